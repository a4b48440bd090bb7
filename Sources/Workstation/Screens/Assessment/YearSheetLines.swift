import Records
import TerminalUI

/// A line of a unit's yearly sheet, with the bars that stand behind its figures.
struct YearSheetLine: Hashable, Sendable {
  var line: Sheet.Line
  /// Where a bar begins, how much of a hundred points it shows, and how long it is.
  var bars: [Bar] = []

  struct Bar: Hashable, Sendable {
    var column: Int
    var score: Score
    var columns: Int
  }

  init(_ text: String, role: Role = .text, bars: [Bar] = []) {
    line = Sheet.Line(text, role: role)
    self.bars = bars
  }
}

/// A unit's year as lines: what it is worked out from on one side, what comes out of it on the other.
struct YearSheetLines {
  let sheet: YearSheet
  let results: [YearResult]
  let here: ScreenContext
  let width: Int

  private var words: AssessmentWords { here.words.assessment }
  private var language: Language { here.language }
  private var profile: RuleProfile { here.profile ?? .proposed }
  private var facts: YearFacts { sheet.assessed.facts }
  private var figures: YearFigures { sheet.assessed.figures }

  /// The columns of labels, and of a figure with its bar.
  private var labelColumns: Int { language == .chinese ? 11 : 15 }
  private var figureColumns: Int { max(8, (width - labelColumns - 10) / 2) }

  /// The months and quarters of each side, then the ways of the year's end.
  var sources: [YearSheetLine] {
    var lines = [heading(words.routine, "recordShareOfRoutine")]
    lines.append(figureLine("", facts.sides.map { $0.shortName(in: language) }, role: .label))
    for quarter in facts.quarters {
      lines.append(
        sideBySide(
          words.quarter(quarter.quarter), { quarter[$0] }, note: quarter.bulletin?.description ?? "-",
          role: .text))
      for month in sheet.months where Quarter(containing: month.month.firstDay) == quarter.quarter {
        lines.append(
          sideBySide(
            words.month(month.month), { $0 == .main ? month.main : month.supervision }, role: .dim,
            hasBars: false))
      }
    }
    if facts.quarters.isEmpty { lines.append(YearSheetLine(words.noQuarter, role: .dim)) }
    let inspections = SideScores(
      main: facts.results(of: .main).inspection, supervision: facts.results(of: .supervision).inspection)
    if sheet.rules.recordShare < 1_00 {
      lines.append(sideBySide(words.inspection, { inspections[$0] }, note: words.share(sheet.rules)))
    }
    lines.append(sideBySide(words.routine, { figures.routine[$0] }, role: .strong))
    lines += [YearSheetLine(""), heading(words.yearEnd, "yearEndWays")]
    for (way, weight) in zip(YearEndWay.allCases, sheet.rules.ways) {
      lines.append(
        sideBySide(
          way.name(in: language), { facts.results(of: $0)[way] }, note: weight == 0 ? words.unused : "",
          role: weight == 0 ? .dim : .text))
    }
    lines.append(sideBySide(words.yearEnd, { figures.yearEnd[$0] }, role: .strong))
    return lines
  }

  /// Sides, base, adjustments and total; the grade with each ceiling; what followed; the years before.
  var outcome: [YearSheetLine] {
    var lines = [heading(words.total, "sideWeights")]
    for side in facts.sides {
      lines.append(
        labelled(
          language.say(side.name(in: .chinese), side.shortName(in: .english)),
          words.side(figures, side, sheet.rules.routineWeights)))
    }
    lines.append(labelled(words.base, words.base(figures, sheet.rules.sideWeights)))
    for (adjustment, counted) in sheet.adjustments { lines += self.lines(of: adjustment, counted) }
    lines.append(
      YearSheetLine(
        label(words.total) + words.totalSum(figures), role: .strong,
        bars: bar(figures.total, after: labelColumns + words.totalSum(figures).columns + 2)))
    lines += wrapped(words.note, figures.marks.map { $0.name(in: language) }, role: .dim)
    lines += [YearSheetLine(""), heading(words.grade, "gradeSet")]
    lines += grade
    lines += wrapped(words.lacking, figures.gaps.map { $0.name(in: language) }, role: .warning)
    lines += followed + history
    return lines
  }

  private var grade: [YearSheetLine] {
    var lines: [YearSheetLine] = []
    if figures.byHand != nil, let given = facts.given {
      lines += wrapped(
        words.byHand, ["\(name(given.grade))  \(given.reason)\(article("gradeMethod"))"], role: .text)
    } else {
      lines.append(
        labelled(words.byPoints, "\(name(figures.byPoints))  \(words.limits(sheet.rules, profile))"))
    }
    for ceiling in figures.ceilings {
      let fact = facts.adjustments.first { $0.name == ceiling.adjustment }?.reason(in: language)
      let rule = ceiling.fact == .topGradeQuota ? "topGradeQuota" : "gradeCeilings"
      lines += wrapped(
        words.atMost(name(ceiling.grade)),
        [ceiling.fact.name(in: language) + article(rule)] + (fact.map { [$0] } ?? []), role: .alert)
    }
    lines.append(
      YearSheetLine(
        label(words.finalGrade) + name(figures.grade), role: figures.grade == nil ? .dim : .strong))
    return lines
  }

