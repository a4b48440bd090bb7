import Records
import TerminalUI
import Workstation

// The sample city as those see it who supervise or keep it.
extension Sample {
  static let supervisor = Person(code: "ZYH", name: "周远航")
  static let supervisorPost = Post(
    id: "ZYH/1", person: "ZYH", role: .mainSupervisor, title: "主体办科长", from: Day(number: 19_000))
  static let discipline = Person(code: "SJ", name: "沈静")
  static let disciplinePost = Post(
    id: "SJ/1", person: "SJ", role: .supervisionSupervisor, title: "党风室主任", from: Day(number: 19_000))
  static let administrator = Person(code: "admin", name: "何工")
  static let administratorPost = Post(
    id: "admin/1", person: "admin", role: .administrator, title: "系统管理员", from: Day(number: 19_000))

  static func unit(_ code: String, _ name: String, _ group: UnitGroup, order: Int) -> OrganisationUnit {
    OrganisationUnit(
      code: UnitCode(code), name: name, kind: group == .county ? .county : .cityDepartment, group: group,
      mainBody: name + (group == .county ? "委" : "党组"), supervisionBody: order == 4 ? nil : name + "纪检组",
      displayOrder: order, start: Day(number: 16_000))
  }

  static let units: [OrganisationUnit] = [
    unit("QH", "青河县", .county, order: 2), unit("LC", "临川区", .county, order: 3),
    unit("ZJJ", "市住建局", .cityUnit, order: 4), Sample.unit, unit("SLJ", "市水利局", .cityUnit, order: 6),
    unit("JYJ", "市教育局", .cityUnit, order: 7), unit("WJW", "市卫健委", .cityUnit, order: 8),
  ]

  static var cityStandings: [UnitStanding] {
    let figures: [(Int, Int, Int, Int, Int, Int, Day?)] = [
      (4, 11, 6, 3, 2, 1, day("2026-06-11")), (12, 10, 8, 0, 0, 2, day("2026-06-26")),
      (6, 9, 6, 2, 1, 0, day("2026-06-19")), (9, 7, 5, 1, 1, 3, day("2026-06-25")),
      (8, 8, 8, 0, 0, 0, day("2026-06-24")), (7, 8, 7, 0, 0, 0, day("2026-06-18")), (0, 0, 0, 0, 0, 0, nil),
    ]
    return zip(units, figures).map { unit, figure in
      UnitStanding(
        unit: unit, side: .main, recordsThisMonth: figure.0, due: figure.1, recorded: figure.2,
        overdue: figure.3,
        late: figure.4, warnings: figure.5, lastEntry: figure.6, faults: 0)
    }
  }

  static func day(_ text: String) -> Day { Day(text) ?? Day(number: 20_000) }

  /// A ledger as in the picture: duties once, in parts, late, exempt, drafted.
  static var pictureLedger: [DutyOccurrence] {
    func duty(
      _ code: String, _ ordinal: Int, _ title: String, _ kind: IndicatorKind, from: String, due: String,
      done: String?,
      records: Int = 0, exemption: String? = nil, draft: String? = nil
    ) -> DutyOccurrence {
      DutyOccurrence(
        unit: "CZJ", side: .main, year: 2026, name: OccurrenceName(code: code, ordinal: ordinal),
        title: title,
        kind: kind, subject: DutySubject(kind: .head), from: day(from), due: day(due),
        madeOn: day("2026-01-05"),
        points: 250, requirement: "主持召开党组会议，研究本单位责任落实情况", evidence: [.minutes, .document],
        responsible: "ZJG", source: "全程记实制度第六条；督查考核办法第五条", records: records,
        fulfilment: done.map {
          Fulfilment(
            record: RecordNumber(unit: "CZJ", year: 2026, side: .main, serial: 7), eventEnd: day($0),
            entered: day($0))
        }, exemption: exemption, draft: draft)
    }
    return [
      duty(
        "Z-01", 1, "年度工作计划与责任分解", .common, from: "2026-01-01", due: "2026-02-28", done: "2026-02-20",
        records: 1),
      duty(
        "Z-02", 1, "党组会议专题研究（每季）", .common, from: "2026-01-01", due: "2026-03-31", done: "2026-03-18",
        records: 2),
      duty("Z-02", 2, "党组会议专题研究（每季）", .common, from: "2026-04-01", due: "2026-06-25", done: nil),
      duty("Z-02", 3, "党组会议专题研究（每季）", .common, from: "2026-07-01", due: "2026-09-30", done: nil),
      duty("Z-02", 4, "党组会议专题研究（每季）", .common, from: "2026-10-01", due: "2026-12-31", done: nil),
      duty("Z-03", 1, "廉政教育", .common, from: "2026-01-01", due: "2026-06-30", done: nil, draft: "D20"),
      duty(
        "Z-05", 1, "选人用人专项检查", .common, from: "2026-01-01", due: "2026-05-31", done: "2026-06-02", records: 1),
      duty(
        "Z-06", 1, "接待来访专项通报", .common, from: "2026-01-01", due: "2026-04-30", done: nil, exemption: "本年机构改革"),
      duty(
        "Z-07", 1, "项目资金廉政风险排查", .individual, from: "2026-01-01", due: "2026-11-28", done: nil, draft: "D19"),
    ]
  }

