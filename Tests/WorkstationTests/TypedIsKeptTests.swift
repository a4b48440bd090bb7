import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// What stands in a field of the event form is taken, told as refused, or asked about; nothing vanishes.
@Suite struct `Typed is kept` {
  var bench = Bench()

  private var kept: [DraftForm] {
    bench.commands.compactMap { if case .keepDraft(let draft) = $0 { draft.form } else { nil } }
  }

  // Words that mean another day tomorrow.

  @Test mutating func `W-3 a word for a day is kept as the day, while it stays as typed`() {
    bench.press("n")
    bench.type("昨天9点")
    #expect(kept.last?.start == "2026-06-25 09:00")
    #expect(bench.form?.form.start == "昨天9点")
    bench.press("Ctrl-S")
    #expect(bench.form?.form.start == "2026-06-25 09:00")
  }

  @Test(arguments: ["Tab", "Shift-Tab", "Enter", "Ctrl-O", "F3"])
  func `W-3 a word for a day is fixed whichever way the field is left`(key: String) {
    var bench = Bench()
    bench.press("n Tab")
    bench.type("+90m")
    bench.press("Shift-Tab")
    bench.type("昨天9点")
    bench.press(key)
    #expect(bench.form?.form.start == "2026-06-25 09:00")
  }

  @Test mutating func `W-3 a word means the day on which it was typed, though midnight passes`() {
    bench.press("n")
    bench.type("昨天9点")
    bench.receive(.clock(Instant(bench.sample.today) + 36_000, changes: 1))
    #expect(bench.station.here.today.description == "2026-06-27")
    bench.press("Tab")
    #expect(bench.form?.form.start == "2026-06-25 09:00")
  }

  @Test mutating func `W-3 a word in a draft of old means the day on which it was kept`() {
    var standing = bench.sample.drafts[3]
    standing.draft.form.start = "昨天9点"
    standing.draft.updatedAt = Instant(bench.sample.today) + -2 * 86_400
    var screen = DraftScreen(.draft(20))
    _ = screen.receive(.answered(DraftQuery(number: 20), standing), at: bench.station.here)
    screen.act(.tab, at: bench.station.here)
    #expect(screen.form.start == "2026-06-23 09:00")
  }

  @Test(arguments: [
    ("昨天9点", "2026-06-25 09:00"), ("周三 9点", "2026-06-24 09:00"), ("14:00", "2026-06-26 14:00"),
    ("3-5 9点半", "2026-03-05 09:30"), ("2026-03-05 9:30", "2026-03-05 9:30"), ("开会那天", "开会那天"), ("", ""),
  ])
  func `W-3 only what counts from today is fixed`(typed: String, kept: String) {
    #expect(TypedTime.lasting(start: typed, now: Sample().today) == kept)
  }

  @Test mutating func `a day in a small form is fixed when its field is left`() {
    bench = Bench.office(Sample.administrator, Sample.administratorPost)
    bench.press("Tab a Tab Tab Tab Tab Tab Tab")
    bench.type("昨天")
    bench.press("Tab")
    #expect(bench.screen.contains("2026-06-25"))
    #expect(!bench.screen.contains("昨天"))
  }

  // What cannot be read.

  @Test(arguments: ["Tab", "Shift-Tab", "Enter", "Ctrl-S", "Esc"])
  func `R-057 a time that cannot be read is told when its field is left or kept, and stays`(key: String) {
    var bench = Bench()
    bench.press("n")
    bench.type("2026-06-26 14:00")
    bench.press("Tab")
    bench.type("下周")
    bench.press(key)
    #expect(bench.station.status?.text == "结束时间：请写成 2026-06-26 14:00")
    #expect(bench.station.status?.isProblem == true)
    #expect(bench.sample.typed[32]?.end == "下周")
  }

  @Test mutating func `R-056 a number that is none is told when its field is left, and until it is changed`()
  {
    bench.press("n Tab Tab Tab Tab")
    bench.type("钱七")
    bench.press("Tab")
    #expect(bench.station.status?.text == "人数：请填正整数")
    #expect(bench.form?.form.headCount == "钱七" && bench.form?.focus == .title)
    bench.press("Shift-Tab")
    #expect(bench.screen.contains("人数：请填正整数"))
    bench.press("Backspace Backspace 7 Tab")
    #expect(bench.station.status == nil && !bench.screen.contains("请填正整数"))
  }

  // People.

  @Test(arguments: ["Tab", "Shift-Tab", "F5", "Ctrl-S", "Ctrl-O", "F3", "F10 Enter"])
  func `R-059 a typed name is taken whichever way the field is left`(keys: String) {
    var bench = Bench()
    bench.press("n Tab Tab Tab")
    bench.type("王小五")
    bench.press(keys)
    #expect(bench.form?.form.people == [Participant(name: "王小五", part: .chair)])
  }

