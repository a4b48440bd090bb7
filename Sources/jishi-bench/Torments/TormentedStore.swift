import Foundation
import Glibc

/// A practice city of which every case spoils a copy, and which people then ask as they would any day.
struct TormentedStore {
  let program: String
  /// Where the sound city, its copies and what is printed lie.
  let folder: String

  private var sound: String { folder + "/sound" }
  private var copy: String { folder + "/copy" }
  private var environment: [String: String] { ["JISHI_LANG": "en", "JISHI_STORE": copy] }

  /// Makes the city where it is missing.
  init(in folder: String, program: String) throws {
    (self.folder, self.program) = (folder, program)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("demo\n".utf8).write(to: URL(fileURLWithPath: folder + "/passphrase"))
    guard !FileManager.default.fileExists(atPath: sound + "/jishi.sqlite") else { return }
    let made = try Child.run(
      [program, "demo", "--at", sound, "--units", "3", "--records", "30", "--no-open"], in: folder)
    let marked = try Child.run(
      [program, "checkpoint", "--store", sound, "--as", "ZTB-1", "--passphrase-file", "passphrase"],
      in: folder)
    guard made.end == .status(0), marked.end == .status(0) else {
      throw TormentFailure(sentence: made.complaints + marked.complaints)
    }
  }

  /// A fresh copy, spoiled; answers with what was done to it.
  func spoil(_ chance: inout Mutation) throws -> String {
    try? FileManager.default.removeItem(atPath: copy)
    try FileManager.default.copyItem(atPath: sound, toPath: copy)
    var done: [String] = []
    for _ in 0...chance.below(3) {
      switch chance.below(12) {
      case 0: done.append(try spoilBytes(&chance))
      case 1, 2:
        done +=
          (try? NightHand(at: copy + "/drafts.sqlite").spoilCell(&chance)).flatMap { $0 }.map { [$0] } ?? []
      default:
        // After bytes of the file were spoiled, the engine may refuse to look at all.
        done +=
          (try? NightHand(at: copy + "/jishi.sqlite").spoilCell(&chance)).flatMap { $0 }.map { [$0] } ?? []
      }
    }
    return done.joined(separator: "; ")
  }

  private func spoilBytes(_ chance: inout Mutation) throws -> String {
    let objects = try FileManager.default.contentsOfDirectory(atPath: copy + "/objects").sorted().map {
      "objects/" + $0
    }
    let name = chance.pick(["jishi.sqlite", "jishi.sqlite", "drafts.sqlite"] + objects.prefix(1))
    let url = URL(fileURLWithPath: copy + "/" + name)
    var bytes = Array(try Data(contentsOf: url))
    // A page at most, so that the rest stays a database.
    let start = chance.below(max(1, bytes.count - 4_096))
    let page = Array(bytes[start..<min(bytes.count, start + 4_096)])
    var spoiled = chance.spoiled(page)
    if chance.below(3) > 0 { spoiled = Array((spoiled + page).prefix(page.count)) }
    bytes.replaceSubrange(start..<start + page.count, with: spoiled)
    try Data(bytes).write(to: url)
    return "bytes of \(name) from \(start)"
  }

