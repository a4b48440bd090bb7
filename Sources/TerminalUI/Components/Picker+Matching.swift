extension Picker {
  /// The candidates that match a text, best first, equals in their old order.
  ///
  /// A text or key that is typed whole goes before one that begins with what is typed, and this
  /// before one that merely holds it. Every word must match.
  package static func ranked(_ candidates: [Candidate], by text: String) -> [Candidate] {
    let words = folded(text).split(separator: " ").map(String.init)
    guard !words.isEmpty else { return candidates }
    let ranks = candidates.enumerated().compactMap { place, candidate in
      rank(candidate, words).map { (rank: $0, place: place) }
    }
    return ranks.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map { candidates[$0.place] }
  }

  private static func rank(_ candidate: Candidate, _ words: [String]) -> Int? {
    let texts = ([candidate.text] + candidate.keys).map(folded)
    var total = 0
    for word in words {
      guard let best = texts.compactMap({ rank($0, word) }).min() else { return nil }
      total += best
    }
    return total
  }

  private static func rank(_ text: String, _ word: String) -> Int? {
    if text == word { return 0 }
    if text.hasPrefix(word) { return 1 }
    return text.contains(word) ? 2 : nil
  }

  /// Lower case, with full-width letters and digits made narrow.
  private static func folded(_ text: String) -> String {
    String(
      text.lowercased().map { character in
        if case .character(let narrow) = Key.character(character).command { narrow } else { character }
      })
  }
}
