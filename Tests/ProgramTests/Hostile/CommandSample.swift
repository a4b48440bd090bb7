/// A call of one command in the hostile store, by somebody who may make it.
struct CommandSample: Sendable {
  var command: String
  var person: String
  var arguments: [String]

  init(_ command: String, _ person: String = "ZTB-1", _ arguments: [String] = []) {
    (self.command, self.person, self.arguments) = (command, person, arguments)
  }

  /// One of each role: recorder, head, both offices, administrator.
  static let roles = ["CZJ-3", "CZJ-1", "CZJ-2", "ZTB-1", "DFS-1", "admin"]

  /// Commands that only look, which everybody may be put before in every format.
  static let looks: [CommandSample] = [
    CommandSample("list units"), CommandSample("list people"),
    CommandSample("list indicators", "CZJ-3", ["--unit", "CZJ"]),
    CommandSample("list duties", "CZJ-3", ["--unit", "CZJ"]), CommandSample("list records"),
    CommandSample("list drafts", "CZJ-3"), CommandSample("list notices"),
    CommandSample("list papers", "ZTB-1", ["--unit", "CZJ"]),
    CommandSample("list points", "ZTB-1", ["--month", "2026-09", "--unit", "CZJ", "--side", "main"]),
    CommandSample("list months", "ZTB-1", ["--year", "2026"]), CommandSample("list inspections"),
    CommandSample("list findings"), CommandSample("list violations"), CommandSample("list bulletins"),
    CommandSample("list analyses", "DFS-1"), CommandSample("list trail"),
    CommandSample("list changes", "CZJ-3"),
    CommandSample("list views", "CZJ-1"), CommandSample("list archives", "admin"),
    CommandSample("show", "CZJ-3", ["CZJ-2026-Z-0002"]),
    CommandSample("evidence", "CZJ-3", ["CZJ-2026-Z-0002"]),
    CommandSample("history", "CZJ-3", ["CZJ-2026-Z-0002"]), CommandSample("search", "ZTB-1", ["学习"]),
    CommandSample("alerts", "ZTB-1"), CommandSample("sheet", "CZJ-3", ["CZJ-2026-Z-0002"]),
    CommandSample("notice", "CZJ-3", ["--month", "2026-11"]),
    CommandSample("report", "CZJ-3", ["--half", "2026-H1"]),
    CommandSample("inspect show", "ZTB-1", ["DZ-2026-002"]),
    CommandSample("violation print", "ZTB-1", ["TZ-2026-001"]),
    CommandSample("analysis show", "DFS-1", ["FJ-2026-001"]),
    CommandSample("review", "ZTB-1", ["--month", "2026-09", "--unit", "CZJ", "--side", "main"]),
    CommandSample("summary", "ZTB-1", ["--month", "2026-09"]),
    CommandSample("rank", "ZTB-1", ["--quarter", "2026-Q3", "--group", "county"]),
    CommandSample("quarters", "CZJ-3"), CommandSample("assess show", "ZTB-1", ["--year", "2026"]),
    CommandSample("assess list", "ZTB-1", ["results", "--year", "2026"]),
    CommandSample("calendar list", "ZTB-1", ["2026"]),
    CommandSample("calendar add", "ZTB-1", ["2026-11-02", "3"]),
    CommandSample("calendar entry-deadline", "ZTB-1", ["2026-11-02"]),
    CommandSample("calendar export", "CZJ-3"), CommandSample("rules show"), CommandSample("rules check"),
    CommandSample("rules list"), CommandSample("key list", "admin"), CommandSample("doctor"),
    CommandSample("get", "CZJ-3"), CommandSample("proof", "CZJ-3", ["CZJ-2026-Z-0005"]),
    CommandSample("checkpoint", "DFS-1", ["--show"]), CommandSample("verify", "admin", ["--quick"]),
  ]
}

extension CommandSample {
  private static let unit = ["--unit", "CZJ", "--side", "main"]
  private static let why = ["--reason", TerminalAttack.spoilt("理由")]

