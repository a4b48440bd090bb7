import EmbeddedStore
import Foundation
import Records
import Secrets
import TestSupport
import Testing

/// Runs the Python program that was written from `docs/record-format.md` alone.
enum SecondVerifier {
  static let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Verifier/check.py").path

  static let isThere = (try? run(["-c", "import cryptography"]).status) == 0

  static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  static func check(_ path: String, _ more: [String] = []) throws -> (status: Int32, output: String) {
    try run([script, path] + more)
  }

  /// Checks many journals, each from the beginning, in one run: to start the interpreter takes longer than a journal.
  static func check(all paths: [String]) throws -> [(status: Int32, output: String)] {
    let loop = """
      import contextlib, importlib.util, io, sys
      named = importlib.util.spec_from_file_location("check", sys.argv[1])
      check = importlib.util.module_from_spec(named)
      named.loader.exec_module(check)
      for path in sys.argv[2:]:
          told = io.TextIOWrapper(io.BytesIO())
          with contextlib.redirect_stdout(told), contextlib.redirect_stderr(told):
              status = check.main([path])
          told.flush()
          sys.stdout.buffer.write(b"%d\\0%b\\0" % (status, told.buffer.getvalue()))
      """
    let told = try run(["-c", loop, script] + paths)
    let parts = told.output.split(separator: "\0", omittingEmptySubsequences: false)
    try #require(told.status == 0 && parts.count == 2 * paths.count + 1, "\(told.output.suffix(2_000))")
    return paths.indices.map { (Int32(parts[2 * $0]) ?? -1, String(parts[2 * $0 + 1])) }
  }
}

@Suite(.enabled(if: SecondVerifier.isThere, "python3 with the package cryptography is not installed"))
struct `A second program written from the document` {
  let unit: SmallUnit
  let export: String
  let checkpoint: Checkpoint

