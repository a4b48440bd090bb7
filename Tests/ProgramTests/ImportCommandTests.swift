import Foundation
import TestSupport
import Testing

/// Tables that are brought in: what a dry run says is what the import does, and what was refused goes back mended.
@Suite struct `jishi import` {
  let store: CommandStore

  init() throws { store = try CommandStore() }

  private static let header =
    "unit,side,title,summary,start,place,people,attachments,signed_by,signed_at,entered_at\n"
  private static let summary = "听取各科室责任落实情况汇报，分析廉政风险点，明确整改责任人。"

  private static func line(_ title: String = "专题研究", place: String = "三楼会议室", attachments: String = "")
    -> String
  {
    "CZJ,main,\(title),\(summary),2026-03-02 14:00,\(place),张建国|chair,\(attachments),张建国,2026-03-03 09:00,"
      + "2026-03-04 10:00\n"
  }

  /// Imports a table, tried dry first: both must say the same.
  private func bringIn(
    _ kind: String, _ file: String, skipping rejects: String? = nil, as person: String = "admin"
  )
    throws -> (dry: Program.Outcome, real: Program.Outcome)
  {
    let arguments = ["import", kind, file] + (rejects.map { ["--skip-bad", $0] } ?? [])
    let dry = try store.run(arguments + ["--dry-run"], as: person)
    return (dry, try store.run(arguments, as: person))
  }

  private func titles() throws -> String {
    try store.enrol("lin")
    return try store.done(["list", "records", "--format", "csv"], as: "lin")
  }

