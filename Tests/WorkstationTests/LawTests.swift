import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// What must hold of every screen in every window.
@Suite struct `Laws of all screens` {
  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 120, rows: 24),
    Size(columns: 160, rows: 50), Size(columns: 220, rows: 70),
  ]

  @Test(arguments: sizes, Language.allCases)
  func `R-365 no screen overflows, splits a character or loses its caret`(size: Size, language: Language) {
    for keys in [
      "1", "3", "3 / a", "3 Tab", "3 Tab / a", "3 Space Space f ↓ ↓ Enter", "3 e", "3 Tab * s", "3 Tab e",
      "3 Enter", "3 Enter Tab", "3 Enter n", "4", "4 Tab p", "n", "n Tab Tab Tab", "n Ctrl-O", "n F1", "n F3",
      "?", "F10", "U",
    ] {
      var bench = Bench(size: size, language: language)
      bench.press(keys)
      expectSound(bench.station, "\(keys) \(size.columns)x\(size.rows) \(language)")
    }
  }

  @Test(arguments: 1...8) func `R-365 wild data breaks no column`(seed: Int) {
    var random = Seeded(UInt64(seed))
    var sample = Sample()
    for index in sample.records.indices {
      sample.records[index].title = Seeded.wildText(length: 40, using: &random)
      sample.records[index].people = Seeded.wildText(length: 20, using: &random)
    }
    for index in sample.drafts.indices {
      sample.drafts[index].draft.form.title = Seeded.wildText(length: 30, using: &random)
      sample.drafts[index].submitted?.summary = Seeded.wildText(length: 300, using: &random)
      sample.drafts[index].submitted?.title = Seeded.wildText(length: 50, using: &random)
    }
    for keys in ["1", "3", "3 Tab", "4", "4 d"] {
      var bench = Bench(sample: sample, size: Size(columns: 80 + seed * 7, rows: 24 + seed))
      bench.press(keys)
      expectSound(bench.station, "\(keys), seed \(seed)")
    }
  }

  @Test func `the states of records stand in one column`() throws {
    var bench = Bench()
    bench.press("3")
    let canvas = bench.station.view()
    let header = try #require(column(of: "状态", in: canvas, row: 5))
    #expect(column(of: "! 迟录", in: canvas, row: 8) == header)
    #expect(column(of: "x 已", in: canvas, row: 9) == header)
  }

  private func column(of text: String, in canvas: Canvas, row: Int) -> Int? {
    let cells = Array(canvas.row(row))
    let wanted = Array(text)
    return cells.indices.first { start in
      var column = start
      for character in wanted {
        guard cells.indices.contains(column), cells[column].glyph == character else { return false }
        column += character.columns
      }
      return true
    }
  }
}

/// Expects a frame to be whole: each wide character with its other half, the caret where text is typed.
@discardableResult
func expectSound(_ station: Station, _ place: String) -> Bool {
  AmbiguousWidth.$isWide.withValue(station.appearance.isAmbiguousWide) { isSound(station, place) }
}

private func isSound(_ station: Station, _ place: String) -> Bool {
  let canvas = station.view()
  for row in 0..<canvas.size.rows {
    let cells = Array(canvas.row(row))
    var column = 0
    while column < cells.count {
      guard let glyph = cells[column].glyph else {
        Issue.record("\(place): half a character at \(column), \(row)")
        return false
      }
      if glyph.columns == 2 {
        guard column + 1 < cells.count, cells[column + 1].glyph == nil else {
          Issue.record("\(place): a character cut at \(column), \(row)")
          return false
        }
      }
      column += max(1, glyph.columns)
    }
  }
  guard let cursor = canvas.cursor else { return true }
  let role = canvas.cell(at: cursor)?.role
  if !station.isTooSmall {
    let isInside = caretRoles.contains(role ?? .text)
    #expect(isInside, "\(place): the caret is outside\n\(canvas.text)\(cursor)")
  }
  #expect(cursor.row < canvas.size.rows - 1, "\(place): the caret is on the bottom row")
  return station.isTooSmall || caretRoles.contains(role ?? .text)
}

/// Random keys, pastes, sizes and replies over the whole station.
@Suite struct `A monkey at the keyboard` {
  @Test(arguments: 1...20) func `breaks nothing`(seed: Int) {
    var random = Seeded(UInt64(seed) &* 7_919)
    var bench = seed % 3 == 0 ? Bench.head : Bench()
    let names = [
      "↑", "↓", "←", "→", "Enter", "Enter", "Esc", "Tab", "Tab", "Shift-Tab", "Backspace", "Del", "Home",
      "End", "PgUp",
      "PgDn", "F1", "F2", "F3", "F4", "F5", "F10", "Ctrl-S", "Ctrl-Z", "Ctrl-Y", "Ctrl-O", "Ctrl-E", "Ctrl-W",
      "Space",
      "1", "3", "4",
      "n", "c", "s", "p", "v", "d", "r", "S", "Z", "e", "f", "o", "/", "?", "X", "t", "w", "*", "u", "X", "L",
      "T", "U", "q",
      "：", "？",
    ]
    for step in 0..<500 {
      switch Int.random(in: 0..<40, using: &random) {
      case 0:
        bench.send(.paste(Seeded.wildText(length: Int.random(in: 0..<300, using: &random), using: &random)))
      case 1:
        bench.send(
          .resize(
            Size(
              columns: Int.random(in: 1...220, using: &random), rows: Int.random(in: 1...70, using: &random)))
        )
      case 2: bench.send(.resize(Size(columns: 80, rows: 24)))
      case 3: bench.type("correct horse")
      case 4: bench.type(Seeded.tameText(length: 12, using: &random).filter { $0 != "\n" })
      case 5:
        let point = Point(
          column: Int.random(in: 0..<80, using: &random), row: Int.random(in: 0..<24, using: &random))
        bench.send(.mouse(Mouse([.press, .wheelUp, .wheelDown][step % 3], at: point)))
      case 6: bench.receive(.clock(Instant(bench.sample.today) + step * 60, changes: step))
      case 7: bench.tick(Int64(step) * 5_000)
      case 8: bench.sample.records = Array(bench.sample.records.dropLast(step % 4))
      case 9:
        bench.sample.refusals = [
          [.keyAsleep, .refused(.lateReasonMissing(lateBy: 1)), .busy(seconds: 3)][step % 3]
        ]
      default: bench.press(names[Int.random(in: 0..<names.count, using: &random)])
      }
      if bench.station.isFinished { bench = Bench() }
      if step % 5 == 0 {
        let isSound = expectSound(bench.station, "seed \(seed), step \(step)")
        guard isSound else { return }
      }
      #expect(!bench.station.scenes.isEmpty)
    }
  }
}

/// Where a caret may stand: in fields, and on the button that has the focus.
private let caretRoles: Set<Role> = [.focusedField, .match, .placeholder, .activeButton, .dangerousButton]
