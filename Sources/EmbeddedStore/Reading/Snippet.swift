/// The words that were looked for, with a little of what stands around them.
enum Snippet {
  private static let before = 12
  private static let length = 44

  /// The first place of any of the words in the first text that has one; the first text's beginning otherwise.
  static func text(around words: [String], in texts: [String]) -> String {
    let needles = words.map { Array(folded($0)) }.filter { !$0.isEmpty }
    for text in texts {
      let haystack = Array(folded(text))
      if let place = needles.compactMap({ first($0, in: haystack) }).min() { return cut(text, around: place) }
    }
    return texts.first.map { cut($0, around: 0) } ?? ""
  }

  /// Scalars, as the index counts them: a composed letter must not hide what stands inside it.
  private static func folded(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map { $0.isASCII ? $0.properties.lowercaseMapping.unicodeScalars.first ?? $0 : $0 }
  }

  private static func first(_ needle: [Unicode.Scalar], in haystack: [Unicode.Scalar]) -> Int? {
    guard needle.count <= haystack.count else { return nil }
    return (0...haystack.count - needle.count).first {
      haystack[$0] == needle[0] && haystack[$0...].starts(with: needle)
    }
  }

  private static func cut(_ text: String, around place: Int) -> String {
    let scalars = Array(text.unicodeScalars)
    let start = place <= before + 2 ? 0 : place - before
    let end = min(start + length, scalars.count)
    var piece = String.UnicodeScalarView()
    for scalar in scalars[start..<end] { piece.append(scalar.properties.isWhitespace ? " " : scalar) }
    return (start > 0 ? "…" : "") + String(piece) + (end < scalars.count ? "…" : "")
  }
}
