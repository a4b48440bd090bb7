import Secrets
import Testing

@Suite struct `Passphrases as they are typed` {
  private func read(_ bytes: [UInt8]) -> Passphrase? { bytes.withUnsafeBytes { Passphrase(firstLineOf: $0) } }

  @Test func `a line end, a mark of the byte order and further lines are no part of it`() {
    let plain = read(Array("山高月小 水落石出".utf8))
    #expect(plain == "山高月小 水落石出")
    #expect(read(Array("山高月小 水落石出\n".utf8)) == plain)
    #expect(read(Array("山高月小 水落石出\r\n".utf8)) == plain)
    #expect(read([0xEF, 0xBB, 0xBF] + Array("山高月小 水落石出\r\n第二行\r\n".utf8)) == plain)
    #expect(read(Array("山高月小 水落石出 \n".utf8)) != plain)
  }

  @Test(arguments: [
    [0xC9, 0xBD, 0xB8, 0xDF] as [UInt8], [0x61, 0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE5, 0xB1],
  ])
  func `what is not UTF-8 is none`(bytes: [UInt8]) { #expect(read(bytes) == nil) }

  @Test func `a character that is composed and one that is not stay two passphrases`() {
    #expect(read([0xC3, 0xA9]) != read([0x65, 0xCC, 0x81]))
  }

  @Test(arguments: [
    ("          ", 0), ("\u{3000}\u{2003}\u{A0}\t", 0), ("\u{200B}\u{2060}\u{E0041}\u{3164}\u{2800}", 0),
    ("e\u{301}\u{301}\u{301}", 1), ("山 高 月 小", 4), ("abcdefghij", 10), ("abcde fghi", 9),
  ])
  func `only what somebody sees counts`(text: String, count: Int) {
    #expect(Passphrase(firstLineOf: text).countOfVisible == count)
  }

  @Test func `ten that are seen are long enough, and nine among blanks are not`() {
    #expect(("一二三四五六七八九十" as Passphrase).isLongEnough)
    #expect(!("一二三四五 六七八九 " as Passphrase).isLongEnough)
  }

  @Test func `scalars are put in and taken out where they stand`() {
    let before: Passphrase = "山月小"
    let after = Array("高".utf8).withUnsafeBytes { before.replacing(1..<1, with: $0) }
    #expect(after == "山高月小" && after.count == 4)
    #expect(after.replacing(0..<2, with: UnsafeRawBufferPointer(start: nil, count: 0)) == "月小")
  }

  @Test func `it is never printed`() { #expect("\("secret words" as Passphrase)" == "***") }

  private func key(_ passphrase: Passphrase, salt: String, rounds: Int, parallelism: Int) -> [UInt8]? {
    guard
      let key = passphrase.stretched(salt: Array(salt.utf8), rounds: rounds, parallelism: parallelism)
    else { return nil }
    return key.read { Array($0) }
  }

  @Test func `scrypt makes of it what its standard says`() {
    // RFC 7914, the second example.
    #expect(
      key("password", salt: "NaCl", rounds: 1024, parallelism: 16) == [
        0xFD, 0xBA, 0xBE, 0x1C, 0x9D, 0x34, 0x72, 0x00, 0x78, 0x56, 0xE7, 0x19, 0x0D, 0x01, 0xE9, 0xFE,
        0x7C, 0x6A, 0xD7, 0xCB, 0xC8, 0x23, 0x78, 0x30, 0xE7, 0x73, 0x76, 0x63, 0x4B, 0x37, 0x31, 0x62,
      ])
  }

  @Test func `an empty one is stretched like any other`() {
    // As Python's hashlib works it out with blocks of 8.
    let first = key(Passphrase(), salt: "", rounds: 16, parallelism: 1)?.prefix(8)
    #expect(first == [0xE2, 0xB1, 0x88, 0x37, 0x17, 0xD8, 0x79, 0xF4])
  }

  @Test func `scrypt that cannot be computed makes no key`() {
    #expect(key("password", salt: "NaCl", rounds: 3, parallelism: 1) == nil)
  }
}
