import Foundation
import TestSupport
import Testing

/// What is wrong here, and how to mend it.
@Suite struct `jishi doctor` {
  struct Line: Decodable, Equatable {
    var level: String
    var check: String
    var detail: String
    var mend: String
  }

  private func lines(_ outcome: Program.Outcome) throws -> [String: Line] {
    let all = try JSONDecoder().decode([Line].self, from: Data(outcome.output.utf8))
    return Dictionary(uniqueKeysWithValues: all.map { ($0.check, $0) })
  }

  private let json = ["doctor", "--format", "json"]

  @Test func `W-8 a sound store has nothing to mend but what time brings`() throws {
    let store = try CommandStore()
    let outcome = try store.run(json)
    let found = try lines(outcome)
    #expect(outcome.status == 0)
    for check in ["sqlite", "memory", "store", "modes", "clock", "backup"] {
      #expect(found[check]?.level == "ok")
    }
    #expect(found["store"]?.detail.contains("示范市") == true)
    #expect(found["store"]?.mend == "")
  }

  @Test func `W-8 a store that others can reach is a fault with the command that mends it`() throws {
    let store = try CommandStore()
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: store.path)
    let outcome = try store.run(json)
    let modes = try lines(outcome)["modes"]
    #expect(outcome.status == 1)
    #expect(modes?.level == "fault")
    #expect(modes?.mend == "chmod -R go-rwx \(store.path)")
  }

  @Test func `W-8 without a store it looks at the machine and says how to begin`() throws {
    let outcome = try Program.run(json, environment: ["JISHI_STORE": "/nonexistent/store"])
    let found = try lines(outcome)
    #expect(outcome.status == 0)
    #expect(found["store"]?.level == "warning")
    #expect(found["calendars"] != nil && found["disk"] != nil && found["modes"] == nil)
  }

  @Test(arguments: [("dumb", "warning"), ("no-such-terminal", "warning"), ("xterm", "ok")])
  func `W-8 the kind of terminal is looked up`(name: String, level: String) throws {
    let outcome = try Program.run(json, environment: ["JISHI_STORE": "/nonexistent", "TERM": name])
    #expect(try lines(outcome)["terminal"]?.level == level)
  }

  @Test func `W-8 a backup is remembered with its age`() throws {
    let store = try CommandStore()
    try store.done(["backup", store.scratch.path + "/copies"], as: "admin")
    #expect(try lines(try store.run(json))["backup"]?.detail.contains("0 days ago") == true)
  }

  @Test func `W-8 at a terminal the widths of characters are measured`() throws {
    let terminal = try TmuxSession("\(Program.path) doctor --lang en --store /nonexistent; sleep 60")
    let screen = try terminal.waitFor("Chinese characters 2 columns")
    #expect(screen.contains("80x24"))
  }
}

/// What a login shows.
@Suite struct `jishi alerts --brief` {
  @Test func `W-8 says nothing when nothing waits, and a few lines when much does`() throws {
    let store = try CommandStore()
    let quiet = try store.done(["alerts", "--on", "2026-06-20", "--unit", "NONE", "--brief"])
    #expect(quiet == "")
    let duties = (1...9).map {
      "2026,main,common,cityUnit,B-\($0),事项\($0),,10,team,once,2026-06-1\($0),,,,,"
    }.joined(separator: "\n")
    try store.bringOver(
      "indicators",
      "year,side,kind,scope,code,title,requirement,points,subject,recurrence,due,evidence,list_item,measure,"
        + "responsible,source\n" + duties)
    let loud = try store.done(["alerts", "--on", "2026-06-25", "--kind", "duty.overdue", "--brief"])
    let lines = loud.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines.first?.hasPrefix("Jishi: overdue 9") == true)
    #expect(lines.last?.hasSuffix("jishi alerts") == true)
  }
}