  static var draftedIndicator: IndicatorStanding {
    IndicatorStanding(
      dated: DatedIndicator(
        indicator: Indicator(
          year: 2026, side: .main, kind: .individual, scope: .unit("CZJ"), code: "Z-08", title: "下属单位廉政督导",
          points: 150, subject: DutySubject(kind: .team), recurrence: "once", due: "2026-10-31"),
        occurrences: [OccurrenceDates(ordinal: 1, from: day("2026-01-01"), due: day("2026-10-31"))]),
      adopted: false)
  }

  static let member: Colleague = {
    let person = Person(code: "LH", name: "李红", rank: .county)
    return Colleague(
      person: person,
      posts: [
        Post(
          id: "LH/1", person: "LH", unit: "CZJ", side: .main, role: .teamMember, title: "副局长",
          from: day("2024-03-01"), portfolio: ["预算科", "国库科"])
      ])
  }()

  private static func standing(
    _ code: String, _ title: String, points: Int = 300, subject: DutySubject = DutySubject(kind: .team),
    recurrence: String = "quarterly", due: String = "", scope: IndicatorScope = .unit("CZJ"),
    adopted: Bool = true, amendments: [IndicatorAmendment] = []
  ) -> IndicatorStanding {
    let place = IndicatorPlace(year: 2026, side: .main, scope: scope)
    let indicator = Indicator(
      year: 2026, side: .main, kind: place.kind, scope: scope, code: code, title: title, points: points,
      subject: subject, recurrence: recurrence, due: due, requirement: "主持召开会议，研究责任落实情况",
      evidence: [.minutes], source: "全程记实制度第六条")
    return IndicatorStanding(dated: indicator.dated(), adopted: adopted, amendments: amendments)
  }

  /// In force, but due only after events, of which there was none.
  static let afterEvents = standing("Z-30", "任职谈话", recurrence: "afterEvent:10/day*2")

  /// In force and amended once.
  static let amendedIndicator: IndicatorStanding = {
    var amended = standing("Z-07", "项目资金廉政风险排查", recurrence: "once", due: "2026-11-28")
    var before = amended.dated.indicator
    before.title = "资金风险排查"
    amended.amendments = [
      IndicatorAmendment(
        number: 1, at: Instant(Moment(day: day("2026-03-02"), minute: 600)), author: "ZJG",
        reason: "题目改准", before: before, after: amended.dated.indicator)
    ]
    return amended
  }()

  /// A common set in force but for one, which waits and makes its points complete; and the counties' short one.
  static let commonSets: [IndicatorStanding] = [
    standing(
      "Z-01", "年度工作计划与责任分解", points: 20_00, recurrence: "once", due: "2026-02-28", scope: .group(.cityUnit)),
    standing("Z-02", "党组会议专题研究", points: 40_00, scope: .group(.cityUnit)),
    standing(
      "Z-09", "检查分管领域责任落实", points: 10_00, subject: DutySubject(kind: .member),
      recurrence: "atLeast:2/year", scope: .group(.cityUnit), adopted: false),
    standing(
      "Z-01", "年度工作计划与责任分解", points: 50_00, recurrence: "once", scope: .group(.county), adopted: false),
  ]

  /// What was in force in the year before: one of the unit's own, and one of each group.
  static let setsBefore: [IndicatorStanding] = [
    IndicatorScope.unit("CZJ"), .group(.county), .group(.cityUnit),
  ].map {
    var old = standing("Z-40", "年前专项检查", points: 10_00, recurrence: "once", due: "2025-12-20", scope: $0)
    old.dated.indicator.year = 2025
    return old
  }

  static let checkpoint: Checkpoint? = {
    let bytes = [UInt8](repeating: 7, count: 32)
    guard let key = SigningKey(secret: bytes) else { return nil }
    let heads = ["city", "CZJ/main", "office/main"].enumerated().map {
      ChainHead(chain: ChainName($0.element), number: 10 + $0.offset, digest: digest($0.offset))
    }
    return try? Checkpoint(
      number: 6, day: day("2026-05-31"), store: digest(9), heads: heads, by: "ZYH", signedWith: key)
  }()

