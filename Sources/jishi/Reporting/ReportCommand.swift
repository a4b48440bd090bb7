import ArgumentParser
import Records
import Reports

/// `jishi report --half YYYY-H1`: the half-yearly reports of all units, or the one of a unit.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "半年报告。The half-yearly report.",
    discussion: """
      不写 --unit 为各单位报送情况一览。Without --unit: how all units stand.
      --register 登记正文、文号、标题；--sign 签发；--send 报送。
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "半年 YYYY-H1 或 YYYY-H2。The half-year.") var half: HalfYear
  @Option(help: "单位代码。The unit.") var unit: UnitCode?
  @Option(help: "组别。county or cityUnit.") var group: UnitGroup?

  @Option(help: "登记：报告正文文件。Register: the file of the report's text.", completion: .file())
  var register: String?
  @Option(help: "文号。The document's number.") var number: String?
  @Option(help: "标题。The title.") var title: String?
  @Option(help: "成文日期，默认今天。The day on the paper; today when absent.") var dated: Day?
  @Option(help: "数据截止日。The last day that the figures count.") var cutOff: Day?

  @Flag(help: "签发。The head signs.") var sign = false
  @Option(help: "纸面签发日期。The day of an ink signature.") var onPaper: Day?
  @Option(help: "签发页编号。The reference of the signed sheet.") var reference: String?
  @Option(help: "签发页扫描件。The scan of the signed sheet.", completion: .file()) var scan: String?
  @Option(help: "手签的负责人。Who signed by hand; the head in office when absent.") var signer: String?

  @Option(help: "报送给：mainOffice 或 disciplineOffice，可多次。Sent to, once for each.")
  var send: [ReportRecipient] = []
  @Option(help: "报送日期，默认今天。The day of sending; today when absent.") var on: Day?

  func validate() throws {
    let acts = register != nil || sign || onPaper != nil || !send.isEmpty
    if acts, unit == nil { throw ValidationError("--unit U") }
    if register != nil, number == nil || title == nil {
      throw ValidationError("--register FILE --number N --title T")
    }
    if onPaper == nil, reference != nil || scan != nil || signer != nil {
      throw ValidationError("--reference, --scan, --signer: --on-paper DAY")
    }
    if onPaper != nil, reference == nil { throw ValidationError("--on-paper: --reference R") }
  }

  func run() throws {
    guard let unit else { return try list() }
    let acts = register != nil || sign || onPaper != nil || !send.isEmpty
    let here = try common.context(writing: acts)
    let found = try here.unit(unit)
    let done = try act(on: unit, at: here)
    if acts, common.format == nil, common.output == nil {
      return try common.tell(done)
    }
    for sentence in done { Terminal.write(sentence + "\n", to: Terminal.errors) }
    try common.write(here.papers.report(half, of: found.code))
  }

  private func list() throws {
    let here = try common.context(writing: false)
    let reports = try here.store.reports(half, unit: nil, group: group, for: here.session)
    try common.write(
      reports, PaperFacts.report,
      paper: ListPaper.layout(
        title: common.language.say(
          "\(half.spoken(in: .chinese))半年报告报送情况表", "Half-yearly reports of \(half)"),
        reports, PaperFacts.report, around: try here.surroundings(of: nil), common.language))
  }

  private func act(on unit: UnitCode, at here: CommandContext) throws -> [String] {
    var done: [String] = []
    func tell(_ chinese: String, _ english: String) {
      done.append("\(unit) \(half)" + common.language.say(chinese, english))
    }
    if let register, let number, let title {
      try here.perform(
        .registerReport(
          ReportRegistration(
            unit: unit, half: half, documentNumber: number, title: title, dated: dated ?? here.today,
            text: try keep(register, at: here), cutOff: cutOff)))
      tell("：\(number) 已登记", ": \(number) is registered")
    }
    if sign || onPaper != nil {
      try here.perform(.signReport(unit, half, paper: try paper(of: unit, at: here)))
      tell("：已签发", ": signed")
    }
    for recipient in send {
      try here.perform(.sendReport(unit, half, to: recipient, on: on ?? here.today))
      tell("：已报送\(recipient.name(in: .chinese))", ": sent to \(recipient.name(in: .english))")
    }
    return done
  }

  private func keep(_ file: String, at here: CommandContext) throws -> EvidenceItem {
    let bar = ProgressBar(common.language)
    defer { bar.end() }
    return try here.store.keepAttachment(path: file, kind: .document, caption: "", progress: bar.listener)
  }

  private func paper(of unit: UnitCode, at here: CommandContext) throws -> PaperSignature? {
    guard let onPaper else { return nil }
    let person = try signer.map { try here.person($0) } ?? here.head(of: unit, .main, on: onPaper)
    return PaperSignature(
      day: onPaper, reference: reference ?? "", scan: try scan.map { try keep($0, at: here) },
      signer: person.code)
  }
}
