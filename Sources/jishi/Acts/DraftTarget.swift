import ArgumentParser
import HonestText
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

extension CommandContext {
  /// Submits a draft; what must be confirmed is asked on the terminal, or confirmed beforehand by `--confirm`.
  func submit(_ number: Int, confirmed: Bool) throws {
    var confirmations = Confirmations()
    while let refusal = try refusal(of: .submit(draft: number, confirmations)) {
      switch refusal {
      case .duplicates(let similar) where confirmations.duplicates.isEmpty:
        let lines = similar.map { "  \($0.name)  \($0.start)  \($0.title)  \($0.place)" }
        try confirm(refusal, lines, confirmed)
        confirmations.duplicates = similar.map(\.name)
      case .evidenceLacking(let kinds) where confirmations.lacking.isEmpty:
        try confirm(refusal, [], confirmed)
        confirmations.lacking = kinds
      default: throw StoreFailure.refused(refusal)
      }
    }
  }

  /// Does an act, and answers the rules' refusal if there is one.
  private func refusal(of act: Act) throws(StoreFailure) -> ActRefusal? {
    do throws(StoreFailure) {
      try perform(act)
      return nil
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      return refusal
    }
  }

  private func confirm(_ refusal: ActRefusal, _ lines: [String], _ confirmed: Bool) throws {
    if confirmed { return }
    lines.forEach { Terminal.write($0.printable + "\n", to: Terminal.errors) }
    guard Terminal.confirm(refusal.sentence(in: language)) else { throw StoreFailure.refused(refusal) }
  }

  /// Tells of an act on a draft, and of the number that came of it.
  func tell(_ draft: Int, _ chinese: String, _ english: String, _ receipt: Receipt? = nil) throws {
    var sentence = language.say(
      "D\(draft)\(chinese.hasPrefix("（") ? "" : " ")\(chinese)", "D\(draft) \(english)")
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
