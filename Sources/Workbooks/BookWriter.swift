import CXlsxWriter
import Glibc

/// Writes a workbook sheet by sheet and row by row; what is written waits in temporary files without names, so that
/// a table of any length needs no more memory than its packed file.
///
/// The same sheets and rows give the same bytes. One thread at a time. What has failed once fails ever after: a book
/// that lacks a row is never finished.
package final class BookWriter {
  /// The most rows of a sheet, its heading counted.
  package static let mostRows = 1_048_576
  /// The most columns of a sheet.
  package static let mostColumns = 16_384

  /// How many texts were cut because no cell has room for them.
  package private(set) var shortened = 0

  private var book: UnsafeMutablePointer<lxw_workbook>?
  private let looks: BookLooks
  private let memory: BookMemory
  private let scratch: String
  private let remark: (Int) -> String
  private var open: OpenSheet?
  private var failure: BookFailure?
  private var names: Set<String> = []
  private var pages: [UnsafeMutablePointer<lxw_worksheet>] = []
  /// The bytes that the rows of each closed sheet take.
  private var sizes: [Int] = []

  /// An empty workbook.
  ///
  /// - Parameters:
  ///   - created: when it was made, in seconds since 1970: what Excel shows as its date, and nothing else does.
  ///   - scratch: the folder for temporary files, which nobody but the owner can read and which have no names.
  ///   - remark: what ends a text that is cut, from how many characters it had.
  package init(
    created: Int, scratch: String, remark: @escaping (Int) -> String = { "… (\($0))" }
  ) throws(BookFailure) {
    self.scratch = scratch
    self.remark = remark
    memory = try BookMemory()
    try Self.probe(scratch)
    var options = lxw_workbook_options()
    options.constant_memory = 1
    var texts = CTexts()
    defer { texts.free() }
    options.tmpdir = texts.add(scratch)
    guard let book = workbook_new_opt(memory.path, &options) else {
      throw .noMemory(detail: String(cString: strerror(ENOMEM)))
    }
    self.book = book
    looks = BookLooks(of: book)
    var properties = lxw_doc_properties()
    // Nought would be taken for now.
    properties.created = created == 0 ? 1 : created
    workbook_set_properties(book, &properties)
  }

  deinit {
    guard let book else { return }
    // libxlsxwriter leaves the temporary files of a workbook open that is given up.
    for page in pages { if let file = page.pointee.optimize_tmpfile { fclose(file) } }
    lxw_workbook_free(book)
  }

  /// Begins a sheet with its headings; the one before it is closed.
  package func begin(_ sheet: BookSheet) throws(BookFailure) {
    try once { () throws(BookFailure) in try openSheet(sheet) }
  }

  private func openSheet(_ sheet: BookSheet) throws(BookFailure) {
    try closeSheet()
    guard let book else { return }
    guard !sheet.columns.isEmpty else { throw .refused(detail: "Worksheet has no columns: \(sheet.name)") }
    guard sheet.columns.count <= Self.mostColumns else {
      throw .tooManyColumns(sheet: sheet.name, most: Self.mostColumns)
    }
    guard BookSheet.safeName(sheet.name) == sheet.name, names.insert(sheet.name.lowercased()).inserted else {
      throw .refused(detail: "Worksheet name is invalid or already in use: \(sheet.name)")
    }
    guard let page = workbook_add_worksheet(book, sheet.name) else {
      throw .scratchFull(folder: scratch, part: sheet.name)
    }
    pages.append(page)
    open = try OpenSheet(sheet, on: page, looks: looks)
  }

  /// Adds a row to the sheet that was begun; cells beyond its columns are left out.
  ///
  /// - Parameter isExample: whether it only shows how the table is filled in.
  package func row(_ cells: [BookCell], isExample: Bool = false) throws(BookFailure) {
    try once { () throws(BookFailure) in
      guard open != nil else { throw .refused(detail: "The workbook has no worksheet yet.") }
      shortened += try open?.add(cells, isExample: isExample, remark: remark) ?? 0
      if open?.isSpoiled ?? false { throw .scratchFull(folder: scratch, part: open?.sheet.name ?? "") }
    }
  }

  /// The whole workbook; nothing can be added to it then.
  package func finish() throws(BookFailure) -> FinishedBook {
    try once { () throws(BookFailure) in try closeSheet() }
    guard let book else { throw .refused(detail: "The workbook is finished already.") }
    guard !pages.isEmpty else { throw .refused(detail: "The workbook has no worksheets.") }
    self.book = nil
    errno = 0
    let answer = workbook_close(book)
    guard answer == LXW_NO_ERROR else {
      let words = String(cString: lxw_strerror(answer))
      if answer == LXW_ERROR_CREATING_TMPFILE { throw .scratchFull(folder: scratch, part: words) }
      throw .refused(detail: errno == 0 ? words : "\(words) (\(systemWords()))")
    }
    let file = try FinishedBook(memory)
    if let part = BookCheck.damagedPart(of: file.raw, rows: sizes) {
      throw .scratchFull(folder: scratch, part: part)
    }
    return file
  }

  /// Makes a file in a folder and takes it away: where it cannot, libxlsxwriter would go on to other folders without
  /// a word.
  private static func probe(_ folder: String) throws(BookFailure) {
    let path = strdup(folder + "/book.XXXXXX")
    defer { free(path) }
    let file = path.map { mkstemp($0) } ?? -1
    guard file >= 0 else { throw .scratchRefused(folder: folder, detail: systemWords()) }
    if let path { unlink(path) }
    close(file)
  }

  private func once(_ act: () throws(BookFailure) -> Void) throws(BookFailure) {
    if let failure { throw failure }
    do {
      try act()
    } catch {
      failure = error
      throw error
    }
  }

  private func closeSheet() throws(BookFailure) {
    guard var sheet = open else { return }
    open = nil
    sizes.append(try sheet.close())
    if sheet.isSpoiled { throw .scratchFull(folder: scratch, part: sheet.sheet.name) }
  }
}
