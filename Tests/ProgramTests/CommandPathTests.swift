import Foundation
import Testing

@Suite struct `A record by commands alone` {
  @Test func `R-072 is filed, submitted, signed, entered, listed, found and verified`() throws {
    let store = try CommandStore(enrolled: ["lin", "zhang"])
    let minutes = try store.write("会议记录", "会议记录.txt")
    try store.done(
      [
        "record", "--unit", "CZJ", "--side", "main", "--title", "党组专题会", "--summary",
        "听取各科室责任落实情况汇报，分析项目资金管理的廉政风险点，明确整改责任人和时限。", "--start", "2026-03-02 09:00", "--end",
        "2026-03-02 10:30", "--place", "三楼会议室", "--person", "张建国|chair", "--attach", "\(minutes)|minutes",
        "--submit",
      ], as: "lin")
    try store.done(["sign", "D1"], as: "zhang")
    let late = try store.run(["enter", "D1"], as: "lin")
    #expect(late.status == 65)
    #expect(late.complaints.hasPrefix("jishi: "))
    try store.done(["enter", "D1", "--late-reason", "补记"], as: "lin")
    #expect(try store.done(["list", "records", "--format", "csv"], as: "lin").contains("CZJ-2026-Z-0001"))
    #expect(try store.done(["search", "廉政"], as: "lin").contains("CZJ-2026-Z-0001"))
    try store.done(["verify"])
  }

  @Test func `R-014 a head of the other side is refused with status 77`() throws {
    let store = try CommandStore(enrolled: ["lin", "he"])
    let note = try store.write("x", "note.txt")
    try store.done(
      [
        "record", "--unit", "CZJ", "--side", "main", "--title", "会", "--summary",
        "听取各科室责任落实情况汇报，分析项目资金管理的廉政风险点。", "--start", "2026-03-02 09:00", "--place", "三楼", "--person",
        "张建国|chair", "--attach", "\(note)|minutes", "--submit",
      ], as: "lin")
    #expect(try store.run(["sign", "D1"], as: "he").status == 77)
  }

  @Test func `a bad line is named with file, line and column, and nothing is taken in`() throws {
    let store = try CommandStore()
    let file = try store.write(
      "code,name,kind,group,superior,staff_count,main_body,supervision_body\nJYJ,教育局,nonsense,cityUnit,,,党组,\n",
      "bad.csv")
    let outcome = try store.run(["import", "units", file], as: "admin")
    #expect(outcome.status == 65)
    #expect(outcome.complaints.contains("bad.csv:2: kind: "))
  }

  @Test func `no store is status 66, bad usage is 64`() throws {
    let nowhere = ["JISHI_STORE": "/nonexistent/store"]
    #expect(try Program.run(["list", "units", "--as", "x"], environment: nowhere).status == 66)
    #expect(try Program.run(["list", "nonsense"], environment: nowhere).status == 64)
  }

  @Test func `a wrong passphrase is status 77`() throws {
    let store = try CommandStore()
    let wrong = try store.write("not the right one", "wrong")
    let outcome = try Program.run(
      ["list", "units", "--as", "admin", "--passphrase-file", wrong], environment: ["JISHI_STORE": store.path]
    )
    #expect(outcome.status == 77)
  }
}
