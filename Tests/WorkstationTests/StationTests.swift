import Records
import Secrets
import TerminalUI
import Testing

@testable import Workstation

/// The station around the screens.
@Suite struct `The station` {
  var bench = Bench()

  @Test mutating func `R-127 the first screen after sign-in is Today, overdue first`() {
    bench = Bench(signedIn: false)
    bench.type("lxl")
    bench.press("Enter")
    bench.type("correct horse")
    bench.press("Enter")
    guard let today = bench.station.scene.screen as? TodayScreen else {
      Issue.record("not on Today")
      return
    }
    guard case .alert(let alert) = today.task else {
      Issue.record("no alert")
      return
    }
    #expect(alert.kind == .dutyOverdue)
  }

  @Test mutating func `W-2 long work that is chosen in the menu is started, once`() {
    bench = Bench.office(Sample.administrator, Sample.administratorPost)
    bench.press("0 F10")
    bench.commands = []
    for _ in 0..<12 where bench.chosenLabel?.contains("全库核验") != true { bench.press("↓") }
    bench.press("Enter")
    let started = bench.commands.filter { if case .start(.verify) = $0 { true } else { false } }
    #expect(started.count == 1)
  }

  @Test mutating func `W-2 a key beside an item of the menu does what the item does`() {
    bench.press("F10 n")
    #expect(bench.form != nil)
  }

  @Test func `small letters choose among few, and never another act among all that can be done`() {
    let items = [MenuList<Int>.Item(value: 1, label: "discard", key: "X")]
    #expect(MenuList(items, title: "which").item(for: .key(.character("x")))?.value == 1)
    #expect(MenuList(items).item(for: .key(.character("x"))) == nil)
  }

  @Test mutating func `a wrong passphrase says how many tries are left`() {
    bench = Bench(signedIn: false)
    bench.type("lxl")
    bench.press("Enter")
    bench.type("wrong")
    bench.press("Enter")
    #expect(bench.screen.contains("4"))
    #expect(bench.station.here.session == nil)
  }

