import Practice

/// Spoils bytes as chance and malice do; the same seed spoils them in the same way.
struct Mutation {
  private(set) var random: PracticeRandom

  /// The mutations of one case of a run.
  init(seed: UInt64, case number: Int) { random = PracticeRandom(seed: seed, number) }

  /// What is done to bytes.
  enum Kind: CaseIterable {
    case flippedBits, cutShort, removedSpan, doubledSpan, movedSpan, exchangedTokens
    case hostileNumber, hostileText, longRun, deepNesting, otherType, noise
  }

  /// The bytes after one to three mutations.
  mutating func spoiled(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.below(3) { spoil(&bytes, random.pick(Kind.allCases)) }
    return bytes
  }

  /// The text, which need not be sound UTF-8 before it is repaired as any reader of a file would.
  mutating func spoiled(_ text: String) -> String {
    String(decoding: spoiled(Array(text.utf8)), as: UTF8.self)
  }

  mutating func below(_ bound: Int) -> Int { random.below(bound) }
  mutating func pick<Element>(_ choices: [Element]) -> Element { random.pick(choices) }

  /// Whole numbers at which calculations break.
  static let numbers = [
    0, -1, 1, 59, 60, 1439, 1440, 86_400, 719_163, -719_163, 1 << 15, 1 << 20, 1 << 31, (1 << 31) - 1,
    -(1 << 31),
    1 << 32, 1 << 40, (1 << 53) - 1, 1 << 53, -(1 << 53), 1 << 62, .max, .max - 1, .min, .min + 1,
  ]

  private static let numerals =
    numbers.map(\.description) + [
      "-0", "00", "+1", "1e400", "0.1", "1.", ".5", "NaN", "0x10", "１２", "٣",
      String(repeating: "9", count: 40),
      "-" + String(repeating: "9", count: 400),
    ]

  /// Bytes that no honest text holds, and those that readers hold dear.
  private static let texts: [[UInt8]] =
    [
      "\u{0}", "\u{1B}[2J", "\u{1B}]52;c;QQ==\u{7}", "\u{9B}31m", "\u{202E}", "\u{200B}", "\u{E0041}",
      "\u{FEFF}", "\u{2028}",
      "\r", "\r\n", "\n", "\n\n", "\"", "\"\"", "'", ",", ";", "|", "#", "=", "\\", "\\u0000", "\\ud800", "/",
      "../", "-", "--",
      ":", "{", "}", "[", "]", "e\u{301}\u{302}", "\u{301}", "👨‍👩‍👧", "🇨🇳", "𠮷", "Ａ", "　", " ", "\t", "null",
      "true", "今天", "24:00", "2026-02-30",
      "0000-00-00", "9999-12-31", "-1d", "99999999小时",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xFE, 0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xE4, 0xB8],
    ]

  private mutating func spoil(_ bytes: inout [UInt8], _ kind: Kind) {
    let place = random.below(bytes.count + 1)
    switch kind {
    case .flippedBits:
      guard !bytes.isEmpty else { return }
      for _ in 0...random.below(4) { bytes[random.below(bytes.count)] ^= 1 << UInt8(random.below(8)) }
    case .cutShort: bytes.removeSubrange(place...)
    case .removedSpan: bytes.removeSubrange(span(bytes.count))
    case .doubledSpan:
      let span = Array(bytes[span(bytes.count)])
      for _ in 0...random.below(3) where bytes.count < 1 << 20 { bytes.insert(contentsOf: span, at: place) }
    case .movedSpan:
      let range = span(bytes.count)
      let moved = Array(bytes[range])
      bytes.removeSubrange(range)
      bytes.insert(contentsOf: moved, at: random.below(bytes.count + 1))
    case .exchangedTokens:
      let tokens = self.tokens(bytes)
      guard tokens.count > 1 else { return }
      let (a, b) = (random.pick(tokens), random.pick(tokens))
      guard a.upperBound <= b.lowerBound else { return }
      let (first, second) = (Array(bytes[a]), Array(bytes[b]))
      bytes.replaceSubrange(b, with: first)
      bytes.replaceSubrange(a, with: second)
    case .hostileNumber:
      let numbers = tokens(bytes).filter { bytes[$0].allSatisfy { (0x30...0x39).contains($0) } }
      let range = numbers.isEmpty ? place..<place : random.pick(numbers)
      bytes.replaceSubrange(range, with: Array(random.pick(Self.numerals).utf8))
    case .hostileText: bytes.insert(contentsOf: random.pick(Self.texts), at: place)
    case .longRun:
      let unit = random.pick(Self.texts + [Array("9".utf8), Array("a".utf8), Array("字".utf8)])
      let count = random.pick([10, 300, 5_000])
      bytes.insert(contentsOf: Array(repeatElement(unit, count: count).joined()), at: place)
    case .deepNesting:
      let unit = Array(random.pick(["[", "{\"a\":", "(", "((", "\"", "[[{\"b\":["]).utf8)
      bytes.insert(
        contentsOf: Array(repeatElement(unit, count: random.pick([33, 4_000])).joined()), at: place)
    case .otherType:
      let tokens = self.tokens(bytes)
      let range = tokens.isEmpty ? place..<place : random.pick(tokens)
      let other = random.pick(["null", "true", "[]", "{}", "\"\"", "\"x\"", "0", "-1", "1.5", "[[]]", ""])
      bytes.replaceSubrange(range, with: Array(other.utf8))
    case .noise:
      let noise = (0...random.below(16)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      bytes.insert(contentsOf: noise, at: place)
    }
  }

  private mutating func span(_ count: Int) -> Range<Int> {
    let start = random.below(count + 1)
    return start..<min(count, start + random.below(random.pick([4, 40, count + 1]) + 1))
  }

  /// Runs of letters and digits, at most so many that choosing stays cheap.
  private func tokens(_ bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for (place, byte) in bytes.prefix(20_000).enumerated() {
      let isPart = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80
      if isPart, start == nil { start = place }
      if !isPart, let first = start {
        found.append(first..<place)
        start = nil
      }
    }
    if let start, start < min(bytes.count, 20_000) { found.append(start..<min(bytes.count, 20_000)) }
    return found
  }
}
