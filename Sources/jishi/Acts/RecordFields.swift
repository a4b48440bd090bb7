import ArgumentParser
import HonestText
import Records

/// The fields of the event form as options; what is not given stays as it is.
struct RecordFields: ParsableArguments {
  @Option(help: "标题，1 至 60 字。Title.")
  var title: String?

  @Option(help: "摘要，20 至 2000 字。Summary.")
  var summary: String?

  @Option(help: "开始 \"2026-06-26 14:00\"。Start.")
  var start: Moment?

  @Option(help: "结束。End, not before the start.")
  var end: Moment?

  @Option(help: "地点。Place.")
  var place: String?

  @Option(help: "人物 \"张建国|chair\"，可多次。NAME|PART, once for each person.")
  var person: [String] = []

  @Option(help: "人数。How many took part in all.")
  var headCount: Int?

  @Option(help: "对应事项 Z-02#2，可多次。CODE#ORDINAL, once for each duty.")
  var duty: [OccurrenceName] = []

  @Option(help: "履责主体。team, head, member:CODE, disciplineBody.")
  var subject: DutySubject?

  @Option(help: "类别。The kind of event.")
  var category: EventCategory?

  @Option(help: "附件 \"会议记录.docx|minutes\"，可多次。FILE|KIND, once for each file.")
  var attach: [String] = []

  @Option(help: "无附件的原因。Why there is no attachment: secret, noElectronicCopy, other.")
  var noAttachment: NoAttachmentReason?

  @Option(help: "无附件原因的说明。The words that belong to the reason other.")
  var noAttachmentText: String?

  @Option(help: "纸质档号。The paper file's number.")
  var paperFile: String?

  @Option(help: "纸质档存放地点。Where the paper is kept.")
  var paperPlace: String?

  @Option(help: "纸质档页数。Its pages.")
  var paperPages: Int?

  @Flag(help: "没有纸质材料。There is no paper.")
  var noPaper = false

  @Option(help: "另一方面的记实编号。The record of the same event on the other side.")
  var counterpart: RecordNumber?

  /// Puts what was given into a form; files are kept first, so that their digests are known.
  func fill(_ form: inout DraftForm, for unit: UnitCode, at here: CommandContext) throws {
    if let title { form.title = title }
    if let summary { form.summary = summary }
    if let start { form.start = start.description }
    if let end { form.end = end.description }
    if let place { form.place = place }
    if !person.isEmpty { form.people = try participants(of: unit, on: start?.day ?? here.today, at: here) }
    if let headCount { form.headCount = String(headCount) }
    if !duty.isEmpty { form.links = duty }
    if let subject { form.subject = subject }
    if let category { form.category = category }
    for item in attach { form.evidence.append(try here.keepAttachment(item)) }
    if let noAttachment { form.noAttachmentReason = noAttachment }
    if let noAttachmentText { form.noAttachmentText = noAttachmentText }
    if let paperFile { form.paperNumber = paperFile }
    if let paperPlace { form.paperLocation = paperPlace }
    if let paperPages { form.paperPages = String(paperPages) }
    if noPaper { form.noPaper = true }
    if let counterpart { form.counterpart = counterpart.description }
  }

  private func participants(of unit: UnitCode, on day: Day, at here: CommandContext) throws -> [Participant] {
    let directory = try PeopleDirectory(here, units: [unit])
    return try person.map { item in
      guard let (name, word) = RecordIntake.halves(item), let part = Part(rawValue: word) else {
        let parts = Part.allCases.map(\.rawValue).joined(separator: ", ")
        throw CommandFailure.usage(
          "--person “\(item)”写法不对；请写 姓名|身份，身份是 \(parts) 之一",
          "--person “\(item)” is not NAME|PART; the part is one of \(parts)")
      }
      guard let found = directory.find(name, in: unit, on: day) else {
        // Otherwise a list in one option would be one person of that whole name.
        if let problem = TextRoom(.name, 1...60).problem(in: name.asName) {
          throw CommandFailure.usage(
            "--person “\(item)”：姓名\(problem.sentence(in: .chinese))；每人请各写一个 --person",
            "--person “\(item)”: in the name, \(problem.sentence(in: .english)); give one --person for each person"
          )
        }
        return Participant(name: name.asName, part: part)
      }
      return Participant(person: found.code, name: found.name, post: found.title, part: part)
    }
  }
}

extension CommandContext {
  /// Takes a file `FILE|KIND` into the store.
  func keepAttachment(_ item: String) throws -> EvidenceItem {
    guard let (path, word) = RecordIntake.halves(item), let kind = EvidenceKind(rawValue: word) else {
      let kinds = EvidenceKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw CommandFailure.usage(
        "--attach “\(item)”写法不对；请写 文件|种类，种类是 \(kinds) 之一",
        "--attach “\(item)” is not FILE|KIND; the kind is one of \(kinds)")
    }
    let bar = ProgressBar(language)
    defer { bar.end() }
    return try store.keepAttachment(path: path, kind: kind, caption: "", progress: bar.listener)
  }
}
