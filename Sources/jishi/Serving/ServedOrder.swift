/// What a person who came over the line asked for: the client's own words, which no shell has seen.
///
/// There are four orders; anything else that is asked for is refused without being looked at further.
enum ServedOrder: Equatable {
  case workstation
  /// Takes a file into the inbox.
  case put(String)
  /// Gives a file of the outbox.
  case get(String)
  /// Lists the outbox.
  case list

  /// Reads `SSH_ORIGINAL_COMMAND`; absent or empty, the person wants the workstation.
  ///
  /// All that follows the first word is one name, blanks and all; a pair of quotes around it is taken off.
  init?(_ words: String?) {
    let line = (words ?? "").trimmingBlanks
    let verb = line.prefix { $0 != " " }
    let rest = String(line.dropFirst(verb.count)).trimmingBlanks
    switch verb {
    case "": self = .workstation
    case "put" where !rest.isEmpty: self = .put(Self.unquoted(rest))
    case "get" where rest.isEmpty: self = .list
    case "get": self = .get(Self.unquoted(rest))
    default: return nil
    }
  }

  private static func unquoted(_ text: String) -> String {
    for quote in ["'", "\""] where text.count > 2 && text.hasPrefix(quote) && text.hasSuffix(quote) {
      return String(text.dropFirst().dropLast())
    }
    return text
  }
}

extension String {
  /// Without the blanks at both ends; a line end is no blank, so that it is refused within a name.
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
