import Records
import TerminalUI

// What the station does with the clock, with replies, and with the commands of its screens.
extension Station {
  package mutating func tick(now: Int64) -> [Command] {
    beat = now
    if lastKey == 0 { lastKey = now }
    var commands: [Command] = [.poll]
    if let seat = desk.seat, seat.isAwake, now - lastKey >= Station.patience { commands.append(.sleep) }
    return commands + watchIfDue()
  }

  package mutating func update(_ message: Reply) -> [Command] {
    let told = notice
    let heard = FieldTalk.hearing { inItsWidths { $0.take(message) } }
    tell(heard.words)
    if let told, told.isProblem, let news = notice, news != told, !news.isProblem {
      (notice, held) = (told, news)
    }
    return heard.value
  }

  /// Runs something with columns counted as this terminal counts them.
  mutating func inItsWidths<Value>(_ body: (inout Station) -> Value) -> Value {
    guard desk.appearance.isAmbiguousWide else { return body(&self) }
    return AmbiguousWidth.$isWide.withValue(true) { body(&self) }
  }

  private mutating func take(_ message: Reply) -> [Command] {
    var commands = takeNote(of: message)
    let told = notice
    for index in scenes.indices {
      commands += scenes[index].screen.receive(message, at: desk)
    }
    if told == notice, let problem = problem(in: message) { notice = problem }
    commands = carryOut(commands)
    if case .performed(let act, _) = message, lender == nil || !act.endsLending {
      // What the act changed is asked for once, by what is shown now that it is done.
      let all = [.ask(UnitsQuery())] + (desk.isFirst ? [.ask(OverviewQuery())] : []) + refresh()
      commands += all.filter { !commands.contains($0) }
    }
    return counting(commands, answered: message.isAnswer ? 1 : 0)
  }

