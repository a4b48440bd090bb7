import Glibc
import HostFiles
import SheetRows

/// A workbook as the workstation gets to know it: through the reader that was built with the tests.
enum Reading {
  /// Beside the test bundle stands the reader of the same build.
  static let program: String = {
    let bundle = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let source = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let folders = [bundle, bundle.dropLast(), source + [".build", "debug"], source + [".build", "release"]]
    let paths = folders.map { $0.joined(separator: "/") + "/jishi-reader" }
    return paths.first { access($0, X_OK) == 0 } ?? "jishi-reader"
  }()

  /// All items of a workbook.
  static func items(_ bytes: [UInt8], limits: ForeignBook.Limits = .init()) throws -> [SheetItem] {
    try TestFile.holding(bytes) { file in
      let book = try ForeignBook(file, reader: program, limits: limits)
      var decoder = SheetDecoder { try book.next() }
      var items: [SheetItem] = []
      while let item = try decoder.next() { items.append(item) }
      return items
    }
  }

  /// The cells of a workbook of one sheet, row by row: kind and text.
  static func cells(_ book: MadeBook) throws -> [[String]] {
    try items(book.bytes()).compactMap { item in
      guard case .row(let row) = item else { return nil }
      return row.cells.map { $0.kind == .text ? $0.text : "\($0.kind) \($0.text)" }
    }
  }

  /// Why a workbook is not read; `nil` for one that is.
  static func fault(_ bytes: [UInt8]) throws -> BookFault? {
    do {
      _ = try items(bytes)
      return nil
    } catch let fault as BookFault { return fault }
  }

  static func fault(_ book: MadeBook) throws -> BookFault? { try fault(book.bytes()) }
}
