import HonestText

/// What somebody would put into a field to command the terminals of those who look at it, and how one sees that it failed.
enum TerminalAttack {
  /// A clipboard, a cleared screen in seven and in eight bits, colours, a title, a text that reads backwards, texts that
  /// nobody sees, and a return that lets the line be written over.
  static let payload =
    "\u{1B}]52;c;aGk=\u{7}\u{1B}[2J\u{9B}31m\u{1B}]0;owned\u{1B}\\\u{202E}\u{2066}\u{200B}\u{FEFF}\u{E0041}\u{AD}\rJ\u{8}\u{85}\u{2028}"

  /// What is left of it, among other signs, where people see it.
  static let remains = "]52;c;aGk="

  /// A text with the payload behind its first character.
  static func spoilt(_ text: String) -> String { text.prefix(1) + payload + text.dropFirst() }

  /// What of the bytes that came at a terminal no honest text holds; the program's own orders are taken out before.
  static func hostile(in bytes: [UInt8], orders: [String] = ["\r\u{1B}[K", "\u{1B}[6n"]) -> [String] {
    guard var text = String(validating: bytes, as: UTF8.self) else { return ["bytes that are no UTF-8"] }
    for order in orders { text = text.replacing(order, with: "") }
    // The terminal's driver puts a return before each line feed; in CSV one stands there already.
    for end in ["\r\r\n", "\r\n"] { text = text.replacing(end, with: "\n") }
    let found = text.unicodeScalars.filter { $0.deceit != nil && $0 != "\n" && $0 != "\t" }
    return Set(found).map { "U+" + String($0.value, radix: 16, uppercase: true) }.sorted()
  }

  /// What of the payload came at a terminal that is painted, where ncurses writes orders of its own.
  static func passed(in bytes: [UInt8]) -> [String] {
    guard let text = String(validating: bytes, as: UTF8.self) else { return ["bytes that are no UTF-8"] }
    let scalars = Set(text.unicodeScalars.filter { $0.deceit != nil && $0.value >= 0x7F })
    let orders = ["\u{1B}]52", "\u{1B}]0;", "owned\u{1B}"].filter { text.contains($0) }
    return orders.map { $0.debugDescription }
      + scalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }.sorted()
  }
}
