import HonestText

/// Reads `records`: imported with their claims before a store is open, drafts afterwards.
package struct RecordIntake: Intake {
  package static let columns = TableColumns([
    .unit,
    .side,
    InputColumn(
      "subject", Said("履责主体", "Subject"), others: ["责任主体"],
      Said("领导班子、主要负责人、班子成员:代码、纪检机构", "team, head, member:CODE, discipline body"), example: "领导班子"),
    InputColumn(
      "title", Said("标题", "Title"), others: ["事项", "名称", "活动名称"], isMandatory: true,
      Said("60 字以内", "up to 60 characters"), example: "党组专题研究廉政工作"),
    InputColumn(
      "summary", Said("内容摘要", "Summary"), others: ["摘要", "内容", "主要内容", "活动内容"], isMandatory: true,
      Said("做了什么", "what was done"), example: "会议听取了第一季度廉政工作情况，研究了下一步安排。"),
    InputColumn(
      "start", Said("开始时间", "Start"), others: ["时间", "活动时间", "起始时间"], isMandatory: true,
      Said("日期和时间", "day and time"), example: "2026-03-12 09:00", kind: .moment),
    InputColumn(
      "end", Said("结束时间", "End"), others: ["截止时间"],
      Said("日期和时间", "day and time"), example: "2026-03-12 11:00", kind: .moment),
    InputColumn(
      "place", Said("地点", "Place"), others: ["活动地点"], isMandatory: true,
      Said("60 字以内", "up to 60 characters"), example: "三楼会议室"),
    InputColumn(
      "people", Said("参加人员", "People"), others: ["人员", "人物", "参会人员", "参加人"], isMandatory: true,
      Said("姓名，或 姓名|参与方式，多人用分号或顿号隔开", "NAME, or NAME|PART, parted by semicolons"), example: "张建国|主持;林晓岚|记录"),
    InputColumn(
      "duties", Said("对应事项", "Duties"), others: ["事项编号", "对应指标", "指标"],
      Said("指标编号#次序，多项用分号隔开", "CODE#ORDINAL, parted by semicolons"), example: "Z-01#1"),
    InputColumn(
      "category", Said("类别", "Category"), others: ["活动类别", "类型"],
      Said("会议、学习、谈话等", "meeting, study, talk …"), example: "会议", words: EventCategory.choices),
    InputColumn(
      "attachments", Said("附件", "Attachments"), others: ["材料", "印证材料"],
      Said(
        "文件|材料种类，多件用分号隔开；路径从表所在的文件夹起",
        "PATH|KIND, parted by semicolons; paths begin in the folder of the table"), example: "会议记录.docx|会议记录"),
    InputColumn(
      "paper_file", Said("纸质档案", "Paper file"), others: ["档案", "档案号", "纸质档案号"],
      Said("编号，或 编号|存放地点|页数", "NUMBER, or NUMBER|PLACE|PAGES")),
    InputColumn(
      "signed_by", Said("审签人", "Signed by"), others: ["签字人"],
      Said("只在启用以前", "before the store is open only")),
    InputColumn(
      "signed_at", Said("审签时间", "Signed at"), others: ["签字时间"],
      Said("只在启用以前", "before the store is open only"), kind: .moment),
    InputColumn(
      "entered_at", Said("录入时间", "Entered at"), others: ["记录时间"],
      Said("只在启用以前", "before the store is open only"), kind: .moment),
  ])

  /// The columns of the claims, which records before the opening cannot do without, and later ones may not have.
  static let claims = ["signed_by", "signed_at", "entered_at"]

  /// The columns of a table from which lines become what is wanted.
  package static func columns(_ columns: TableColumns, for destination: Destination) -> TableColumns {
    destination == .books ? columns.requiring(Set(claims)) : columns
  }

  /// Whether lines become entered records or drafts.
  package enum Destination: Hashable, Sendable {
    /// Before the store is open: claims of signature and entry are needed, and count.
    case books
    /// Afterwards: claims are refused.
    case drafts
  }

  /// What must be known to read records; everything that touches a store or a file is a closure.
  package struct Surroundings: Sendable {
    package var destination: Destination
    package var profile: RuleProfile
    package var now: Instant
    /// A unit by its code.
    package var unit: @Sendable (UnitCode) -> OrganisationUnit?
    /// Somebody of the store by code or name, with the title held on the day.
    package var person:
      @Sendable (_ text: String, UnitCode, Day) -> (code: PersonCode, name: String, title: String?)?
    /// Whether a unit's side has this occurrence in a year.
    package var hasOccurrence: @Sendable (UnitCode, Side, Int, OccurrenceName) -> Bool
    /// Takes a file as evidence, or says why it cannot be taken.
    package var attach: @Sendable (_ path: String, EvidenceKind) throws(FileProblem) -> EvidenceItem
    package var mayEnter: @Sendable (Scope) -> Bool

    package init(
      destination: Destination, profile: RuleProfile, now: Instant,
      unit: @escaping @Sendable (UnitCode) -> OrganisationUnit?,
      person:
        @escaping @Sendable (String, UnitCode, Day) -> (
          code: PersonCode, name: String, title: String?
        )?,
      hasOccurrence: @escaping @Sendable (UnitCode, Side, Int, OccurrenceName) -> Bool,
      attach: @escaping @Sendable (String, EvidenceKind) throws(FileProblem) -> EvidenceItem,
      mayEnter: @escaping @Sendable (Scope) -> Bool = { _ in true }
    ) {
      self.destination = destination
      self.profile = profile
      self.now = now
      self.unit = unit
      self.person = person
      self.hasOccurrence = hasOccurrence
      self.attach = attach
      self.mayEnter = mayEnter
    }
  }

  /// A record as a line has it.
  package struct Line: Hashable, Sendable {
    package var content: RecordContent
    package var paper: PaperFile?
    /// The importer's claims; absent for drafts.
    package var claims: Claims?
  }

  /// Who is said to have signed, and when it is said to have been signed and entered.
  package struct Claims: Hashable, Sendable {
    package var signedBy: String
    package var signedAt: Moment
    package var enteredAt: Moment
  }

  let surroundings: Surroundings

  /// An intake that looks things up as it is told.
  package init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  package mutating func read(_ line: inout InputLine) -> Line? {
    let profile = surroundings.profile
    let unit = unit(in: &line)
    let side = line.choice("side", Side.self)
    if let unit, let side { check(unit, side, in: &line) }
    let subject =
      line.optional("subject") == nil
      ? side.map { DutySubject(kind: $0 == .main ? .team : .disciplineBody) }
      : line.subject("subject", on: side)
    let title = line.text("title", 1...profile.titleMax)
    let summary = line.text(
      "summary", profile.summaryMin...max(profile.summaryMin, profile.summaryMax), .lines)
    let place = line.text("place", 1...profile.placeMax)
    let category = line.optionalChoice("category", EventCategory.self) ?? .other
    let time = time(in: &line)
    let people = people(of: unit?.code, on: time?.start.day, in: &line)
    let claims = claims(after: time, in: &line)
    let paper = paper(in: &line)
    guard let unit, let side, let subject, let title, let summary, let place, let time else { return nil }
    let links = links(of: unit.code, side, year: year(of: time), in: &line)
    guard line.problems.isEmpty else { return nil }
    // Files are copied last, so that a line with other faults leaves none behind.
    let evidence = evidence(in: &line)
    guard line.problems.isEmpty else { return nil }
    let content = RecordContent(
      unit: unit.code, side: side, subject: subject, time: time, place: place, people: people, title: title,
      summary: summary, category: category, links: links, evidence: evidence,
      noAttachmentReason: evidence.isEmpty ? .noElectronicCopy : nil)
    let read = Line(content: content, paper: paper, claims: claims)
    if let unfit = read.form.unfit {
      line.report(unfit.column, .refused(.unfit(unfit)))
      return nil
    }
    return read
  }

  private func year(of time: EventTime) -> Int {
    surroundings.profile.year(ofRecordFrom: time.start.day, to: time.endDay)
  }

  private func unit(in line: inout InputLine) -> OrganisationUnit? {
    guard let text = line.optional("unit") else {
      line.report("unit", .missingValue)
      return nil
    }
    guard let unit = surroundings.unit(UnitCode(text)) else {
      line.report("unit", .unknownReference(text))
      return nil
    }
    return unit
  }

  private func check(_ unit: OrganisationUnit, _ side: Side, in line: inout InputLine) {
    if side == .supervision, unit.supervisionBody == nil {
      line.report("side", .noSupervisionBody(unit.code))
    }
    let scope = Scope(unit: unit.code, side: side)
    if !surroundings.mayEnter(scope) { line.report(nil, .notPermitted(.draftRecord, scope)) }
  }

  private func time(in line: inout InputLine) -> EventTime? {
    let start = line.moment("start")
    let end = line.optionalMoment("end")
    guard let start else { return nil }
    if let end, end < start {
      line.report("end", .endBeforeStart(start: start.description, end: end.description))
      return nil
    }
    return EventTime(start: start, end: end)
  }
}
