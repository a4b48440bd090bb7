import Glibc
import Records
import Synchronization

/// Brings records in: checked whole first, then written; never held in memory whole.
struct RecordImport {
  private let job: ImportJob
  private let surroundings: RecordIntake.Surroundings

  /// Problems beyond these are counted only.
  private static let mostProblems = 10_000

  init(job: ImportJob) throws {
    self.job = job
    let desk = job.desk
    let isForBooks = try job.mayImportAll()
    let units = Dictionary(
      try desk.store.units(for: desk.sitting).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let names = PeopleNames(try desk.peopleWithinReach())
    let ledgers = LedgerNames(desk.store, desk.sitting)
    let (sitting, today) = (desk.sitting, desk.today)
    surroundings = RecordIntake.Surroundings(
      destination: isForBooks ? .books : .drafts, profile: try desk.store.profile(), now: desk.store.now(),
      unit: { units[$0] }, person: { names.find($0, in: $1, on: $2) },
      hasOccurrence: { code, side, year, name in
        units[code] != nil && ledgers.has(code, side, year, name)
      },
      attach: { path, kind throws(FileProblem) in
        try attachmentCheck(path)
        return EvidenceItem(
          kind: kind, caption: "", name: path, size: 0, sha256: Digest(of: []), mediaType: "",
          addedAt: Instant(seconds: 0))
      }, mayEnter: { isForBooks || sitting.may(.draftRecord, in: $0, on: today) })
  }

  func run() throws -> (taken: Int, rejected: Int) {
    if job.rejects == nil || job.isDryRun {
      let (sound, rejected) = try check()
      if job.isDryRun { return (sound, rejected) }
    }
    return try write()
  }

  /// Reads the whole file without writing anything.
  private func check() throws -> (sound: Int, rejected: Int) {
    var reader = try reader(surroundings)
    var problems: [InputProblem] = []
    var (sound, rejected) = (0, 0)
    let rejects = try job.rejects.map {
      try RejectFile($0, columns: RecordIntake.columns, language: job.desk.language)
    }
    while let item = try reader.next() {
      switch item {
      case .value: sound += 1
      case .rejected(let line):
        rejected += 1
        if problems.count < RecordImport.mostProblems { problems += line.problems }
        try rejects?.add(line)
      }
    }
    try rejects?.finish()
    if rejects == nil, !problems.isEmpty { throw CommandFailure.lines(problems) }
    return (sound, rejected)
  }

  private func write() throws -> (taken: Int, rejected: Int) {
    let desk = job.desk
    let bar = ProgressBar(desk.language)
    defer { bar.end() }
    var surroundings = self.surroundings
    surroundings.attach = { path, kind throws(FileProblem) in
      do throws(StoreFailure) {
        return try desk.store.keepAttachment(path: path, kind: kind, caption: "", progress: nil)
      } catch .file(let problem) { throw problem } catch { throw .unreadable(path: path) }
    }
    var reader = try reader(surroundings)
    let rejects = try job.rejects.map {
      try RejectFile($0, columns: RecordIntake.columns, language: desk.language)
    }
    /// The next sound line; one that went bad since it was checked ends an import that is all or nothing.
    func next() throws(StoreFailure) -> RecordIntake.Line? {
      while true {
        switch try failingAsInput({ try reader.next() }) {
        case nil:
          // Before anything is committed: what fails here fails the import, not what is done.
          try failingAsInput { try rejects?.finish() }
          return nil
        case .value(let line, _): return line
        case .rejected(let line):
          guard let rejects else { throw .input(line.problems) }
          try failingAsInput { try rejects.add(line) }
        }
      }
    }
    var taken = 0
    if surroundings.destination == .books {
      taken = try desk.store.importRecords(
        { () throws(StoreFailure) in try next()?.imported }, by: desk.sitting, progress: bar.listener)
    } else {
      var read = 0
      taken = try desk.store.importDrafts(
        { () throws(StoreFailure) in
          guard let line = try next() else { return nil }
          read += 1
          return ImportedDraft(unit: line.content.unit, side: line.content.side, form: line.form)
        }, by: desk.sitting, progress: bar.listener)
      if read > taken { tellKnown(read - taken) }
    }
    Deeds.note()
    return (taken, rejects?.count ?? 0)
  }

  private func tellKnown(_ count: Int) {
    complain(
      job.desk.language.say(
        "\(count) 行与已有的草稿完全相同，没有重复导入",
        "\(count) lines are just like drafts that are there already, and were not brought in again"))
  }

  private func reader(_ surroundings: RecordIntake.Surroundings) throws -> IntakeReader<RecordIntake> {
    var surroundings = surroundings
    let (folder, attach) = (job.source.folder, surroundings.attach)
    surroundings.attach = { path, kind throws(FileProblem) in
      try attach(path.hasPrefix("/") ? path : folder + "/" + path, kind)
    }
    return try IntakeReader(
      RecordIntake(surroundings), file: job.source.name, chunks: try job.source.chunks())
  }

  /// What a file does wrong while a store is writing is told as the store tells it.
  private func failingAsInput<Value>(_ body: () throws -> Value) throws(StoreFailure) -> Value {
    do {
      return try body()
    } catch let failure as StoreFailure {
      throw failure
    } catch let problems as InputProblems {
      throw .input(problems.problems)
    } catch {
      throw .inputOutput(path: job.source.name, detail: "\(error)")
    }
  }
}

/// Whether a file could be attached, before anything is copied: there, regular, and no link.
private func attachmentCheck(_ path: String) throws(FileProblem) {
  var facts = stat()
  guard lstat(path, &facts) == 0 else { throw .missing(path: path) }
  switch facts.st_mode & S_IFMT {
  case S_IFREG: break
  case S_IFLNK: throw .isSymbolicLink(path: path)
  case S_IFDIR: throw .isDirectory(path: path)
  default: throw .notRegular(path: path)
  }
  if facts.st_size == 0 { throw .empty(path: path) }
  if access(path, R_OK) != 0 { throw .unreadable(path: path) }
}

/// People by unit and name, laid out once so that a long import asks nobody twice.
private struct PeopleNames: Sendable {
  private var byName: [UnitCode: [String: [(person: Person, posts: [Post])]]] = [:]

  init(_ people: [(person: Person, posts: [Post])]) {
    for one in people {
      for unit in Set(one.posts.compactMap(\.unit)) {
        byName[unit, default: [:]][one.person.name.asName, default: []].append(one)
        byName[unit, default: [:]][one.person.code.rawValue, default: []].append(one)
      }
    }
  }

  func find(_ text: String, in unit: UnitCode, on day: Day) -> (
    code: PersonCode, name: String, title: String?
  )? {
    guard let found = byName[unit]?[text.asName], found.count == 1, let one = found.first else { return nil }
    let held = one.posts.filter { $0.unit == unit && $0.isHeld(on: day) }
    let title = (held.first { $0.role != .recorder } ?? held.first)?.title
    return (one.person.code, one.person.name, title)
  }
}
