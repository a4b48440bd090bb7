import Records
import TerminalUI

// What the station does with the clock, with replies, and with the commands of its screens.
extension Station {
  package mutating func tick(now: Int64) -> [Command] {
    beat = now
    if lastKey == 0 { lastKey = now }
    var commands: [Command] = [.poll]
    if let session = here.session, session.isAwake, now - lastKey >= Station.patience {
      commands.append(.sleep)
    }
    return commands + watchIfDue()
  }

  package mutating func update(_ message: Reply) -> [Command] {
    let told = status
    let heard = FieldTalk.hearing { inItsWidths { $0.take(message) } }
    tell(heard.words)
    if let told, told.isProblem, let news = status, news != told, !news.isProblem {
      (status, held) = (told, news)
    }
    return heard.value
  }

  /// Runs something with columns counted as this terminal counts them.
  mutating func inItsWidths<Value>(_ body: (inout Station) -> Value) -> Value {
    guard here.appearance.isAmbiguousWide else { return body(&self) }
    return AmbiguousWidth.$isWide.withValue(true) { body(&self) }
  }

  private mutating func take(_ message: Reply) -> [Command] {
    var commands = takeNote(of: message)
    let told = status
    for index in scenes.indices {
      commands += scenes[index].screen.receive(message, at: here)
    }
    if told == status, let problem = problem(in: message) { status = problem }
    commands = carryOut(commands)
    if case .performed(let act, _) = message, lender == nil || !act.endsLending {
      // What the act changed is asked for once, by what is shown now that it is done.
      let all = [.ask(UnitsQuery())] + (here.isFirst ? [.ask(OverviewQuery())] : []) + refresh()
      commands += all.filter { !commands.contains($0) }
    }
    return counting(commands, answered: message.isAnswer ? 1 : 0)
  }

  /// What concerns the whole station rather than one screen.
  private mutating func takeNote(of reply: Reply) -> [Command] {
    switch reply {
    case .clock(let now, let changes): return learn(now, changes: changes)
    case .settled(let calendar, let profile, let overview):
      (here.calendar, here.profile) = (calendar, profile)
      (here.city, here.isPractice) = (overview.city, overview.isPractice)
      (here.isFirst, here.lastCheck) = (!overview.hasRecords, overview.lastFullVerification)
    case .answered: return takeAnswer(reply)
    case .seated(let seat, let cause): return seatSomebody(seat, cause)
    case .notSeated(let failure):
      guard case .passphrase(var dialog) = overlay else { break }
      dialog.refuse(failure.sentence(in: here.language))
      overlay = .passphrase(dialog)
    case .performed(let act, _):
      if lender != nil, act.endsLending { return endLent(isDone: true) }
    case .counted(let changes): self.changes = changes
    case .refused(let act, .keyAsleep):
      here.session?.isAwake = false
      if act.endsLending { lender?.waiting -= 1 }
      return [.confirm(act)]
    case .refused(let act, _) where lender != nil && act.endsLending: return endLent(isDone: false)
    case .progress(let job, let progress):
      // An act that must wait becomes a job without having been started as one.
      if case .act = job, jobs[job] == nil { jobs[job] = JobStanding(progress: nil, startedAt: beat) }
      if let running = running(job) { jobs[running]?.progress = progress }
    case .finished(.watch, .watched(let report)): return takeWatch(report)
    case .jobFailed(.watch, let failure): endWatch(failure)
    case .finished(let job, let outcome):
      end(job)
      if case .export(let export) = job, case .exported(let rows) = outcome {
        status = StatusLine(here.words.lists.exported(rows, export.path))
      }
    case .jobFailed(let job, _): end(job)
    case .preferred(let preferences): take(preferences)
    default: break
    }
    return []
  }

