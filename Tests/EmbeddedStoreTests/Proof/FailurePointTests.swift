import Foundation
import Records
import Synchronization
import TestSupport
import Testing

@testable import EmbeddedStore

/// What must be done whole or not at all, as somebody asks for it.
private enum Deed {
  case draft, attach, enter, bringOver, copy, restore, rebuild

  init(reaching point: FailurePoint) {
    self =
      switch point {
      case .draftWritten: .draft
      case .attachmentCopied, .attachmentNamed: .attach
      case .actJudged, .entrySealed, .actProjected, .actCommitted: .enter
      case .lotWritten, .wordsIndexed: .bringOver
      case .databaseCopied, .draftsCopied, .objectsCopied, .copyNamed: .copy
      case .copyTaken, .copyVerified, .copyLengthened, .databasesSettled, .objectsMoved, .oldSetAside,
        .copyPlaced:
        .restore
      case .schemaRenewed, .entriesReplayed: .rebuild
      }
  }
}

/// Lets one point fail, the first time that it is reached.
private final class Failing: Sendable {
  private let reached = Mutex(0)
  let point: FailurePoint

  init(_ point: FailurePoint) { self.point = point }

  var count: Int { reached.withLock { $0 } }

  var mishap: Mishap {
    { [self] reached throws(StoreFailure) in
      guard reached == point,
        self.reached.withLock({
          $0 += 1; return $0 == 1
        })
      else { return }
      throw .diskFull(path: "here")
    }
  }
}

/// A store, a copy of it, and an older place that the copy may replace.
private struct Scene {
  let unit: SmallUnit
  let signed: Int
  var place: String { unit.store.directory }
  private var backups: String { unit.scratch.path + "/backups" }
  private var older: String { unit.scratch.path + "/older" }
  private var file: String { unit.scratch.path + "/minutes.txt" }

  init(for deed: Deed) throws {
    unit = try SmallUnit()
    try Data("会议记录".utf8).write(to: URL(filePath: unit.scratch.path + "/minutes.txt"))
    guard deed != .bringOver else {
      signed = 0
      return
    }
    let draft = try unit.draft()
    _ = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    _ = try unit.store.perform(.sign(draft: draft.number, opinion: "同意", paper: nil), by: unit.head)
    signed = draft.number
    if deed == .restore { try unit.store.backUp(to: older, by: unit.administrator, progress: nil) }
  }

  private func options(_ mishap: Mishap?) -> OpenOptions {
    OpenOptions(clock: { [clock = unit.clock] in clock.read() }, mishap: mishap)
  }

  /// Does it, while the mishap is asked at each point.
  func perform(_ deed: Deed, _ mishap: Mishap?) throws {
    let options = options(mishap)
    if deed == .restore {
      unit.store.close()
      let copy = try #require(try FileManager.default.contentsOfDirectory(atPath: older).first)
      return try SQLiteStore.restore(
        from: older + "/" + copy, to: place, as: Claim(person: "admin", passphrase: SmallUnit.passphrase),
        reason: "换了主机", confirmOlder: true, options: options)
    }
    let store = try SQLiteStore.open(at: place, options: options)
    defer { store.close() }
    switch deed {
    case .draft:
      _ = try store.newDraft(
        unit: SmallUnit.unit, side: .main, purpose: .new, record: nil, form: unit.form(title: "另一次会议"),
        by: unit.recorder)
    case .attach: _ = try store.keepAttachment(path: file, kind: .minutes, caption: "", progress: nil)
    case .enter: _ = try store.perform(.enter(draft: signed, lateReason: nil), by: unit.recorder)
    case .bringOver:
      var records = [unit.imported("一"), unit.imported("二")][...]
      _ = try store.importRecords(
        { () throws(StoreFailure) in records.popFirst() }, by: unit.administrator, progress: nil)
    case .copy: try store.backUp(to: backups, by: unit.administrator, progress: nil)
    case .rebuild: try store.rebuild(progress: nil)
    case .restore: break
    }
  }

  /// What there is: entries, drafts, copies and whole attachments, and what was left lying about.
  struct Facts: Equatable {
    var entries = 0
    var drafts: [Int] = []
    var copies = 0
    var leftovers: [String] = []
  }

  func facts() throws -> Facts {
    let files = FileManager.default
    func names(_ folder: String) -> [String] { (try? files.contentsOfDirectory(atPath: folder)) ?? [] }
    let store = try SQLiteStore.open(at: place, options: options(nil))
    defer { store.close() }
    #expect(try store.faults() == [])
    return Facts(
      entries: try store.changeCounter(),
      drafts: try store.drafts(unit: nil, side: nil, states: [], for: unit.recorder).map(\.draft.number),
      copies: names(backups).count { !$0.hasPrefix(".") },
      leftovers: [place, place + "/objects", backups, unit.scratch.path].flatMap(names).filter {
        $0.hasPrefix(".")
      })
  }
}

@Suite struct `Steps that fail` {
  @Test(arguments: FailurePoint.allCases)
  func `R-003 what is told as failed is not done, and what is done is told so`(at point: FailurePoint) throws
  {
    let deed = Deed(reaching: point)
    let scene = try Scene(for: deed)
    let before = try scene.facts()
    let failing = Failing(point)
    if point.isBehindDeed {
      try scene.perform(deed, failing.mishap)
      if deed != .restore { #expect(try scene.facts() != before) }
    } else {
      #expect(throws: StoreFailure.diskFull(path: "here")) { try scene.perform(deed, failing.mishap) }
      #expect(try scene.facts() == before)
      try scene.perform(deed, nil)
      if ![.restore, .rebuild, .attach].contains(deed) { #expect(try scene.facts() != before) }
    }
    #expect(failing.count > 0, "nothing reaches \(point)")
    #expect(try scene.facts().leftovers == [])
  }
}
