import Foundation
import TestSupport
import Testing

@Suite struct `Supervision by command` {
  private let store: CommandStore

  init() throws {
    store = try CommandStore { store in
      try store.bringOver(
        "people",
        """
        code,name,unit,side,role,title,rank,from,to,basis
        ma,马主任,,main,mainSupervisor,主体办科长,section,2025-01-01,,
        """)
      for person in ["lin", "zhang", "ma"] { try store.enrol(person) }
    }
  }

  private func today() throws -> String {
    let list = try store.done(["list", "notices", "--format", "json"], as: "lin")
    return String(try #require(list.firstMatch(of: /"month": "(\d{4}-\d\d)"/)).1)
  }

  /// An open comprehensive inspection; answers its number.
  private func inspect() throws -> String {
    let year = try today().prefix(4)
    let said = try store.done(
      [
        "inspect", "open", "--kind", "comprehensive", "--unit", "CZJ", "--from", "\(year)-01-01", "--to",
        "\(year)-06-30", "--basis", "督查考核办法",
      ], as: "ma")
    return String(try #require(said.firstMatch(of: /DZ-\d{4}-001/)).output)
  }

  @Test func `R-188 R-193 R-194 an inspection is opened, finds, is answered, judged and closed`() throws {
    let name = try inspect()
    #expect(
      try store.done(["inspect", "finding", name, "--unit", "CZJ", "--text", "清单未细化"], as: "ma")
        .contains("to be put right by"))
    try store.done(["inspect", "finding", name, "--unit", "CZJ", "--text", "拒不报送"], as: "ma")
    try store.done(["inspect", "answer", "\(name)#1", "--text", "已细化"], as: "lin")
    #expect(
      try store.done(["inspect", "judge", "\(name)#1", "--accept", "属实"], as: "ma") == "\(name)#1: accepted\n"
    )
    try store.done(
      [
        "inspect", "judge", "\(name)#2", "--escalate", "refused", "--case", "示纪问〔2026〕2号", "--text", "移送",
      ], as: "ma")
    try store.done(["inspect", "close", name, "--result", "总体较好"], as: "ma")
    let text = try store.done(["inspect", "show", name], as: "ma")
    for part in ["清单未细化", "已细化", "属实", "示纪问〔2026〕2号", "总体较好"] { #expect(text.contains(part)) }
    let rows = try store.done(["list", "findings", "--format", "csv"], as: "lin")
    #expect(rows.contains("accepted") && rows.contains("escalated"))
    try store.done(["verify"], as: "ma")
  }

  @Test
  func `R-193 a finding is taken back by command, and an inspection is closed over open ones only when said`()
    throws
  {
    let name = try inspect()
    for text in ["清单未细化", "台账缺项"] {
      try store.done(["inspect", "finding", name, "--unit", "CZJ", "--text", text], as: "ma")
    }
    try store.done(["inspect", "withdraw", "\(name)#1", "--reason", "登记错了"], as: "ma")
    #expect(try store.done(["list", "findings", "--format", "csv"], as: "lin").contains("withdrawn"))
    let early = try store.run(["inspect", "close", name, "--result", "较好"], as: "ma")
    #expect(early.status == 65 && early.complaints.contains("--confirm"))
    try store.done(["inspect", "close", name, "--result", "较好", "--confirm"], as: "ma")
    try store.done(["verify"], as: "ma")
  }

  @Test func `codes that are still good are issued again only when that is said`() throws {
    #expect(try store.done(["enrol", "issue", "--all"], as: "admin").contains("何清"))
    let again = try store.run(["enrol", "issue", "--all"], as: "admin")
    #expect(again.status == 65 && again.complaints.contains("--again"))
    #expect(try store.done(["enrol", "issue", "--all", "--again"], as: "admin").contains("何清"))
    // Whoever is new gets a code, and the slips of the others stay good.
    let people = try store.write(
      "code,name,unit,side,role,title,rank,from,to,basis\nxin,新来人,CZJ,main,teamMember,科员,,2026-01-01,,\n",
      "people.csv")
    try store.done(["import", "people", people], as: "admin")
    let rest = try store.run(["enrol", "issue", "--all"], as: "admin")
    #expect(rest.status == 0 && rest.output.contains("新来人") && !rest.output.contains("何清"))
    #expect(rest.complaints.contains("--again"))
  }

  @Test func `R-015 the unit sees who of the offices listed its ledger or records, once a day`() throws {
    try store.done(["list", "duties", "--unit", "CZJ"], as: "ma")
    try store.done(["list", "records", "--unit", "CZJ"], as: "ma")
    try store.done(["list", "duties", "--unit", "CZJ"], as: "lin")
    let rows = try store.done(["list", "views", "--unit", "CZJ", "--format", "csv"], as: "lin")
      .split(whereSeparator: \.isNewline)
    #expect(rows.count == 2)
    #expect(rows.first?.hasSuffix("unit,day,time,person,name,office") == true)
    #expect(rows.last?.contains(/^CZJ,\d{4}-\d\d-\d\d,\d\d:\d\d,ma,马主任,main$/) == true)
    try store.done(["verify"], as: "ma")
  }

  @Test func `R-193 what the rules refuse is said with what to do`() throws {
    let name = try inspect()
    let empty = try store.run(["inspect", "close", name, "--result", " "], as: "ma")
    #expect(empty.status == 65 && empty.complaints.contains("nothing ends without its result"))
    let other = try store.run(["inspect", "close", name, "--result", "好"], as: "lin")
    #expect(other.status == 77 && other.complaints.contains("supervising office"))
    #expect(try store.run(["inspect", "show", "DZ-2026-3"], as: "ma").status == 64)
  }

  @Test func `R-173 R-174 R-175 a violation is noted, followed and named in a bulletin that prints`() throws {
    try store.done(
      [
        "violation", "note", "--unit", "CZJ", "--kind", "lateEntry", "--occasion", "dailyCheck", "--evidence",
        "晚录 4 个工作日",
      ], as: "ma")
    let list = try store.done(["list", "violations", "--format", "json"], as: "ma")
    let name = String(try #require(list.firstMatch(of: /WZ-\d{4}-001/)).output)
    try store.done(["violation", "follow", name, "--text", "约谈", "--case", "示纪问〔2026〕5号"], as: "ma")
    let said = try store.done(
      ["violation", "bulletin", "--title", "关于记实违规的通报", "--line", "\(name)|林晓岚|晚录|批评教育"], as: "ma")
    let bulletin = String(try #require(said.firstMatch(of: /TZ-\d{4}-001/)).output)
    let after = try store.done(["list", "violations", "--format", "csv"], as: "ma")
    #expect(after.contains("示纪问〔2026〕5号,\(bulletin)"))
    let page = try store.done(["violation", "print", bulletin, "--format", "html"], as: "ma")
    #expect(page.contains("林晓岚") && page.contains("批评教育"))
    let stranger = try store.run(
      ["violation", "bulletin", "--title", "x", "--line", "\(name)|王来客|晚录|批评教育"], as: "ma")
    #expect(stranger.status == 65 && stranger.complaints.contains("王来客"))
    try store.done(
      [
        "violation", "bulletin", "--corrects", bulletin, "--reason", "处理写错", "--title", "关于记实违规的通报", "--line",
        "\(name)|lin|晚录|责令说明情况",
      ], as: "ma")
    #expect(try store.done(["violation", "print", bulletin], as: "ma").contains("no longer holds"))
    try store.done(["verify"], as: "ma")
    #expect(
      try store.run(["violation", "bulletin", "--title", "x", "--line", "one|two"], as: "ma").status == 64)
  }

  @Test func `R-179 R-180 an analysis is shown, presented and sent, as text, CSV, JSON and HTML`() throws {
    let year = try today().prefix(4)
    let period = ["--from", "\(year)-01-01", "--to", "\(year)-12-31"]
    #expect(try store.done(["analysis"] + period, as: "ma").contains("preview"))
    let said = try store.done(["analysis", "present", "--remarks", "平稳"] + period, as: "ma")
    let name = String(try #require(said.firstMatch(of: /FZ-\d{4}-001/)).output)
    try store.done(["analysis", "send", name, "--recipient", "市人大常委会党组"], as: "ma")
    for (format, start) in [
      ("text", " "), ("csv", "\u{FEFF}part,name"), ("json", "{"), ("html", "<!DOCTYPE html>"),
    ] {
      let file = store.scratch.path + "/analysis.\(format)"
      try store.done(["analysis", "show", name, "--format", format, "-o", file], as: "ma")
      #expect(try Data(contentsOf: URL(fileURLWithPath: file)).starts(with: Data(start.utf8)), "\(format)")
    }
    #expect(try store.done(["analysis", "show", name], as: "ma").contains("市人大常委会党组"))
  }

  @Test func `R-118 the trail is a list that scripts read and people print`() throws {
    _ = try store.run(
      [
        "inspect", "open", "--kind", "routine", "--unit", "CZJ", "--from", "2026-01-01", "--to", "2026-06-30",
        "--basis", "计划",
      ], as: "lin")
    let json = try store.done(["list", "trail", "--format", "json"], as: "ma")
    #expect(json.contains("\"kind\": \"refusal\"") && json.contains("\"reason\": \"inspect\""))
    #expect(try store.done(["list", "trail", "--format", "html"], as: "ma").contains("<h1>"))
    #expect(try store.done(["list", "trail", "--kind", "void"], as: "ma") == "(none)\n")
  }
}
