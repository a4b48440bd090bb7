extension Language {
  /// One of two wordings of the same thing; both stand side by side so that neither is forgotten.
  package func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    switch self {
    case .chinese: chinese()
    case .english: english()
    }
  }

  /// Items in a row, with the mark that the language puts between them.
  package func list(_ items: [String]) -> String { items.joined(separator: say("、", ", ")) }

  /// A count with its noun: the English plural takes an `s`, Chinese takes a measure word.
  package func count(_ number: Int, chinese: String, english: String) -> String {
    say("\(number) \(chinese)", "\(number) \(english)\(number == 1 ? "" : "s")")
  }
}
