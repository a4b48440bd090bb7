import Records
import Reports
import Testing

@Suite struct `Lists` {
  static func keys<Row>(_ facts: [Fact<Row>]) -> [String] { facts.map(\.key) }

  @Test func `the keys that scripts rely on are these, in this order`() {
    #expect(
      Self.keys(RecordFacts.row) == [
        "number", "unit", "side", "subject", "start", "end", "title", "place", "people", "duties", "state",
        "late_by", "entered_at", "entered_by", "signed_by", "attachments",
      ])
    #expect(Self.keys(RecordFacts.hit) == ["number", "unit", "title", "start", "snippet"])
    #expect(
      Self.keys(RecordFacts.history) == [
        "number", "chain", "at", "who", "kind", "reason", "digest", "signed_on_paper_by",
      ])
    #expect(
      Self.keys(DraftFacts.row(on: Day(number: 0), calendar: WorkCalendar())) == [
        "draft", "unit", "side", "title", "state", "entry_deadline", "days_left", "working_days_left",
        "missing",
      ])
    #expect(
      Self.keys(DutyFacts.alert) == [
        "kind", "level", "unit", "side", "target", "title", "due", "days_left", "working_days_left",
      ])
  }

  @Test func `a fact stands on the screen as it is printed, unless it says otherwise`() {
    let columns = SupervisionFacts.inspection.compactMap { fact in fact.column.map { (fact.key, $0) } }
    let shown = Dictionary(uniqueKeysWithValues: columns)
    #expect(shown["number"]?.heading(.english) == "Number")
    #expect(shown["opened"]?.heading(.chinese) == "组织")
    #expect(shown["kind"]?.width(.chinese) == 8 && shown["kind"]?.width(.english) == 13)
    #expect(shown["office"] == nil)
  }

  @Test func `lists of units, people and indicators have the columns of their input files`() {
    #expect(Self.keys(OrganisationFacts.unit) == UnitIntake.columns.names)
    #expect(Self.keys(OrganisationFacts.person) == PeopleIntake.columns.names)
    #expect(Self.keys(DutyFacts.indicator) == IndicatorIntake.columns.names + ["adopted"])
  }

  @Test func `instants are ISO 8601 with the offset, days are days`() {
    let row = ListingWriter.whole([Example.row], RecordFacts.row, format: .json, language: .chinese)
    let text = String(decoding: row, as: UTF8.self)
    #expect(text.contains(#""start": "2026-06-26T14:00:00+08:00""#))
    #expect(text.contains(#""entered_at": "2026-06-27T10:00:05+08:00""#))
    #expect(text.contains(#""duties": ["#))
    #expect(text.contains(#""late_by": null"#))
  }

  @Test
  func
    `R-105 A draft's line tells its deadline, the days left, and in a column of their own the working days`()
  {
    let facts = DraftFacts.row(on: Day(number: 20_631), calendar: WorkCalendar())
    let text = String(
      decoding: ListingWriter.whole([Example.standing], facts, format: .table, language: .chinese),
      as: UTF8.self)
    #expect(
      text
        == """
        草稿  单位  方面  标题            状态    录入时限         剩余     按工作日       尚缺
        ----  ----  ----  --------------  ------  ---------------  -------  -------------  ----
        D17   CZJ   主体  二季度专题研究  待审签  2026-07-01 周三  剩 4 天  剩 3 个工作日  \u{20}

        """.replacingLastBlank)
  }

  @Test func `R-134 alerts are told to scripts with days that are negative when past`() {
    let alert = Alert(
      kind: .dutyOverdue, level: .overdue, unit: "CZJ", unitName: "市财政局", side: .main, target: "Z-02#2",
      title: "专题研究", due: Day("2026-06-25"), daysLeft: -1)
    let text = String(
      decoding: ListingWriter.whole([alert], DutyFacts.alert, format: .csv(shown: false), language: .chinese),
      as: UTF8.self
    )
    #expect(
      text == "\u{FEFF}kind,level,unit,side,target,title,due,days_left,working_days_left\r\n"
        + "duty.overdue,overdue,CZJ,main,Z-02#2,专题研究,2026-06-25,-1,\r\n")
  }

  @Test func `R-070 the marks of a record are told`() {
    var detail = Example.detail
    #expect(RecordFacts.marks(of: detail) == [])
    detail.row.lateBy = 1
    detail.row.imported = true
    detail.row.links = []
    #expect(RecordFacts.marks(of: detail) == ["lateEntry", "imported", "unplanned"])
  }
}

extension String {
  /// A golden text cannot end a line with a blank that the formatter would take away.
  fileprivate var replacingLastBlank: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasSuffix("  \u{20}") ? String($0.dropLast()) : String($0) }.joined(separator: "\n")
  }
}
