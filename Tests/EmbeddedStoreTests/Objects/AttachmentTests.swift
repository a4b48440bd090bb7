import EmbeddedStore
import Foundation
import Records
import TestSupport
import Testing

@Suite struct `Attachments` {
  let unit: SmallUnit
  let folder: String

  init() throws {
    unit = try SmallUnit()
    folder = unit.scratch.path + "/files"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func file(_ name: String = "会议纪要.txt", _ text: String = "会议纪要：明确整改责任人。") throws -> String {
    let path = folder + "/" + name
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  private func keep(_ path: String, progress: ProgressListener? = nil) throws -> EvidenceItem {
    try unit.store.keepAttachment(path: path, kind: .minutes, caption: "纪要", progress: progress)
  }

  private func expect(_ problem: FileProblem, for path: String) {
    #expect(throws: StoreFailure.file(problem)) { try keep(path) }
    #expect(leftovers() == [])
  }

  private func leftovers() -> [String] {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: unit.store.directory + "/objects")) ?? []
    return names.filter { $0.hasPrefix(".") }
  }

  @Test func `R-077 a file is copied with name, size, digest, kind, caption and time`() throws {
    let path = try file()
    let item = try keep(path)
    try FileManager.default.removeItem(atPath: path)
    #expect(item.name == "会议纪要.txt")
    #expect(item.size == 39)
    #expect(item.sha256 == Digest(of: Array("会议纪要：明确整改责任人。".utf8)))
    #expect(item.mediaType == "text/plain")
    #expect(item.addedAt == unit.clock.read())
    #expect(unit.store.hasObject(item.sha256, size: 39))
    #expect(!unit.store.hasObject(item.sha256, size: 40))
  }

  @Test func `R-006 objects are 0600 in a folder of 0700, whatever the umask`() throws {
    let item = try keep(try file())
    let mode = { (path: String) in
      (try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int) ?? 0
    }
    #expect(mode(unit.store.directory + "/objects/\(item.sha256)") == 0o600)
    #expect(mode(unit.store.directory + "/objects") == 0o700)
    #expect(mode(unit.store.directory) == 0o700)
    for name in ["jishi.sqlite", "drafts.sqlite", "jishi.lock"] {
      #expect(mode(unit.store.directory + "/" + name) == 0o600)
    }
  }

  @Test func `R-081 a missing file, a folder and an empty file are told apart`() throws {
    expect(.missing(path: folder + "/nothing"), for: folder + "/nothing")
    expect(.isDirectory(path: folder), for: folder)
    let empty = try file("empty.txt", "")
    expect(.empty(path: empty), for: empty)
  }

  @Test func `R-077 a file with a name of older machines is taken under the name that is shown`() throws {
    // 纪要.txt as GB 18030 has it.
    let name: [UInt8] = [0xBC, 0xCD, 0xD2, 0xAA] + Array(".txt".utf8)
    let place = (Array(folder.utf8) + [UInt8(ascii: "/")] + name + [0]).map { CChar(bitPattern: $0) }
    let descriptor = open(place, O_WRONLY | O_CREAT, 0o600)
    #expect(descriptor >= 0 && write(descriptor, "abc", 3) == 3)
    close(descriptor)
    let item = try keep(folder + "/纪要.txt")
    #expect(item.name == "纪要.txt" && item.size == 3 && item.sha256 == Digest(of: Array("abc".utf8)))
    #expect(try unit.store.measureAttachment(path: folder + "/纪要.txt") == 3)
    // Where two names are shown alike, that of today goes before the older one.
    let other = try file("纪要.txt", "other")
    #expect(try keep(other).size == 5)
  }

