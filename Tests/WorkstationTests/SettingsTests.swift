import Foundation
import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// Settings of one's own, and the rules in force.
@Suite struct `The settings screen` {
  var bench: Bench

  init() {
    bench = Bench()
    bench.station.here.profile = SampleRules.profile
    bench.station.here.profile = bench.station.here.profile?.stating(
      "entryPeriod", "3", article: "002-A Art.10")
    _ = bench.station.perform(.settings)
  }

  private mutating func look(for text: String) {
    bench.press("/")
    bench.type(text)
    bench.press("Enter")
  }

  @Test mutating func `W-8 shows every rule with its value and the article behind it`() {
    for definition in RuleDefinition.all {
      for words in [Words(.chinese), Words(.english)] {
        #expect(words.settings.rule(definition.name) != definition.name, "\(definition.name)")
      }
    }
    look(for: "entryperiod")
    #expect(bench.screen.contains("录入期限（工作日）"))
    #expect(bench.screen.contains("002-A Art.10"))
  }

  @Test(arguments: ["录入期限", "luruqixian", "lrqx", "Art.10", "entryPeriod"])
  mutating func `W-8 rules are found by name, pinyin, article and parameter`(text: String) {
    look(for: text)
    #expect(bench.screen.contains("录入期限（工作日）"))
    #expect(!bench.screen.contains("题目至多字数"))
  }

  @Test mutating func `W-8 a rule cannot be changed here, and says so`() {
    look(for: "entryPeriod")
    bench.press("Space")
    #expect(bench.station.status?.text == "规则出自制度文件，这里只能查看。")
  }

  @Test mutating func `W-6 what is chosen holds at once and is kept`() {
    bench.commands = []
    bench.press("↓ Enter")
    #expect(bench.station.appearance.theme == .light)
    #expect(bench.station.view().appearance.theme == .light)
    bench.press("← ← ↓ Space ↓ Space")
    #expect(bench.station.appearance.theme == .plain)
    #expect(bench.station.appearance.usesASCIIFrames)
    #expect(!bench.station.appearance.usesMouse)
    guard case .keepPreferences("LXL", let kept) = bench.commands.last else {
      Issue.record("not kept")
      return
    }
    #expect(kept.usesMouse == false && kept.theme == .plain && kept.usesASCIIFrames == true)
  }

  @Test mutating func `W-6 the width of signs has a picture whose bars end where the terminal puts them`() {
    bench.press("↓ ↓ ↓ ↓")
    let rows = bench.screen.split(separator: "\n").map(String.init)
    let sample = rows.first { $0.contains("“”‘’") }
    let (narrow, wide) = (
      rows.first { $0.hasSuffix("-|") }, rows.last { $0.hasSuffix("-|") }
    )
    #expect(sample?.columns == narrow?.columns)
    bench.press("Enter")
    #expect(bench.station.appearance.isAmbiguousWide)
    #expect(bench.commands.contains(.repaint))
    AmbiguousWidth.$isWide.withValue(true) {
      let sample = bench.screen.split(separator: "\n").first { $0.contains("“”‘’") }
      #expect(sample?.columns == wide?.columns)
    }
  }

  @Test mutating func `W-6 the next session looks as the last one did`() {
    var next = Bench(signedIn: false)
    var preferences = Preferences()
    (preferences.theme, preferences.usesMouse, preferences.language) = (.light, false, .english)
    next.receive(.preferred(preferences))
    #expect(next.station.appearance == Appearance(theme: .light, usesMouse: false))
    #expect(next.station.here.language == .english)
  }

