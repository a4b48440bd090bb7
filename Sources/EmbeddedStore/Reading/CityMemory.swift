import GRDB
import Records
import Synchronization

/// What the city chain says, kept decoded for as long as that chain has not grown.
///
/// Units, rules and what units lack change a few times a week and are needed for nearly every question; only
/// committed states are remembered, by the number of the city chain's head.
final class CityMemory: Sendable {
  private struct Known {
    var head = -1
    var rules: (RuleVersions, WorkCalendar)?
    var units: [OrganisationUnit]?
    /// By the day for which they were found.
    var faults: [Day: [KnownFault]] = [:]
  }

  private let known = Mutex(Known())

  /// The rules of all days, and the calendar.
  func rules(_ db: Database, _ make: () throws -> (RuleVersions, WorkCalendar)) throws
    -> (RuleVersions, WorkCalendar)
  {
    try value(db, \.rules, make)
  }

  /// All units in their fixed order.
  func units(_ db: Database, _ make: () throws -> [OrganisationUnit]) throws -> [OrganisationUnit] {
    try value(db, \.units, make)
  }

  /// What all units lack on a day.
  func faults(_ db: Database, on day: Day, _ make: () throws -> [KnownFault]) throws -> [KnownFault] {
    try value(db, \.faults[day], make)
  }

  private func value<Value: Sendable>(
    _ db: Database, _ place: any WritableKeyPath<Known, Value?> & Sendable, _ make: () throws -> Value
  ) throws -> Value {
    let statement = try db.cachedStatement(sql: "SELECT number FROM heads WHERE chain = 'city'")
    let head = try Int.fetchOne(statement) ?? 0
    let remembered = known.withLock { known in known.head == head ? known[keyPath: place] : nil }
    if let remembered { return remembered }
    let value = try make()
    known.withLock { known in
      if known.head != head { known = Known(head: head) }
      known[keyPath: place] = value
    }
    return value
  }
}
