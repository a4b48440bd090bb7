import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// The acts on the year's sets and deadlines, each by those alone who may do it.
@Suite struct `Acts on the ledger` {
  private static func ledger(_ bench: Bench) -> LedgerScreen? {
    if let screen = bench.station.scene.screen as? LedgerScreen { return screen }
    return nil
  }

  /// A ledger with an indicator in force of each kind, one that falls due after events, and one that was amended.
  private static func bench(
    _ person: Person = Sample.recorder, _ post: Post = Sample.recorderPost, closed: Bool = false
  ) -> Bench {
    var sample = Sample()
    sample.ledger = Sample.pictureLedger
    sample.drafted = [Sample.draftedIndicator, Sample.afterEvents, Sample.amendedIndicator]
    sample.team.append(Sample.member)
    if closed { sample.closed = ["CZJ", "QH"] }
    if post.unit == nil { return .office(person, post, sample: sample) }
    var bench = Bench(person, post, sample: sample)
    bench.press("2")
    return bench
  }

  private static var head: Bench { bench(Sample.head, Sample.headPost) }
  private static var office: Bench {
    var bench = bench(Sample.supervisor, Sample.supervisorPost)
    bench.press("Enter")
    return bench
  }

  private static func go(to code: String, in bench: inout Bench) {
    bench.press("g")
    for _ in 0..<30 where ledger(bench)?.current?.code != code { bench.press("↓") }
  }

  private static func confirmed(_ bench: Bench) -> Act? {
    var bench = bench
    bench.type("correct horse")
    bench.press("Enter")
    return bench.acts.last
  }

  private static let place = IndicatorPlace(year: 2026, side: .main, scope: .unit("CZJ"))

  @Test func `R-042 c copies last year's set after a question`() {
    var bench = Self.bench()
    bench.press("c Enter")
    #expect(Self.confirmed(bench) == .copyIndicators(Self.place, fromYear: 2025))
  }

  @Test func `w takes back what waits, and says why it cannot take back what is in force`() {
    var bench = Self.bench()
    bench.press("w")
    #expect(bench.station.status?.text.contains("只能修订") ?? false)
    bench.press("G w Enter")
    #expect(Self.confirmed(bench) == .withdrawIndicators(Self.place, codes: ["Z-08"]))
  }

