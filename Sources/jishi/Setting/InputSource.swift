import Glibc
import HostFiles
import Records
import SheetRows

/// A table in a file that can be read more than once, standard input and pipes included, whatever it is written in.
struct InputSource {
  let name: String
  /// The columns of the table, under the headings that this file may have.
  private(set) var columns: TableColumns
  /// How the table is written; a workbook is told by how it begins, whatever it is called.
  let shape: TableShape
  /// The sheets, where it is a workbook.
  let sheets: BookSheets?
  /// What no second reading of the file gives: standard input, or what was read of a workbook.
  private let kept: [UInt8]?
  private let encoding: TextEncoding

  /// The file by its name; what can be read once only is kept in memory.
  ///
  /// - Parameter sheet: the name of the sheet of a workbook, where the one is not meant that has the headings.
  init(_ path: String, columns: TableColumns, sheet: String? = nil) throws {
    name = path
    self.columns = columns
    let isOnce = path == "-" || !Self.isRegular(path)
    let once = isOnce ? try InputFile.whole(path, limit: 1 << 30) : nil
    let beginning = try Self.bytes(of: path, once)() ?? []
    guard Self.isBook(beginning) else {
      if let problem = Self.problem(path, beginning) {
        throw CommandFailure.lines([InputProblem(file: path, line: nil, fault: .workbook(problem))])
      }
      (kept, sheets, shape) = (once, nil, TableShape(ofFile: path))
      encoding = try TextEncoding.found { try Self.bytes(of: path, once) }
      return
    }
    do {
      let answer = try once.map { try Self.answer(to: $0) } ?? Self.answer(toFile: path)
      let found = try BookSheets(
        columns: columns, named: sheet, chunks: Self.bytes(of: path, answer))
      (kept, sheets, shape, encoding) = (answer, found, .sheet(found.place, merged: found.merged), .utf8)
    } catch let problem as BookProblem {
      throw CommandFailure.lines([InputProblem(file: path, line: nil, fault: .workbook(problem))])
    } catch let fault as BookFault {
      throw CommandFailure.lines([InputProblem(file: path, line: nil, fault: .workbook(.fault(fault)))])
    } catch is SheetDecodingFailure {
      throw CommandFailure.lines([InputProblem(file: path, line: nil, fault: .workbook(.readerDied))])
    }
  }

