import Foundation
import TestSupport
import Testing

/// People who come over SSH under the store's account, and some who try to get out.
@Suite(.serialized) struct `Served over a real sshd` {
  let store: CommandStore
  let line: Line

  var inbox: String { store.path + "/inbox/lin" }
  var outbox: String { store.path + "/outbox/lin" }
  /// What a command that got out would leave behind.
  let outside = "/tmp/jishi-got-out-" + UUID().uuidString

  init() throws {
    store = try CommandStore(enrolled: ["lin"])
    line = try Line(
      in: store.scratch.path,
      command: "\(Program.path) open --served --as lin --store \(store.path) --lang en")
  }

  private func files(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// Everything below the store's folder with its size, but what the engine itself writes.
  private func tree() -> [String] {
    let all = FileManager.default.subpaths(atPath: store.scratch.path) ?? []
    return all.filter { $0.hasPrefix("store/inbox") || $0.hasPrefix("store/outbox") || !$0.contains("/") }
      .filter {
        !$0.contains(".sqlite") && !$0.hasSuffix(".in") && !$0.hasSuffix(".out") && !$0.hasSuffix(".err")
      }
      .sorted()
  }

  @Test func `W-9 a file goes in by put and is kept whole, closed to others`() throws {
    let bytes = Data((0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
    let sent = try line.ssh(["put", "会议 记录.docx"], sending: bytes)
    #expect(sent.status == 0, "\(sent.complaints)")
    #expect(String(decoding: sent.output, as: UTF8.self).contains("300000 bytes"))
    #expect(files(inbox) == ["会议 记录.docx"])
    let path = inbox + "/会议 记录.docx"
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `W-9 a name that is taken gets a number, and nothing is overwritten`() throws {
    for text in ["one", "two", "three"] { _ = try line.ssh(["put", "a.txt"], sending: Data(text.utf8)) }
    #expect(files(inbox) == ["a (2).txt", "a (3).txt", "a.txt"])
    #expect(try String(contentsOfFile: inbox + "/a.txt", encoding: .utf8) == "one")
  }

  @Test func `W-9 the outbox is listed and given, byte for byte`() throws {
    _ = try line.ssh(["get"])
    let bytes = Data((0..<70_000).map { UInt8(truncatingIfNeeded: $0) })
    try bytes.write(to: URL(fileURLWithPath: outbox + "/公报 一.pdf"))
    let list = try line.ssh(["get"])
    #expect(String(decoding: list.output, as: UTF8.self).contains("公报 一.pdf"))
    let got = try line.ssh(["get", "'公报 一.pdf'"])
    #expect(got.status == 0 && got.output == bytes)
  }

  @Test func `W-9 no other word runs anything`() throws {
    let before = tree()
    for words in [
      "sh", "sh -c id", "/bin/sh", "bash -i", "id; put x", "putx a", "PUT a.txt", "scp -t .", "sftp-server",
      "open",
      "jishi backup /tmp", "$(touch \(outside))", "`touch \(outside)`", "\nput a.txt", "put", "sh\u{1B}[2J",
    ] {
      let refused = try line.ssh([words], sending: Data("x".utf8))
      #expect(refused.status == 77, "\(words)")
      #expect(refused.output.isEmpty, "\(words)")
      #expect(refused.complaints.contains("only the workstation") && !refused.complaints.contains("\u{1B}"))
    }
    #expect(!FileManager.default.fileExists(atPath: outside))
    #expect(tree() == before)
  }

  @Test func `W-9 no name leads out of the inbox`() throws {
    _ = try line.ssh(["get"])
    let before = tree()
    for name in [
      "../../x", "/etc/passwd", "..", ".", ".hidden", "a/b", "a\nb", "a\u{1B}[2Jb", "a\u{202E}b", "a\\b",
      "./x",
      "~/x/y", "\ta", String(repeating: "责", count: 90),
    ] {
      let refused = try line.ssh(["put", name], sending: Data("x".utf8))
      #expect(refused.status == 65, "\(name)")
      #expect(!refused.complaints.contains("\u{1B}"))
    }
    #expect(tree() == before)
  }

  @Test func `W-9 what a shell would run is a name and nothing else`() throws {
    _ = try line.ssh(["put", "a; touch \(outside.dropFirst(5))"], sending: Data("x".utf8))
    #expect(files(inbox) == ["a; touch \(outside.dropFirst(5))"])
    #expect(!FileManager.default.fileExists(atPath: outside))
  }

  @Test func `W-9 no name leads out of the outbox`() throws {
    for name in ["../jishi.sqlite", "../../jishi.sqlite", "/etc/passwd", "../../inbox/lin/a", "none.txt"] {
      let refused = try line.ssh(["get", name])
      #expect(refused.status != 0 && refused.output.isEmpty, "\(name)")
    }
  }

  @Test func `W-9 a link is not followed, neither in nor out`() throws {
    _ = try line.ssh(["get"])
    for folder in [inbox, outbox] {
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/link.txt", withDestinationPath: "/etc/passwd")
    }
    let got = try line.ssh(["get", "link.txt"])
    #expect(got.status != 0 && got.output.isEmpty)
    let put = try line.ssh(["put", "link.txt"], sending: Data("x".utf8))
    #expect(put.status == 0)
    #expect(files(inbox) == ["link (2).txt", "link.txt"])
  }

  @Test func `W-9 no answer names a path of the host`() throws {
    _ = try line.ssh(["get"])
    try FileManager.default.createSymbolicLink(atPath: outbox + "/link", withDestinationPath: "/etc/passwd")
    try FileManager.default.createDirectory(atPath: outbox + "/folder", withIntermediateDirectories: false)
    var told: [String] = []
    for words in [
      ["get", "none.txt"], ["get", "link"], ["get", "folder"], ["put", "empty"], ["get", "../x"],
    ] {
      told.append(try line.ssh(words).complaints)
    }
    #expect(told[0] == "jishi: there is no file none.txt; check the path\n")
    try FileManager.default.moveItem(atPath: store.path + "/jishi.sqlite", toPath: store.path + "/away")
    told.append(try line.ssh(["get"]).complaints)
    #expect(told.allSatisfy { !$0.isEmpty && !$0.contains(store.path) && !$0.contains("/outbox") }, "\(told)")
  }

  @Test func `W-9 nobody is served where the kernel does not confine the line`() throws {
    // A filter of the surroundings that lets no further filter be set, as a kernel without seccomp would.
    let script = """
      import ctypes, os, struct, sys
      libc = ctypes.CDLL(None, use_errno=True)
      number = {"x86_64": 317, "aarch64": 277}[os.uname().machine]
      rules = b"".join(struct.pack("HBBI", *rule) for rule in [
          (0x20, 0, 0, 0), (0x15, 0, 1, number), (0x06, 0, 0, 0x00050000 | 38), (0x06, 0, 0, 0x7FFF0000)])
      kept = ctypes.create_string_buffer(rules, len(rules))
      program = struct.pack("HxxxxxxP", 4, ctypes.addressof(kept))
      assert libc.prctl(38, 1, 0, 0, 0) == 0 and libc.prctl(22, 2, program, 0, 0) == 0
      os.execv(sys.argv[1], sys.argv[1:])
      """
    let (output, complaints) = (store.scratch.path + "/out", store.scratch.path + "/err")
    for order in ["get", "put a.txt", ""] {
      let status = try spawn(
        [
          "/usr/bin/env", "python3", "-c", script, Program.path, "open", "--served", "--as", "lin", "--store",
          store.path, "--lang", "en",
        ], input: try store.write("x", "in"), output: output, complaints: complaints,
        environment: ProcessInfo.processInfo.environment.merging(["SSH_ORIGINAL_COMMAND": order]) { $1 })
      #expect(status == 77, "\(order)")
      #expect(
        try String(contentsOfFile: complaints, encoding: .utf8)
          == "jishi: the kernel of this host did not confine the line (seccomp), so nobody is served; tell the "
          + "administrator\n")
      #expect(try Data(contentsOf: URL(fileURLWithPath: output)).isEmpty)
    }
    #expect(files(inbox) == [])
  }

  @Test func `W-9 a file too large is refused, and nothing of it stays`() throws {
    let refused = try line.ssh(["put", "big.bin"], sending: Data(count: (50 << 20) + 1))
    #expect(refused.status == 65)
    #expect(refused.complaints.contains("50 MB"))
    #expect(files(inbox) == [])
  }

  @Test func `W-9 a client that is killed on the way leaves nothing behind`() throws {
    try line.sendAndKill("half.bin", bytes: 200_000)
    let end = Date().addingTimeInterval(10)
    while Date() < end, !files(inbox).isEmpty { usleep(50_000) }
    #expect(files(inbox) == [])
  }

  @Test func `W-9 an empty file is refused`() throws {
    #expect(try line.ssh(["put", "empty.txt"]).status == 65)
    #expect(files(inbox) == [])
  }

  @Test func `W-9 what the client puts into the environment is not believed`() throws {
    let other = try CommandStore()
    let sent = [
      "JISHI_STORE": other.path, "XDG_DATA_HOME": "/tmp", "HOME": "/tmp", "EDITOR": "/bin/sh",
      "VISUAL": "/bin/sh",
      "TERMINFO": "/tmp", "LANG": String(repeating: "x", count: 20_000), "JISHI_NETWORK_FS": "1",
    ]
    let options = sent.keys.flatMap { ["-o", "SendEnv=\($0)"] }
    let put = try line.ssh(["put", "a.txt"], options: options, environment: sent, sending: Data("x".utf8))
    #expect(put.status == 0, "\(put.complaints)")
    #expect(files(inbox) == ["a.txt"])
    #expect(files(other.path + "/inbox") == [])
  }

  @Test func `W-9 there is no forwarding and no file system over the line`() throws {
    let forwarded = try line.ssh(
      ["get"], options: ["-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:\(line.port)"])
    #expect(forwarded.status == 255)
    let direct = try line.ssh([], options: ["-W", "127.0.0.1:\(line.port)"])
    #expect(direct.status != 0 && direct.output.isEmpty)
    let subsystem = try line.ssh(["sftp"], options: ["-s"])
    #expect(subsystem.status == 77)
  }

  @Test func `W-9 the workstation asks the line's own person for the passphrase, and runs no editor`() throws
  {
    let terminal = try TmuxSession(
      "EDITOR=/bin/sh VISUAL=/bin/sh \(line.terminal) -o SendEnv=EDITOR; echo left with $?; sleep 60")
    let asked = try terminal.waitFor("林晓岚")
    #expect(!asked.contains("张建国") && !asked.contains("王管理"))
    #expect(try seats().allSatisfy { $0.contains("Seccomp:\t2") && $0.contains("NoNewPrivs:\t1") })
    try terminal.type("long enough to pass")
    try terminal.press("Enter")
    try terminal.waitFor("Today")
    try terminal.press("n")
    usleep(300_000)
    try terminal.press("Enter")
    try terminal.waitFor("Summary")
    try terminal.press("C-z")
    // The editor is called from the summary.
    for _ in 0..<6 { try terminal.press("Tab") }
    try terminal.press("C-e")
    try terminal.waitFor("not done over the line")
    try terminal.press("C-o")
    // No path of the host is shown, and the inbox has no way up.
    let opened = try terminal.waitFor("Add evidence")
    #expect(!opened.contains("store/") && !opened.contains("inbox/"))
    #expect(!opened.contains("../"))
    try terminal.press("Enter")
    let stayed = try terminal.waitFor("Add evidence")
    #expect(!stayed.contains("jishi.sqlite"))
  }

  /// What the kernel says of the served programs of this store, of which there is one at least.
  private func seats() throws -> [String] {
    let processes = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { Int($0) != nil }
    let served = processes.filter { process in
      // The shell of the account, where it does not give its place up, has the order as one word.
      let line = try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)
      guard let line else { return false }
      return line.hasPrefix(Program.path + "\0open\0--served") && line.contains(store.path)
    }
    try #require(!served.isEmpty)
    return try served.map { try String(contentsOfFile: "/proc/\($0)/status", encoding: .utf8) }
  }

  @Test func `W-9 without a terminal or a store it says so, and never founds one`() throws {
    #expect(try line.ssh([]).status == 64)
    let nowhere = try Program.run([
      "open", "--served", "--as", "lin", "--store", store.scratch.path + "/none",
    ])
    #expect(nowhere.status == 66)
    #expect(!FileManager.default.fileExists(atPath: store.scratch.path + "/none"))
  }
}
