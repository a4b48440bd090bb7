import EmbeddedStore
import GRDB
import Practice
import Records

/// Reviews, rankings and the yearly list of all units, beside plain SQL over the same rows.
extension Bench {
  /// The quarter whose months are closed: the last one that is over on the day on which the city is shown.
  private var quarter: Quarter { Quarter(containing: city.city.today).previous }

  func scores() throws -> [Figure] {
    let store = try city.open()
    let office = try session("DFS-1", at: store)
    var figures = try closing(in: store)
    let (month, unit) = (Month(containing: quarter.lastDay), PracticeCity.seat)
    let plain = try DatabaseQueue(path: city.directory + "/jishi.sqlite")
    let months = quarter.months.map(\.description)
    let bare = try figure("", .none, counted: "") {
      _ = try plain.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT u.code, u.name, avg(r.score) FROM units u JOIN reviews r ON r.unit = u.code
            WHERE r.month IN (?, ?, ?) GROUP BY u.code ORDER BY 3 DESC
            """, arguments: StatementArguments(months))
      }
    }
    func opened(_ name: String, _ counted: String, beside: Double? = nil, _ ask: () throws -> Void) throws {
      var figure = try figure("opening \(name)", .milliseconds(10), counted: counted, ask)
      figure.beside = beside.map { ("plain SQL", $0) }
      figures.append(figure)
    }
    try opened("the ranking", "one group; plain SQL means the same scores of all units", beside: bare.value) {
      _ = try store.ranking(quarter, .cityUnit, for: office)
    }
    try opened("a score sheet", "one unit and side, a closed month") {
      _ = try store.monthlyReview(unit, .main, month, for: office)
    }
    try opened("a unit's quarters", "four quarters of a year") {
      _ = try store.quarterHistory(unit, year: quarter.year, for: office)
    }
    try opened("the reviews of a month", "both sides of all units") {
      _ = try store.monthlyReviews(ReviewQuery(month: month), for: office)
    }
    try opened("the yearly list", "one group, as far as the year has come") {
      _ = try store.yearList(quarter.year, .cityUnit, for: office)
    }
    try opened("a yearly sheet", "one unit") {
      _ = try store.yearSheet(unit, year: quarter.year, for: office)
    }
    try opened("the notices of a month", "both sides of all units") {
      _ = try store.notices(NoticeQuery(month: month), for: office)
    }
    try opened("the reports of a half-year", "all units") {
      _ = try store.reports(HalfYear(containing: quarter.lastDay), unit: nil, group: nil, for: office)
    }
    try opened("a unit's ledger", "all duties of the year, both sides") {
      _ = try store.duties(unit: unit, side: nil, year: quarter.year, for: office)
    }
    return figures
  }

  /// Closes the quarter's months as `jishi close` does, a hundred units at a time; what an earlier run closed stays so.
  private func closing(in store: SQLiteStore) throws -> [Figure] {
    var spent: [Double] = []
    for (side, person) in [(Side.main, PersonCode("ZTB-1")), (.supervision, "DFS-1")] {
      let office = try session(person, at: store)
      for month in quarter.months {
        let open = try store.monthlyReviews(
          ReviewQuery(month: month, side: side, openOnly: true), for: office
        ).map(\.unit)
        guard !open.isEmpty else { continue }
        spent.append(
          try milliseconds {
            for first in stride(from: 0, to: open.count, by: 100) {
              let lot = Array(open[first..<min(first + 100, open.count)])
              _ = try store.perform(.closeReviews(lot, side, month, acceptingRest: true), by: office)
            }
          })
      }
    }
    guard !spent.isEmpty else { return [] }
    return [
      Figure(
        name: "closing a month for all units", value: spent.median, limit: .milliseconds(5000),
        counted: "one side, ten acts of a hundred units; \(spent.count) closings of an unclosed store")
    ]
  }
}
