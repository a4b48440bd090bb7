import Records
import TerminalUI
import TestSupport

@testable import EmbeddedStore
@testable import Workstation

/// A person at the workstation over a real store, whose every key can be tried from the same place.
///
/// A station is a value, and an act is judged by the clerk and done on no chain; so after any key, the next one
/// is pressed in the store as it was. Somebody who wanders does what is asked for.
struct Walker {
  let store: SQLiteStore
  let session: Session
  private let performer: Performer

  /// Whether acts are done, and not only judged.
  private let isDoing: Bool

  init(_ store: SQLiteStore, _ session: Session, doing isDoing: Bool = false) throws {
    (self.store, self.session, self.isDoing) = (store, session, isDoing)
    performer = Performer(store: store, mailbox: try Mailbox<Reply>(), signedIn: session)
  }

  /// The number of a draft that is not made.
  static let draft = 900_000

  /// A station in front of which the person has just sat down.
  func station(size: Size = Size(columns: 80, rows: 24)) throws -> Step {
    let overview = try store.overview()
    var here = ScreenContext(
      now: store.now(), city: overview.city, isPractice: overview.isPractice, calendar: try store.calendar(),
      profile: try store.profile(), session: SessionSummary(session), units: try store.units(for: session),
      isFirst: !overview.hasRecords, lastCheck: overview.lastFullVerification)
    here.post = here.postsToday.first
    var station = Station(here: here)
    station.hasConfirmed = true
    let first = station.receive(.resize(size))
    return settle(station, first + station.begin())
  }

  /// What one key, or what else a person does, has come to.
  struct Step {
    var station: Station
    /// What stands in the way of the person: a read that failed, an act that nothing typed would have let pass.
    var faults: [String] = []
    /// Whether anything was asked of the performer, and how many questions to the store.
    var hasAsked = false
    var questions = 0
  }

  func press(_ key: Key, on station: Station) -> Step { send(.key(key), to: station) }

  func send(_ input: Input, to station: Station) -> Step {
    var station = station
    let commands = station.receive(input)
    return settle(station, commands)
  }

  func type(_ text: String, on station: Station) -> Step {
    text.reduce(Step(station: station)) { step, character in
      then(step) { press(.character(character), on: $0) }
    }
  }

  /// One thing after another; what stood in the way is kept.
  func then(_ step: Step, _ next: (Station) -> Step) -> Step {
    var after = next(step.station)
    after.faults = step.faults + after.faults
    after.hasAsked = step.hasAsked || after.hasAsked
    after.questions += step.questions
    return after
  }

  /// Carries out what a station asks for, and what its screens ask for then.
  func settle(_ station: Station, _ first: [Command]) -> Step {
    var step = Step(station: station)
    var waiting = first[...]
    var rounds = 0
    while let command = waiting.popFirst(), rounds < 2_000 {
      rounds += 1
      step.hasAsked = true
      if case .ask = command { step.questions += 1 }
      for reply in answer(command, faults: &step.faults) { waiting += step.station.update(reply) }
    }
    if rounds >= 2_000 { step.faults.append("asks without an end") }
    return step
  }

  private func answer(_ command: Command, faults: inout [String]) -> [Reply] {
    switch command {
    case .poll, .noteLook, .rememberFolder: return []
    case .ask(let asked)
    where asked.query is SaveText || asked.query is ExportEvidence || asked.query is FolderQuery:
      return []
    case .ask(let asked):
      let replies = performer.perform(command)
      for case .failed(_, let failure) in replies { faults.append("cannot read \(asked.query): \(failure)") }
      return replies
    case .perform(let act), .confirm(let act):
      return [isDoing ? perform(act, faults: &faults) : judge(act, faults: &faults)]
    case .newDraft(let order): return [draft(order, faults: &faults)]
    case .keepDraft(let draft): return isDoing ? [keep(draft)] : []
    case .start(let job): return [.jobFailed(job, .stopped)]
    default: return []
    }
  }

  private func perform(_ act: Act, faults: inout [String]) -> Reply {
    do throws(StoreFailure) {
      return .performed(act, try store.perform(act, by: session))
    } catch {
      if !error.isMendedByTyping { faults.append("is led into \(act): \(error)") }
      return .refused(act, error)
    }
  }

  private func keep(_ draft: Draft) -> Reply {
    do throws(StoreFailure) {
      return .kept(try store.keep(draft, by: session))
    } catch {
      return .notKept(draft, error)
    }
  }

  /// The clerk's word on an act, by the books as they stand.
  private func judge(_ act: Act, faults: inout [String]) -> Reply {
    // A draft that was not made cannot be moved, and a checkpoint is planned by a walk through the whole journal.
    if act.draft == Self.draft || act == .makeCheckpoint { return .refused(act, .refused(.nothingChanged)) }
    do throws(StoreFailure) {
      let receipt = try store.reading { db in
        let books = SQLiteBooks(db: db, draftQueue: store.draftQueue, objects: store.objects)
        let clerk = try Clerk(books: books, session: session, now: store.now(), rules: try store.rules(db))
        return try clerk.plan(act).receipt
      }
      return .performed(act, receipt)
    } catch {
      if !error.isMendedByTyping { faults.append("is led into \(act): \(error)") }
      return .refused(act, error)
    }
  }

  private func draft(_ order: DraftOrder, faults: inout [String]) -> Reply {
    do throws(StoreFailure) {
      try store.requireRecorder(of: order.unit, order.side, session)
      guard !isDoing else {
        return .drafted(
          try store.newDraft(
            unit: order.unit, side: order.side, purpose: order.purpose, record: order.record,
            form: order.form, by: session))
      }
    } catch {
      faults.append("is led into a draft: \(error)")
      return .notDrafted(error)
    }
    return .drafted(
      Draft(
        number: Self.draft, version: 1, unit: order.unit, side: order.side, author: session.person.code,
        createdAt: store.now(), updatedAt: store.now(), purpose: order.purpose, record: order.record,
        form: order.form))
  }
}

extension Act {
  /// The draft that is moved on its way.
  fileprivate var draft: Int? {
    switch self {
    case .submit(let draft, _), .withdraw(let draft), .discard(let draft), .takeOver(let draft): draft
    default: nil
    }
  }
}

extension StoreFailure {
  /// Whether the person could go on by filling in, correcting or confirming what the form or dialog asks for.
  var isMendedByTyping: Bool {
    guard case .refused(let refusal) = self else { return false }
    switch refusal {
    case .invalid, .unfit, .incomplete, .duplicates, .evidenceLacking, .commentMissing, .reasonMissing,
      .lateReasonMissing, .paperNumberTaken, .scanMissing, .paperIncomplete, .codeTaken, .resultMissing,
      .inspectionIncomplete, .indicatorIncomplete, .memberMissing, .neverDue, .signedBeforeEvent, .otherYear,
      .nothingChanged,
      .reportOfClueMissing, .pointsDoNotAddUp, .noSuch(.unit), .noSuch(.person), .secondHead,
      // Somebody else on tour in the same store looked at something of a unit's, which is entered; one asks again.
      .booksChanged:
      return true
    default: return false
    }
  }
}
