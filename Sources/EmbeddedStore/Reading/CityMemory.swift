import GRDB
import Records
import Synchronization

/// What a store judges by, as the city chain says.
struct CityRules: Sendable {
  var versions: RuleVersions
  var calendar: WorkCalendar
  /// The day from which the ledgers count.
  var ledgersFrom: Day
}

/// What the city chain and the duties say, kept for as long as neither has grown.
///
/// Units, rules, duties and what units lack change a few times a week and are needed for nearly every question;
/// only committed states are remembered, by the number of the city chain's head and the last act on duties.
final class CityMemory: Sendable {
  private struct Known {
    var mark = Mark(head: -1, duties: -1)
    var rules: CityRules?
    var units: [OrganisationUnit]?
    /// The faults by the day for which they were found.
    var faults: [Day: [KnownFault]] = [:]
    /// What was owed in the year of a day up to it.
    var owed: [Day: [Scope: Int]] = [:]
    /// Whether signed words are of a key that the journal shows.
    var believed: [String: Bool] = [:]
  }

  /// The state that the rest follows from.
  private struct Mark: Hashable {
    var head: Int
    var duties: Int
  }

  private let known = Mutex(Known())

  /// The rules of all days, the calendar, and since when the ledgers count.
  func rules(_ db: Database, _ make: () throws -> CityRules) throws -> CityRules {
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

  /// How much each body owed in the year of a day up to it, without what was exempted or due before the ledgers.
  func owed(_ db: Database, by day: Day, _ make: () throws -> [Scope: Int]) throws -> [Scope: Int] {
    try value(db, \.owed[day], make)
  }

  /// Whether signed words are of a key that the journal shows; the key may stand in a batch of thousands of entries.
  func isBelieved(_ db: Database, _ words: String, _ make: () throws -> Bool) throws -> Bool {
    try value(db, \.believed[words], make)
  }

  private func value<Value: Sendable>(
    _ db: Database, _ place: any WritableKeyPath<Known, Value?> & Sendable, _ make: () throws -> Value
  ) throws -> Value {
    let head = try db.cachedStatement(sql: "SELECT number FROM heads WHERE chain = 'city'")
    let duties = try db.cachedStatement(
      sql: """
        SELECT max(sequence) FROM acts INDEXED BY acts_on_duties WHERE kind IN (\(Schema.actsOnDuties))
        """)
    let mark = Mark(head: try Int.fetchOne(head) ?? 0, duties: try Int.fetchOne(duties) ?? 0)
    let remembered = known.withLock { known in known.mark == mark ? known[keyPath: place] : nil }
    if let remembered { return remembered }
    let value = try make()
    known.withLock { known in
      if known.mark != mark { known = Known(mark: mark) }
      known[keyPath: place] = value
    }
    return value
  }
}
