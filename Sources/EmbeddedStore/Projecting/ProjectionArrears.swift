import Records

/// What many entries in a row leave to be worked out once at their end: the figures of months and days, and which
/// record fulfils which duty.
///
/// The result is the same, row for row: figures add up, and a duty is settled by what its links say.
final class ProjectionArrears {
  var months: [BodyMonth: MonthCount] = [:]
  var days: [BodyDay: MonthCount] = [:]
  /// The ids of occurrences whose links have changed.
  var occurrences: Set<Int> = []
  /// The ids of occurrences that were looked up before.
  var places: [DutyPlace: Int] = [:]
}

/// An occurrence by its name in its ledger.
struct DutyPlace: Hashable {
  var unit: UnitCode
  var side: Side
  var year: Int
  var name: OccurrenceName
}

/// A month of a unit's side.
struct BodyMonth: Hashable {
  var unit: UnitCode
  var side: Side
  var month: Month
}

/// A day of a unit's side.
struct BodyDay: Hashable {
  var unit: UnitCode
  var side: Side
  var day: Day
}

/// What is counted of a month, or of a day.
struct MonthCount {
  var records = 0
  var late = 0
  var voided = 0
  /// The last day on which something was entered.
  var last = 0

  mutating func add(_ other: MonthCount) {
    records += other.records
    late += other.late
    voided += other.voided
    last = max(last, other.last)
  }
}

extension Projector {
  /// Works out what was put off.
  func settleArrears() throws {
    guard let arrears else { return }
    for (month, figures) in arrears.months { try add(figures, to: month) }
    for (day, figures) in arrears.days { try add(figures, to: day) }
    for occurrence in arrears.occurrences.sorted() { try settle(occurrence) }
    arrears.months = [:]
    arrears.days = [:]
    arrears.occurrences = []
  }
}
