import EmbeddedStore
import Records
import TestSupport
import Testing

/// A small unit with both offices, duties of November, and a clock in December.
struct ReviewedUnit {
  let small: SmallUnit
  let mainOffice: Session
  let disciplineOffice: Session
  let month = Month("2026-11") ?? Month(index: 0)

  var store: SQLiteStore { small.store }
  static let unit = SmallUnit.unit

  init() throws {
    small = try SmallUnit()
    let start = small.clock.read().day - 300
    let people: [(PersonCode, PostRole)] = [("zhou", .mainSupervisor), ("wu", .supervisionSupervisor)]
    _ = try small.store.perform(
      .addPeople(
        people.map { Person(code: $0.0, name: $0.0.rawValue) },
        posts: people.map { Post(id: "", person: $0.0, role: $0.1, title: "督查员", from: start) }),
      by: small.administrator)
    try small.store.enrol(people.map(\.0), passphrase: SmallUnit.passphrase, by: small.administrator)
    mainOffice = try small.store.signIn("zhou", passphrase: SmallUnit.passphrase)
    disciplineOffice = try small.store.signIn("wu", passphrase: SmallUnit.passphrase)
    for (code, due, points) in [
      ("Z-01", "2026-11-25", 500), ("Z-02", "2026-11-30", 300), ("Z-03", "2026-12-31", 100),
    ] {
      try small.adoptCommonDuty(group: .cityUnit, code: code, due: due, points: points)
    }
  }

  func name(_ code: String) -> OccurrenceName { OccurrenceName(code: code, ordinal: 1) }

  /// A record for a duty of November, entered on a day of it.
  @discardableResult
  func record(_ code: String, on text: String = "2026-11-24") throws -> RecordNumber {
    small.clock.move(to: "\(text) 16:00")
    var form = small.form(title: "办理\(code)", start: "\(text) 09:00")
    form.end = "10:00"
    form.links = [name(code)]
    let number = try small.enteredRecord(form, late: nil)
    small.clock.move(to: "2026-12-04 10:00")
    return try #require(number)
  }

  func verdict(_ code: String, _ verdict: Verdict, _ quality: Int, _ reason: String? = nil) -> ReviewVerdict {
    ReviewVerdict(occurrence: name(code), verdict: verdict, quality: quality, reason: reason)
  }

  func judge(_ verdicts: [ReviewVerdict], by session: Session? = nil) throws {
    let act = Act.judge([
      MonthVerdicts(unit: Self.unit, side: .main, month: month, verdicts: verdicts)
    ])
    _ = try store.perform(act, by: session ?? mainOffice)
  }

  func close(_ side: Side = .main, _ month: Month? = nil, acceptingRest: Bool = false) throws {
    _ = try store.perform(
      .closeReviews([Self.unit], side, month ?? self.month, acceptingRest: acceptingRest),
      by: side == .main ? mainOffice : disciplineOffice)
  }

  func review(_ side: Side = .main) throws -> ReviewDetail {
    try store.monthlyReview(Self.unit, side, month, for: disciplineOffice)
  }

  /// Closes the whole of the fourth quarter, both sides, in the January after.
  func closeQuarter() throws {
    small.clock.move(to: "2027-01-06 10:00")
    for index in 0..<3 {
      for side in Side.allCases {
        try close(side, Month(index: quarter.index * 3 + index), acceptingRest: true)
      }
    }
  }

  func issue(_ order: BulletinOrder? = nil) throws {
    _ = try store.perform(
      .issueBulletin(order ?? BulletinOrder(quarter: quarter, group: .cityUnit)), by: mainOffice)
  }

  var quarter: Quarter { Quarter(containing: month.firstDay) }
}
