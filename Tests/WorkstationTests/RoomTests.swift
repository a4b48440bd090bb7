import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// What must be read has its room, and gives way where there is none.
@Suite struct `Room for what must be read` {
  @Test func `the numbers of all units' records stand whole, however long the codes of units are`() {
    var sample = Sample()
    for index in sample.records.indices {
      sample.records[index].number = RecordNumber(
        unit: "DDQCZJ", year: 2025, side: .main, serial: index + 1)
    }
    var bench = Bench.office(Sample.supervisor, Sample.supervisorPost, sample: sample)
    bench.press("3")
    #expect(bench.screen.contains("DDQCZJ-2025-Z-0012"))
  }

  @Test func `R-074 names that were found by their sound are shown as found`() {
    var sample = Sample()
    sample.records = sample.records.map { row in
      var row = row
      row.title = "zjg " + row.title
      return row
    }
    var bench = Bench(sample: sample, size: Size(columns: 200, rows: 40))
    bench.press("3 /")
    bench.type("zjg")
    bench.press("Enter")
    let canvas = bench.station.view()
    let matched = (0..<canvas.size.rows).flatMap { row in
      canvas.row(row).filter { $0.role == .match }.compactMap(\.glyph)
    }
    #expect(matched.contains("张") && matched.contains("建") && matched.contains("国"))
  }

  @Test(arguments: [80, 119, 120, 121, 140, 200], Language.allCases)
  func `the signs of the year's map are explained in whole words`(columns: Int, language: Language) {
    var bench = Bench(size: Size(columns: columns, rows: 30), language: language)
    bench.press("2 y")
    let words = Words(language).year
    for word in [words.few, words.some, words.many, words.late, words.missed, words.dueAhead, words.none] {
      #expect(bench.screen.contains(word), "\(word) at \(columns)")
    }
  }

  @Test
  func `the palette is named at the foot where there is room, and gives way to help where there is none`() {
    let wide = Bench(size: Size(columns: 120, rows: 30))
    #expect(wide.screen.contains(": 直达"))
    let narrow = Bench.ledger()
    #expect(!narrow.screen.contains(": 直达") && narrow.screen.contains("? 帮助"))
  }

  @Test func `a draft's state is written out in English`() {
    var bench = Bench(Sample.head, Sample.headPost, language: .english)
    bench.press("4")
    #expect(bench.screen.contains("submitted") && !bench.screen.contains("submit.."))
  }
}
