import Records
import TerminalUI

// Forms that need not be filled by hand: from the last event of a duty, an old record, a frame, a pasted text.
extension DraftScreen {
  /// Where the content of the form was taken from, to be told as long as the summary is still another event's.
  struct Borrowing: Equatable, Sendable {
    var name: String
    var summary: String
  }

  /// Puts a text into a field so that Ctrl-Z takes it out again; a field that says so already stays.
  mutating func put(_ text: String, in place: Place) {
    switch place {
    case .start where text != start.text: start.content.replace(with: text)
    case .end where text != end.text: end.content.replace(with: text)
    case .location where text != location.text.text: location.replace(with: text)
    case .title where text != title.text.text: title.replace(with: text)
    case .summary where text != summary.text: summary.replace(with: text)
    case .headCount where text != headCount.text: headCount.content.replace(with: text)
    default: break
    }
  }

  /// Changes fields of choices so that Ctrl-Z takes it back in each.
  mutating func change(_ places: [Place], _ body: (inout DraftScreen) -> Void) {
    let before = places.map { ($0, held($0)) }
    body(&self)
    for (place, held) in before { remember(place, held) }
  }

  /// The last event of the duty gives who and where, and how long it took; only to a form that nobody has begun.
  mutating func begin(from precedent: Precedent, at here: ScreenContext) -> [Command] {
    self.precedent = precedent
    guard draft == nil, !isOrdered, people.people.isEmpty, location.text.isEmpty else { return [] }
    let old = precedent.form
    put(old.place, in: .location)
    change([.people, .category, .subject]) { screen in
      screen.people.replace(with: old.people)
      screen.category.choose(old.category)
      screen.offerSubjects()
      screen.subject.choose(old.subject)
    }
    return [.tell(StatusLine(here.words.form.begun(precedent.name)))]
  }

  /// Proposes an end as long after the start as the last such event took; an end that the person typed stays.
  mutating func proposeEnd(at here: ScreenContext) {
    guard let minutes = precedent?.minutes, let start = Moment(start.text),
      end.isEmpty || end.text == proposedEnd
    else { return }
    let proposal = (start + minutes).description
    put(proposal, in: .end)
    proposedEnd = proposal
  }

  /// A menu of frames for summaries and of the unit's last records.
  mutating func offer(_ rows: [RecordRow], at here: ScreenContext) {
    guard case .taking(var picker) = mode else { return }
    let frames = picker.candidates.filter { EventCategory(rawValue: $0.id) != nil }
    let records = rows.map { row in
      let pinyin = Pinyin(phrase: row.title)
      return Picker.Candidate(
        id: row.number.description, text: row.title, detail: "\(row.start.day)  \(row.place)",
        keys: pinyin.keys + [row.number.description])
    }
    if picker.filter.isEmpty {
      picker = Picker(records + frames, height: picker.cursor.height)
    } else {
      picker.setCandidates(records + frames)
    }
    mode = .taking(picker)
  }

  mutating func openMenu(at here: ScreenContext) -> [Command] {
    let words = here.words.form
    let frames = EventCategory.allCases.filter { !words.frame($0).isEmpty }.map { category in
      let pinyin = Pinyin(phrase: words.frameName(category))
      return Picker.Candidate(
        id: category.rawValue, text: words.frameName(category), detail: words.frame(category),
        keys: pinyin.keys)
    }
    mode = .taking(Picker(frames, height: max(3, size.rows - 5)))
    guard let unit = draft?.unit ?? here.post?.unit, let side else { return [] }
    return [.ask(RecordPageQuery(query: Self.lastRecords(unit, side), anchor: .first, limit: 30))]
  }

  static func lastRecords(_ unit: UnitCode, _ side: Side) -> RecordQuery {
    RecordQuery(unit: unit, side: side, states: [.entered], order: .newestFirst)
  }

  /// Takes what was chosen in the menu: a frame at once, a record as soon as it has been read.
  mutating func takeChosen(_ id: String, at here: ScreenContext) -> [Command] {
    mode = .filling
    if let category = EventCategory(rawValue: id) {
      change([.category]) { $0.category.choose(category) }
      let frame = here.words.form.frame(category)
      put(summary.isEmpty ? frame : summary.text + "\n" + frame, in: .summary)
      focus = .summary
      return keep(at: here)
    }
    guard let number = RecordNumber(id) else { return [] }
    wanted = number
    return [.ask(RecordDetailQuery(number: number))]
  }

  /// Takes over an old record's content; what is filled in already stays, and so does a summary of one's own.
  mutating func fill(like content: RecordContent, _ number: RecordNumber, at here: ScreenContext) {
    wanted = nil
    let old = DraftForm(like: content)
    if title.text.isEmpty { put(old.title, in: .title) }
    if location.text.isEmpty { put(old.place, in: .location) }
    if summary.isEmpty {
      put(old.summary, in: .summary)
      borrowing = Borrowing(name: number.description, summary: old.summary)
    }
    change([.people, .category, .subject]) { screen in
      if screen.people.people.isEmpty { screen.people.replace(with: old.people) }
      screen.category.choose(old.category)
      screen.offerSubjects()
      screen.subject.choose(old.subject)
    }
    precedent = Precedent(name: number.description, form: DraftForm(content))
  }
}

// From a pasted text: it is kept in the summary first, and what it seems to say is confirmed point by point.
extension DraftScreen {
  /// Whether a paste is more than a field of one line is meant for.
  static func isBlock(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).filter { !String($0).trimmed.isEmpty }.count > 1
  }

  /// Puts a block into the summary, whichever field it was pasted into, and shows what it seems to say.
  mutating func takeBlock(_ text: String, at here: ScreenContext) -> [Command] {
    if focus == .summary {
      _ = summary.type(.paste(text))
    } else {
      put(summary.isEmpty ? text : summary.text + "\n" + text, in: .summary)
    }
    let kept = keep(at: here)
    return kept + guess(at: here)
  }

  /// Reads the summary, and shows what was found in it.
  mutating func guess(at here: ScreenContext) -> [Command] {
    let known = people.known
    let event = PastedEvent(
      summary.text, knownPeople: known, knownPlaces: location.known, now: here.now.moment)
    mode = .guessing(GuessSheet(event, form: form, in: here.language))
    return []
  }

  mutating func take(_ step: GuessSheet.Step, of sheet: GuessSheet, at here: ScreenContext) -> [Command] {
    switch step {
    case .choosing: mode = .guessing(sheet)
    case .left: mode = .filling
    case .taken(let fields):
      mode = .filling
      let event = sheet.event
      if fields.contains(.title) { put(event.title, in: .title) }
      if fields.contains(.start) { put(event.start?.description ?? "", in: .start) }
      if fields.contains(.end) { put(event.end?.description ?? "", in: .end) }
      if fields.contains(.place) { put(event.place, in: .location) }
      if fields.contains(.headCount) { put(event.headCount.map(String.init) ?? "", in: .headCount) }
      if fields.contains(.people) {
        change([.people]) { screen in
          let present = screen.people.people
          let added = event.people.filter { person in !present.contains { $0.name == person.name } }
          screen.people.replace(with: present + added)
        }
      }
      if fields.contains(.summary) { put(sheet.summary, in: .summary) }
      return keep(at: here) + ask(at: here)
    }
    return []
  }
}
