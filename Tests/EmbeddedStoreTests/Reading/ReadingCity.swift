import Catalogue
import EmbeddedStore
import Records
import Secrets
import TestSupport

/// A practice city of three units in June 2026, with everyone who may look at it; founded once, and copied.
final class ReadingCity {
  let scratch = Scratch()
  let clock = HandClock(ReadingCity.morning)
  let store: SQLiteStore
  let administrator: Session
  private var sessions: [PersonCode: Session] = [:]

  static let finance: UnitCode = "CZJ"
  static let education: UnitCode = "JYJ"
  static let county: UnitCode = "AX"
  private static let passphrase: Passphrase = "demo"

  /// The proposals, but that any points will do, and sets and inspections are late only in December: most tests care
  /// for a duty or two, not for whole sets.
  static let rules: RuleProfile = [
    ("pointsAddUp", "false"), ("commonAdoptBy", "12-31"), ("individualAdoptBy", "12-31"),
    ("comprehensivePeriod", "year"),
  ].reduce(.proposed) { $0.stating($1.0, $1.1) ?? $0 }

  init(profile: RuleProfile = ReadingCity.rules, ledgersFrom: Day? = nil) throws {
    let clock = self.clock
    let shape = "\(profile.text) \(ledgersFrom?.description ?? "")"
    try Self.moulds.copy(shape, into: scratch.path) { path in
      try Self.found(at: path + "/store", profile, ledgersFrom: ledgersFrom)
    }
    store = try SQLiteStore.open(at: scratch.path + "/store", options: OpenOptions(clock: { clock.read() }))
    administrator = try store.signIn("admin", passphrase: Self.passphrase)
  }

  private static let moulds = Moulds<Void>()
  private static let morning = "2026-06-01 09:00"

  private static func found(at path: String, _ profile: RuleProfile, ledgersFrom: Day?) throws {
    let clock = HandClock(morning)
    let founded = try SQLiteStore.found(
      Founding(
        city: "示范市", administrator: Person(code: "admin", name: "管理员"), passphrase: passphrase,
        profile: profile, calendars: Calendars.shipped, isPractice: true, ledgersFrom: ledgersFrom),
      at: path, options: OpenOptions(clock: { clock.read() }))
    let (store, administrator) = (founded.store, founded.session)
    let start = clock.read().day - 300
    func unit(_ code: UnitCode, _ name: String, _ group: UnitGroup, supervised: Bool, _ order: Int)
      -> OrganisationUnit
    {
      OrganisationUnit(
        code: code, name: name, kind: group == .county ? .county : .cityDepartment, group: group,
        mainBody: name + "党组", supervisionBody: supervised ? name + "纪检组" : nil, displayOrder: order,
        start: start)
    }
    _ = try store.perform(
      .addUnits([
        unit(finance, "市财政局", .cityUnit, supervised: true, 1),
        unit(education, "市教育局", .cityUnit, supervised: false, 2),
        unit(county, "安县", .county, supervised: true, 3),
      ]), by: administrator)
    func post(
      _ person: PersonCode, _ unit: UnitCode?, _ side: Side?, _ role: PostRole, _ title: String
    ) -> Post {
      Post(
        id: "", person: person, unit: unit, side: side, role: role, title: title, from: start,
        basis: "任〔2026〕1号")
    }
    let posts = [
      post("lin", finance, nil, .recorder, "记录员"),
      post("zhang", finance, .main, .primaryHead, "局长"),
      post("he", finance, .supervision, .primaryHead, "组长"),
      post("wu", finance, .main, .teamMember, "副局长"),
      post("sun", education, nil, .recorder, "记录员"),
      post("qian", education, .main, .primaryHead, "局长"),
      post("zhou", county, nil, .recorder, "记录员"), post("xu", county, .main, .primaryHead, "书记"),
      post("gu", county, .supervision, .primaryHead, "书记"),
      post("main", nil, .main, .mainSupervisor, "主体办"),
      post("discipline", nil, .supervision, .supervisionSupervisor, "纪委"),
      post("leader", nil, nil, .reader, "市领导"),
    ]
    let names: [PersonCode: String] = [
      "lin": "林晓岚", "zhang": "张建国", "he": "何清", "wu": "吴敏", "sun": "孙静", "qian": "钱进", "zhou": "周平",
      "xu": "徐㐂", "gu": "顾言", "main": "马主任", "discipline": "纪明", "leader": "李领",
    ]
    _ = try store.perform(
      .addPeople(posts.map { Person(code: $0.person, name: names[$0.person] ?? "") }, posts: posts),
      by: administrator)
    try store.enrol(posts.map(\.person), passphrase: passphrase, by: administrator)
    try store.foldLog()
  }

  /// The session of a person, signed in at the first call.
  func session(_ person: PersonCode) throws -> Session {
    if person == "admin" { return administrator }
    if let known = sessions[person] { return known }
    let session = try store.signIn(person, passphrase: Self.passphrase)
    sessions[person] = session
    return session
  }

  func recorder(of unit: UnitCode) -> PersonCode {
    switch unit {
    case Self.finance: "lin"
    case Self.education: "sun"
    default: "zhou"
    }
  }

