import Foundation
import TestSupport
import Testing

/// The check that goes on by itself, as the people of a store meet it whose files somebody has changed.
@Suite(.serialized) struct `A changed byte and who sits down` {
  let store: CommandStore

  init() throws {
    store = try CommandStore { store in
      for person in ["lin", "zhang"] { try store.enrol(person) }
      let minutes = try store.write("会议记录", "会议记录.txt")
      try store.done(
        [
          "record", "--unit", "CZJ", "--side", "main", "--title", "党组专题会", "--summary",
          "听取各科室责任落实情况汇报，分析项目资金管理的廉政风险点，明确整改责任人和时限。", "--start", "2026-03-02 09:00", "--end",
          "2026-03-02 10:30", "--place", "三楼会议室", "--person", "张建国|chair", "--attach", "\(minutes)|minutes",
          "--submit",
        ], as: "lin")
    }
  }

  /// Moves what was done last on a chain to another floor, with a tool that knows nothing of Jishi.
  private func change(_ chain: String) throws {
    let program = """
      import sqlite3, sys
      db = sqlite3.connect(sys.argv[1])
      name, sql = db.execute("SELECT name, sql FROM sqlite_master WHERE name = 'entries_never_change'").fetchone()
      db.execute("DROP TRIGGER " + name)
      place, body = db.execute(
        "SELECT sequence, body FROM entries WHERE chain = ? ORDER BY number DESC", [sys.argv[2]]).fetchone()
      db.execute("UPDATE entries SET body = ? WHERE sequence = ?", [body.replace("三楼".encode(), "四楼".encode()), place])
      db.execute(sql)
      db.commit()
      """
    let status = try spawn(["/usr/bin/env", "python3", "-c", program, store.path + "/jishi.sqlite", chain])
    #expect(status == 0)
  }

  private func sitDown(as person: String, _ options: String = "") throws -> TmuxSession {
    try TmuxSession(
      "\(Program.path) --store \(store.path) --as \(person) --passphrase-file \(store.passphrase) \(options); sleep 60"
    )
  }

  @Test func `R-005 who sits down is told by the program itself, and the next act on the chain is refused`()
    throws
  {
    try change("CZJ/main")
    let terminal = try sitDown(as: "lin")
    let screen = try terminal.waitFor("核验发现", seconds: 60)
    #expect(screen.contains("请到 0 核验查看并告知管理员"))
    let refused = try store.run(["sign", "D1"], as: "zhang")
    #expect(refused.status == 74)
    #expect(refused.complaints.contains("chain CZJ/main, entry"), "\(refused.complaints)")
    try terminal.press("0")
    let faults = try terminal.waitFor("怎么办")
    #expect(faults.contains("lin 签名") && faults.contains("CZJ/main#"))
    try terminal.press("1")
    #expect(try terminal.waitFor("数据缺陷").contains("! 缺陷"))
  }

  @Test func `where all is well nothing is said but the day on Today`() throws {
    let terminal = try sitDown(as: "zhang", "--lang en")
    let screen = try terminal.waitFor(", sound", seconds: 60)
    #expect(screen.contains("verified ") && !screen.contains("Fault"))
    #expect(try store.done(["doctor", "--format", "json"]).contains("0 faults, signed by zhang"))
  }

  @Test func `line by line the check goes on as well`() throws {
    let terminal = try sitDown(as: "lin", "--plain --lang en")
    try terminal.waitFor("What must be done", seconds: 60)
    let end = Date().addingTimeInterval(60)
    while Date() < end, try !store.done(["doctor", "--format", "json"]).contains("signed by lin") {
      usleep(300_000)
    }
    #expect(try store.done(["doctor", "--format", "json"]).contains("signed by lin"))
  }

  @Test func `on the command line who signs in leaves a statement, and nobody else does`() throws {
    try store.done(["verify"])
    #expect(!(try store.done(["doctor", "--format", "json"])).contains("signed by"))
    try store.done(["verify"], as: "lin")
    #expect(try store.done(["doctor", "--format", "json"]).contains("0 faults, signed by lin"))
    try change("CZJ/main")
    #expect(try store.run(["verify"], as: "zhang").status == 1)
    let checkup = try store.run(["doctor", "--format", "json"])
    #expect(checkup.status == 1 && checkup.output.contains("signed by zhang"), "\(checkup.output)")
  }
}
