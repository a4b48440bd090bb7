/// What is named by the side of a supervising office and a number on that office's chain, with a letter before
/// them: a remark `RZ12`, an adjustment `AJ3`.
package protocol OfficeNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// What stands before the side's letter.
  static var letter: Character { get }
  var side: Side { get }
  /// From 1.
  var number: Int { get }

  init(side: Side, number: Int)
}

extension OfficeNumber {
  /// The name written so; `nil` for any other text.
  package init?(_ text: some StringProtocol) {
    guard text.first == Self.letter,
      let side = Side.allCases.first(where: { $0.letter == text.dropFirst().first }),
      let number = Int(text.dropFirst(2)), number > 0
    else { return nil }
    self.init(side: side, number: number)
  }

  package var description: String { "\(Self.letter)\(side.letter)\(number)" }

  package static func < (a: Self, b: Self) -> Bool { (a.side, a.number) < (b.side, b.number) }
}
