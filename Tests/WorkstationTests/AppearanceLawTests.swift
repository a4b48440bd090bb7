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
        settings.station.here.appearance = appearance
        settings.station.here.profile = SampleRules.profile
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
    bench.station.here.appearance.isAmbiguousWide = true
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
        bench.station.here.appearance.isAmbiguousWide = isWide
        bench.press("n" + String(repeating: " Tab", count: fields))
        for column in 0..<70 {
          bench.type("a")
          var typed = bench
          typed.type(names[column % names.count])
          expectSound(typed.station, "field \(fields), column \(column)")
          // A full field takes nothing more, and says so.
          guard typed.station.status == nil else { continue }
          typed.press("Backspace")
          #expect(typed.station.view() == bench.station.view(), "field \(fields), column \(column)")
        }
      }
    }
  }
}
