import ArgumentParser
import Glibc
import HostFiles
import Records
import Reports

/// `jishi import KIND FILE`: imports a table, all or nothing.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "导入表格：CSV，或 .json、.jsonl 的 JSON 行。Brings a table in: CSV, or JSON lines for .json and .jsonl.",
    discussion: """
      有一行不对即全部不导入，除非 --skip-bad。编码（UTF-8、GBK、UTF-16）、分隔符、表头上面的标题行自行识别；\
      表头和取值中文英文都行。All or nothing, unless --skip-bad. Encoding, separator and titles above the headings are \
      found; headings and words may be Chinese or English.

      \(InputTable.allCases.map(\.explained).joined(separator: "\n\n"))
      """)

  @OptionGroup var common: CommonOptions
  @Argument(help: "units、people、indicators、records、reviews、results 或 calendar。") var kind: InputTable
  @Argument(help: "文件；- 为标准输入。The file; - is standard input.", completion: .file()) var file: String?
  @Flag(help: "不导入，写一张空表：表头和一行例子。Bring nothing in; write the headings and an example.") var template = false
  @Flag(help: "只检查。Check only.") var dryRun = false
  @Option(help: "不对的行写到此文件，其余导入。Write bad lines to this file and bring in the rest.", completion: .file())
  var skipBad: String?
  @Option(help: "台账从这天起算，与导入一并登记。Ledgers count from this day, noted with the import.") var countsFrom: Day?

  func run() throws {
    if template { return try writeTemplate() }
    guard let file else { throw CommandFailure.usage("请写要导入的文件", "name the file to bring in") }
    let here = try common.context()
    let job = ImportJob(
      here: here, source: try InputSource(file), kind: kind, isDryRun: dryRun, rejects: skipBad,
      ledgersFrom: countsFrom)
    var (taken, rejected, notes) = try job.run()
    if let form = try job.source.form(of: kind.columns, in: common.language) { notes.append(form) }
    try common.tell(
      common.language.say(
        (dryRun ? "检查完毕：可导入 \(taken) 行" : "已导入 \(taken) 行")
          + (rejected > 0 ? "，\(rejected) 行不对，见 \(skipBad ?? "")" : ""),
        (dryRun ? "checked: \(taken) lines can be brought in" : "\(taken) lines are brought in")
          + (rejected > 0 ? ", \(rejected) are not, see \(skipBad ?? "")" : "")),
      .object([
        "kind": .text(kind.rawValue), "imported": .integer(taken), "rejected": .integer(rejected),
        "dry_run": .flag(dryRun), "notes": .list(notes.map { .text($0) }),
      ]))
    if !common.isJSON, !notes.isEmpty { try common.tell(notes.map { "  " + $0 }) }
  }

  /// A table to fill in, as spreadsheets open it.
  private func writeTemplate() throws {
    guard file == nil else {
      throw CommandFailure.usage(
        "--template 不读文件；写到哪里用 -o", "--template reads no file; -o says where to write")
    }
    let columns = kind.columns.columns
    var csv = CSVWriter(header: columns.map { $0.heading.text(in: common.language) })
    csv.append(columns.map(\.example))
    try OutputFile.write(csv.drain(), to: common.output)
  }
}

extension InputTable: ExpressibleByArgument {
  /// Every column with its headings and what stands in it; `*` marks what a file cannot do without.
  fileprivate var explained: String {
    let lines = columns.columns.map { column in
      "  \(column.key)\(column.isMandatory ? "*" : "") \(column.heading.chinese)：\(column.meaning.chinese)。"
        + "\(column.heading.english): \(column.meaning.english)."
    }
    return ([rawValue + ":"] + lines).joined(separator: "\n")
  }
}

/// A file that can be read more than once, standard input and pipes included, as UTF-8 from any encoding.
struct InputSource {
  let name: String
  private let kept: [UInt8]?
  private let encoding: TextEncoding

  /// The file by its name; what can be read once only is kept in memory.
  init(_ path: String) throws {
    name = path
    let isOnce = path == "-" || !Self.isRegular(path)
    kept = isOnce ? try InputFile.whole(path, limit: 1 << 30) : nil
    try Self.requireTable(path, beginning: try Self.bytes(of: path, kept)() ?? [])
    let kept = kept
    encoding = try TextEncoding.found { try Self.bytes(of: path, kept) }
  }

  private static func isRegular(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) != 0 || facts.st_mode & S_IFMT == S_IFREG
  }

  /// A workbook is told by name, or by how it begins, with the way out.
  private static func requireTable(_ path: String, beginning: [UInt8]) throws {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let isBook =
      ["xlsx", "xlsm", "xls", "et", "ods", "numbers"].contains(ending)
      || [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]].contains(Array(beginning.prefix(4)))
    if isBook { throw CommandFailure.lines([InputProblem(file: path, line: nil, fault: .workbook)]) }
  }

  private static func bytes(of path: String, _ kept: [UInt8]?) throws -> () throws -> [UInt8]? {
    if let kept {
      var rest: [UInt8]? = kept
      return {
        defer { rest = nil }
        return rest
      }
    }
    let file = try InputFile(path)
    return { try file.next() }
  }

  /// The folder in which the file stands, to which paths in it are relative.
  var folder: String {
    guard let slash = name.lastIndex(of: "/") else { return "." }
    return String(name[..<slash])
  }

  /// A fresh reading from the start.
  func chunks() throws -> () throws -> [UInt8]? { encoding.decoding(try Self.bytes(of: name, kept)) }

  /// How the table was read, where it is not the plain way.
  func form(of columns: TableColumns, in language: Language) throws -> String? {
    guard !TableReader.isJSONLines(name) else { return nil }
    let form = TableForm(try chunks()()?.prefix(1 << 16) ?? [], least: columns.mandatory.count - 1)
    guard encoding != .utf8 || form.separator != .comma else { return nil }
    return language.say(
      "按 \(encoding.rawValue) 编码、\(form.separator.name(in: .chinese))分隔读取",
      "read as \(encoding.rawValue), parted by \(form.separator.name(in: .english))s")
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
    }
  }
}
