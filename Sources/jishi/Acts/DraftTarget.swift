import ArgumentParser
import Records
import Reports

/// What an argument names: a draft `D17` or a record `CZJ-2026-Z-0007`.
enum WorkName: ExpressibleByArgument {
  case draft(Int)
  case record(RecordNumber)

  init?(argument: String) {
    if let draft = DraftName(argument: argument) {
      self = .draft(draft.number)
    } else if let number = RecordNumber(argument) {
      self = .record(number)
    } else {
      return nil
    }
  }

  var text: String {
    switch self {
    case .draft(let number): "D\(number)"
    case .record(let number): number.description
    }
  }
}

extension Desk {
  /// Submits a draft; what must be confirmed is asked on the terminal, or confirmed beforehand by `--confirm`.
  func submit(_ number: Int, confirmed: Bool) throws {
    var confirmations = Confirmations()
    while true {
      do {
        try perform(.submit(draft: number, confirmations))
        return
      } catch StoreFailure.refused(.duplicates(let similar)) where confirmations.duplicates.isEmpty {
        let lines = similar.map { "  \($0.name)  \($0.start)  \($0.title)  \($0.place)" }
        try confirm(.duplicates(similar), lines, confirmed)
        confirmations.duplicates = similar.map(\.name)
      } catch StoreFailure.refused(.evidenceLacking(let kinds)) where confirmations.lacking.isEmpty {
        try confirm(.evidenceLacking(kinds), [], confirmed)
        confirmations.lacking = kinds
      }
    }
  }

  private func confirm(_ refusal: ActRefusal, _ lines: [String], _ confirmed: Bool) throws {
    if confirmed { return }
    lines.forEach { Terminal.write($0.printable + "\n", to: Terminal.errors) }
    guard Terminal.confirm(refusal.sentence(in: language)) else { throw StoreFailure.refused(refusal) }
  }

  /// Tells of an act on a draft, and of the number that came of it.
  func tell(_ draft: Int, _ chinese: String, _ english: String, _ receipt: Receipt? = nil) throws {
    var sentence = language.say("D\(draft) \(chinese)", "D\(draft) \(english)")
    if let number = receipt?.number { sentence += language.say("，编号 \(number)", ", number \(number)") }
    if let refusal = receipt?.notEntered {
      sentence += language.say(
        "；未能随签录入：\(refusal.sentence(in: .chinese))",
        "; not entered at once: \(refusal.sentence(in: .english))")
    }
    try options.tell(
      sentence,
      .object([
        "draft": .text("D\(draft)"), "number": .of(receipt?.number),
        "entries": .list((receipt?.entries ?? []).map { .of($0.digest) }),
      ]))
  }
}
