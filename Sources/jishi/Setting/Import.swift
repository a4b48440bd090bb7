import ArgumentParser
import Records
import Reports

/// `jishi import KIND FILE`: brings a table in, all or nothing.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "导入 CSV 或 JSON 行。Brings a table in: CSV, or JSON lines for .json and .jsonl.",
    discussion: "有一行不对即全部不导入，除非 --skip-bad。All or nothing, unless --skip-bad.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "units、people、indicators、records、reviews、results 或 calendar。") var kind: ImportKind
  @Argument(help: "文件；- 为标准输入。The file; - is standard input.", completion: .file()) var file: String
  @Flag(help: "只检查。Check only.") var dryRun = false
  @Option(help: "不对的行写到此文件，其余导入。Write bad lines to this file and bring in the rest.", completion: .file())
  var skipBad: String?
  @Option(help: "台账从这天起算，与导入一并登记。Ledgers count from this day, noted with the import.") var countsFrom: Day?

  func run() throws {
    let desk = try common.desk()
    let job = ImportJob(
      desk: desk, source: try InputSource(file), kind: kind, isDryRun: dryRun, rejects: skipBad,
      ledgersFrom: countsFrom)
    let (taken, rejected, notes) = try job.run()
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
}

/// The tables that can be brought in.
enum ImportKind: String, ExpressibleByArgument, CaseIterable {
  case units, people, indicators, records, reviews, results, calendar
}

/// A file that can be read more than once, standard input included.
struct InputSource {
  let name: String
  private let kept: [UInt8]?

  /// The file by its name; standard input is kept in memory.
  init(_ path: String) throws {
    name = path
    kept = path == "-" ? try InputFile.whole("-", limit: 1 << 30) : nil
    if kept == nil { _ = try InputFile(path) }
  }

  /// The folder in which the file stands, to which paths in it are relative.
  var folder: String {
    guard let slash = name.lastIndex(of: "/") else { return "." }
    return String(name[..<slash])
  }

  /// A fresh reading from the start.
  func chunks() throws -> () throws -> [UInt8]? {
    if let kept {
      var rest: [UInt8]? = kept
      return {
        defer { rest = nil }
        return rest
      }
    }
    let file = try InputFile(name)
    return { try file.next() }
  }
}
