import Records
import Synchronization

/// Imports records, all or nothing; a file is read once, and never held in memory whole.
struct RecordImport {
  private let job: ImportJob

  init(job: ImportJob) { self.job = job }

  func run() throws -> ImportJob.Counts {
    let isForBooks = try job.mayImportAll()
    let files = NamedFiles(job.here.store, beside: job.source, copies: !job.isDryRun)
    let reading = try RecordReading(
      try surroundings(isForBooks: isForBooks, files), of: job, files: files)
    do {
      if job.isDryRun {
        while try reading.next() != nil {}
        return reading.counts(taken: reading.sound)
      }
      return reading.counts(taken: try bringIn(reading, isForBooks: isForBooks))
    } catch StoreFailure.input(let problems) {
      throw CommandFailure.lines(problems)
    }
  }

  private func surroundings(isForBooks: Bool, _ files: NamedFiles) throws -> RecordIntake.Surroundings {
    let here = job.here
    let units = try job.unitsByCode()
    let names = PeopleNames(try here.peopleWithinReach())
    let ledgers = LedgerNames(here.store, here.session)
    let (session, today) = (here.session, here.today)
    return RecordIntake.Surroundings(
      destination: isForBooks ? .books : .drafts, profile: try here.store.profile(), now: here.store.now(),
      unit: { units[$0] }, person: { names.find($0, in: $1, on: $2) },
      hasOccurrence: { code, side, year, name in
        units[code] != nil && ledgers.has(code, side, year, name)
      },
      attach: { path, kind throws(FileProblem) in try files.take(path, as: kind) },
      mayEnter: { isForBooks || session.may(.draftRecord, in: $0, on: today) })
  }

  /// Hands the sound lines to the store, which takes all of them or none.
  private func bringIn(_ reading: RecordReading, isForBooks: Bool) throws -> Int {
    let here = job.here
    let bar = ProgressBar(here.language)
    defer { bar.end() }
    var taken = 0
    if isForBooks {
      taken = try here.store.importRecords(
        { () throws(StoreFailure) in try reading.next()?.imported }, by: here.session, progress: bar.listener)
    } else {
      taken = try here.store.importDrafts(
        { () throws(StoreFailure) in
          try reading.next().map {
            ImportedDraft(unit: $0.content.unit, side: $0.content.side, form: $0.form)
          }
        }, by: here.session, progress: bar.listener)
      if reading.sound > taken { tellKnown(reading.sound - taken) }
    }
    Deeds.note()
    return taken
  }

  private func tellKnown(_ count: Int) {
    complain(
      job.here.language.say(
        "\(count) 行与已有的草稿完全相同，没有重复导入",
        "\(count) lines are just like drafts that are there already, and were not brought in again"))
  }
}

/// One reading of a file of records: sound lines are handed on, the others kept with what is wrong with them.
///
/// Once a line of a file that is taken whole or not at all has turned out wrong, the rest is only looked at, so that all
/// that is wrong is told in one go.
private final class RecordReading {
  private var reader: IntakeReader<RecordIntake>
  private let name: String
  private let rejects: RejectFile?
  private let files: NamedFiles
  private var problems: [InputProblem] = []
  private(set) var sound = 0
  private(set) var rejected = 0

  /// Problems beyond these are counted only.
  private static let mostProblems = 10_000

  init(_ surroundings: RecordIntake.Surroundings, of job: ImportJob, files: NamedFiles) throws {
    (name, self.files) = (job.source.name, files)
    reader = try IntakeReader(
      RecordIntake(surroundings), file: job.source.name,
      columns: RecordIntake.columns(job.source.columns, for: surroundings.destination),
      shape: job.source.shape,
      units: try job.unitsByName(),
      chunks: try job.source.chunks())
    rejects = try job.rejects.map {
      try RejectFile($0, columns: RecordIntake.columns, language: job.here.language)
    }
  }

  /// The next sound line of a file that will be taken; what is wrong is told at its end.
  func next() throws(StoreFailure) -> RecordIntake.Line? {
    do {
      while let item = try reader.next() {
        switch item {
        case .value(let line, _):
          sound += 1
          if problems.isEmpty { return line }
        case .rejected(let line): try take(line)
        }
      }
      // Before anything is committed: what fails here fails the import, not what is done.
      try rejects?.finish()
    } catch let failure as StoreFailure {
      throw failure
    } catch let problems as InputProblems {
      throw .input(problems.problems)
    } catch {
      throw .inputOutput(path: name, detail: "\(error)")
    }
    guard problems.isEmpty else { throw .input(problems) }
    return nil
  }

  func counts(taken: Int) -> ImportJob.Counts {
    ImportJob.Counts(taken: taken, rejected: rejected, remarks: reader.remarks)
  }

  private func take(_ line: RejectedLine) throws {
    rejected += 1
    if let rejects { return try rejects.add(line) }
    files.copyNoMore()
    if problems.count < Self.mostProblems { problems += line.problems }
  }
}

/// The files that lines name: beside the table, unless a path is whole.
private final class NamedFiles: Sendable {
  private let store: any RecordStore
  private let folder: String
  private let copies: Mutex<Bool>

  init(_ store: any RecordStore, beside source: InputSource, copies: Bool) {
    (self.store, folder) = (store, source.folder)
    self.copies = Mutex(copies)
  }

  /// From now on files are only looked at.
  func copyNoMore() { copies.withLock { $0 = false } }

  /// Takes a file into the store; where nothing is copied, what the store would say of it all the same.
  func take(_ path: String, as kind: EvidenceKind) throws(FileProblem) -> EvidenceItem {
    let place = path.hasPrefix("/") || folder == "." ? path : folder + "/" + path
    do throws(StoreFailure) {
      if copies.withLock({ $0 }) {
        return try store.keepAttachment(path: place, kind: kind, caption: "", progress: nil)
      }
      return EvidenceItem(
        kind: kind, caption: "", name: FileName.cleaned(path), size: try store.measureAttachment(path: place),
        sha256: Digest(of: []), mediaType: "", addedAt: store.now())
    } catch .file(let problem) { throw problem } catch { throw .unreadable(path: place) }
  }
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