  @Test func `R-082 a file is refused without being copied as it would be with`() throws {
    let sound = try file()
    #expect(try unit.store.measureAttachment(path: sound) == 39)
    let huge = folder + "/huge.bin"
    #expect(
      FileManager.default.createFile(atPath: huge, contents: nil) && truncate(huge, (50 << 20) + 1) == 0)
    let link = folder + "/link.txt"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: sound)
    for path in [huge, link, try file("empty.txt", ""), folder, folder + "/nothing"] {
      let refusals = [{ _ = try unit.store.measureAttachment(path: path) }, { _ = try keep(path) }].map {
        (body: () throws -> Void) -> StoreFailure? in
        do { try body() } catch { return error as? StoreFailure }
        return nil
      }
      #expect(refusals[0] != nil && refusals[0] == refusals[1], "\(path)")
    }
    #expect(leftovers() == [])
  }

  @Test func `R-081 a symbolic link is never followed`() throws {
    let link = folder + "/link.txt"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: try file())
    expect(.isSymbolicLink(path: link), for: link)
  }

  @Test(.timeLimit(.minutes(1))) func `R-081 a pipe is refused without waiting for a writer`() throws {
    let pipe = folder + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    expect(.notRegular(path: pipe), for: pipe)
    expect(.notRegular(path: "/dev/null"), for: "/dev/null")
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything")) func `an unreadable file is told as such`()
    throws
  {
    let path = try file()
    #expect(chmod(path, 0) == 0)
    expect(.unreadable(path: path), for: path)
  }

  @Test func `R-082 a file above the profile's limit is refused with both sizes, before it is copied`() throws
  {
    let path = folder + "/large.bin"
    let large = open(path, O_CREAT | O_WRONLY, 0o600)
    let limit = try unit.store.profile().attachmentFileLimit
    #expect(ftruncate(large, limit + 1) == 0)
    close(large)
    expect(.tooLarge(path: path, size: limit + 1, limit: limit), for: path)
  }

  @Test func `a file that grows or goes while it is copied is refused`() throws {
    let path = try file("growing.txt", String(repeating: "长", count: 400_000))
    #expect(throws: StoreFailure.file(.changedWhileCopied(path: path))) {
      try keep(path) { _ in
        if let handle = FileHandle(forWritingAtPath: path) {
          _ = try? handle.seekToEnd()
          handle.write(Data("more".utf8))
          try? handle.close()
        }
        return true
      }
    }
    #expect(throws: StoreFailure.file(.changedWhileCopied(path: path))) {
      try keep(path) { _ in
        unlink(path)
        return true
      }
    }
    #expect(leftovers() == [])
  }

  @Test func `a stopped copy leaves nothing behind`() throws {
    let path = try file("long.txt", String(repeating: "长", count: 400_000))
    #expect(throws: StoreFailure.stopped) { try keep(path) { _ in false } }
    #expect(leftovers() == [])
  }

  @Test(arguments: [
    ("/a/b/..hidden", "hidden"), ("a\u{202E}txt.exe", "atxt.exe"), ("tab\there\u{7}.txt", "tabhere.txt"),
    ("/x/ .", "attachment"), ("back\\slash", "backslash"), ("𠮷野.pdf", "𠮷野.pdf"),
    ("/a/\u{200B}…", "…"), ("❤\u{FE0F}.png", "❤\u{FE0F}.png"),
  ])
  func `R-081 names are cleaned`(path: String, name: String) {
    #expect(FileName.cleaned(path) == name)
  }

  @Test func `R-081 a long name is cut between characters before its ending, to 200 bytes`() {
    let name = FileName.cleaned(String(repeating: "责", count: 90) + ".pdf")
    #expect(name == String(repeating: "责", count: 65) + ".pdf")
    let thumb = FileName.cleaned(String(repeating: "a", count: 195) + "👍🏽")
    #expect(thumb == String(repeating: "a", count: 195))
  }

  @Test func `R-081 names from anything at all keep the rules`() {
    var random = Seeded(81)
    for _ in 0..<500 {
      let name = FileName.cleaned(
        Seeded.wildText(length: Int.random(in: 0...120, using: &random), using: &random))
      #expect((1...200).contains(name.utf8.count))
      #expect(!name.contains("/") && !name.hasPrefix("."))
      #expect(
        name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control && $0 != "\u{202E}" })
    }
  }

  private func recordWithAttachment() throws -> EvidenceItem {
    let item = try keep(try file())
    var form = unit.form()
    form.evidence = [item]
    form.noAttachmentReason = nil
    _ = try unit.enteredRecord(form)
    return item
  }

  @Test func `R-080 an attachment is handed to whoever may read its record, and to nobody else`() throws {
    let item = try recordWithAttachment()
    let path = try unit.store.attachmentPath(item.sha256, for: unit.head)
    #expect(path.hasSuffix("/objects/\(item.sha256)"))
    let stranger = Session(person: Person(code: "x", name: "外人"), posts: [], key: nil)
    #expect(throws: StoreFailure.refused(.noSuch(.attachment(item.sha256.description)))) {
      try unit.store.attachmentPath(item.sha256, for: stranger)
    }
  }

  @Test func `R-080 an attachment of a draft or submission can be read by the unit`() throws {
    let item = try keep(try file())
    var form = unit.form()
    form.evidence = [item]
    form.noAttachmentReason = nil
    let draft = try unit.draft(form)
    #expect(throws: Never.self) { try unit.store.attachmentPath(item.sha256, for: unit.recorder) }
    _ = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    #expect(throws: Never.self) { try unit.store.attachmentPath(item.sha256, for: unit.head) }
  }

  @Test func `R-080 an attachment is saved, never over a file and never through a link`() throws {
    let item = try recordWithAttachment()
    let out = folder + "/saved.txt"
    try unit.store.exportAttachment(item.sha256, to: out, for: unit.recorder)
    #expect(try String(contentsOfFile: out, encoding: .utf8) == "会议纪要：明确整改责任人。")
    #expect(throws: StoreFailure.self) {
      try unit.store.exportAttachment(item.sha256, to: out, for: unit.recorder)
    }
    let link = folder + "/away"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder + "/elsewhere")
    #expect(throws: StoreFailure.output(.isLink, path: link)) {
      try unit.store.exportAttachment(item.sha256, to: link, for: unit.recorder)
    }
    #expect(!FileManager.default.fileExists(atPath: folder + "/elsewhere"))
  }

  @Test func `R-079 R-084 an altered attachment is not handed out, and verify names it`() throws {
    let item = try recordWithAttachment()
    let place = unit.store.directory + "/objects/\(item.sha256)"
    var bytes = try Data(contentsOf: URL(filePath: place))
    bytes[5] ^= 1
    try bytes.write(to: URL(filePath: place))
    #expect(throws: StoreFailure.refused(.attachmentGone(item.sha256.description))) {
      try unit.store.attachmentPath(item.sha256, for: unit.recorder)
    }
    let editor = try NightEditor(unit.store)
    #expect(try editor.number("SELECT count(*) FROM faulty_objects") == 1)
    let faults = try unit.store.faults()
    #expect(faults.map(\.kind) == [.attachment])
    #expect(faults.map(\.place) == [item.sha256.description])
    bytes[5] ^= 1
    try bytes.write(to: URL(filePath: place))
    #expect(try unit.store.faults() == [])
    #expect(try editor.number("SELECT count(*) FROM faulty_objects") == 0)
  }

  @Test func `R-005 R-084 a missing attachment is named`() throws {
    let item = try recordWithAttachment()
    try FileManager.default.removeItem(atPath: unit.store.directory + "/objects/\(item.sha256)")
    let faults = try unit.store.faults()
    #expect(faults.map(\.place) == [item.sha256.description])
    #expect(faults.first?.detail.contains("CZJ/main#1") == true)
  }

  @Test func `R-083 no correction loses an attachment of the record`() throws {
    let item = try recordWithAttachment()
    let number = try #require(RecordNumber("CZJ-2026-Z-0001"))
    var form = unit.form(title: "改过的题目")
    form.reason = "题目写错"
    let draft = try unit.store.newDraft(
      unit: SmallUnit.unit, side: .main, purpose: .correction, record: number, form: form, by: unit.recorder)
    #expect(throws: StoreFailure.refused(.incomplete([FieldProblem(field: .evidence, kind: .changed)]))) {
      try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    }
    #expect(unit.store.hasObject(item.sha256, size: item.size))
  }
}
