import Records
import TerminalUI

/// A duty of one's own from a title and a due date, the rest proposed; it waits for the head's adoption.
package struct QuickDuty: Hashable, Sendable {
  package enum Field: Hashable, Sendable { case title, due, code, points, subject, requirement }

  package var form: FieldForm<Field>
  let unit: UnitCode
  let side: Side

  /// A form with code, points and subject proposed; codes that are taken are not.
  ///
  /// - Parameter room: the points that the set has left, in hundredths; a full one has room for a temporary task.
  package init(unit: UnitCode, side: Side, taken: [String], room: Int = 100) {
    self.unit = unit
    self.side = side
    form = FieldForm([
      .text(.title), .day(.due, "", .future), .text(.code, Self.proposal(side, taken), limit: 20),
      .text(.points, LedgerWords.decimal(min(max(room, 0), 100)), limit: 6),
      .choice(.subject, SubjectKind.allowed(on: side).map(\.rawValue)),
      .text(.requirement, limit: 200),
    ])
  }

  /// The next number after the greatest of the side: `Z-12`.
  static func proposal(_ side: Side, _ taken: [String]) -> String {
    let head = "\(side.letter)-"
    let numbers = taken.compactMap { $0.hasPrefix(head) ? Int($0.dropFirst(head.count)) : nil }
    let next = (numbers.max() ?? 0) + 1
    return head + (next < 10 ? "0\(next)" : "\(next)")
  }

  /// The indicator, or what is wrong beside the field that it is wrong with.
  package mutating func indicator(at desk: Desk) -> DatedIndicator? {
    let words = desk.words.ledger
    form.clearProblems()
    guard !form[.title].isEmpty else {
      form.refuse(.title, words.titleMissing)
      return nil
    }
    guard let due = Day(typed: form[.due], today: desk.today, .future) else {
      form.refuse(.due, words.dueMissing)
      return nil
    }
    let text = due.description
    form.set(.due, text)
    guard let points = Self.hundredths(form[.points]) else {
      form.refuse(.points, words.pointsWrong)
      return nil
    }
    do throws(ScheduleProblem) {
      let schedule = try Schedule.parse(recurrence: "once", due: text, year: due.year)
      let indicator = Indicator(
        year: due.year, side: side, kind: .individual, scope: .unit(unit), code: form[.code],
        title: form[.title], points: points,
        subject: DutySubject(kind: SubjectKind(rawValue: form[.subject]) ?? .team), recurrence: "once",
        due: text, requirement: form[.requirement].isEmpty ? nil : form[.requirement])
      let dates = schedule.occurrences(in: due.year).map {
        OccurrenceDates(ordinal: $0.ordinal, from: $0.periodStart, due: $0.due)
      }
      return DatedIndicator(indicator: indicator, occurrences: dates)
    } catch {
      form.refuse(.due, error.sentence(in: desk.language))
      return nil
    }
  }

  /// `2.5` as 250; no more than two decimals.
  static func hundredths(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Int(parts[0]), (0...100).contains(whole) else { return nil }
    guard parts.count == 2 else { return whole * 100 }
    guard (1...2).contains(parts[1].count), let rest = Int(parts[1]), rest >= 0 else { return nil }
    return whole * 100 + (parts[1].count == 1 ? rest * 10 : rest)
  }

  /// Puts the clerk's refusal beside its field; false where no field is meant.
  package mutating func take(_ failure: StoreFailure, in language: Language) -> Bool {
    let fields: [String: Field] = [
      "code": .code, "title": .title, "points": .points, "subject": .subject, "due": .due,
    ]
    if case .refused(.pointsDoNotAddUp) = failure {
      form.set(.points, "0")
      form.refuse(.points, failure.sentence(in: language))
      return true
    }
    guard case .refused(let refusal) = failure, let column = refusal.column, let field = fields[column] else {
      return false
    }
    form.refuse(field, failure.sentence(in: language))
    return true
  }
}
