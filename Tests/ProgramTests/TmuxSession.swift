import Foundation
import Glibc
import Testing

/// A terminal of its own, with a program in it; gone when the test has gone.
final class TmuxSession {
  private let server = "jishi-test-" + UUID().uuidString.prefix(8)
  /// Where the program keeps how it is displayed: not where the person who runs the tests keeps it.
  private var settings: String { NSTemporaryDirectory() + server + "-settings" }

  /// Starts a shell command in a terminal of a size, with `LANG` unset: Chinese must not need it.
  init(_ command: String, columns: Int = 80, rows: Int = 24) throws {
    try tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "env -u LANG -u LC_ALL -u LC_CTYPE XDG_CONFIG_HOME=\(settings) JISHI_VAULT_COST=practice sh -c '\(command)'"
    )
  }

  deinit {
    _ = try? tmux("kill-server")
    try? FileManager.default.removeItem(atPath: settings)
  }

  /// Runs tmux and answers with what it printed.
  @discardableResult
  private func tmux(_ arguments: String...) throws -> String {
    let answer = URL(fileURLWithPath: NSTemporaryDirectory() + "\(server)-\(UUID().uuidString)")
    try Data().write(to: answer)
    defer { try? FileManager.default.removeItem(at: answer) }
    try spawn(["/usr/bin/tmux", "-u", "-L", String(server)] + arguments, output: answer.path)
    return try String(contentsOf: answer, encoding: .utf8)
  }

  /// What stands on the screen.
  func screen() throws -> String { try tmux("capture-pane", "-p") }

  /// Presses keys by their names: `Enter`, `Escape`, `F5`, `C-s`.
  func press(_ keys: String...) throws { for key in keys { try tmux("send-keys", key) } }

  /// Types text as an input method does: all at once.
  func type(_ text: String) throws { try tmux("send-keys", "-l", text) }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// The process id of the program in the pane.
  func processID() throws -> String {
    try tmux("list-panes", "-F", "#{pane_pid}").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Waits until the screen shows a text; fails the test with the screen when it never does.
  @discardableResult
  func waitFor(_ text: String, seconds: Double = 20, at location: SourceLocation = #_sourceLocation) throws
    -> String
  {
    let end = Date().addingTimeInterval(seconds)
    var shown = ""
    while Date() < end {
      let before = shown
      shown = try screen()
      // A picture that is still being painted is none yet.
      if shown.contains(text), shown == before { return shown }
      usleep(50_000)
    }
    Issue.record("the screen never showed \(text):\n\(shown)", sourceLocation: location)
    return shown
  }
}