  func head(of unit: UnitCode, _ side: Side) -> PersonCode {
    switch (unit, side) {
    case (Self.finance, .main): "zhang"
    case (Self.finance, .supervision): "he"
    case (Self.education, _): "qian"
    case (_, .main): "xu"
    case (_, .supervision): "gu"
    }
  }

  /// Common duties of a group, brought over when nobody else has acted yet, otherwise set by the office.
  func adopt(
    _ dues: [String], code: String = "Z-01", side: Side = .main, group: UnitGroup = .cityUnit,
    title: String = "专题研究"
  ) throws {
    let days = dues.compactMap { Day($0) }
    let indicator = Indicator(
      year: 2026, side: side, kind: .common, scope: .group(group), code: code, title: title, points: 10_00,
      subject: DutySubject(kind: side == .main ? .team : .disciplineBody),
      recurrence: days.count == 1 ? "once" : "atLeast:\(days.count)/year", due: "")
    let first = Day(number: days.map(\.number).min() ?? 0)
    let dated = DatedIndicator(
      indicator: indicator,
      occurrences: days.enumerated().map { OccurrenceDates(ordinal: $0 + 1, from: min(first, $1), due: $1) })
    let office = try session(side == .main ? "main" : "discipline")
    _ = try store.perform(.setIndicators([dated]), by: office)
    _ = try store.perform(.adoptCommonIndicators(group, side, year: 2026), by: office)
  }

  func form(
    _ title: String = "专题研究会议", start: String = "2026-06-01 08:00", side: Side = .main,
    links: [String] = [], change: (inout DraftForm) -> Void = { _ in }
  ) -> DraftForm {
    var form = DraftForm(subject: DutySubject(kind: side == .main ? .team : .disciplineBody))
    form.start = start
    form.place = "三楼会议室"
    form.people = [Participant(name: "王来客", part: .attendee)]
    form.title = title
    form.summary = "听取各科室责任落实情况汇报，分析项目资金管理的廉政风险点，明确整改责任人和时限。"
    form.noAttachmentReason = .noElectronicCopy
    form.links = links.compactMap { OccurrenceName($0) }
    change(&form)
    return form
  }

  func draft(_ form: DraftForm, unit: UnitCode = finance, side: Side = .main) throws -> Draft {
    try store.newDraft(
      unit: unit, side: side, purpose: .new, record: nil, form: form, by: session(recorder(of: unit)))
  }

  func submit(_ draft: Draft) throws {
    let review = try store.review(draft, for: session(recorder(of: draft.unit)))
    _ = try store.perform(
      .submit(
        draft: draft.number, Confirmations(duplicates: review.similar.map(\.name), lacking: review.lacking)),
      by: session(recorder(of: draft.unit)))
  }

  func sign(_ draft: Draft) throws {
    _ = try store.perform(
      .sign(draft: draft.number, opinion: "同意", paper: nil), by: session(head(of: draft.unit, draft.side)))
  }

  /// A record on its whole way; late ones say why.
  @discardableResult
  func enter(_ form: DraftForm, unit: UnitCode = finance, side: Side = .main) throws -> RecordNumber {
    let draft = try draft(form, unit: unit, side: side)
    try submit(draft)
    try sign(draft)
    let review = try store.review(draft, for: session(recorder(of: unit)))
    let receipt = try store.perform(
      .enter(draft: draft.number, lateReason: review.lateBy.map { _ in "补录" }),
      by: session(recorder(of: unit)))
    guard let number = receipt.number else { throw StoreFailure.stopped }
    return number
  }

  /// A void, correction or supplement on its whole way.
  func revise(
    _ number: RecordNumber, _ purpose: Purpose, form: DraftForm? = nil
  ) throws {
    let recorder = try session(recorder(of: number.unit))
    var wanted = form ?? DraftForm(subject: DutySubject(kind: .team))
    wanted.reason = "核对有误"
    let draft = try store.newDraft(
      unit: number.unit, side: number.side, purpose: purpose, record: number, form: wanted, by: recorder)
    try submit(draft)
    try sign(draft)
  }

  func alerts(
    on day: String, at time: String? = nil, for person: PersonCode? = nil,
    change: (inout AlertQuery) -> Void = { _ in }
  ) throws -> AlertList {
    let on = Day(day) ?? Day(number: 0)
    var query = AlertQuery(on: on, at: time.flatMap { Moment("\(day) \($0)") })
    change(&query)
    return try store.alerts(query, for: person.map { try session($0) })
  }
}

extension AlertList {
  /// The duties in alert, each with how it stands: `CZJ Z-01#1 notice 5`.
  var duties: [String] {
    alerts.filter { $0.kind == .dutyFiveDay || $0.kind == .dutyOverdue }.map { alert in
      "\(alert.unit?.rawValue ?? "-") \(alert.target) \(alert.level.rawValue) \(alert.daysLeft ?? 99)"
    }
  }

  /// All alerts by kind, level and target: `entry.running notice D1`.
  var lines: [String] { alerts.map { "\($0.kind.rawValue) \($0.level.rawValue) \($0.target)" } }
}
