import Foundation
import TestSupport
import Testing

/// The lines that the manuals give for sshd, held against the real one: a wrong one would lock the administrator out.
@Suite struct `The manual's lines for sshd` {
  private static let sshd = "/usr/sbin/sshd"
  /// Those of the lines' keywords that sshd takes within a block of `Match`, for a machine without sshd.
  private static let withinMatch: Set<Substring> = [
    "PasswordAuthentication", "KbdInteractiveAuthentication", "ClientAliveInterval",
  ]

  /// The indented block that begins with `Match`.
  private func lines(of language: String) throws -> [String] {
    let manual = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("docs/manual.\(language).md")
    let text = try String(contentsOf: manual, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(text.firstIndex { $0.hasSuffix("       Match User jishi") })
    return text[start...].prefix { !$0.isEmpty }.map { String($0.dropFirst(7)) }
  }

  private func run(_ settings: [String], _ arguments: [String]) throws -> (status: Int32, output: String) {
    let scratch = Scratch()
    try FileManager.default.createDirectory(atPath: scratch.path, withIntermediateDirectories: true)
    #expect(
      try spawn(["/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", scratch.path + "/host"]) == 0)
    let file = scratch.path + "/sshd_config"
    try Data((["HostKey \(scratch.path)/host"] + settings).joined(separator: "\n").utf8)
      .write(to: URL(fileURLWithPath: file))
    // sshd wants its empty folder when it is root; the package makes it at boot, which a container never has.
    if geteuid() == 0 { mkdir("/run/sshd", 0o755) }
    let output = scratch.path + "/out"
    let status = try spawn([Self.sshd, "-f", file] + arguments, output: output)
    return (status, try String(contentsOfFile: output, encoding: .utf8))
  }

  @Test(arguments: ["zh", "en"]) func `W-9 are accepted, and do what they say`(language: String) throws {
    let lines = try lines(of: language)
    #expect(lines.first == "Match User jishi" && lines.count == 4)
    guard FileManager.default.isExecutableFile(atPath: Self.sshd) else {
      // Nothing here can try them; the rule that is known of sshd is held at least.
      let keywords = lines.dropFirst().compactMap { $0.split(separator: " ").first }
      #expect(Set(keywords).isSubset(of: Self.withinMatch))
      return
    }
    #expect(try run(["UsePAM no"] + lines, ["-t"]).status == 0)
    let effective = try run(lines, ["-T", "-C", "user=jishi,host=localhost,addr=127.0.0.1"])
    #expect(effective.status == 0)
    for line in ["passwordauthentication no", "kbdinteractiveauthentication no", "clientaliveinterval 30"] {
      #expect(effective.output.contains(line + "\n"), "\(effective.output)")
    }
    let others = try run(lines, ["-T", "-C", "user=root,host=localhost,addr=127.0.0.1"])
    #expect(others.output.contains("clientaliveinterval 0\n"))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: Self.sshd)), arguments: ["zh", "en"])
  func `W-9 the directive that the manual warns of would stop sshd`(language: String) throws {
    #expect(try run(try lines(of: language) + ["    PermitUserEnvironment no"], ["-t"]).status != 0)
  }
}
