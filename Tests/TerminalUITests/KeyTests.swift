import TerminalUI
import TestSupport
import Testing

@Suite struct `Keys and what they are called` {
  @Test(arguments: [
    (Key.enter, "Enter"), (.escape, "Esc"), (.control("s"), "Ctrl-S"), (.function(10), "F10"), (.up, "Up"),
    (.character(" "), "Space"), (.backTab, "Shift-Tab"), (.character("?"), "?"), (.pageDown, "PgDn"),
  ]) func `a key has a name and is found by it`(key: Key, name: String) {
    #expect(key.name == name)
    #expect(Key(name: name) == key)
  }

  @Test func `arrows can be written as arrows`() {
    #expect(Key(name: "↓") == .down)
  }

  @Test(arguments: [
    ("：", ":"), ("？", "?"), ("／", "/"), ("、", "/"), ("１", "1"), ("ｑ", "q"), ("\u{3000}", " "),
  ])
  func `R-366 outside fields full-width signs count as their keys`(typed: Character, key: Character) {
    #expect(Key.character(typed).command == .character(key))
  }

  @Test func `a Chinese character outside a field is known to come from an input method`() {
    #expect(Key.character("记").comesFromInputMethod)
    #expect(!Key.character("？").comesFromInputMethod)
    #expect(!Key.enter.comesFromInputMethod)
  }
}

@Suite struct `Keymaps in use` {
  let keymap = Keymap([
    KeyBinding("New", .character("n"), .function(2), effect: 1),
    KeyBinding("Open", .enter, effect: 2),
    KeyBinding("Sign", .character("s"), unless: "nothing to sign", effect: 3),
    KeyBinding("Copy", .character("c"), isInFooter: false, effect: 4),
  ])

  @Test func `a key gives its effect, also in full width`() {
    #expect(keymap[.function(2)]?.effect == 1)
    #expect(keymap[.character("ｎ")]?.effect == 1)
    #expect(keymap[.character("z")] == nil)
  }

  @Test func `a key that cannot be pressed now says why`() {
    #expect(keymap[.character("s")]?.refusal == "nothing to sign")
    #expect(keymap.bindings.map(\.refusal) == [nil, nil, "nothing to sign", nil])
  }

  @Test func `the footer names what can be pressed and belongs there`() {
    #expect(keymap.footer.items.map(\.key) == ["n", "Enter"])
    #expect(keymap.footer.items.map(\.label) == ["New", "Open"])
  }

  @Test func `a key bound twice is found`() {
    #expect(keymap.keysBoundTwice == [])
    let twice = Keymap([KeyBinding("Open", .enter, effect: 1), KeyBinding("New", .enter, effect: 2)])
    #expect(twice.keysBoundTwice == [.enter])
  }

  @Test func `a key of a part is the same key for the whole, with another effect`() {
    let lifted = KeyBinding("Sign", .character("s"), unless: "not now", isInFooter: false, effect: 3)
      .map { "\($0)" }
    #expect(lifted.effect == "3")
    #expect(lifted.label == "Sign" && lifted.keys == [.character("s")])
    #expect(lifted.refusal == "not now" && !lifted.isInFooter)
  }
}

@Suite struct `Input from scalars` {
  var decoder = InputDecoder()

  func scalars(_ text: String) -> [InputDecoder.Token] { text.unicodeScalars.map { .scalar($0) } }

  @Test mutating func `R-366 a phrase comes as whole characters`() {
    let inputs = decoder.decode(scalars("记e\u{301}👨‍👩‍👧"))
    #expect(inputs == [.key(.character("记")), .key(.character("e\u{301}")), .key(.character("👨‍👩‍👧"))])
  }

  @Test mutating func `R-366 pasted text comes as one input, with its line ends`() {
    let inputs = decoder.decode([.pasteBegin] + scalars("一\r\n二\r三") + [.pasteEnd])
    #expect(inputs == [.paste("一\n二\n三")])
  }

  @Test mutating func `R-366 a paste may arrive in pieces`() {
    let early = decoder.decode([.pasteBegin] + scalars("一"))
    #expect(early == [])
    let late = decoder.decode(scalars("二") + [.pasteEnd])
    #expect(late == [.paste("一二")])
  }

  @Test mutating func `what is beyond all measure in a paste is told by its number`() {
    let text = String(repeating: "a", count: InputDecoder.mostPasted + 3)
    let inputs = decoder.decode([.pasteBegin] + scalars(text) + [.pasteEnd])
    #expect(inputs == [.paste(String(text.dropLast(3))), .pasteCut(3)])
  }

  @Test mutating func `a paste whose end is lost is given all the same`() {
    _ = decoder.decode([.pasteBegin] + scalars("一"))
    let given = decoder.endPaste()
    #expect(given == [.paste("一")])
    #expect(!decoder.isPasting)
  }

  @Test mutating func `controls become keys`() {
    let inputs = decoder.decode(scalars("\u{13}\r\t\u{7F}\u{1B}"))
    #expect(inputs == [.key(.control("s")), .key(.enter), .key(.tab), .key(.backspace), .key(.escape)])
  }

  @Test mutating func `a sequence that nobody named is swallowed`() {
    let inputs = decoder.decode(scalars("a\u{1B}[1;2Ab"))
    #expect(inputs == [.key(.character("a")), .key(.character("b"))])
  }
}
