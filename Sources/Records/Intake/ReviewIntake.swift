/// Reads `reviews`: the verdicts of a month's review, one line an occurrence.
package struct ReviewIntake: Intake {
  package static let columns = TableColumns([
    .unit,
    .side,
    InputColumn(
      "month", Said("月份", "Month"), others: ["审核月份"], isMandatory: true,
      Said("如 2026-06", "as 2026-06"), example: "2026-06"),
    InputColumn(
      "duty", Said("事项编号", "Duty"), others: ["事项", "指标编号"], isMandatory: true,
      Said("指标编号#次序", "CODE#ORDINAL"), example: "Z-02#1"),
    InputColumn(
      "verdict", Said("审核意见", "Verdict"), others: ["意见", "审核结果", "结果"], isMandatory: true,
      Said("认可、部分认可、退回、不认可", "accepted, in part, sent back, not accepted"), example: "认可",
      words: Verdict.choices),
    InputColumn(
      "quality", Said("质量", "Quality"), others: ["质量分"],
      Said("0 到 100，部分认可时写", "0 to 100, for a verdict in part"), kind: .integer),
    InputColumn(
      "reason", Said("理由", "Reason"), others: ["原因", "说明"],
      Said("没有全部认可时写", "for what is not wholly accepted")),
  ])

  /// A verdict with the month that it belongs to.
  package struct Line: Hashable, Sendable {
    package var unit: UnitCode
    package var side: Side
    package var month: Month
    package var verdict: ReviewVerdict
  }

  /// What is known beside the file.
  package struct Surroundings: Sendable {
    package var unit: @Sendable (UnitCode) -> OrganisationUnit?
    package var mayReview: @Sendable (Scope) -> Bool

    package init(
      unit: @escaping @Sendable (UnitCode) -> OrganisationUnit?,
      mayReview: @escaping @Sendable (Scope) -> Bool
    ) {
      self.unit = unit
      self.mayReview = mayReview
    }
  }

  private let around: Surroundings
  private var seen: Set<String> = []

  package init(_ around: Surroundings) { self.around = around }

  package mutating func read(_ line: inout InputLine) -> Line? {
    let unit = line.code("unit").map { UnitCode($0) }
    let side = line.choice("side", Side.self)
    if let unit, let side {
      if let known = around.unit(unit) {
        if !known.sides.contains(side) { line.report("side", .noSupervisionBody(unit)) }
      } else {
        line.report("unit", .unknownReference(unit.rawValue))
      }
      let scope = Scope(unit: unit, side: side)
      if !around.mayReview(scope) { line.report("side", .notPermitted(.reviewMonth, scope)) }
    }
    let month = period(&line)
    let name = occurrence(&line)
    let verdict = line.choice("verdict", Verdict.self)
    let quality = line.optionalNumber("quality", 0...100)
    let reason = line.optional("reason", upTo: 300)
    if let verdict {
      if let fixed = ReviewVerdict.quality(of: verdict), let quality, quality != fixed {
        line.report("quality", .notANumber("\(quality)", fixed...fixed))
      }
      if verdict == .partly, line.optional("quality") == nil { line.report("quality", .missingValue) }
      if verdict != .accepted, reason == nil { line.report("reason", .missingValue) }
    }
    if let unit, let side, let month, let name,
      !seen.insert("\(unit) \(side.rawValue) \(month) \(name)").inserted
    {
      line.report("duty", .duplicate(name.description))
    }
    guard let unit, let side, let month, let name, let verdict, line.problems.isEmpty else { return nil }
    return Line(
      unit: unit, side: side, month: month,
      verdict: ReviewVerdict(
        occurrence: name, verdict: verdict, quality: quality ?? ReviewVerdict.quality(of: verdict) ?? 0,
        reason: reason))
  }

  private func period(_ line: inout InputLine) -> Month? {
    guard let text = line.optional("month") else {
      line.report("month", .missingValue)
      return nil
    }
    if let month = Month(text) { return month }
    line.report("month", .wrongItem(text, form: "2026-06"))
    return nil
  }

  private func occurrence(_ line: inout InputLine) -> OccurrenceName? {
    guard let text = line.optional("duty") else {
      line.report("duty", .missingValue)
      return nil
    }
    if let name = OccurrenceName(text) { return name }
    line.report("duty", .wrongItem(text, form: "Z-02#1"))
    return nil
  }

  /// The verdicts of the lines, gathered by unit, side and month in the order in which these appear.
  package static func months(of lines: [Line]) -> [MonthVerdicts] {
    var months: [MonthVerdicts] = []
    var places: [String: Int] = [:]
    for line in lines {
      let key = "\(line.unit) \(line.side.rawValue) \(line.month)"
      if let place = places[key] {
        months[place].verdicts.append(line.verdict)
      } else {
        places[key] = months.count
        months.append(
          MonthVerdicts(unit: line.unit, side: line.side, month: line.month, verdicts: [line.verdict]))
      }
    }
    return months
  }
}
