/// A random number generator that always gives the same numbers for the same seed.
package struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  /// The generator of a seed.
  package init(_ seed: UInt64) { state = seed }

  /// The next number, by SplitMix64.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Seeded {
  /// A text of anything that can come out of a file: Chinese, Latin, full-width, emoji, marks and controls.
  package static func wildText(length: Int, using random: inout Seeded) -> String {
    text(of: tame + wild, length: length, using: &random)
  }

  /// A text as people write it: Chinese, Latin words, figures, punctuation and line ends.
  package static func tameText(length: Int, using random: inout Seeded) -> String {
    text(of: tame, length: length, using: &random)
  }

  private static func text(of pieces: [String], length: Int, using random: inout Seeded) -> String {
    (0..<max(0, length)).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
  }

  private static let tame = [
    "记", "实", "责", "任", "，", "。", "；", "：", "（", "）", "《", "》", "、", "“", "”", "！", "a", "b", "word",
    "GB18030",
    " ", "3.14", "2026-06-26", ",", ".", "(", ")", "\n", "Ａ", "１", "𠮷",
  ]

  private static let wild = [
    "👍", "👍🏽", "👨‍👩‍👧", "🇨🇳", "e\u{301}", "\u{301}", "a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "한", "각",
    "\u{1B}[2J", "\u{0}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{200D}", "\u{FEFF}",
    "\u{2028}",
    "\t", "\r\n", "❤\u{FE0F}", "नि", "ก็", "\u{E000}", "\u{10FFFF}", "﷽", "\u{1100}\u{1161}\u{11A8}",
  ]
}