  @Test mutating func `a one-time code needs a passphrase of ten characters, twice the same`() {
    bench = Bench(signedIn: false)
    bench.type("zyh")
    bench.press("Enter")
    bench.type("ABCD-EFGH-JKMN-PQRS")
    bench.press("Enter")
    bench.type("short")
    bench.press("Enter")
    #expect(bench.screen.contains("至少 10 个字符"))
    bench.press("Ctrl-U")
    bench.type("long enough")
    bench.press("Enter")
    bench.type("long enough")
    bench.press("Enter")
    #expect(
      bench.commands.contains { if case .redeem(_, "ZYH", "long enough") = $0 { true } else { false } })
  }

  @Test mutating func `R-367 Esc goes back to the same row`() {
    bench.press("3 ↓ ↓ ↓ Enter Esc")
    guard let records = bench.station.scene.screen as? RecordsScreen else {
      Issue.record("not on records")
      return
    }
    #expect(records.rows[3].number.serial == 4)
    #expect(bench.screen.contains(">  2026-Z-0004"))
  }

  @Test mutating func `full-width signs count as keys outside of fields`() {
    bench.press("？")
    #expect(bench.station.overlay != nil)
  }

  @Test mutating func `a phrase from an input method outside of fields is answered with a hint`() {
    bench.type("廉政")
    #expect(bench.screen.contains("F10"))
    #expect(bench.station.status?.isProblem == true)
  }

  @Test mutating func `a refused key says why`() {
    bench = Bench.head
    bench.press("n")
    #expect(bench.screen.contains("只有本单位的记录员能新建记实"))
  }

  @Test mutating func `signing asks for the passphrase once a session`() {
    bench = Bench.head
    bench.press("4 s Enter")
    #expect(bench.acts.isEmpty)
    bench.type("correct horse")
    bench.press("Enter")
    #expect(bench.acts == [.sign(draft: 19, opinion: "同意", paper: nil, reading: Sample.digest(19))])
  }

  @Test mutating func `a passphrase that is refused is typed anew, and not added to`() {
    bench = Bench.head
    bench.press("4 s Enter")
    bench.type("wrong")
    bench.press("Enter")
    #expect(bench.acts.isEmpty && !bench.screen.contains("***"))
    bench.type("correct horse")
    bench.press("Enter")
    #expect(bench.acts.count == 1)
  }

  @Test mutating func `a key that fell asleep is woken by the passphrase, and the act goes on`() {
    bench.tick(2_000)
    bench.press("4 Enter")
    bench.commands = []
    bench.sample.refusals = [.keyAsleep]
    bench.press("Enter")
    bench.type("correct horse")
    bench.press("Enter")
    #expect(bench.acts.last == .enter(draft: 17, lateReason: nil))
  }

  @Test mutating func `after ten idle minutes the key is put away`() {
    bench.tick(2_000)
    bench.commands = []
    bench.tick(700_000)
    #expect(bench.commands.contains(.sleep))
  }

  @Test mutating func `the keyboard is handed to the head and comes back after the signature`() {
    bench.press("4 Tab S")
    bench.type("correct horse")
    bench.press("Enter")
    #expect(bench.station.here.session?.person.name == "张建国")
    bench.press("s Enter")
    #expect(bench.acts == [.sign(draft: 19, opinion: "同意", paper: nil, reading: Sample.digest(19))])
    #expect(bench.station.here.session?.person.name == "林晓岚")
  }

  @Test mutating func `R-093 a return needs a comment`() {
    bench = Bench.head
    bench.press("4 r Enter")
    #expect(bench.acts.isEmpty)
    bench.type("请补名单")
    bench.press("Enter")
    #expect(bench.acts == [.returnDraft(draft: 19, comment: "请补名单")])
  }

  @Test func `R-094 the head's first screen lists what waits for a signature, nearest deadline first`() {
    var sample = Sample()
    sample.drafts.append(sample.standing(30, "更早的一件", .submitted, start: "2026-06-22 10:00"))
    let bench = Bench(Sample.head, Sample.headPost, sample: sample)
    guard let today = bench.station.scene.screen as? TodayScreen else { return }
    let names = today.tasks.compactMap { task -> Int? in
      if case .signOff(let standing) = task { standing.id } else { nil }
    }
    #expect(names == [30, 19])
  }

  @Test mutating func `R-103 a late entry asks for a reason and goes on`() {
    bench.sample.refusals = [.refused(.lateReasonMissing(lateBy: 2))]
    bench.press("4 Enter")
    bench.type("出差")
    bench.press("Enter")
    #expect(bench.acts.last == .enter(draft: 17, lateReason: "出差"))
  }

  @Test mutating func `R-112 voiding asks for a reason and for the passphrase`() {
    bench.press("3 Enter Z")
    bench.type("误录")
    bench.press("Enter ← Enter")
    #expect(bench.acts.isEmpty)
    bench.type("correct horse")
    bench.press("Enter")
    let order = bench.commands.compactMap { command -> DraftOrder? in
      if case .newDraft(let order) = command { order } else { nil }
    }.first
    #expect(order?.purpose == .void)
    #expect(order?.form.reason == "误录")
    #expect(bench.acts == [.submit(draft: 32, Confirmations())])
  }

  @Test func `R-106 a head sees what a correction changes in the record that is entered`() {
    var sample = Sample()
    var standing = sample.standing(40, "谈心谈话（李红）", .submitted, start: "2026-02-01 09:02")
    standing.draft.purpose = .correction
    standing.draft.record = RecordNumber("CZJ-2026-Z-0001")
    standing.previous = nil
    standing.submitted?.place = "二楼会议室"
    sample.drafts = [standing]
    var bench = Bench(Sample.head, Sample.headPost, sample: sample)
    bench.press("4 d")
    #expect(bench.screen.contains("- [张建国办公]室"))
    #expect(bench.screen.contains("+ [二楼会议]室"))
  }

  @Test mutating func `R-117 the history shows person, act and reason`() {
    bench.press("3 Enter Tab Tab")
    #expect(bench.screen.contains("张建国 (ZJG)"))
    #expect(bench.screen.contains("请补参会名单"))
  }

  @Test mutating func `R-079 altered evidence is marked`() {
    bench.press("3 Enter")
    #expect(bench.screen.contains("! 与存入时不符"))
    #expect(bench.screen.contains("[=] 未改动"))
  }

  @Test mutating func `R-129 R-368 levels are told by marks and words`() {
    #expect(bench.screen.contains("! 事项逾期"))
    #expect(bench.screen.contains(". 事项将到期"))
  }

  @Test mutating func `R-369 L switches every text`() {
    bench.press("L")
    #expect(bench.screen.contains("What must be done"))
  }

  @Test mutating func `R-370 R-364 a window that is too small says so, and nothing is lost`() {
    bench.press("n")
    bench.fillForm()
    let before = bench.form?.form
    bench.send(.resize(Size(columns: 70, rows: 20)))
    #expect(bench.screen.contains("80x24"))
    bench.type("xyz")
    bench.send(.resize(Size(columns: 100, rows: 30)))
    #expect(bench.form?.form == before)
  }

  @Test mutating func `R-371 a lost line keeps the drafts and ends`() {
    bench.press("n")
    bench.type("x")
    bench.commands = []
    bench.send(.hangUp)
    #expect(bench.commands == [.flushDrafts])
    #expect(bench.station.isFinished)
  }

  @Test mutating func `R-373 help names the articles, and finds by words`() {
    bench.press("?")
    bench.type("第十条")
    #expect(bench.screen.contains("全程记实制度第十条"))
  }

  @Test mutating func `tabs keep their place`() {
    bench.press("3 ↓ ↓ 1 3")
    #expect(bench.screen.contains(">  2026-Z-0003"))
  }

  @Test mutating func `a practice city says so`() {
    var here = bench.sample.here()
    here.isPractice = true
    #expect(Station(here: here).view().text.contains("练习库"))
  }

  @Test mutating func `a late answer to an earlier search is ignored`() {
    bench.press("3 /")
    bench.type("谈心")
    let before = bench.station
    bench.receive(.answered(SearchQuery(query: RecordQuery(words: "谈"), anchor: .first, limit: 200), .empty))
    #expect(bench.station == before)
  }

  @Test mutating func `others' acts appear and the chosen row stays`() {
    bench.press("3 ↓ ↓ ↓")
    bench.sample.records.insert(bench.sample.row(13), at: 0)
    bench.receive(.clock(Instant(bench.sample.today), changes: 2))
    #expect(bench.screen.contains(">  2026-Z-0004"))
    #expect(bench.screen.contains("2026-Z-0013"))
  }

  @Test func `what one's own act changed is asked for once, and not again at the next heartbeat`() throws {
    var bench = Bench()
    let act = Act.discard(draft: 1)
    bench.station.here.isFirst = true
    let asked = bench.station.update(.performed(act, Receipt()))
    let questions = bench.station.scene.screen.questions(at: bench.station.here)
    #expect(!questions.isEmpty)
    for question in questions { #expect(asked.count { $0 == .ask(question) } == 1, "\(question)") }
    // Whether it was the first record, and what units there are now, is no screen's question.
    #expect(asked.contains(.ask(OverviewQuery())) && asked.contains(.ask(UnitsQuery())))
    _ = bench.station.update(.counted(7))
    let now = Instant(bench.sample.today)
    #expect(bench.station.update(.clock(now, changes: 7)).isEmpty)
    #expect(!bench.station.update(.clock(now, changes: 8)).isEmpty)
  }
}
