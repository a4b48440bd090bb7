import Records
import TerminalUI

/// Everything that can be done and gone to, narrowed as one types: what was used last comes first.
package struct Palette: Equatable, Sendable {
  private(set) var picker: Picker
  /// What is there before the store is asked.
  private let known: [Picker.Candidate]
  private var found: [FindKind: [Picker.Candidate]] = [:]
  /// Whether a row was chosen by hand since the last letter; if not, the best match stays chosen.
  private var isChosenByHand = false
  /// How many of each kind were asked for.
  private var limit = Palette.page
  private let language: Language
  /// What the person may look for.
  private let kinds: [FindKind]
  /// The states in which the person has a screen for a draft.
  private let draftStates: Set<DraftState>

  /// How many of each kind the store is asked for at a time.
  package static let page = 12

  /// What became of an input.
  enum Outcome {
    case open([CandidateKind])
    case closed
    case chosen(PaletteItem, label: String)
  }

  init(_ station: Station) {
    language = station.here.language
    kinds = station.tabs.contains(.records) ? FindKind.allCases : [.units]
    draftStates = station.here.isRecorder || station.here.isHead ? Set(DraftState.allCases) : []
    known = Palette.known(to: station)
    picker = Picker(known, height: Palette.height(in: station.size))
  }

  static func height(in size: Size) -> Int { max(3, size.rows - 7) }

  mutating func resize(to size: Size) { picker.resize(height: Palette.height(in: size)) }

  /// What is typed, without blanks at the ends.
  private var text: String { picker.filter.text.trimmed }

  mutating func type(_ input: Input) -> Outcome {
    if input == .key(.escape) { return .closed }
    if input == .key(.enter) { return choice ?? .open([]) }
    let before = text
    _ = picker.type(input)
    if text != before {
      limit = Palette.page
      found = [:]
      isChosenByHand = false
      gather()
      return .open(questions)
    }
    isChosenByHand = true
    let isAtEnd = picker.cursor.selected >= picker.matches.count - 1
    guard isAtEnd, limit < 400, found.values.contains(where: { $0.count >= limit }) else { return .open([]) }
    limit += 2 * Palette.page
    return .open(questions)
  }

  /// Chooses the row that was pressed; `nil` for a press beside the rows.
  mutating func press(_ point: Point, in area: Area) -> Outcome? {
    picker.press(point, in: rows(in: area)) ? choice : nil
  }

  private var choice: Outcome? {
    guard let current = picker.current, let item = PaletteItem(text: current.id) else { return nil }
    return .chosen(item, label: current.text)
  }

  private var questions: [CandidateKind] {
    text.isEmpty ? [] : kinds.map { .found($0, text, limit: limit) }
  }

  /// Takes what the store found, unless something else was typed meanwhile.
  mutating func take(_ kind: FindKind, _ asked: String, _ candidates: [Candidate]) {
    guard asked == text else { return }
    let words = Words(language).palette
    found[kind] = candidates.compactMap { candidate in
      item(kind, candidate).map {
        Picker.Candidate(
          id: $0.text, text: candidate.text, detail: "\(words.kind(kind))  \(candidate.detail)",
          keys: candidate.sounds + [candidate.value, candidate.detail])
      }
    }
    gather()
  }

  private func item(_ kind: FindKind, _ candidate: Candidate) -> PaletteItem? {
    let item = kind.item(for: candidate.value)
    if case .draft(_, let state)? = item, !draftStates.contains(state) { return nil }
    return item
  }

  private mutating func gather() {
    let ids = Set(known.map(\.id))
    var all = known + FindKind.allCases.flatMap { found[$0] ?? [] }.filter { !ids.contains($0.id) }
    if !text.isEmpty, kinds.contains(.records) {
      let words = Words(language).palette
      all.append(
        Picker.Candidate(id: PaletteItem.look(text).text, text: words.look(text), detail: words.lookDetail))
    }
    picker.setCandidates(all)
    if !isChosenByHand { picker.chooseFirst() }
  }

  /// The filter and the rows below it.
  private func rows(in area: Area) -> Area { area.inset(columns: 2, rows: 1) }

  func draw(on canvas: inout Canvas, in area: Area) {
    let words = Words(language).palette
    canvas.fill(area)
    canvas.frame(area, title: words.name)
    let rows = rows(in: area)
    picker.draw(on: &canvas, in: rows, isFocused: true, placeholder: words.hint)
    if picker.matches.isEmpty { canvas.write(words.nothing, in: rows.split(top: 1).rest, role: .dim) }
  }
}

extension FindKind {
  /// Where something found leads.
  fileprivate func item(for value: String) -> PaletteItem? {
    switch self {
    case .records: return RecordNumber(value).map { .record($0) }
    case .drafts: return PaletteItem(text: "draft " + value)
    case .units: return .unit(UnitCode(value))
    case .people: return .person(PersonCode(value))
    case .duties:
      let parts = value.split(separator: " ").map(String.init)
      guard let name = parts.last.flatMap({ OccurrenceName($0) }) else { return nil }
      guard parts.count == 3, let side = Side(rawValue: parts[1]) else { return .commonDuty(name) }
      return .duty(UnitCode(parts[0]), side, name)
    }
  }
}
