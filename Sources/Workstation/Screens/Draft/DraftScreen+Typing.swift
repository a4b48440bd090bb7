import Records
import TerminalUI

// Input in the form: to what lies over it, or to the field that has the focus.
extension DraftScreen {
  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    if mode != .filling { return typeOver(input, at: here) }
    if let pasted = paste(input, at: here) { return pasted }
    people.writer = here.isRecorder ? here.session?.person.code : nil
    let (before, held) = (form, held(focus))
    let isTaken = undo(input) || typeInField(input)
    if !isUndo(input) { remember(focus, held) }
    if form != before { (refused, unread) = ([], []) }
    if form.start != before.start { readAt[.start] = here.now.moment }
    if form.end != before.end { readAt[.end] = here.now.moment }
    if focus == .people, let refusal = people.refusal {
      return (form == before ? [] : keep(at: here)) + [tell(refusal, in: here.language)]
    }
    if focus == .evidence, !isTaken, input == .key(.character(" ")) { return view(at: here) }
    if focus == .evidence, !isTaken, case .key(.character) = input { FieldTalk.say(.noText(.file)) }
    guard isTaken else { return nil }
    return form == before ? [] : keep(at: here)
  }

  private func isUndo(_ input: Input) -> Bool {
    input == .key(.control("z")) || input == .key(.control("y"))
  }

  /// Input to what lies over the form.
  private mutating func typeOver(_ input: Input, at here: ScreenContext) -> [Command]? {
    switch mode {
    case .browsing(var browser):
      let step = browser.type(input)
      mode = .browsing(browser)
      return take(step)
    case .duplicates(var dialog):
      dialog.take(input, on: Area(size))
      mode = .duplicates(dialog)
      return answerDuplicates(dialog, at: here)
    case .lacking(var dialog):
      dialog.take(input, on: Area(size))
      mode = .lacking(dialog)
      return answerLacking(dialog, at: here)
    case .unlinked(var dialog):
      dialog.take(input, on: Area(size))
      mode = .unlinked(dialog)
      return answerUnlinked(dialog, at: here)
    case .explaining(let dialog): return explain(dialog, input)
    case .taking(var picker):
      if input == .key(.escape) {
        mode = .filling
      } else if input == .key(.enter), let chosen = picker.current {
        return takeChosen(chosen.id, at: here)
      } else {
        _ = picker.type(input)
        mode = .taking(picker)
      }
    case .guessing(var sheet):
      let step = sheet.type(input)
      return take(step, of: sheet, at: here)
    case .viewing(var pager):
      if input == .key(.escape) || input == .key(.character("q")) {
        mode = .filling
      } else {
        _ = pager.type(input)
        mode = .viewing(pager)
      }
    case .filling: return nil
    }
    return []
  }

  /// The explanation goes away with any key; Enter and Esc do nothing else.
  private mutating func explain(_ dialog: Dialog, _ input: Input) -> [Command] {
    var dialog = dialog
    dialog.take(input, on: Area(size))
    mode = dialog.answer == nil ? .explaining(dialog) : .filling
    return []
  }

  /// Pastes that are more than text for a field: files for the evidence, a block to be read, paths anywhere else.
  private mutating func paste(_ input: Input, at here: ScreenContext) -> [Command]? {
    guard case .paste(let text) = input else { return nil }
    if focus == .evidence, evidence.caption == nil {
      let paths = PastedPaths(text).paths
      if !paths.isEmpty { FieldTalk.take() }
      return attach(paths)
    }
    // A list of people is read as one, though it has several lines.
    if focus == .people, NameList.isList(text), !text.contains(where: { "：:。".contains($0) }) { return nil }
    guard purpose == .new, Self.isBlock(text) else { return nil }
    return takeBlock(text, at: here)
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
    case .counterpart: return counterpart.type(input)
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

  /// Asks what is still wrong, as far as there is a draft.
  func ask(at here: ScreenContext) -> [Command] {
    current(at: here).map { [.ask(DraftReviewQuery(draft: $0))] } ?? []
  }

  package mutating func resize(to size: Size) {
    self.size = size
    resizeFields()
    if case .browsing(var browser) = mode {
      browser.resize(height: browserRows)
      mode = .browsing(browser)
    }
    if case .taking(var picker) = mode {
      picker.resize(height: max(3, size.rows - 5))
      mode = .taking(picker)
    }
    if case .viewing(var pager) = mode {
      pager.resize(to: Size(columns: size.columns - 2, rows: size.rows))
      mode = .viewing(pager)
    }
  }

  mutating func resizeFields() {
    let rows = FormLayout(size: size, purpose: purpose)
    summary.resize(to: Size(columns: rows.fieldColumns, rows: rows.summaryRows))
    evidence.resize(height: rows.evidenceRows)
  }
}
