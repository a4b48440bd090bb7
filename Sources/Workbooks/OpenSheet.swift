import CXlsxWriter
import Glibc

/// A sheet that rows are being added to.
struct OpenSheet {
  let sheet: BookSheet

  private let page: UnsafeMutablePointer<lxw_worksheet>
  private let looks: BookLooks
  private var widths: BookWidths
  private var next = 1

  /// Writes the headings; what is typed into empty cells looks as the column wants it.
  init(
    _ sheet: BookSheet, on page: UnsafeMutablePointer<lxw_worksheet>, looks: BookLooks
  ) throws(BookFailure) {
    (self.sheet, self.page, self.looks) = (sheet, page, looks)
    widths = BookWidths(sheet.columns)
    for (place, column) in sheet.columns.enumerated() {
      // The width is known at the end only; the look has to be known now.
      try check(worksheet_set_column(page, UInt16(place), UInt16(place), 8, looks.format(column.kind.look)))
      let look = looks.format(column.headingLook)
      let heading = BookText.escaped(column.heading.fitted(toUTF16: 255))
      try check(worksheet_write_string(page, 0, UInt16(place), heading, look))
      try check(BookRules.lay(column, at: place, words: sheet.wordPlaces[place], on: page))
    }
    worksheet_freeze_panes(page, 1, 0)
    // On paper: A4 across, as many sheets long as it takes, the headings on each.
    worksheet_set_landscape(page)
    worksheet_set_paper(page, 9)
    worksheet_fit_to_pages(page, 1, 0)
    try check(worksheet_repeat_rows(page, 0, 0))
  }

  /// Adds a row and tells how many of its texts were cut.
  mutating func add(
    _ cells: [BookCell], isExample: Bool, remark: (Int) -> String
  ) throws(BookFailure) -> Int {
    guard next < BookWriter.mostRows else {
      throw .tooManyRows(sheet: sheet.name, most: BookWriter.mostRows)
    }
    var shortened = 0
    for (place, cell) in cells.prefix(sheet.columns.count).enumerated() {
      switch cell.kept {
      case .nothing: continue
      case .text(let text):
        let (kept, isShort) = BookText.kept(text, remark: remark)
        if isShort { shortened += 1 }
        let look = looks.format(look(of: text, in: sheet.columns[place]), isExample: isExample)
        try check(worksheet_write_string(page, UInt32(next), UInt16(place), kept, look))
      case .number(let number, let look):
        let look = looks.format(look, isExample: isExample)
        try check(worksheet_write_number(page, UInt32(next), UInt16(place), number, look))
      }
    }
    widths.add(cells)
    next += 1
    return shortened
  }

  /// Whether its temporary file did not take everything.
  var isSpoiled: Bool { page.pointee.optimize_tmpfile.map { ferror($0) != 0 } ?? true }

  /// Sets what is known at the end only, widths and the rows that the filter covers, and tells the bytes of its rows.
  mutating func close() throws(BookFailure) -> Int {
    let (lastRow, lastColumn) = (UInt32(next - 1), UInt16(max(sheet.columns.count, 1) - 1))
    for (place, column) in sheet.columns.enumerated() {
      let width = widths.width(of: place, isFiltered: sheet.isFiltered)
      let look = looks.format(column.kind.look)
      try check(worksheet_set_column(page, UInt16(place), UInt16(place), width, look))
    }
    if sheet.isFiltered, !sheet.columns.isEmpty {
      try check(worksheet_autofilter(page, 0, 0, lastRow, lastColumn))
    }
    // A code of digits alone is a text on purpose; Excel is not to mark it as a mistake.
    let cells = "A1:\(BookRules.letters(of: Int(lastColumn)))\(BookRules.lastRow + 1)"
    try check(worksheet_ignore_errors(page, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), cells))
    lxw_worksheet_write_single_row(page)
    guard let file = page.pointee.optimize_tmpfile else { return 0 }
    fflush(file)
    return ftell(file)
  }

  private func look(of text: String, in column: BookColumn) -> BookLook {
    if column.kind == .lines { return .lines }
    let isShort = text.utf8.count <= BookLook.longestText || text.utf16.count <= BookLook.longestText
    return isShort ? .text : .prose
  }

  private func check(_ answer: lxw_error) throws(BookFailure) {
    if answer != LXW_NO_ERROR { throw .refused(detail: String(cString: lxw_strerror(answer))) }
  }
}