  init() throws {
    unit = try SmallUnit(ledgersFrom: Day("2026-01-01"))
    _ = try unit.store.perform(
      .dateLedgers(from: try #require(Day("2026-11-01")), reason: ""), by: unit.administrator)
    let path = unit.scratch.path + "/a.txt"
    try Data("附件".utf8).write(to: URL(filePath: path))
    var form = unit.form()
    form.evidence = [try unit.store.keepAttachment(path: path, kind: .document, caption: "", progress: nil)]
    form.noAttachmentReason = nil
    form.summary += "\"\\\n𠮷"
    form.enterWhenSigned = true
    let draft = try unit.draft(form)
    _ = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    _ = try unit.store.perform(.returnDraft(draft: draft.number, comment: "请补"), by: unit.head)
    _ = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    _ = try unit.store.perform(.sign(draft: draft.number, opinion: "同意", paper: nil), by: unit.head)
    try unit.tellHead()
    try unit.reportUpward()
    let codes = try unit.store.perform(.issueCodes(["lin"]), by: unit.administrator).codes
    _ = try unit.store.redeem(try #require(codes["lin"]), for: "lin", passphrase: "another horse")
    checkpoint = try #require(try unit.store.perform(.makeCheckpoint, by: unit.administrator).checkpoint)
    let recovery = try Array(unit.recoverySecret.utf8).withUnsafeBytes { try SigningKey.reading($0) }
    _ = try unit.store.recoverAdministrator(
      Person(code: "new", name: "新管理员"), recoveryKey: recovery,
      passphrase: "yet another horse")
    export = unit.scratch.path + "/export"
    try unit.store.exportJournal(to: export)
  }

  /// One more checkpoint, by the administrator who was recovered.
  private func secondCheckpoint() throws -> Checkpoint {
    let session = try unit.store.signIn("new", passphrase: "yet another horse")
    return try #require(try unit.store.perform(.makeCheckpoint, by: session).checkpoint)
  }

  private var lines: [String] {
    get throws {
      try String(contentsOfFile: export + "/journal.jsonl", encoding: .utf8)
        .split(separator: "\n").map(String.init)
    }
  }

  @Test func `R-005 finds nothing wrong in a sound store, and agrees on fingerprint and checkpoint`() throws {
    #expect(try unit.store.faults() == [])
    let file = unit.scratch.path + "/checkpoint.json"
    try CheckpointFile.text(of: checkpoint).write(toFile: file, atomically: true, encoding: .utf8)
    let result = try SecondVerifier.check(export, ["--fingerprint", unit.fingerprint, "--against", file])
    #expect(result.status == 0, "\(result.output)")
    #expect(try SecondVerifier.check(export + "/journal.jsonl").status == 0)
    #expect(try SecondVerifier.check(export, ["--fingerprint", "00"]).status == 1)
  }

  @Test func `R-005 reads a store as well as an export of it`() throws {
    let result = try SecondVerifier.check(unit.store.directory, ["--fingerprint", unit.fingerprint])
    #expect(result.status == 0, "\(result.output)")
    let editor = try NightEditor(unit.store)
    try editor.run("UPDATE entries SET sequence = sequence + 1000 WHERE sequence > 20")
    #expect(try SecondVerifier.check(unit.store.directory).status == 1)
  }

  @Test func `R-116 agrees that a store holds against a note of transparency logs`() throws {
    let file = unit.scratch.path + "/checkpoint.note"
    try #require(CheckpointNote(checkpoint)).text.write(toFile: file, atomically: true, encoding: .utf8)
    let result = try SecondVerifier.check(export, ["--against", file])
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func `R-005 proves one record offline, and not with another title`() throws {
    let number = RecordNumber(unit: SmallUnit.unit, year: 2026, side: .main, serial: 1)
    let text = try unit.store.proof(of: number, for: unit.recorder).text
    let file = unit.scratch.path + "/record.tlog-proof"
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    let result = try SecondVerifier.run([
      SecondVerifier.script, "--proof", file, "--fingerprint", unit.fingerprint,
    ])
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("专题研究会议"))
    let extra = try #require(text.split(separator: "\n").first { $0.hasPrefix("extra ") }?.dropFirst(6))
    let content = String(decoding: try #require(Data(base64Encoded: String(extra))), as: UTF8.self)
    let forged = Data(content.replacing("专题研究会议", with: "从未开过的会").utf8).base64EncodedString()
    try text.replacing(extra, with: forged).write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try SecondVerifier.run([SecondVerifier.script, "--proof", file]).status == 1)
  }

  @Test func `R-116 proves that a checkpoint extends an older one`() throws {
    let old = unit.scratch.path + "/old.json"
    try CheckpointFile.text(of: checkpoint).write(toFile: old, atomically: true, encoding: .utf8)
    #expect(try secondCheckpoint().number == 2)
    let file = unit.scratch.path + "/extension"
    try unit.store.proof(since: try #require(checkpoint.order)).text
      .write(toFile: file, atomically: true, encoding: .utf8)
    let result = try SecondVerifier.run([SecondVerifier.script, "--extends", old, file])
    #expect(result.status == 0, "\(result.output)")
    let other = try String(contentsOfFile: file, encoding: .utf8).replacing("old ", with: "old 1")
    try other.write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try SecondVerifier.run([SecondVerifier.script, "--extends", old, file]).status == 1)
  }

  @Test func `R-115 finds a flipped byte in any line`() throws {
    let sound = try lines
    var random = Seeded(5)
    var places: [Int] = []
    let folders = try sound.indices.map { index in
      var changed = sound
      var bytes = Array(changed[index].utf8)
      let digits = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
      let place = digits[Int.random(in: 0..<digits.count, using: &random)]
      bytes[place] ^= 1
      places.append(place)
      changed[index] = String(decoding: bytes, as: UTF8.self)
      let folder = "\(export)-\(index)"
      try FileManager.default.copyItem(atPath: export, toPath: folder)
      try (changed.joined(separator: "\n") + "\n").write(
        toFile: folder + "/journal.jsonl", atomically: true, encoding: .utf8)
      return folder
    }
    for (index, result) in try SecondVerifier.check(all: folders).enumerated() {
      #expect(result.status == 1, "line \(index + 1), byte \(places[index]): \(result.output)")
    }
  }

  @Test func `R-116 finds a removed line, a removed signature and a changed attachment`() throws {
    let sound = try lines
    try ((sound[..<12] + sound[13...]).joined(separator: "\n") + "\n").write(
      toFile: export + "/journal.jsonl", atomically: true, encoding: .utf8)
    #expect(try SecondVerifier.check(export).status == 1)
    var unsigned = sound
    unsigned[sound.count - 1] = sound[sound.count - 1].replacing(
      #/,"signature":"[0-9a-f]{128}"/#, with: "")
    #expect(unsigned != sound)
    try (unsigned.joined(separator: "\n") + "\n").write(
      toFile: export + "/journal.jsonl", atomically: true, encoding: .utf8)
    #expect(try SecondVerifier.check(export).output.contains("the signature is missing"))
    try (sound.joined(separator: "\n") + "\n").write(
      toFile: export + "/journal.jsonl", atomically: true, encoding: .utf8)
    let object = try #require(try FileManager.default.contentsOfDirectory(atPath: export + "/objects").first)
    try Data("别的".utf8).write(to: URL(filePath: export + "/objects/" + object))
    #expect(try SecondVerifier.check(export).output.contains("the attachment was changed"))
  }

  @Test func `a body that an export has blanked keeps the chain whole`() throws {
    var blanked = try lines
    let last = try #require(blanked.lastIndex { $0.contains("record.entered") })
    blanked[last] = blanked[last].replacing(#/^\{"body":"(?:[^"\\]|\\.)*"/#, with: #"{"body":"""#)
    try (blanked.joined(separator: "\n") + "\n").write(
      toFile: export + "/journal.jsonl", atomically: true, encoding: .utf8)
    let result = try SecondVerifier.check(export)
    #expect(result.status == 0, "\(result.output)")
  }
}
