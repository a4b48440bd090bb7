/// How a figure comes about under the rules, as papers, screens and `rules show` say it (decisions 0070 to 0072).
package enum Reckoning: CaseIterable, Sendable {
  case spread, points, month, quarter, year, rounding
}

extension Reckoning {
  /// The rule of the figure in a sentence or two, with the numbers of the rules in force.
  ///
  /// - Parameters:
  ///   - sides: the weights of the two sides, where others hold than the profile's.
  ///   - parts: the same of routine and year's end.
  package func sentence(
    by profile: RuleProfile, sides: [Int]? = nil, parts: [Int]? = nil, in language: Language
  ) -> String {
    switch self {
    case .spread: spread(profile.atLeastSpread, language)
    case .points: points(language)
    case .month: month(profile.kindWeights, sides ?? profile.sideWeights, language)
    case .quarter:
      quarter(profile.quarterMethod, sides ?? profile.sideWeights, language)
        + (profile.roundBeforeRank ? "" : unroundedRanks(language))
    case .year: year(parts ?? profile.routineWeights, sides ?? profile.sideWeights, language)
    case .rounding: rounding(language)
    }
  }

  private func spread(_ spread: AtLeastSpread, _ language: Language) -> String {
    let cut =
      switch spread {
      case .parts:
        language.say(
          "“至少 N 次”把时段等分成 N 段（月数除得尽的按月，除不尽的按日），第 k 次在第 k 段末日到期。",
          "“At least N times” cuts the period into N equal parts, by months where they divide, else by days; the k-th time is "
            + "due on the last day of the k-th part.")
      case .periodEnd:
        language.say(
          "“至少 N 次”的 N 次都在时段末日到期。", "“At least N times” is due N times on the last day of the period.")
      }
    return cut
      + language.say(
        "同一时段内多做的、早做的，计入下一个还没有记实的段，没有则计入最早空着的段：次数做够，就没有逾期。",
        " What is done once more, or early, counts for the next part of the period without a record, else for the first such "
          + "part: where enough is done, nothing is overdue.")
  }

  private func points(_ language: Language) -> String {
    language.say(
      "事项满分＝指标全年分值÷全年次数，得分＝满分×质量×时效系数。满分和得分都是准确数，写尽小数，写不尽的写成分数，不取舍。",
      "A duty can earn the year's points of its indicator ÷ its occurrences, and earns that × quality × time factor. Both are "
        + "exact, in full decimals or as a fraction, and never rounded.")
  }

  private func month(_ kinds: [Int], _ sides: [Int], _ language: Language) -> String {
    language.say(
      "共性、个性得分＝100×得分合计÷满分合计；本方面得分＝共性×\(kinds[0])%＋个性×\(kinds[1])%；单位得分＝主体×\(sides[0])%＋监督×\(sides[1])%；"
        + "只有其中一项的，即为该项。",
      "Common and individual score = 100 × points earned ÷ points possible; side = common × \(kinds[0])% + individual × "
        + "\(kinds[1])%; unit = main × \(sides[0])% + supervision × \(sides[1])%; where there is one of the two, that one."
    )
  }

  private func quarter(_ method: QuarterMethod, _ sides: [Int], _ language: Language) -> String {
    switch method {
    case .meanOfMonths:
      language.say(
        "季度得分＝各月单位得分的平均，不是主体、监督两数加权：主体、监督各为本方面各月得分的平均，单位的月度得分＝主体×\(sides[0])%＋监督×\(sides[1])%，"
          + "只有一个方面的，即为该方面。",
        "The score of a quarter is the mean of the unit's scores of its months, not the two sides by their weights: main and "
          + "supervision are each the mean of their own months, and a month of the unit is main × \(sides[0])% + supervision × "
          + "\(sides[1])%, or the one that there is.")
    case .pooled:
      language.say(
        "各方面把各月的得分、满分分别合计（见各月得分明细），照月度算法得出主体、监督；季度得分＝主体×\(sides[0])%＋监督×\(sides[1])%，"
          + "只有一个方面的，即为该方面。",
        "Each side adds up the points of its months (see the sheets of the months) and reckons as in a month; the score of the "
          + "quarter is main × \(sides[0])% + supervision × \(sides[1])%, or the one that there is.")
    }
  }

  private func unroundedRanks(_ language: Language) -> String {
    language.say("名次按未取舍的数比较。", " Ranks compare the figures before they are rounded.")
  }

  private func year(_ parts: [Int], _ sides: [Int], _ language: Language) -> String {
    language.say(
      "全年与季度次序相反，先分方面再合成：日常＝该方面各季得分的平均，该方面全年＝日常×\(parts[0])%＋年终×\(parts[1])%，"
        + "基础分＝主体×\(sides[0])%＋监督×\(sides[1])%，只有一个方面的，即为该方面；总分＝基础分＋加分－扣分。",
      "The year goes the other way round than the quarter, side by side first: routine is the mean of the side's quarters, the "
        + "side's year is routine × \(parts[0])% + year's end × \(parts[1])%, base is main × \(sides[0])% + supervision × "
        + "\(sides[1])%, or the one that there is; total = base + bonus - taken off.")
  }

  private func rounding(_ language: Language) -> String {
    language.say(
      "共性、个性、方面、单位、季度、日常、年终、全年、基础分、总分各四舍五入到两位小数，下一步从取舍后的数算起；没有到期事项的写“-”，不作零分，也不参加平均。",
      "Common, individual, side, unit, quarter, routine, year's end, year, base and total are each rounded half up to two "
        + "decimals, and the next step starts from the rounded figure; where nothing fell due stands “-”, which is no zero and "
        + "enters no mean.")
  }
}
