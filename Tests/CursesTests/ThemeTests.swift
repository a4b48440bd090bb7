import TerminalUI
import Testing

@testable import Curses

@Suite struct `Looks of meanings` {
  @Test func `R-368 without colours, or with NO_COLOR, the theme is plain`() {
    for theme in [
      Theme.named(.dark, colours: 0, wantsColours: true), .named(.light, colours: 256, wantsColours: false),
      .named(.plain, colours: 256, wantsColours: true),
    ] {
      #expect(Role.allCases.allSatisfy { theme[$0].foreground == .own && theme[$0].background == .own })
    }
  }

  @Test func `R-368 the chosen row, alerts and the field with the keyboard stand out without colours`() {
    for role in [Role.selection, .alert, .focusedField, .problem, .activeTab, .activeButton] {
      #expect(Theme.plain[role].style != [], "\(role)")
    }
  }

  @Test(arguments: [Theme.dark, .light])
  func `the chosen row looks unlike text, and an alert unlike a warning`(theme: Theme) {
    #expect(theme[.selection] != theme[.text])
    #expect(theme[.alert] != theme[.warning])
    #expect(theme[.focusedField] != theme[.field])
  }

  @Test func `each meaning has its own letter`() {
    #expect(Set(Role.allCases.map(\.rawValue)).count == Role.allCases.count)
  }
}

@Suite struct `Runs of cells` {
  @Test func `cells of one meaning go out in one run, at their column`() {
    var canvas = Canvas(size: Size(columns: 8, rows: 1))
    canvas.write("记实", at: Point(column: 1, row: 0), role: .title)
    let runs = canvas.runs(ofRow: 0)
    #expect(runs.map(\.column) == [0, 1, 5])
    #expect(runs.map { String($0.glyphs) } == [" ", "记实", "   "])
  }

  @Test func `R-365 what follows a character of several scalars is placed by itself`() {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    canvas.write("e\u{301}𠮷x", at: Point(column: 0, row: 0))
    #expect(canvas.runs(ofRow: 0).map(\.column) == [0, 1, 3])
  }

  @Test func `ASCII frames replace lines in frames and nowhere else`() {
    var canvas = Canvas(size: Size(columns: 3, rows: 2))
    canvas.frame(canvas.area)
    let frame = canvas.runs(ofRow: 0)[0].scalars(for: Appearance(usesASCIIFrames: true))
    #expect(frame == [0x2B, 0x2D, 0x2B])
    canvas.write("─", at: Point(column: 0, row: 0))
    #expect(canvas.runs(ofRow: 0)[0].scalars(for: Appearance(usesASCIIFrames: true)) == [0x2500])
  }

  @Test func `W-6 where signs of open width are wide, every line and block goes out as ASCII`() {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    canvas.write("─█│┌", at: Point(column: 0, row: 0))
    let sent = canvas.runs(ofRow: 0)[0].scalars(for: Appearance(isAmbiguousWide: true))
    #expect(String(String.UnicodeScalarView(sent.compactMap(Unicode.Scalar.init))) == "-#|+")
  }
}
