import Glibc
import HostFiles
import SheetRows
import Testing

@Suite struct `The process that reads` {
  /// A program that stands in for the reader.
  private func standIn(_ name: String) -> String {
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      + "/Readers/\(name).sh"
  }

  /// What a stand-in answers, and how it fails.
  private func answer(
    of reader: String, _ limits: ForeignBook.Limits = .init(), isInterrupted: @escaping () -> Bool = { false }
  ) throws -> (bytes: [UInt8], failure: ForeignBookFailure?) {
    try TestFile.holding([1, 2, 3]) { file in
      var bytes: [UInt8] = []
      do throws(ForeignBookFailure) {
        let book = try ForeignBook(file, reader: reader, limits: limits, isInterrupted: isInterrupted)
        while let more = try book.next() { bytes += more }
        return (bytes, nil)
      } catch { return (bytes, error) }
    }
  }

  private func limits(
    answering: Int64 = 15_000, grace: Int64 = 5_000, answer: Int = 1 << 20
  ) -> ForeignBook.Limits {
    var limits = ForeignBook.Limits()
    (limits.answering, limits.grace, limits.answer) = (answering, grace, answer)
    return limits
  }

  @Test func `has the limits that were agreed`() {
    let limits = ForeignBook.Limits()
    #expect((limits.answering, limits.grace, limits.answer) == (15_000, 5_000, 536_870_912))
  }

  @Test func `is missing where there is none`() throws {
    #expect(try answer(of: "/nowhere/jishi-reader").failure == .missingReader)
    #expect(try answer(of: standIn("not-there")).failure == .missingReader)
  }

  @Test func `that is slow is ended`() throws {
    let start = ContinuousClock.now
    #expect(try answer(of: standIn("slow"), limits(answering: 200)).failure == .tooSlow)
    #expect(ContinuousClock.now - start < .seconds(4))
  }

  @Test func `that does not listen is ended by force, with its group`() throws {
    let start = ContinuousClock.now
    #expect(try answer(of: standIn("deaf"), limits(answering: 200, grace: 300)).failure == .tooSlow)
    #expect(ContinuousClock.now - start < .seconds(4))
  }

  @Test func `that closes its answer and stays is ended`() throws {
    #expect(try answer(of: standIn("staying"), limits(grace: 200)).failure == .died(-SIGTERM))
  }

  @Test func `that answers without an end is ended`() throws {
    let (bytes, failure) = try answer(of: standIn("endless"), limits())
    #expect(failure == .tooLarge && bytes.count <= 1 << 20)
  }

  @Test func `that dies is told with how it died, after what it said`() throws {
    let failing = try answer(of: standIn("failing"))
    #expect(failing.bytes == [0x53] && failing.failure == .died(9))
    #expect(try answer(of: standIn("crashing")).failure == .died(-SIGSEGV))
  }

  @Test func `that is not confined says so by its status`() throws {
    #expect(try answer(of: standIn("unconfined")).failure == .unconfined)
  }

  @Test func `ends when nobody wants to wait any longer`() throws {
    var asked = 0
    let failure = try answer(of: standIn("slow")) {
      asked += 1
      return asked > 3
    }.failure
    #expect(failure == .interrupted)
  }

  @Test func `has no environment, three channels and a group of its own`() throws {
    let told = String(decoding: try answer(of: standIn("telling")).bytes, as: UTF8.self)
    let lines = told.split(separator: "\n").map(String.init)
    // The shell itself says where it stands; nothing of this process does.
    #expect(!told.contains("HOME=") && !told.contains("LANG=") && !told.contains("USER="))
    #expect(lines.count { $0.contains(" -> ") } == 3)
    #expect(lines.contains { $0.contains(" 2 -> /dev/null") })
    let ids = lines.last?.split(separator: " ") ?? []
    #expect(ids.count == 2 && ids.first == ids.last)
  }

  @Test func `leaves the caller's place in the file where it was, even when it is not heard to the end`()
    throws
  {
    let bytes = try MadeBook(rows: "<row><c><v>1</v></c></row>").bytes()
    try TestFile.holding(bytes) { file in
      for _ in 0..<20 {
        let book = try ForeignBook(file, reader: Reading.program)
        _ = try book.next()
        #expect(lseek(file, 0, SEEK_CUR) == off_t(bytes.count))
      }
    }
  }
}
