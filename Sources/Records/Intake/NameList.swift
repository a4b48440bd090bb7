/// The names in a list as papers write it: `张建国、曾 勇、孔宝珍`, with or without blanks within the short ones.
package enum NameList {
  /// What stands between two names without any doubt.
  private static let stops: Set<Character> = ["、", "，", ",", "；", ";", "。", "/", "\t"]

  /// Whether a text names several people rather than one.
  package static func isList(_ text: String) -> Bool { names(in: text).count > 1 }

  /// The names in their order, each as it is meant.
  package static func names(in text: String) -> [String] {
    text.split { stops.contains($0) || $0.isNewline }.flatMap { names(between: String($0)) }
  }

  /// A blank parts two names of Han characters, unless what it would part is a single one: 曾 勇 is one name.
  private static func names(between stops: String) -> [String] {
    let pieces = stops.split(whereSeparator: \.isWhitespace).map { String($0).asName }.filter { !$0.isEmpty }
    guard pieces.allSatisfy({ $0.allSatisfy(\.isHan) }) else { return [stops.asName] }
    var names: [String] = []
    var singles: [String] = []
    for piece in pieces {
      if piece.count == 1 {
        singles.append(piece)
      } else if singles.count == 1, piece.count == 2 {
        names.append(singles[0] + piece)
        singles = []
      } else {
        names += joined(singles) + [piece]
        singles = []
      }
    }
    // What is left over at the end belongs to the name before it: 欧阳 锋.
    if singles.count == 1, let last = names.last, last.count <= 2 {
      return names.dropLast() + [last + singles[0]]
    }
    return names + joined(singles)
  }

  /// Two or three single characters are a name; of more each two are one.
  private static func joined(_ singles: [String]) -> [String] {
    guard singles.count > 3 else { return singles.isEmpty ? [] : [singles.joined()] }
    return stride(from: 0, to: singles.count, by: 2).map { singles[$0..<min($0 + 2, singles.count)].joined() }
  }
}

extension Character {
  /// Whether it is a Chinese character, or a mark that chooses its form.
  var isHan: Bool { unicodeScalars.first.map { $0.properties.isIdeographic } ?? false }
}
