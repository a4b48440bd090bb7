import CXlsxWriter

/// The choices and notes that a sheet offers to whoever fills it in.
enum BookRules {
  /// The last row of a sheet, from 0.
  static let lastRow: UInt32 = 1_048_575

  /// Whether words can stand in a choice by themselves: Excel takes 255 units of UTF-16, commas counted, and parts
  /// them at commas.
  static func fitsChoice(_ words: [String]) -> Bool {
    words.reduce(words.count - 1) { $0 + $1.utf16.count } <= 255
      && words.allSatisfy { $0 == $0.plainForBook && !$0.contains { ",\"\n".contains($0) } && !$0.isEmpty }
  }

  /// The range of a column's words on another sheet, as formulas write it; places and rows count from 0.
  static func range(sheet: String, place: Int, rows: ClosedRange<Int>) -> String {
    let column = letters(of: place)
    let name = sheet.map { $0 == "'" ? "''" : String($0) }.joined()
    return "'\(name)'!$\(column)$\(rows.lowerBound + 1):$\(column)$\(rows.upperBound + 1)"
  }

  /// The letters of a column: 0 is `A`, 26 `AA`.
  static func letters(of place: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + place % 26)))
    return place < 26 ? last : letters(of: place / 26 - 1) + last
  }

  /// Puts a column's choice and note on all its cells below the heading.
  static func lay(
    _ column: BookColumn, at place: Int, words range: String?,
    on sheet: UnsafeMutablePointer<lxw_worksheet>
  ) -> lxw_error {
    let isChoice = !column.words.isEmpty && (range != nil || fitsChoice(column.words))
    let note = column.note.map { $0.plainForBook.fitted(toUTF16: 255, ending: "…") }
    guard isChoice || note != nil else { return LXW_NO_ERROR }

    var rule = lxw_data_validation()
    rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
    var texts = CTexts()
    defer { texts.free() }
    if let note {
      rule.input_title = texts.add(column.heading.plainForBook.fitted(toUTF16: 32))
      rule.input_message = texts.add(note)
    }
    guard isChoice else {
      rule.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
      return put(&rule, place, sheet)
    }
    if let range {
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      rule.value_formula = texts.add("=" + range)
      return put(&rule, place, sheet)
    }
    rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
    var words = column.words.map { texts.add($0) } + [nil]
    return words.withUnsafeMutableBufferPointer { words in
      rule.value_list = words.baseAddress
      return put(&rule, place, sheet)
    }
  }

  private static func put(
    _ rule: inout lxw_data_validation, _ place: Int, _ sheet: UnsafeMutablePointer<lxw_worksheet>
  ) -> lxw_error {
    worksheet_data_validation_range(sheet, 1, UInt16(place), lastRow, UInt16(place), &rule)
  }
}