  @Test mutating func `R-059 a typed name is kept when the terminal is gone`() {
    bench.press("n Tab Tab Tab")
    bench.type("王小五")
    bench.send(.hangUp)
    #expect(
      kept.last?.people.map(\.name) == ["王小五"]
        || bench.commands.contains { command in
          if case .newDraft(let order) = command { order.form.people.map(\.name) == ["王小五"] } else { false }
        })
    #expect(bench.commands.contains(.flushDrafts))
  }

  @Test mutating func `R-059 an outsider is one each time, picked, typed or pasted`() {
    let outsider = Candidate(
      value: "李国庆", text: "李国庆", detail: "", pinyin: "liguoqing", initials: "lgq", isOutsider: true)
    let own = Candidate(value: "LXL", text: "林晓岚", detail: "办公室科员", pinyin: "linxiaolan", initials: "lxl")
    let pasted: [Input] = [.paste("李国庆、林 晓岚")]
    for inputs in [typed("lgq") + [.key(.enter)], typed("李国庆") + [.key(.enter)], pasted] {
      var field = PeopleField()
      field.suggest([own, outsider])
      for input in inputs { _ = field.type(input) }
      #expect(field.people.first == Participant(name: "李国庆", part: .chair))
    }
    // A form of old had the name in the place of a code.
    var field = PeopleField([Participant(person: "李国庆", name: "李国庆", part: .chair)])
    field.suggest([own, outsider])
    #expect(field.people == [Participant(name: "李国庆", part: .chair)])
  }

  private func typed(_ text: String) -> [Input] { text.map { .key(.character($0)) } }

  @Test mutating func `R-059 a name that a colleague's name holds can be added as it is written`() {
    bench.press("n Tab Tab Tab")
    bench.type("建国")
    #expect(bench.screen.contains("照写的加入"))
    bench.press("↓ Enter")
    #expect(bench.form?.form.people == [Participant(name: "建国", part: .chair)])
  }

  @Test mutating func `R-059 a bar is no part of a name: it is told and stays in the field`() {
    bench.press("n Tab Tab Tab")
    bench.send(.paste("张建国|chair、李红"))
    #expect(bench.form?.form.people.map(\.name) == ["李红"])
    #expect(bench.station.status?.isProblem == true)
    #expect(bench.form?.people.picker.filter.text == "张建国|chair")
    bench.press("Tab")
    #expect(bench.form?.focus == .people)
    bench.press("Esc Esc Tab")
    #expect(bench.form?.focus == .headCount)
  }

  @Test func `R-059 R-048 Esc on a typed name or duty asks first, and clears it only the second time`() {
    for (tabs, text) in [(3, "王小五"), (7, "述责")] {
      var bench = Bench()
      bench.press("n" + String(repeating: " Tab", count: tabs))
      bench.type(text)
      bench.press("Esc")
      #expect(bench.station.status?.text == "「\(text)」还没有选定：再按一次 Esc 就清掉。")
      #expect(bench.screen.contains(text))
      bench.press("Esc")
      #expect(bench.form?.people.picker.filter.text == "" && bench.form?.links.picker.filter.text == "")
    }
  }

  @Test mutating func `R-056 why a field is refused stands above its list, until the form is changed`() throws
  {
    bench.press("n")
    bench.fillForm()
    let problem = FieldProblem(field: .people, kind: .unknownPerson("李国庆"))
    bench.sample.refusals = [.refused(.incomplete([problem]))]
    bench.press("F5")
    bench.receive(.clock(Instant(bench.sample.today), changes: 9))
    let sentence = problem.sentence(in: .chinese)
    #expect(bench.form?.focus == .people)
    #expect(bench.screen.contains(sentence), "\(sentence)")
    bench.press("Backspace")
    #expect(!bench.screen.contains(sentence))
  }

  @Test mutating func `all people of a long list can be seen under the fields`() {
    bench.press("n Tab Tab Tab")
    let names = ["甲一二", "乙一二", "丙一二", "丁一二", "戊一二", "己一二", "庚一二", "辛一二", "壬一二", "癸一二"]
    bench.send(.paste(names.joined(separator: "、")))
    for name in names { #expect(bench.screen.contains(name), "\(name)") }
  }

  // Duties.

  @Test mutating func `R-048 Space ticks a duty while a query stands`() {
    bench.press("n Tab Tab Tab Tab Tab Tab Tab")
    bench.type("述责")
    bench.press("Space")
    #expect(bench.form?.form.links == [OccurrenceName(code: "Z-03", ordinal: 1)])
    #expect(bench.form?.links.picker.filter.text == "")
  }

  @Test mutating func `R-048 a query that names no one duty is not left in silence`() {
    bench.press("n Tab Tab Tab Tab Tab Tab Tab")
    bench.type("Z-0")
    bench.press("Tab")
    #expect(bench.form?.focus == .links)
    #expect(bench.station.status?.text.contains("合乎 3 项") == true)
    bench.type("2")
    bench.press("Tab")
    #expect(bench.form?.form.links == [OccurrenceName(code: "Z-02", ordinal: 2)])
    #expect(bench.form?.focus == .subject)
  }

  @Test mutating func `R-048 a record without a duty is asked about before it is submitted`() {
    bench.press("n")
    bench.fillForm()
    bench.press("Shift-Tab Shift-Tab Shift-Tab Backspace F5")
    #expect(bench.acts.isEmpty && bench.screen.contains("计划外"))
    bench.press("n")
    #expect(bench.acts.isEmpty && bench.form?.focus == .links)
    bench.press("F5 y")
    #expect(bench.acts == [.submit(draft: 32, Confirmations())])
  }
}
