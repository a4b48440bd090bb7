import HonestText
import Records

/// A value on its way to JSON whose keys keep the order they are given in, so that scripts and diffs can rely on it.
package enum JSONText: Hashable, Sendable {
  /// A key with its value.
  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: JSONText
  }

  case none
  case flag(Bool)
  case integer(Int)
  /// A number with two decimals, as scores are.
  case hundredths(Int)
  case text(String)
  /// A text of which it is known what it means, so that a spreadsheet can compute with it.
  case meaning(Meaning)
  case list([JSONText])
  case object([Member])

  /// An object with its keys in order.
  package static func object(_ pairs: KeyValuePairs<String, JSONText>) -> JSONText {
    .object(pairs.map { Member(key: $0.key, value: $0.value) })
  }

  /// The same object with more keys behind its own; anything else stays as it is.
  package func adding(_ pairs: KeyValuePairs<String, JSONText>) -> JSONText {
    guard case .object(let members) = self else { return self }
    return .object(members + pairs.map { Member(key: $0.key, value: $0.value) })
  }

  /// A text, or nothing.
  package static func optional(_ text: String?) -> JSONText { text.map(JSONText.text) ?? .none }
  /// A whole number, or nothing.
  package static func optional(_ number: Int?) -> JSONText { number.map(JSONText.integer) ?? .none }
  /// A value of the domain by its own written form, or nothing.
  package static func of(_ value: (some CustomStringConvertible)?) -> JSONText {
    .optional(value?.description)
  }

  /// The JSON with two blanks for each level, as people read it.
  package func pretty(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .list(let values) where !values.isEmpty:
      return "[\n" + values.map { inner + $0.pretty(indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members) where !members.isEmpty:
      return "{\n"
        + members.map { "\(inner)\(JSONText.quoted($0.key)): \($0.value.pretty(indent: inner))" }
        .joined(separator: ",\n") + "\n\(indent)}"
    default: return compact
    }
  }

  /// The JSON on one line.
  package var compact: String {
    switch self {
    case .none: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .integer(let value): String(value)
    case .hundredths(let value): JSONText.decimal(value)
    case .text(let text): JSONText.quoted(text)
    case .meaning(let meaning): JSONText.quoted(meaning.text)
    case .list(let values): "[" + values.map(\.compact).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { JSONText.quoted($0.key) + ":" + $0.value.compact }.joined(separator: ",") + "}"
    }
  }

  /// The value as a cell of a table or a CSV file: lists with semicolons, nothing as nothing.
  package var cell: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .meaning(let meaning): meaning.text
    case .list(let values): values.map(\.cell).joined(separator: ";")
    case .flag, .integer, .hundredths, .object: compact
    }
  }

  /// A count of hundredths with its two decimals: `-250` is `-2.50`.
  package static func decimal(_ hundredths: Int) -> String {
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(hundredths < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A text in quotes, with the escapes that JSON demands, and all that no terminal may be sent escaped as well.
  ///
  /// Reading the JSON gives the text as it was sealed; looking at it on a terminal shows what is in it.
  package static func quoted(_ text: String) -> String {
    let quoted = String(decoding: CanonicalValue.text(text).bytes, as: UTF8.self)
    guard quoted.unicodeScalars.contains(where: { $0.deceit != nil }) else { return quoted }
    return quoted.unicodeScalars.map { scalar in
      guard scalar.deceit != nil else { return String(scalar) }
      return scalar.utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    }.joined()
  }
}
