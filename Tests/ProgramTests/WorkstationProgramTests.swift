import Foundation
import TestSupport
import Testing

/// The real program in a real terminal, on a small practice city.
@Suite(.serialized) struct `The workstation in a terminal` {
  let scratch = Scratch()

  init() throws { try MadeCity.copy(MadeCity.small, into: scratch.path) }

  func demo(at folder: String = "city") -> String {
    "\(Program.path) demo --at \(scratch.path)/\(folder) --records 300 --unreviewed --sit-as recorder"
  }

  @Test func `R-369 starts with LANG unset and shows Chinese`() throws {
    let terminal = try TmuxSession(demo(at: "new") + "; sleep 60")
    let screen = try terminal.waitFor("今天要办的事", seconds: 90)
    #expect(screen.contains("练习库"))
    #expect(screen.contains("新记实"))
  }

  @Test func `R-366 R-371 what was typed survives kill -9, and comes back whole`() throws {
    let terminal = try TmuxSession(demo() + "; sleep 60")
    try terminal.waitFor("今天要办的事", seconds: 90)
    try terminal.press("n", "Enter")
    try terminal.waitFor("要素")
    try terminal.type("2026-06-26 14:00")
    try terminal.press("Tab", "Tab")
    try terminal.type("三楼会议室𠮷")
    try terminal.waitFor("三楼会议室𠮷")
    try terminal.waitFor("已存")
    usleep(600_000)
    _ = try shell("pkill -9 -f '^\(Program.path) demo --at \(scratch.path)/city'")
    let again = try TmuxSession(demo() + "; sleep 60")
    try again.waitFor("今天要办的事", seconds: 60)
    let drafts = try ask(["list", "drafts", "--format", "json"])
    let names = drafts.matches(of: /"draft": *"(D[0-9]+)"/).map { String($0.output.1) }
    #expect(try names.contains { try ask(["show", $0]).contains("三楼会议室𠮷") })
  }

  /// What the command line says to the recorder of the practice city.
  private func ask(_ arguments: [String]) throws -> String {
    try Program.run(
      arguments + ["--as", "林晓岚", "--passphrase-file", try passphrase()],
      environment: ["JISHI_STORE": scratch.path + "/city"]
    ).output
  }

  @Test func `R-370 follows a resize and keeps its place`() throws {
    let terminal = try TmuxSession(demo() + "; sleep 60")
    try terminal.waitFor("今天要办的事", seconds: 90)
    try terminal.resize(columns: 60, rows: 18)
    try terminal.waitFor("80x24")
    try terminal.resize(columns: 120, rows: 40)
    try terminal.waitFor("今天要办的事")
  }

  @Test func `R-371 a signal gives the terminal back as it was`() throws {
    let terminal = try TmuxSession(demo() + "; stty -a; sleep 60")
    try terminal.waitFor("今天要办的事", seconds: 90)
    _ = try shell("pkill -TERM -f '^\(Program.path) demo --at \(scratch.path)/city'")
    let screen = try terminal.waitFor("isig", seconds: 10)
    #expect(!screen.contains("-isig"))
    #expect(!screen.contains("-echo "))
  }

  @Test func `R-371 leaves clean`() throws {
    let terminal = try TmuxSession(demo() + "; echo left with $?; sleep 60")
    try terminal.waitFor("今天要办的事", seconds: 90)
    try terminal.press("q")
    usleep(500_000)
    if !(try terminal.screen().contains("left with 0")) { try terminal.press("Enter") }
    try terminal.waitFor("left with 0", seconds: 10)
  }

  private func passphrase() throws -> String {
    let file = scratch.path + "/passphrase"
    try Data("demo".utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  private func shell(_ command: String) throws -> Int32 {
    try spawn(["/bin/sh", "-c", command])
  }
}
