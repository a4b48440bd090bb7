import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// What has no room, or is written in two windows at once, is told and goes on to be somewhere.
@Suite struct `Nothing is cut in silence` {
  var bench = Bench()

  private var kept: [DraftForm] {
    bench.commands.compactMap { if case .keepDraft(let draft) = $0 { draft.form } else { nil } }
  }

  // Two windows.

  @Test
  mutating func `R-071 what is typed against a newer version becomes a draft of its own, and typing goes on`()
    throws
  {
    bench.press("n")
    bench.fillForm()
    let draft = try #require(bench.form?.draft)
    bench.press("Shift-Tab Shift-Tab Shift-Tab Shift-Tab")
    bench.type("又")
    bench.receive(.notKept(draft, .draftChanged(number: draft.number, by: "LXL")))
    #expect(bench.form?.draft?.number == 33)
    #expect(bench.station.status?.text.contains("另存为 D33") == true)
    bench.type("写")
    #expect(kept.last?.summary.hasSuffix("又写") == true)
    #expect(bench.form?.draft?.number == 33)
    #expect(bench.form?.form.place == "三楼会议室")
  }

  @Test(arguments: [
    StoreFailure.refused(.wrongState(draft: 32, .submitted)), .refused(.noSuch(.draft(32))),
  ])
  func `R-071 what is typed into a draft that was submitted or entered elsewhere is a draft of its own`(
    failure: StoreFailure
  ) throws {
    var bench = Bench()
    bench.press("n")
    bench.fillForm()
    bench.receive(.notKept(try #require(bench.form?.draft), failure))
    #expect(bench.form?.draft?.number == 33)
    #expect(bench.form?.form.place == "三楼会议室")
  }

  @Test mutating func `R-071 the heading says so when what is typed is not kept`() throws {
    bench.press("n")
    bench.fillForm()
    let draft = try #require(bench.form?.draft)
    bench.receive(.notKept(draft, .busy(seconds: 3)))
    #expect(bench.screen.contains("! 未存"))
    bench.type("签")
    #expect(!bench.screen.contains("! 未存"))
  }

  // Room.

  @Test mutating func `R-060 what a field has no room for is told, and put in elsewhere by Ctrl-R`() {
    bench.press("n Tab Tab Tab Tab Tab")
    bench.send(.paste(String(repeating: "题", count: 60) + "多出来的二十个字"))
    #expect(bench.form?.form.title == String(repeating: "题", count: 60))
    #expect(bench.station.status?.text.contains("「多出来的二十个字」") == true)
    bench.press("Tab Ctrl-R")
    #expect(bench.form?.form.summary == "多出来的二十个字")
    bench.press("Ctrl-R")
    #expect(bench.station.status?.isProblem == true)
  }

  @Test mutating func `R-060 a letter without room is told, and leaves a paste that waits as it is`() {
    bench.press("n Tab Tab Tab Tab Tab")
    bench.send(.paste(String(repeating: "题", count: 60) + "多出来的二十个字"))
    bench.type("再")
    #expect(bench.station.leftover.text == "多出来的二十个字")
    #expect(bench.station.status?.text.contains("「再」没有填进") == true)
    bench.press("Tab Ctrl-R")
    #expect(bench.form?.form.summary == "多出来的二十个字")
  }

  @Test mutating func `R-060 letters without room wait together, and two pastes one after the other`() {
    bench.press("n Tab Tab Tab Tab Tab")
    bench.type(String(repeating: "题", count: 60) + "多出")
    bench.press("Home End")
    bench.type("来")
    #expect(bench.station.leftover.text == "多出来")
    bench.send(.paste("的"))
    bench.send(.paste("字"))
    bench.send(.paste("字"))
    #expect(bench.station.leftover.text == "多出来\n的\n字")
  }

  @Test(arguments: Language.allCases)
  func `R-060 the key that puts the rest in elsewhere can be read in the narrowest window`(language: Language)
  {
    var bench = Bench(language: language)
    bench.press("n Tab Tab Tab Tab Tab Tab")
    bench.send(.paste(String(repeating: "摘", count: 2_000) + String(repeating: "余", count: 1_400)))
    #expect(bench.screen.contains(language == .chinese ? "按 Ctrl-R 填入" : "Ctrl-R puts the other 1400"))
    bench.type("字")
    #expect(bench.screen.contains(language == .chinese ? "按 Ctrl-R 填入" : "Ctrl-R still puts in the 1400"))
  }

  @Test
  mutating func `R-060 a long paste leaves its rest, and the rest is never lost where no field takes it`() {
    bench.press("n Tab Tab Tab Tab Tab Tab")
    bench.send(.paste(String(repeating: "摘", count: 2_000) + String(repeating: "余", count: 1_400)))
    #expect(bench.form?.form.summary.count == 2_000)
    #expect(bench.station.leftover.text.count == 1_400)
    bench.press("Tab Tab Ctrl-R")
    #expect(bench.station.leftover.text.count == 1_400)
    #expect(bench.station.status?.isProblem == true)
  }

  @Test func `a letter where a file goes says how a file gets there, a letter on a choice how one chooses`() {
    var bench = Bench()
    bench.press("4 Tab p Tab Tab")
    bench.type("字")
    #expect(bench.station.status?.text == "这一栏放文件，不能打字：空着时按 Enter 选，或粘贴路径。")
    bench = Bench()
    bench.press("n Tab Tab Tab Tab Tab Tab Tab Tab")
    bench.type("字")
    #expect(bench.station.status?.text == "这一栏不能打字：用左右键选。")
    bench.press("Tab Tab")
    bench.type("字")
    #expect(bench.form?.focus == .evidence)
    #expect(bench.station.status?.text == "这一栏放文件，不能打字：空着时按 Enter 选，或粘贴路径。")
  }

  @Test mutating func `what was refused stays told until a key, whatever comes meanwhile`() {
    bench.press("n Tab Tab Tab Tab Tab Tab Tab Tab")
    bench.type("字")
    let told = bench.station.status
    #expect(told?.isProblem == true)
    bench.receive(
      .finished(
        .export(
          .init(
            .drafts([]), as: .csv, title: "", subtitle: "", language: .chinese,
            today: bench.station.here.today, path: "~/a.csv")), .exported(3)))
    #expect(bench.station.status == told)
    bench.press("Tab")
    #expect(bench.station.status?.isProblem == false)
  }

  @Test mutating func `R-086 a place or pages without the paper's number are refused`() {
    var form = DraftForm.blank(.main)
    form.paperLocation = "三楼档案柜"
    let draft = Draft(
      number: 1, version: 1, unit: "CZJ", side: .main, author: "LXL", createdAt: Instant(bench.sample.today),
      updatedAt: Instant(bench.sample.today), form: form)
    let rules = RecordRules(profile: SampleRules.profile, calendar: Sample.calendar)
    #expect(rules.problems(in: draft).contains(FieldProblem(field: .paperNumber, kind: .missing)))
  }

  @Test mutating func `a text of a draft that is longer than its field is shown and kept whole`() {
    var standing = bench.sample.drafts[3]
    standing.draft.form.title = String(repeating: "题", count: 70)
    var screen = DraftScreen(.draft(20))
    _ = screen.receive(.answered(DraftQuery(number: 20), standing), at: bench.station.here)
    #expect(screen.form.title.count == 70)
  }
}
