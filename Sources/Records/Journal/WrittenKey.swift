import HonestText
import Secrets

/// A secret key as it stands on paper: two lines of eight groups of four digits, and behind each line a ninth group that
/// tells whether the line was copied rightly.
///
/// Slips of version 0.4.0 and before have the sixteen groups alone, and are taken too.
package enum WrittenKey {
  /// What is wrong with a key as somebody wrote it; nothing of the key is in it.
  package enum Fault: Error, Hashable, Sendable {
    /// A sign that is no hexadecimal digit, by the group in which it stands, from 1.
    case sign(group: Int)
    /// This many digits, where there should be 72, or 64 without the groups that check.
    case count(Int)
    /// The line, 1 or 2, does not agree with its last group.
    case line(Int)
  }

  static let digitsOfLine = 36
  static let digitsInAll = 72
  /// The digits of a slip that has no checks.
  static let digitsUnchecked = 64

  /// The lines of a secret of 32 bytes.
  static func lines(of secret: UnsafeRawBufferPointer) -> [String] {
    (0..<2).map { line in
      let half = UnsafeRawBufferPointer(rebasing: secret[line * 16..<line * 16 + 16])
      let digits = Array((Array(half) + check(of: half, line: line)).hexadecimal)
      return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<$0 + 4]) }
        .joined(separator: " ")
    }
  }

  /// The two bytes behind a line; the lines cannot be swapped.
  static func check(of half: UnsafeRawBufferPointer, line: Int) -> [UInt8] {
    var builder = DigestBuilder()
    builder.add(Array("jishi recovery key line \(line + 1)\n".utf8))
    builder.add(half)
    return Array(builder.digest.bytes.prefix(2))
  }

  /// Whether nothing more is to be waited for: the whole of a slip, or one that has no checks and ends with a line.
  package static func isWhole(_ text: UnsafeRawBufferPointer) -> Bool {
    let counts = text.split(separator: UInt8(ascii: "\n")).map { line in
      var count = 0
      _ = forEachDigit(UnsafeRawBufferPointer(rebasing: line)) { _ in count += 1 }
      return count
    }
    let all = counts.reduce(0, +)
    return all >= digitsInAll || all == digitsUnchecked && !counts.contains(digitsOfLine)
  }

  /// What stands before a key on its slip and may be copied with it.
  package static func label(in language: Language) -> String { language.say("恢复密钥", "recovery key") }

  /// What follows the label and its colon; all of it where no label stands first.
  private static func withoutLabel(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    func after(_ prefix: some StringProtocol, _ rest: Slice<UnsafeRawBufferPointer>)
      -> Slice<UnsafeRawBufferPointer>?
    {
      rest.starts(with: prefix.utf8) ? rest.dropFirst(prefix.utf8.count) : nil
    }
    var rest = text[...]
    while let byte = rest.first, byte == 0x20 || byte == 0x09 { rest = rest.dropFirst() }
    rest = after("\u{FEFF}", rest) ?? rest
    for language in Language.allCases {
      guard let bare = after(label(in: language), rest) else { continue }
      return UnsafeRawBufferPointer(rebasing: after(":", bare) ?? after("：", bare) ?? bare)
    }
    return text
  }

  /// Hands over the digits of what somebody wrote, or the place of a sign that is none; blanks, hyphens and line ends do
  /// not matter, nor does it whether digits are wide, or an O stands for a nought and an l for a one.
  static func forEachDigit(_ text: UnsafeRawBufferPointer, _ body: (UInt8) -> Void) -> Fault? {
    var decoder = Unicode.UTF8()
    var iterator = withoutLabel(text).makeIterator()
    var count = 0
    while true {
      switch decoder.decode(&iterator) {
      case .emptyInput: return nil
      case .error: return .sign(group: count / 4 + 1)
      case .scalarValue(let scalar):
        let category = scalar.properties.generalCategory
        if scalar.properties.isWhitespace || category == .dashPunctuation || category == .format { continue }
        guard let digit = digit(scalar) else { return .sign(group: count / 4 + 1) }
        body(digit)
        count += 1
      }
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    let narrow = scalar.narrow
    switch narrow {
    case "O", "o": return 0
    case "I", "i", "L", "l": return 1
    default: return Character(narrow).isASCII ? Character(narrow).hexDigitValue.map(UInt8.init) : nil
    }
  }
}

extension SigningKey {
  /// The secret bytes as they go to paper, in two lines.
  package func written() throws -> [String] { try withSecret { WrittenKey.lines(of: $0) } }

  /// The key that somebody copied from paper.
  package static func reading(_ text: UnsafeRawBufferPointer) throws(WrittenKey.Fault) -> SigningKey {
    var packed = LockedBytes(count: WrittenKey.digitsInAll / 2)
    var count = 0
    let fault = WrittenKey.forEachDigit(text) { digit in
      if count < WrittenKey.digitsInAll { packed.write { $0[count / 2] = $0[count / 2] << 4 | digit } }
      count += 1
    }
    if let fault { throw fault }
    let isChecked = count == WrittenKey.digitsInAll
    guard isChecked || count == WrittenKey.digitsUnchecked else { throw .count(count) }
    var secret = LockedBytes(count: 32)
    for line in 0..<2 {
      let start = line * (isChecked ? WrittenKey.digitsOfLine / 2 : 16)
      let isRight = packed.read { packed in
        let half = UnsafeRawBufferPointer(rebasing: packed[start..<start + 16])
        secret.write {
          UnsafeMutableRawBufferPointer(rebasing: $0[line * 16..<line * 16 + 16]).copyMemory(from: half)
        }
        let check = WrittenKey.check(of: half, line: line)
        return !isChecked || Array(packed[start + 16..<start + 18]) == check
      }
      guard isRight else { throw .line(line + 1) }
    }
    guard let key = secret.read({ SigningKey(secret: $0) }) else { throw .count(count) }
    return key
  }
}
