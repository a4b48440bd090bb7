import HonestText
import Records

// Charts as SVG within a page: no scripts, no fonts but the system's, and nothing that only a colour tells.
extension Chart {
  /// The chart as a figure of a page, in tenths of a millimetre across the text of an A4 sheet.
  ///
  /// - Parameters:
  ///   - name: a name of its own on the page, for what is read out of it.
  ///   - isFirst: whether it is the first piece of a chart that goes over several pages.
  func figure(named name: String, isFirst: Bool, _ language: Language) -> String {
    var drawing = ChartDrawing()
    switch form {
    case .bars(let bars, let whole): drawing.draw(bars, of: whole)
    case .lines(let points, let series, let whole): drawing.draw(points, series, whole)
    case .map(let map): drawing.draw(map)
    }
    let caption = title + (isFirst ? "" : language.say("（续）", " (continued)"))
    return """
      <figure>
      <figcaption>\(HTMLTable.escaped(caption))</figcaption>
      <svg viewBox="0 0 \(ChartDrawing.width) \(drawing.height)" role="img" aria-labelledby="\(name)t \(name)d">
      <title id="\(name)t">\(HTMLTable.escaped(caption))</title>
      <desc id="\(name)d">\(HTMLTable.escaped(summary))</desc>
      \(drawing.elements.joined(separator: "\n"))
      </svg>
      </figure>

      """
  }
}

/// An SVG drawing in the making; lengths are tenths of a millimetre.
struct ChartDrawing {
  static let width = 1_560
  /// The size of letters; a Chinese one is as wide.
  static let letter = 38
  /// From low to high; black letters can be read on all of them, and a page full of them is not black.
  private static let greys = ["#fff", "#e2e2e2", "#c0c0c0", "#969696"]

  private(set) var elements: [String] = []
  private(set) var height = 0

  /// Where a text stands at its point.
  private enum Anchor: String { case start, middle, end }

  private mutating func text(
    _ text: String, _ x: Int, _ y: Int, _ anchor: Anchor = .start, size: Int = letter
  ) {
    elements.append(
      "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor.rawValue)\" font-size=\"\(size)\">"
        + "\(HTMLTable.escaped(text))</text>")
  }

  private mutating func box(_ x: Int, _ y: Int, _ width: Int, _ height: Int, fill: String) {
    elements.append(
      "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" fill=\"\(fill)\" stroke=\"#000\" "
        + "stroke-width=\"2\"/>")
  }

  /// Half a letter for each column, as terminals have it.
  private static func room(_ text: String, size: Int = letter) -> Int { text.terminalColumns * size / 2 }

  // Bars.

  mutating func draw(_ bars: [Chart.Bar], of whole: Int) {
    let row = 58
    let lead = bars.map { Self.room($0.lead) }.max() ?? 0
    let labels = bars.map { $0.label.printable.clipped(to: 28) }
    let label = labels.map { Self.room($0) }.max() ?? 0
    let start = (lead > 0 ? lead + 24 : 0) + label + 24
    let figure = bars.map { Self.room(Chart.figure($0.value)) }.max() ?? 0
    let room = max(200, Self.width - start - figure - 30)
    for (index, bar) in bars.enumerated() {
      let (top, base) = (index * row + 10, index * row + 45)
      if lead > 0 { text(bar.lead, lead, base, .end) }
      text(labels[index], lead > 0 ? lead + 24 : 0, base)
      text(Chart.figure(bar.value), Self.width - 2, base, .end)
      guard let value = bar.value, whole > 0 else { continue }
      box(start, top, room, row - 18, fill: "#fff")
      let part = room * min(max(0, value), whole) / whole
      if part > 0 { box(start, top, part, row - 18, fill: "#808080") }
    }
    height = bars.count * row + 12
  }

  // Lines.

  /// Solid with discs, broken with squares, dotted with triangles: a copier keeps them apart.
  private static let dashes = ["", "22 12", "5 12"]

