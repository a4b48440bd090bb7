import Records
import TerminalUI

// Input at the sign-off, and what comes back.
extension SignOffScreen {
  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    if let commands = reader.type(input, at: here) { return commands }
    switch mode {
    case .reading: return read(input, at: here)
    case .signing(var dialog):
      _ = dialog.type(input)
      mode = .signing(dialog)
      let submission = current?.submission
      return answer(dialog) { .sign(draft: $0, opinion: $1, paper: nil, reading: submission) }
    case .signingAll(let read, var dialog):
      _ = dialog.type(input)
      mode = .signingAll(read, dialog)
      return sign(read, dialog)
    case .returning(var dialog):
      _ = dialog.type(input)
      if case .text(let comment) = dialog.answer, comment.trimmed.isEmpty {
        dialog.refuse(here.words.signOff.commentMissing)
      }
      mode = .returning(dialog)
      return answer(dialog) { .returnDraft(draft: $0, comment: $1) }
    case .late(var dialog):
      _ = dialog.type(input)
      if case .text(let reason) = dialog.answer, reason.trimmed.isEmpty {
        dialog.refuse(here.words.record.reasonMissing)
      }
      mode = .late(dialog)
      return answer(dialog) { .enter(draft: $0, lateReason: $1) }
    case .handing(let person, var dialog):
      _ = dialog.type(input)
      mode = .handing(person, dialog)
      switch dialog.answer {
      case .cancelled, .text: mode = .reading
      case .confirmed: return [.handOver(person, passphrase: dialog.phrase)]
      case nil: break
      }
    case .enrolling(var form):
      let step = form.run(input, on: Area(size), at: here)
      mode = .enrolling(form)
      switch step {
      case .typing: break
      case .left: mode = .reading
      case .asks(let commands): return commands
      }
    case .paper(var form):
      let step = form.type(input, at: here)
      mode = .paper(form)
      return take(step, at: here)
    }
    return []
  }

  private mutating func read(_ input: Input, at here: ScreenContext) -> [Command]? {
    let before = cursor.selected
    switch input {
    case .key(.pageUp), .key(.pageDown), .key(.character(" ")):
      let isAtEnd = isEndInSight(at: here)
      let lines = lines(at: here, width: size.columns - 2).count
      guard sheet.type(input, lines: lines, rows: sheetRows) else { return nil }
      return input == .key(.pageUp) || !isAtEnd ? [] : noteReading(at: here)
    case .mouse(let mouse) where mouse.act == .press:
      _ = cursor.press(mouse.point, in: Area(size).split(top: 1).rest.split(top: listRows).top)
    default:
      guard cursor.type(input) else { return nil }
    }
    if cursor.selected != before { reset() }
    return []
  }

  private mutating func answer(_ dialog: Dialog, _ act: (Int, String) -> Act) -> [Command] {
    switch dialog.answer {
    case nil: return []
    case .cancelled, .confirmed:
      mode = .reading
      return []
    case .text(let text): return current.map { send(act($0.id, text.trimmed)) } ?? []
    }
  }

  /// Asks for an act, and closes what it was typed in until the answer comes.
  private mutating func send(_ act: Act) -> [Command] {
    sent.keep(mode, for: act)
    mode = .reading
    return [.perform(act)]
  }

  /// Opens again what was typed for an act that was refused, as long as the draft that it is about is the chosen one.
  private mutating func reopen(after reply: Reply, at here: ScreenContext) {
    guard let (form, act, failure) = sent.takeBack(reply), mode == .reading, act.draft == current?.id else {
      return
    }
    let problem = failure.sentence(in: here.language)
    switch form {
    case .signing(var dialog):
      dialog.refuse(problem)
      mode = .signing(dialog)
    case .returning(var dialog):
      dialog.refuse(problem)
      mode = .returning(dialog)
    case .late(var dialog):
      dialog.refuse(problem)
      mode = .late(dialog)
    case .paper(var form):
      form.refuse(failure, in: here.language)
      mode = .paper(form)
    case .reading, .signingAll, .handing, .enrolling: break
    }
  }

  private mutating func take(_ step: PaperSignForm.Step, at here: ScreenContext) -> [Command] {
    switch step {
    case .typing: return []
    case .left: mode = .reading
    case .read(let path): return [.ask(FolderQuery(path: path))]
    case .onlyOne: return [.tell(StatusLine(here.words.form.oneFileOnly, isProblem: true))]
    case .attach(let path):
      return [.start(.attach(for: .signature, path: path, kind: .document, caption: ""))]
    case .done(let paper):
      return current.map { send(.sign(draft: $0.id, opinion: "", paper: paper)) } ?? []
    }
    return []
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    let words = here.words.signOff
    reopen(after: reply, at: here)
    if let (query, found) = reply.answered(DraftsQuery.self), query.unit == here.post?.unit,
      query.states.isDisjoint(with: [.withdrawn, .draft])
    {
      return take(found)
    }
    if let people = reply.answer(to: PeopleQuery(unit: here.post?.unit)) { colleagues = people }
    if let (query, detail) = reply.answered(RecordDetailQuery.self) {
      originals[query.number] = detail.content
    }
    if let (_, found) = reply.answered(FolderQuery.self), case .paper(var form) = mode {
      let step = form.receive(found)
      mode = .paper(form)
      return take(step, at: here)
    }
    if mode == .reading, let (_, accounts) = reply.answered(AccountsQuery.self),
      let account = accounts.first(where: { $0.id == invited })
    {
      return invite(account, at: here)
    }
    switch reply {
    case .finished(.attach(.signature, let path, _, _), .attached(let scan)):
      guard case .paper(var form) = mode else { break }
      form.receive(scan, from: path)
      mode = .paper(form)
    case .seated(_, .handedOver):
      switch mode {
      case .handing, .enrolling: mode = .reading
      default: break
      }
    case .notSeated(let failure):
      switch mode {
      case .handing(let person, var dialog):
        dialog.refuse(failure.sentence(in: here.language))
        mode = .handing(person, dialog)
      case .enrolling(var form):
        let field =
          switch failure {
          case .wrongCode, .codeExpired: "code"
          default: "chosen"
          }
        form.form.refuse(field, failure.sentence(in: here.language))
        mode = .enrolling(form)
      default: break
      }
    case .performed(.sign(let draft, _, _, _), let receipt) where round?.isWaiting(for: draft) ?? false:
      round?.take(draft, receipt, in: here.language)
      return concludeRound(at: here)
    case .refused(.sign(let draft, _, _, _), let failure) where round?.isWaiting(for: draft) ?? false:
      guard failure != .keyAsleep else { break }
      round?.take(draft, failure, in: here.language)
      return concludeRound(at: here)
    case .performed(.sign(let draft, _, _, _), let receipt):
      let purpose = queue.first { $0.id == draft }?.draft.purpose ?? .new
      return [.tell(words.signed(receipt, purpose, here.language))]
    case .performed(.enter, let receipt):
      return [.tell(StatusLine(words.entered(receipt.number?.description ?? "")))]
    case .performed(.returnDraft, _): return [.tell(StatusLine(words.returned))]
    case .refused(.enter, .refused(.lateReasonMissing(let late))): mode = .late(words.lateReason(late))
    default: return reader.receive(reply, at: here)
    }
    return []
  }

  /// Takes the queue, nearest deadline first, and stays at the draft that was chosen.
  private mutating func take(_ found: [DraftStanding]) -> [Command] {
    let chosen = wanted ?? current?.id
    queue = found.sorted { a, b in
      (a.deadline?.day.number ?? .max, a.id) < (b.deadline?.day.number ?? .max, b.id)
    }
    cursor.resize(height: listRows)
    cursor.setCount(queue.count)
    if let index = queue.firstIndex(where: { $0.id == chosen }) {
      cursor.select(index)
      wanted = nil
    }
    return Set(found.compactMap(\.draft.record)).sorted().map { .ask(RecordDetailQuery(number: $0)) }
  }
}

extension Act {
  /// The draft that is signed, returned or entered.
  fileprivate var draft: Int? {
    switch self {
    case .sign(let draft, _, _, _), .returnDraft(let draft, _), .enter(let draft, _): draft
    default: nil
    }
  }
}
