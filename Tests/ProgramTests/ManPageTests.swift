import Foundation
import TestSupport
import Testing

/// What is put beside the program on a machine: the manual page, completions, the timer.
@Suite struct `Beside the program` {
  static let docs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("docs")

  @Test func `W-8 the manual page says what the program says of itself`() throws {
    let page = try ManPage(try Program.run(["--experimental-dump-help"]).output).text
    let file = Self.docs.appendingPathComponent("jishi.1")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" { try Data(page.utf8).write(to: file) }
    #expect(try String(contentsOf: file, encoding: .utf8) == page)
    for command in ["jishi verify", "jishi put", "jishi enrol issue", "jishi calendar entry"] {
      #expect(page.contains(".SS \(command)"))
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `W-8 completions exist for each shell`(shell: String) throws {
    let script = try Program.run(["--generate-completion-script", shell])
    #expect(script.status == 0 && script.output.contains("verify"))
  }

  @Test func `W-8 people are completed by their codes out of the store`() throws {
    let store = try CommandStore()
    let found = try Program.run(
      ["---completion", "verify", "--", "--as", "1", "2", "--as", "li"],
      environment: ["JISHI_STORE": store.path])
    #expect(found.output.split(separator: "\n").contains("lin"))
  }

  @Test(arguments: ["alerts", "verify", "backup"])
  func `W-8 a timer runs a command that the program has`(_ name: String) throws {
    let service = try String(
      contentsOf: Self.docs.appendingPathComponent("systemd/jishi-\(name).service"), encoding: .utf8)
    let line = try #require(
      service.split(separator: "\n").first { $0.hasPrefix("ExecStart=/usr/bin/jishi ") })
    let store = try CommandStore()
    let words = line.dropFirst("ExecStart=/usr/bin/jishi ".count)
      .replacingOccurrences(of: "/var/backups/jishi", with: store.scratch.path + "/backups")
      .replacingOccurrences(of: "%d/passphrase", with: store.passphrase)
      .split(separator: " ").map(String.init)
    #expect(try store.run(words).status <= 1)
  }
}
