import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

@Suite struct `Tables imported on the screen` {
  var bench = Bench.administrator

  private var screen: ImportScreen? { bench.station.scene.screen as? ImportScreen }

  private var orders: [TableImport] {
    bench.commands.compactMap { if case .start(.table(let order)) = $0 { order } else { nil } }
  }

  private mutating func look() {
    bench.press("I Enter Ctrl-U")
    bench.type("~/单位.xlsx")
    bench.press("Enter")
  }

  private mutating func confirm() {
    bench.type("correct horse")
    bench.press("Enter")
  }

  @Test mutating func `the columns of a table stand there before a file is chosen`() throws {
    bench.press("I")
    try expectScreen(bench.station, "import-columns")
    bench.press("Tab")
    #expect(screen?.table == .people)
  }

  @Test func `from the first start units are imported as the administrator, who sits there as recorder`() {
    let post = Post(
      id: "LXL/2", person: "LXL", role: .administrator, title: "系统管理员", from: Day(number: 19_000))
    var bench = Bench()
    bench.station.here.session?.posts.append(post)
    _ = bench.station.begin(.importTable(.units))
    #expect(bench.station.here.post == post)
    let begun = bench.station.scene.screen as? ImportScreen
    #expect(begun?.table == .units)
  }

  @Test mutating func `a file is looked at first: its lines, and nothing is imported`() throws {
    look()
    #expect(orders.map(\.isTrial) == [true] && orders.first?.table == .units)
    try expectScreen(bench.station, "import-look")
  }

  @Test mutating func `Enter imports what was looked at, after the passphrase, and says what comes next`()
    throws
  {
    look()
    bench.press("Enter")
    confirm()
    #expect(orders.map(\.isTrial) == [true, false])
    try expectScreen(bench.station, "import-done")
  }

  @Test mutating func `where lines are wrong nothing is imported, and s sets them aside`() {
    bench.sample.table.faults = ["C7: 名称: 必填项为空；请填写"]
    look()
    #expect(bench.screen.contains("* C7: 名称: 必填项为空；请填写"))
    bench.press("Enter")
    #expect(orders.count == 1 && bench.station.status?.isProblem == true)
    bench.press("s")
    confirm()
    #expect(orders.last?.setsAside == true && orders.last?.isTrial == false)
  }

  @Test mutating func `what is doubtful is one question`() {
    bench.sample.table.doubts = ["有 2 行是隐藏的，照样导入"]
    look()
    bench.press("Enter")
    #expect(bench.screen.contains("照样导入") && orders.count == 1)
    bench.press("Enter")
    confirm()
    #expect(orders.map(\.isTrial) == [true, false])
  }

  @Test mutating func `headings that are not known are named in a form, and the file is looked at again`()
    throws
  {
    (bench.sample.table.unknown, bench.sample.table.absent) = (["部门编号", "电话"], ["code", "superior"])
    look()
    bench.press("m")
    try expectScreen(bench.station, "import-naming")
    bench.press("→ F5")
    #expect(orders.last?.choices == ["部门编号": "code", "电话": ""] && orders.last?.isTrial == true)
  }

  @Test mutating func `another sheet of the workbook is chosen where there are several`() {
    bench.sample.table.sheets = ["主体", "监督"]
    look()
    bench.press("o → F5")
    #expect(orders.last?.sheet == "监督" && orders.last?.isTrial == true)
  }

  @Test mutating func `a file that cannot be read brings the form back with the reason`() {
    bench.sample.tableFailure = .file(.missing(path: "/x.xlsx"))
    look()
    #expect(screen?.form != nil && bench.screen.contains("找不到文件"))
  }

  @Test mutating func `an empty table is saved as a workbook`() {
    bench.press("I t F5")
    let export = bench.commands.compactMap { command in
      if case .start(.export(let export)) = command { export } else { nil as ListExport? }
    }.first
    #expect(export?.content == .template(.units) && export?.format == .xlsx && export?.path == "~/单位.xlsx")
  }

  @Test func `a recorder has records and indicators, a head nothing`() {
    var recorder = Bench()
    recorder.press("3 I")
    #expect((recorder.station.scene.screen as? ImportScreen)?.table == .records)
    var head = Bench.head
    head.press("3 I")
    #expect(!(head.station.scene.screen is ImportScreen))
  }
}