  mutating func draw(_ points: [Chart.Point], _ series: [String], _ whole: Int) {
    let values = points.flatMap(\.values).compactMap(\.self)
    // The axis begins at a full ten below the least figure, and says so.
    let least = max(0, ((values.min() ?? 0) - 2_00) / 10_00 * 10_00)
    let most = max(whole, (values.max() ?? 0) + 9_99) / 10_00 * 10_00
    let (left, right, top, bottom) = (110, Self.width - 40, 50, 560)
    let step = most - least > 50_00 ? 20_00 : 10_00
    func level(_ value: Int) -> Int { bottom - (bottom - top) * (value - least) / max(1, most - least) }
    for mark in stride(from: least, through: most, by: step) {
      let y = level(mark)
      elements.append(
        "<line x1=\"\(left)\" y1=\"\(y)\" x2=\"\(right)\" y2=\"\(y)\" stroke=\"#999\" stroke-width=\"1\"/>")
      text("\(mark / 1_00)", left - 16, y + 12, .end)
    }
    let gap = (right - left) / max(1, points.count)
    func place(_ index: Int) -> Int { left + gap / 2 + gap * index }
    for (index, point) in points.enumerated() { text(point.label, place(index), bottom + 52, .middle) }
    for number in series.indices {
      let drawn: [(x: Int, y: Int)?] = points.enumerated().map { index, point in
        guard point.values.indices.contains(number), let value = point.values[number] else { return nil }
        return (x: place(index), y: level(value))
      }
      lines(drawn, number)
      for (index, point) in points.enumerated() where number < 2 && gap >= 110 {
        guard point.values.indices.contains(number), let value = point.values[number] else { continue }
        // The higher figure stands above its point, the lower one below.
        let others = point.values.enumerated().compactMap { $0.offset == number ? nil : $0.element }
        let isLow = others.contains { $0 > value || ($0 == value && number > 0) }
        text(
          Chart.figure(value), place(index), level(value) + (isLow ? 46 : -22), .middle, size: 32)
      }
    }
    var x = left
    for (number, name) in series.enumerated() {
      elements.append(
        "<line x1=\"\(x)\" y1=\"\(bottom + 104)\" x2=\"\(x + 90)\" y2=\"\(bottom + 104)\" "
          + stroke(number) + "/>")
      mark(x + 45, bottom + 104, number)
      text(name, x + 108, bottom + 116)
      x += 108 + Self.room(name) + 60
    }
    height = bottom + 140
  }

  private func stroke(_ number: Int) -> String {
    let dash = Self.dashes[number % Self.dashes.count]
    return "stroke=\"#000\" stroke-width=\"5\""
      + (dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\"")
  }

  private mutating func mark(_ x: Int, _ y: Int, _ number: Int) {
    switch number % 3 {
    case 0: elements.append("<circle cx=\"\(x)\" cy=\"\(y)\" r=\"11\" fill=\"#000\"/>")
    case 1:
      elements.append(
        "<rect x=\"\(x - 10)\" y=\"\(y - 10)\" width=\"20\" height=\"20\" fill=\"#fff\" stroke=\"#000\" "
          + "stroke-width=\"4\"/>")
    default:
      elements.append(
        "<path d=\"M\(x - 12) \(y + 10)L\(x + 12) \(y + 10)L\(x) \(y - 12)Z\" fill=\"#fff\" stroke=\"#000\" "
          + "stroke-width=\"4\"/>")
    }
  }

  /// A line is broken where a figure does not exist (R-155).
  private mutating func lines(_ places: [(x: Int, y: Int)?], _ number: Int) {
    for run in places.split(whereSeparator: { $0 == nil }) where run.count > 1 {
      let path = run.compactMap(\.self).map { "\($0.x),\($0.y)" }.joined(separator: " ")
      elements.append("<polyline points=\"\(path)\" fill=\"none\" \(stroke(number))/>")
    }
    for place in places.compactMap(\.self) { mark(place.x, place.y, number) }
  }

  // Maps.

  mutating func draw(_ map: Chart.ShadeMap) {
    let row = 56
    let labels = map.rows.map { $0.label.printable.clipped(to: 22) }
    let label = max(160, (labels.map { Self.room($0, size: 32) }.max() ?? 0) + 20)
    let cell = (Self.width - label - 2) / max(1, map.columns.count)
    for (index, column) in map.columns.enumerated() {
      text(column, label + cell * index + cell / 2, 38, .middle, size: 30)
    }
    for (index, line) in map.rows.enumerated() {
      let top = 52 + index * row
      text(labels[index], 0, top + 40, size: 32)
      for (place, value) in line.cells.enumerated() {
        draw(value, label + cell * place, top, cell, row)
      }
    }
    height = 52 + map.rows.count * row + 10
    legend(map)
  }

  private mutating func draw(_ cell: Chart.ShadeMap.Cell, _ x: Int, _ y: Int, _ width: Int, _ height: Int) {
    let fill = cell.shade.map { Self.greys[min(max(0, $0), 3)] } ?? "#fff"
    box(x, y, width, height, fill: fill)
    text(cell.text + cell.mark, x + width / 2, y + height - 18, .middle, size: 28)
  }

  private mutating func legend(_ map: Chart.ShadeMap) {
    var (x, y) = (0, height + 14)
    for (sign, words) in map.legend {
      let width = 70 + 16 + Self.room(words, size: 30) + 44
      if x > 0, x + width > Self.width { (x, y) = (0, y + 54) }
      draw(sign, x, y, 70, 44)
      text(words, x + 86, y + 34, size: 30)
      x += width
    }
    height = y + 56
  }
}