  @Test(arguments: ["", "2026/", "2026/第三季度/"])
  func `R-069 attachments lie beside the table, wherever it is named from`(folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: store.scratch.path + "/t/" + folder + "att", withIntermediateDirectories: true)
    try store.write("minutes", "t/" + folder + "att/a.txt")
    let table = try store.write(
      Self.header + Self.line(attachments: "att/a.txt|minutes"), "t/\(folder)records.csv")
    let (dry, real) = try bringIn("records", table)
    #expect(dry.status == 0 && real.status == 0, "\(dry.complaints) \(real.complaints)")
    #expect(dry.output == "checked: 1 lines can be brought in\n" && real.output == "1 lines are brought in\n")
  }

  @Test
  func `R-069 a file that cannot be kept is told by line, dry or not, and by the table's own way to it`()
    throws
  {
    let huge = store.scratch.path + "/huge.bin"
    #expect(
      FileManager.default.createFile(atPath: huge, contents: nil) && truncate(huge, (50 << 20) + 1) == 0)
    try store.write("", "empty.txt")
    let table = try store.write(
      Self.header + Self.line("甲") + Self.line("乙", attachments: "huge.bin|document")
        + Self.line("丙", attachments: "empty.txt|document")
        + Self.line("丁", attachments: "gone.txt|document"),
      "records.csv")
    let (dry, real) = try bringIn("records", table)
    #expect(dry.status == 65 && real.status == 65 && dry.complaints == real.complaints)
    for (line, name) in [(3, "huge.bin"), (4, "empty.txt"), (5, "gone.txt")] {
      #expect(
        dry.complaints.contains("records.csv:\(line): attachments: \(store.scratch.path)/\(name)")
          || dry.complaints.contains(
            "records.csv:\(line): attachments: there is no file \(store.scratch.path)/\(name)"),
        "\(dry.complaints)")
    }
    #expect(try !titles().contains("甲"))
  }

  /// The same units as Excel saves them in Chinese by itself, as a database writes them, and as a list is typed.
  @Test(arguments: [
    ("GB18030", ",", "\r\n", "read as GB18030, parted by commas"),
    ("UTF-16LE", "\t", "\r\n", "read as UTF-16LE, parted by tabs"),
    ("UTF-16BE", ";", "\n", "read as UTF-16BE, parted by semicolons"),
    ("UTF-8", "，", "\n", "read as UTF-8, parted by wide commas"), ("UTF-8", ",", "\r", ""),
  ])
  func `a table goes in as spreadsheets and databases write it`(
    encoding: String, separator: String, end: String, told: String
  ) throws {
    let rows = [
      ["2026年单位一览表"], [""], ["单位代码", "单位名称", "单位类型", "组别", "主体责任机构", "监督责任机构", ""],
      ["JYJ", "市教育局（示范）", "市直部门", "市直单位", "市教育局党组", "派驻第二纪检组", ""], ["", "", "", "", "", "", ""],
    ]
    let text = rows.map { $0.joined(separator: separator) + end }.joined()
    let path = store.scratch.path + "/units.csv"
    try bytes(of: text, in: encoding).write(to: URL(filePath: path))
    let (dry, real) = try bringIn("units", path)
    #expect(dry.status == 0 && real.status == 0, "\(dry.complaints)")
    #expect(real.output == "1 lines are brought in\n" + (told.isEmpty ? "" : "  \(told)\n"))
    #expect(try store.done(["list", "units", "--format", "csv"], as: "admin").contains("JYJ,市教育局（示范）,"))
  }

  /// Written by the system's own converter, not by the program's reader.
  private func bytes(of text: String, in encoding: String) throws -> Data {
    let file = store.scratch.path + "/text"
    try Data(text.utf8).write(to: URL(filePath: file))
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/iconv")
    process.arguments = ["-f", "UTF-8", "-t", encoding, file]
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }

  @Test(arguments: ["units", "people", "indicators", "records", "reviews", "results", "calendar"])
  func `a template holds headings that the import takes`(kind: String) throws {
    let path = store.scratch.path + "/template.csv"
    try store.done(["import", kind, "--template", "-o", path], as: "admin")
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
    #expect(lines.count == 2)
    try store.write(lines[0] + "\n", "empty.csv")
    let (dry, _) = try bringIn(kind, store.scratch.path + "/empty.csv")
    #expect(dry.status == 0 && dry.output == "checked: 0 lines can be brought in\n", "\(dry.complaints)")
  }

  @Test func `the example of a template of units is a unit`() throws {
    let path = store.scratch.path + "/template.csv"
    try store.done(["import", "units", "--template", "-o", path, "--lang", "zh"], as: "admin")
    let table = try String(contentsOfFile: path, encoding: .utf8).replacingOccurrences(of: "CZJ", with: "SLJ")
    try store.write(table, "filled.csv")
    let (dry, real) = try bringIn("units", store.scratch.path + "/filled.csv")
    #expect(dry.status == 0 && real.output == "1 lines are brought in\n", "\(dry.complaints)")
  }

  @Test func `a workbook that is damaged, and one of the older form, are told with the way out`() throws {
    let (damaged, _) = try bringIn("units", try store.write("PK\u{3}\u{4}", "units.csv"))
    #expect(damaged.status == 65 && damaged.complaints.contains("units.csv: the workbook is damaged"))
    try Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600))
      .write(to: URL(filePath: store.scratch.path + "/units.et"))
    let (older, _) = try bringIn("units", store.scratch.path + "/units.et")
    #expect(older.status == 65 && older.complaints.contains("save it as xlsx or CSV there"))
  }

  @Test func `the example of a template as a workbook is a unit`() throws {
    let path = store.scratch.path + "/template.xlsx"
    try store.done(["import", "units", "--template", "-o", path], as: "admin")
    let (dry, _) = try bringIn("units", path)
    // The example stands for a unit that the store has already.
    #expect(dry.status == 65 && dry.complaints.contains("template.xlsx:A2: Code: “CZJ” was there before"))
  }

  @Test func `units and people that are written as workbooks go into another store`() throws {
    let other = ["--store", store.scratch.path + "/other"]
    let keys = ["--passphrase-file", store.passphrase]
    try store.done(["init", "--city", "另一市", "--admin", "王管理"] + other + keys)
    for kind in ["units", "people"] {
      let path = store.scratch.path + "/\(kind).xlsx"
      try store.done(["list", kind, "-o", path], as: "admin")
      let taken = try store.run(["import", kind, path, "--lang", "zh"] + other, as: "admin")
      #expect(taken.status == 0 && taken.output.hasPrefix("已导入"), "\(taken.complaints)")
    }
    let list = ["list", "units", "--format", "csv"]
    #expect(try store.done(list + other, as: "admin") == store.done(list, as: "admin"))
  }

  @Test
  func `indicators that are written as a workbook, or under Chinese headings, go into another store whole`()
    throws
  {
    let table = try store.write(
      "年度,责任,性质,适用范围,指标编号,指标名称,具体要求,分值,履责主体,频次,时限,印证材料,清单条目,落实措施,承办人,指标来源\n"
        + "2026,主体,共性,市直单位,Z-01,专题研究,每季度一次,5,领导班子,每季,,会议记录;文件,第三条,班子会议,,市委文件\n"
        + "2026,主体,个性,CZJ,G-01,约谈,,2.5,主要负责人,每半年,15,,,,lin,\n"
        + "2026,监督,个性,CZJ,J-01,检查,,3,纪检机构,一次,2026-06-30,,,,,\n", "indicators.csv")
    let list = ["list", "indicators", "--year", "2026", "--unit", "CZJ"]
    func listed(after path: String, in store: CommandStore) throws -> String {
      let taken = try store.run(["import", "indicators", path], as: "admin")
      #expect(taken.status == 0, "\(taken.complaints)")
      try store.enrol("lin")
      return try store.done(list + ["--format", "csv"], as: "lin")
    }
    let found = try listed(after: table, in: store)
    #expect(found.contains("每季度一次,5.00,team,quarterly,,minutes;document,第三条,班子会议,,市委文件"), "\(found)")
    for (name, options) in [("book.xlsx", [String]()), ("table.csv", ["--headings", "shown"])] {
      let path = store.scratch.path + "/" + name
      try store.done(list + ["-o", path, "--lang", "zh"] + options, as: "lin")
      #expect(try listed(after: path, in: CommandStore()) == found, "\(name)")
    }
  }

  @Test func `headings that were named once are known from then on`() throws {
    func bringIn(_ file: String, _ more: String...) throws -> Program.Outcome {
      try Program.run(
        ["import", "calendar", file, "--as", "admin", "--passphrase-file", store.passphrase] + more,
        environment: [
          "JISHI_STORE": store.path, "JISHI_LANG": "en", "XDG_CONFIG_HOME": store.scratch.path + "/config",
        ])
    }
    let table = try store.write("哪天,kind,谁定的\n2027-01-01,rest,x\n", "days.csv")
    let unnamed = try bringIn(table)
    #expect(unnamed.status == 65 && unnamed.complaints.contains("哪天"), "\(unnamed.complaints)")
    let named = try bringIn(table, "--column", "day=哪天", "--column", "=谁定的")
    #expect(named.status == 0, "\(named.complaints)")
    let next = try store.write("kind,谁定的,哪天\nrest,y,2028-01-03\n", "next.csv")
    #expect(try bringIn(next).status == 0)
    let wrong = try bringIn(next, "--column", "days=哪天")
    #expect(wrong.status == 64 && wrong.complaints.contains("there is no column days"))
  }

  @Test func `what is said to be a web page, or is no table, is told at once`() throws {
    let page = try store.write("<html><table><tr><td>code</td></tr></table></html>", "units.xls")
    #expect(try bringIn("units", page).dry.complaints.contains("units.xls: this is a web page"))
    let text = try store.write("code,name\n", "units.xlsx")
    #expect(try bringIn("units", text).dry.complaints.contains("units.xlsx: this is no workbook"))
  }

  @Test func `columns that are not known are one question`() throws {
    let table = try store.write("day,kind,电话\n2027-01-01,rest,1\n", "days.csv")
    let asked = try store.run(["import", "calendar", table], as: "admin")
    #expect(asked.status == 65 && asked.complaints.contains("the unknown columns 电话 are passed over"))
    let taken = try store.run(["import", "calendar", table, "--as-it-stands"], as: "admin")
    #expect(taken.status == 0, "\(taken.complaints)")
  }

  @Test func `the same file a second time is asked about`() throws {
    let table = try store.write("day,kind,note\n2027-01-01,rest,x\n", "days.csv")
    func bringIn(_ more: String...) throws -> Program.Outcome {
      try Program.run(
        ["import", "calendar", table, "--as", "admin", "--passphrase-file", store.passphrase] + more,
        environment: [
          "JISHI_STORE": store.path, "JISHI_LANG": "en", "XDG_CONFIG_HOME": store.scratch.path + "/config",
        ])
    }
    #expect(try bringIn().status == 0)
    let second = try bringIn()
    #expect(second.status == 65 && second.complaints.contains("was brought in on"), "\(second.complaints)")
    let meant = try bringIn("--as-it-stands")
    #expect(meant.status == 0, "\(meant.complaints)")
  }

  @Test func `lines that were refused go straight back, once they are mended`() throws {
    let table = try store.write(
      Self.header + Self.line("甲", place: "'-1楼会议室") + Self.line("乙", place: "=1楼")
        + Self.line("", place: "-2楼"),
      "records.csv")
    let rejects = store.scratch.path + "/rejects.csv"
    let first = try store.run(["import", "records", table, "--skip-bad", rejects], as: "admin")
    #expect(
      first.status == 0 && first.output.contains("2 lines are brought in, 1 are not"), "\(first.complaints)")
    let back = try String(contentsOfFile: rejects, encoding: .utf8)
    #expect(back.contains("'-2楼") && back.contains("title: nothing stands here"))
    // The cell of the title is filled in, and nothing else is touched: the reason may stay.
    try store.write(back.replacingOccurrences(of: "CZJ,main,,,", with: "CZJ,main,,丙,"), "mended.csv")
    let (dry, real) = try bringIn("records", store.scratch.path + "/mended.csv")
    #expect(dry.status == 0 && real.status == 0, "\(dry.complaints)")
    let listed = try titles()
    for place in ["-1楼会议室", "=1楼", "-2楼"] { #expect(listed.contains(place), "\(listed)") }
  }

  @Test func `rejects are JSON lines where their file is called so`() throws {
    let table = try store.write(
      "code,name,kind,main_body\nJYJ,教育局,nonsense,党组\nSLJ,水利局,cityDepartment,党组\n", "units.csv")
    let rejects = store.scratch.path + "/rejects.jsonl"
    let outcome = try store.run(["import", "units", table, "--skip-bad", rejects], as: "admin")
    #expect(outcome.status == 0, "\(outcome.complaints)")
    let line = try String(contentsOfFile: rejects, encoding: .utf8)
    #expect(line.hasPrefix(#"{"code":"JYJ","name":"教育局","kind":"nonsense","main_body":"党组","problem":""#))
    try store.write(
      line.replacingOccurrences(of: #""kind":"nonsense""#, with: #""kind":"cityDepartment""#), "m.jsonl")
    let (dry, real) = try bringIn("units", store.scratch.path + "/m.jsonl")
    #expect(dry.status == 0 && real.output == "1 lines are brought in\n", "\(dry.complaints)")
  }

  @Test(
    arguments: [
      ("units", "code,name,kind,main_body\nJYJ,教\u{7}育局,cityDepartment,党组\n", ":2: name: "),
      ("units", "code,name,kind,main_body\nJYJ,教育局,cityDepartment,\"党\t组\"\n", ":2: main_body: "),
      (
        "people", "code,name,unit,side,role,title,from\nsu,苏\t敏,CZJ,main,teamMember,副局长,2025-01-01\n",
        ":2: name: "
      ),
      (
        "people", "code,name,unit,side,role,title,from\noffice,苏敏,CZJ,main,teamMember,副局长,2025-01-01\n",
        ":2: code: "
      ),
      (
        "people",
        "code,name,unit,side,role,title,from,portfolio\nsu,苏敏,CZJ,main,teamMember,副局长,2025-01-01,预算\u{7}国库\n",
        ":2: portfolio: "
      ),
      (
        "people",
        "code,name,unit,side,role,title,from,portfolio\nsu,苏敏,,,mainSupervisor,主任,2025-01-01,财政\n",
        ":2: portfolio: "
      ),
      (
        "indicators",
        "year,side,kind,scope,code,title,points,subject,recurrence,due\n"
          + "2026,main,common,cityUnit,Z-1,专题\u{7}研究,2.5,team,yearly,\n", ":2: title: "
      ),
    ])
  func `what the clerk refuses is told by file and line, dry or not`(
    kind: String, table: String, told: String
  )
    throws
  {
    let file = try store.write(table, "table.csv")
    let (dry, real) = try bringIn(kind, file)
    #expect(dry.status == 65 && real.status == 65, "\(dry.output)")
    #expect(dry.complaints.contains("table.csv" + told), "\(dry.complaints)")
    #expect(dry.complaints == real.complaints)
    let rejects = store.scratch.path + "/rejects.csv"
    let skipped = try store.run(["import", kind, file, "--skip-bad", rejects], as: "admin")
    #expect(
      skipped.status == 0 && skipped.output.contains("0 lines are brought in, 1 are not"),
      "\(skipped.complaints)")
  }

  @Test func `R-148 verdicts that the review refuses are told line by line, the others taken`() throws {
    let city = try CommandStore()
    try city.bringOver(
      "people",
      """
      code,name,unit,side,role,title,from
      zhou,周明远,,main,mainSupervisor,主体办主任,2025-01-01
      """)
    try city.enrol("zhou")
    let file = try city.write(
      "unit,side,month,duty,verdict,reason\nCZJ,main,2026-01,Z-01#1,accepted,\nCZJ,main,2099-01,Z-01#1,accepted,\n",
      "reviews.csv")
    for arguments in [["import", "reviews", file, "--dry-run"], ["import", "reviews", file]] {
      let outcome = try city.run(arguments, as: "zhou")
      #expect(outcome.status == 65 && outcome.complaints.contains("reviews.csv:2: "), "\(outcome.complaints)")
      #expect(outcome.complaints.contains("reviews.csv:3: "), "\(outcome.complaints)")
    }
  }
}
