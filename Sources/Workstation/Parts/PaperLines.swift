import Reports
import TerminalUI

extension SheetLayout {
  /// The paper as it reads on the screen, in this many columns: without the lines and the proof that are for paper.
  func sheetLines(width: Int) -> [Sheet.Line] {
    lines(within: width, cutsTables: true).compactMap { line in
      let text = line.text.clipped(to: width)
      switch line.part {
      case .title, .heading: return Sheet.Line(text, role: .heading)
      case .text: return Sheet.Line(text)
      case .rule, .proof: return nil
      }
    }
  }
}