  private static func isRegular(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) != 0 || facts.st_mode & S_IFMT == S_IFREG
  }

  private static func isBook(_ beginning: [UInt8]) -> Bool {
    [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]].contains(Array(beginning.prefix(4)))
  }

  /// Why what is no workbook can be no table either, told before all of it is read.
  private static func problem(_ path: String, _ beginning: [UInt8]) -> BookProblem? {
    let isNamedBook = [".xlsx", ".xlsm"].contains { path.lowercased().hasSuffix($0) }
    if isNamedBook, !beginning.isEmpty { return .fault(.notABook) }
    let zeros = beginning.count { $0 == 0 }
    if zeros > 0, zeros > beginning.count * 6 / 10 || beginning.starts(with: [0x89, 0x50]) {
      return .fault(.notABook)
    }
    let start = beginning.prefix(512).filter { $0 > 0x20 && $0 < 0x80 }.map { $0 | 0x20 }
    let pages = ["<html", "<!doctype", "<table", "<meta"].map { Array($0.utf8).map { $0 | 0x20 } }
    return pages.contains { start.starts(with: $0) } ? .webPage : nil
  }

  /// The most bytes of a table that is read.
  private static let limit = 1 << 30

  private static func bytes(of path: String, _ kept: [UInt8]?) throws -> () throws -> [UInt8]? {
    if let kept {
      var rest: [UInt8]? = kept
      return {
        defer { rest = nil }
        return rest
      }
    }
    let file = try InputFile(path)
    guard file.size <= limit else {
      throw CommandFailure.input(
        "\(path) 太大，最多 \(limit >> 20) MB；请分成几个文件", "\(path) is too large, at most \(limit >> 20) MB; part it")
    }
    return { try file.next() }
  }

  private static func answer(toFile path: String) throws -> [UInt8] {
    let channel = open(path, O_RDONLY | O_CLOEXEC)
    guard channel >= 0 else { throw CommandFailure.inputOutput(path, detail: lastError()) }
    defer { close(channel) }
    return try answer(to: channel)
  }

  /// The same for bytes that came through a pipe: its reader wants a file, any place of which can be read.
  private static func answer(to bytes: [UInt8]) throws -> [UInt8] {
    var name = Array(((Environment["TMPDIR"] ?? "/tmp") + "/book.XXXXXX").utf8CString)
    let channel = mkstemp(&name)
    guard channel >= 0 else { throw CommandFailure.inputOutput("-", detail: lastError()) }
    defer { close(channel) }
    unlink(name)
    _ = fcntl(channel, F_SETFD, FD_CLOEXEC)
    guard Terminal.write(bytes, to: channel) else {
      throw CommandFailure.inputOutput("-", detail: lastError())
    }
    return try answer(to: channel)
  }

  /// What the process that reads workbooks makes of one.
  private static func answer(to channel: Int32) throws -> [UInt8] {
    do throws(ForeignBookFailure) {
      let book = try ForeignBook(channel) { Interruption.happened }
      var answer: [UInt8] = []
      while let bytes = try book.next() { answer += bytes }
      return answer
    } catch {
      if error == .interrupted { throw StoreFailure.stopped }
      throw BookProblem(error)
    }
  }

  /// The folder in which the file stands, to which paths in it are relative.
  var folder: String {
    guard let slash = name.lastIndex(of: "/") else { return "." }
    return String(name[..<slash])
  }

  /// A fresh reading from the start.
  func chunks() throws -> () throws -> [UInt8]? { encoding.decoding(try Self.bytes(of: name, kept)) }

  /// What its headings leave open.
  func unnamed() throws -> (unknown: [String], absent: [InputColumn]) {
    columns.open(in: try TableReader.headings(file: name, columns: columns, shape: shape, chunks: chunks()))
  }

  /// From now on columns under these headings are passed over.
  mutating func pass(over headings: [String]) {
    columns = columns.called(Dictionary(headings.map { ($0, "") }, uniquingKeysWith: { first, _ in first }))
  }

  /// All that is to be asked before it is taken as it stands; unknown columns only where none is missing.
  func doubts() throws -> [BookDoubt] {
    let (unknown, absent) = try unnamed()
    let isComplete = absent.allSatisfy { !$0.isMandatory }
    return (sheets?.doubts ?? []) + (unknown.isEmpty || !isComplete ? [] : [.unknownColumns(unknown)])
  }

  /// What the bytes of the file come to; `nil` for what can be read once only.
  func digest() throws -> Digest? {
    guard name != "-", Self.isRegular(name) else { return nil }
    var builder = DigestBuilder()
    let next = try Self.bytes(of: name, nil)
    while let bytes = try next() { builder.add(bytes) }
    return builder.digest
  }

  /// How the table was read, where it is not the plain way.
  func form(in language: Language) throws -> String? {
    if let sheets {
      return sheets.names.count == 1
        ? nil : language.say("读取工作表“\(sheets.name)”", "read from the sheet “\(sheets.name)”")
    }
    guard shape == .csv else { return nil }
    let form = TableForm(try chunks()()?.prefix(1 << 16) ?? [], of: columns)
    guard encoding != .utf8 || form.separator != .comma else { return nil }
    return language.say(
      "按 \(encoding.rawValue) 编码、\(form.separator.name(in: .chinese))分隔读取",
      "read as \(encoding.rawValue), parted by \(form.separator.name(in: .english))s")
  }
}

extension BookProblem {
  /// Why the process that reads workbooks gave no answer.
  init(_ failure: ForeignBookFailure) {
    self =
      switch failure {
      case .missingReader: .noReader
      case .notStarted(let error): .notStarted(error)
      case .unconfined: .fault(.unconfined)
      case .tooSlow, .tooLarge: .beyondLimits
      case .died, .interrupted: .readerDied
      }
  }
}

extension TableForm.Separator {
  /// What it is called.
  fileprivate func name(in language: Language) -> String {
    switch self {
    case .comma: language.say("逗号", "comma")
    case .semicolon: language.say("分号", "semicolon")
    case .tab: language.say("制表符", "tab")
    case .wideComma: language.say("中文逗号", "wide comma")
    case .wideSemicolon: language.say("中文分号", "wide semicolon")
    case .stroke: language.say("竖线", "stroke")
    case .enumerationComma: language.say("顿号", "enumeration comma")
    case .caret: language.say("脱字符", "caret")
    case .tilde: language.say("波浪号", "tilde")
    case .blank: language.say("空格", "blank")
    }
  }
}
