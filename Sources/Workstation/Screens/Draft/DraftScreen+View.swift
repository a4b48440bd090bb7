import Records
import TerminalUI

// The fields of the form.
extension DraftScreen {
  package func heading(at here: ScreenContext) -> Heading? {
    let (words, language) = (here.words.form, here.language)
    let side = language == .chinese ? side?.name(in: language) : side?.shortName(in: language)
    let record = draft?.record.map { " \($0)" } ?? ""
    let kept = keepFailure == nil ? keptAt.map { words.kept($0.moment.clock) } ?? words.notKept : words.unkept
    let name = draft.map { "\($0.name) " } ?? ""
    return Heading(
      left: "\(words.name(purpose))\(record) / \(side ?? "")", middle: "\(name)\(kept)",
      right: deadlineText(at: here),
      role: isOverdue(at: here) ? .alert : keepFailure == nil ? .text : .problem)
  }

  func isOverdue(at here: ScreenContext) -> Bool {
    purpose == .new && review?.deadline?.isOverdue(on: here.today) ?? false
  }

  /// The entry deadline with weekday and working days left (R-105).
  func deadlineText(at here: ScreenContext) -> String {
    guard let deadline = review?.deadline, purpose == .new else { return "" }
    return here.words.form.deadline(deadline, here)
  }

  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let layout = FormLayout(area: area, purpose: purpose)
    drawFields(on: &canvas, layout: layout, at: here)
    drawMargin(on: &canvas, in: layout.margin, at: here)
    drawAssist(on: &canvas, in: layout.assist, layout: layout, at: here)
    switch mode {
    case .filling: break
    case .browsing(let browser):
      let box = area.inset(columns: 4, rows: 1)
      browser.draw(on: &canvas, in: box, title: here.words.form.browserTitle, words: here.words)
    case .duplicates(let dialog), .lacking(let dialog), .unlinked(let dialog), .explaining(let dialog):
      dialog.draw(on: &canvas, in: area)
    case .taking(let picker):
      let box = area.inset(columns: 4, rows: 1)
      canvas.fill(box)
      canvas.frame(box, title: here.words.form.take)
      picker.draw(
        on: &canvas, in: box.inset(columns: 2, rows: 1), isFocused: true,
        placeholder: here.words.form.takeHint)
    case .guessing(let sheet): sheet.draw(on: &canvas, in: area, at: here)
    case .viewing(let pager):
      canvas.fill(area)
      canvas.cursor = nil
      pager.draw(on: &canvas, in: area.inset(columns: 1))
    }
  }

  private func drawFields(on canvas: inout Canvas, layout: FormLayout, at here: ScreenContext) {
    let words = here.words.form
    let open = Set(places)
    for (place, label, isNeeded) in words.labels(purpose) {
      guard let line = layout.line(of: place) else { continue }
      let isHere = focus == place || words.shares(place, with: focus)
      let role: Role = problem(at: place) != nil ? .problem : isHere ? .strong : .label
      canvas.write(isHere ? ">" : " ", at: line.origin, role: .mark)
      canvas.write(
        label + (isNeeded ? "*" : ""), at: line.point(column: 1), role: role, limit: FormLayout.label - 2)
    }
    func area(_ place: Place) -> Area { layout.area(of: place) ?? Area(left: 0, top: 0, columns: 0, rows: 0) }
    func has(_ place: Place) -> Bool { focus == place }
    if layout.area(of: .reason) != nil {
      reason.draw(on: &canvas, in: area(.reason), isFocused: has(.reason), placeholder: words.reasonHint)
    }
    start.draw(on: &canvas, in: area(.start), isFocused: has(.start), placeholder: words.startHint)
    canvas.write(words.to, at: area(.start).point(column: 17), role: .label, limit: 3)
    end.draw(on: &canvas, in: area(.end), isFocused: has(.end), placeholder: words.endHint)
    location.text.draw(on: &canvas, in: area(.location), isFocused: has(.location))
    people.draw(on: &canvas, in: area(.people), isFocused: has(.people), at: here)
    canvas.write(
      words.inAll, at: Point(column: area(.headCount).left - 3, row: area(.headCount).top), role: .label,
      limit: 3)
    headCount.draw(on: &canvas, in: area(.headCount), isFocused: has(.headCount))
    title.text.draw(on: &canvas, in: area(.title), isFocused: has(.title))
    summary.draw(on: &canvas, in: area(.summary), isFocused: has(.summary), placeholder: words.summaryHint)
    links.draw(on: &canvas, in: area(.links), isFocused: has(.links), placeholder: words.unplanned)
    counterpart.text.draw(
      on: &canvas, in: area(.counterpart), isFocused: has(.counterpart), placeholder: words.counterpartHint)
    subject.draw(on: &canvas, in: area(.subject), isFocused: has(.subject)) { subject in
      guard let member = subject.member else { return subject.name(in: here.language) }
      return people.people.first { $0.person == member }?.name ?? member.rawValue
    }
    canvas.write(
      words.field(.category), at: Point(column: area(.category).left - 6, row: area(.category).top),
      role: .label, limit: 6)
    category.draw(on: &canvas, in: area(.category), isFocused: has(.category)) { $0.name(in: here.language) }
    drawEvidence(on: &canvas, layout: layout, open: open, at: here)
    guard layout.area(of: .paperNumber) != nil else { return }
    drawPaper(on: &canvas, layout: layout, at: here)
  }

  private func drawEvidence(
    on canvas: inout Canvas, layout: FormLayout, open: Set<Place>, at here: ScreenContext
  ) {
    let words = here.words.form
    guard let area = layout.area(of: .evidence) else { return }
    let isEmpty = evidence.items.isEmpty
    evidence.draw(
      on: &canvas, in: isEmpty ? area.row(0) : area, isFocused: focus == .evidence, at: here,
      hint: words.evidenceHint)
    guard isEmpty, open.contains(.noAttachment), let line = layout.line(of: .noAttachment),
      let choice = layout.area(of: .noAttachment), let text = layout.area(of: .noAttachmentText)
    else { return }
    let isHere = focus == .noAttachment || focus == .noAttachmentText
    canvas.write(isHere ? ">" : " ", at: line.origin, role: .mark)
    canvas.write(words.without, at: line.point(column: 1), role: isHere ? .strong : .label, limit: 9)
    noAttachment.draw(on: &canvas, in: choice, isFocused: focus == .noAttachment) {
      $0.map { $0.name(in: here.language) } ?? words.none
    }
    if open.contains(.noAttachmentText) {
      noAttachmentText.draw(on: &canvas, in: text, isFocused: focus == .noAttachmentText)
    } else {
      canvas.write(words.secretHint, in: text, role: .dim)
    }
  }

  private func drawPaper(on canvas: inout Canvas, layout: FormLayout, at here: ScreenContext) {
    let words = here.words.form
    guard let number = layout.area(of: .paperNumber), let place = layout.area(of: .paperLocation),
      let pages = layout.area(of: .paperPages), let enter = layout.area(of: .enterWhenSigned),
      let late = layout.area(of: .lateReason)
    else { return }
    paperNumber.draw(on: &canvas, in: number, isFocused: focus == .paperNumber, placeholder: words.numberHint)
    if hasNoPaper {
      canvas.write(words.noPaper, in: place, role: .dim)
    } else {
      canvas.write(
        words.keptAtPlace, at: Point(column: place.left - 5, row: place.top), role: .label, limit: 5)
      paperLocation.draw(on: &canvas, in: place, isFocused: focus == .paperLocation)
      canvas.write(words.pages, at: Point(column: pages.left - 5, row: pages.top), role: .label, limit: 5)
      paperPages.draw(on: &canvas, in: pages, isFocused: focus == .paperPages)
    }
    enterWhenSigned.draw(on: &canvas, in: enter, isFocused: focus == .enterWhenSigned) {
      $0 ? words.yes : words.no
    }
    canvas.write(words.late, at: Point(column: late.left - 9, row: late.top), role: .label, limit: 9)
    lateReason.draw(on: &canvas, in: late, isFocused: focus == .lateReason)
  }

  /// What is wrong with a place, once the person tried to submit; unreadable text at once.
  func problem(at place: Place) -> FieldProblem? {
    let submitted = showsProblems ? refused + (review?.problems ?? []) : []
    return (submitted + unread).first { Place($0.field) == place }
  }
}
