import EmbeddedStore
import Records

/// What people of the practice city have done since the store was opened, so that every screen has something
/// that matters on the day: real acts with real keys.
struct PracticeActs {
  let city: PracticeCity
  let store: SQLiteStore
  let clock: PracticeClock
  private let seats: PracticeSeats
  private let days: (opening: Day, second: Day, yesterday: Day)

  init(city: PracticeCity, store: SQLiteStore, clock: PracticeClock) {
    self.city = city
    self.store = store
    self.clock = clock
    seats = PracticeSeats(store)
    let opening = city.openingDay
    let second = city.calendar.workingDay(1, after: opening).day
    days = (opening, second, city.calendar.lastWorkingDay(before: city.today))
  }

  /// How far a record has come on its way into the books.
  private enum Stage { case kept, submitted, returned, signed, entered, enteredOnSigning }

  /// One record on its way: at a unit, from a day's event, as far as it has come.
  private struct Way {
    var unit: UnitCode
    var side: Side
    var event: Day
    var stage: Stage
  }

  /// The seat's own records first, then those of a dozen other units.
  private var ways: [Way] {
    let seat = PracticeCity.seat
    let before = city.calendar.workingDay(2, before: days.opening)
    var ways = [
      Way(unit: seat, side: .main, event: days.opening, stage: .signed),
      Way(unit: seat, side: .main, event: days.second, stage: .submitted),
      Way(unit: seat, side: .main, event: days.second, stage: .returned),
      Way(unit: seat, side: .main, event: days.opening, stage: .entered),
      Way(unit: seat, side: .main, event: days.yesterday, stage: .kept),
      Way(unit: seat, side: .supervision, event: before, stage: .submitted),
      Way(unit: seat, side: .supervision, event: days.opening, stage: .enteredOnSigning),
      Way(unit: seat, side: .supervision, event: days.second, stage: .kept),
    ]
    let stages: [Stage] = [.submitted, .entered, .signed, .kept, .returned, .enteredOnSigning]
    let others = city.units.filter { $0.code != seat && $0.code != PracticeCity.unitWithoutRecorder }
    for (number, unit) in others.prefix(12).enumerated() {
      ways.append(
        Way(
          unit: unit.code, side: number.isMultiple(of: 3) ? .supervision : .main,
          event: number.isMultiple(of: 4) ? before : days.opening, stage: stages[number % stages.count]))
    }
    return ways
  }

  func playThrough() throws(StoreFailure) {
    let offices = PracticeOffices(city: city, store: store, clock: clock, seats: seats)
    if city.isSupervised {
      clock.move(to: Moment(day: days.second, minute: 8 * 60 + 30))
      try offices.reviewMonths()
      try offices.beginInspections(by: days.yesterday)
    }
    clock.move(to: Moment(day: days.second, minute: 10 * 60))
    var drafts: [(way: Way, draft: Draft)] = []
    for (number, way) in ways.enumerated() where way.stage != .kept {
      guard let draft = try keep(way, number) else { continue }
      clock.pass(90)
      drafts.append((way, draft))
    }
    try makeCheckpoint()
    if city.isSupervised {
      clock.move(to: Moment(day: days.yesterday, minute: 9 * 60))
      try offices.endInspections()
      try offices.noteViolations()
    }
    clock.move(to: Moment(day: days.yesterday, minute: 14 * 60 + 20))
    for (way, draft) in drafts {
      try submit(draft)
      clock.pass(75)
      try carryOn(way, draft)
      clock.pass(60)
    }
    try correctAndVoid()
    try exempt()
    try urge()
    try tellHeads()
    clock.move(to: Moment(day: city.today, minute: 8 * 60 + 50))
    for (number, way) in ways.enumerated() where way.stage == .kept {
      _ = try keep(way, number)
      clock.pass(240)
    }
  }

  private func keep(_ way: Way, _ number: Int) throws(StoreFailure) -> Draft? {
    guard let content = city.happening(at: way.unit, way.side, on: way.event, number) else { return nil }
    var form = DraftForm(content)
    form.end = content.time.end?.clock ?? ""
    form.enterWhenSigned = way.stage == .enteredOnSigning
    if way.stage == .kept {
      // Half typed: it breaks off in the summary, and nothing is attached yet.
      form.summary = String(form.summary.prefix(28))
      form.evidence = []
      form.noAttachmentReason = nil
      form.headCount = ""
    } else if form.evidence.isEmpty {
      form.noAttachmentReason = .noElectronicCopy
    }
    if rulesAreLate(content) { form.lateReason = "当日下乡，材料收集较迟" }
    return try store.newDraft(
      unit: way.unit, side: way.side, purpose: .new, record: nil, form: form,
      by: session(recorder(of: way.unit)))
  }

  private func rulesAreLate(_ content: RecordContent) -> Bool {
    city.calendar.workingDay(3, after: content.time.endDay).day < days.yesterday
  }

  /// Submits; what looks like another record or lacks evidence is confirmed, as a person would.
  private func submit(_ draft: Draft) throws(StoreFailure) {
    let session = try session(draft.author)
    var confirmed = Confirmations()
    for _ in 0..<3 {
      do throws(StoreFailure) {
        _ = try store.perform(.submit(draft: draft.number, confirmed), by: session)
        return
      } catch .refused(.duplicates(let similar)) {
        confirmed.duplicates = similar.map(\.name)
      } catch .refused(.evidenceLacking(let lacking)) {
        confirmed.lacking = lacking
      }
    }
  }

