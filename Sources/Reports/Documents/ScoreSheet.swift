import Records

/// The score sheet of a unit's month: every point with its duty, its record, its article, and what would have earned
/// the rest.
package struct ScoreSheet: Sendable {
  private let around: PaperSurroundings
  private let profile: RuleProfile
  private let language: Language

  /// - Parameter profile: the rules of the month, for the articles behind what was lost.
  package init(_ around: PaperSurroundings, profile: RuleProfile, language: Language) {
    self.around = around
    self.profile = profile
    self.language = language
  }

  /// The sheet; one of an open review says that it is provisional.
  package func layout(of detail: ReviewDetail) -> SheetLayout {
    let standing = detail.standing
    var sheet = SheetLayout()
    sheet.title(
      language.say(
        "\(around.unitName)\n\(standing.month.spoken(in: .chinese))\(standing.side.name(in: .chinese))得分明细",
        "\(around.unitName)\nscore sheet, \(standing.side.name(in: .english)), \(standing.month)"))
    around.markPractice(&sheet, language)
    if standing.state != .closed {
      sheet.centre(language.say("（审核未关闭，得分为暂定）", "(the review is open, so the figures are provisional)"))
    }
    figures(detail, in: &sheet)
    sheet.chart(ScoreCharts.month(detail.figures, language))
    for kind in IndicatorKind.allCases {
      let lines = detail.lines.filter { $0.item.kind == kind }
      guard !lines.isEmpty else { continue }
      sheet.heading(
        language.say(
          "\(kind.name(in: .chinese))指标", "\(kind.name(in: .english).capitalisedFirst) indicators"))
      points(lines, in: &sheet)
      sum(of: kind, in: detail, &sheet)
    }
    if !detail.lines.isEmpty {
      for rule in [Reckoning.points, .month, .rounding] {
        sheet.field(
          rule == .points ? language.say("算法", "reckoning") : "", rule.sentence(by: profile, in: language))
      }
    }
    lost(detail, in: &sheet)
    if let by = detail.closedBy, let at = detail.closedAt {
      sheet.closing(standing.side.office(in: language))
      sheet.closing("\(by)  \(at.moment)")
    }
    around.end(&sheet, entry: detail.entry, language)
    return sheet
  }

  private func figures(_ detail: ReviewDetail, in sheet: inout SheetLayout) {
    let figures = detail.figures
    let weights = detail.weights.count == 2 ? detail.weights : [0, 0]
    func both(_ chinese: String, _ english: String, _ score: Score?) {
      sheet.field(language.say(chinese, english), ScoreFacts.dash(score))
    }
    both("共性得分", "common", figures.common)
    both("个性得分", "individual", figures.individual)
    both("本方面得分", "side", figures.score)
    if figures.common != nil, figures.individual != nil {
      sheet.field(
        language.say("算式", "formula"),
        "\(ScoreFacts.dash(figures.common)) × \(weights[0])% + "
          + "\(ScoreFacts.dash(figures.individual)) × \(weights[1])% = \(ScoreFacts.dash(figures.score))")
    }
  }

  private func points(_ lines: [ReviewLine], in sheet: inout SheetLayout) {
    sheet.table(
      [
        TextTable.Column(language.say("事项", "duty")), TextTable.Column(language.say("名称", "matter")),
        TextTable.Column(language.say("记实", "record")), TextTable.Column(language.say("时效", "timing")),
        TextTable.Column(language.say("质量", "quality"), isFigure: true),
        TextTable.Column(language.say("系数", "factor"), isFigure: true),
        TextTable.Column(language.say("得分", "points"), isFigure: true),
        TextTable.Column(language.say("满分", "of"), isFigure: true),
      ],
      lines.map { line in
        let item = line.item
        return [
          "\(item.occurrence)", line.title, item.record?.description ?? "-", item.timing.name(in: language),
          item.timing == .missing ? "-" : "\(item.quality)%", JSONText.decimal(item.factor),
          line.earned.spoken, line.possible.spoken,
        ]
      })
  }

  /// The points of a kind added up, and the score that they give.
  private func sum(of kind: IndicatorKind, in detail: ReviewDetail, _ sheet: inout SheetLayout) {
    guard let portion = try? detail.portion(of: kind), portion.possible > .zero else { return }
    let score = kind == .common ? detail.figures.common : detail.figures.individual
    sheet.field(
      language.say("合计", "sum"),
      language.say("得 ", "") + portion.earned.spoken + language.say(" / 满 ", " of ")
        + portion.possible.spoken)
    sheet.field(
      language.say("\(kind.name(in: .chinese))得分", "\(kind.name(in: .english)) score"),
      "100 × \(portion.earned.spoken) ÷ \(portion.possible.spoken) = \(ScoreFacts.dash(score))")
  }

  /// Every point that was missed: the duty, its record or that there is none, what would have earned it by which
  /// article, and what it costs the month.
  private func lost(_ detail: ReviewDetail, in sheet: inout SheetLayout) {
    let lines = detail.lines.filter { !$0.losses.isEmpty }
    guard !lines.isEmpty else { return }
    sheet.heading(language.say("失分事项", "What would have earned the rest"))
    for line in lines {
      let item = line.item
      var parts: [String] = line.losses.map { loss in
        let article = profile.article(of: loss.rule)
        return loss.advice(in: language)
          + (article.isEmpty ? "" : language.say("（\(article)）", " (\(article))"))
      }
      if let rest = try? line.possible - line.earned {
        parts.insert(language.say("失 \(rest.spoken) 分", "\(rest.spoken) points lost"), at: 0)
      }
      var text = line.title + "  "
      text +=
        item.record.map { "\($0)  \(item.timing.name(in: language))" } ?? language.say("没有记实", "no record")
      text += "\n" + parts.joined(separator: language.say("；", "; "))
      if let gain = try? detail.gain(of: line), gain.gain.hundredths > 0 {
        text +=
          "\n"
          + language.say(
            "补足后本方面得分 \(gain.score) → \(gain.possible)",
            "the side would stand at \(gain.possible), not \(gain.score)"
          )
      }
      if let source = line.source { text += "\n" + language.say("事项依据：\(source)", "duty by \(source)") }
      if let verdict = item.verdict, verdict != .accepted, let reason = item.reason {
        text += "\n" + language.say("审核意见：", "reviewer: ") + "\(verdict.name(in: language))  \(reason)"
      }
      if let answer = line.answer { text += "\n" + language.say("单位答复：", "unit: ") + answer }
      sheet.field("\(item.occurrence)", text)
    }
  }
}

extension String {
  /// The text with its first letter in capitals.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
