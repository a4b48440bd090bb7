import SheetRows

/// A sheet on its way through: one cell is kept at a time.
final class SheetPart: PartReader {
  private enum Place {
    case outside, data, row, cell, value, formula, inline, inlineText, run, runText, merges
  }

  private let encoder: SheetEncoder
  private let book: WorkbookPart
  private let styles: [CellForm]
  private let texts: SharedTexts
  private var place = Place.outside
  private var row = 0
  private var isHidden = false
  private var hasRowBegun = false
  private var lastColumn = -1
  private var mergedCount = 0
  private var cell = Cell()
  private var textStart = 0
  private var keepsSpace = false
  private var value = Bytes(limit: SheetLimits.text)
  private var shown = Bytes(limit: SheetLimits.text)

  init(_ book: WorkbookPart, _ styles: [CellForm], _ texts: SharedTexts, _ encoder: SheetEncoder) {
    self.book = book
    self.styles = styles
    self.texts = texts
    self.encoder = encoder
    super.init(root: "worksheet")
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch (place, depth) {
    case (.outside, 2):
      if name == "sheetData" { place = .data }
      if name == "mergeCells" { place = .merges }
    case (.data, 3): if name == "row" { beginRow(attributes) }
    case (.row, 4): if name == "c" { beginCell(attributes) }
    case (.cell, 5):
      // A text within its cell is told by that alone, whatever value stands beside it.
      if name == "v", cell.type != .inline {
        value.cut(to: 0)
        cell.hasValue = true
        place = .value
      } else if name == "f" {
        cell.hasFormula = true
        place = .formula
      } else if name == "is", cell.type == .inline {
        cell.hasValue = true
        place = .inline
      }
    case (.inline, 6):
      if name == "t" { beginText(attributes, .inlineText) } else if name == "r" { place = .run }
    case (.run, 7): if name == "t" { beginText(attributes, .runText) }
    case (.merges, 3): if name == "mergeCell" { merge(attributes) }
    default: break
    }
  }

  override func end() {
    switch (place, depth) {
    case (.data, 2), (.merges, 2): place = .outside
    case (.row, 3):
      if hasRowBegun { encoder.endRow() }
      place = .data
    case (.cell, 4):
      endCell()
      place = .row
    case (.value, 5), (.formula, 5), (.inline, 5): place = .cell
    case (.run, 6): place = .inline
    case (.inlineText, 6), (.runText, 7):
      value.tidy(from: textStart, keepingSpace: keepsSpace)
      place = place == .runText ? .run : .inline
    default: break
    }
  }

  override func text(_ bytes: UnsafeRawBufferPointer) {
    switch place {
    case .value, .inlineText, .runText: if !value.append(bytes) { fault = .tooLarge }
    default: break
    }
  }

  private func beginRow(_ attributes: XMLAttributes) {
    place = .row
    var number = row + 1
    if let told = attributes["r"] {
      guard let found = told.number(upTo: .max) else { return fault = .damaged }
      number = found
    }
    guard number > row else { return fault = .damaged }
    guard number <= SheetLimits.rows else { return fault = .tooManyRows }
    row = number
    isHidden = attributes["hidden"]?.isTrue ?? false
    hasRowBegun = false
    lastColumn = -1
  }

  private func beginCell(_ attributes: XMLAttributes) {
    place = .cell
    value.cut(to: 0)
    guard let cell = Cell(attributes, after: lastColumn, row: row) else { return fault = .damaged }
    guard cell.column < SheetLimits.knownColumns else { return fault = .tooManyColumns }
    self.cell = cell
    lastColumn = cell.column
  }

  private func beginText(_ attributes: XMLAttributes, _ place: Place) {
    textStart = value.count
    keepsSpace = attributes.prefixed("space")?.isSame("preserve") ?? false
    self.place = place
  }

  private func merge(_ attributes: XMLAttributes) {
    guard let reference = attributes["ref"] else { return fault = .damaged }
    guard let cells = CellReference.range(reference.bytes) else {
      if CellReference(reference.bytes) == nil { fault = .damaged }
      return
    }
    guard cells.isSound else { return fault = .damaged }
    mergedCount += 1
    guard mergedCount <= SheetLimits.merged else { return }
    encoder.merged(cells)
  }

  private func endCell() {
    do throws(BookFault) {
      shown.cut(to: 0)
      let kind = try cell.show(value.all, in: &shown, book, styles, texts)
      guard let kind else { return }
      // A shared text goes from where it lies, without a copy.
      if kind == .text, cell.type == .shared, let number = cell.shared, let text = texts.text(number) {
        try tell(kind, UnsafeRawBufferPointer(text))
      } else if kind == .text && shown.count == 0 || kind == .error {
        try tell(kind, UnsafeRawBufferPointer(value.all))
      } else {
        try tell(kind, UnsafeRawBufferPointer(shown.all))
      }
    } catch { fault = error }
  }

  private func tell(_ kind: SheetCell.Kind, _ text: UnsafeRawBufferPointer) throws(BookFault) {
    guard !text.isEmpty || kind == .valueless else { return }
    guard cell.column < SheetLimits.columns else { throw .tooManyColumns }
    if !hasRowBegun { encoder.beginRow(row, isHidden: isHidden) }
    hasRowBegun = true
    try encoder.cell(cell.column, kind, text)
  }
}