  @Test func `R-045 t reports the event after which a duty falls due`() {
    var bench = Self.bench()
    bench.press("t Enter")
    bench.type("新任干部到岗")
    bench.press("F5")
    #expect(
      Self.confirmed(bench)
        == .openOccurrence(
          "CZJ", .main, code: "Z-30", event: "新任干部到岗", on: Sample.day("2026-06-26")))
  }

  @Test func `R-043 an indicator in force stands in the ledger before any event set it off`() {
    var bench = Self.bench()
    bench.press("G")
    #expect(Self.ledger(bench)?.list.rows.contains(.awaiting(Sample.afterEvents.dated.indicator)) ?? false)
    #expect(bench.screen.contains("任职谈话") && bench.screen.contains("待事件"))
  }

  @Test func `R-036 i puts up an indicator with all its fields`() throws {
    var bench = Self.bench()
    bench.press("i")
    bench.type("重点项目廉政督导")
    bench.press("Tab Tab Tab Tab → → → → → Tab")
    bench.type("2/年")
    bench.press("Tab Tab")
    bench.type("到项目现场督导")
    bench.press("Tab")
    bench.type("会议记录、\(EvidenceKind.photo.name(in: .chinese))")
    bench.press("Tab")
    bench.type("逐项对照")
    bench.press("Tab")
    bench.type("张建国")
    bench.press("Tab")
    bench.type("第六条")
    bench.press("F5")
    guard case .setIndicators(let indicators)? = Self.confirmed(bench) else {
      Issue.record("nothing was put up: \(bench.screen)")
      return
    }
    let dated = try #require(indicators.first)
    #expect(dated.indicator.code == "Z-31" && dated.indicator.recurrence == "atLeast:2/year")
    #expect(dated.indicator.evidence == [.minutes, .photo] && dated.indicator.responsible == "ZJG")
    #expect(dated.indicator.measure == "逐项对照" && dated.indicator.source == "第六条")
    #expect(dated.occurrences.map(\.due) == [Sample.day("2026-06-30"), Sample.day("2026-12-31")])
  }

  @Test func `i on what waits changes it, its code stays`() throws {
    var bench = Self.bench()
    bench.press("G i")
    let form = try #require(Self.form(bench))
    #expect(form.form["title"] == "下属单位廉政督导" && form.form["points"] == "1.5")
    bench.press("Tab")
    bench.send(.key(.control("u")))
    bench.type("2")
    bench.press("F5")
    guard case .setIndicators(let indicators)? = Self.confirmed(bench) else {
      Issue.record("nothing was put up")
      return
    }
    #expect(indicators.first?.indicator.code == "Z-08" && indicators.first?.indicator.points == 200)
  }

  private static func form(_ bench: Bench) -> OpenForm? {
    if case .form(let form) = ledger(bench)?.over { return form }
    return nil
  }

  @Test func `R-026 a unit's duty for other members offers each of its team by name`() throws {
    var bench = Self.bench()
    bench.press("i")
    let form = try #require(Self.form(bench))
    guard case .choice(let subjects) = form.form.fields.first(where: { $0.name == "subject" })?.entry else {
      Issue.record("no choice of subjects")
      return
    }
    #expect(subjects.values == ["team", "head", "member:LH"])
    #expect(form.form.field("subject")?.option("member:LH", in: .chinese) == "其他班子成员 李红")
  }

  @Test func `R-026 b shows the team with posts, portfolios, days and duties`() {
    var bench = Self.bench()
    bench.press("b")
    for text in ["张建国", "李红  副局长", "预算科、国库科", "分管"] {
      #expect(bench.screen.contains(text), "\(text)")
    }
    bench.press("Esc")
    #expect(Self.ledger(bench)?.over == nil)
  }

  @Test func `R-038 a head amends with a reason, and the earlier text stands beside`() {
    var bench = Self.head
    Self.go(to: "Z-07", in: &bench)
    bench.press("r")
    bench.type("（含下属）")
    #expect(bench.screen.contains("原："))
    bench.press("F5")
    #expect(bench.acts.isEmpty && bench.screen.contains("请写明理由"))
    bench.type("扩大范围")
    bench.press("F5")
    guard case .amendIndicator(let indicator, "扩大范围")? = Self.confirmed(bench) else {
      Issue.record("nothing was amended")
      return
    }
    #expect(indicator.code == "Z-07" && indicator.title == "项目资金廉政风险排查（含下属）")
  }

  @Test func `R-034 a head cannot amend a common indicator, and is told who can`() {
    var bench = Self.head
    bench.press("g r")
    #expect(bench.acts.isEmpty && bench.station.status?.isProblem ?? false)
  }

  @Test func `R-038 h shows every amendment by number, with what stood there before`() {
    var bench = Self.head
    Self.go(to: "Z-07", in: &bench)
    bench.press("h")
    #expect(bench.screen.contains("第 1 次") && bench.screen.contains("- 资金风险排查"))
    #expect(bench.screen.contains("题目改准"))
  }

  @Test func `R-051 the office extends an individual duty, and a common one only where the rules say so`() {
    var bench = Self.office
    bench.press("↓ ↓ ↓ ↓ p")
    #expect(bench.acts.isEmpty && bench.station.status?.text.contains("extendCommon") ?? false)
    Self.go(to: "Z-07", in: &bench)
    bench.press("p")
    bench.type("12-15")
    bench.press("Enter")
    bench.type("上级检查推迟")
    bench.press("F5")
    #expect(
      Self.confirmed(bench)
        == .extend(
          "CZJ", .main, year: 2026, OccurrenceName(code: "Z-07", ordinal: 1),
          to: Sample.day("2026-12-15"), reason: "上级检查推迟"))
  }

  @Test func `R-051 the day that was stays beside the day that is`() {
    var sample = Sample()
    var duties = Sample.pictureLedger
    duties[0].earlierDues = [
      EarlierDue(
        due: Sample.day("2026-01-31"), until: Instant(sample.today), author: "ZYH", reason: "上级检查推迟")
    ]
    sample.ledger = duties
    var bench = Bench(sample: sample)
    bench.press("2 g")
    #expect(bench.screen.contains("原期限 2026-01-31：上级检查推迟"))
  }

  @Test func `R-050 what is exempt stays in the ledger, with its reason, and is not exempted twice`() {
    var bench = Self.office
    Self.go(to: "Z-06", in: &bench)
    #expect(bench.screen.contains("本年机构改革"))
    bench.press("x")
    #expect(bench.acts.isEmpty && bench.station.status?.text == "这项已经免除。")
  }

  @Test func `R-055 a closed ledger says so, and refuses every act but its reopening`() {
    var bench = Self.bench(closed: true)
    #expect(bench.screen.contains("[已封账]"))
    for key in ["d", "i", "c", "t"] {
      bench.press(key)
      #expect(bench.station.status?.text.contains("已封账") ?? false, "\(key)")
    }
    #expect(Self.ledger(bench)?.over == nil)
  }

  @Test func `R-055 the office reopens a closed ledger with a reason`() {
    var bench = Self.office
    bench.press("z")
    #expect(bench.station.status?.text.contains("没有封账") ?? false)
    bench = Self.bench(Sample.supervisor, Sample.supervisorPost, closed: true)
    bench.press("Enter z")
    bench.type("漏录一件")
    bench.press("Tab Enter")
    #expect(Self.confirmed(bench) == .reopenLedger("QH", .main, year: 2026, reason: "漏录一件"))
  }

  @Test func `R-054 what is exported are the rows that are shown, in their order`() {
    var bench = Self.bench()
    bench.press("o e F5")
    let exports = bench.commands.compactMap { command -> ListExport? in
      if case .start(.export(let export)) = command { export } else { nil }
    }
    guard case .duties(let duties)? = exports.last?.content else {
      Issue.record("nothing was exported: \(bench.screen)")
      return
    }
    #expect(duties == Self.ledger(bench)?.list.rows.compactMap(\.duty) && duties.count == 9)
    #expect(duties.map(\.due) == duties.map(\.due).sorted())
  }

  @Test func `R-035 a supervisor has none of the unit's own keys, and the unit none of the office's`() {
    let own = Set("acdinrtw".map(Key.character))
    let offices = Set("mpxz".map(Key.character))
    let keys = { (bench: Bench) in
      Set(Self.ledger(bench)?.keymap(at: bench.station.here).bindings.flatMap(\.keys) ?? [])
    }
    #expect(keys(Self.office).isDisjoint(with: own) && keys(Self.office).isSuperset(of: offices))
    #expect(keys(Self.bench()).isDisjoint(with: offices) && keys(Self.head).isDisjoint(with: offices))
  }

  @Test func `R-055 the office closes last year's ledgers after one question that names how many`() {
    var bench = Bench.office(Sample.supervisor, Sample.supervisorPost)
    bench.press("9 z")
    #expect(bench.screen.contains("封存 7 个单位 2025 年的主体责任台账"))
    bench.press("Enter")
    guard case .closeLedgers(let units, .main, 2025)? = Self.confirmed(bench) else {
      Issue.record("nothing was closed")
      return
    }
    #expect(units.count == 7)
  }

  @Test func `R-055 before the day of closing the key says from when`() {
    var sample = Sample()
    sample.today = Moment(day: Sample.day("2026-01-05"), minute: 540)
    var bench = Bench.office(Sample.supervisor, Sample.supervisorPost, sample: sample)
    bench.press("9 z")
    #expect(bench.station.status?.text.contains("2026-01-14") ?? false)
  }
}
