import Records
import Secrets
import TerminalUI

/// Carries out commands: the only part of the workstation that talks to the store.
///
/// Questions and acts are answered in place; jobs and drafts answer to the mailbox.
package final class Performer {
  let store: any RecordStore
  /// What may be touched on this machine, no matter what a screen asks for.
  let confinement: Confinement
  let mailbox: Mailbox<Reply>
  let drafts: DraftKeeper
  let jobs: JobRunner
  /// Where the folders that files were taken from are remembered.
  let state: String
  /// The last one acts now; there is one more while the keyboard is lent.
  var sessions: [Session]
  private let preferences: PreferenceFiles?
  private var changes = -1
  /// How many milliseconds an act may keep a key waiting.
  static let patience = 250

  /// A performer over a store and what it may reach; somebody may have signed in already, and lists are exported
  /// by what is handed in.
  package init(
    store: any RecordStore, confinement: Confinement = .machine, mailbox: Mailbox<Reply>,
    signedIn: Session? = nil,
    lists: (any ListWriter)? = nil, tables: (any TableTaker)? = nil, preferences: PreferenceFiles? = nil,
    state: String? = nil
  ) {
    self.store = store
    self.confinement = confinement
    self.preferences = preferences
    self.state = state ?? RememberedFolders.usualPlace
    self.mailbox = mailbox
    drafts = DraftKeeper(store: store) { mailbox.post(confinement.told($0)) }
    jobs = JobRunner(store: store, lists: lists, tables: tables) { mailbox.post(confinement.told($0)) }
    sessions = signedIn.map { [$0] } ?? []
  }

  /// Carries out a command, on a device that an editor may borrow.
  package func perform(_ command: Command, on device: inout some TerminalDevice & ~Copyable) -> [Reply] {
    switch command {
    case .edit(let text) where confinement == .machine:
      return [.edited(device.lend { Editor.edit(text) } ?? text)]
    case .repaint:
      device.repaint()
      return []
    case .suspend(let word) where confinement == .machine:
      device.suspend(saying: word)
      return poll()
    default: return perform(command)
    }
  }

  /// Carries out a command that needs no device.
  package func perform(_ command: Command) -> [Reply] {
    do throws(StoreFailure) {
      return carryOut(try confinement.bounded(command)).map(confinement.told)
    } catch {
      return [confinement.told(refusal(of: command, error))]
    }
  }

  private func refusal(of command: Command, _ failure: StoreFailure) -> Reply {
    switch command {
    case .ask(let asked): .failed(asked, failure)
    case .start(let job): .jobFailed(job, failure)
    case .signIn, .redeem, .handOver, .handOverAnew: .notSeated(failure)
    default: .declined(failure)
    }
  }

  private func carryOut(_ command: Command) -> [Reply] {
    switch command {
    case .ask(let asked): return [answer(asked.query)]
    case .perform(let act), .confirm(let act):
      let reply = perform(act)
      guard case .performed = reply, let counter = try? store.changeCounter() else { return [reply] }
      return [reply, .counted(counter)]
    case .start(let job):
      jobs.start(job, by: sessions.last)
      return []
    case .stop(let job):
      jobs.stop(job)
      return []
    case .newDraft(let order): return [draft(order)]
    case .keepDraft(let draft):
      if let session = sessions.first { drafts.keep(draft, by: session) }
      return []
    case .flushDrafts:
      drafts.flush()
      return []
    case .signIn(let person, let passphrase):
      return seat(.signedIn) { () throws(StoreFailure) in try store.signIn(person, passphrase: passphrase) }
    case .redeem(let code, let person, let passphrase):
      return seat(.signedIn) { () throws(StoreFailure) in
        try store.redeem(code, for: person, passphrase: passphrase)
      }
    case .enrol(let person, let passphrase): return [enrol(person, passphrase)]
    case .wake(let passphrase):
      guard let person = sessions.last?.person.code else { return [] }
      return seat(.woken) { () throws(StoreFailure) in try store.signIn(person, passphrase: passphrase) }
    case .handOver(let person, let passphrase):
      return seat(.handedOver) { () throws(StoreFailure) in try store.signIn(person, passphrase: passphrase) }
    case .handOverAnew(let person, let code, let passphrase):
      return seat(.handedOver) { () throws(StoreFailure) in
        if let code { return try store.redeem(code, for: person, passphrase: passphrase) }
        guard let session = sessions.last else { throw .keyAsleep }
        try store.enrolPresent(person, passphrase: passphrase, by: session)
        return try store.signIn(person, passphrase: passphrase)
      }
    case .handBack:
      if sessions.count > 1 { sessions.removeLast().key?.putAway() }
      return sessions.last.map { [.seated(SessionSummary($0), .handedBack)] } ?? []
    case .sleep:
      // The key must not stay in memory for the sake of a check.
      jobs.stop(.watch(nil))
      sessions = sessions.map { $0.withoutKey() }
      return sessions.last.map { [.seated(SessionSummary($0), .asleep)] } ?? []
    case .signOut:
      jobs.stop(.watch(nil))
      for session in sessions { session.key?.putAway() }
      sessions = []
      return []
    case .noteLook(let sequence):
      // Remembering the last look is a convenience; nobody need be told when it fails.
      if let session = sessions.last { try? store.noteLook(upTo: sequence, by: session) }
      return []
    case .rememberFolder(let folder):
      // A person who came over a line has one folder, which need not be remembered.
      if let session = sessions.last, confinement == .machine {
        RememberedFolders(of: session.person.code, in: state).remember(folder)
      }
      return []
    case .poll: return poll()
    case .keepPreferences(let person, let wishes):
      preferences?.keep(wishes, of: person, in: place)
      return []
    case .edit, .open, .replace, .back, .tell, .noteReading, .quit, .arrange, .repaint, .suspend: return []
    }
  }

  /// The session that acts now.
  var session: Session {
    get throws(StoreFailure) {
      guard let session = sessions.last else { throw .keyAsleep }
      return session
    }
  }

  private func answer(_ query: some Query) -> Reply {
    do throws(StoreFailure) {
      return .answered(query, try query.answer(by: self))
    } catch {
      return .failed(query, error)
    }
  }

  private var place: String { (try? store.overview())?.nameOfPreferences ?? "" }

  /// What the person who has sat down prefers.
  func preferred() -> [Reply] {
    guard let preferences, sessions.count <= 1 else { return [] }
    return [.preferred(preferences.load(sessions.last?.person.code, of: place))]
  }

  private func seat(_ cause: SignInCause, _ signIn: () throws(StoreFailure) -> Session) -> [Reply] {
    do throws(StoreFailure) {
      let session = try signIn()
      switch cause {
      case .signedIn: sessions = [session]
      case .handedOver: sessions.append(session)
      default: sessions[sessions.count - 1] = session
      }
      return settled() + [.seated(SessionSummary(session), cause)] + (cause == .signedIn ? preferred() : [])
    } catch {
      return [.notSeated(error)]
    }
  }

  private func enrol(_ person: PersonCode, _ passphrase: Passphrase) -> Reply {
    guard let session = sessions.last else { return .notEnrolled(person, .keyAsleep) }
    do throws(StoreFailure) {
      try store.enrolPresent(person, passphrase: passphrase, by: session)
      return .enrolled(person)
    } catch {
      return .notEnrolled(person, error)
    }
  }

  private func perform(_ act: Act) -> Reply {
    guard let session = sessions.last, session.key != nil else { return .refused(act, .keyAsleep) }
    // What was typed belongs to what is submitted.
    drafts.flush()
    // A checkpoint walks through all entries before it signs.
    if case .makeCheckpoint = act { return inTurn(act, by: session) }
    do throws(StoreFailure) {
      return .performed(act, try store.perform(act, by: session, patience: Self.patience))
    } catch .busy {
      return inTurn(act, by: session)
    } catch {
      return .refused(act, error)
    }
  }

  /// The screen stays alive: the act has its turn as a job that can be seen and stopped.
  private func inTurn(_ act: Act, by session: Session) -> Reply {
    jobs.start(.act(act), by: session)
    return .progress(.act(act), Progress(stage: .writing, done: 0, total: 0))
  }

  private func draft(_ order: DraftOrder) -> Reply {
    guard let session = sessions.first else { return .notDrafted(.keyAsleep) }
    do throws(StoreFailure) {
      return .drafted(
        try store.newDraft(
          unit: order.unit, side: order.side, purpose: order.purpose, record: order.record,
          form: order.form, by: session))
    } catch {
      return .notDrafted(error)
    }
  }

  /// The time, what others did, and the posts when anything changed.
  private func poll() -> [Reply] {
    let counter = (try? store.changeCounter()) ?? changes
    var replies: [Reply] = []
    if counter != changes, changes >= 0, let session = sessions.last,
      let fresh = try? store.refreshed(session)
    {
      sessions[sessions.count - 1] = fresh
      replies.append(.seated(SessionSummary(fresh), .refreshed))
    }
    if changes < 0 { replies += settled() }
    changes = counter
    return replies + [.clock(store.now(), changes: counter)]
  }

  private func settled() -> [Reply] {
    guard let overview = try? store.overview(), let calendar = try? store.calendar() else { return [] }
    return [.settled(calendar, try? store.profile(), overview)]
  }
}
