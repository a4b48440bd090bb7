import Foundation

/// How a Chinese name or phrase is typed in Latin letters: in full and by initials.
///
/// Worked out once, when the name is written, and stored; so a later ICU with other readings changes
/// nothing that is kept. Lower case, no tones, `ü` as `v` the way people type it; a character without
/// a reading stands for itself.
package struct Pinyin: Hashable, Codable, Sendable {
  /// All syllables run together: `zhangsan`.
  package let full: String
  /// The first letter of every syllable: `zs`; whole words of Latin letters and figures stay.
  package let initials: String

  /// The reading of a word or phrase, such as a unit or a place.
  package init(phrase: String) {
    self.init(Pinyin.syllables(ofPhrase: phrase))
  }

  /// The reading of a person's name, whose first character or two may have a reading only surnames have.
  package init(person: String) {
    self.init(Pinyin.syllables(of: person, corrections: PinyinReadings.surnames, anywhere: false))
  }

  private init(_ syllables: [String]) {
    full = syllables.joined()
    initials = syllables.map(Pinyin.initial).joined()
  }

  /// The letter that stands for a syllable; figures and Latin words are told apart by having no reading.
  private static func initial(of syllable: String) -> String { String(syllable.prefix(1)) }

  /// The sound of every letter and figure of a phrase, in their order.
  static func syllables(ofPhrase phrase: String) -> [String] {
    syllables(of: phrase, corrections: PinyinReadings.phrases, anywhere: true)
  }

  /// Reads character by character, so that every syllable can be traced to its character.
  private static func syllables(of text: String, corrections: [String: String], anywhere: Bool) -> [String] {
    let characters = text.filter { $0.isLetter || $0.isNumber }.map { $0 }
    let spaced = characters.map { String($0) }.joined(separator: " ")
    let latin = (spaced.applyingTransform(.mandarinToLatin, reverse: false) ?? spaced).split(separator: " ")
    // A reading with a blank inside would shift all later ones; then characters are read one by one.
    let readings =
      latin.count == characters.count
      ? latin.map { plain($0) }
      : characters.map { plain(String($0).applyingTransform(.mandarinToLatin, reverse: false) ?? String($0)) }
    var result: [String] = []
    var index = 0
    while index < characters.count {
      var length = anywhere || index == 0 ? min(4, characters.count - index) : 0
      while length > 0, corrections[String(characters[index..<index + length])] == nil { length -= 1 }
      if length > 0, let reading = corrections[String(characters[index..<index + length])] {
        result += reading.split(separator: " ").map(String.init)
        index += length
      } else {
        result.append(readings[index])
        index += 1
      }
    }
    return result
  }

  /// A syllable without tone marks, in lower case, `ü` as `v`, blanks and apostrophes dropped.
  private static func plain(_ syllable: some StringProtocol) -> String {
    String(
      syllable.lowercased().compactMap { character -> Character? in
        if character == " " || character == "'" || character == "’" { return nil }
        return letters[character] ?? character
      })
  }

  private static let letters: [Character: Character] = {
    var letters: [Character: Character] = [:]
    for (plain, marked) in [
      ("a", "āáǎà"), ("e", "ēéěèêếềḗ"), ("i", "īíǐì"), ("o", "ōóǒò"), ("u", "ūúǔù"), ("v", "üǖǘǚǜ"),
      ("n", "ńňǹ"), ("m", "ḿ"),
    ] as [(Character, String)] {
      for letter in marked { letters[letter] = plain }
    }
    return letters
  }()
}
