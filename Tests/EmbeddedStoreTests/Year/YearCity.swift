import Catalogue
import EmbeddedStore
import Foundation
import Records
import Secrets
import TestSupport

/// A city of a few units that lives through 2026 by dice: every act is a real one, what the rules refuse has not
/// happened.
final class YearCity {
  let scratch = Scratch()
  let clock = HandClock("2026-01-01 08:00")
  let store: SQLiteStore
  let administrator: Session
  let calendar = Calendars.shippedCalendar
  private(set) var units: [OrganisationUnit] = []
  private var sessions: [PersonCode: Session] = [:]
  private var random: Seeded
  private var drafts: [Int: Draft] = [:]
  private var records: [RecordNumber] = []
  private var minute = 0
  private var count = 0

  init(units number: Int, seed: UInt64) throws {
    let clock = self.clock
    random = Seeded(seed)
    let founded = try SQLiteStore.found(
      Founding(
        city: "示范市", administrator: Person(code: "admin", name: "管理员"), passphrase: "demo",
        profile: .proposed, calendars: Calendars.shipped, isPractice: true),
      at: scratch.path + "/store", options: OpenOptions(clock: { clock.read() }))
    store = founded.store
    administrator = founded.session
    let start = clock.read().day - 100
    units = (1...number).map { index in
      OrganisationUnit(
        code: UnitCode("U\(index)"), name: "示范单位\(index)", kind: .cityDepartment,
        group: index.isMultiple(of: 3) ? .county : .cityUnit, mainBody: "党组",
        supervisionBody: index.isMultiple(of: 2) ? "纪检组" : nil, displayOrder: index, start: start)
    }
    var posts: [Post] = []
    for unit in units {
      func post(_ person: String, _ side: Side?, _ role: PostRole) -> Post {
        Post(
          id: "", person: PersonCode("\(unit.code)\(person)"), unit: unit.code, side: side, role: role,
          title: "职务", from: start, basis: "任〔2026〕1号")
      }
      posts.append(post("r", nil, .recorder))
      for side in unit.sides { posts.append(post(side == .main ? "h" : "d", side, .primaryHead)) }
    }
    posts.append(
      Post(id: "", person: "mains", side: .main, role: .mainSupervisor, title: "主体办", from: start))
    posts.append(
      Post(
        id: "", person: "watch", side: .supervision, role: .supervisionSupervisor, title: "纪委", from: start))
    _ = try store.perform(.addUnits(units), by: administrator)
    _ = try store.perform(
      .addPeople(posts.map { Person(code: $0.person, name: "某人") }, posts: posts), by: administrator)
    try store.enrol(posts.map(\.person), passphrase: "demo", by: administrator)
    for code in posts.map(\.person) { sessions[code] = try store.signIn(code, passphrase: "demo") }
  }

