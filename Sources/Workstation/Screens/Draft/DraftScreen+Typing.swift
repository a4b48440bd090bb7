import Records
import TerminalUI

// Input in the form: to what lies over it, or to the field that has the focus.
extension DraftScreen {
  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    switch mode {
    case .browsing(var browser):
      let step = browser.type(input)
      mode = .browsing(browser)
      return take(step)
    case .duplicates(var dialog):
      _ = dialog.type(input)
      mode = .duplicates(dialog)
      return answerDuplicates(dialog)
    case .lacking(var dialog):
      _ = dialog.type(input)
      mode = .lacking(dialog)
      return answerLacking(dialog)
    case .conflict(var dialog):
      _ = dialog.type(input)
      mode = .conflict(dialog)
      return answerConflict(dialog, at: desk)
    case .filling: break
    }
    if case .paste(let text) = input, focus == .evidence { return attach(FileBrowser.cleaned(text)) }
    let before = form
    let isTaken = typeInField(input)
    guard isTaken else { return nil }
    return form == before ? [] : keep(at: desk)
  }

  private mutating func typeInField(_ input: Input) -> Bool {
    switch focus {
    case .reason: return reason.type(input)
    case .start: return start.type(input)
    case .end: return end.type(input)
    case .location: return location.type(input)
    case .people: return people.type(input)
    case .headCount: return headCount.type(input)
    case .title: return title.type(input)
    case .summary: return summary.type(input)
    case .links: return links.type(input)
    case .subject:
      offerSubjects()
      return subject.type(input)
    case .category: return category.type(input)
    case .evidence:
      let fixed = fixedEvidence
      return evidence.type(input) { fixed.contains($0.sha256) }
    case .noAttachment: return noAttachment.type(input)
    case .noAttachmentText: return noAttachmentText.type(input)
    case .paperNumber: return paperNumber.type(input)
    case .paperLocation: return paperLocation.type(input)
    case .paperPages: return paperPages.type(input)
    case .enterWhenSigned: return enterWhenSigned.type(input)
    case .lateReason: return lateReason.type(input)
    }
  }

  /// A supplement adds to the evidence that is there; it takes nothing away.
  private var fixedEvidence: Set<Digest> {
    purpose == .supplement ? Set(entered?.evidence.map(\.sha256) ?? []) : []
  }

  package mutating func update(_ action: Action, at desk: Desk) -> [Command] {
    switch action {
    case .next: return move(by: 1, at: desk)
    case .previous: return move(by: -1, at: desk)
    case .enter:
      if focus == .evidence { return update(.addFile, at: desk) }
      return move(by: 1, at: desk)
    case .save: return keep(at: desk) + [.flushDrafts, .tell(Notice(desk.words.form.saved))]
    case .submit: return submit(at: desk)
    case .editor: return [.edit(summary.text)]
    case .explain: return [.tell(Notice(desk.words.form.article(focus)))]
    case .addFile:
      focus = .evidence
      var browser = FileBrowser(folder)
      browser.resize(height: max(3, size.rows - 8))
      mode = .browsing(browser)
      return [.ask(.folder(folder))]
    case .leave: return [.flushDrafts, .back]
    }
  }

  /// To another field; what was typed in the one left behind is put into its full form.
  private mutating func move(by step: Int, at desk: Desk) -> [Command] {
    let before = form
    straighten(at: desk)
    let places = places
    let index = places.firstIndex(of: focus) ?? 0
    focus = places[(index + step + places.count) % places.count]
    let kept = form == before ? [] : keep(at: desk)
    return kept + ask()
  }

  mutating func straighten(at desk: Desk) {
    switch focus {
    case .start:
      let full = TimeTyping.full(start.text, today: desk.today)
      if full != start.text { start.content.replace(with: full) }
    case .end:
      let full = TimeTyping.full(end.text, today: desk.today, sameDayAs: start.text)
      if full != end.text { end.content.replace(with: full) }
    default: break
    }
  }

  /// Asks what is still wrong, as far as there is a draft.
  func ask() -> [Command] { current.map { [.ask(.review($0))] } ?? [] }

  private mutating func take(_ step: FileBrowser.Step) -> [Command] {
    switch step {
    case .nothing: return []
    case .read(let path): return [.ask(.folder(path))]
    case .left: mode = .filling
    case .chosen(let path):
      mode = .filling
      return attach(path)
    }
    return []
  }

  private mutating func attach(_ path: String) -> [Command] {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return [.start(.attach(draft: draft?.number ?? 0, path: path, kind: .guess(name), caption: ""))]
  }

  package mutating func resize(to size: Size) {
    self.size = size
    resizeFields()
    if case .browsing(var browser) = mode {
      browser.resize(height: max(3, size.rows - 8))
      mode = .browsing(browser)
    }
  }

  mutating func resizeFields() {
    let rows = FormLayout(size: size, purpose: purpose)
    summary.resize(to: Size(columns: rows.fieldColumns, rows: rows.summaryRows))
    evidence.resize(height: rows.evidenceRows)
  }
}
