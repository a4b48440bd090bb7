import Records
import TerminalUI

/// The keys of a screen, the rules it keeps with their articles, narrowed as one types; Tab asks about a key.
package struct HelpPage: Equatable, Sendable {
  /// A line and the keys it is about.
  fileprivate struct Line: Equatable, Sendable {
    var keys: [Key] = []
    var paragraph: Pager.Paragraph
    /// Why the key cannot be pressed now.
    var refusal: String?
  }

  private let title: String
  private let all: [Line]
  private var filter = TextField(limit: 40)
  private var pager: Pager
  /// Whether the next key is looked up instead of obeyed.
  private var asksForKey = false
  private let noSuchKey: String

  init(_ station: Station) {
    let (screen, here, words) = (station.scene.screen, station.here, station.here.words)
    let help = screen.help(in: words)
    noSuchKey = words.station.noSuchKey
    title = screen.name(in: words)
    var lines = [Line(help.purpose), Line(""), Line(words.station.keysOfScreen, role: .heading)]
    lines += Self.lines(screen.keyList(at: here))
    lines += [Line(""), Line(words.station.keysEverywhere, role: .heading)]
    lines += Self.lines(station.keymap.bindings)
    lines += [Line(words.station.mouse, indent: 2)]
    if !help.rules.isEmpty {
      lines += [Line(""), Line(words.station.rules, role: .heading)]
      for rule in help.rules {
        lines += [Line(rule.text), Line(rule.article, role: .dim, indent: 4)]
      }
    }
    all = lines
    pager = Pager(lines.map(\.paragraph))
    resize(to: station.size)
  }

  private static func lines<Effect>(_ bindings: [KeyBinding<Effect>]) -> [Line] {
    bindings.filter { !$0.keys.isEmpty }.map { Line($0.keys, $0.label, refusal: $0.refusal) }
  }

  mutating func resize(to size: Size) {
    pager.resize(to: Size(columns: max(1, size.columns - 4), rows: max(1, size.rows - 5)))
  }

  /// Takes input; false closes the page.
  mutating func type(_ input: Input) -> Bool {
    if asksForKey, case .key(let key) = input {
      asksForKey = false
      filter = TextField(limit: 40)
      explain(key)
      return true
    }
    switch input {
    case .key(.escape): return false
    case .key(.character("?")), .key(.character("？")), .key(.function(1)):
      if filter.isEmpty { return false }
    case .key(.tab):
      asksForKey = true
      return true
    case .key(.up), .key(.down), .key(.pageUp), .key(.pageDown), .mouse:
      _ = pager.type(input)
      return true
    default: break
    }
    let before = filter.text
    _ = filter.type(input)
    if filter.text != before { narrow() }
    return true
  }

  private mutating func narrow() {
    let wanted = filter.text.trimmed.lowercased()
    guard !wanted.isEmpty else { return pager.replace(with: all.map(\.paragraph)) }
    // The name of a key finds the key; a word finds all lines that hold it.
    let ofKey = all.filter { $0.keys.contains { $0.name.lowercased() == wanted } }
    let others = all.filter { $0.paragraph.text.lowercased().contains(wanted) && !ofKey.contains($0) }
    pager.replace(with: (ofKey + others).map(\.paragraph))
  }

  private mutating func explain(_ key: Key) {
    let found = all.filter { $0.keys.contains(key) || $0.keys.contains(key.command) }
    guard !found.isEmpty else {
      return pager.replace(with: [Pager.Paragraph("  \(key.name)  \(noSuchKey)")])
    }
    pager.replace(
      with: found.flatMap { line in
        [line.paragraph] + (line.refusal.map { [Pager.Paragraph($0, role: .warning, indent: 16)] } ?? [])
      })
  }

  func draw(on canvas: inout Canvas, in area: Area, with words: Words) {
    canvas.fill(area)
    canvas.frame(area, title: "\(words.station.help): \(title)")
    let inner = area.inset(columns: 2, rows: 1)
    let line = inner.row(0).split(right: words.station.whichKey.columns + 5, gap: 2)
    canvas.write(words.station.find, in: line.rest, role: .label)
    filter.draw(
      on: &canvas, in: line.rest.split(left: words.station.find.columns, gap: 1).rest, isFocused: !asksForKey,
      placeholder: asksForKey ? words.station.whichKeyHint : words.station.findHint)
    canvas.write("Tab", in: line.right, role: .key)
    canvas.write(words.station.whichKey, in: line.right.split(left: 4).rest, role: .footer)
    if asksForKey { canvas.cursor = nil }
    pager.draw(on: &canvas, in: inner.split(top: 2).rest)
  }
}

extension HelpPage.Line {
  fileprivate init(_ text: String, role: Role = .text, indent: Int = 0) {
    paragraph = Pager.Paragraph(text, role: role, indent: indent)
  }

  fileprivate init(_ keys: [Key], _ label: String, refusal: String?) {
    self.keys = keys
    self.refusal = refusal
    paragraph = Pager.Paragraph("  " + keys.map(\.name).joined(separator: " ").padded(to: 14) + label)
  }
}