  private func dice(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &random) }

  private func recorder(_ unit: UnitCode) -> PersonCode { PersonCode("\(unit)r") }
  private func head(_ unit: UnitCode, _ side: Side) -> PersonCode {
    PersonCode("\(unit)\(side == .main ? "h" : "d")")
  }
  private func office(_ side: Side) -> PersonCode { side == .main ? "mains" : "watch" }

  /// An act a minute or more after the one before; `nil` when it was refused.
  @discardableResult
  private func act(_ act: Act, by person: PersonCode) -> Receipt? {
    tick()
    guard let session = sessions[person] else { return nil }
    return try? store.perform(act, by: session)
  }

  private func tick() {
    minute += 1
    clock.move(to: "\(clock.read().day) \(clockText(8 * 60 + minute))")
  }

  private func clockText(_ minute: Int) -> String {
    let (hours, minutes) = (minute / 60, minute % 60)
    return "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
  }

  /// Lives through a day, and leaves the clock at ten to midnight.
  func live(through day: Day) throws {
    clock.move(to: "\(day) 08:00")
    minute = 0
    setUp(on: day)
    let works = calendar.isWorkingDay(day)
    for number in drafts.keys.sorted() where works || dice(20) == 0 { push(number) }
    for unit in units where minute < 800 {
      for side in unit.sides where works ? dice(3) == 0 : dice(40) == 0 { try record(unit.code, side, day) }
      if works, dice(12) == 0 { supervise(unit, day) }
      if works { try writePapers(of: unit, day) }
    }
    inspect(on: day)
    if works, let number = records.randomElement(using: &random), dice(4) == 0 { change(number, day) }
    clock.move(to: "\(day) 23:50")
  }

  /// The main office inspects two units in June, finds something in one, and accepts what it did about it too late.
  private func inspect(on day: Day) {
    let name = SupervisionName(.inspection, office: .main, year: 2026, serial: 1)
    let inspected = units.prefix(2).map(\.code)
    switch day.description {
    case "2026-06-15":
      act(
        .openInspection(
          InspectionOrder(
            office: .main, kind: .comprehensive, units: inspected, from: day - 165, to: day + 15, basis: "计划")
        ),
        by: office(.main))
      act(
        .addFinding(name, FindingDraft(unit: inspected[0], side: .main, text: "清单未细化", gravity: .weak)),
        by: office(.main))
    case "2026-06-22": act(.closeInspection(name, result: "完成"), by: office(.main))
    case "2026-06-24": act(.answerFinding(FindingName(name, 1), text: "已细化"), by: recorder(inspected[0]))
    case "2026-06-29":
      act(.judgeFinding(FindingName(name, 1), .accepted(result: "属实")), by: office(.main))
    default: break
    }
  }

  // MARK: the year's beginning

  private func indicator(
    _ code: String, _ place: IndicatorPlace, _ recurrence: String, due: String = "", points: Int
  ) -> DatedIndicator {
    Indicator(
      year: 2026, side: place.side, kind: place.kind, scope: place.scope, code: code, title: "事项\(code)",
      points: points * 100, subject: DutySubject(kind: place.side == .main ? .team : .disciplineBody),
      recurrence: recurrence, due: due
    ).dated()
  }

  /// Sets are put up and adopted when people get round to it; some units forget theirs until March.
  private func setUp(on day: Day) {
    for (index, side) in Side.allCases.enumerated() where day == Day("2026-01-2\(3 + 6 * index)") {
      for group in UnitGroup.allCases {
        let place = IndicatorPlace(year: 2026, side: side, scope: .group(group))
        let mark = side == .main ? "Z" : "J"
        act(
          .setIndicators([
            indicator("\(mark)-01", place, "monthly", due: "25", points: 24),
            indicator("\(mark)-02", place, "quarterly", points: 16),
            indicator("\(mark)-03", place, "atLeast:5/year", points: 20),
            indicator("\(mark)-04", place, "once", due: "2026-10-04", points: 10),
          ]), by: office(side))
        act(.adoptCommonIndicators(group, side, year: 2026), by: office(side))
      }
    }
    for (index, unit) in units.enumerated() {
      for side in unit.sides where day == (Day("2026-02-10") ?? day) + index * 7 % 40 {
        let place = IndicatorPlace(year: 2026, side: side, scope: .unit(unit.code))
        let mark = side == .main ? "Z" : "J"
        act(
          .setIndicators([
            indicator("\(mark)-21", place, "atLeast:7/year", points: 14),
            indicator("\(mark)-22", place, "afterEvent:10/day*4", points: 8),
            indicator("\(mark)-23", place, "halfYearly", due: "20", points: 8),
          ]), by: recorder(unit.code))
        act(.adoptIndicators(unit.code, side, year: 2026), by: head(unit.code, side))
      }
    }
    if day == Day("2026-08-25"), let longer = RuleProfile.proposed.stating("warningLead", "7") {
      _ = try? store.perform(
        .adoptProfile(longer, reason: "提前预警", from: Day("2026-09-01")), by: administrator)
    }
  }

  // MARK: records

  /// Somebody records an event that serves what is due next, or nothing at all.
  private func record(_ unit: UnitCode, _ side: Side, _ day: Day) throws {
    guard let session = sessions[recorder(unit)] else { return }
    tick()
    let open = try store.duties(unit: unit, side: side, year: 2026, for: session).filter {
      $0.fulfilment == nil && $0.exemption == nil && $0.due <= day + 12
    }
    // Now and then something is left lying, and done when it is too late.
    let due = open.filter { _ in dice(3) > 0 }.prefix(2)
    if due.isEmpty, dice(5) > 0 { return }
    count += 1
    let past = max(Day("2026-01-01") ?? day, day - dice(6))
    var form = DraftForm(subject: DutySubject(kind: side == .main ? .team : .disciplineBody))
    form.start = "\(past) 07:00"
    form.place = "\(count)号会议室"
    form.people = [Participant(name: "王来客", part: .attendee)]
    form.title = "会议\(count)"
    form.summary = "听取各科室责任落实情况汇报，分析项目资金管理的廉政风险点，明确整改责任人和时限。"
    form.noAttachmentReason = .noElectronicCopy
    form.links = due.map(\.name)
    let draft = try store.newDraft(
      unit: unit, side: side, purpose: .new, record: nil, form: form, by: session)
    submit(draft)
  }

  /// Typed drafts stand in no entry, so what cannot be submitted at once is discarded.
  private func submit(_ draft: Draft) {
    let writer = recorder(draft.unit)
    if act(.submit(draft: draft.number, Confirmations()), by: writer) != nil {
      drafts[draft.number] = draft
    } else {
      act(.discard(draft: draft.number), by: writer)
    }
  }

  /// A draft goes a step further, back, or nowhere.
  private func push(_ number: Int) {
    guard let draft = drafts[number] else { return }
    let (writer, signer) = (recorder(draft.unit), head(draft.unit, draft.side))
    switch dice(10) {
    case 0: act(.returnDraft(draft: number, comment: "补"), by: signer)
    case 1: act(.withdraw(draft: number), by: writer)
    case 2...5:
      act(.submit(draft: number, Confirmations()), by: writer)
      let signed = act(.sign(draft: number, opinion: "同意", paper: nil), by: signer)
      if signed != nil, draft.purpose != .new { drafts[number] = nil }
      fallthrough
    case 6, 7:
      if let receipt = act(.enter(draft: number, lateReason: "补录"), by: writer), let entered = receipt.number
      {
        records.append(entered)
        drafts[number] = nil
      }
    default: break
    }
  }

  /// A correction of what a record names, or a void.
  private func change(_ number: RecordNumber, _ day: Day) {
    tick()
    guard let session = sessions[recorder(number.unit)],
      let content = try? store.record(number, for: session).content
    else { return }
    var form = DraftForm(content)
    form.end = content.time.end?.clock ?? ""
    form.reason = "核对有误"
    if dice(2) == 0 { form.links = Array(content.links.dropFirst()) }
    form.place += "甲"
    let draft = try? store.newDraft(
      unit: number.unit, side: number.side, purpose: dice(3) == 0 ? .void : .correction, record: number,
      form: form, by: session)
    if let draft { submit(draft) }
  }

  // MARK: papers

  /// Notices are made now and then, more so after the 20th, and delivered to one head or both; so are reports.
  private func writePapers(of unit: OrganisationUnit, _ day: Day) throws {
    let month = Month(containing: day)
    for side in unit.sides where dice(day.day >= 20 ? 5 : 25) == 0 {
      act(.makeNotice(unit.code, side, month, cutOff: nil, seen: []), by: recorder(unit.code))
      for other in unit.sides where dice(3) > 0 {
        act(
          .deliverNotice(unit.code, side, month, to: head(unit.code, other), on: day, .onPaper),
          by: recorder(unit.code))
      }
    }
    guard [6, 7, 12].contains(day.month), dice(8) == 0 else { return }
    try report(
      unit.code, day.month == 7 ? HalfYear(containing: day).previous : HalfYear(containing: day), day)
  }

  private func report(_ unit: UnitCode, _ half: HalfYear, _ day: Day) throws {
    count += 1
    let path = scratch.path + "/report-\(count).txt"
    try Data("报告\(count)".utf8).write(to: URL(filePath: path))
    let text = try store.keepAttachment(path: path, kind: .document, caption: "", progress: nil)
    act(
      .registerReport(
        ReportRegistration(
          unit: unit, half: half, documentNumber: "〔2026〕\(count)号", title: "半年报告",
          dated: min(day, half.lastDay), text: text)), by: recorder(unit))
    act(.signReport(unit, half, paper: nil), by: head(unit, .main))
    for office in ReportRecipient.allCases where dice(2) == 0 {
      act(.sendReport(unit, half, to: office, on: day), by: recorder(unit))
    }
  }

  // MARK: supervising

  /// The office frees a unit, gives it more time, or an event sets off a duty.
  private func supervise(_ unit: OrganisationUnit, _ day: Day) {
    guard let side = unit.sides.randomElement(using: &random), let session = sessions[recorder(unit.code)],
      let duties = try? store.duties(unit: unit.code, side: side, year: 2026, for: session),
      let duty = duties.filter({ $0.due >= day - 9 && $0.due <= day + 20 }).randomElement(using: &random)
    else { return }
    let mark = side == .main ? "Z" : "J"
    switch dice(6) {
    case 0:
      act(.exempt(unit.code, side, year: 2026, duty.name, reason: "机构调整"), by: office(side))
    case 1, 2:
      act(
        .extend(unit.code, side, year: 2026, duty.name, to: duty.due + 1 + dice(20), reason: "上级检查推迟"),
        by: office(side))
    case 3:
      var changed = indicator(
        "\(mark)-23", IndicatorPlace(year: 2026, side: side, scope: .unit(unit.code)), "halfYearly",
        due: "\(20 + dice(8))", points: 8
      ).indicator
      changed.title = "事项\(count)"
      act(.amendIndicator(changed, reason: "年度重点调整"), by: head(unit.code, side))
    default:
      act(
        .openOccurrence(
          unit.code, side, code: "\(mark)-22", event: "新任干部到岗",
          on: max(day - dice(4), Day("2026-01-01") ?? day)),
        by: recorder(unit.code))
    }
  }
}
