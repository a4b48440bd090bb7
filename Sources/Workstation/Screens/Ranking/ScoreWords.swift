import Records

/// The texts of rankings and score sheets.
package struct ScoreWords: Sendable {
  let language: Language

  var ranking: String { language.say("排名", "Ranking") }
  var sheet: String { language.say("得分明细", "Score sheet") }
  var issue: String { language.say("印发通报", "Issue") }
  var restate: String { language.say("更正得分", "Restate") }
  var correct: String { language.say("更正通报", "Correct") }
  var noUnits: String { language.say("这一组没有单位。", "No units in this group.") }
  var notRanked: String { language.say("本单位不列入排名。", "This unit is in no ranking.") }
  var nothingDue: String { language.say("没有到期事项，不计分。", "Nothing fell due; no score.") }
  var ownSheetOnly: String { language.say("只能看本单位的得分明细。", "You may open your own unit's score sheet only.") }
  var ownGroupOnly: String { language.say("只看本单位所在的一组。", "You see your own unit's group only.") }
  var noLaterQuarter: String { language.say("后面的季度还没有开始。", "The next quarter has not begun.") }
  var reasonNeeded: String { language.say("须写明不列入的理由。", "Say why they are left out.") }
  var lagging: String {
    language.say(
      "名次靠后，建议重点督查（单位一栏按 d 组织）。",
      "In the last places: a focused inspection is proposed (d on the list of units).")
  }

  func title(_ quarter: Quarter, _ group: UnitGroup) -> String {
    "\(quarter.spoken(in: language))  \(group.name(in: language))"
  }

  /// Whether a ranking is issued, and what is still to be done for it.
  func standing(of table: RankingTable, on today: Day) -> String {
    if let issued = table.issued {
      let correction = issued.corrects.map { number in
        language.say("  更正\(number.spoken(in: .chinese))", "  corrects \(number.spoken(in: .english))")
      }
      return language.say(
        "\(issued.number.spoken(in: .chinese))  \(issued.on) 印发  \(issued.by)",
        "\(issued.number.spoken(in: .english)), issued \(issued.on) by \(issued.by)") + (correction ?? "")
        + (table.isOutdated ? language.say("  其后有变动，可更正", "  changed since; correct it") : "")
    }
    guard table.isOwed else { return OccurrenceState.beforeLedger.name(in: language) }
    guard table.quarter.lastDay < today else {
      return language.say("季度未过完，名次暂定", "the quarter is not over; ranks are provisional")
    }
    let due = table.due.withoutYear
    let open =
      table.open.isEmpty
      ? language.say("审核已全部关闭", "all reviews closed")
      : language.say("审核未关闭 \(table.open.count) 件", "\(table.open.count) reviews open")
    return language.say("未印发，名次暂定  \(due) 前通报  \(open)", "not issued; due by \(due); \(open)")
  }

  func month(_ month: Month, _ score: Score?) -> String {
    language.say("\(month.ordinal) 月 \(score.spoken)", "\(month) \(score.spoken)")
  }

  /// The months of each side that has any score.
  func sides(of months: [MonthScores]) -> String {
    Side.allCases.compactMap { side in
      let scores = months.map { side == .main ? $0.main : $0.supervision }
      guard scores.contains(where: { $0 != nil }) else { return nil }
      return "\(side.shortName(in: language)) \(scores.map(\.spoken).joined(separator: "  "))"
    }.joined(separator: "    ")
  }

  func omitted(_ units: [OmittedUnit]) -> String {
    let names = units.map { "\($0.unit)（\($0.reason)）" }
    return language.say("未列入：", "left out: ") + language.list(names)
  }

  func issueTitle(_ table: RankingTable) -> String {
    language.say(
      "印发\(table.quarter.spoken(in: .chinese))\(table.group.name(in: .chinese))通报",
      "Issue the bulletin of \(table.quarter), \(table.group.name(in: .english))")
  }

  /// What a bulletin freezes, and what cannot be done any more once it is out.
  func issueMessage(_ table: RankingTable, leaving left: Int) -> String {
    let units = table.rows.count - left
    let frozen = language.say(
      "编号印发后，\(units) 个单位的名次、得分和逾期、未记件数就此固定，所含各月审核不能再重开；差错只能以更正通报更正。",
      "Under its number the ranks, scores and counts of \(units) units stay as they are, and the months in it cannot "
        + "be reopened; errors are put right by another bulletin only.")
    guard left > 0 else { return frozen }
    return frozen
      + language.say(
        "\n另有 \(left) 个单位审核没有关闭：写明理由不列入，或按 Esc 先去关闭。",
        "\nReviews of \(left) more units are open: say why these are left out, or press Esc and close them first."
      )
  }

  func issued(_ order: BulletinOrder) -> String {
    language.say(
      "\(order.quarter.spoken(in: .chinese))\(order.group.name(in: .chinese))通报已印发；e 导出印发稿。",
      "The bulletin of \(order.quarter), \(order.group.name(in: .english)), is issued; e writes it to a file."
    )
  }

  // A correction.

  /// Who restates a side that one may not review.
  func restatedByOthers(_ side: Side) -> String {
    language.say(
      "\(side.name(in: .chinese))的得分由\(side.office(in: .chinese))更正",
      "scores of the \(side.name(in: .english)) are restated by \(side.office(in: .english))")
  }
  var scoreWrong: String { language.say("0 到 100，或 -。", "0 to 100, or -.") }
  var nothingToCorrect: String {
    language.say("还没有印发，不用更正；审核可以重开。", "It is not issued; reopen the review instead.")
  }
  var stillTrue: String {
    language.say(
      "通报与已关闭的审核一致；先按 m 更正得分。", "It says what the closed reviews say; state a score anew with m first.")
  }
  var whyCorrected: String { language.say("须写明更正的理由。", "Say why it is corrected.") }
  var nothingRestated: String { language.say("没有准备更正的得分。", "No score is stated anew.") }

  /// How many scores the correction that is being prepared states anew, as a chip.
  func prepared(_ restated: [RestatedScore]) -> [String] {
    restated.isEmpty
      ? [] : [language.say("更正得分 \(restated.count) 处", "restated \(restated.count)")]
  }

  func correctTitle(_ number: BulletinNumber) -> String {
    language.say("更正\(number.spoken(in: .chinese))", "Correct \(number.spoken(in: .english))")
  }

  func correctMessage(_ restated: [RestatedScore]) -> String {
    let changes = restated.prefix(4).map { score in
      "\(score.unit) \(score.side.shortName(in: language)) \(score.month): \(score.score.spoken)"
    }
    let more = restated.count > changes.count ? " …" : ""
    let what =
      restated.isEmpty
      ? language.say("没有改动得分，按现有各月得分重新排名。", "No score is stated anew; units are ranked by what stands now.")
      : language.say("改动：", "Stated anew: ") + changes.joined(separator: language.say("；", "; ")) + more
        + "\n"
    return what
      + language.say(
        "更正通报编新号，写明改动了哪些单位；原通报和各月审核保留。更正理由：",
        "The correction gets a number of its own and names the units that changed; the earlier bulletin and the reviews "
          + "stay. Why is it corrected?")
  }

  // The score sheet.

  func heading(of standing: ReviewStanding) -> String {
    let state =
      standing.state == .closed
      ? standing.state.name(in: language)
      : "\(standing.state.name(in: language))\(language.say("，得分为暂定", ", figures are provisional"))"
    let month = standing.month.spoken(in: language)
    return "\(month)  \(standing.side.name(in: language))  \(state)"
  }

  /// The side's figure out of both kinds, as it is worked out (R-153).
  func formula(of figures: ReviewFigures, weights: [Int]) -> String {
    let (common, individual) = (figures.common.spoken, figures.individual.spoken)
    guard figures.common != nil, figures.individual != nil, weights.count == 2 else {
      return language.say(
        "共性 \(common)  个性 \(individual)  得分 \(figures.score.spoken)",
        "common \(common)  individual \(individual)  score \(figures.score.spoken)")
    }
    return language.say(
      "共性 \(common) × \(weights[0])% + 个性 \(individual) × \(weights[1])% = \(figures.score.spoken)",
      "common \(common) × \(weights[0])% + individual \(individual) × \(weights[1])% = \(figures.score.spoken)"
    )
  }

  /// What the points of an occurrence are made of.
  func origin(of line: ReviewLine) -> String {
    let item = line.item
    var parts = [
      item.kind.name(in: language), item.record?.description ?? "", item.timing.name(in: language),
    ]
    if item.timing != .missing {
      parts.append(item.verdict?.name(in: language) ?? ScoreLoss.verdict.advice(in: language))
      let factor = language.say("系数 ", "factor ") + Score(hundredths: item.factor).description
      let quality = language.say("质量 ", "quality ") + "\(item.quality)% × "
      parts.append(line.waits ? factor : quality + factor)
    }
    if let source = line.source { parts.append(language.say("依据 \(source)", "by \(source)")) }
    return parts.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  func said(_ verdict: Verdict, _ reason: String) -> String {
    language.say("审核意见：", "reviewer: ") + "\(verdict.name(in: language))  \(reason)"
  }

  func answered(_ answer: String) -> String { language.say("单位答复：", "unit: ") + answer }
  func bracketed(_ article: String) -> String { language.say("（\(article)）", " (\(article))") }

  func lost(_ points: String, _ advice: [String]) -> String {
    language.say("失 \(points) 分：", "\(points) lost: ") + advice.joined(separator: language.say("；", "; "))
  }

  /// A year's quarters in one line, with their mean (R-172).
  func year(of history: QuarterHistory, by profile: RuleProfile) -> String {
    let quarters = history.quarters.map { standing in
      let rank = standing.rank.map { language.say(" 第\($0)", " no. \($0)") } ?? ""
      let name = language.say(
        ["一季", "二季", "三季", "四季"][(standing.quarter.ordinal - 1) % 4], "Q\(standing.quarter.ordinal)")
      let column = standing.score.map { " \(profile.column(of: $0))" } ?? ""
      return "\(name) \(standing.score.spoken)\(rank)\(column)"
    }
    return "\(history.year)  \(quarters.joined(separator: "  "))  "
      + language.say("平均 ", "mean ") + history.mean.spoken
  }

  /// The months of a year as one spark a side, January first.
  func sparks(of year: UnitYear, _ sides: [Side], by profile: RuleProfile) -> String {
    let sparks = sides.map { side in
      let scores = year.months.map { side == .main ? $0.scores.main : $0.scores.supervision }
      return "\(side.shortName(in: language)) \(profile.spark(scores))"
    }
    return language.say("1-12月  ", "Jan-Dec  ") + sparks.joined(separator: "  ")
  }

  var rankingHelp: Help {
    Help(
      language.say(
        "一个季度一组单位的得分和名次，未印发前为暂定。督查部门在此印发通报；单位看本组印发的通报和本单位的得分明细。"
          + "印发以后有差错：m 写更正后的各月得分，逐个单位写，c 写明理由印发更正通报。w 是等待同意的更改。",
        "The scores and ranks of a quarter, provisional until issued. The offices issue the bulletin here; a unit "
          + "reads what was issued for its group, and its own score sheet. What was issued wrongly is corrected: m states "
          + "the months of a unit anew, c issues the correction with its reason. w shows changes that wait for consent."
      ),
      rules: [
        Help.Rule(
          language.say(
            "季度得分是已关闭各月得分的平均；得分相同名次相同，下一名次空出。",
            "A quarter is the mean of its closed months; equal scores share a rank, the next is skipped."),
          language.say("全程记实制度第十五条", "Whole-process records, article 15")),
        Help.Rule(
          language.say("每季度通报一次，印发后内容固定。", "Each quarter has its bulletin, which stays as issued."),
          language.say("督查考核办法第十一条", "Inspection rules, article 11")),
        Help.Rule(
          language.say("名次靠后的单位建议重点督查。", "Units in the last places are proposed for a focused inspection."),
          language.say("督查考核办法第六条", "Inspection rules, article 6")),
      ])
  }

  var sheetHelp: Help {
    Help(
      language.say(
        "一个季度里每一分的来处：事项、记实、依据、审核意见，失分怎样补回；最上面是全年各季得分和名次、各月走势。Tab 只看失分的事项，影响大的在前。",
        "Where every point of a quarter comes from: duty, record, article, verdict, and what would have earned the "
          + "rest; above it the quarters and months of the year. Tab shows lost points alone, the dearest first."
      ),
      rules: [
        Help.Rule(
          language.say(
            "得分是事项分值乘以质量和时效系数；没有到期事项的月份不计分。",
            "Points are worth × quality × time factor; a month in which nothing fell due has no score."),
          language.say("全程记实制度第十五条", "Whole-process records, article 15"))
      ])
  }
}

extension Words {
  /// The texts of rankings and score sheets.
  package var scores: ScoreWords { ScoreWords(language: language) }
}
