import Records
import TerminalUI

/// A small form for facts on paper: number, place and pages of a file, or an ink signature.
package struct PaperForm: Hashable, Sendable {
  var number = TextField(limit: 30)
  var location = TextField(limit: 60)
  var pages = TextField(limit: 5)
  var focus = 0
  var problem = ""
  private var leaving = Leaving()

  /// What came of a key.
  package enum Step: Hashable, Sendable {
    case typing, left
    case done(PaperFile)
  }

  /// An empty form.
  package init() {}

  /// Takes an input; F5, and Enter in the last field, register.
  package mutating func type(_ input: Input, at desk: Desk) -> Step {
    if input == .key(.escape) {
      let hasText = [number, location, pages].contains { !$0.text.trimmed.isEmpty }
      return leaving.leaves(losing: hasText) ? .left : .typing
    }
    leaving.stay()
    switch input {
    case .key(.function(5)): return finish(at: desk)
    case .key(.tab), .key(.down): focus = (focus + 1) % 3
    case .key(.backTab), .key(.up): focus = (focus + 2) % 3
    case .key(.enter):
      guard focus == 2 else {
        focus += 1
        return .typing
      }
      return finish(at: desk)
    default:
      problem = ""
      switch focus {
      case 0: _ = number.type(input)
      case 1: _ = location.type(input)
      default: _ = pages.type(input)
      }
    }
    return .typing
  }

  private mutating func finish(at desk: Desk) -> Step {
    guard !number.text.trimmed.isEmpty, let pages = Int(pages.text.trimmed), pages > 0 else {
      problem = desk.words.record.paperProblem
      return .typing
    }
    return .done(PaperFile(number: number.text.trimmed, location: location.text.trimmed, pages: pages))
  }

  package func draw(on canvas: inout Canvas, in screen: Area, at desk: Desk) {
    let box = screen.centred(Size(columns: min(60, screen.columns), rows: 8))
    canvas.fill(box)
    canvas.frame(box, title: desk.words.record.label(.paper))
    let inner = box.inset(columns: 2, rows: 1)
    let words = desk.words.form
    for (row, part) in [
      (words.field(.paperNumber), number), (words.field(.paperLocation), location),
      (words.field(.paperPages), pages),
    ].enumerated() {
      canvas.write(part.0, in: inner, row: row, role: .label)
      part.1.draw(on: &canvas, in: inner.row(row).split(left: 12).rest, isFocused: row == focus)
    }
    canvas.write(problem, in: inner, row: 4, role: .problem)
    canvas.keys = desk.words.record.paperKeys
  }
}
