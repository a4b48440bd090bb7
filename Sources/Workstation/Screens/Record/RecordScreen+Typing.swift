import Records
import TerminalUI

// Input on a record, and what comes back.
extension RecordScreen {
  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    if let commands = reader.type(input, at: here) { return commands }
    switch mode {
    case .reading:
      let lines = lines(at: here, width: size.columns - 2).count
      return sheet.type(input, lines: lines, rows: size.rows - 2) ? [] : nil
    case .voiding(var dialog):
      _ = dialog.type(input)
      if case .text(let reason) = dialog.answer, reason.trimmed.isEmpty {
        dialog.refuse(here.words.record.reasonMissing)
      }
      mode = .voiding(dialog)
      switch dialog.answer {
      case nil: break
      case .cancelled, .confirmed: mode = .reading
      case .text(let reason):
        (mode, voiding) = (.reading, dialog)
        return void(reason: reason.trimmed)
      }
    case .filing(var form):
      switch form.run(input, on: Area(size), at: here) {
      case .typing: mode = .filing(form)
      case .left: mode = .reading
      case .asks(let commands):
        if case .perform(let act) = commands.first { sent.keep(form, for: act) }
        mode = .reading
        return commands
      }
    }
    return []
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

  /// Opens the facts of the paper again when the store does not take them.
  private mutating func reopen(after reply: Reply, in language: Language) {
    guard let (kept, act, failure) = sent.takeBack(reply), mode == .reading else { return }
    var form = kept
    if !form.refuse(failure, of: act, in: language) {
      form.form.refuse("number", failure.sentence(in: language))
    }
    mode = .filing(form)
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    reopen(after: reply, in: here.language)
    if let detail = reply.answer(to: RecordDetailQuery(number: number)) { self.detail = detail }
    if let lines = reply.answer(to: RecordHistoryQuery(number: number)) { history = lines }
    switch reply {
    case .drafted(let draft) where draft.purpose == .void && draft.record == number:
      voiding = nil
      return [.confirm(.submit(draft: draft.number, Confirmations()))]
    case .notDrafted(let failure):
      guard var dialog = voiding else { break }
      dialog.refuse(failure.sentence(in: here.language))
      voiding = nil
      if mode == .reading { mode = .voiding(dialog) }
    case .performed(.submit, _): return [.tell(StatusLine(here.words.form.submitted))]
    case .performed(.filePaper(let target, _), _) where target == number.description:
      return [.tell(StatusLine(here.words.record.filed))]
    default: return reader.receive(reply, at: here)
    }
    return []
  }
}
