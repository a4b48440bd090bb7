import SheetRows

/// A cell as it stands in the sheet, before its value is read as anything.
struct Cell {
  enum Form { case number, shared, text, inline, boolean, error, written }

  var column = 0
  var type = Form.number
  var style = 0
  var hasFormula = false
  var hasValue = false
  /// The number of the shared text, once it is known.
  var shared: Int?

  init() {}

  /// A cell by its attributes; `nil` when it stands in another row or not to the right of the one before it.
  init?(_ attributes: XMLAttributes, after last: Int, row: Int) {
    column = last + 1
    if let told = attributes["r"] {
      guard let place = CellReference(told.bytes), place.row == row, place.column > last else { return nil }
      column = place.column
    }
    // A style that is no number, or beyond the list, is no style.
    style = attributes["s"]?.number(upTo: 1 << 20) ?? 0
    guard let told = attributes["t"] else { return }
    if told.isSame("s") {
      type = .shared
    } else if told.isSame("str") {
      type = .text
    } else if told.isSame("inlineStr") {
      type = .inline
    } else if told.isSame("b") {
      type = .boolean
    } else if told.isSame("e") {
      type = .error
    } else if told.isSame("d") {
      type = .written
    } else if !told.isSame("n") {
      return nil
    }
  }

  /// What the value is; `nil` for an empty cell.
  ///
  /// Texts and errors are shown as they lie, unless something is put into the bytes that are handed over, as anything else
  /// is.
  mutating func show(
    _ raw: UnsafeBufferPointer<UInt8>, in shown: inout Bytes, _ book: WorkbookPart, _ styles: [CellForm],
    _ texts: SharedTexts
  ) throws(BookFault) -> SheetCell.Kind? {
    if type == .text || type == .inline { return hasFormula && !hasValue ? .valueless : .text }
    let value = raw.trimmed
    guard !value.isEmpty else { return hasFormula ? .valueless : nil }
    switch type {
    case .text, .inline: return .text
    case .error: return .error
    case .shared:
      guard let number = value.index, texts.text(number) != nil else { throw .damaged }
      shared = number
      return .text
    case .boolean:
      guard let isTrue = value.truth else { throw .damaged }
      let word: StaticString = isTrue ? "TRUE" : "FALSE"
      guard shown.append(UnsafeRawBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)) else {
        throw .tooLarge
      }
      return .boolean
    case .written:
      guard let fits = Day.append(written: value, to: &shown) else { return .text }
      guard fits else { throw .tooLarge }
      return .date
    case .number:
      // Programs that cannot work out formulas write nought and ask for the values.
      if hasFormula, book.asksForValues, value.elementsEqual([0x30]) { return .valueless }
      let form = style < styles.count ? styles[style] : .plain
      guard let number = Decimal(value) else { throw .damaged }
      if case .padded(let width) = form {
        if let fits = number.append(padded: width, to: &shown) {
          guard fits else { throw .tooLarge }
          return .text
        }
      } else if form != .plain,
        let fits = Day.append(number.value, as: form, from1904: book.countsFrom1904, to: &shown)
      {
        guard fits else { throw .tooLarge }
        return .date
      }
      guard number.append(to: &shown) else { throw .tooLarge }
      return .number
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Without the blanks around it.
  fileprivate var trimmed: UnsafeBufferPointer<UInt8> {
    var (first, last) = (0, count)
    while first < last, Bytes.isBlank(self[first]) { first += 1 }
    while last > first, Bytes.isBlank(self[last - 1]) { last -= 1 }
    return UnsafeBufferPointer(rebasing: self[first..<last])
  }

  /// Digits as a number that a list can have.
  fileprivate var index: Int? {
    guard count <= 9, allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  fileprivate var truth: Bool? {
    if elementsEqual("1".utf8) || elementsEqual("true".utf8) || elementsEqual("TRUE".utf8) { return true }
    if elementsEqual("0".utf8) || elementsEqual("false".utf8) || elementsEqual("FALSE".utf8) { return false }
    return nil
  }
}
