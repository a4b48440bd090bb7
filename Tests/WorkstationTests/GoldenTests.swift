import Foundation
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
    try expectScreen(bench.station, "sign-in")
    bench.type("zy")
    try expectScreen(bench.station, "sign-in-found")
    bench.press("Enter")
    try expectScreen(bench.station, "sign-in-code")
  }

  @Test mutating func `today of a recorder`() throws {
    try expectScreen(bench.station, "today-recorder", framed: true)
  }

  @Test func `today of a head`() throws { try expectScreen(Bench.head.station, "today-head") }

  @Test mutating func `records and drafts`() throws {
    bench.press("3")
    try expectScreen(bench.station, "records")
    bench.press("/")
    bench.type("谈心")
    try expectScreen(bench.station, "records-search")
    bench.press("Esc Tab ↓")
    try expectScreen(bench.station, "records-drafts")
  }

  @Test mutating func `W-2 the palette, before and after something is typed`() throws {
    bench.press("3 :")
    try expectScreen(bench.station, "palette")
    bench.type("wang")
    try expectScreen(bench.station, "palette-found")
  }

  @Test mutating func `W-2 a key explained`() throws {
    bench.press("3 ? Tab Enter")
    try expectScreen(bench.station, "help-key", framed: true)
  }

  @Test mutating func `W-8 the settings: display, the picture of widths, a rule`() throws {
    bench.station.here.profile = SampleRules.profile
    bench.press("F10")
    while bench.chosenLabel != "显示与规则" { bench.press("↓") }
    bench.press("Enter")
    try expectScreen(bench.station, "settings")
    bench.press("↓ ↓ ↓ ↓")
    try expectScreen(bench.station, "settings-width")
    bench.press("/")
    bench.type("lrqx")
    try expectScreen(bench.station, "settings-rule")
  }

  @Test mutating func `filters as chips`() throws {
    bench.press("3 f ↓ ↓ ↓ ↓ Enter")
    try expectScreen(bench.station, "records-filtered")
  }

  @Test mutating func `a record`() throws {
    bench.press("3 ↓ ↓ Enter")
    try expectScreen(bench.station, "record")
    bench.press("Tab")
    try expectScreen(bench.station, "record-revisions")
    bench.press("Tab")
    try expectScreen(bench.station, "record-history")
  }

  @Test mutating func `voiding asks for a reason`() throws {
    bench.press("3 Enter Z")
    try expectScreen(bench.station, "record-void")
  }

  @Test mutating func `a new record`() throws {
    bench.press("n")
    try expectScreen(bench.station, "form-empty")
    bench.fillForm()
    bench.press("Tab Tab Tab")
    try expectScreen(bench.station, "form-filled")
  }

  @Test mutating func `people are found by initials`() throws {
    bench.press("n")
    bench.fillForm()
    while bench.form?.focus != .people { bench.press("Shift-Tab") }
    bench.type("zjg")
    try expectScreen(bench.station, "form-people")
  }

  @Test mutating func `evidence is found in folders`() throws {
    bench.press("n Ctrl-O")
    try expectScreen(bench.station, "form-browser")
  }

  @Test mutating func `what is missing is marked`() throws {
    bench.sample.review.problems = [
      FieldProblem(field: .place, kind: .missing),
      FieldProblem(field: .summary, kind: .tooShort(least: 20, has: 3)),
    ]
    bench.press("n")
    bench.type("6-26 1400")
    bench.press("F5")
    try expectScreen(bench.station, "form-missing")
  }

  @Test mutating func `events that look alike are asked about`() throws {
    bench.sample.review.similar = [
      SimilarRecord(name: "CZJ-2026-Z-0007", start: bench.sample.today, title: "专题研究", place: "三楼会议室")
    ]
    bench.press("n")
    bench.fillForm()
    bench.press("F5")
    try expectScreen(bench.station, "form-duplicates")
  }

  @Test mutating func `a correction shows the old value`() throws {
    bench.press("3 Enter c")
    bench.type("地点写错")
    bench.press("Tab Tab Tab Backspace Backspace")
    try expectScreen(bench.station, "form-correction")
  }

  @Test func `sign-off of a head`() throws {
    var bench = Bench.head
    bench.press("4")
    try expectScreen(bench.station, "sign-off")
    bench.press("d")
    try expectScreen(bench.station, "sign-off-compare")
    bench.press("d r")
    try expectScreen(bench.station, "sign-off-return")
  }

  @Test mutating func `sign-off of a recorder`() throws {
    bench.press("4")
    try expectScreen(bench.station, "sign-off-recorder")
    bench.press("Tab p")
    try expectScreen(bench.station, "sign-off-paper")
  }

  @Test mutating func `the hand-over`() throws {
    bench.press("4 Tab S")
    bench.type("correct horse")
    bench.press("Enter")
    try expectScreen(bench.station, "hand-over")
  }

  @Test mutating func `menu and help`() throws {
    bench.press("F10")
    try expectScreen(bench.station, "menu")
    bench.press("Esc ?")
    try expectScreen(bench.station, "help", framed: true)
  }

  @Test(arguments: Language.allCases)
  func `the keys at the foot of each tab, for each kind of person`(language: Language) throws {
    let benches: [(String, Bench)] = [
      ("recorder", Bench()), ("head", .head), ("main office", .supervisor),
      ("discipline office", .discipline), ("administrator", .administrator),
    ]
    var lines: [String] = []
    for (name, bench) in benches {
      for tab in bench.station.tabs {
        var bench = bench
        bench.station.here.language = language
        bench.press(tab.key)
        let foot = bench.station.view().row(23).compactMap(\.glyph)
        lines.append("\(name) \(tab.key): \(String(foot).trimmingCharacters(in: .whitespaces))")
      }
    }
    try expectText(lines, "feet-\(language.rawValue)")
  }

  @Test func `too small a window`() throws {
    let bench = Bench(size: Size(columns: 60, rows: 20))
    try expectScreen(bench.station, "too-small", framed: true)
  }

  @Test func `wide windows show more`() throws {
    var bench = Bench(size: Size(columns: 120, rows: 30))
    bench.press("3 ↓")
    try expectScreen(bench.station, "records-120x30", framed: true)
    bench.press("1 n")
    bench.fillForm()
    try expectScreen(bench.station, "form-120x30")
  }

  @Test func `English`() throws {
    var bench = Bench(language: .english)
    try expectScreen(bench.station, "today-english", framed: true)
    bench.press("n")
    bench.fillForm()
    try expectScreen(bench.station, "form-english")
    bench.press("Esc 4")
    try expectScreen(bench.station, "sign-off-english")
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