  @Test func `W-6 preferences are the same after they were written and read`() {
    let scratch = Scratch()
    let files = PreferenceFiles(folder: scratch.path + "/jishi")
    let wishes = Preferences(
      language: .english, appearance: Appearance(theme: .light, usesASCIIFrames: true, usesMouse: false),
      recents: [Recent(.unit("CZJ"), label: "示范市财政局 | 甲")])
    files.keep(wishes, of: "LXL", in: "示范/市")
    #expect(files.load("LXL", of: "示范/市") == wishes)
    #expect(files.load("ZJG", of: "示范/市") == Preferences())
    #expect(files.machine.theme == .light)
    #expect(files.machine.recents.isEmpty)
    let mode = try? FileManager.default.attributesOfItem(atPath: scratch.path + "/jishi/person-示范_市-LXL")
    #expect((mode?[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }

  @Test func `W-6 what this start has decided goes before what was kept`() {
    let scratch = Scratch()
    PreferenceFiles(folder: scratch.path).keep(
      Preferences(language: .english, appearance: Appearance(), recents: []), of: nil, in: "")
    var fixed = Preferences()
    fixed.usesMouse = false
    let machine = PreferenceFiles(folder: scratch.path, fixed: fixed).machine
    #expect(machine.usesMouse == false)
    #expect(machine.language == .english)
  }

  @Test func `W-6 a damaged file of preferences harms nobody`() {
    let read = Preferences(text: "theme = purple\n=\n\nmouse=off\nrecent = press nowhere q | x\n\u{0}\nwidth")
    #expect(read.usesMouse == false)
    #expect(read.theme == nil && read.recents.isEmpty)
  }
}

/// The keys around the screens that have to do with the machine.
@Suite struct `The machine around the screens` {
  var bench = Bench()

  @Test mutating func `W-6 Ctrl-Z suspends outside of fields, after drafts are kept`() {
    bench.press("3")
    bench.commands = []
    bench.press("Ctrl-Z")
    #expect(bench.commands.first == .flushDrafts)
    #expect(bench.commands.last == .suspend(saying: "记实已挂起，写的内容都已存好；输入 fg 回来。"))
  }

  @Test mutating func `W-6 in a field Ctrl-Z takes back what was typed`() {
    bench.press("n")
    bench.type("2026")
    bench.commands = []
    bench.press("Ctrl-Z")
    #expect(!bench.commands.contains { if case .suspend = $0 { true } else { false } })
  }

  @Test mutating func `W-6 Ctrl-L draws the screen again, also in a form`() {
    bench.press("n")
    bench.commands = []
    bench.press("Ctrl-L")
    #expect(bench.commands == [.repaint])
  }

  @Test mutating func `W-6 another's act and midnight leave the place and the text being typed`() {
    bench.press("3 ↓ ↓ /")
    bench.type("谈")
    guard let before = bench.station.scene.screen as? RecordsScreen else {
      Issue.record("not on records")
      return
    }
    let midnight = Instant(Moment(day: bench.sample.today.day + 1, minute: 0))
    bench.receive(.clock(midnight, changes: 7))
    bench.receive(.clock(midnight + 1, changes: 8))
    guard let after = bench.station.scene.screen as? RecordsScreen else {
      Issue.record("not on records")
      return
    }
    #expect(after.isTyping && before.isTyping)
    #expect(bench.station.here.today == bench.sample.today.day + 1)
    #expect(!bench.commands.asked(RecordPageQuery.self).isEmpty)
    bench.type("心")
    #expect(bench.screen.contains("谈心"))
  }

  @Test mutating func `W-6 the mouse presses tabs, rows and keys of the footer, and the wheel moves`() throws
  {
    let tab = try #require(
      bench.station.tabBar.places(in: bench.station.tabArea).first { $0.item.value == .records })
    bench.send(.mouse(Mouse(.press, at: tab.area.origin)))
    guard let before = bench.station.scene.screen as? RecordsScreen else {
      Issue.record("not on records")
      return
    }
    bench.send(.mouse(Mouse(.press, at: Point(column: 10, row: 8))))
    guard let after = bench.station.scene.screen as? RecordsScreen else { return }
    #expect(after != before)
    bench.send(.mouse(Mouse(.wheelDown, at: Point(column: 10, row: 8))))
    guard let turned = bench.station.scene.screen as? RecordsScreen else { return }
    #expect(turned != after)
    let footer = bench.station.view().row(23).compactMap(\.glyph)
    let column =
      try #require(footer.firstIndex(of: "?")) + footer.prefix { $0 != "?" }.count { $0.columns == 2 }
    bench.send(.mouse(Mouse(.press, at: Point(column: column, row: 23))))
    guard case .help = bench.station.overlay else {
      Issue.record("no help")
      return
    }
  }

  @Test mutating func `W-6 another's act leaves the palette and what is typed in it`() {
    bench.press(":")
    bench.type("王")
    bench.receive(.clock(Instant(bench.sample.today) + 1, changes: 9))
    guard case .palette(let palette) = bench.station.overlay else {
      Issue.record("the palette has gone")
      return
    }
    #expect(palette.picker.filter.text == "王")
  }
}