  /// What concerns the whole station rather than one screen.
  private mutating func takeNote(of reply: Reply) -> [Command] {
    switch reply {
    case .clock(let now, let changes): return learn(now, changes: changes)
    case .settled(let calendar, let profile, let overview):
      (desk.calendar, desk.profile) = (calendar, profile)
      (desk.city, desk.isPractice) = (overview.city, overview.isPractice)
      (desk.isFirst, desk.lastCheck) = (!overview.hasRecords, overview.lastFullVerification)
    case .answered: return takeAnswer(reply)
    case .seated(let seat, let seating): return seatSomebody(seat, seating)
    case .notSeated(let failure):
      guard case .passphrase(var dialog) = overlay else { break }
      dialog.refuse(failure.sentence(in: desk.language))
      overlay = .passphrase(dialog)
    case .performed(let act, _):
      if lender != nil, act.endsLending { return endLent(isDone: true) }
    case .counted(let changes): self.changes = changes
    case .refused(let act, .keyAsleep):
      desk.seat?.isAwake = false
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
        notice = Notice(desk.words.lists.exported(rows, export.path))
      }
    case .jobFailed(let job, _): end(job)
    case .preferred(let preferences): take(preferences)
    default: break
    }
    return []
  }

  private mutating func takeAnswer(_ reply: Reply) -> [Command] {
    if let overview = reply.answer(to: OverviewQuery()) {
      (desk.isFirst, desk.lastCheck) = (!overview.hasRecords, overview.lastFullVerification)
    }
    if let units = reply.answer(to: UnitsQuery()), units != desk.units {
      desk.units = units
      return refresh()
    }
    if let list = reply.answer(to: desk.alertQuery) { desk.alerts = list.total }
    if let (query, _) = reply.answered(EvidenceTextQuery.self) { desk.opened.insert(query.digest) }
    if let (query, _) = reply.answered(ExportEvidence.self) { desk.opened.insert(query.digest) }
    if let (query, found) = reply.answered(CandidateKind.self), case .found(let kind, let text, _) = query,
      case .palette(var palette) = overlay
    {
      palette.take(kind, text, found)
      overlay = .palette(palette)
    }
    return []
  }

  /// The job as it was started: where files have their places (`Reach`), it was carried out under another path.
  private func running(_ job: Job) -> Job? { jobs.keys.first { $0.kind == job.kind } }

  private mutating func end(_ job: Job) {
    if let running = running(job) { jobs[running] = nil }
  }

  /// The borrowed keyboard goes back when all is done or refused that the head asked for, be it signed or returned.
  private mutating func endLent(isDone: Bool) -> [Command] {
    lender?.waiting -= 1
    if isDone { lender?.hasActed = true }
    guard let lender, lender.hasActed, lender.waiting <= 0 else { return [] }
    return [.handBack]
  }

  private mutating func learn(_ now: Instant, changes: Int) -> [Command] {
    let isOtherDay = now.day != desk.today
    let isChanged = self.changes.map { $0 != changes } ?? false
    (desk.now, self.changes) = (now, changes)
    guard isOtherDay || isChanged, desk.seat != nil else { return [] }
    return [.ask(UnitsQuery())] + (desk.isFirst ? [.ask(OverviewQuery())] : []) + refresh()
  }

  private mutating func seatSomebody(_ seat: Seat, _ seating: Seating) -> [Command] {
    switch seating {
    case .signedIn:
      (desk.seat, desk.read, desk.opened, desk.faults) = (seat, [], [], [])
      desk.post = desk.postsToday.first
      (watch.seated, watch.begun) = (nil, nil)
      (parked, waiting, hasConfirmed, lender, overlay) = ([:], [], false, nil, nil)
      scenes = [Scene(.today, at: desk)]
      fit()
      return [.ask(UnitsQuery())] + refresh()
    case .woken:
      desk.seat = seat
      overlay = nil
      defer { waiting = [] }
      if !waiting.isEmpty { hasConfirmed = true }
      lender?.waiting += waiting.count(where: \.endsLending)
      return waiting.map { .perform($0) }
    case .asleep:
      desk.seat?.isAwake = false
      hasConfirmed = false
      askPassphrase(desk.words.station.asleep)
    case .handedOver:
      lender = Lender(desk: desk, hasConfirmed: hasConfirmed)
      (desk.seat, desk.read, desk.opened) = (seat, [], [])
      desk.post = desk.postsToday.first { ($0.role == .primaryHead || $0.role == .actingHead) }
      hasConfirmed = true
      return [.ask(UnitsQuery())] + refresh()
    case .handedBack:
      guard let lender else { break }
      (desk.seat, desk.post, desk.units) = (lender.desk.seat, lender.desk.post, lender.desk.units)
      (desk.read, desk.opened) = (lender.desk.read, lender.desk.opened)
      (hasConfirmed, self.lender) = (lender.hasConfirmed, nil)
      return refresh()
    case .refreshed:
      desk.seat = seat
      if let post = desk.post, !seat.posts.contains(post) {
        desk.post = desk.postsToday.first { $0.id == post.id } ?? desk.postsToday.first
      }
    }
    return []
  }

  /// What the first screen asks for.
  package mutating func begin(_ destination: Destination? = nil) -> [Command] {
    fit()
    guard let destination, desk.seat != nil else { return counting(refresh()) }
    return counting(refresh() + open(destination, replacing: false))
  }

  /// Asks again for everything that is shown.
  mutating func refresh() -> [Command] {
    (desk.isTold ? [.ask(desk.alertQuery)] : []) + scene.screen.questions(at: desk).map { .ask($0) }
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
      case .tell(let notice): self.notice = notice
      case .noteReading(let submission): desk.read.insert(submission)
      case .quit:
        isFinished = true
        rest += carryOut(scene.screen.settle(at: desk)) + [.flushDrafts]
      case .confirm(let act): rest += confirm(act)
      case .perform(let act) where act.needsPassphrase: rest += confirm(act)
      case .perform(let act):
        if act.endsLending { lender?.waiting += 1 }
        rest.append(command)
      case .start(let job):
        guard !jobs.keys.contains(where: { $0.kind == job.kind }) else {
          notice = Notice(desk.words.station.jobRuns(desk.words.station.job(job)), isProblem: true)
          continue
        }
        jobs[job] = JobStanding(progress: nil, startedAt: beat)
        rest += stopsWatching(for: job) + [command]
      default: rest.append(command)
      }
    }
    return rest
  }

  private mutating func confirm(_ act: Act) -> [Command] {
    if hasConfirmed, desk.seat?.isAwake == true {
      if act.endsLending { lender?.waiting += 1 }
      return [.perform(act)]
    }
    waiting.append(act)
    askPassphrase(desk.words.station.confirmAct)
    return []
  }

  mutating func askPassphrase(_ message: String) {
    givingUp = Leaving()
    let words = desk.words.station
    overlay = .passphrase(
      Dialog(
        title: "\(desk.seat?.person.name ?? "")  \(words.passphrase)", message: message,
        entry: .secret(SecretField()), confirm: words.confirm, cancel: words.cancel))
  }

  /// What a failure is told as, unless the screen has its own way of telling it.
  private func problem(in reply: Reply) -> Notice? {
    let language = desk.language
    switch reply {
    case .jobFailed(.watch, _): return nil
    // What a damaged page keeps from the screen is told by the fault that was found there.
    case .failed(_, .damaged) where !desk.faults.isEmpty: return faultNotice
    case .failed(_, let failure), .jobFailed(_, let failure), .notDrafted(let failure):
      return Notice(failure.sentence(in: language), isProblem: true)
    case .notKept(_, let failure), .declined(let failure):
      return Notice(failure.sentence(in: language), isProblem: true)
    case .refused(_, .keyAsleep): return nil
    case .refused(_, let failure): return Notice(failure.sentence(in: language), isProblem: true)
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

  /// Whether the passphrase is asked for once a sitting before it, whoever asks for it.
  var needsPassphrase: Bool {
    switch self {
    case .sign(_, _, let paper, _): paper == nil
    case .issueCodes: true
    default: false
    }
  }
}
