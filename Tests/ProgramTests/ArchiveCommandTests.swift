import Foundation
import TestSupport
import Testing

/// Archives as people make them, and what a refusal says on the command line.
@Suite struct `jishi archive and what is refused` {
  let store: CommandStore

  init() throws {
    store = try CommandStore { store in
      try store.bringOver(
        "units",
        """
        code,name,kind,group,superior,staff_count,main_body,supervision_body
        JYJ,示范市教育局,cityDepartment,cityUnit,,80,示范市教育局党组,
        """)
      try store.bringOver(
        "people",
        """
        code,name,unit,side,role,title,rank,from,to,basis
        sun,孙静,JYJ,,recorder,办公室科员,general,2025-01-01,,示教发〔2025〕1号
        ji,纪明,,supervision,supervisionSupervisor,纪委,county,2025-01-01,,
        """)
      for person in ["lin", "sun", "ji"] { try store.enrol(person) }
      try store.done(
        [
          "record", "--unit", "CZJ", "--side", "main", "--title", "专题研究会议", "--summary",
          "听取各科室责任落实情况汇报，分析项目资金管理的廉政风险点，明确整改责任人和时限。", "--start", "2026-06-01 08:00", "--place", "三楼会议室",
          "--person", "王来客|attendee",
        ], as: "lin")
    }
  }

  private func folder(_ name: String) -> String { store.scratch.path + "/" + name }

  @Test func `R-002 the administrator's holds the journal and no word of a unit, and verifies`() throws {
    let told = try store.done(["archive", folder("a")], as: "admin")
    #expect(told.contains("the journal is written for hand-over"))
    let names = FileManager.default.subpaths(atPath: folder("a")) ?? []
    #expect(
      Set(names).isSuperset(of: ["journal.jsonl", "objects"]) && !names.contains { $0.hasPrefix("units") })
    let lines = try String(contentsOfFile: folder("a") + "/journal.jsonl", encoding: .utf8)
      .split(separator: "\n")
    #expect(lines.last?.contains("archive.made") == true)
    for line in lines { #expect(line.contains(#"\"chain\":\"city\""#) != line.hasPrefix(#"{"body":"","#)) }
    guard try spawn(["/usr/bin/env", "python3", "-c", "import cryptography"]) == 0 else { return }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("EmbeddedStoreTests/Verifier/check.py").path
    #expect(try spawn(["/usr/bin/env", "python3", script, folder("a")]) == 0)
  }

  @Test func `an archive that cannot be put down is not made`() throws {
    let outcome = try store.run(["archive", folder("b"), "--unit", "JYJ"], as: "lin")
    #expect(outcome.status == 77)
    #expect(!FileManager.default.fileExists(atPath: folder("b")))
  }

  @Test func `what was archived is listed for the administrator and the unit`() throws {
    try store.done(["archive", folder("c")], as: "ji")
    let all = try store.done(["list", "archives", "--format", "json"], as: "admin")
    #expect(all.contains(#""person": "ji""#) && all.contains(#""journal": true"#))
    #expect(try store.done(["list", "archives", "--unit", "CZJ", "--format", "json"], as: "lin") == all)
    #expect(try store.run(["list", "archives", "--unit", "CZJ"], as: "sun").status == 77)
  }

  @Test func `another's draft is answered as one that is not there`() throws {
    for command in [
      ["enter"], ["submit"], ["withdraw"], ["sign"], ["discard"], ["show"], ["history"], ["sheet"],
      ["return", "--reason", "请补"],
    ] {
      func told(_ draft: String) throws -> (Int32, String) {
        let outcome = try store.run([command[0], draft] + command.dropFirst(), as: "sun")
        return (outcome.status, outcome.complaints.replacing(draft, with: "IT"))
      }
      #expect(try told("D1") == told("D99"), "\(command)")
      #expect(try told("D1").0 == 66, "\(command)")
    }
  }

  @Test func `a list without a right to it is refused like all others`() throws {
    for list in ["drafts", "duties", "records", "papers"] {
      let (there, gone) = (
        try store.run(["list", list, "--unit", "CZJ"], as: "sun"),
        try store.run(["list", list, "--unit", "QQQ"], as: "sun")
      )
      #expect(there.status == 77 && there.output.isEmpty, "\(list)")
      #expect(
        gone.status == 77 && gone.complaints == there.complaints.replacing("CZJ", with: "QQQ"), "\(list)")
    }
    #expect(try store.run(["list", "drafts"], as: "admin").status == 77)
  }

  @Test func `people of other units are found by nobody who does not know them`() throws {
    #expect(try store.done(["search", "晓岚", "--in", "people"], as: "lin").contains("lin"))
    #expect(try !store.done(["search", "晓岚", "--in", "people"], as: "sun").contains("lin"))
  }
}
