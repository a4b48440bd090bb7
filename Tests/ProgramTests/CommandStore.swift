import Foundation
import TestSupport
import Testing

/// A store of one unit, made and filled by commands alone; what many tests begin with is done once, and copied.
struct CommandStore {
  let scratch = Scratch()

  var path: String { scratch.path + "/store" }
  var passphrase: String { scratch.path + "/passphrase" }

  private static let moulds = Moulds<Void>()

  /// A store with a unit of a recorder and two heads, some of them with keys.
  init(enrolled people: [String] = []) throws {
    try copy("enrolled: \(people)") {
      let store = try people.isEmpty ? CommandStore(founding: ()) : CommandStore()
      for person in people { try store.enrol(person) }
      return store
    }
  }

  /// Such a store in which more was done, once for all tests that come from this line.
  init(
    enrolled people: [String] = [], file: String = #fileID, line: Int = #line,
    _ more: (CommandStore) throws -> Void
  ) throws {
    try copy("\(file):\(line)") {
      let store = try CommandStore(enrolled: people)
      try more(store)
      return store
    }
  }

  private func copy(_ shape: String, of making: () throws -> CommandStore) throws {
    try Self.moulds.copy(shape, into: scratch.path) { path in
      let made = try making().scratch
      for name in try FileManager.default.contentsOfDirectory(atPath: made.path) {
        try FileManager.default.moveItem(atPath: made.path + "/" + name, toPath: path + "/" + name)
      }
    }
  }

  /// Founds the store and brings over a unit of a recorder and two heads.
  private init(founding: Void) throws {
    try write("long enough to pass", "passphrase")
    try done([
      "init", "--city", "示范市", "--admin", "王管理", "--counts-from", "2026-01-01", "--passphrase-file",
      passphrase,
    ])
    try bringOver(
      "units",
      """
      code,name,kind,group,superior,staff_count,main_body,supervision_body
      CZJ,示范市财政局,cityDepartment,cityUnit,,80,示范市财政局党组,派驻纪检组
      """)
    try bringOver(
      "people",
      """
      code,name,unit,side,role,title,rank,from,to,basis
      lin,林晓岚,CZJ,,recorder,办公室科员,general,2025-01-01,,示财发〔2025〕1号
      zhang,张建国,CZJ,main,primaryHead,党组书记、局长,county,2025-01-01,,
      he,何清,CZJ,supervision,primaryHead,纪检组组长,county,2025-01-01,,
      """)
  }

  @discardableResult
  func write(_ text: String, _ name: String) throws -> String {
    let file = scratch.path + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Runs a command on the store.
  func run(_ arguments: [String], as person: String? = nil) throws -> Program.Outcome {
    let who = person.map { ["--as", $0, "--passphrase-file", passphrase] } ?? []
    return try Program.run(arguments + who, environment: ["JISHI_STORE": path, "JISHI_LANG": "en"])
  }

  /// Runs a command that must succeed, and answers with what it printed.
  @discardableResult
  func done(_ arguments: [String], as person: String? = nil, at location: SourceLocation = #_sourceLocation)
    throws -> String
  {
    let outcome = try run(arguments, as: person)
    #expect(outcome.status == 0, "\(outcome.complaints)", sourceLocation: location)
    return outcome.output
  }

  /// Imports a table.
  @discardableResult
  func bringOver(_ kind: String, _ table: String) throws -> String {
    try done(["import", kind, try write(table + "\n", "\(kind).csv")], as: "admin")
  }

  /// Gives a person a key, with the passphrase that all people of this store share.
  func enrol(_ person: String) throws {
    let slip = try done(["enrol", "issue", person], as: "admin")
    let pattern = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/
    let code = try #require(slip.firstMatch(of: pattern)).output
    let file = try write(String(code), "code-\(person)")
    try done(["enrol", "redeem", "--as", person, "--code-file", file, "--passphrase-file", passphrase])
  }
}
