import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// Each screen as it looks in the smallest window, in Chinese; every golden was read.
@Suite struct `Screens in the smallest window` {
  var bench = Bench()

  @Test mutating func `sign-in`() throws {
    bench = Bench(signedIn: false)
    try expectScreen(bench.station.view(), "sign-in")
    bench.type("zy")
    try expectScreen(bench.station.view(), "sign-in-found")
    bench.press("Enter")
    try expectScreen(bench.station.view(), "sign-in-code")
  }

  @Test mutating func `today of a recorder`() throws {
    try expectScreen(bench.station.view(), "today-recorder")
  }

  @Test func `today of a head`() throws { try expectScreen(Bench.head.station.view(), "today-head") }

  @Test mutating func `records and drafts`() throws {
    bench.press("3")
    try expectScreen(bench.station.view(), "records")
    bench.press("/")
    bench.type("谈心")
    try expectScreen(bench.station.view(), "records-search")
    bench.press("Esc Tab ↓")
    try expectScreen(bench.station.view(), "records-drafts")
  }

  @Test mutating func `W-2 the palette, before and after something is typed`() throws {
    bench.press("3 :")
    try expectScreen(bench.station.view(), "palette")
    bench.type("wang")
    try expectScreen(bench.station.view(), "palette-found")
  }

  @Test mutating func `W-2 a key explained`() throws {
    bench.press("3 ? Tab Enter")
    try expectScreen(bench.station.view(), "help-key")
  }

  @Test mutating func `W-8 the settings: display, the picture of widths, a rule`() throws {
    bench.station.desk.profile = SampleRules.profile
    bench.press("F10")
    while bench.chosenLabel != "显示与规则" { bench.press("↓") }
    bench.press("Enter")
    try expectScreen(bench.station.view(), "settings")
    bench.press("↓ ↓ ↓ ↓")
    try expectScreen(bench.station.view(), "settings-width")
    bench.press("/")
    bench.type("lrqx")
    try expectScreen(bench.station.view(), "settings-rule")
  }

  @Test mutating func `filters as chips`() throws {
    bench.press("3 f ↓ ↓ ↓ ↓ Enter")
    try expectScreen(bench.station.view(), "records-filtered")
  }

  @Test mutating func `a record`() throws {
    bench.press("3 ↓ ↓ Enter")
    try expectScreen(bench.station.view(), "record")
    bench.press("Tab")
    try expectScreen(bench.station.view(), "record-revisions")
    bench.press("Tab")
    try expectScreen(bench.station.view(), "record-history")
  }

  @Test mutating func `voiding asks for a reason`() throws {
    bench.press("3 Enter Z")
    try expectScreen(bench.station.view(), "record-void")
  }

  @Test mutating func `a new record`() throws {
    bench.press("n")
    try expectScreen(bench.station.view(), "form-empty")
    bench.fillForm()
    bench.press("Tab Tab Tab")
    try expectScreen(bench.station.view(), "form-filled")
  }

  @Test mutating func `people are found by initials`() throws {
    bench.press("n")
    bench.fillForm()
    while bench.form?.focus != .people { bench.press("Shift-Tab") }
    bench.type("zjg")
    try expectScreen(bench.station.view(), "form-people")
  }

  @Test mutating func `evidence is found in folders`() throws {
    bench.press("n Ctrl-O")
    try expectScreen(bench.station.view(), "form-browser")
  }

  @Test mutating func `what is missing is marked`() throws {
    bench.sample.review.problems = [
      FieldProblem(field: .place, kind: .missing),
      FieldProblem(field: .summary, kind: .tooShort(least: 20, has: 3)),
    ]
    bench.press("n")
    bench.type("6-26 1400")
    bench.press("F5")
    try expectScreen(bench.station.view(), "form-missing")
  }

  @Test mutating func `events that look alike are asked about`() throws {
    bench.sample.review.similar = [
      SimilarRecord(name: "CZJ-2026-Z-0007", start: bench.sample.today, title: "专题研究", place: "三楼会议室")
    ]
    bench.press("n")
    bench.fillForm()
    bench.press("F5")
    try expectScreen(bench.station.view(), "form-duplicates")
  }

  @Test mutating func `a correction shows the old value`() throws {
    bench.press("3 Enter c")
    bench.type("地点写错")
    bench.press("Tab Tab Tab Backspace Backspace")
    try expectScreen(bench.station.view(), "form-correction")
  }

  @Test func `sign-off of a head`() throws {
    var bench = Bench.head
    bench.press("4")
    try expectScreen(bench.station.view(), "sign-off")
    bench.press("d")
    try expectScreen(bench.station.view(), "sign-off-compare")
    bench.press("d r")
    try expectScreen(bench.station.view(), "sign-off-return")
  }

  @Test mutating func `sign-off of a recorder`() throws {
    bench.press("4")
    try expectScreen(bench.station.view(), "sign-off-recorder")
    bench.press("Tab p")
    try expectScreen(bench.station.view(), "sign-off-paper")
  }

  @Test mutating func `the hand-over`() throws {
    bench.press("4 Tab S")
    bench.type("correct horse")
    bench.press("Enter")
    try expectScreen(bench.station.view(), "hand-over")
  }

  @Test mutating func `menu and help`() throws {
    bench.press("F10")
    try expectScreen(bench.station.view(), "menu")
    bench.press("Esc ?")
    try expectScreen(bench.station.view(), "help")
  }

  @Test func `too small a window`() throws {
    let bench = Bench(size: Size(columns: 60, rows: 20))
    try expectScreen(bench.station.view(), "too-small")
  }

  @Test func `wide windows show more`() throws {
    var bench = Bench(size: Size(columns: 120, rows: 30))
    bench.press("3 ↓")
    try expectScreen(bench.station.view(), "records-120x30")
    bench.press("1 n")
    bench.fillForm()
    try expectScreen(bench.station.view(), "form-120x30")
  }

  @Test func `English`() throws {
    var bench = Bench(language: .english)
    try expectScreen(bench.station.view(), "today-english")
    bench.press("n")
    bench.fillForm()
    try expectScreen(bench.station.view(), "form-english")
    bench.press("Esc 4")
    try expectScreen(bench.station.view(), "sign-off-english")
  }
}

extension Bench {
  /// Fills the form with a meeting, in the order of Tab.
  mutating func fillForm() {
    type("2026-06-26 14:00")
    press("Tab")
    type("15:30")
    press("Tab")
    type("三楼会议室")
    press("Tab")
    type("zjg")
    press("Enter")
    type("lh")
    press("Enter Tab Tab")
    type("二季度党风廉政建设专题研究")
    press("Tab")
    type("听取各科室上半年责任落实情况汇报，分析项目资金管理的廉政风险点 6 个，明确整改责任人和时限。")
    press("Tab")
    type("Z-02")
    press("Enter Tab Tab Tab")
    send(.paste("/home/lxl/会议记录.docx"))
  }
}
