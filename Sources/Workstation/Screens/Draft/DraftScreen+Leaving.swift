import HonestText
import Records
import TerminalUI

// Leaving a field or the form: what stands in it is taken first, or it is not left and says why.
extension DraftScreen {
  /// To another field; what was typed in the one left behind is put into its full form.
  mutating func move(by step: Int, at here: ScreenContext) -> [Command] {
    leaveField(at: here) { screen in
      let places = screen.places
      let index = places.firstIndex(of: screen.focus) ?? 0
      screen.focus = places[(index + step + places.count) % places.count]
    }
  }

  /// To the next field that is still to be filled; to the next one where nothing is.
  mutating func goToOpen(at here: ScreenContext) -> [Command] {
    leaveField(at: here) { screen in
      let places = screen.places
      let index = places.firstIndex(of: screen.focus) ?? 0
      let after = places[(index + 1)...]
      screen.focus =
        after.first { screen.isOpen($0) } ?? places[..<index].first { $0 != .end && screen.isOpen($0) }
        ?? after.first ?? places[0]
    }
  }

  mutating func leaveField(at here: ScreenContext, _ go: (inout DraftScreen) -> Void) -> [Command] {
    let before = form
    if let untaken = takeField(at: here) { return (form == before ? [] : keep(at: here)) + [untaken] }
    let left = focus
    go(&self)
    let kept = form == before ? [] : keep(at: here)
    unread = unreadable(at: here)
    return kept + ask(at: here) + tellUnread(left, in: here.language)
  }

  /// Says of a field what in it could not be read.
  func tellUnread(_ place: Place, in language: Language) -> [Command] {
    unread.first { Place($0.field) == place }.map { [tell($0, in: language)] } ?? []
  }

  /// Text in fields that cannot be read: it stays, and the reason is given when its field is left or kept.
  func unreadable(at here: ScreenContext) -> [FieldProblem] {
    guard let current = current(at: here) else { return [] }
    return RecordRules(profile: here.profile ?? .proposed, calendar: here.calendar).problems(in: current)
      .filter { problem in
        switch problem.kind {
        // Pages that are still to be filled in do not count as unreadable.
        case .notANumber: problem.field != .paperPages || !paperPages.text.trimmed.isEmpty
        case .notATime, .endBeforeStart, .otherLedger: places.contains(Place(problem.field))
        default: false
        }
      }
  }

  func tell(_ problem: FieldProblem, in language: Language) -> Command {
    .tell(StatusLine(problem.sentence(in: language), isProblem: true))
  }

  /// Takes what stands in the field that has the keyboard; answers why it cannot be taken and so is not left.
  mutating func takeField(at here: ScreenContext) -> Command? {
    straighten(at: here)
    evidence.endCaption()
    let held = self.held(focus)
    defer { remember(focus, held) }
    switch focus {
    case .people:
      people.writer = here.isRecorder ? here.session?.person.code : nil
      return people.takeTyped() ? nil : people.refusal.map { tell($0, in: here.language) }
    case .links:
      let typed = links.picker.filter.text
      return links.takeTyped()
        ? nil
        : .tell(StatusLine(here.words.form.whichDuty(typed, links.picker.matches.count), isProblem: true))
    default: return nil
    }
  }

  mutating func save(at here: ScreenContext) -> [Command] {
    if let untaken = takeField(at: here) { return keep(at: here) + [.flushDrafts, untaken] }
    unread = unreadable(at: here)
    let first = unread.first { Place($0.field) == focus } ?? unread.first
    let told = first.map { tell($0, in: here.language) } ?? .tell(StatusLine(here.words.form.saved))
    return keep(at: here) + [.flushDrafts, told]
  }

  /// Out of the form, unless what stands in the field cannot be taken.
  mutating func leave(at here: ScreenContext) -> [Command] {
    let before = form
    let untaken = takeField(at: here)
    unread = unreadable(at: here)
    let left = [.flushDrafts, .back] + tellUnread(focus, in: here.language)
    return (form == before ? [] : keep(at: here)) + (untaken.map { [$0] } ?? left)
  }

  /// What is typed is taken and kept before the form is left by another way than its own.
  package mutating func settle(at here: ScreenContext) -> [Command] {
    let before = form
    _ = takeField(at: here)
    return form == before ? [] : keep(at: here)
  }

  func tell(_ problem: TextProblem, in language: Language) -> Command {
    tell(FieldProblem(field: .people, kind: .unfit(problem)), in: language)
  }

  /// Whether a field waits for something that every record needs, or a time for its end.
  func isOpen(_ place: Place) -> Bool {
    switch place {
    case .reason: reason.text.trimmed.isEmpty
    case .start: Moment(start.text) == nil
    case .end: end.isEmpty
    case .location: location.text.text.trimmed.isEmpty
    case .people: people.people.isEmpty
    case .title: title.text.text.trimmed.isEmpty
    case .summary: summary.text.trimmed.count < 20
    case .evidence: evidence.items.isEmpty && (noAttachment.value ?? nil) == nil
    default: false
    }
  }

  /// What was typed for a time, in its exact form; the start brings the end along.
  mutating func straighten(at here: ScreenContext) {
    switch focus {
    case .start:
      put(TypedTime(start: start.text, now: moment(of: .start, at: here)).full(start.text), in: .start)
      proposeEnd(at: here)
    case .end:
      let read = TypedTime(end: end.text, start: startMoment(at: here), now: moment(of: .end, at: here))
      put(read.full(end.text), in: .end)
    default: break
    }
  }

  /// The start, as far as it can be read.
  func startMoment(at here: ScreenContext) -> Moment? {
    TypedTime(start: start.text, now: moment(of: .start, at: here)).moment
  }
}
