import CTerminal
import Glibc
import HonestText
import TerminalUI
import TestSupport
import Testing

@Suite struct `Widths of characters` {
  /// Everything that is assigned in the ranges we draw.
  static let ranges: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0xA0...0x2FF, 0x300...0x36F, 0x370...0x52F, 0x1100...0x11FF, 0x2000...0x206F,
    0x20A0...0x20CF,
    0x2100...0x23FF, 0x2460...0x24FF, 0x2500...0x27BF, 0x2B00...0x2BFF, 0x2E80...0x303F, 0x3040...0x33FF,
    0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xAC00...0xD7A3, 0xE000...0xE0FF, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFFEF, 0x1F000...0x1F2FF, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
    0x1F900...0x1F9FF,
    0x1FA70...0x1FAFF, 0x20000...0x2A6DF, 0x2A700...0x2EBE0, 0x2F800...0x2FA1F, 0x30000...0x3134A,
  ]

  @Test func `R-365 ours agree with those of the C library wherever it knows a character`() {
    setlocale(LC_CTYPE, "C.UTF-8")
    var wrong: [String] = []
    for value in Self.ranges.joined() {
      guard let scalar = Unicode.Scalar(value), ct_width(value) >= 0, scalar.deceit != .direction else {
        continue
      }
      if let columns = scalar.columns, columns != Int(ct_width(value)) {
        wrong.append(String(value, radix: 16))
      }
    }
    #expect(wrong == [])
  }

  @Test func `R-365 what we draw as one character takes the columns that ncurses gives its scalars`() {
    setlocale(LC_CTYPE, "C.UTF-8")
    var random = Seeded(7)
    for character in Seeded.wildText(length: 5_000, using: &random) {
      guard let drawn = character.displayable else { continue }
      let known = drawn.unicodeScalars.map { Int(ct_width($0.value)) }
      let isSame = known.contains { $0 < 0 } || drawn.columns == known.reduce(0, +)
      if !isSame || !(1...2).contains(drawn.columns) { Issue.record("\(character)") }
    }
  }

  @Test(arguments: [
    "李𮯰𱍐", "与𮯰谈心", "\u{2EBF0}\u{2EE5D}", "\u{31350}\u{323AF}", "\u{323B0}\u{33479}", "\u{2FA1E}\u{3FFFD}",
  ])
  func `R-365 Han of every extension takes two columns and is drawn, known to this machine or not`(
    text: String
  ) {
    #expect(text.columns == text.count * 2)
    #expect(text.displayable == text)
  }

  @Test(arguments: [
    "\u{1FADF}", "\u{1FAE9}", "\u{1FA89}", "\u{1FAC8}", "\u{1FACD}", "\u{1FAFF}", "\u{1F6DC}",
  ])
  func `R-365 pictures that are younger than this machine take two columns and are drawn`(text: String) {
    #expect(text.columns == 2)
    #expect(text.displayable == text)
  }

  @Test func `R-365 what the C library does not know is measured by our table, in ncurses too`() {
    setlocale(LC_CTYPE, "C.UTF-8")
    ct_measure { Int32(Unicode.Scalar($0)?.columns ?? -1) }
    defer { ct_measure(nil) }
    for value: UInt32 in [0x2EBF0, 0x31350, 0x33479, 0x3FFFD, 0x1FAE9] { #expect(ct_width(value) == 2) }
    #expect(ct_width(0x2FFFE) < 0)
    #expect(ct_width(7) < 0)
  }

  @Test func `Chinese takes two columns, Latin one, combining marks none`() {
    #expect("记实 ab".columns == 7)
    #expect("e\u{301}".columns == 1)
    #expect(Character("\u{200B}").columns == 0)
    #expect("𠮷".columns == 2)
    #expect("，（１".columns == 6)
  }
}

@Suite struct `Text on its way to the terminal` {
  @Test func `escape and other controls are shown as question marks`() {
    #expect("a\u{1B}[2Jb\u{9B}\u{7F}".displayable == "a?[2Jb??")
  }

  @Test func `marks that turn the direction of writing are shown as question marks`() {
    #expect("报告\u{202E}gpj".displayable == "报告?gpj")
    #expect("\u{2066}a\u{2069}".displayable == "?a?")
  }

  @Test func `line separators are shown as question marks, line ends and tabs as spaces`() {
    #expect("a\u{2028}b\nc\r\nd\te".displayable == "a?b c d e")
  }

  @Test func `invisible scalars are left out`() {
    #expect("零\u{200B}宽\u{FEFF}❤\u{FE0F}".displayable == "零宽❤")
  }

  @Test func `an accent stays with its letter, one alone becomes a question mark`() {
    #expect("e\u{301}".displayable == "e\u{301}")
    #expect("\u{301}".displayable == "?")
  }

  @Test func `a family becomes its first member, which is what one cell can hold`() {
    #expect("👨‍👩‍👧".displayable == "👨")
  }
}

@Suite struct `Cutting and filling by columns` {
  @Test func `R-365 a cut never splits a wide character`() {
    #expect("廉政教育".clipped(to: 7) == "廉政..")
    #expect("廉政教育".clipped(to: 5) == "廉..")
    #expect("廉政教育".clipped(to: 8) == "廉政教育")
    #expect("廉政教育".clipped(to: 1) == "")
    #expect("廉政教育".clipped(to: 5, ending: "…") == "廉政…")
  }

  @Test func `a path is cut at its beginning, and never within a wide character`() {
    #expect("/home/lxl/会议".clippedBefore(to: 8) == "…xl/会议")
    #expect("/home/lxl/会议".clippedBefore(to: 4) == "…议")
    #expect("/会议".clippedBefore(to: 5) == "/会议")
    #expect("/会议".clippedBefore(to: 1) == "")
  }

  @Test(arguments: [
    (Alignment.leading, "记实   "), (.trailing, "   记实"), (.centre, " 记实  "),
  ]) func `padding counts columns`(alignment: Alignment, expected: String) {
    #expect("记实".padded(to: 7, alignment) == expected)
  }

  @Test func `padding a text that is cut before a wide character fills the odd column`() {
    #expect("记实".padded(to: 3) == ".. " || "记实".padded(to: 3).columns == 3)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `R-365 a padded text has exactly the columns asked for`(seed: UInt64) {
    var random = Seeded(seed)
    let text = Seeded.wildText(length: 20, using: &random)
    for columns in 0...24 {
      #expect(text.padded(to: columns).columns == columns)
      #expect(text.clipped(to: columns).columns <= columns)
    }
  }
}
