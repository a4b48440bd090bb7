import Catalogue
import EmbeddedStore
import Foundation
import Records
import Secrets
import Synchronization
import TestSupport
import Testing

/// A clock that a test moves by hand.
final class HandClock: Sendable {
  private let instant: Mutex<Instant>
  init(_ text: String) { instant = Mutex(Instant(Moment(text) ?? Moment(day: Day(number: 0), minute: 0))) }
  func read() -> Instant { instant.withLock { $0 } }
  func move(to text: String) { if let moment = Moment(text) { instant.withLock { $0 = Instant(moment) } } }
}

/// A store with one unit of a recorder and two heads, on an afternoon in November 2026; founded once, and copied.
struct SmallUnit {
  let scratch = Scratch()
  let clock = HandClock(SmallUnit.afternoon)
  let store: SQLiteStore
  let administrator: Session
  let fingerprint: String
  let recoverySecret: String
  let recorder: Session
  let head: Session
  let disciplineHead: Session

  static let unit = SmallBody.unit
  static let passphrase: Passphrase = "correct horse"

  init(isPractice: Bool = true, ledgersFrom: Day? = nil) throws {
    let clock = self.clock
    let shape = "\(isPractice) \(ledgersFrom?.description ?? "")"
    let founded = try Self.moulds.copy(shape, into: scratch.path) { path in
      try Self.found(at: path + "/store", isPractice: isPractice, ledgersFrom: ledgersFrom)
    }
    (fingerprint, recoverySecret) = (founded.fingerprint, founded.recoverySecret)
    store = try SQLiteStore.open(
      at: scratch.path + "/store", options: OpenOptions(vaultCost: .practice, clock: { clock.read() }))
    administrator = try store.signIn("admin", passphrase: Self.passphrase)
    recorder = try store.signIn("lin", passphrase: Self.passphrase)
    head = try store.signIn("zhang", passphrase: Self.passphrase)
    disciplineHead = try store.signIn("he", passphrase: Self.passphrase)
  }

  private static let moulds = Moulds<(fingerprint: String, recoverySecret: String)>()
  private static let afternoon = "2026-11-20 14:00"

  private static func found(at path: String, isPractice: Bool, ledgersFrom: Day?) throws -> (
    fingerprint: String, recoverySecret: String
  ) {
    let clock = HandClock(afternoon)
    let founded = try SQLiteStore.found(
      Founding(
        city: "示范市", administrator: Person(code: "admin", name: "管理员"), passphrase: passphrase,
        profile: .proposed, calendars: Calendars.shipped, isPractice: isPractice, ledgersFrom: ledgersFrom),
      at: path, options: OpenOptions(vaultCost: .practice, clock: { clock.read() }))
    let (store, administrator) = (founded.store, founded.session)
    for act in SmallBody.acts(from: clock.read().day - 300) { _ = try store.perform(act, by: administrator) }
    try store.enrol(["lin", "zhang", "he"], passphrase: passphrase, by: administrator)
    try store.foldLog()
    return (founded.fingerprint, founded.recoverySecret)
  }

  func form(title: String = "专题研究会议", start: String = "2026-11-18 14:00") -> DraftForm {
    SmallBody.form(title: title, start: start)
  }

  func draft(_ form: DraftForm? = nil) throws -> Draft {
    try store.newDraft(
      unit: Self.unit, side: .main, purpose: .new, record: nil, form: form ?? self.form(), by: recorder)
  }

  /// A record on its whole way: submitted, signed, entered.
  func enteredRecord(_ form: DraftForm? = nil, late: String? = nil) throws -> RecordNumber? {
    let draft = try draft(form)
    _ = try store.perform(.submit(draft: draft.number, Confirmations()), by: recorder)
    _ = try store.perform(.sign(draft: draft.number, opinion: "同意", paper: nil), by: head)
    return try store.perform(.enter(draft: draft.number, lateReason: late), by: recorder).number
  }
}

