import Records
import TerminalUI

// Input on a record, and what comes back.
extension RecordScreen {
  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    if let commands = reader.type(input, at: desk) { return commands }
    switch mode {
    case .reading:
      let lines = lines(at: desk, width: size.columns - 2).count
      return sheet.type(input, lines: lines, rows: size.rows - 2) ? [] : nil
    case .voiding(var dialog):
      _ = dialog.type(input)
      if case .text(let reason) = dialog.answer, reason.trimmed.isEmpty {
        dialog.refuse(desk.words.record.reasonMissing)
      }
      mode = .voiding(dialog)
      let screen = self
      return answer(dialog) { screen.void(reason: $0) }
    case .filing(var form):
      switch form.type(input, at: desk) {
      case .typing: mode = .filing(form)
      case .left: mode = .reading
      case .done(let paper):
        mode = .reading
        return [.perform(.filePaper(target: number.description, paper))]
      }
    }
    return []
  }

  private mutating func answer(_ dialog: Dialog, _ go: (String) -> [Command]) -> [Command] {
    switch dialog.answer {
    case nil: return []
    case .cancelled, .confirmed:
      mode = .reading
      return []
    case .text(let text):
      mode = .reading
      return go(text.trimmed)
    }
  }

  /// A void is a submission with a reason, to be signed by the head.
  private func void(reason: String) -> [Command] {
    guard let content = detail?.content else { return [] }
    var form = DraftForm(content)
    form.reason = reason
    return [
      .newDraft(DraftOrder(unit: number.unit, side: number.side, purpose: .void, record: number, form: form))
    ]
  }

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    switch reply {
    case .answered(.record(number), .record(let detail)): self.detail = detail
    case .answered(.recordHistory(number), .history(let lines)): history = lines
    case .drafted(let draft) where draft.purpose == .void && draft.record == number:
      return [.confirm(.submit(draft: draft.number, Confirmations()))]
    case .performed(.submit, _): return [.tell(Notice(desk.words.form.submitted))]
    case .performed(.filePaper(let target, _), _) where target == number.description:
      return [.tell(Notice(desk.words.record.filed))]
    default: return reader.receive(reply, at: desk)
    }
    return []
  }
}