  /// Commands that do something, told of or refused; each option that takes a text has a hostile one.
  static func acts(in folder: String) -> [CommandSample] {
    let text = TerminalAttack.spoilt("说明")
    let file = folder + "/" + TerminalAttack.spoilt("附件") + ".txt"
    return [
      CommandSample(
        "record", "CZJ-3",
        unit + [
          "--title", text, "--place", text, "--start", "2026-11-27 09:00", "--person", text + "|chair",
          "--no-paper",
          "--attach", file + "|minutes",
        ]),
      CommandSample("submit", "CZJ-3", ["D13", "--confirm"]), CommandSample("withdraw", "CZJ-3", ["D2"]),
      CommandSample("return", "CZJ-1", ["D1"] + why),
      CommandSample("sign", "CZJ-1", ["D2", "--opinion", text]),
      CommandSample("enter", "CZJ-3", ["D1", "--late-reason", text]),
      CommandSample("discard", "CZJ-3", ["D3"]),
      CommandSample("correct", "CZJ-3", ["CZJ-2026-Z-0001", "--place", text] + why),
      CommandSample("supplement", "CZJ-3", ["CZJ-2026-Z-0001", "--text", text] + why),
      CommandSample("void", "CZJ-3", ["CZJ-2026-Z-0004"] + why),
      CommandSample("paper", "CZJ-3", ["CZJ-2026-Z-0001", "--file", text, "--place", text, "--pages", "3"]),
      CommandSample("designate", "CZJ-1", [text, "--unit", "CZJ", "--basis", text]),
      CommandSample("indicators copy", "CZJ-3", unit + ["--year", "2027"]),
      CommandSample("indicators withdraw", "CZJ-3", unit + ["--year", "2026", text]),
      CommandSample("adopt", "CZJ-1", unit + ["--year", "2027"]),
      CommandSample("amend", "CZJ-1", unit + ["--year", "2026", "Z-21", "--title", text] + why),
      CommandSample("exempt", "ZTB-1", unit + ["Z-09#1"] + why),
      CommandSample("extend", "ZTB-1", unit + ["Z-09#1", "--to", "2026-12-20"] + why),
      CommandSample("trigger", "CZJ-3", unit + ["Z-14", "--event", text]),
      CommandSample("ledger from", "admin", ["2026-01-01", "--reason", text]),
      CommandSample("ledger close", "ZTB-1", ["--side", "main", "--unit", "CZJ"]),
      CommandSample("ledger reopen", "ZTB-1", unit + why), CommandSample("remark", "ZTB-1", unit + [text]),
      CommandSample(
        "inspect open", "ZTB-1",
        ["--kind", "routine", "--unit", "CZJ", "--from", "2026-10-01", "--to", "2026-11-01", "--basis", text]),
      CommandSample("inspect finding", "ZTB-1", ["DZ-2026-002"] + unit + ["--text", text, "--demand", text]),
      CommandSample("inspect answer", "CZJ-3", ["DZ-2026-002#2", "--text", text]),
      CommandSample("inspect judge", "ZTB-1", ["DZ-2026-002#1", "--accept", text]),
      CommandSample("inspect withdraw", "ZTB-1", ["DZ-2026-002#1", "--reason", text]),
      CommandSample("inspect close", "ZTB-1", ["DZ-2026-002", "--result", text]),
      CommandSample(
        "violation note", "ZTB-1",
        unit + ["--kind", "lateEntry", "--occasion", "dailyCheck", "--evidence", text]),
      CommandSample("violation follow", "ZTB-1", ["WZ-2026-001", "--text", text]),
      CommandSample(
        "violation bulletin", "ZTB-1", ["--title", text, "--line", "WZ-2026-001|\(text)|\(text)"]),
      CommandSample(
        "analysis present", "DFS-1", ["--quarter", "2026-Q3", "--remarks", text, "--recipient", text]),
      CommandSample("analysis send", "DFS-1", ["FJ-2026-001", "--recipient", text]),
      CommandSample(
        "close", "ZTB-1", ["--month", "2026-10", "--side", "main", "--unit", "CZJ", "--accept-rest"]),
      CommandSample("reopen", "ZTB-1", ["--month", "2026-08"] + unit + why),
      CommandSample("assess plan", "ZTB-1", ["--year", "2026", "--number", text, "--title", text]),
      CommandSample("assess enter", "ZTB-1", ["--year", "2026"] + unit + ["--democratic", "88"]),
      CommandSample(
        "assess bonus", "ZTB-1",
        [
          "--year", "2026", "--unit", "CZJ", "--award", "national", "--project", text, "--number", text,
          "--dated",
          "2026-05-01",
        ]),
      CommandSample("assess prove", "ZTB-1", [text]),
      CommandSample(
        "assess sanction", "DFS-1",
        [
          "--year", "2026", "--unit", "CZJ", "--name", text, "--position", "staff", "--matter", text,
          "--consequence", "warning", "--number", text, "--dated", "2026-05-01",
        ]),
      CommandSample("assess withdraw", "ZTB-1", [text] + why),
      CommandSample("assess grade", "ZTB-1", ["--year", "2026", "--unit", "CZJ", "--grade", "good"] + why),
      CommandSample("assess publish", "ZTB-1", ["--year", "2026", "--group", "county"]),
      CommandSample("assess follow", "ZTB-1", ["--year", "2026"] + unit + ["--talk", text]),
      CommandSample("flag", "DFS-1", ["CZJ-2026-Z-0001", "--kind", "untrue"] + why),
      CommandSample("consent", "ZTB-1", ["D1", "--decline", text]),
      CommandSample("enrol issue", "admin", [text]),
      CommandSample("enrol redeem", text, ["--code-file", file]),
      CommandSample("enrol recover", "admin", ["--code", text, "--name", text, "--recovery-file", file]),
      CommandSample("import", "admin", ["units", folder + "/units.csv"]),
      CommandSample("rules adopt", "ZTB-1", [file] + why), CommandSample("put", "CZJ-3", [text]),
      CommandSample("init", "admin", ["--city", text, "--admin", text]),
      CommandSample("demo clock", "admin", ["2026-11-30", "--at", folder + "/store"]),
      CommandSample("demo open", "admin", ["--at", folder + "/store", "--no-open"]),
      CommandSample("archive", "admin", [folder + "/" + TerminalAttack.spoilt("归档")]),
      CommandSample("backup", "admin", [folder + "/" + TerminalAttack.spoilt("备份")]),
      CommandSample("restore", "admin", [folder + "/" + TerminalAttack.spoilt("没有"), "--force"] + why),
      CommandSample("rebuild", "admin"),
      // The full screen and the plain one have tests of their own; here they fail for want of such a store.
      CommandSample("open", "admin", ["--served", "--store", folder + "/" + TerminalAttack.spoilt("无")]),
    ]
  }
}
