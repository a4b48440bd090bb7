import SheetRows
import TestSupport
import Testing

@Suite struct `Frames of sheets` {
  @Test(.tellingPlace) func `are read as they were written, in pieces of any size`() throws {
    for seed in UInt64(0)..<300 {
      let items = MadeSheets.items(seed)
      let bytes = MadeSheets.frames(items)
      try every("seed \(seed), pieces of", in: [1, 7, 4_096]) { pieces in
        let found = try MadeSheets.all(MadeSheets.decoder(bytes, pieces: pieces))
        #expect(found == items)
      }
    }
  }

  @Test func `have one spelling`() throws {
    let items: [SheetItem] = [
      .sheet(SheetHead(name: "表", isHidden: true)),
      .row(SheetRow(number: 258, isHidden: false, cells: [SheetCell(column: 1, kind: .number, text: "30")])),
    ]
    #expect(
      MadeSheets.frames(items) == [
        0x53, 4, 0, 0, 0, 1, 0xE8, 0xA1, 0xA8, 0x52, 14, 0, 0, 0, 2, 1, 0, 0, 0, 1, 0, 2, 2, 0, 0, 0, 0x33,
        0x30, 0x45, 0, 0, 0, 0,
      ])
  }

  @Test func `that end too early are truncated, wherever it is`() {
    let bytes = MadeSheets.frames(MadeSheets.items(7))
    #expect(bytes.count > 100)
    for count in bytes.indices {
      #expect(throws: SheetDecodingFailure.truncated) {
        try MadeSheets.all(MadeSheets.decoder(Array(bytes[..<count])))
      }
    }
  }

  @Test(arguments: BookFault.allCases) func `tell a fault, after what came before it`(fault: BookFault) throws
  {
    let items = MadeSheets.items(7)
    var decoder = MadeSheets.decoder(MadeSheets.frames(items, fault))
    for item in items { #expect(try decoder.next() == item) }
    #expect(throws: fault) { try decoder.next() }
  }

  @Test func `of any bytes at all end in an error or in items, never in a trap`() {
    var sound = 0
    for seed in UInt64(0)..<20_000 {
      var random = Seeded(seed)
      var bytes = MadeSheets.frames(MadeSheets.items(seed % 50))
      if seed.isMultiple(of: 4) {
        bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in .random(in: 0...255, using: &random) }
      } else {
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          bytes[.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
        }
      }
      if (try? MadeSheets.all(MadeSheets.decoder(bytes))) != nil { sound += 1 }
    }
    #expect(sound > 300 && sound < 4_500)
  }

  @Test func `that claim to be long are refused before anything is waited for`() throws {
    var asked = 0
    var decoder = SheetDecoder {
      asked += 1
      return [0x52, 0xFF, 0xFF, 0xFF, 0xFF]
    }
    #expect(throws: SheetDecodingFailure.unsound) { try decoder.next() }
    #expect(asked == 1)
  }

  @Test(arguments: [
    "before any sheet": [0x52, 5, 0, 0, 0, 1, 0, 0, 0, 0],
    "of another form": [0x00, 0, 0, 0, 0],
    "with more after the end": [0x45, 0, 0, 0, 0, 0x45],
    "with a name that is no text": [0x53, 2, 0, 0, 0, 0, 0xFF],
    "with a sheet that is neither hidden nor shown": [0x53, 1, 0, 0, 0, 2],
    "with the number of no fault": [0x46, 1, 0, 0, 0, 99],
    "with row nought": [0x53, 1, 0, 0, 0, 0, 0x52, 5, 0, 0, 0, 0, 0, 0, 0, 0],
  ])
  func `are refused`(what: String, bytes: [UInt8]) {
    #expect(throws: SheetDecodingFailure.unsound, "\(what)") { try MadeSheets.all(MadeSheets.decoder(bytes)) }
  }

  @Test func `with rows or columns out of order are refused`() {
    let row = SheetRow(number: 2, isHidden: false, cells: [SheetCell(column: 3, kind: .text, text: "a")])
    let left = SheetRow(
      number: 3, isHidden: false,
      cells: [SheetCell(column: 3, kind: .text, text: "a"), SheetCell(column: 3, kind: .text, text: "b")])
    let beyond = SheetRow(number: 3, isHidden: false, cells: [SheetCell(column: 256, kind: .text, text: "a")])
    for rows in [[row, row], [left], [beyond]] {
      let bytes = MadeSheets.frames([.sheet(SheetHead(name: "", isHidden: false))] + rows.map { .row($0) })
      #expect(throws: SheetDecodingFailure.unsound) { try MadeSheets.all(MadeSheets.decoder(bytes)) }
    }
  }
}