  private func carryOn(_ way: Way, _ draft: Draft) throws(StoreFailure) {
    guard let unit = city.units.first(where: { $0.code == way.unit }) else { return }
    let signer = try session(unit.signer(way.side).code)
    switch way.stage {
    case .kept, .submitted: break
    case .returned:
      _ = try store.perform(
        .returnDraft(draft: draft.number, comment: "参加人员不全，请补充列席同志，并写明议定事项的责任人"), by: signer)
    case .signed, .enteredOnSigning:
      _ = try store.perform(.sign(draft: draft.number, opinion: "同意", paper: nil), by: signer)
    case .entered:
      _ = try store.perform(.sign(draft: draft.number, opinion: "同意", paper: nil), by: signer)
      clock.pass(120)
      let recorder = try session(draft.author)
      do throws(StoreFailure) {
        _ = try store.perform(.enter(draft: draft.number, lateReason: nil), by: recorder)
      } catch .refused(.lateReasonMissing) {
        _ = try store.perform(.enter(draft: draft.number, lateReason: "材料收集较迟"), by: recorder)
      }
    }
  }

  /// A correction and a void of records that were imported, each with the head's signature.
  private func correctAndVoid() throws(StoreFailure) {
    let seat = PracticeCity.seat
    let year = city.openingDay.year
    for (serial, purpose) in [(2, Purpose.correction), (3, .void)] {
      let number = RecordNumber(unit: seat, year: year, side: .main, serial: serial)
      guard let content = try recordContent(number) else { continue }
      var form = DraftForm(content)
      form.reason = purpose == .void ? "与另一条记录重复" : "地点写错"
      if purpose == .correction { form.place = "机关二楼会议室" }
      let draft = try store.newDraft(
        unit: seat, side: .main, purpose: purpose, record: number, form: form, by: session(recorder(of: seat))
      )
      try submit(draft)
      clock.pass(80)
      guard let unit = city.units.first(where: { $0.code == seat }) else { return }
      let sign = Act.sign(draft: draft.number, opinion: "情况属实", paper: nil)
      do throws(StoreFailure) {
        _ = try store.perform(sign, by: session(unit.signer(.main).code))
      } catch .refused(.consentMissing) {
        // The month was reviewed: the office lets the change pass, and the score stays.
        _ = try store.perform(.consent(draft: draft.number), by: session("ZTB-1"))
        clock.pass(80)
        _ = try store.perform(sign, by: session(unit.signer(.main).code))
      }
      clock.pass(80)
    }
  }

  /// What a record of the seat says now; nothing where the city is so small that there is none.
  private func recordContent(_ number: RecordNumber) throws(StoreFailure) -> RecordContent? {
    let recorder = try session(recorder(of: number.unit))
    do throws(StoreFailure) {
      return try store.record(number, for: recorder).content
    } catch .refused(.noSuch) {
      return nil
    }
  }

  private func makeCheckpoint() throws(StoreFailure) {
    _ = try store.perform(.makeCheckpoint, by: session("DFS-1"))
    clock.pass(60)
  }

  /// The office frees one unit from the last duty of the year.
  private func exempt() throws(StoreFailure) {
    guard let unit = city.units.last else { return }
    _ = try store.perform(
      .exempt(
        unit.code, .main, year: city.today.year, OccurrenceName(code: "Z-10", ordinal: 1),
        reason: "机构改革，年底前并入其他单位"),
      by: session("ZTB-1"))
    clock.pass(60)
  }

  /// The office urges the unit in which the visitor sits.
  private func urge() throws(StoreFailure) {
    _ = try store.perform(
      .remark(PracticeCity.seat, .main, .unit, text: "年底前各项事项请逐项对照，缺的补齐，材料一并上传"), by: session("ZTB-1"))
    clock.pass(60)
  }

  /// The visitor's supervision side and some other units have told their heads of the month; one head instructs.
  private func tellHeads() throws(StoreFailure) {
    let month = Month(containing: days.yesterday)
    let told = [PracticeCity.seat] + city.units.map(\.code).filter { $0 != PracticeCity.seat }.prefix(9)
    for (number, code) in told.enumerated() where code != PracticeCity.unitWithoutRecorder {
      guard let unit = city.units.first(where: { $0.code == code }) else { continue }
      let side: Side = number == 0 ? .supervision : .main
      let (recorder, head) = (try session(recorder(of: code)), unit.signer(side).code)
      _ = try store.perform(.makeNotice(code, side, month, cutOff: nil, seen: []), by: recorder)
      clock.pass(40)
      // Every third one is made and lies on the recorder's table.
      guard !number.isMultiple(of: 3) || number == 0 else { continue }
      _ = try store.perform(
        .deliverNotice(code, side, month, to: head, on: days.yesterday, .onPaper), by: recorder)
      clock.pass(40)
    }
    guard let seat = city.units.first(where: { $0.code == PracticeCity.seat }) else { return }
    _ = try store.perform(
      .instructNotice(
        seat.code, .supervision, month, text: "监督发现的问题要逐件跟到底。", items: ["十二月上旬回访一次整改情况", "把逾期录入的原因写清楚"]),
      by: session(seat.signer(.supervision).code))
    clock.pass(40)
  }

  private func recorder(of unit: UnitCode) -> PersonCode {
    city.units.first { $0.code == unit }?.recorder.code ?? PracticeCity.administrator
  }

  private func session(_ person: PersonCode) throws(StoreFailure) -> Session { try seats.session(person) }
}

/// The people who have sat down in the practice city: each one's passphrase is asked for once.
final class PracticeSeats {
  private let store: SQLiteStore
  private var taken: [PersonCode: Session] = [:]

  init(_ store: SQLiteStore) { self.store = store }

  func session(_ person: PersonCode) throws(StoreFailure) -> Session {
    if let session = taken[person] { return session }
    let session = try store.signIn(person, passphrase: PracticeCity.passphrase)
    taken[person] = session
    return session
  }
}
