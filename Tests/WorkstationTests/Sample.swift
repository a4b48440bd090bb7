import Records
import TerminalUI
import Workstation

/// A small practice city that answers every question the same way, for screens in tests.
struct Sample {
  var today = Moment(day: Day(number: 20_630), minute: 14 * 60 + 32)
  var drafts: [DraftStanding] = []
  var records: [RecordRow] = []
  var nextDraft = 31
  var units = [Sample.unit]
  /// The duties of the ledger, where a test wants more than the usual ones.
  var ledger: [DutyOccurrence]?
  var drafted: [IndicatorStanding] = []
  /// The people of a unit.
  var team = [
    Colleague(person: Sample.head, posts: [Sample.headPost]),
    Colleague(person: Sample.recorder, posts: [Sample.recorderPost]),
  ]
  /// The units whose ledgers are closed.
  var closed: Set<UnitCode> = []
  var standings: [UnitStanding] = Sample.cityStandings
  var report = VerificationReport(entries: 12_345, attachments: 678, faults: [], heads: [])
  /// The last event of each duty, by the duty's code.
  var precedents: [String: Precedent] = [:]
  var folders = FileFolders()
  /// Files that cannot be attached.
  var failingPaths: Set<String> = []
  /// The forms of drafts as they were kept last.
  var typed: [Int: DraftForm] = [:]
  /// Whether the head has a key, or a code with which to choose a passphrase.
  var headHasKey = true
  var headHasCode = false
  /// Paths that lead nowhere; of the others those with a dot at their end are files.
  var missingPaths: Set<String> = []
  /// What the next acts are refused with.
  var refusals: [StoreFailure] = []
  /// How many alerts there are besides those that are listed.
  var moreAlerts = 0
  /// Whether exports never come to their end.
  var exportHangs = false
  /// Whether a verification that was started does not end.
  var verifyHangs = false
  /// What the next export fails with.
  var exportFailure: StoreFailure?
  /// What a table that is looked at holds, and what the next one fails with.
  var table = TableLook.sample
  var tableFailure: StoreFailure?
  /// Notices and reports, and what became of them.
  var papers = SamplePapers()
  /// Reviews and rankings, and what became of them.
  var scores = SampleScores()
  /// A year's assessment and changes of closed months, and what became of them.
  var assessed = SampleAssessment()
  /// The units of the office's tables, where a test wants more than the usual ones.
  var cityUnits: [OrganisationUnit]?
  var review = DraftReview(problems: [], similar: [], lacking: [])

  static let unit = OrganisationUnit(
    code: "CZJ", name: "示范市财政局", kind: .cityDepartment, group: .cityUnit, mainBody: "示范市财政局党组",
    supervisionBody: "派驻市财政局纪检监察组", displayOrder: 1, start: Day(number: 16_000))

  static let recorder = Person(code: "LXL", name: "林晓岚", rank: .general)
  static let head = Person(code: "ZJG", name: "张建国", rank: .county)

  static func post(_ person: Person, _ role: PostRole, _ title: String, side: Side? = .main) -> Post {
    Post(
      id: "\(person.code)-1", person: person.code, unit: "CZJ", side: side, role: role, title: title,
      from: Day(number: 19_000), basis: "党组〔2026〕3号")
  }

  static let calendar = WorkCalendar([
    CalendarYear(year: 2026, restDays: [], makeUpDays: [], source: "test")
  ])
  static let recorderPost = post(recorder, .recorder, "办公室科员")
  static let headPost = post(head, .primaryHead, "党组书记、局长")

  init() {
    today = Moment(day: Day(year: 2026, month: 6, day: 26) ?? today.day, minute: today.minute)
    drafts = [
      standing(17, "谈心谈话（王志强）", .signed, start: "2026-06-23 15:00"),
      standing(18, "节前廉政提醒", .returned, start: "2026-06-24 09:00", comment: "请补参会名单"),
      standing(19, "项目资金廉政风险排查", .submitted, start: "2026-06-25 10:00"),
      standing(20, "", .draft, start: ""),
    ]
    records = (1...12).map { row($0) }
  }

  func here(_ person: Person = Sample.recorder, _ post: Post = Sample.recorderPost) -> ScreenContext {
    ScreenContext(
      now: Instant(today), city: "示范市", isPractice: false, calendar: Sample.calendar,
      session: SessionSummary(person: person, posts: [post]), post: post,
      units: units, alerts: 5, lastCheck: Sample.statement())
  }

