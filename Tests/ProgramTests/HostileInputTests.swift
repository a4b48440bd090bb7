import Foundation
import TestSupport
import Testing

@Suite struct `Hostile text by commands and imports` {
  private let summary = "听取各科室责任落实情况汇报，分析项目资金管理的廉政风险点，明确整改责任人和时限。"

  private func record(_ store: CommandStore, _ changes: [String: String]) throws -> Program.Outcome {
    let options = [
      "--unit": "CZJ", "--side": "main", "--title": "党组专题会", "--summary": summary,
      "--start": "2026-03-02 09:00",
      "--place": "三楼会议室", "--person": "张建国|chair",
    ].merging(changes) { $1 }
    return try store.run(["record"] + options.flatMap { [$0.key, $0.value] }, as: "lin")
  }

  @Test func `is refused by a command, with the field and the character`() throws {
    let store = try CommandStore(enrolled: ["lin"])
    for (option, field) in [
      ("--title", "title"), ("--place", "place"), ("--summary", "summary"), ("--paper-file", "paper file"),
    ] {
      for (_, text) in HostileText.deceitful where !text.contains("\0") {
        let outcome = try record(store, [option: text])
        #expect(outcome.status == 65 && outcome.complaints.contains(field), "\(option) \(outcome.complaints)")
      }
    }
    let told = try record(store, ["--title": "标题\u{200B}会"]).complaints
    #expect(told == "jishi: title: character 3 is U+200B, which cannot be seen; delete it\n")
    #expect(try store.done(["list", "drafts"], as: "lin").contains("D1") == false)
  }

  @Test func `in a table is refused with file, line and column, before anything is written`() throws {
    let store = try CommandStore()
    for (_, text) in HostileText.deceitful {
      let file = try store.write(
        "code,name,kind,group,superior,staff_count,main_body,supervision_body\nJYJ,\"\(text)\",cityDepartment,cityUnit,,,党组,\n",
        "hostile.csv")
      for arguments in [["import", "units", "--dry-run", file], ["import", "units", file]] {
        let outcome = try store.run(arguments, as: "admin")
        #expect(
          outcome.status == 65 && outcome.complaints.contains("hostile.csv:2: name: "),
          "\(outcome.complaints)")
      }
    }
    let file = try store.write(
      "code,name,unit,side,role,title,rank,from,to,basis\nxin,\"新\n人\",CZJ,main,teamMember,\"副\t局长\",,2025-01-01,,\n",
      "p.csv")
    let outcome = try store.run(["import", "people", "--dry-run", file], as: "admin")
    #expect(outcome.complaints.contains("p.csv:2: name: character 2 is the end of a line"))
    #expect(outcome.complaints.contains("p.csv:2: title: character 2 is a tab"))
  }

  @Test func `of a record in a table is refused before the books are touched`() throws {
    let store = try CommandStore()
    let head =
      "unit,side,start,end,place,title,summary,people,signed_by,signed_at,entered_at\nCZJ,main,2026-03-02 09:00,,"
    for (column, cells) in [
      ("place", "三\u{1B}楼,会,\(summary),张建国|chair,张建国"), ("title", "三楼,会\u{202E}议,\(summary),张建国|chair,张建国"),
      ("summary", "三楼,会,\(summary)\u{200B}末,张建国|chair,张建国"),
      ("people", "三楼,会,\(summary),张\u{2066}某|chair,张建国"),
      ("signed_by", "三楼,会,\(summary),张建国|chair,张\u{FEFF}建国"),
    ] {
      let file = try store.write(head + cells + ",2026-03-02 10:00,2026-03-03 10:00\n", "r.csv")
      let outcome = try store.run(["import", "records", file], as: "admin")
      #expect(
        outcome.status == 65 && outcome.complaints.contains("r.csv:2: \(column): "), "\(outcome.complaints)")
    }
  }

  @Test func `a name finds its person however it is spaced, and a list is no name`() throws {
    let store = try CommandStore(enrolled: ["lin"])
    for name in ["张建国\u{A0}", "\u{200B}张建国", "张 建国", "张　建　国"] {
      #expect(try record(store, ["--person": "\(name)|chair"]).status == 0)
    }
    for draft in 1...4 {
      #expect(try store.done(["show", "D\(draft)", "--format", "json"], as: "lin").contains("zhang"))
    }
    let list = try record(store, ["--person": "张建国|chair、林晓岚|recorder"])
    #expect(
      list.status == 64 && list.complaints.contains("one --person for each person"), "\(list.complaints)")
  }

  @Test func `a profile that is no UTF-8, or too large, is told and not sealed`() throws {
    let store = try CommandStore()
    let shown = try store.done(["rules", "show", "--format", "text"])
    let file = try store.write("", "rules.profile")
    var bytes = Array(shown.utf8)
    bytes.insert(contentsOf: [0xB2, 0xE2], at: 0)
    try Data(bytes).write(to: URL(filePath: file))
    let outcome = try store.run(["rules", "adopt", file, "--reason", "换规则"], as: "admin")
    #expect(outcome.status == 65 && outcome.complaints.contains("not UTF-8"), "\(outcome.complaints)")
    try Data(repeating: 0x23, count: 2 << 20).write(to: URL(filePath: file))
    #expect(
      try store.run(["rules", "adopt", file, "--reason", "换规则"], as: "admin").complaints.contains("too large")
    )
  }

  @Test func `a profile with the line ends and the mark of Windows is read`() throws {
    let store = try CommandStore()
    let shown = try store.done(["rules", "show", "--format", "text"])
    let changed = shown.replacingOccurrences(of: "titleMax = 60", with: "titleMax = 50")
    let file = try store.write(
      "\u{FEFF}" + changed.replacingOccurrences(of: "\n", with: "\r\n"), "win.profile")
    #expect(changed != shown)
    try store.done(["rules", "adopt", file, "--reason", "换规则"], as: "admin")
  }
}
