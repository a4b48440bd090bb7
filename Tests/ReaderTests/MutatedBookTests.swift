import Glibc
import SheetRows
import TestSupport
import Testing

/// Sound workbooks with a few bytes changed, in the archive and in the parts before they are packed.
///
/// `JISHI_MUTATIONS=2000 swift test --filter Mutated` takes as many; what came of them is printed.
@Suite struct `Mutated workbooks` {
  private static let count = getenv("JISHI_MUTATIONS").flatMap { Int(String(cString: $0)) } ?? 60

  private static let book = MadeBook(
    sheets: [
      (
        "name=\"单位\"",
        """
        <sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>\
        <c r="B1" t="inlineStr"><is><t>名称</t></is></c></row>\
        <row r="2" hidden="1"><c r="A2"><v>30.5</v></c><c r="B2" s="1"><v>46199.5</v></c>\
        <c r="C2"><f>A2</f><v>1E-3</v></c><c r="D2" t="b"><v>1</v></c>\
        <c r="E2" t="e"><v>#N/A</v></c></row></sheetData>\
        <mergeCells><mergeCell ref="A1:B1"/></mergeCells>
        """
      ),
      ("name=\"b\" state=\"hidden\"", "<sheetData><row><c t=\"d\"><v>2026-06-26</v></c></row></sheetData>"),
    ], texts: "<si><r><t xml:space=\"preserve\"> 编 </t></r><rPh><t>x</t></rPh><r><t>_x000A_号</t></r></si>",
    styles: "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\年m&quot;月&quot;[h]\"/></numFmts>"
      + "<cellXfs><xf/><xf numFmtId=\"164\"/></cellXfs>", head: "<workbookPr date1904=\"1\"/>")

  private static let telling: [UInt8] = [0, 0x22, 0x26, 0x2D, 0x39, 0x3C, 0x3E, 0x41, 0x7F, 0xFF]

  /// One or two bytes changed, doubled or lost.
  private static func mutate(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...2, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 40)], at: place)
      case 2: bytes[place] = telling.randomElement(using: &random) ?? 0
      case 3: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      default: bytes[place] = .random(in: 0...255, using: &random)
      }
    }
    return bytes
  }

  @Test func `end in rows or in a fault, and in time`() throws {
    let sound = try Self.book.bytes()
    var ends: [String: Int] = [:]
    var slowest = Duration.zero
    for seed in 0..<Self.count {
      var random = Seeded(UInt64(seed))
      var bytes = sound
      if seed.isMultiple(of: 2) {
        bytes = Self.mutate(sound, &random)
      } else {
        var book = Self.book
        let name = book.allNames.randomElement(using: &random) ?? ""
        book.raw[name] = Self.mutate(Array((book.parts[name]?.flatMap { $0 } ?? "").utf8), &random)
        bytes = try book.bytes()
      }
      let start = ContinuousClock.now
      do {
        _ = try Reading.items(bytes)
        ends["rows", default: 0] += 1
      } catch let fault as BookFault { ends["\(fault)", default: 0] += 1 }
      slowest = max(slowest, ContinuousClock.now - start)
    }
    print("\(Self.count) mutated workbooks, slowest \(slowest): \(ends.sorted { $0.key < $1.key })")
    #expect(slowest < .seconds(5))
  }
}
