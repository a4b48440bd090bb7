import Foundation
import Records
import Secrets
import Synchronization
import TerminalUI
import Testing

@testable import Workstation

/// The only part that talks to the store.
@Suite struct `The performer` {
  let store = ShelfStore()

  private func performer() throws -> (Performer, Mailbox<Reply>) {
    let mailbox = try Mailbox<Reply>()
    return (Performer(store: store, mailbox: mailbox, signedIn: store.session()), mailbox)
  }

  private func wait(_ limit: Double = 5, until isDone: () -> Bool) -> Bool {
    let end = Date(timeIntervalSinceNow: limit)
    while Date() < end {
      if isDone() { return true }
      Thread.sleep(forTimeInterval: 0.005)
    }
    return false
  }

  private func draft() throws -> Draft {
    try store.newDraft(
      unit: "CZJ", side: .main, purpose: .new, record: nil, form: .blank(.main), by: store.session())
  }

  @Test func `R-071 of many keys the latest draft is kept, and once`() throws {
    let (performer, mailbox) = try performer()
    var draft = try draft()
    for text in ["三", "三楼", "三楼会议室"] {
      draft.form.place = text
      _ = performer.perform(.keepDraft(draft))
    }
    #expect(wait { store.shelf.withLock { !$0.kept.isEmpty } })
    #expect(store.shelf.withLock { $0.kept.map(\.form.place) } == ["三楼会议室"])
    #expect(
      wait { mailbox.drain().contains { if case .kept(let kept) = $0 { kept.version == 2 } else { false } } })
  }

  @Test func `R-071 a screen that does not know the newest version yet overwrites nothing`() throws {
    let (performer, _) = try performer()
    var draft = try draft()
    draft.form.place = "三楼"
    _ = performer.perform(.keepDraft(draft))
    _ = performer.perform(.flushDrafts)
    draft.form.place = "三楼会议室"
    _ = performer.perform(.keepDraft(draft))
    _ = performer.perform(.flushDrafts)
    #expect(store.shelf.withLock { $0.kept.map(\.form.place) } == ["三楼", "三楼会议室"])
  }

  @Test func `R-004 an act that finds the store busy waits for its turn as a job`() throws {
    let (performer, mailbox) = try performer()
    store.shelf.withLock { $0.busy = 3 }
    let act = Act.withdraw(draft: 1)
    guard case .progress(.act(act), _)? = performer.perform(.perform(act)).first else {
      Issue.record("the act did not become a job")
      return
    }
    #expect(wait { mailbox.drain().contains(.performed(act, Receipt())) })
    #expect(store.shelf.withLock { $0.acts } == [act])
  }

  @Test func `what was typed is kept before an act`() throws {
    let (performer, _) = try performer()
    var draft = try draft()
    draft.form.place = "三楼"
    _ = performer.perform(.keepDraft(draft))
    _ = performer.perform(.perform(.submit(draft: draft.number, Confirmations())))
    #expect(store.shelf.withLock { $0.kept.count } == 1)
    #expect(store.shelf.withLock { $0.acts.count } == 1)
  }

  @Test func `a draft that somebody else kept is not overwritten`() throws {
    let (performer, mailbox) = try performer()
    var draft = try draft()
    store.shelf.withLock { $0.drafts[draft.number]?.version = 9 }
    draft.form.place = "三楼"
    _ = performer.perform(.keepDraft(draft))
    _ = performer.perform(.flushDrafts)
    let wasRefused = mailbox.drain().contains {
      if case .notKept(_, .draftChanged) = $0 { true } else { false }
    }
    #expect(wasRefused)
  }

  @Test func `without a key nothing is signed, until the passphrase is typed again`() throws {
    let (performer, _) = try performer()
    _ = performer.perform(.sleep)
    #expect(performer.perform(.perform(.discard(draft: 1))) == [.refused(.discard(draft: 1), .keyAsleep)])
    #expect(performer.perform(.wake(passphrase: "wrong")) == [.notSeated(.wrongPassphrase(triesLeft: 4))])
    _ = performer.perform(.wake(passphrase: "correct horse"))
    // How many acts the books have seen comes along, so that one's own makes nothing to be read again.
    #expect(
      performer.perform(.perform(.discard(draft: 1)))
        == [.performed(.discard(draft: 1), Receipt()), .counted(2)])
  }

  @Test func `the head acts while the keyboard is lent, the recorder after it is handed back`() throws {
    let (performer, _) = try performer()
    let seats = performer.perform(.handOver("ZJG", passphrase: "correct horse"))
    #expect(seats.last == .seated(SessionSummary(person: Sample.head, posts: [Sample.headPost]), .handedOver))
    #expect(
      performer.perform(.handBack) == [
        .seated(SessionSummary(person: Sample.recorder, posts: [Sample.recorderPost]), .handedBack)
      ])
  }

  @Test func `W-1 a list is written beside the screen by what was handed in, and its rows are told`() throws {
    let mailbox = try Mailbox<Reply>()
    let performer = Performer(
      store: store, mailbox: mailbox, signedIn: store.session(), lists: OneLineWriter())
    var export = ListExport(
      .duties([]), as: .csv, title: "台账", subtitle: "", language: .chinese, today: Day(number: 20_000),
      path: "~/a.csv")
    _ = performer.perform(.start(.export(export)))
    #expect(wait { mailbox.drain().contains(.finished(.export(export), .exported(7))) })
    export.path = "~/there.csv"
    let failure = StoreFailure.file(.exists(path: "~/there.csv"))
    _ = performer.perform(.start(.export(export)))
    #expect(wait { mailbox.drain().contains(.jobFailed(.export(export), failure)) })
  }

  @Test func `a job reports at most ten times a second, and stops when it is asked to`() throws {
    let (performer, mailbox) = try performer()
    let job = Job.verify(VerificationScope())
    _ = performer.perform(.start(job))
    _ = performer.perform(.start(job))
    #expect(wait { store.shelf.withLock { $0.stages > 1_000 } })
    Thread.sleep(forTimeInterval: 0.3)
    _ = performer.perform(.stop(job))
    #expect(wait { store.shelf.withLock { $0.wasStopped } })
    var replies: [Reply] = []
    #expect(
      wait {
        replies += mailbox.drain()
        return replies.last == .jobFailed(job, .stopped)
      })
    #expect(replies.count < 60)
  }

  @Test
  func `the check that goes on by itself is silent, behind all else, and ends at once with the session`()
    throws
  {
    let (performer, mailbox) = try performer()
    _ = performer.perform(.start(.watch("CZJ")))
    #expect(wait { store.shelf.withLock { $0.stages > 1_000 } })
    #expect(store.shelf.withLock { $0.watched } == ["CZJ"] && store.shelf.withLock { $0.niceness } == 10)
    #expect(getpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0) < 10)
    #expect(mailbox.drain().isEmpty)
    _ = performer.perform(.signOut)
    #expect(wait { mailbox.drain() == [.jobFailed(.watch("CZJ"), .stopped)] })
  }

  @Test
  func `the check that goes on by itself ends when the key is put away, and does not outlive the program`()
    throws
  {
    let (performer, mailbox) = try performer()
    _ = performer.perform(.start(.watch(nil)))
    _ = performer.perform(.sleep)
    #expect(wait { mailbox.drain() == [.jobFailed(.watch(nil), .stopped)] })
    let jobs = JobRunner(store: store) { mailbox.post($0) }
    jobs.start(.watch(nil), by: store.session())
    #expect(wait { store.shelf.withLock { $0.watched.count == 2 } })
    let time = ContinuousClock().measure { jobs.stopAll() }
    #expect(time < .seconds(5), "it waits for work that has no end")
  }

  @Test func `other programs' acts are heard of at the next heartbeat`() throws {
    let (performer, _) = try performer()
    _ = performer.perform(.poll)
    store.shelf.withLock { $0.changes += 1 }
    #expect(performer.perform(.poll).last == .clock(store.now(), changes: 2))
  }

  @Test func `a question without anybody signed in is answered with what to do`() throws {
    let performer = Performer(store: store, mailbox: try Mailbox<Reply>())
    #expect(performer.perform(.ask(UnitsQuery())) == [.failed(UnitsQuery(), .keyAsleep)])
  }
}

