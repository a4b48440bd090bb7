import Foundation
import Records
import Testing

@Suite struct `Laws that somebody with all keys has broken` {
  @Test func `the journal that is broken is sound before`() throws {
    let journal = try OpenJournal.used.get()
    #expect(journal.findings() == [])
    #expect(journal.lying.count > 40)
  }

  @Test(arguments: LawBreach.all)
  func `R-116 each breach is found by the program, under its word`(breach: LawBreach) throws {
    var journal = try OpenJournal.used.get()
    try breach.make(&journal)
    let found = journal.findings()
    #expect(found.contains { $0.at.fault == breach.fault }, "\(found)")
  }

  /// 6.13 is broken where a year is at hand, in the tests of the yearly assessment.
  @Test func `every law of the document is broken by a test`() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/record-format.md")
    let text = try String(contentsOf: path, encoding: .utf8)
    let laws = text.split(separator: "\n").compactMap { line -> String? in
      guard let match = line.prefixMatch(of: #/([2-68]\.[0-9]+) /#) else { return nil }
      return String(match.1)
    }
    #expect(laws.count == 46)
    #expect(Set(laws).subtracting(LawBreach.all.map(\.law)) == ["6.13"])
  }

  @Test(.enabled(if: SecondVerifier.isThere, "python3 with the package cryptography is not installed"))
  func `R-116 each breach is found by the second verifier too, under the same word`() throws {
    let journal = try OpenJournal.used.get()
    let scratch = FileManager.default.temporaryDirectory.appending(path: "laws-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let breaches = LawBreach.all.filter { !$0.isInStoreAlone }
    let broken = try breaches.map { breach in
      var broken = journal
      try breach.make(&broken)
      return broken
    }
    let files = try ([journal] + broken).enumerated().map { number, journal in
      let file = scratch.appending(path: "journal-\(number).jsonl")
      try Data(journal.lines.utf8).write(to: file)
      return file.path
    }
    let results = try SecondVerifier.check(all: files)
    #expect(results.first?.status == 0)
    for (breach, result) in zip(breaches, results.dropFirst()) {
      #expect(
        result.status == 1 && result.output.contains(": \(breach.fault.rawValue):"),
        "\(breach.testDescription): \(result.output)")
    }
  }
}
