/// Whether a text is written as its form demands.
enum TextForm {
  static func holds(_ bytes: Span<UInt8>, _ range: Range<Int>, _ form: ValueForm) -> Bool {
    switch form {
    case .text: return true
    case .digest, .key: return range.count == 64 && isHexadecimal(bytes, range)
    case .signature: return range.count == 128 && isHexadecimal(bytes, range)
    case .word(let words): return string(bytes, range).map(words.contains) ?? false
    default: return string(bytes, range).map { holds($0, form) } ?? false
    }
  }

  /// The text in a range; `nil` where an escape stands in it, which none of the typed forms has.
  static func string(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String? {
    for index in range where bytes[index] == UInt8(ascii: "\\") { return nil }
    return bytes.extracting(range).withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) }
  }

  /// One value has one spelling: what is read and written again must be what stood there.
  private static func holds(_ text: String, _ form: ValueForm) -> Bool {
    switch form {
    case .day: Day(text)?.description == text
    case .moment: Moment(text)?.description == text
    case .month: Month(text) != nil
    case .quarter: Quarter(text) != nil
    case .half: HalfYear(text) != nil
    case .record: RecordNumber(text)?.description == text
    case .occurrence: OccurrenceName(text)?.description == text
    case .paper: SupervisionName(text) != nil
    case .bulletin: BulletinNumber(text)?.description == text
    case .adjustment: AdjustmentName(text)?.description == text
    default: false
    }
  }
}