  /// What people do, of which each case takes some.
  static let questions: [[String]] =
    [
      "verify", "verify --quick", "verify --sample 50", "doctor", "rebuild --as admin",
      "list units --as admin",
      "list people --as admin", "list indicators --as ZTB-1", "list duties --unit CZJ --as CZJ-3",
      "list records --as CZJ-3", "list records --as ZTB-1 --format json", "list drafts --as CZJ-3",
      "list inspections --as DFS-1", "list findings --as ZTB-1", "list violations --as ZTB-1",
      "list bulletins --as ZTB-1",
      "list analyses --as ZTB-1", "list trail --as ZTB-1", "list changes --as ZTB-1",
      "list views --unit CZJ --as CZJ-1",
      "list months --as ZTB-1", "list notices --as ZTB-1", "list papers --unit CZJ --as CZJ-3",
      "show CZJ-2026-Z-0001 --as CZJ-3", "show CZJ-2026-Z-0002 --as CZJ-1", "show D1 --as CZJ-3",
      "show D3 --as CZJ-3",
      "history CZJ-2026-Z-0001 --as CZJ-3", "history D2 --as CZJ-3", "search 会议 --as ZTB-1",
      "search zjg --in people --as ZTB-1",
      "alerts --as CZJ-3", "alerts --as ZTB-1 --format json", "alerts", "notice --month 2026-11 --as CZJ-1",
      "report --half 2026-H2 --unit CZJ --as ZTB-1", "review --month 2026-10 --unit CZJ --as ZTB-1",
      "summary --month 2026-10 --as ZTB-1", "rank --quarter 2026-Q3 --as ZTB-1",
      "rank --quarter 2026-Q4 --as DFS-1",
      "quarters --unit CZJ --as ZTB-1", "assess --year 2026 --as ZTB-1",
      "assess --year 2026 --unit CZJ --as ZTB-1",
      "analysis --from 2026-01-01 --to 2026-11-01 --as ZTB-1", "rules show", "rules list",
      "calendar list 2026", "key list",
      "checkpoint --show", "checkpoint --as ZTB-1", "proof CZJ-2026-Z-0001 --as CZJ-1", "sheet D1 --as CZJ-3",
      "archive out --unit CZJ --year 2026 --as CZJ-1", "archive out --as ZTB-1", "backup out --as admin",
      "restore copy --store sound-again --as admin", "restore sound --force --as admin",
      "enrol issue CZJ-4 --as admin",
      "submit D12 --confirm --as CZJ-3", "sign D2 --as CZJ-1", "enter D1 --as CZJ-3",
      "withdraw D2 --as CZJ-3",
      "record --unit CZJ --side main --title t --as CZJ-3", "list drafts --as CZJ-1 --format csv",
      "get --as CZJ-3",
      "remark look --unit CZJ --side main --as ZTB-1", "open --plain",
    ].map { $0.split(separator: " ").map(String.init) }

  /// What a session line by line types: somebody signs in and goes through the screens.
  private func session(_ chance: inout Mutation) -> [UInt8] {
    let person = chance.pick(["CZJ-3", "CZJ-1", "ZTB-1", "DFS-1", "admin", "LD-1"])
    let keys = (0..<12).map { _ in
      chance.pick([
        ".1", ".2", ".3", ".4", ".5", ".6", ".7", ".8", "m", "1", "2", "3", ".b", "s", "n", "v", "", "?", "e",
      ])
    }
    return Array(([person, "1", "demo"] + keys + [".q", "1"]).joined(separator: "\n").utf8) + [0x0A]
  }

  /// Asks a spoiled copy one thing; each answer may be a refusal, and none may be a trap.
  func ask(_ question: [String], _ chance: inout Mutation) throws -> Child {
    var words = question
    if words.contains("--as") { words += ["--passphrase-file", folder + "/passphrase"] }
    for name in ["out", "sound-again"] { try? FileManager.default.removeItem(atPath: folder + "/" + name) }
    if words.contains("sound-again") {
      try FileManager.default.copyItem(atPath: sound, toPath: folder + "/sound-again")
    }
    let input = question.contains("--plain") ? session(&chance) : []
    return try Child.run([program] + words, in: folder, environment: environment, input: input)
  }

  /// A sound copy is asked with spoiled words, as a person or as somebody who came over the line.
  func askWildly(_ chance: inout Mutation) throws -> (asked: String, Child) {
    if !FileManager.default.fileExists(atPath: copy) {
      try FileManager.default.copyItem(atPath: sound, toPath: copy)
    }
    // The kernel passes no NUL on, and a word that begins like a path could lead out of the folder.
    func word(_ text: String) -> String {
      String(chance.spoiled(text).filter { $0 != "\0" && $0 != "/" }.prefix(30_000))
    }
    if chance.below(3) == 0 {
      let order = word(chance.pick(["put minutes.docx", "get 'a b.txt'", "get", "put \"x\"", ""]))
      let child = try Child.run(
        [program, "open", "--served", "--as", "CZJ-3", "--store", copy], in: folder,
        environment: ["SSH_ORIGINAL_COMMAND": order, "JISHI_LANG": "en"],
        input: chance.spoiled(Array("some bytes".utf8)))
      return ("served: \(order)", child)
    }
    var words = chance.pick(Self.questions.filter { !$0.contains("sound") && !$0.contains("--plain") })
    for _ in 0...chance.below(3) {
      let place = chance.below(words.count)
      words[place] = word(words[place])
    }
    let child = try Child.run(
      [program] + words + ["--passphrase-file", "passphrase"], in: folder, environment: environment)
    return (words.joined(separator: " "), child)
  }

  /// Puts the spoiled copy aside for a person who looks into it.
  func keepCopy(as path: String) { try? FileManager.default.copyItem(atPath: copy, toPath: path) }
}
