import EmbeddedStore
import Foundation
import Records
import TestSupport
import Testing

/// Whatever the books name can be opened by whoever may read the books.
@Suite struct `Evidence that is named` {
  private let unit: SmallUnit

  init() throws { unit = try SmallUnit() }

  private func item(_ text: String, _ name: String) throws -> EvidenceItem {
    let path = unit.scratch.path + "/" + name
    try Data(text.utf8).write(to: URL(filePath: path))
    return try unit.store.keepAttachment(path: path, kind: .document, caption: "", progress: nil)
  }

  private func opens(_ item: EvidenceItem, _ session: Session) -> Bool {
    (try? unit.store.attachmentPath(item.sha256, for: session)) != nil
  }

  @Test func `R-090 the scan of a signed sheet is open after the record is entered`() throws {
    let scan = try item("签字页", "签字页.txt")
    let draft = try unit.draft()
    _ = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    let paper = PaperSignature(day: unit.clock.read().day, reference: "签字页 3", scan: scan, signer: "zhang")
    _ = try unit.store.perform(.sign(draft: draft.number, opinion: "", paper: paper), by: unit.recorder)
    _ = try unit.store.perform(.enter(draft: draft.number, lateReason: nil), by: unit.recorder)
    #expect(opens(scan, unit.recorder) && opens(scan, unit.head))
    #expect(!opens(scan, unit.administrator))
    try unit.store.rebuild(progress: nil)
    #expect(opens(scan, unit.recorder))
    #expect(try unit.store.faults() == [])
  }
}
