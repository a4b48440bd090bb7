import Foundation
import Glibc
import Records
import Secrets
import TestSupport
import Testing

/// What a look into the running program finds of a passphrase that was typed and of the key that it opened.
@Suite(
  .serialized, .enabled(if: geteuid() == 0, "only root may look into a program that forbids dumps"))
struct `The memory of the running program` {
  /// With signs that are rare in memory, so that looking for them is quick.
  private static let phrase = "Zq7~ridge^K under_Vq9 the`pines"
  private let scratch = Scratch()
  private var path: String { scratch.path + "/store" }

  init() throws {
    try Data(Self.phrase.utf8).write(to: URL(fileURLWithPath: scratch.path + "/phrase"))
    try done(["init", "--city", "示范市", "--admin", "王管理"])
    let people = scratch.path + "/units.csv"
    try Data(
      "code,name,kind,group,superior,staff_count,main_body,supervision_body\nCZJ,示范市财政局,cityDepartment,cityUnit,,80,党组,\n"
        .utf8
    ).write(to: URL(fileURLWithPath: people))
    try done(["import", "units", people, "--as", "admin"])
    let table = scratch.path + "/people.csv"
    try Data(
      "code,name,unit,side,role,title,rank,from,to,basis\nlin,林晓岚,CZJ,,recorder,科员,general,2025-01-01,,示财发〔2025〕1号\n"
        .utf8
    ).write(to: URL(fileURLWithPath: table))
    try done(["import", "people", table, "--as", "admin"])
  }

  private func done(_ arguments: [String]) throws {
    let outcome = try Program.run(
      arguments + ["--passphrase-file", scratch.path + "/phrase"], environment: ["JISHI_STORE": path])
    try #require(outcome.status == 0, "\(outcome.complaints)")
  }

  /// The secret bytes of the administrator's key, as its vault gives them for the passphrase.
  private func seed() throws -> [UInt8] {
    let program = """
      import sqlite3, sys
      print(sqlite3.connect(sys.argv[1]).execute("SELECT vault FROM vaults WHERE person = 'admin'").fetchone()[0])
      """
    let file = scratch.path + "/vault"
    #expect(
      try spawn(["/usr/bin/env", "python3", "-c", program, path + "/jishi.sqlite"], output: file) == 0)
    let vault = try JSONDecoder().decode(KeyVault.self, from: Data(contentsOf: URL(fileURLWithPath: file)))
    let key = try #require(try vault.open(Passphrase(firstLineOf: Self.phrase)))
    return try key.withSecret { Array($0) }
  }

  /// The one process that runs the program on this store.
  private func process() throws -> ProcessMemory {
    let program = URL(fileURLWithPath: Program.path).resolvingSymlinksInPath().path
    let names = try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { Int32($0) }
    let found = names.filter { id in
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(id)/exe")) == program
        && (try? String(contentsOfFile: "/proc/\(id)/cmdline", encoding: .utf8))?.contains(path) == true
    }
    try #require(found.count == 1, "\(found)")
    return ProcessMemory(id: found[0])
  }

  private func expectNoPhrase(_ memory: ProcessMemory, at location: SourceLocation = #_sourceLocation) throws
  {
    let places = try memory.places(ofStrided: Array(Self.phrase.utf8))
    #expect(places.isEmpty, "the passphrase stands at \(places)", sourceLocation: location)
  }

  /// Issues a code, which asks for the passphrase once more.
  private func act(_ terminal: TmuxSession) throws {
    try terminal.press("C")
    try terminal.waitFor("请输入口令")
    try terminal.type(Self.phrase)
    try terminal.press("Enter")
    try terminal.waitFor("只显示这一次")
    try terminal.press("Escape")
  }

  @Test func `R-010 neither stays behind: typed, used, put away`() throws {
    let seed = try seed()
    let terminal = try TmuxSession("\(Program.path) --store \(path); sleep 60")
    try terminal.waitFor("姓名", seconds: 60)
    try terminal.type("admin")
    try terminal.waitFor("王管理")
    try terminal.press("Tab")
    try terminal.type(Self.phrase)
    try terminal.press("Enter")
    try terminal.waitFor("还缺什么", seconds: 60)
    try act(terminal)
    usleep(1_500_000)
    let memory = try process()
    try expectNoPhrase(memory)
    let awake = try memory.places(of: seed)
    #expect(!awake.isEmpty && awake.allSatisfy(\.isLocked), "the key stands at \(awake)")

    try terminal.press("U")
    try terminal.waitFor("退出登录")
    try terminal.press("End", "Enter")
    try terminal.waitFor("登录", seconds: 20)
    usleep(1_500_000)
    try expectNoPhrase(memory)
    let asleep = try memory.places(of: seed)
    #expect(asleep.isEmpty, "the key stands at \(asleep)")
  }

  @Test func `line by line as well`() throws {
    let seed = try seed()
    let terminal = try TmuxSession("\(Program.path) --store \(path) --plain; sleep 60")
    try terminal.waitFor("姓名", seconds: 60)
    try terminal.type("admin")
    try terminal.press("Enter")
    try terminal.waitFor("1. 王管理")
    try terminal.type("1")
    try terminal.press("Enter")
    try terminal.waitFor("口令")
    try terminal.type(Self.phrase)
    try terminal.press("Enter")
    try terminal.waitFor("现在是：系统设置", seconds: 60)
    usleep(1_500_000)
    let memory = try process()
    try expectNoPhrase(memory)
    let awake = try memory.places(of: seed)
    #expect(!awake.isEmpty && awake.allSatisfy(\.isLocked), "the key stands at \(awake)")
  }

  @Test func `no core is written, and nobody else of the account looks in`() throws {
    let terminal = try TmuxSession("\(Program.path) --store \(path); sleep 60")
    try terminal.waitFor("姓名", seconds: 60)
    let memory = try process()
    let limits = try String(contentsOfFile: "/proc/\(memory.id)/limits", encoding: .utf8)
    let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
    #expect(core?.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"])
  }
}
