import Foundation
import TestSupport
import Testing

/// The names that a program asks its libraries for, and the libraries themselves.
private struct NeededNames {
  let names: Set<Substring>

  /// Reads the one table of strings of an ELF file of 64 bits that is loaded with it.
  init(of path: String) throws {
    let file = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    func number(_ place: Int, bytes: Int) -> Int {
      (0..<bytes).reversed().reduce(0) { $0 << 8 | Int(file[place + $1]) }
    }
    let (sections, size, count) = (
      number(40, bytes: 8), number(58, bytes: 2), number(60, bytes: 2)
    )
    let tables = (0..<count).map { sections + $0 * size }.filter { section in
      let (kind, flags) = (number(section + 4, bytes: 4), number(section + 8, bytes: 8))
      return kind == 3 && flags & 2 != 0
    }
    let table = try #require(tables.first)
    let (start, length) = (number(table + 24, bytes: 8), number(table + 32, bytes: 8))
    let text = String(decoding: file[start..<start + length], as: UTF8.self)
    names = Set(text.split(separator: "\0"))
  }
}

@Suite struct `A store is one directory` {
  @Test(arguments: ["show", "list", "check"])
  func `whoever names a store that is not there is told so, and not of the rules of a new one`(asked: String)
    throws
  {
    let scratch = Scratch()
    let named = try Program.run(["rules", asked, "--store", scratch.path + "/none"], environment: [:])
    #expect(named.status == 66 && named.output.isEmpty, "\(named.complaints)")
    let unnamed = try Program.run(["rules", asked], environment: ["XDG_DATA_HOME": scratch.path])
    #expect(unnamed.status == 0, "\(unnamed.complaints)")
  }

  @Test func `R-001 all that commands leave behind lies in the store and in files that were asked for`()
    throws
  {
    let store = try CommandStore()
    let elsewhere = store.scratch.path + "/elsewhere"
    let places = ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"]
    var environment = ["JISHI_STORE": store.path, "JISHI_LANG": "en"]
    for place in places {
      environment[place] = "\(elsewhere)/\(place)"
      try FileManager.default.createDirectory(
        atPath: "\(elsewhere)/\(place)", withIntermediateDirectories: true)
    }
    try store.enrol("lin")
    let note = try store.write("minutes", "minutes.txt")
    let recorder = ["--as", "lin", "--passphrase-file", store.passphrase]
    for arguments in [
      [
        "record", "--unit", "CZJ", "--side", "main", "--title", "专题研究", "--summary", "研究全年安排",
        "--start", "2026-01-05 09:00", "--place", "会议室", "--person", "zhang|chair", "--attach",
        "\(note)|minutes",
      ] + recorder,
      ["list", "drafts"] + recorder, ["alerts"] + recorder, ["verify"],
      ["backup", store.scratch.path + "/copy"] + ["--as", "admin", "--passphrase-file", store.passphrase],
    ] {
      let outcome = try Program.run(arguments, environment: environment)
      #expect([0, 1].contains(outcome.status), "\(arguments.prefix(2)): \(outcome.complaints)")
    }
    let left = try FileManager.default.subpathsOfDirectory(atPath: elsewhere)
    #expect(Set(left) == Set(places))
  }

  @Test func `R-001 the program has no way to a network`() throws {
    let names = try NeededNames(of: Program.path).names
    #expect(names.contains("libncursesw.so.6"))
    #expect(names.isDisjoint(with: ["socket", "connect", "bind", "getaddrinfo", "gethostbyname"]))
    #expect(!names.contains { $0.hasPrefix("libFoundationNetworking") })
  }
}