  private var followed: [YearSheetLine] {
    var lines: [YearSheetLine] = []
    if figures.grade == .excellent { lines += wrapped(words.use, [words.commended], role: .good) }
    guard figures.grade?.callsForTalk == true else { return lines }
    lines += wrapped(words.use, [words.callsForTalk], role: .warning)
    guard sheet.issued != nil else { return lines }
    for side in facts.sides {
      let done = sheet.measures[side].map { "\($0.means.name(in: language))  \($0.reference)  \($0.on)" }
      lines.append(
        YearSheetLine(
          label("") + "\(side.shortName(in: language))  \(done ?? words.toBeDone)",
          role: done == nil ? .warning : .text))
    }
    return lines
  }

  /// The unit's published results of the years before, newest first (R-218).
  private var history: [YearSheetLine] {
    let before = results.filter { $0.person == nil && $0.year < facts.year }
    guard !before.isEmpty else { return [] }
    return [YearSheetLine(""), heading(words.yearsBefore, nil)]
      + before.map { result in
        let rank = result.rank.map { words.rank($0) } ?? ""
        let text = "\(result.total.spoken)  \(name(result.grade))  \(rank)"
        return YearSheetLine(
          label("\(result.year)") + text, bars: bar(result.total, after: labelColumns + text.columns + 2))
      }
  }

  private func lines(of adjustment: Adjustment, _ counted: CountedAdjustment) -> [YearSheetLine] {
    let sign = counted.points.hundredths > 0 ? "+" : ""
    let rule = adjustment.bonus.map { $0.ground == .award ? "bonusAward" : "bonusPromotion" }
    let role: Role = counted.why != nil ? .dim : counted.points.hundredths > 0 ? .good : .alert
    let reason = "\(sign)\(counted.points)  \(adjustment.reason(in: language))"
    return wrapped(
      "\(adjustment.name)",
      [reason + article(rule ?? "deductionSanction")] + (counted.why.map { [$0.name(in: language)] } ?? []),
      role: role)
  }

  private func name(_ grade: AssessmentGrade?) -> String { grade?.name(in: language, of: profile) ?? "-" }

  private func article(_ rule: String) -> String {
    let article = profile.article(of: rule)
    return article.isEmpty ? "" : here.words.scores.bracketed(article)
  }

  private func heading(_ text: String, _ rule: String?) -> YearSheetLine {
    YearSheetLine((text + (rule.map(article) ?? "")).clipped(to: width), role: .heading)
  }

  private func label(_ text: String) -> String {
    text.clipped(to: labelColumns - 1).padded(to: labelColumns)
  }

  private func labelled(_ label: String, _ text: String) -> YearSheetLine {
    YearSheetLine((self.label(label) + text).clipped(to: width))
  }

  /// Texts below each other beside one label.
  private func wrapped(_ label: String, _ texts: [String], role: Role) -> [YearSheetLine] {
    var lines: [Sheet.Line] = []
    for (index, text) in texts.enumerated() {
      lines.append(index == 0 ? label : "", text, width: width, labelWidth: labelColumns, role: role)
    }
    return lines.map { YearSheetLine($0.text, role: $0.role) }
  }

  /// A figure of each side with a bar beside it.
  private func sideBySide(
    _ label: String, _ score: (Side) -> Score?, note: String = "", role: Role = .text, hasBars: Bool = true
  ) -> YearSheetLine {
    var line = figureLine(label, facts.sides.map { score($0).spoken }, note: note, role: role)
    guard hasBars else { return line }
    for (index, side) in facts.sides.enumerated() {
      let start = labelColumns + index * figureColumns + Self.scoreColumns
      line.bars += bar(score(side), after: start, most: figureColumns - Self.scoreColumns - 2)
    }
    return line
  }

  private static let scoreColumns = 8

  private func figureLine(_ label: String, _ texts: [String], note: String = "", role: Role)
    -> YearSheetLine
  {
    let cells = texts.map { $0.clipped(to: figureColumns - 1).padded(to: figureColumns) }
    return YearSheetLine((self.label(label) + cells.joined() + note).clipped(to: width), role: role)
  }

  /// A bar of a score, where there is a score and room for a bar that tells something.
  private func bar(_ score: Score?, after column: Int, most: Int = 20) -> [YearSheetLine.Bar] {
    let columns = min(most, 20, width - column)
    guard let score, columns >= 4 else { return [] }
    return [YearSheetLine.Bar(column: column, score: score, columns: columns)]
  }
}
