import Records
import TerminalUI

// How the settings show themselves: a line to look in, the list, and what is to be known about the chosen line.
extension SettingsScreen {
  static func places(in area: Area) -> (filter: Area, list: Area, advice: Area) {
    let top = area.split(top: 1)
    let rest = top.rest.split(bottom: 5)
    return (top.top, rest.rest, rest.bottom)
  }

  /// What a line says: its name, its value, where the value comes from, and its name in profiles.
  func texts(of line: Line, at here: ScreenContext) -> (
    name: String, value: String, source: String, code: String
  ) {
    let (words, look) = (here.words.settings, here.appearance)
    switch line {
    case .language: return (words.whichLanguage, words.thisLanguage, words.own, "L")
    case .theme: return (words.theme, words.theme(look.theme), words.own, "T")
    case .frames: return (words.frames, words.frames(look.usesASCIIFrames), words.own, "ASCII")
    case .mouse: return (words.mouse, words.mouse(look.usesMouse), words.own, "mouse")
    case .width: return (words.width, words.width(look.isAmbiguousWide), words.own, "width")
    case .rule(let index):
      guard let parameters = here.profile?.parameters, parameters.indices.contains(index) else {
        return ("", "", "", "")
      }
      let rule = parameters[index]
      // What no document says is marked so, wholly or in part.
      let article = rule.article.replacing("PROP", with: words.proposed)
      return (words.rule(rule.name), words.value(rule.value), article, rule.name)
    }
  }

  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let (places, words) = (SettingsScreen.places(in: area), here.words.settings)
    if isTyping || !filter.isEmpty {
      let parts = places.filter.inset(columns: 1).split(left: words.find.columns, gap: 1)
      canvas.write(words.find, in: parts.left, role: .label)
      filter.draw(on: &canvas, in: parts.rest, isFocused: isTyping, placeholder: words.findHint)
    } else {
      let heading = here.profile?.heading
      canvas.write(
        heading.map { words.heading($0) } ?? words.noProfile, in: places.filter.inset(columns: 1),
        role: .heading)
    }
    drawList(on: &canvas, in: places.list, at: here)
    canvas.rule(places.advice)
    drawAdvice(on: &canvas, in: places.advice.split(top: 1).rest.inset(columns: 1), at: here)
  }

  private func drawList(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let lines = lines(at: here)
    var cursor = cursor
    cursor.setCount(lines.count)
    cursor.resize(height: max(1, area.rows))
    let widths = area.inset(columns: 2).columns(weights: [5, 4, 3], gap: 2)
    for (row, index) in cursor.visible.enumerated() where row < area.rows {
      let text = texts(of: lines[index], at: here)
      let isChosen = index == cursor.selected
      let role: Role = isChosen ? .selection : .text
      let line = area.row(row)
      canvas.fill(line, role: role)
      if isChosen { canvas.write(">", at: line.origin, role: role) }
      canvas.write(text.name, in: widths[0], row: row, role: role)
      canvas.write(text.value, in: widths[1], row: row, role: isChosen ? role : .strong)
      canvas.write(text.source, in: widths[2], row: row, role: isChosen ? role : .dim)
    }
    if lines.isEmpty { canvas.write(here.words.settings.nothing, in: area.inset(columns: 2), role: .dim) }
  }

  private func drawAdvice(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.settings
    guard let line = current(at: here) else { return }
    let advice: String
    switch line {
    case .width: return drawPicture(on: &canvas, in: area, words)
    case .language: advice = words.languageAdvice
    case .theme: advice = words.themeAdvice
    case .frames: advice = words.framesAdvice
    case .mouse: advice = words.mouseAdvice
    case .rule:
      let text = texts(of: line, at: here)
      let source = text.source == words.proposed ? words.proposedAdvice : text.source
      advice = words.about(text.name, text.code, text.value) + "\n" + source
    }
    for (row, line) in LineWrapping(advice, width: max(4, area.columns)).lines.prefix(area.rows).enumerated()
    {
      canvas.write(line.text, in: area, row: row, role: .dim)
    }
  }

  /// Signs whose width is open, with a bar behind them: the terminal itself shows where they end.
  ///
  /// Each line is of one role, so that it is sent in one piece and nothing puts the bar right.
  private func drawPicture(on canvas: inout Canvas, in area: Area, _ words: SettingsWords) {
    let signs = "“”‘’—…·①※"
    canvas.write(words.widthAdvice, in: area, role: .dim)
    let lead = max(words.sample.columns, words.narrow.columns, words.wide.columns) + 1
    for (row, line) in [
      (words.sample, signs), (words.narrow, String(repeating: "-", count: signs.count)),
      (words.wide, String(repeating: "-", count: 2 * signs.count)),
    ].enumerated() {
      canvas.write(line.0.padded(to: lead) + line.1 + "|", at: area.point(row: row + 1), limit: area.columns)
    }
  }
}
