import Testing

@testable import Records

@Suite struct `Canonical bytes by two ways` {
  @Test func `a header written member by member has the bytes of its canonical value`() throws {
    let digest = Digest(of: [1, 2, 3])
    let header = EntryHeader(
      chain: "CZJ/main", number: 12, kind: .recordImported, bodyDigest: digest, author: "P\"1",
      at: Instant(seconds: 1_781_000_000), previous: Digest(of: []), city: 7, batch: [3, 9])
    #expect(header.canonicalBytes == (try CanonicalEncoder.value(of: header)).bytes)
  }

  @Test func `bytes written straight from a body are those of its value`() throws {
    let texts = ["", "记实", "\"\\\u{8}\t\n\u{c}\r\u{1}\u{1f}", "𠮷a\u{301}", "👨‍👩‍👧 \u{202E}\u{7F}/"]
    for (number, text) in texts.enumerated() {
      let body = DraftDiscarded(
        draft: number << 40, title: text, draftedAt: Instant(seconds: -5), draftedBy: PersonCode(text))
      #expect(try CanonicalEncoder.bytes(of: body) == CanonicalEncoder.value(of: body).bytes)
      #expect(
        try CanonicalDecoder.decode(
          DraftDiscarded.self, from: CanonicalValue(canonical: CanonicalEncoder.bytes(of: body))) == body)
    }
  }

  @Test func `what was built to encode a body goes away with it, or a large import would fill the memory`()
    throws
  {
    let body = DraftDiscarded(
      draft: 1, title: "记实", draftedAt: Instant(seconds: 5), draftedBy: PersonCode("lin"))
    weak var root: EncodingNode?
    weak var part: EncodingNode?
    try {
      let node = EncodingNode()
      try body.encode(to: node)
      (root, part) = (node, node.member(Name(stringValue: "more")))
      #expect(root != nil && part != nil)
    }()
    #expect(root == nil && part == nil)
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  @Test func `keys stand in the order of UTF-16, beyond the basic plane too`() {
    let value = CanonicalValue.object([
      "\u{E000}": .integer(1), "\u{10000}": .integer(2), "a": .integer(3), "": .integer(4),
    ])
    #expect(String(decoding: value.bytes, as: UTF8.self) == #"{"":4,"a":3,"𐀀":2,"\#u{E000}":1}"#)
  }
}
