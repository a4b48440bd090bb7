/// A choice out of many, narrowed by typing: by characters, full pinyin or initials.
package struct Picker: Hashable, Sendable {
  /// Something that can be picked.
  package struct Candidate: Hashable, Sendable, Identifiable {
    /// What it is known by.
    package let id: String
    /// What is shown, and what typing matches first.
    package let text: String
    /// What is shown beside it, dim.
    package let detail: String
    /// What typing matches besides the text: full pinyin, initials, a number.
    package let keys: [String]

    /// Something with a text, and other keys that find it.
    package init(id: String, text: String, detail: String = "", keys: [String] = []) {
      (self.id, self.text, self.detail, self.keys) = (id, text, detail, keys)
    }
  }

  /// What is typed.
  package private(set) var filter = TextField(limit: 60)
  /// All there is to pick from.
  package private(set) var candidates: [Candidate]
  /// Whether what is typed may be cleared.
  private var clearing = Leaving()
  /// What matches, best first.
  package private(set) var matches: [Candidate]
  /// The chosen match, and the matches in sight.
  package private(set) var cursor: ListCursor
  /// What was picked, in the order of picking; for one choice, what Enter would take is `current`.
  package private(set) var picked: [Candidate.ID]
  /// Whether Space picks several.
  package let picksSeveral: Bool
  /// What stands beside the typed text where it is offered itself, below what it matches; `nil`: it is not offered.
  package var typedDetail: String? { didSet { if typedDetail != oldValue { match() } } }
  /// What the typed text is known by, where it is offered itself.
  package static let typedID = "\u{0}typed"

  /// A picker of candidates, some of them picked already.
  package init(
    _ candidates: [Candidate], picksSeveral: Bool = false, picked: [Candidate.ID] = [], height: Int = 6
  ) {
    (self.candidates, self.picksSeveral, self.picked) = (candidates, picksSeveral, picked)
    matches = candidates
    cursor = ListCursor(count: candidates.count, height: height)
  }

  /// The chosen match.
  package var current: Candidate? { cursor.selection.map { matches[$0] } }
  /// What is picked and also matches; marks on hidden rows are counted, not acted on.
  package var pickedInSight: [Candidate] { matches.filter { picked.contains($0.id) } }

  /// Takes a new list, and keeps the filter and, where it is still there, the choice.
  package mutating func setCandidates(_ candidates: [Candidate]) {
    let chosen = current?.id
    self.candidates = candidates
    match()
    if let row = matches.firstIndex(where: { $0.id == chosen }) { cursor.select(row) }
  }

  /// Chooses the best match again, for a list that is still being filled.
  package mutating func chooseFirst() { cursor.select(0) }

  /// Takes the number of rows there is room for.
  package mutating func resize(height: Int) { cursor.resize(height: height) }

  /// Picks or unpicks something.
  package mutating func toggle(_ id: Candidate.ID) {
    if let place = picked.firstIndex(of: id) { picked.remove(at: place) } else { picked.append(id) }
  }

  /// Takes an Esc over what is typed; true if it may be cleared, which the first one only asks.
  package mutating func clears() -> Bool {
    let isText = filter.text.contains { !$0.isWhitespace }
    return clearing.leaves(losing: isText, saying: .untaken(filter.text))
  }

  /// Takes an input; false for Enter, Esc and Tab, which the surroundings know.
  package mutating func type(_ input: Input) -> Bool {
    clearing.stay()
    if picksSeveral, case .key(let key) = input, key.command == .character(" ") {
      if let current { toggle(current.id) }
      return true
    }
    switch input {
    case .key(.up), .key(.down), .key(.pageUp), .key(.pageDown), .mouse: return cursor.type(input)
    default: break
    }
    let before = filter.text
    guard filter.type(input) else { return false }
    if filter.text != before { match() }
    return true
  }

  /// Letters alone look for somebody by pinyin; they are meant as they are only where nothing matches.
  private var offersTyped: Bool {
    guard filter.text.contains(where: { !$0.isWhitespace }) else { return false }
    return matches.isEmpty
      || !filter.text.allSatisfy(\.isASCII) && !matches.contains { $0.text == filter.text }
  }

  /// Takes a press on the rows drawn in an area by `draw`.
  package mutating func press(_ point: Point, in area: Area) -> Bool {
    cursor.press(point, in: area.split(top: 1).rest)
  }

  private mutating func match() {
    matches = Self.ranked(candidates, by: filter.text)
    if let typedDetail, offersTyped {
      matches.append(Candidate(id: Self.typedID, text: filter.text, detail: typedDetail))
    }
    cursor = ListCursor(count: matches.count, height: cursor.height)
  }
}
