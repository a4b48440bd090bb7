import Records
import TerminalUI
import Testing
import Workstation

/// The event form: what is typed is kept, what is missing is said, what looks alike is asked about.
@Suite struct `The event form` {
  var bench = Bench()

  @Test mutating func `R-071 every change is kept as a draft, and the first one makes it`() {
    bench.press("n Tab Tab")
    bench.type("三楼会议")
    let orders = bench.commands.filter { if case .newDraft = $0 { true } else { false } }
    let kept = bench.commands.compactMap { command -> String? in
      if case .keepDraft(let draft) = command { draft.form.place } else { nil }
    }
    #expect(orders.count == 1)
    #expect(kept == ["三楼", "三楼会", "三楼会议"])
  }

  @Test mutating func `R-071 nothing is made when nothing was typed`() {
    bench.press("n Tab Tab Esc")
    #expect(!bench.commands.contains { if case .newDraft = $0 { true } else { false } })
  }

  @Test mutating func `R-367 Esc leads back and keeps the draft first`() {
    bench.press("n")
    bench.type("x")
    bench.commands = []
    bench.press("Esc")
    #expect(bench.commands.first == .flushDrafts)
    #expect(bench.station.scenes.count == 1)
  }

  @Test mutating func `R-056 F5 shows what is missing by the field and submits nothing`() {
    bench.sample.review.problems = [FieldProblem(field: .people, kind: .missing)]
    bench.press("n")
    bench.type("6-26 1400")
    bench.press("F5")
    #expect(bench.acts.isEmpty)
    #expect(bench.form?.focus == .people)
  }

  @Test mutating func `R-057 times are read as people type them`() {
    bench.press("n")
    bench.type("6－26　14：00")
    bench.press("Tab")
    bench.type("1530")
    bench.press("Tab")
    #expect(bench.form?.form.start == "2026-06-26 14:00")
    #expect(bench.form?.form.end == "2026-06-26 15:30")
  }

  @Test mutating func `R-059 people come by initials, outsiders as typed, parts by the space bar`() {
    bench.press("n Tab Tab Tab")
    bench.type("zjg")
    bench.press("Enter")
    bench.type("外请专家")
    bench.press("Enter Space")
    #expect(
      bench.form?.form.people == [
        Participant(person: "ZJG", name: "张建国", post: "党组书记、局长", part: .chair),
        Participant(name: "外请专家", part: .speaker),
      ])
  }

  @Test mutating func `R-063 records that look alike are confirmed, and the confirmation goes along`() {
    bench.sample.review.similar = [
      SimilarRecord(name: "CZJ-2026-Z-0007", start: bench.sample.today, title: "研究", place: "三楼")
    ]
    bench.press("n")
    bench.fillForm()
    bench.press("F5")
    #expect(bench.acts.isEmpty)
    bench.press("Enter")
    #expect(bench.acts == [.submit(draft: 32, Confirmations(duplicates: ["CZJ-2026-Z-0007"]))])
  }

  @Test mutating func `R-085 lacking evidence is confirmed too`() {
    bench.sample.review.lacking = [.photo]
    bench.press("n")
    bench.fillForm()
    bench.press("F5 Enter")
    #expect(bench.acts == [.submit(draft: 32, Confirmations(lacking: [.photo]))])
  }

  @Test mutating func `R-105 the heading shows the entry deadline with weekday and days left`() {
    bench.press("n")
    bench.fillForm()
    #expect(bench.screen.contains("录入时限 07-01 周三（剩 3 个工作日）"))
  }

  @Test mutating func `R-366 pasted text arrives whole, and deleting takes whole characters`() {
    bench.press("n Tab Tab Tab Tab Tab")
    bench.send(.paste("家👍🏽é𠮷"))
    #expect(bench.form?.form.title == "家👍🏽é𠮷")
    bench.press("Backspace Backspace")
    #expect(bench.form?.form.title == "家👍🏽")
  }

  @Test mutating func `undo and redo work in each field`() {
    bench.press("n Tab Tab")
    bench.send(.paste("三楼会议室"))
    bench.press("Ctrl-Z")
    #expect(bench.form?.form.place == "")
    bench.press("Ctrl-Y")
    #expect(bench.form?.form.place == "三楼会议室")
  }

  @Test mutating func `R-076 a pasted path is attached, its kind guessed and changed by the arrows`() {
    bench.press("n")
    bench.fillForm()
    #expect(bench.form?.form.evidence.map(\.kind) == [.minutes])
    bench.press("→")
    #expect(bench.form?.form.evidence.map(\.kind) == [.speech])
  }

  @Test mutating func `R-186 the form says that classified matters are registered on paper only`() {
    bench.press("n")
    #expect(bench.screen.contains("涉密的只登记纸质档号"))
  }

  @Test mutating func `R-106 a correction shows the old value beside the new one`() {
    bench.press("3 Enter c Tab Tab Tab")
    bench.type("改")
    #expect(bench.screen.contains("原值: 张建国办公室"))
    let order = bench.commands.compactMap { command -> DraftOrder? in
      if case .newDraft(let order) = command { order } else { nil }
    }.first
    #expect(order?.purpose == .correction)
    #expect(order?.record == RecordNumber("CZJ-2026-Z-0001"))
  }

  @Test mutating func `R-111 a supplement leaves what is there alone`() {
    bench.press("3 Enter s")
    let places = (0..<4).map { _ in
      defer { bench.press("Tab") }
      return bench.form?.focus
    }
    #expect(places == [.reason, .summary, .evidence, .reason])
    bench.press("Tab Tab Del")
    #expect(bench.form?.form.evidence.count == 2)
  }

  @Test mutating func `another program's acts change nothing that is being typed`() {
    bench.press("n")
    bench.fillForm()
    let before = bench.form?.form
    bench.receive(.clock(Instant(bench.sample.today), changes: 2))
    #expect(bench.form?.form == before)
  }

  @Test mutating func `R-126 midnight moves the date on without losing the form`() {
    bench.press("n")
    bench.type("2026-06-26 14:00")
    let before = bench.form?.form
    bench.receive(.clock(Instant(bench.sample.today) + 36_000, changes: 1))
    #expect(bench.station.here.today.description == "2026-06-27")
    #expect(bench.form?.form == before)
  }

  @Test mutating func `the summary can be written in the person's own editor`() {
    bench.press("n")
    bench.fillForm()
    bench.press("Ctrl-E")
    #expect(bench.form?.form.summary.hasSuffix("（改）") == true)
  }
}
