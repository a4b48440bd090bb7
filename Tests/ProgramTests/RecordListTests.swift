import Foundation
import TestSupport
import Testing

/// What a list of records tells in a file, and what it is narrowed by.
@Suite struct `jishi list records` {
  let store: CommandStore

  init() throws {
    store = try CommandStore(enrolled: ["lin"]) { store in
      try store.write("minutes", "a.txt")
      let table = try store.write(
        """
        unit,side,title,summary,start,end,place,people,category,attachments,signed_by,signed_at,entered_at
        CZJ,main,专题研究,听取各科室责任落实情况汇报，分析廉政风险点，明确整改责任人。,2026-03-02 14:00,2026-03-02 15:30,三楼会议室,张建国|chair;林晓岚|recorder,meeting,a.txt|minutes,张建国,2026-03-03 09:00,2026-03-04 10:00
        CZJ,main,集中学习,学习上级会议精神，对照检查本单位廉政风险防控情况，讨论整改措施。,2026-04-08 09:00,,二楼会议室,张建国|chair,study,,张建国,2026-04-08 12:00,2026-04-09 10:00

        """, "records.csv")
      try store.done(["import", "records", table], as: "admin")
    }
  }

  private func titles(_ narrowing: String...) throws -> [String] {
    let list = try store.done(["list", "records", "--format", "csv"] + narrowing, as: "lin")
    return ["专题研究", "集中学习"].filter { list.contains($0) }
  }

  @Test func `with --full it has summary, end, everybody, evidence and category`() throws {
    let list = try store.done(["list", "records", "--full", "--format", "csv"], as: "lin")
    let lines = list.split(separator: "\r\n")
    try #require(lines.count == 3)
    #expect(lines.first?.hasSuffix(",category,summary,paper_file,late_reason,evidence") == true)
    #expect(lines[1].contains("2026-03-02T15:30:00+08:00"))
    #expect(lines[1].contains("张建国、林晓岚") && lines[1].hasSuffix("a.txt"))
    #expect(lines[1].contains("meeting,听取各科室责任落实情况汇报，"))
  }

  @Test func `without it the columns are those of before`() throws {
    let list = try store.done(["list", "records", "--format", "csv"], as: "lin")
    #expect(
      list.hasPrefix(
        "number,unit,side,subject,start,end,title,place,people,duties,state,late_by,entered_at,entered_by,"
          + "signed_by,attachments\r\n"))
  }

  @Test func `it is narrowed by month, quarter, person and kind of event`() throws {
    #expect(try titles("--month", "2026-03") == ["专题研究"])
    #expect(try titles("--quarter", "2026-Q2") == ["集中学习"])
    #expect(try titles("--person", "lin") == ["专题研究"])
    #expect(try titles("--person", "zhang") == ["专题研究", "集中学习"])
    #expect(try titles("--category", "study") == ["集中学习"])
  }

  @Test func `the name of the file says its form, and one that is not written is refused`() throws {
    let path = store.scratch.path + "/records"
    try store.done(["list", "records", "-o", path + ".csv"], as: "lin")
    #expect(try String(contentsOfFile: path + ".csv", encoding: .utf8).contains("number,unit,side"))
    try store.done(["list", "records", "-o", path + ".xlsx"], as: "lin")
    #expect(try Data(contentsOf: URL(filePath: path + ".xlsx")).starts(with: [0x50, 0x4B]))
    let refused = try store.run(["list", "records", "-o", path + ".xls"], as: "lin")
    #expect(refused.status == 64 && refused.complaints.contains("write .xlsx or .csv"))
    #expect(!FileManager.default.fileExists(atPath: path + ".xls"))
  }

  @Test func `two periods at once are refused`() throws {
    let both = try store.run(["list", "records", "--month", "2026-03", "--from", "2026-01-01"], as: "lin")
    #expect(both.status == 64 && both.complaints.contains("--quarter"))
  }

  @Test func `CSV has the headings that people know when they are asked for`() throws {
    let list = try store.done(
      ["list", "records", "--format", "csv", "--headings", "shown", "--lang", "zh"], as: "lin")
    #expect(list.hasPrefix("编号,unit,方面,subject,时间,"))
  }
}
