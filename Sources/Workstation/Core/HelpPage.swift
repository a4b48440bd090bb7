import Records
import TerminalUI

/// The keys of a screen, the rules it keeps with their articles, narrowed as one types.
package struct HelpPage: Equatable, Sendable {
  private let title: String
  private let all: [Pager.Paragraph]
  private var filter = TextField(limit: 40)
  private var pager: Pager

  init(_ station: Station) {
    let (screen, desk, words) = (station.scene.screen, station.desk, station.desk.words)
    let help = screen.help(in: words)
    title = screen.name(in: words)
    var lines = [Pager.Paragraph(help.purpose), Pager.Paragraph("")]
    lines.append(Pager.Paragraph(words.station.keysOfScreen, role: .heading))
    lines += screen.keyList(at: desk).map { HelpPage.line($0.keys, $0.label) }
    lines += [Pager.Paragraph(""), Pager.Paragraph(words.station.keysEverywhere, role: .heading)]
    lines += station.keymap.bindings.map {
      HelpPage.line($0.keys.map(\.name), words.station.label($0.action, words))
    }
    if !help.rules.isEmpty {
      lines += [Pager.Paragraph(""), Pager.Paragraph(words.station.rules, role: .heading)]
      for rule in help.rules {
        lines.append(Pager.Paragraph(rule.text, indent: 0))
        lines.append(Pager.Paragraph(rule.article, role: .dim, indent: 4))
      }
    }
    all = lines
    pager = Pager(lines)
    resize(to: station.size)
  }

  private static func line(_ keys: [String], _ label: String) -> Pager.Paragraph {
    Pager.Paragraph("  " + keys.joined(separator: " ").padded(to: 14) + label)
  }

  mutating func resize(to size: Size) {
    pager.resize(to: Size(columns: max(1, size.columns - 4), rows: max(1, size.rows - 5)))
  }

  /// Takes input; false closes the page.
  mutating func type(_ input: Input) -> Bool {
    if input == .key(.escape) || (input == .key(.character("?")) && filter.isEmpty) { return false }
    if case .key(let key) = input, [.up, .down, .pageUp, .pageDown].contains(key) {
      _ = pager.type(input)
      return true
    }
    if case .mouse = input {
      _ = pager.type(input)
      return true
    }
    let before = filter.text
    _ = filter.type(input)
    if filter.text != before {
      let wanted = filter.text.lowercased()
      pager.replace(with: wanted.isEmpty ? all : all.filter { $0.text.lowercased().contains(wanted) })
    }
    return true
  }

  func draw(on canvas: inout Canvas, in area: Area, with words: Words) {
    canvas.fill(area)
    canvas.frame(area, title: "\(words.station.help): \(title)")
    let inner = area.inset(columns: 2, rows: 1)
    canvas.write(words.station.find, in: inner, role: .label)
    filter.draw(
      on: &canvas, in: inner.row(0).split(left: words.station.find.columns, gap: 1).rest, isFocused: true,
      placeholder: words.station.findHint)
    pager.draw(on: &canvas, in: inner.split(top: 2).rest)
  }
}
