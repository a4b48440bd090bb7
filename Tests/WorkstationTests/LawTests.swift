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
///
/// The words for the place are made only where it is not.
@discardableResult
func expectSound(_ station: Station, _ place: @autoclosure () -> String) -> Bool {
  let problem = AmbiguousWidth.$isWide.withValue(station.appearance.isAmbiguousWide) { fault(in: station) }
  if let problem { Issue.record("\(place()): \(problem)") }
  return problem == nil
}

private func fault(in station: Station) -> String? {
  let canvas = station.view()
  for row in 0..<canvas.size.rows {
    let cells = Array(canvas.row(row))
    var column = 0
    while column < cells.count {
      guard let glyph = cells[column].glyph else {
        return "half a character at \(column), \(row)"
      }
      if glyph.columns == 2 {
        guard column + 1 < cells.count, cells[column + 1].glyph == nil else {
          return "a character cut at \(column), \(row)"
        }
      }
      column += max(1, glyph.columns)
    }
  }
  guard let cursor = canvas.cursor else { return nil }
  if !station.isTooSmall, !caretRoles.contains(canvas.cell(at: cursor)?.role ?? .text) {
    return "the caret is outside\n\(canvas.text)\(cursor)"
  }
  return cursor.row < canvas.size.rows - 1 ? nil : "the caret is on the bottom row"
}

/// Where a caret may stand: in fields, and on the button that has the focus.
private let caretRoles: Set<Role> = [.focusedField, .match, .placeholder, .activeButton, .dangerousButton]