  /// What was said of the whole store on a day, by the recorder.
  static func statement(on text: String = "2026-06-26", _ faults: [VerificationFault] = [])
    -> VerificationStatement?
  {
    guard let key = SigningKey(secret: [UInt8](repeating: 8, count: 32)) else { return nil }
    return try? VerificationStatement(
      store: digest(9), by: "LXL", at: Instant(Moment(day: day(text), minute: 515)), entries: 12_001,
      found: FoundFaults(faults), signedWith: key)
  }

  static var overview: StoreOverview {
    StoreOverview(
      store: digest(9), city: "示范市", isPractice: false, clockOffset: 0, fingerprint: "7QKD-M2PX-9RWT-4HJC",
      isOpen: true,
      entries: 12_345, lastAt: Instant(Moment(day: day("2026-06-26"), minute: 550)),
      lastCheckpoint: checkpoint,
      lastFullVerification: statement())
  }

  /// What others did since yesterday afternoon.
  var news: News {
    func line(_ sequence: Int, _ kind: EntryKind, _ number: Int, _ title: String, _ reason: String? = nil)
      -> NewsLine
    {
      NewsLine(
        sequence: sequence, kind: kind, at: Instant(today) + -sequence * 4_000, whoName: "林晓岚", unit: "CZJ",
        side: .main, record: RecordNumber(unit: "CZJ", year: 2026, side: .main, serial: number), title: title,
        reason: reason)
    }
    let lines = [
      line(904, .recordEntered, 12, "警示教育大会"), line(903, .recordVoided, 4, "节前廉政提醒", "重复录入"),
      line(902, .recordRevised, 5, "谈心谈话（李红）"),
      NewsLine(
        sequence: 901, kind: .actRefused, at: Instant(today) + -90_000, whoName: "何工", title: "",
        reason: Operation.signRecord.rawValue),
    ].enumerated().map { index, line in
      var line = line
      line.at = Instant(today) + (-3_600 * (index + 1))
      return line
    }
    return News(
      since: Instant(today) + -80_000, after: 900, upTo: 904,
      counts: [.recordEntered: 1, .recordVoided: 1, .recordRevised: 1, .actRefused: 1], lines: lines)
  }

  /// A store that has room for years, before a year of which only the calendar is there.
  static var care: StoreCare {
    let june = Month(containing: day("2026-06-26"))
    return StoreCare(
      database: 260_591_616, drafts: 40_960, attachments: 1_395_864_371, attachmentCount: 3_210,
      free: 12_884_901_888,
      months: (0..<12).map {
        StoreCare.MonthOfRecords(month: Month(index: june.index - 11 + $0), records: 300 + $0 * 70 % 400)
      },
      records: 12_345,
      next: YearAhead(
        year: 2027, hasCalendar: true, common: [.main: 0, .supervision: 12], unitsWithOwn: 3, units: 50,
        ending: 7))
  }

  /// A year's entries: some most weeks, many at the end of March, one late in June.
  static let entryDays: [EntryDay] = {
    let start = day("2026-01-06")
    var days = (0..<24).map { EntryDay(day: start + $0 * 7, records: $0 % 5, late: 0) }
    days.append(EntryDay(day: day("2026-03-30"), records: 9, late: 0))
    days.append(EntryDay(day: day("2026-06-02"), records: 2, late: 1))
    return days
  }()

  static let faults = [
    VerificationFault(kind: .chain, place: "CZJ/main#41", detail: ChainFault.bodyChanged.rawValue),
    VerificationFault(kind: .attachment, place: digest(1).short, detail: "谈话记录.docx"),
  ]

  func city(_ command: Command) -> [Reply] {
    switch command {
    case .start(let job): [.finished(job, .verified(report))]
    case .enrol(let person, _): [.enrolled(person)]
    default: []
    }
  }
}

extension Bench {
  /// Somebody who oversees the main side of all units.
  static var supervisor: Bench { office(Sample.supervisor, Sample.supervisorPost) }
  static var discipline: Bench { office(Sample.discipline, Sample.disciplinePost) }
  static var administrator: Bench { office(Sample.administrator, Sample.administratorPost) }

  static func office(
    _ person: Person, _ post: Post, sample: Sample = Sample(), size: Size = Size(columns: 80, rows: 24),
    language: Language = .chinese
  ) -> Bench {
    var sample = sample
    sample.units = Sample.units
    sample.ledger = sample.ledger ?? Sample.pictureLedger
    return Bench(person, post, sample: sample, size: size, language: language)
  }

  static func ledger(_ person: Person = Sample.recorder, _ post: Post = Sample.recorderPost) -> Bench {
    var sample = Sample()
    (sample.ledger, sample.drafted) = (Sample.pictureLedger, [Sample.draftedIndicator])
    var bench = Bench(person, post, sample: sample)
    bench.press("2")
    return bench
  }
}
