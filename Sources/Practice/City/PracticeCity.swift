import Catalogue
import Records

/// A city to practise in, worked out from a seed, a day and two sizes: units, people, duties and a year of
/// records, the same each time.
///
/// Pure: what it says is written into a store by ``make(at:clock:progress:)``.
package struct PracticeCity: Sendable {
  package let seed: UInt64
  /// The day that the city is shown on.
  package let today: Day
  package let calendar: WorkCalendar
  package let units: [PracticeUnit]
  /// How many records are imported.
  package let recordCount: Int
  /// Whether the offices have reviewed, inspected and told of what was recorded.
  package let isSupervised: Bool
  /// How many records out of a thousand have attachments.
  package let evidencePerMille: Int
  /// The day from which records and posts are known.
  package let start: Day
  /// The day on which all that was on paper has been imported: three working days before today.
  package let openingDay: Day
  let duties: [Side: PracticeDuties]
  let days: PracticeDays

  /// A city of this many units and records.
  ///
  /// It knows this year and, in the first half of it, the one before. Attachments are plentiful in a small
  /// city and stand on one record in a hundred in a city for measuring.
  package init(
    units count: Int = 50, records: Int = 6_000, seed: UInt64 = 2017, today: Day,
    calendar: WorkCalendar = Calendars.shippedCalendar, evidencePerMille: Int? = nil,
    supervised isSupervised: Bool = true
  ) {
    self.isSupervised = isSupervised
    self.seed = seed
    self.today = today
    self.calendar = calendar
    recordCount = max(0, records)
    self.evidencePerMille = evidencePerMille ?? (records > 50_000 ? 10 : 850)
    let firstYear = today.month <= 6 ? today.year - 1 : today.year
    let start = Day(year: firstYear, month: 1, day: 1) ?? today - 365
    self.start = start
    openingDay = calendar.workingDay(3, before: today)
    units = (0..<max(1, count)).map { index in
      Self.unit(index, of: max(1, count), seed: seed, start: start, today: today)
    }
    days = PracticeDays(from: start, through: today, calendar: calendar)
    let years = firstYear...today.year
    duties = Dictionary(
      uniqueKeysWithValues: Side.allCases.map { side in
        let extra = side == .main ? [Self.urgentDuty(today: today)] : []
        return (side, PracticeDuties(side: side, years: years, extra: extra, extraYear: today.year))
      })
  }

  /// The years whose duties are known.
  package var years: ClosedRange<Int> { start.year...today.year }

  /// The last day of an event that was imported.
  var lastEventDay: Day { openingDay - 1 }

  /// All people, those of no unit first.
  package var people: [PracticePerson] { Self.officials(from: start) + units.flatMap(\.people) }

  /// All records that are imported: month by month, and within a month body by body.
  package func records() -> PracticeRecords { PracticeRecords(self) }
}

/// The records of a practice city, made one at a time.
package struct PracticeRecords: Sequence, IteratorProtocol, Sendable {
  private let city: PracticeCity
  private let writer: PracticeWriter
  private let events: [PracticeEvent]
  private var place = 0

  init(_ city: PracticeCity) {
    self.city = city
    writer = PracticeWriter(city)
    let chains = city.units.count * 2
    var events: [PracticeEvent] = []
    events.reserveCapacity(city.recordCount)
    for chain in 0..<chains {
      let count = city.recordCount / chains + (chain < city.recordCount % chains ? 1 : 0)
      events += city.events(of: chain / 2, chain.isMultiple(of: 2) ? .main : .supervision, count: count)
    }
    events.sort { $0.order < $1.order }
    self.events = events
  }

  package var count: Int { events.count }

  package mutating func next() -> ImportedRecord? {
    guard place < events.count else { return nil }
    defer { place += 1 }
    return writer.imported(events[place])
  }
}