  static func digest(_ number: Int) -> Digest { Digest(of: Array("\(number)".utf8)) }

  func content(_ title: String, start: String, summary: String? = nil) -> RecordContent {
    let start = Moment(start) ?? today
    return RecordContent(
      unit: "CZJ", side: .main, subject: DutySubject(kind: .head),
      time: EventTime(start: start, end: Moment(day: start.day, minute: start.minute + 60)),
      place: "张建国办公室",
      people: [
        Participant(person: "ZJG", name: "张建国", part: .talker),
        Participant(person: "WZQ", name: "王志强", part: .talkedTo),
        Participant(person: "LXL", name: "林晓岚", part: .recorder),
      ], title: title,
      summary: summary ?? "了解分管预算工作中的廉政风险，提醒严格执行项目资金审批程序，王志强表示逐项对照整改。",
      category: .talk, links: [OccurrenceName(code: "Z-09", ordinal: 1)],
      evidence: [
        EvidenceItem(
          kind: .minutes, caption: "", name: "谈话记录.docx", size: 36_864, sha256: Sample.digest(1),
          mediaType: "application/octet-stream", addedAt: Instant(today)),
        EvidenceItem(
          kind: .document, caption: "", name: "提纲.txt", size: 2_048, sha256: Sample.digest(2),
          mediaType: "text/plain", addedAt: Instant(today)),
      ])
  }

  func standing(
    _ number: Int, _ title: String, _ state: DraftState, start: String, comment: String? = nil
  ) -> DraftStanding {
    let content = content(title, start: start)
    var form = title.isEmpty ? DraftForm.blank(.main) : DraftForm(content)
    form.title = title
    let draft = Draft(
      number: number, version: 3, unit: "CZJ", side: .main, author: "LXL", createdAt: Instant(today),
      updatedAt: Instant(today), form: form)
    let isOut = state == .submitted || state == .signed
    let event = Moment(start)?.day
    var earlier = content
    earlier.people.removeLast()
    earlier.summary = "了解分管预算工作中的廉政风险，提醒严格执行项目资金审批程序。"
    return DraftStanding(
      draft: draft, state: state, authorName: "林晓岚", submittedAt: isOut ? Instant(today) + -19_000 : nil,
      submission: isOut ? Sample.digest(number) : nil, submitted: isOut ? content : nil,
      previous: isOut ? earlier : nil, attempt: isOut ? 2 : state == .returned ? 1 : 0, comment: comment,
      signing: state == .signed ? signing : nil,
      deadline: event.map {
        EntryDeadline(eventEnd: $0, calendar: Sample.calendar, profile: SampleRules.profile)
      },
      missing: title.isEmpty ? [FieldProblem(field: .title, kind: .missing)] : [], orphaned: false)
  }

  var signing: SigningFacts {
    SigningFacts(
      signer: "ZJG", name: "张建国", title: "党组书记、局长", at: Instant(today), opinion: "同意", acting: false,
      own: true)
  }

  func row(_ number: Int) -> RecordRow {
    let day = (Day(year: 2026, month: 1, day: 5) ?? today.day) + number * 13
    let titles = ["第一季度党风廉政建设专题研究", "谈心谈话（李红）", "节前廉政提醒", "警示教育大会", "廉政风险排查部署会"]
    return RecordRow(
      number: RecordNumber(unit: "CZJ", year: 2026, side: .main, serial: number),
      subject: DutySubject(kind: .team),
      title: titles[number % 5], start: Moment(day: day, minute: 540 + number), end: nil, place: "三楼会议室",
      people: "张建国、李红、王志强等 12 人", links: [OccurrenceName(code: "Z-02", ordinal: 1)],
      state: number == 4 ? .voided : .entered, lateBy: number == 3 ? 2 : nil,
      enteredAt: Instant(Moment(day: day + 1, minute: 600)), enteredBy: "LXL", signedBy: "张建国",
      attachments: number % 3, revision: number == 5 ? 2 : 1, imported: false, paper: .pending)
  }

