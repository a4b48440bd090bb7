import Foundation
import TestSupport
import Testing

/// A file holds all that was asked for; only what is read on a terminal is cut, and says so.
@Suite struct `Lists that are written to a file` {
  let store: CommandStore

  init() throws {
    store = try CommandStore { store in
      let lines = (1...120).map {
        "CZJ,main,专题研究\($0),听取各科室责任落实情况汇报，分析廉政风险点，明确整改责任人。,2026-03-02 14:00,三楼会议室,"
          + "张建国|chair,张建国,2026-03-03 09:00,2026-03-04 10:00"
      }
      try store.bringOver(
        "records",
        (["unit,side,title,summary,start,place,people,signed_by,signed_at,entered_at"] + lines)
          .joined(separator: "\n"))
      try store.enrol("lin")
    }
  }

  @Test(arguments: [["search", "廉政"], ["search", "专题"], ["list", "records"]])
  func `R-074 all hits of a search and all records of a list are in the file`(command: [String]) throws {
    let file = store.scratch.path + "/hits.csv"
    let done = try store.run(command + ["--format", "csv", "-o", file], as: "lin")
    #expect(done.status == 0 && !done.complaints.contains("listed"), "\(done.complaints)")
    let rows = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\r\n")
    #expect(rows.count == 121)
  }

  @Test func `a list that a person cuts says on stderr that there is more`() throws {
    let cut = try store.run(["search", "廉政", "--format", "csv", "--limit", "7"], as: "lin")
    #expect(cut.output.split(separator: "\r\n").count == 8)
    #expect(cut.complaints.contains("only 7 are listed and there are more; leave --limit out"))
  }

  @Test(arguments: ["0", "-5", "many"]) func `no list has fewer rows than one by a limit`(limit: String)
    throws
  {
    #expect(try store.run(["search", "廉政", "--limit=\(limit)"], as: "lin").status == 64)
  }
}
