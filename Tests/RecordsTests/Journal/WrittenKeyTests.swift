import Records
import Testing

/// The recovery key on its way to paper and back.
@Suite struct `A key on paper` {
  /// The lines of a key that is always the same: its bytes are 0 to 31.
  private func lines() throws -> [String] {
    try #require(SigningKey(secret: (0..<32).map(UInt8.init))).written()
  }

  private func reading(_ text: String) throws(WrittenKey.Fault) -> PublicKey {
    let bytes = Array(text.utf8)
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(WrittenKey.Fault) in try SigningKey.reading(bytes).publicKey }
    }
    return try result.get()
  }

  private func isWhole(_ text: String) -> Bool { Array(text.utf8).withUnsafeBytes { WrittenKey.isWhole($0) } }

  @Test func `it stands in two lines of eight groups, with a ninth that checks the line`() throws {
    let lines = try lines()
    #expect(lines.count == 2 && lines.allSatisfy { $0.split(separator: " ").count == 9 })
    #expect(lines[0].hasPrefix("0001 0203 0405 0607 0809 0a0b 0c0d 0e0f "))
    #expect(lines[1].hasPrefix("1011 1213 1415 1617 1819 1a1b 1c1d 1e1f "))
  }

  @Test func `it is taken as it is shown, whatever stands between the digits`() throws {
    let lines = try lines()
    let key = try #require(SigningKey(secret: (0..<32).map(UInt8.init))).publicKey
    let whole = lines.joined(separator: "\n")
    let wide = String(
      String.UnicodeScalarView(
        whole.unicodeScalars.map { scalar in
          scalar.value > 0x20 ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
    for text in [
      whole, lines.joined(separator: " "), lines.joined(), lines.joined(separator: "\r\n") + "\r\n",
      "\u{FEFF}  " + whole + " \n", whole.replacing(" ", with: "-"), whole.replacing(" ", with: "\u{3000}"),
      whole.uppercased(), wide, whole.replacing("0", with: "O").replacing("1", with: "l"),
      whole.replacing(" ", with: "\n"), "  恢复密钥    " + whole, "恢复密钥：\n" + whole, "recovery key: " + whole,
    ] {
      #expect(try reading(text) == key, "\(text)")
    }
  }

  @Test func `a slip that was printed without checks is taken too`() throws {
    let digits = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
    let key = try #require(SigningKey(secret: (0..<32).map(UInt8.init))).publicKey
    #expect(try reading(digits) == key)
  }

  @Test func `every digit that is mistyped is told by its line`() throws {
    let lines = try lines()
    for line in 0..<2 {
      for place in lines[line].indices where lines[line][place] != " " {
        var spoiled = lines
        let other = lines[line][place] == "7" ? "8" : "7"
        spoiled[line].replaceSubrange(place...place, with: other)
        #expect(throws: WrittenKey.Fault.line(line + 1)) { try reading(spoiled.joined(separator: "\n")) }
      }
    }
  }

  @Test func `lines that changed places, missing groups and strange signs are told`() throws {
    let lines = try lines()
    #expect(throws: WrittenKey.Fault.line(1)) { try reading("\(lines[1])\n\(lines[0])") }
    #expect(throws: WrittenKey.Fault.count(36)) { try reading(lines[0]) }
    #expect(throws: WrittenKey.Fault.count(68)) {
      try reading(String(lines.joined(separator: " ").dropLast(4)))
    }
    #expect(throws: WrittenKey.Fault.count(76)) { try reading(lines.joined(separator: " ") + " 0000") }
    #expect(throws: WrittenKey.Fault.count(0)) { try reading("") }
    #expect(throws: WrittenKey.Fault.sign(group: 2)) { try reading("0001 02x3") }
    #expect(throws: WrittenKey.Fault.sign(group: 1)) { try reading("密钥") }
  }

  @Test func `who types it line by line is heard to the end`() throws {
    let lines = try lines()
    #expect(!isWhole(lines[0]) && isWhole(lines.joined(separator: "\n")) && isWhole(lines.joined()))
    let old = String(repeating: "0123456789abcdef", count: 4)
    #expect(
      isWhole(old) && isWhole("\(old.prefix(32))\n\(old.suffix(32))") && !isWhole(String(old.prefix(32))))
    // Sixty-four digits of a slip with checks, whose second line is being typed in pieces.
    #expect(!isWhole("\(lines[0])\n\(lines[1].prefix(34))"))
  }
}