  private mutating func takeAnswer(_ reply: Reply) -> [Command] {
    if let overview = reply.answer(to: OverviewQuery()) {
      (here.isFirst, here.lastCheck) = (!overview.hasRecords, overview.lastFullVerification)
    }
    if let units = reply.answer(to: UnitsQuery()), units != here.units {
      here.units = units
      return refresh()
    }
    if let list = reply.answer(to: here.alertQuery) { here.alerts = list.total }
    if let (query, _) = reply.answered(EvidenceTextQuery.self) { here.opened.insert(query.digest) }
    if let (query, _) = reply.answered(ExportEvidence.self) { here.opened.insert(query.digest) }
    if let (query, found) = reply.answered(CandidateKind.self), case .found(let kind, let text, _) = query,
      case .palette(var palette) = overlay
    {
      palette.take(kind, text, found)
      overlay = .palette(palette)
    }
    return []
  }

  /// The job as it was started: where files have their places (`Confinement`), it was carried out under another path.
  private func running(_ job: Job) -> Job? { jobs.keys.first { $0.kind == job.kind } }

  private mutating func end(_ job: Job) {
    if let running = running(job) { jobs[running] = nil }
  }

  /// The borrowed keyboard goes back when all that the head asked for is done or refused, signed or returned.
  private mutating func endLent(isDone: Bool) -> [Command] {
    lender?.waiting -= 1
    if isDone { lender?.hasActed = true }
    guard let lender, lender.hasActed, lender.waiting <= 0 else { return [] }
    return [.handBack]
  }

  private mutating func learn(_ now: Instant, changes: Int) -> [Command] {
    let isOtherDay = now.day != here.today
    let isChanged = self.changes.map { $0 != changes } ?? false
    (here.now, self.changes) = (now, changes)
    guard isOtherDay || isChanged, here.session != nil else { return [] }
    return [.ask(UnitsQuery())] + (here.isFirst ? [.ask(OverviewQuery())] : []) + refresh()
  }

  private mutating func seatSomebody(_ session: SessionSummary, _ cause: SignInCause) -> [Command] {
    switch cause {
    case .signedIn:
      (here.session, here.read, here.opened, here.faults) = (session, [], [], [])
      here.post = here.postsToday.first
      (watch.seated, watch.begun) = (nil, nil)
      (parked, waiting, hasConfirmed, lender, overlay) = ([:], [], false, nil, nil)
      scenes = [Scene(.today, at: here)]
      fit()
      return [.ask(UnitsQuery())] + refresh()
    case .woken:
      here.session = session
      overlay = nil
      defer { waiting = [] }
      if !waiting.isEmpty { hasConfirmed = true }
      lender?.waiting += waiting.count { if case .perform(let act) = $0 { act.endsLending } else { false } }
      return waiting
    case .asleep:
      here.session?.isAwake = false
      hasConfirmed = false
      askPassphrase(here.words.station.asleep)
    case .handedOver:
      lender = Lender(here: here, hasConfirmed: hasConfirmed)
      (here.session, here.read, here.opened) = (session, [], [])
      here.post = here.postsToday.first { ($0.role == .primaryHead || $0.role == .actingHead) }
      hasConfirmed = true
      return [.ask(UnitsQuery())] + refresh()
    case .handedBack:
      guard let lender else { break }
      (here.session, here.post, here.units) = (lender.here.session, lender.here.post, lender.here.units)
      (here.read, here.opened) = (lender.here.read, lender.here.opened)
      (hasConfirmed, self.lender) = (lender.hasConfirmed, nil)
      return refresh()
    case .refreshed:
      here.session = session
      if let post = here.post, !session.posts.contains(post) {
        here.post = here.postsToday.first { $0.id == post.id } ?? here.postsToday.first
      }
    }
    return []
  }

  /// What the first screen asks for.
  package mutating func begin(_ destination: Destination? = nil) -> [Command] {
    fit()
    guard let destination, here.session != nil else { return counting(refresh()) }
    return counting(refresh() + open(destination, replacing: false))
  }

