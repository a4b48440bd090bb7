import Secrets
import TerminalUI
import TestSupport
import Testing

/// Types a text as a keyboard or an input method does, a character at a time.
func typing(_ text: String) -> [Input] { text.map { .key(.character($0)) } }

@Suite struct `A field of one line` {
  var field = TextField()

  mutating func press(_ inputs: Input...) { for input in inputs { _ = field.type(input) } }

  @Test mutating func `controls and direction marks cannot be pasted`() {
    press(.paste("a\u{1B}[31m\u{202E}b\u{0}"))
    #expect(field.text == "a[31mb")
  }

  @Test func `without the keyboard a field shows its beginning, and marks what is cut`() {
    var canvas = Canvas(size: Size(columns: 14, rows: 2))
    let field = TextField("一二三四五六七八九十")
    field.draw(on: &canvas, in: canvas.area.row(0), isFocused: false)
    field.draw(on: &canvas, in: canvas.area.row(1), isFocused: true)
    #expect(canvas.text == "一二三四五六..\n.. 六七八九十")
  }

  @Test func `Enter, Esc and Tab are left to the surroundings`() {
    var field = field
    let isConsumed = [Key.enter, .escape, .tab].map { field.type(.key($0)) }
    #expect(isConsumed == [false, false, false])
  }

  @Test func `a secret is drawn as stars`() {
    var canvas = Canvas(size: Size(columns: 8, rows: 1))
    var field = SecretField()
    _ = field.type(.paste("口令ab"))
    field.draw(on: &canvas, in: canvas.area, isFocused: true)
    #expect(canvas.text == "****")
    #expect(canvas.cursor == Point(column: 4, row: 0))
    #expect(canvas.asksSecret)
  }

  @Test func `a secret takes the first line of a paste`() {
    var field = SecretField()
    _ = field.type(.paste("\u{FEFF}山高月小\n水落石出\n"))
    #expect(field.phrase == "山高月小")
  }

  @Test func `a secret is mended where the caret stands, and takes nothing that nobody can type`() {
    var field = SecretField(limit: 5)
    _ = field.type(.paste("山\u{202E}月\u{7}小"))
    for key in [
      Key.left, .backspace, .character("高"), .character("明"), .end, .character("月"), .character("多"),
    ] {
      _ = field.type(.key(key))
    }
    #expect(field.phrase == "山高明小月")
    _ = field.type(.key(.control("u")))
    #expect(field.isEmpty)
  }

  @Test func `a long secret keeps its end in sight`() {
    var canvas = Canvas(size: Size(columns: 8, rows: 1))
    var field = SecretField()
    _ = field.type(.secret("long enough to pass"))
    field.draw(on: &canvas, in: canvas.area, isFocused: true)
    #expect(canvas.cursor.map { $0.column < 8 } == true)
  }

  @Test func `a long text is scrolled so that the caret is in sight`() {
    var canvas = Canvas(size: Size(columns: 8, rows: 1))
    TextField("一二三四五六七八").draw(on: &canvas, in: canvas.area, isFocused: true)
    #expect(canvas.text == "七八")
    #expect(canvas.cursor == Point(column: 4, row: 0))
  }
}

@Suite struct `A field of several lines` {
  var area = TextArea(size: Size(columns: 9, rows: 2))

  mutating func press(_ inputs: Input...) { for input in inputs { _ = area.type(input) } }

  @Test mutating func `R-370 resizing keeps the text and the caret in sight`() {
    press(.paste("落实主体责任和监督责任"))
    let caret = area.content.caret
    area.resize(to: Size(columns: 5, rows: 1))
    #expect(area.text == "落实主体责任和监督责任")
    #expect(area.content.caret == caret)
    #expect(area.top == area.wrapping.point(ofCaret: caret).row)
  }

  @Test mutating func `what another editor gave back can be undone`() {
    press(.paste("草稿"))
    area.replace(with: "新稿")
    press(.key(.control("z")))
    #expect(area.text == "草稿")
  }
}

@Suite struct `Laws of fields` {
  static let keys: [Key] = [
    .left, .right, .up, .down, .home, .end, .pageUp, .pageDown, .wordLeft, .wordRight, .backspace, .delete,
    .enter,
    .control("k"), .control("u"), .control("w"), .control("z"), .control("y"),
  ]

  static func input(using random: inout Seeded) -> Input {
    switch Int.random(in: 0...3, using: &random) {
    case 0: .paste(Seeded.wildText(length: 5, using: &random))
    case 1: .key(.character(Seeded.wildText(length: 1, using: &random).first ?? "记"))
    default: .key(keys[Int.random(in: 0..<keys.count, using: &random)])
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `the caret is always in the text, the limit holds, and the caret is drawn inside`(seed: UInt64) {
    var random = Seeded(seed)
    var field = TextField(limit: 30)
    var area = TextArea(limit: 60, size: Size(columns: 12, rows: 3))
    for _ in 0..<150 {
      let input = Self.input(using: &random)
      _ = field.type(input)
      _ = area.type(input)
      #expect((0...field.text.count).contains(field.content.caret) && field.text.count <= 30)
      #expect((0...area.text.count).contains(area.content.caret) && area.text.count <= 60)
      var canvas = Canvas(size: Size(columns: 12, rows: 4))
      field.draw(on: &canvas, in: canvas.area, isFocused: true)
      #expect(canvas.cursor?.row == 0)
      area.draw(on: &canvas, in: Area(left: 0, top: 1, columns: 12, rows: 3), isFocused: true)
      #expect((canvas.cursor?.row ?? 0) >= 1)
      expectWhole(canvas)
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `taking everything back gives the text one began with`(seed: UInt64) {
    var random = Seeded(seed)
    var area = TextArea("原来的\n文字", limit: 200)
    for _ in 0..<60 {
      let input = Self.input(using: &random)
      if input != .key(.control("z")) { _ = area.type(input) }
    }
    while area.content.canUndo { _ = area.type(.key(.control("z"))) }
    #expect(area.text == "原来的\n文字")
  }
}

@Suite struct `A very long paste` {
  @Test(.timeLimit(.minutes(1))) func `is cut to the limit at once`() {
    var area = TextArea(limit: 2_000)
    _ = area.type(.paste(String(repeating: "落实主体责任", count: 50_000)))
    #expect(area.text.count == 2_000)
  }
}
