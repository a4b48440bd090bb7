import Foundation
import Glibc
import HonestText
import TerminalUI
import TestSupport
import Testing

@Suite struct `The door out` {
  /// What arrives at the other end of a pipe.
  private func sent(_ write: (Int32) -> Void) -> [UInt8] {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return [] }
    write(ends[1])
    close(ends[1])
    defer { close(ends[0]) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(ends[0], &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }

  /// What arrives at a terminal; line ends come as a return and a feed there.
  private func shown(_ write: (Int32) -> Void) throws -> [UInt8] {
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK)
    defer { close(master) }
    var (lock, number): (Int32, Int32) = (0, 0)
    try #require(
      master >= 0 && ioctl(master, 0x4004_5431, &lock) == 0 && ioctl(master, 0x8004_5430, &number) == 0)
    let terminal = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    defer { close(terminal) }
    write(terminal)
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }

  private static let hostile = "报\u{1B}]52;c;aGk=\u{7}告\u{9B}2J\u{202E}x\u{200B}y\u{E0041}"
  private static let harmless = "报?]52;c;aGk=?告?2J?xy"

  @Test func `what is said is harmless, to a pipe as to a terminal`() throws {
    #expect(sent { DoorOut.say(Self.hostile, to: $0) } == Array(Self.harmless.utf8))
    #expect(try shown { DoorOut.say(Self.hostile, to: $0) } == Array(Self.harmless.utf8))
  }

  @Test func `a result goes to a pipe byte for byte, and harmless to a terminal`() throws {
    let bytes = Array(Self.hostile.utf8)
    #expect(sent { _ = DoorOut.give(bytes, to: $0) } == bytes)
    #expect(try shown { _ = DoorOut.give(bytes, to: $0) } == Array(Self.harmless.utf8))
  }

  @Test func `bytes that are no UTF-8 are seen as such on a terminal`() throws {
    #expect(
      try shown { _ = DoorOut.give([0x61, 0x9B, 0x32, 0x4A, 0xFF], to: $0) }
        == Array("a\u{FFFD}2J\u{FFFD}".utf8))
  }

  @Test func `lines and tabs stay, a return that would let a line be written over does not`() {
    #expect("a\tb\nc\r\nd\re\r".printableLines == "a\tb\nc\r\nd?e?")
    #expect("a\tb\nc\r\nd\re\r".printable == "a b c d e ")
  }

  /// Every scalar but those of planes that hold Han characters, private use or nothing as yet.
  private static let scalars = [0...0x1FFFF, 0xE0000...0xEFFFF].joined().compactMap {
    Unicode.Scalar(UInt32($0))
  }

  @Test func `nothing is left in what is shown that no honest text holds`() {
    for scalar in Self.scalars where scalar.deceit != nil {
      let text = "a\(scalar)b"
      let isHonest: (Unicode.Scalar) -> Bool = { $0.deceit == nil }
      let lines = text.printableLines.unicodeScalars.allSatisfy { isHonest($0) || $0 == "\n" || $0 == "\t" }
      if !lines || !text.printable.unicodeScalars.allSatisfy(isHonest)
        || !text.displayable.unicodeScalars.allSatisfy(isHonest)
      {
        Issue.record("\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test func `Unicode calls nothing ignorable or a format without ink that this rule lets through`() {
    // Signs that stand around or before numbers and are drawn.
    let drawn = Set(0x600...0x605).union([0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD])
    for scalar in Self.scalars where scalar.deceit == nil && !drawn.contains(Int(scalar.value)) {
      let properties = scalar.properties
      let isSuspect =
        properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
        || properties.isBidiControl
        || [.control, .format, .lineSeparator, .paragraphSeparator].contains(properties.generalCategory)
      if isSuspect { Issue.record("\(String(scalar.value, radix: 16))") }
    }
  }
}
