import Glibc
import Records
import Reports
import Workbooks

/// A workbook on its way to a file, or to standard output: it is bytes only when it is whole.
struct WrittenBook {
  let language: Language
  /// The file; `nil` or `-` is standard output.
  let path: String?
  var neighbour = OutputFile.Neighbour.replaced

  /// Fills a workbook and writes it; a file that cannot be finished is not there.
  func write(_ fill: (BookWriter) throws -> Void) throws {
    let file = try OutputFile(path, neighbour: neighbour)
    do {
      let book = try BookWriter(
        created: time(nil), scratch: folder,
        remark: { language.say("…（原文 \($0) 字）", "… (\($0) characters)") })
      try fill(book)
      try book.finish().pieces { try file.write($0) }
    } catch let failure as BookFailure {
      throw StoreFailure(failure, writing: path ?? "-")
    }
    try file.finish()
  }

  /// Temporary files lie where the result will lie, where there is room for it and nobody else looks.
  private var folder: String {
    guard let path, path != "-" else { return Environment["TMPDIR"] ?? "/tmp" }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

extension StoreFailure {
  /// Why a workbook could not be written.
  init(_ failure: BookFailure, writing path: String) {
    self =
      switch failure {
      case .scratchRefused(let folder, let detail): .inputOutput(path: folder, detail: detail)
      case .scratchFull(let folder, let part): .inputOutput(path: folder, detail: "ENOSPC, \(part)")
      case .tooManyRows(_, let most): .inputOutput(path: path, detail: "> \(most) rows")
      case .tooManyColumns(_, let most): .inputOutput(path: path, detail: "> \(most) columns")
      case .noMemory(let detail), .refused(let detail): .inputOutput(path: path, detail: detail)
      }
  }
}

extension CommonOptions {
  /// What the sheet of a list is called: as its file is.
  var bookTitle: String {
    let name = output?.split(separator: "/").last.map(String.init) ?? "-"
    let stem = name.lowercased().hasSuffix(".xlsx") ? String(name.dropLast(5)) : name
    return stem == "-" || stem.isEmpty ? language.say("清单", "list") : stem
  }

  /// Writes a result as a workbook.
  func writeBook(_ fill: (BookWriter) throws -> Void) throws {
    try WrittenBook(language: language, path: output).write(fill)
  }
}
