import Records
import TestSupport
import Testing

@Suite struct `Canonical bytes by two ways` {
  @Test func `a header written member by member has the bytes of its canonical value`() throws {
    let digest = Digest(of: [1, 2, 3])
    let header = EntryHeader(
      chain: "CZJ/main", number: 12, kind: .recordImported, bodyDigest: digest, author: "P\"1",
      at: Instant(seconds: 1_781_000_000), previous: Digest(of: []), city: 7, batch: [3, 9])
    #expect(header.canonicalBytes == (try CanonicalEncoder.value(of: header)).bytes)
  }

  @Test func `bytes written straight from a body are those of its value`() throws {
    var random = Seeded(11)
    for _ in 0..<200 {
      let body = DraftDiscarded(
        draft: Int.random(in: 0..<1 << 40, using: &random), title: Seeded.wildText(length: 12, using: &random),
        draftedAt: Instant(seconds: 5), draftedBy: "a")
      #expect(try CanonicalEncoder.bytes(of: body) == CanonicalEncoder.value(of: body).bytes)
    }
  }

  @Test func `keys stand in the order of UTF-16, beyond the basic plane too`() {
    let value = CanonicalValue.object(["\u{E000}": .integer(1), "\u{10000}": .integer(2), "a": .integer(3), "": .integer(4)])
    #expect(String(decoding: value.bytes, as: UTF8.self) == #"{"":4,"a":3,"𐀀":2,"\#u{E000}":1}"#)
  }
}