  /// Asks again for everything that is shown.
  mutating func refresh() -> [Command] {
    (here.isTold ? [.ask(here.alertQuery)] : []) + scene.screen.questions(at: here).map { .ask($0) }
  }

  /// Tells the shown screen how much room it has.
  mutating func fit() { scene.screen.resize(to: content.size) }

  /// Carries out what is the station's own, and gives the rest on.
  mutating func carryOut(_ commands: [Command]) -> [Command] {
    var rest: [Command] = []
    for command in commands {
      switch command {
      case .arrange(let appearance, let language): rest += arrange(appearance, language)
      case .open(let destination): rest += open(destination, replacing: false)
      case .replace(let destination): rest += open(destination, replacing: true)
      case .back: rest += goBack()
      case .tell(let status): self.status = status
      case .noteReading(let submission): here.read.insert(submission)
      case .quit:
        isFinished = true
        rest += carryOut(scene.screen.settle(at: here)) + [.flushDrafts]
      case .confirm(let act): rest += confirm(.perform(act))
      case .perform(let act) where act.needsPassphrase: rest += confirm(command)
      case .start(.table(let order)) where !order.isTrial && !isConfirmed: rest += confirm(command)
      case .perform(let act):
        if act.endsLending { lender?.waiting += 1 }
        rest.append(command)
      case .start(let job):
        guard !jobs.keys.contains(where: { $0.kind == job.kind }) else {
          status = StatusLine(here.words.station.jobRuns(here.words.station.job(job)), isProblem: true)
          continue
        }
        jobs[job] = JobStanding(progress: nil, startedAt: beat)
        rest += stopsWatching(for: job) + [command]
      default: rest.append(command)
      }
    }
    return rest
  }

  /// Whether the passphrase was typed in this session, and the key is open.
  private var isConfirmed: Bool { hasConfirmed && here.session?.isAwake == true }

  /// A command after the passphrase.
  private mutating func confirm(_ command: Command) -> [Command] {
    if isConfirmed {
      if case .perform(let act) = command, act.endsLending { lender?.waiting += 1 }
      return [command]
    }
    waiting.append(command)
    askPassphrase(here.words.station.confirmAct)
    return []
  }

  mutating func askPassphrase(_ message: String) {
    givingUp = Leaving()
    let words = here.words.station
    overlay = .passphrase(
      Dialog(
        title: "\(here.session?.person.name ?? "")  \(words.passphrase)", message: message,
        entry: .secret(SecretField()), confirm: words.confirm, cancel: words.cancel))
  }

  /// How a failure is told, unless the screen has its own way of telling it.
  private func problem(in reply: Reply) -> StatusLine? {
    let language = here.language
    switch reply {
    case .jobFailed(.watch, _): return nil
    // What a damaged page keeps from the screen is told by the fault that was found there.
    case .failed(_, .damaged) where !here.faults.isEmpty: return faultNotice
    case .failed(_, let failure), .jobFailed(_, let failure), .notDrafted(let failure):
      return StatusLine(failure.sentence(in: language), isProblem: true)
    case .notKept(_, let failure), .declined(let failure):
      return StatusLine(failure.sentence(in: language), isProblem: true)
    case .refused(_, .keyAsleep): return nil
    case .refused(_, let failure): return StatusLine(failure.sentence(in: language), isProblem: true)
    default: return nil
    }
  }
}

extension Reply {
  /// Whether it is the end of a question.
  fileprivate var isAnswer: Bool {
    switch self {
    case .answered, .failed: true
    default: false
    }
  }
}

extension Act {
  /// Whether a head at the recorder's seat is done with it.
  var endsLending: Bool {
    switch self {
    case .sign, .returnDraft: true
    default: false
    }
  }

  /// Whether the passphrase is asked for once a session before it, no matter who asks for it.
  var needsPassphrase: Bool {
    switch self {
    case .sign(_, _, let paper, _): paper == nil
    case .issueCodes: true
    default: false
    }
  }
}
