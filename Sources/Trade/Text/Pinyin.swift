import Foundation

/// How a Chinese name or phrase is typed in Latin letters: in full and by initials, as usual and in every other way that
/// its characters are read.
///
/// Worked out once, when the name is written, and stored; so a later ICU with other readings changes
/// nothing that is kept. Lower case, no tones, `ü` as `v` the way people type it; a character without
/// a reading stands for itself.
package struct Pinyin: Hashable, Codable, Sendable {
  /// All syllables run together, as they are usually read: `zhangsan`.
  package let full: String
  /// The first letter of every syllable: `zs`; whole words of Latin letters and figures stay.
  package let initials: String
  /// Every way to read it in full, and every way to write the initials, the usual one first: 长 is `chang` and `zhang`.
  package let fullWays: [String]
  package let initialWays: [String]

  /// The reading of a word or phrase, such as a unit or a place.
  package init(phrase: String) {
    self.init(Pinyin.syllables(ofPhrase: phrase))
  }

  /// The reading of a person's name, whose first character or two may have a reading only surnames have.
  package init(person: String) {
    self.init(Pinyin.syllables(of: person, corrections: PinyinReadings.surnames, anywhere: false))
  }

  private init(_ syllables: [[String]]) {
    let initials = syllables.map { $0.map { String($0.prefix(1)) } }
    full = syllables.compactMap(\.first).joined()
    self.initials = initials.compactMap(\.first).joined()
    fullWays = Pinyin.ways(syllables)
    initialWays = Pinyin.ways(initials)
  }

  /// All that finds it, as keys to be matched one by one.
  package var keys: [String] { fullWays + initialWays }

  /// How ways stand in one column or field, and whether a text begins one of them.
  package static func column(_ ways: [String]) -> String { ways.joined(separator: " ") }
  package static func ways(column: String) -> [String] { column.split(separator: " ").map(String.init) }

  /// The most ways that are kept of one text: six characters with two readings each.
  private static let mostWays = 64

  /// Every choice of one reading a character, the usual ones first; for a long text with many, those in which one
  /// character alone is read differently.
  private static func ways(_ syllables: [[String]]) -> [String] {
    let syllables = syllables.map { readings in
      readings.enumerated().filter { readings.firstIndex(of: $1) == $0 }.map(\.element)
    }
    var count = 1
    for readings in syllables where count <= mostWays { count *= readings.count }
    if count <= mostWays {
      return syllables.reduce([""]) { ways, readings in ways.flatMap { way in readings.map { way + $0 } } }
        .filter { !$0.isEmpty }
    }
    let usual = syllables.map { $0.first ?? "" }
    let others = syllables.indices.flatMap { place in
      syllables[place].dropFirst().map { (usual[..<place] + [$0] + usual[(place + 1)...]).joined() }
    }
    return [usual.joined()] + others
  }

  /// The sounds of every letter and figure of a phrase, in their order: the usual one first.
  static func syllables(ofPhrase phrase: String) -> [[String]] {
    syllables(of: phrase, corrections: PinyinReadings.phrases, anywhere: true)
  }

  /// Reads character by character, so that every syllable can be traced to its character.
  private static func syllables(of text: String, corrections: [String: String], anywhere: Bool) -> [[String]]
  {
    let characters = text.filter { $0.isLetter || $0.isNumber }.map { $0 }
    let spaced = characters.map { String($0) }.joined(separator: " ")
    let latin = (spaced.applyingTransform(.mandarinToLatin, reverse: false) ?? spaced).split(separator: " ")
    // A reading with a blank inside would shift all later ones; then characters are read one by one.
    let readings =
      latin.count == characters.count
      ? latin.map { plain($0) }
      : characters.map { plain(String($0).applyingTransform(.mandarinToLatin, reverse: false) ?? String($0)) }
    var result = zip(characters, readings).map { character, reading in
      [reading] + (PinyinAlternatives.readings[character] ?? [])
    }
    var index = 0
    while index < characters.count {
      var length = anywhere || index == 0 ? min(4, characters.count - index) : 0
      while length > 0, corrections[String(characters[index..<index + length])] == nil { length -= 1 }
      if let reading = corrections[String(characters[index..<index + length])] {
        for (place, syllable) in reading.split(separator: " ").enumerated() where place < length {
          result[index + place].insert(String(syllable), at: 0)
        }
      }
      index += max(1, length)
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
