/// A code that lets one person introduce a key once: sixteen characters for 80 random bits.
///
/// The alphabet has no letter that a hand-written slip could mistake for another.
package struct OneTimeCode: Hashable, Sendable, CustomStringConvertible {
  private let letters: String
  private static let alphabet = Array("ABCDEFGHJKMNPQRSTVWXYZ0123456789")

  /// A fresh code from the system's random numbers.
  package init() {
    letters = String([UInt8].random(count: 16).map { OneTimeCode.alphabet[Int($0) % 32] })
  }

  /// The code as a person typed it; blanks, hyphens and case do not matter.
  package init?(typed text: String) {
    let letters = text.uppercased().filter { !$0.isWhitespace && $0 != "-" }
    guard letters.count == 16, letters.allSatisfy(OneTimeCode.alphabet.contains) else { return nil }
    self.letters = letters
  }

  /// The code in four groups, as it stands on the slip.
  package var description: String {
    let all = Array(letters)
    return stride(from: 0, to: 16, by: 4).map { String(all[$0..<$0 + 4]) }.joined(separator: "-")
  }

  /// What the entry that issues the code keeps of it.
  package func hash(salt: String) -> Digest { Digest(of: Array("jishi code v1 \(salt) \(letters)".utf8)) }
}
