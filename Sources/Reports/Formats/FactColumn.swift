import Records

/// What a text means; a screen has a colour for it.
package enum Tone: Sendable {
  case plain, strong, dim, good, notice, warning, alert
}

extension Fact {
  /// How a fact stands in a list on the screen, where room is short and words have colours.
  package struct Column: Sendable {
    package let heading: @Sendable (Language) -> String
    /// The columns of the screen that it needs.
    package let width: @Sendable (Language) -> Int
    /// Its share of the room that is left over.
    package let weight: Int
    /// Whether and when it may be left out: the highest number goes first, 0 never.
    package let dropOrder: Int
    /// Where it stands: columns of the same place stand in the order of the facts.
    package let place: Int
    /// Whether words that are looked for are shown in it.
    package let isFound: Bool
    package let text: @Sendable (Row, Language) -> String
  }

  /// The same fact with a column on the screen.
  ///
  /// - Parameters:
  ///   - chinese: the heading where it is not the printed one.
  ///   - english: the same in English; the printed one begins with a capital here.
  ///   - englishWidth: the width in English where it is another.
  ///   - text: what stands there where it is not what is printed.
  package func shown(
    _ chinese: String? = nil, _ english: String? = nil, width: Int, english englishWidth: Int? = nil,
    weight: Int = 0, dropOrder: Int = 0, place: Int = 0, isFound: Bool = false,
    text: (@Sendable (Row, Language) -> String)? = nil
  ) -> Fact {
    var fact = self
    fact.column = Column(
      heading: { [title] language in
        if let chinese, let english { return language.say(chinese, english) }
        let printed = title?(language) ?? ""
        return printed.prefix(1).uppercased() + printed.dropFirst()
      },
      width: { $0 == .chinese ? width : englishWidth ?? width }, weight: weight, dropOrder: dropOrder,
      place: place, isFound: isFound, text: text ?? words ?? { [value] row, _ in value(row).cell })
    return fact
  }

  /// The same fact with what its text means.
  package func toned(_ tone: @escaping @Sendable (Row) -> Tone) -> Fact {
    var fact = self
    fact.tone = tone
    return fact
  }
}
