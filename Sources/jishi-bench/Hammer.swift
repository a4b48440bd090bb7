import ArgumentParser
import EmbeddedStore
import Foundation
import Glibc
import Records
import Secrets

/// Acts as fast as it can until it is killed, and says each act only after the store has acknowledged it.
///
/// A line is `CHAIN NUMBER DIGEST`, written at once; what stands in the output must stand in the store.
struct Hammer: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Acts without end and prints what was acknowledged.")

  @Option(help: "The store's directory.") var store: String
  @Option(name: .customLong("as"), help: "A recorder, or the administrator.") var person: String
  @Option(help: "A file whose first line is the passphrase.") var passphraseFile: String?
  @Option(help: "Stop after so many seconds; 0: never.") var seconds = 0
  @Option(help: "Fold the write-ahead log after so many acts; 0: only when it is large.") var foldEvery = 0

  func run() throws {
    let opened = try SQLiteStore.open(at: store)
    let session = try opened.signIn(PersonCode(person), passphrase: try passphrase())
    let end = seconds > 0 ? time(nil) + seconds : Int.max
    let unit = session.posts.first { $0.role == .recorder }?.unit
    var round = 0
    while time(nil) < end {
      round += 1
      do throws(StoreFailure) {
        if let unit {
          try submit(opened, unit, session, round)
        } else {
          tell(try opened.perform(.makeCheckpoint, by: session))
        }
        if foldEvery > 0, round.isMultiple(of: foldEvery) { try opened.foldLog() }
      } catch {
        guard case .busy = error else { throw error }
      }
    }
  }

  private func passphrase() throws -> Passphrase {
    guard let passphraseFile else { return PrepareStore.passphrase }
    return Passphrase(firstLineOf: try String(contentsOfFile: passphraseFile, encoding: .utf8))
  }

  private func submit(_ store: SQLiteStore, _ unit: UnitCode, _ session: Session, _ round: Int)
    throws(StoreFailure)
  {
    let draft = try store.newDraft(
      unit: unit, side: .main, purpose: .new, record: nil, form: form(round, on: store.now().day), by: session
    )
    tell(try store.perform(.submit(draft: draft.number, Confirmations()), by: session))
    tell(try store.perform(.withdraw(draft: draft.number), by: session))
  }

  private func form(_ round: Int, on day: Day) -> DraftForm {
    var form = DraftForm(side: .main)
    form.start = "\(day - 1) 09:00"
    form.end = "10:30"
    form.place = "会议室\(round)"
    form.people = [Participant(name: "某人", part: .chair)]
    form.title = "第\(round)次会议"
    form.summary = "听取各科室责任落实情况汇报，分析项目资金管理的廉政风险点，明确整改责任人和时限。"
    form.noAttachmentReason = .noElectronicCopy
    return form
  }

  private func tell(_ receipt: Receipt) {
    for head in receipt.entries {
      let line = Array("\(head.chain) \(head.number) \(head.digest)\n".utf8)
      _ = line.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    }
  }
}
