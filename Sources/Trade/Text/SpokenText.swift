/// A text that is found as it is written, by full pinyin or by initials, and tells where.
///
/// Worked out once for a text and asked for each key; what is stored for searching is `Pinyin`.
package struct SpokenText: Hashable, Sendable {
  /// The text as it is shown.
  package let text: String
  /// Every character in lower case and narrow.
  private let characters: [Character]
  /// The sounds of the letters among them, and where these stand.
  private let syllables: [[String]]
  private let places: [Int]

  /// The readings of a word or phrase, such as a unit or a title.
  package init(phrase text: String) {
    self.text = text
    characters = text.map(SpokenText.folded)
    let letters = text.enumerated().filter { $0.element.isLetter || $0.element.isNumber }.map(\.offset)
    let syllables = Pinyin.syllables(ofPhrase: text)
    // Without a sound for every letter nothing could be said about where it stands.
    (self.syllables, places) = syllables.count == letters.count ? (syllables, letters) : ([], [])
  }

  /// Where a word stands: as written, else by initials, else by pinyin whose last syllable may be unfinished.
  package func place(of word: String) -> Range<Int>? {
    let wanted = word.map(SpokenText.folded)
    guard !wanted.isEmpty else { return nil }
    if let start = starts(wanted.count, in: characters.count).first(where: { start in
      characters[start...].starts(with: wanted)
    }) {
      return start..<start + wanted.count
    }
    guard wanted.allSatisfy({ $0.isASCII && $0.isLetter }) else { return nil }
    if let start = starts(wanted.count, in: syllables.count).first(where: { start in
      zip(syllables[start...], wanted).allSatisfy { readings, letter in
        readings.contains { $0.first == letter }
      }
    }) {
      return places[start]..<places[start + wanted.count - 1] + 1
    }
    let sound = String(wanted)
    for start in syllables.indices {
      if let end = end(of: sound, from: start) { return places[start]..<places[end] + 1 }
    }
    return nil
  }

  private func starts(_ length: Int, in count: Int) -> Range<Int> { 0..<max(0, count - length + 1) }

  /// The syllable that ends a sound which begins at another.
  private func end(of sound: String, from start: Int) -> Int? {
    end(of: sound[...], from: start)
  }

  private func end(of sound: Substring, from start: Int) -> Int? {
    guard start < syllables.count else { return nil }
    if syllables[start].contains(where: { $0.hasPrefix(sound) }) { return start }
    for reading in syllables[start] where sound.hasPrefix(reading) {
      if let end = end(of: sound.dropFirst(reading.count), from: start + 1) { return end }
    }
    return nil
  }

  /// In lower case, full-width letters and figures made narrow.
  private static func folded(_ character: Character) -> Character {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
      return character
    }
    let narrow =
      (0xFF01...0xFF5E).contains(scalar.value)
      ? Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init) ?? character : character
    return narrow.lowercased().first ?? narrow
  }
}
