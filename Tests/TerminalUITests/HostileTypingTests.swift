import HonestText
import TerminalUI
import TestSupport
import Testing

@Suite struct `Hostile text that is typed or pasted` {
  private func room(_ shape: TextRoom.Shape) -> TextRoom { TextRoom(shape, 0...2_000) }

  @Test(arguments: HostileText.all.map(\.word))
  func `leaves nothing in a field that deceives`(word: String) throws {
    let text = try #require(HostileText.all.first { $0.word == word }).text
    var field = TextField(limit: 2_000)
    _ = field.type(.paste(text))
    #expect(room(.line).problem(in: field.text) == nil)
    var area = TextArea(limit: 2_000)
    _ = area.type(.paste(text))
    #expect(room(.lines).problem(in: area.text) == nil)
    // A text that was kept before is not cut, but nothing in it deceives.
    #expect(room(.line).problem(in: String(TextField(text, limit: 2_000).text.prefix(2_000))) == nil)
  }

  @Test(arguments: HostileText.deceitful.map(\.word))
  func `leaves nothing when it comes key by key`(word: String) throws {
    let text = try #require(HostileText.deceitful.first { $0.word == word }).text
    var field = TextField(limit: 200)
    for scalar in text.unicodeScalars { _ = field.type(.key(.character(Character(scalar)))) }
    #expect(room(.line).problem(in: field.text) == nil)
  }

  @Test func `keeps marks and variants that are typed behind what they belong to`() {
    var field = TextField(limit: 60)
    for scalar in "葛\u{E0100}城 e\u{301}".unicodeScalars {
      _ = field.type(.key(.character(Character(scalar))))
    }
    #expect(field.text == "葛\u{E0100}城 e\u{301}")
  }

  @Test func `is gathered only so far while it is pasted`() {
    var decoder = InputDecoder()
    let much = [InputDecoder.Token.scalar("字")]
    _ = decoder.decode([.pasteBegin])
    for _ in 0..<3 { _ = decoder.decode([InputDecoder.Token](repeating: much[0], count: 50_000)) }
    let inputs = decoder.decode([.pasteEnd])
    guard case .paste(let text)? = inputs.first else {
      Issue.record("nothing was pasted")
      return
    }
    #expect(text.unicodeScalars.count == InputDecoder.mostPasted)
  }
}
