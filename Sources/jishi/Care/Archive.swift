import ArgumentParser
import EmbeddedStore
import Glibc
import Records
import Reports

/// `jishi archive`: folders that can be read without the program.
struct Archive: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "归档为不用本程序也能读的文件夹。Writes folders readable without the program.",
    discussion: """
      每次归档都留痕：谁、什么范围。不带 --unit、--year、--record 时，两个方面都能看的督查部门得到全库，另有 journal.jsonl、
      objects/ 和 checkpoint.json；管理员得到可移交的日志，除 city 链外内容留空，没有记实和附件。其余的归档供阅读，不含日志。
      Each archive is an entry: who, and how much. Without a filter the office that reads both sides gets the whole store,
      with journal.jsonl, objects/ and checkpoint.json; the administrator gets the journal for hand-over, with all bodies
      but the city chain's left blank, and no record or attachment. Any other is for reading and has no journal.
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "单位代码。The unit.") var unit: UnitCode?
  @Option(help: "年度。The year.") var year: Int?
  @Option(help: "一条记实。One record.") var record: RecordNumber?
  @Argument(help: "写到哪个文件夹，须为新文件夹。A folder that is not there yet.", completion: .directory)
  var directory: String

  func run() throws {
    let here = try common.context()
    let folder = try NewFolder(directory)
    let bar = ProgressBar(common.language)
    defer { bar.end() }
    var writer = ArchiveWriter(here: here, directory: folder.path, listener: bar.listener)
    // What is taken, and by whose right, is recorded before the first byte of it is written.
    guard
      let archive = try here.perform(.archive(ArchiveExtent(unit: unit, year: year, record: record))).archive
    else { return }
    if let record {
      try writer.write(record)
    } else if archive.records {
      try writer.write(RecordQuery(unit: unit, year: year))
    }
    if archive.journal { try writer.writeStore() }
    try folder.keep()
    Deeds.note()
    bar.end()
    try common.tell(
      sentence(of: archive, writer.records),
      .object([
        "directory": .text(directory), "records": .integer(writer.records),
        "journal": .flag(archive.journal),
      ]))
  }

  private func sentence(of archive: ArchiveMade, _ count: Int) -> String {
    let journal =
      switch (archive.journal, archive.records) {
      case (true, true): common.language.say("，连同日志", ", with the journal")
      case (true, false):
        common.language.say(
          "；日志已写出供移交，除 city 链外内容留空",
          "; the journal is written for hand-over, all bodies but the city chain's left blank")
      case (false, _): common.language.say(Self.withoutJournal.chinese, Self.withoutJournal.english)
      }
    return common.language.say(
      "已写出 \(count) 条记实到 \(directory)", "\(count) records are written to \(directory)") + journal
  }
}

extension Archive {
  /// The journal tells of every unit, so only the person who keeps the whole of it gets it.
  fileprivate static let withoutJournal = (
    chinese: "；供阅读用，不含 journal.jsonl（账目涉及所有单位），check.py 无从核对；"
      + "要核对请管理员归档全库",
    english:
      "; for reading, without journal.jsonl, which tells of all units: check.py has nothing to check here; "
      + "for that the administrator archives the whole store"
  )
}

/// Writes the parts of an archive one after another.
struct ArchiveWriter {
  let here: CommandContext
  let directory: String
  let listener: ProgressListener
  private(set) var records = 0

  /// Writes all records that a query finds.
  mutating func write(_ query: RecordQuery) throws {
    var anchor = PageAnchor<RecordKey>.first
    while true {
      let page = try here.store.records(query, page: anchor, limit: 500, for: here.session)
      for row in page.rows { try write(row.number) }
      guard page.hasMoreAfter, let last = page.rows.last else { return }
      anchor = .after(last.key)
    }
  }

  /// Writes one record: its revisions, history and evidence.
  mutating func write(_ number: RecordNumber) throws {
    guard listener(Progress(stage: .writing, done: records, total: 0)) else { throw StoreFailure.stopped }
    let detail = try here.store.record(number, for: here.session)
    let folder = "\(directory)/\(ArchiveFolders.folder(of: number))"
    try OutputFile.makeFolders(folder)
    for revision in detail.revisions {
      try OutputFile.write(
        ArchiveFolders.revision(revision, of: detail),
        to: "\(folder)/\(ArchiveFolders.revisionFile(revision.number))")
    }
    try OutputFile.write(
      ArchiveFolders.history(try here.store.history(ofRecord: number, for: here.session)),
      to: "\(folder)/history.json")
    var items: [EvidenceItem] = []
    for item in detail.revisions.flatMap(\.content.evidence) where !items.contains(item) {
      items.append(item)
    }
    if !items.isEmpty { try OutputFile.makeFolders(folder + "/evidence") }
    for (index, item) in items.enumerated() {
      try here.store.exportAttachment(
        item.sha256, to: "\(folder)/evidence/\(ArchiveFolders.evidenceFile(index, item))", for: here.session)
    }
    records += 1
  }

  /// Writes what proves the whole: every entry with its exact bytes, the objects, the last checkpoint.
  func writeStore() throws {
    try OutputFile.makeFolders(directory + "/objects")
    let total = try here.store.overview().entries
    let journal = try OutputFile(directory + "/journal.jsonl")
    var sequence = 0
    var done = 0
    while true {
      let entries = try here.store.journal(after: sequence, limit: 1_000, for: here.session)
      guard let last = entries.last else { break }
      for stored in entries {
        guard let line = ArchiveFolders.journalLine(stored.entry) else {
          throw StoreFailure.entryAltered(place: "\(stored.entry.header.chain)#\(stored.entry.header.number)")
        }
        try journal.write(line)
        for digest in ArchiveFolders.objects(of: stored.entry) {
          let path = "\(directory)/objects/\(digest)"
          var facts = stat()
          if stat(path, &facts) != 0 { try here.store.exportAttachment(digest, to: path, for: here.session) }
        }
      }
      sequence = last.sequence
      done += entries.count
      guard listener(Progress(stage: .writing, done: done, total: total)) else { throw StoreFailure.stopped }
    }
    try journal.finish()
    if let checkpoint = try here.store.overview().lastCheckpoint {
      try OutputFile.write(try CheckpointDocument.bytes(of: checkpoint), to: directory + "/checkpoint.json")
      if let note = CheckpointNote(checkpoint) {
        try OutputFile.write(Array(note.text.utf8), to: directory + "/checkpoint.note")
      }
    }
  }
}
