import ArgumentParser
import Records
import Reports

/// `jishi violation …`: violations of the rules of recording, and the bulletins that name them.
struct Violation: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "记实违规和通报。Violations of the rules of recording, and bulletins.",
    subcommands: [ViolationNote.self, ViolationFollow.self, ViolationBulletin.self, ViolationPrint.self])
}

/// `jishi violation note`: notes a violation.
struct ViolationNote: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "登记违规。Notes a violation.")

  @OptionGroup var common: CommonOptions
  @Option(help: "情形：lateEntry、untrueEntry、arbitraryChange、deletion、fraud、secrecyBreach。The kind.")
  var kind: ViolationKind
  @Option(help: "场合：dailyCheck、specialPatrol、midYear、yearly。The occasion.") var occasion: ViolationOccasion
  @Option(help: "证据。What shows it.") var evidence: String
  @Option(help: "单位代码；写了记实编号可不写。The unit; that of the record when absent.") var unit: UnitCode?
  @Option(help: "方面。main or supervision; that of the record when absent.") var side: Side?
  @Option(help: "记实编号。The record.") var record: RecordNumber?
  @Option(help: "发现人；不写为本人。Who found it; oneself when absent.") var foundBy: String?
  @Option(help: "日期，默认今天。The day; today when absent.") var on: Day?
  @Option(help: "处理。What was done about it.") var followUp: String?

  func validate() throws {
    guard record != nil || unit != nil else { throw ValidationError("--unit / --record") }
  }

  func run() throws {
    let here = try common.context()
    let office = try here.office()
    guard let unit = unit ?? record?.unit else { return }
    let receipt = try here.perform(
      .noteViolation(
        ViolationDraft(
          unit: unit, side: side ?? record?.side ?? office, record: record, kind: kind, occasion: occasion,
          foundBy: foundBy, on: on ?? here.today, evidence: evidence, followUp: followUp), office: office))
    let name = try here.newest(.violation, by: receipt)
    try common.tell(
      common.language.say("已登记 \(name)", "\(name) is noted"),
      .object(["number": .text(name), "unit": .of(unit)]))
  }
}

/// `jishi violation follow`: what was done about a violation.
struct ViolationFollow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow", abstract: "登记处理情况和案号。What was done about it, and the number of a case.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "违规编号 WZ-2026-001。The violation.") var violation: SupervisionName
  @Option(help: "处理情况。What was done.") var text: String
  @Option(name: .customLong("case"), help: "问责案号。The number of the case.") var caseNumber: String?

  func run() throws {
    try common.context().perform(.followViolation(violation, text: text, caseNumber: caseNumber))
    try common.tell(
      common.language.say("\(violation) 的处理已登记", "what was done about \(violation) is noted"),
      .object(["number": .of(violation), "case": .optional(caseNumber)]))
  }
}

/// `jishi violation bulletin`: issues a named bulletin.
struct ViolationBulletin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bulletin", abstract: "印发点名通报。Issues a named bulletin.",
    discussion: """
      每项写作 违规编号|人员|事实|处理。A line is VIOLATION|PERSON|FACT|MEASURE.
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "标题。The title.") var title: String
  @Option(help: "通报的一项，可多次。A line of it, once for each.") var line: [String]
  @Option(help: "更正哪一份通报，它自此不再有效。The bulletin in whose place it stands.")
  var corrects: SupervisionName?
  @Option(help: "更正的理由。Why it is corrected.") var reason: String?

  func validate() throws {
    if (corrects == nil) != (reason == nil) { throw ValidationError("--corrects NUMBER --reason R") }
  }

  func run() throws {
    let here = try common.context()
    let known =
      try here.store.violations(ViolationQuery(year: here.today.year), for: here.session)
      + here.store.violations(ViolationQuery(year: here.today.year - 1), for: here.session)
    let lines = try line.map { text in
      let parts = text.split(separator: "|", omittingEmptySubsequences: false).map { String($0) }
      guard parts.count == 4, let name = SupervisionName(parts[0]) else {
        throw CommandFailure.usage(
          "“\(text)” 不是 违规编号|人员|事实|处理", "“\(text)” is not VIOLATION|PERSON|FACT|MEASURE")
      }
      guard let violation = known.first(where: { $0.name == name }) else {
        throw StoreFailure.refused(.noSuch(.supervision(name.description)))
      }
      let person = try person(parts[1], of: violation.body.unit, at: here)
      return BulletinLine(
        violation: name, unit: violation.body.unit, person: person.name, code: person.code, fact: parts[2],
        measure: parts[3])
    }
    let correction = corrects.flatMap { old in reason.map { NamedCorrection(old, reason: $0) } }
    let receipt = try here.perform(
      .publishViolations(office: here.office(), title: title, lines, correcting: correction))
    let name = try here.newest(.bulletin, by: receipt)
    try common.tell(
      common.language.say("通报 \(name) 已印发", "bulletin \(name) is issued"),
      .object(["number": .text(name), "lines": .integer(lines.count)]))
  }
}

extension ViolationBulletin {
  /// Somebody of the unit, by code or by a name that only one of them has.
  private func person(_ text: String, of unit: UnitCode, at here: CommandContext) throws -> Person {
    let people = try here.store.people(unit: unit, for: here.session).map(\.person)
    if let known = people.first(where: { $0.code.rawValue == text }) { return known }
    let named = people.filter { $0.name == text }
    guard let first = named.first else { throw StoreFailure.refused(.notOfUnit(text, unit)) }
    guard named.count == 1 else {
      let codes = named.map(\.code.rawValue).joined(separator: ", ")
      throw CommandFailure.usage(
        "该单位有几个人叫“\(text)”：\(codes)；请用代码",
        "several people there are called “\(text)”: \(codes); give the code")
    }
    return first
  }
}

/// `jishi violation print`: a bulletin as a document.
struct ViolationPrint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "打印通报。A bulletin as a document.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "通报编号 TZ-2026-001。The bulletin.") var bulletin: SupervisionName

  func run() throws {
    let here = try common.context(writing: false)
    try common.write(here.papers.bulletin(bulletin))
  }
}
