import Records
import Reports
import Testing

@Suite struct `Archives` {
  @Test func `R-002 a record has a folder of its own, and a file for each revision`() throws {
    #expect(ArchiveFolders.folder(of: Example.number) == "units/CZJ/2026/main/CZJ-2026-Z-0007")
    #expect(ArchiveFolders.revisionFile(2) == "revision-2.json")
    let text = String(
      decoding: ArchiveFolders.revision(Example.detail.revisions[0], of: Example.detail), as: UTF8.self)
    #expect(text.hasPrefix("{\n  \"number\": \"CZJ-2026-Z-0007\",\n  \"revision\": 1,\n"))
    #expect(text.contains("\"start\": \"2026-06-26T14:00:00+08:00\""))
    #expect(text.contains("\"summary\": \"听取各科室上半年责任落实情况汇报"))
    #expect(text.contains("\"name\": \"会议记录.docx\""))
    #expect(text.hasSuffix("}\n"))
  }

  @Test func `R-081 names of evidence cannot leave their folder`() {
    var item = Example.evidence
    item.name = "../../etc/\u{1B}passwd"
    #expect(ArchiveFolders.evidenceFile(0, item) == "1-.._.._etc_passwd")
    item.name = String(repeating: "长", count: 100) + ".pdf"
    #expect(ArchiveFolders.evidenceFile(1, item).utf8.count <= 185)
    #expect(ArchiveFolders.evidenceFile(1, item).hasSuffix(".pdf"))
  }

  @Test func `R-002 a line of the journal holds the exact bytes of header and body`() throws {
    let body = try CanonicalEncoder.value(
      of: DraftDiscarded(draft: 1, title: "引\"号", draftedAt: Example.signedAt, draftedBy: "lxl"))
    let header = EntryHeader(
      chain: "CZJ/main", number: 1, kind: .draftDiscarded, bodyDigest: Digest(of: body.bytes), author: "lxl",
      at: Example.enteredAt, previous: Digest(of: []), city: 1, batch: [1, 1])
    let entry = try Entry(sealing: header, bodyBytes: body.bytes, with: SigningKey())
    let line = try #require(ArchiveFolders.journalLine(entry))
    #expect(line.last == UInt8(ascii: "\n"))
    let value = try CanonicalValue(canonical: Array(line.dropLast()))
    #expect(value["header"]?.text.map { Array($0.utf8) } == entry.headerBytes)
    #expect(value["body"]?.text.map { Array($0.utf8) } == entry.bodyBytes)
    #expect(value["signature"]?.text == entry.signature?.hexadecimal)
    #expect(Digest(of: Array((value["header"]?.text ?? "").utf8)) == entry.digest)
  }

  @Test func `the objects of an entry are found wherever its body names them`() throws {
    let body = try CanonicalEncoder.value(
      of: RecordSubmitted(
        draft: 1, purpose: .new, content: Example.content, designation: "lxl/1", draftedAt: Example.signedAt))
    let header = EntryHeader(
      chain: "CZJ/main", number: 1, kind: .recordSubmitted, bodyDigest: Digest(of: body.bytes), author: "lxl",
      at: Example.enteredAt, previous: Digest(of: []), city: 1, batch: [1, 1])
    let entry = try Entry(sealing: header, bodyBytes: body.bytes, with: nil)
    #expect(ArchiveFolders.objects(of: entry) == [Digest(of: [1])])
  }
}