/// A device that types a script and remembers the last frame.
struct ScriptedDevice: TerminalDevice, ~Copyable {
  var size = Size(columns: 80, rows: 24)
  var inputs: [[Input]]
  var frames: [String] = []

  init(_ inputs: [[Input]]) { self.inputs = inputs }

  mutating func present(_ canvas: Canvas) { frames.append(canvas.text) }

  mutating func nextInput(wake: Int32, timeoutMilliseconds: Int32?) throws(TerminalFailure) -> [Input] {
    inputs.isEmpty ? [.hangUp] : inputs.removeFirst()
  }

  mutating func lend<Result>(_ body: () -> Result) -> Result { body() }
}

/// From the first frame to the last, over a store.
@Suite struct `The whole workstation` {
  @Test func `R-371 typing is kept when the line is lost`() throws {
    let store = ShelfStore()
    var device = ScriptedDevice([
      [.key(.character("n"))], "2026-06-26 14:00".map { .key(.character($0)) }, [.key(.tab), .key(.tab)],
      [.paste("三楼会议室")], [.hangUp],
    ])
    _ = try runWorkstation(store: store, signedIn: store.session(), on: &device)
    let draft = store.shelf.withLock { $0.drafts[1] }
    #expect(draft?.form.start == "2026-06-26 14:00")
    #expect(draft?.form.place == "三楼会议室")
    #expect(device.frames.first?.contains("练习库") == true)
  }

  @Test func `a person signs in, looks around and leaves`() throws {
    let store = ShelfStore()
    func keys(_ text: String) -> [Input] { text.map { .key(.character($0)) } }
    var device = ScriptedDevice([
      keys("lxl"), [.key(.enter)], keys("correct horse"), [.key(.enter)], keys("3"), keys("?"),
      [.key(.escape)],
      keys("q"), [.key(.enter)],
    ])
    _ = try runWorkstation(store: store, on: &device)
    #expect(device.frames.contains { $0.contains("今天要办的事") })
    #expect(device.inputs.isEmpty)
  }
}

/// Writes nothing, and says what it would have written.
private struct OneLineWriter: ListWriter {
  func write(
    _ export: ListExport, from store: any RecordStore, for session: Session, progress: ProgressListener
  ) throws(StoreFailure) -> Int {
    guard export.path == "~/a.csv" else { throw .file(.exists(path: export.path)) }
    return 7
  }
}
