import Foundation
import TestSupport
import Testing

/// The program at terminals of several kinds, and what it sends over a slow line.
@Suite(.serialized) struct `Terminals of all kinds` {
  private static let city: Scratch = {
    let scratch = Scratch()
    try? MadeCity.copy(MadeCity.small, into: scratch.path)
    return scratch
  }()

  private func open(_ terminal: String, _ options: [String] = []) throws -> PtySession {
    try PtySession(
      [Program.path, "demo", "--at", Self.city.path + "/city", "--sit-as", "recorder"] + options,
      terminal: terminal)
  }

  @Test(arguments: ["xterm-256color", "screen-256color", "tmux-256color", "linux", "vt100"])
  func `W-6 starts, shows Chinese and leaves`(terminal: String) throws {
    let session = try open(terminal)
    #expect(session.read(until: "今天要办的事", seconds: 60).contains("今天要办的事"))
    #expect(!session.answer(to: "3").isEmpty)
  }

  @Test func `W-6 a dumb terminal is refused, and told of --plain`() throws {
    let said = try open("dumb").read(until: "--plain", seconds: 30)
    #expect(said.contains("jishi --plain"))
    #expect(!said.contains("\u{1B}[?1049h"))
  }

  @Test func `W-6 a Down key sends at most 400 bytes, a whole screen at most 4 KiB`() throws {
    let session = try open("xterm-256color")
    _ = session.read(until: "今天要办的事", seconds: 60)
    _ = session.answer(to: "3")
    let downs = (0..<5).map { _ in session.answer(to: "\u{1B}OB").count }
    let page = session.answer(to: "2").count
    #expect(downs.allSatisfy { (1...400).contains($0) }, "\(downs)")
    #expect((1...4_096).contains(page), "\(page)")
  }

  @Test func `W-6 Ctrl-Z stops the program, and fg brings the screen back`() throws {
    let terminal = try TmuxSession("bash --norc -i")
    try terminal.type("PS1=ready; \(Program.path) demo --at \(Self.city.path)/city")
    try terminal.press("Enter")
    try terminal.waitFor("今天要办的事", seconds: 60)
    try terminal.press("C-z")
    let stopped = try terminal.waitFor("Stopped")
    #expect(stopped.contains("记实已挂起"))
    try terminal.type("fg")
    try terminal.press("Enter")
    try terminal.waitFor("今天要办的事")
  }

  @Test(arguments: ["xterm-256color", "linux"])
  func `W-6 where no shell could continue it, Ctrl-Z only draws the screen again`(kind: String) throws {
    let session = try open(kind)
    _ = session.read(until: "今天要办的事", seconds: 60)
    let sent = String(decoding: session.answer(to: "\u{1A}", quietFor: 1_000), as: UTF8.self)
    #expect(sent.contains("今天要办的事"))
    #expect(!session.answer(to: "3").isEmpty)
  }

  @Test func `W-6 an idle screen sends nothing`() throws {
    let session = try open("xterm-256color")
    _ = session.read(until: "今天要办的事", seconds: 60)
    _ = session.answer(to: "3")
    #expect(session.answer(to: "", quietFor: 2_500).isEmpty)
  }
}
