import ArgumentParser
import Glibc
import HostFiles
import Records
import Reports
import Workbooks
import Workstation

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
  @Flag(
    help:
      "不导入，写一张空表到 -o：表头、一行例子；.xlsx 还有可选的词和说明。Bring nothing in; write the headings and an example to -o; .xlsx has words to choose from and explanations too."
  ) var template = false
  @Flag(help: "只检查。Check only.") var dryRun = false
  @Option(help: "不对的行写到此文件，其余导入。Write bad lines to this file and bring in the rest.", completion: .file())
  var skipBad: String?
  @Option(help: "工作簿里的哪一张表。The sheet of a workbook.") var sheet: String?
  @Option(
    help:
      "某个表头是哪一列，可多次：code=部门编号；=备注 是不导入。What a heading means, once for each: KEY=HEADING; =HEADING passes it over."
  )
  var column: [NamedHeading] = []
  @Flag(help: "有疑问也照样导入，不再问。Take what is doubtful as it stands, without asking.") var asItStands = false
  @Option(help: "台账从这天起算，与导入一并登记。Ledgers count from this day, noted with the import.") var countsFrom: Day?

  func run() throws {
    if template { return try writeTemplate() }
    guard let file else { throw CommandFailure.usage("请写要导入的文件", "name the file to bring in") }
    let here = try common.context()
    let folder = Confinement.machine.preferences
    let (earlier, known) = (ImportedFiles(machine: folder), KnownHeadings(machine: folder))
    let said = try choices()
    var source = try InputSource(
      file, columns: kind.columns.called(said).called(known.choices(for: kind)), sheet: sheet)
    try settleDoubts(of: &source, earlier.doubts(of: source, kind, in: here.store))
    let job = ImportJob(
      here: here, source: source, kind: kind, isDryRun: dryRun, rejects: skipBad,
      ledgersFrom: countsFrom)
    var (taken, rejected, notes) = try job.run()
    if let form = try job.source.form(in: common.language) { notes.append(form) }
    if !dryRun {
      known.note(said, for: kind)
      earlier.note(source, kind, lines: taken, on: here.today, in: here.store)
    }
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

  /// What `--column` says, by heading.
  private func choices() throws -> [String: String] {
    for one in column where !one.key.isEmpty && !kind.columns.names.contains(one.key) {
      throw CommandFailure.usage(
        "没有 \(one.key) 这一列；有：\(kind.columns.names.joined(separator: "、"))",
        "there is no column \(one.key); there are \(kind.columns.names.joined(separator: ", "))")
    }
    return Dictionary(column.map { ($0.heading, $0.key) }, uniquingKeysWith: { _, last in last })
  }

  /// One question for all that is doubtful; a dry run only tells it.
  private func settleDoubts(of source: inout InputSource, _ earlier: [BookDoubt]) throws {
    let doubts = (earlier + (try source.doubts())).map { $0.sentence(in: common.language) }
    guard !doubts.isEmpty else { return }
    try source.pass(over: source.unnamed().unknown)
    if asItStands { return }
    let told = doubts.joined(separator: common.language.say("；", "; "))
    if dryRun { return complain("\(source.name): \(told)") }
    let answer = Terminal.ask(
      common.language.say("\(told)。照样导入吗？(y/N) ", "\(told). Bring it in as it stands? (y/N) "))
    guard let answer else {
      throw CommandFailure.input(
        "\(told)；请核对，确要导入加 --as-it-stands", "\(told); check it, and add --as-it-stands to take it so")
    }
    guard ["y", "yes", "是"].contains(answer.lowercased()) else { throw StoreFailure.stopped }
  }

  /// A table to fill in, as spreadsheets open it.
  private func writeTemplate() throws {
    guard file == nil else {
      throw CommandFailure.usage(
        "--template 不读文件；写到哪里用 -o", "--template reads no file; -o says where to write")
    }
    if common.wanted == .xlsx {
      return try common.writeBook { try kind.template(in: common.language).write(to: $0) }
    }
    try OutputFile.write(kind.emptyTable(in: common.language), to: common.output)
  }
}

/// A heading of a file with the key of its column, `code=部门编号`; without a key for one that is passed over.
struct NamedHeading: ExpressibleByArgument {
  let key: String
  let heading: String

  init?(argument: String) {
    guard let mark = argument.firstIndex(of: "="), mark < argument.index(before: argument.endIndex) else {
      return nil
    }
    (key, heading) = (String(argument[..<mark]), String(argument[argument.index(after: mark)...]))
  }
}

extension InputTable: ExpressibleByArgument {
  /// A table to fill in as CSV: its headings and an example.
  func emptyTable(in language: Language) -> [UInt8] {
    var csv = CSVWriter(header: columns.columns.map { $0.heading.text(in: language) })
    csv.append(columns.columns.map(\.example))
    return csv.drain()
  }

  /// Every column with its headings and what stands in it; `*` marks what a file cannot do without.
  fileprivate var explained: String {
    let lines = columns.columns.map { column in
      "  \(column.key)\(column.isMandatory ? "*" : "") \(column.heading.chinese)：\(column.meaning.chinese)。"
        + "\(column.heading.english): \(column.meaning.english)."
    }
    return ([rawValue + ":"] + lines).joined(separator: "\n")
  }
}
