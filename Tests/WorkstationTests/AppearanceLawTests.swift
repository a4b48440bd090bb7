import Foundation
import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// What must hold however things are shown: themes, frames, and signs that take one column or two.
@Suite struct `Laws under every appearance` {
  static let appearances = [
    Appearance(theme: .light), Appearance(theme: .plain, usesASCIIFrames: true, usesMouse: false),
    Appearance(isAmbiguousWide: true),
    Appearance(theme: .plain, usesASCIIFrames: true, isAmbiguousWide: true),
  ]

  /// Records, drafts and duties whose texts are full of signs of open width.
  static func signs(_ seed: Int) -> Sample {
    var random = Seeded(UInt64(seed) &* 101)
    func text(_ length: Int) -> String {
      Seeded.tameText(length: length, using: &random).filter { $0 != "\n" } + "“①”—…"
    }
    var sample = Sample()
    for index in sample.records.indices {
      sample.records[index].title = text(20)
      sample.records[index].people = text(10)
      sample.records[index].place = text(8)
    }
    for index in sample.drafts.indices {
      sample.drafts[index].draft.form.title = text(15)
      sample.drafts[index].submitted?.summary = text(120)
    }
    return sample
  }

  @Test(arguments: appearances, Language.allCases)
  func `W-6 no screen overflows, splits a character or loses its caret`(
    appearance: Appearance, language: Language
  ) {
    // Every other size each, so that all of them are seen.
    let turn = (appearance.isAmbiguousWide ? 1 : 0) + (language == .english ? 1 : 0)
    for (number, size) in `Laws of all screens`.sizes.enumerated() where (number + turn) % 2 == 0 {
      let sample = Self.signs(number)
      var benches = `Laws of the offices' screens`.benches(size, language, sample)
      benches.append(
        (
          Bench(sample: sample, size: size, language: language),
          [
            "1", "3", "3 / a", "3 Enter", "3 Enter Tab", "4", "n", "n Tab Tab", "?", "? Tab F10", "F10", ":",
            ": z",
          ]
        ))
      for (bench, journeys) in benches {
        for keys in journeys {
          var bench = bench
          bench.receive(.preferred(Preferences(language: language, appearance: appearance, recents: [])))
          bench.press(keys)
          expectSound(bench.station, "\(keys) \(size.columns)x\(size.rows) \(language) \(appearance)")
        }
        var settings = bench
        settings.station.desk.appearance = appearance
        settings.station.desk.profile = SampleRules.profile
        _ = settings.station.perform(.settings)
        for key in ["↓", "↓ ↓ ↓", "PgDn", "/ a"] {
          settings.press(key)
          expectSound(settings.station, "settings \(key) \(size.columns)x\(size.rows) \(appearance)")
        }
      }
    }
  }

  @Test func `W-6 columns stay in line where quotes are wide`() {
    var bench = Bench(sample: Self.signs(3), size: Size(columns: 120, rows: 30))
    bench.station.desk.appearance.isAmbiguousWide = true
    bench.press("3")
    let canvas = bench.station.view()
    AmbiguousWidth.$isWide.withValue(true) {
      for row in 0..<canvas.size.rows {
        #expect(String(canvas.row(row).compactMap(\.glyph)).columns == 120)
      }
    }
  }

  @Test func `W-6 wide characters at every column of every field stay whole, and the caret behind them`() {
    let names = ["国", "𠮷", "e\u{301}", "👪", "𪚥", "“"]
    for isWide in [false, true] {
      for fields in isWide ? 3..<5 : 0..<6 {
        var bench = Bench()
        bench.station.desk.appearance.isAmbiguousWide = isWide
        bench.press("n" + String(repeating: " Tab", count: fields))
        for column in 0..<70 {
          bench.type("a")
          var typed = bench
          typed.type(names[column % names.count])
          expectSound(typed.station, "field \(fields), column \(column)")
          // A full field takes nothing more, and says so.
          guard typed.station.notice == nil else { continue }
          typed.press("Backspace")
          #expect(typed.station.view() == bench.station.view(), "field \(fields), column \(column)")
        }
      }
    }
  }
}

/// Random keys, phrases, pastes, sizes, clocks and others' acts over everybody's station.
@Suite struct `A monkey of any length` {
  /// `JISHI_MONKEY` says how many keys; all seats take turns.
  static let keys = ProcessInfo.processInfo.environment["JISHI_MONKEY"].flatMap { Int($0) } ?? 2_000

  static func seat(_ number: Int) -> Bench {
    switch number % 5 {
    case 0: Bench()
    case 1: .head
    case 2: .supervisor
    case 3: .administrator
    default: .discipline
    }
  }

  @Test(arguments: 0..<5) func `W-6 breaks nothing`(number: Int) {
    var random = Seeded(UInt64(number) &* 977 &+ 5)
    var bench = Self.seat(number)
    let named = [
      "↑", "↓", "↓", "←", "→", "Enter", "Enter", "Enter", "Esc", "Esc", "Tab", "Tab", "Shift-Tab",
      "Backspace",
      "Del", "Ins", "Home", "End", "PgUp", "PgDn", "Space", "Ctrl-Left", "Ctrl-Right", "：", "？", "／",
    ]
    let keys =
      named.compactMap { Key(name: $0) } + (1...12).map { Key.function($0) }
      + "abcdefghijklmnoprstuvwxyzACDGLSTUXZ0123456789/:?[]<>,.+-*%".map { Key.character($0) }
      + "adeklosuwyz".map { Key.control($0) }
    for step in 0..<Self.keys / 5 {
      switch Int.random(in: 0..<60, using: &random) {
      case 0:
        let length = Int.random(in: 0..<400, using: &random)
        bench.send(.paste(Seeded.wildText(length: length, using: &random)))
      case 1:
        let size = Size(
          columns: Int.random(in: 1...220, using: &random), rows: Int.random(in: 1...70, using: &random))
        bench.send(.resize(size))
      case 2, 3: bench.send(.resize(Size(columns: 80, rows: 24)))
      case 4: bench.type("correct horse")
      case 5: bench.type(Seeded.wildText(length: 6, using: &random))
      case 6:
        let point = Point(
          column: Int.random(in: 0..<120, using: &random), row: Int.random(in: 0..<40, using: &random))
        bench.send(.mouse(Mouse([.press, .wheelUp, .wheelDown][step % 3], at: point)))
      case 7: bench.receive(.clock(Instant(bench.sample.today) + step * 600, changes: step))
      case 8: bench.tick(Int64(step) * 5_000)
      case 9: bench.sample.records = Array(bench.sample.records.dropLast(step % 3))
      case 10: bench.sample.refusals = [[.keyAsleep, .busy(seconds: 3), .stopped][step % 3]]
      case 11:
        let appearances = `Laws under every appearance`.appearances
        let appearance = appearances[step % appearances.count]
        bench.receive(
          .preferred(Preferences(language: .chinese, appearance: appearance, recents: bench.station.recents)))
      default: bench.send(.key(keys[Int.random(in: 0..<keys.count, using: &random)]))
      }
      if bench.station.isFinished || bench.station.desk.seat == nil { bench = Self.seat(number) }
      guard step % 7 == 0 else { continue }
      guard expectSound(bench.station, "seat \(number), step \(step)") else { return }
    }
  }
}