  func detail(_ number: RecordNumber) -> RecordDetail {
    let old = content("谈心谈话（李红）", start: "2026-02-01 09:02", summary: "听取分管工作汇报，提醒把好项目资金审批关口，要求逐项整改到位。")
    let new = content("谈心谈话（李红）", start: "2026-02-01 09:02")
    var row = row(number.serial)
    row.number = number
    return RecordDetail(
      row: row,
      revisions: [
        RecordRevision(
          number: 1, purpose: .new, content: old, author: "LXL", at: row.enteredAt, signing: signing),
        RecordRevision(
          number: 2, purpose: .correction, content: new, reason: "摘要漏写整改表态", author: "LXL",
          at: row.enteredAt + 86_400, signing: signing),
      ], deadline: row.start.day + 3, lateReason: row.lateBy == nil ? nil : "系统停电", designation: "党组〔2026〕3号",
      recorder: "LXL", recorderName: "林晓岚", faultyEvidence: [Sample.digest(2)])
  }

  func history(_ number: RecordNumber) -> [HistoryLine] {
    [
      (EntryKind.recordSubmitted, "LXL", "林晓岚"), (.recordReturned, "ZJG", "张建国"),
      (.recordSubmitted, "LXL", "林晓岚"), (.recordSigned, "ZJG", "张建国"), (.recordEntered, "LXL", "林晓岚"),
    ].enumerated()
      .map { index, line in
        HistoryLine(
          chain: "CZJ/main", number: 40 + index, at: Instant(today) + (index * 3_600 - 90_000),
          who: PersonCode(line.1), whoName: line.2, kind: line.0, reason: index == 1 ? "请补参会名单" : nil,
          digest: Sample.digest(index))
      }
  }

  var alerts: AlertList {
    func alert(
      _ kind: AlertKind, _ level: AlertLevel, _ target: String, _ title: String, _ days: Int,
      _ note: Alert.Note? = nil
    )
      -> Alert
    {
      Alert(
        kind: kind, level: level, unit: "CZJ", unitName: "示范市财政局", side: .main, target: target, title: title,
        due: today.day + days, daysLeft: days, note: note)
    }
    return AlertList(
      alerts: [
        alert(.dutyOverdue, .overdue, "Z-02#2", "第二季度专题研究会议", -1),
        alert(.entryRunning, .warning, "D17", "谈心谈话（王志强）", 0, .signed),
        alert(.dutyFiveDay, .notice, "Z-03#1", "半年述责述廉报告", 4),
        alert(.dutyFiveDay, .notice, "Z-05#2", "廉政教育（每半年不少于 2 次）", 4, .draftExists("D20")),
        alert(.draftReturned, .notice, "D18", "节前廉政提醒", 3, .comment("请补参会名单")),
      ], countByLevel: [.overdue: 1, .warning: 1, .notice: 3], countByKind: [.dutyFiveDay: 2])
  }

  var duties: [DutyOccurrence] {
    [(1, 85, true), (2, 176, false), (3, 181, false), (4, 181, false), (5, 190, false)].map {
      code, offset, isDone in
      let due = (Day(year: 2026, month: 1, day: 1) ?? today.day) + (offset - 1)
      return DutyOccurrence(
        unit: "CZJ", side: .main, year: 2026, name: OccurrenceName(code: "Z-0\(code)", ordinal: 1),
        title: "专题研究会议", kind: .common, subject: DutySubject(kind: .team), from: due - 80, due: due,
        madeOn: due - 80, points: 250, evidence: [.minutes], records: isDone ? 1 : 0,
        fulfilment: isDone
          ? Fulfilment(
            record: RecordNumber(unit: "CZJ", year: 2026, side: .main, serial: 1), eventEnd: due, entered: due
          )
          : nil)
    }
  }

  var accounts: [Account] {
    [
      Account(person: Sample.recorder, posts: [Sample.recorderPost], enrolled: true, codeWaiting: false),
      Account(
        person: Sample.head, posts: [Sample.headPost], enrolled: headHasKey, codeWaiting: headHasCode),
      Account(person: Person(code: "ZYH", name: "周远航"), posts: [], enrolled: false, codeWaiting: true),
      Account(person: Person(code: "LH", name: "李红"), posts: [], enrolled: false, codeWaiting: false),
    ]
  }
}

/// Rules for tests: everything at its default.
enum SampleRules {
  static let profile = RuleProfile(
    heading: RuleProfile.Heading(
      name: "sample", title: "示范", documentNumber: "1", issuer: "示范市", effective: Day(number: 17_000)))
}