extension SmallUnit {
  /// The entry that came last.
  func lastEntry() throws -> Entry {
    let last = try store.changeCounter()
    return try #require(try store.entries(after: last - 1, limit: 1).first).entry
  }

  /// A common indicator of 2026 with one occurrence, brought over by the administrator.
  func adoptCommonDuty(
    group: UnitGroup, code: String, due: String = "2026-12-31", subject: SubjectKind = .team,
    points: Int = 250,
    evidence: [EvidenceKind]? = nil, by session: Session? = nil
  ) throws {
    let day = try #require(Day(due))
    let indicator = Indicator(
      year: 2026, side: .main, kind: .common, scope: .group(group), code: code, title: "专题研究", points: points,
      subject: DutySubject(kind: subject), recurrence: "once", due: due, evidence: evidence)
    let dated = DatedIndicator(
      indicator: indicator,
      occurrences: [OccurrenceDates(ordinal: 1, from: try #require(Day("2026-01-01")), due: day)])
    _ = try store.perform(.setIndicators([dated]), by: session ?? administrator)
  }
}

extension SmallUnit {
  /// A notice of November on its whole way: made twice, copied, delivered, instructed upon, followed.
  func tellHead() throws {
    let month = try #require(Month("2026-11"))
    for _ in 1...2 {
      _ = try store.perform(.makeNotice(Self.unit, .main, month, cutOff: nil, seen: []), by: recorder)
    }
    for (person, hand) in [("he", disciplineHead), ("zhang", head)] {
      _ = try store.perform(
        .deliverNotice(Self.unit, .main, month, to: PersonCode(person), on: clock.read().day, .onScreen),
        by: hand)
    }
    _ = try store.perform(
      .instructNotice(Self.unit, .main, month, text: "抓紧补齐。", items: ["补齐专题研究", "安排廉政谈话"]), by: head)
    _ = try store.perform(.followUp(Self.unit, .main, month, item: 2, note: "已列入计划"), by: recorder)
  }

  /// The report of the second half-year, registered; the text is a file of a few words.
  func registration(number: String = "示财党〔2026〕18号") throws -> ReportRegistration {
    let path = scratch.path + "/报告.txt"
    try Data("下半年报告正文".utf8).write(to: URL(filePath: path))
    return ReportRegistration(
      unit: Self.unit, half: try #require(HalfYear("2026-H2")), documentNumber: number,
      title: "关于2026年下半年落实党风廉政建设责任情况的报告", dated: clock.read().day,
      text: try store.keepAttachment(path: path, kind: .document, caption: "", progress: nil))
  }

  /// A record of former years as an import brings it.
  func imported(_ title: String) -> ImportedRecord {
    let time = Moment(day: clock.read().day - 9, minute: 540)
    return ImportedRecord(
      content: RecordContent(
        unit: Self.unit, side: .main, subject: DutySubject(kind: .team), time: EventTime(start: time),
        place: "三楼会议室", people: [Participant(name: "某人", part: .chair)], title: "第\(title)次会议",
        summary: form().summary, category: .meeting, links: [], evidence: [],
        noAttachmentReason: .noElectronicCopy), signedBy: "张建国", signedAt: time + 600, enteredAt: time + 1_200
    )
  }

  /// A report on its whole way: registered twice, signed, sent to both offices.
  func reportUpward() throws {
    for number in ["示财党〔2026〕17号", "示财党〔2026〕18号"] {
      _ = try store.perform(.registerReport(registration(number: number)), by: recorder)
    }
    let half = try #require(HalfYear("2026-H2"))
    _ = try store.perform(.signReport(Self.unit, half, paper: nil), by: head)
    for recipient in ReportRecipient.allCases {
      _ = try store.perform(
        .sendReport(Self.unit, half, to: recipient, on: clock.read().day), by: recorder)
    }
  }
}
