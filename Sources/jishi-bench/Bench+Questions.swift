import EmbeddedStore
import Practice
import Records

extension Bench {
  func lists() throws -> [Figure] {
    let store = try city.open()
    let office = try session("DFS-1", at: store)
    let recorder = try session(PracticeSeat.recorder.person, at: store)
    let whole = RecordQuery()
    let middle = RecordKey(
      start: Moment(day: city.city.start + (city.city.openingDay - city.city.start) / 2, minute: 600),
      number: RecordNumber(unit: "A", year: city.city.start.year, side: .main, serial: 1))
    let unit = RecordQuery(unit: PracticeCity.seat, side: .main)
    func page(_ name: String, _ query: RecordQuery, _ anchor: PageAnchor<RecordKey>, _ who: Session) throws
      -> Figure
    {
      try figure("list page, \(name)", .milliseconds(5), counted: "60 rows of the ledger") {
        _ = try store.records(query, page: anchor, limit: 60, for: who)
      }
    }
    return [
      try page("whole city, first", whole, .first, office),
      try page("whole city, middle", whole, .after(middle), office),
      try page("whole city, last", whole, .last, office),
      try page("one unit, last", unit, .last, recorder),
      try figure("count of a list", .milliseconds(10), counted: "whole city, capped at 10,000") {
        _ = try store.recordCount(whole, cap: 10_000, for: office)
      },
    ]
  }

  func searches() throws -> [Figure] {
    let store = try city.open()
    let office = try session("DFS-1", at: store)
    let recorder = try session(PracticeSeat.recorder.person, at: store)
    var figures: [Figure] = []
    for (name, words) in [
      ("one character", "党"), ("two characters", "谈话"), ("a long word", "专项资金管理业务培训"),
      ("two words", "检查 审批"), ("a rare name", "林晓岚"), ("nothing to find", "量子纠缠"),
    ] {
      let query = RecordQuery(words: words)
      figures.append(
        try figure(
          "search, \(name), first page", .milliseconds(10),
          counted: "“\(words)” in the whole city, 50 hits with snippets"
        ) {
          _ = try store.search(query, limit: 50, for: office)
        })
      figures.append(
        try figure("search, \(name), count", .none, counted: "the same, counted up to 10,000", times: 2) {
          _ = try store.recordCount(query, cap: 10_000, for: office)
        })
    }
    let own = RecordQuery(unit: PracticeCity.seat, words: "谈话")
    figures.append(
      try figure("search in one unit, first page", .milliseconds(10), counted: "“谈话” as a recorder searches")
      {
        _ = try store.search(own, limit: 50, for: recorder)
      })
    return figures
  }

  func figures() throws -> [Figure] {
    let store = try city.open()
    let office = try session("DFS-1", at: store)
    let today = city.city.today
    let month = Month(containing: city.city.openingDay)
    return [
      try figure("alerts of a day, whole city", .milliseconds(10), counted: "all counted, 500 listed") {
        _ = try store.alerts(AlertQuery(on: today), for: office)
      },
      try figure("alerts of a day, one unit", .milliseconds(10), counted: "as the recorder's Today asks") {
        _ = try store.alerts(AlertQuery(on: today, unit: PracticeCity.seat), for: office)
      },
      try figure("standings of all units", .milliseconds(10), counted: "both sides, all groups") {
        _ = try store.standings(side: nil, group: nil, on: today, for: office)
      },
      try figure("changes of closed months", .milliseconds(10), counted: "whole city") {
        _ = try store.reviewedChanges(for: office)
      },
      try figure("figures of a month", .milliseconds(10), counted: "one unit and side") {
        _ = try store.figures(unit: PracticeCity.seat, side: .main, month: month, for: office)
      },
    ]
  }
}
