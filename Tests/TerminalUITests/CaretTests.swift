import Secrets
import TerminalUI
import Testing

/// What a field makes of keys: before, keys, after, with `|` for the caret and `⏎` for the end of a line.
///
/// Keys stand by name with blanks between; what has no such name is typed, and pasted where it stands in `«»`.
struct Caret: CustomTestStringConvertible, Sendable {
  let before, keys, after: String

  init(_ before: String, _ keys: String, _ after: String) {
    (self.before, self.keys, self.after) = (before, keys, after)
  }

  var testDescription: String { "\(before)  \(keys)  \(after)" }

  /// The text before, and the keys that bring the caret from its end to its place.
  var start: (text: String, moves: [Input]) {
    let parts = before.asLines.split(separator: "|", omittingEmptySubsequences: false)
    return (parts.joined(), Array(repeating: .key(.left), count: parts.last?.count ?? 0))
  }

  var inputs: [Input] {
    keys.split(separator: " ").flatMap { word -> [Input] in
      if word.hasPrefix("«") { return [.paste(String(word.dropFirst().dropLast()).asLines)] }
      return Key(name: String(word)).map { [.key($0)] } ?? typing(String(word))
    }
  }

  /// A text as the rows are written.
  static func marked(_ text: String, _ caret: Int) -> String {
    "\(text.prefix(caret))|\(text.dropFirst(caret))".replacing("\n", with: "⏎")
  }
}

extension String {
  fileprivate var asLines: String { replacing("⏎", with: "\n") }
}

@Suite struct `The caret` {
  @Test(arguments: [
    Caret("ab|c", "← x", "ax|bc"), Caret("主任|", "← 责", "主责|任"), Caret("|", "落实主体责任", "落实主体责任|"),
    Caret("|ab", "← x", "x|ab"), Caret("ab|", "→ x", "abx|"),
    Caret("ab|c", "Home x", "x|abc"), Caret("|记实", "End x", "记实x|"),
    Caret("记|实", "Ctrl-A x Ctrl-E y", "x记实y|"),
    // What is deleted is a whole character, of however many scalars.
    Caret("记👍🏽|实", "Backspace", "记|实"), Caret("记|👍🏽实", "Del", "记|实"), Caret("e\u{301}|", "Backspace", "|"),
    Caret("|记", "Backspace", "|记"), Caret("记|", "Del", "记|"), Caret("e|", "\u{301}", "e\u{301}|"),
    Caret("甲|乙", "«丙丁»", "甲丙丁|乙"), Caret("|", "«张建国⏎李红»", "张建国 李红|"),
    Caret("ab|cd", "Ctrl-K", "ab|"), Caret("ab|cd", "Ctrl-U", "|cd"), Caret("主体|责任", "Ctrl-U", "|责任"),
    // Words end between Latin and Chinese, clauses at their stops.
    Caret("open 记实 now|", "Ctrl-Left", "open 记实 |now"), Caret("open 记实 |now", "Ctrl-Left", "open |记实 now"),
    Caret("open |记实 now", "Ctrl-Right", "open 记实 |now"), Caret("open记实|", "Ctrl-Left", "open|记实"),
    Caret("听取汇报，分析风险。明确责任|", "Ctrl-Left", "听取汇报，分析风险。|明确责任"),
    Caret("听取汇报，分析风险。|明确责任", "Ctrl-Left", "听取汇报，|分析风险。明确责任"),
    Caret("|听取汇报，分析风险。", "Ctrl-Right", "听取汇报，|分析风险。"),
    Caret("听取汇报，分析风险|。", "Ctrl-W", "听取汇报，|。"), Caret("open 记实| now", "Ctrl-W", "open | now"),
    // A run of typing is taken back whole; a move ends it, and what is typed then ends what could be made again.
    Caret("|", "记实 Ctrl-Z", "|"), Caret("|", "记实 Ctrl-Z Ctrl-Y", "记实|"), Caret("主任|", "← 责 Ctrl-Z", "主|任"),
    Caret("|", "记 Home 实 Ctrl-Z", "|记"), Caret("|", "a Ctrl-Z b Ctrl-Y", "b|"),
    Caret("|", "记 Ctrl-Z Ctrl-Z", "|"),
  ])
  func `R-366 W-3 follows the keys in a field of one line`(row: Caret) {
    let (text, moves) = row.start
    var field = TextField(text)
    for input in moves + row.inputs { _ = field.type(input) }
    #expect(Caret.marked(field.text, field.content.caret) == row.after)
  }

  @Test(arguments: [
    Caret("一二|三", "«甲乙»", "一二甲|三"), Caret("一二三|", "四 五", "一二三四|"), Caret("e|二三四", "\u{301}", "e\u{301}|二三四"),
    Caret("一二三四五|", "六", "一二三四五|"), Caret("一二三四五|", "Backspace 六", "一二三四|"),
  ])
  func `stays where a field of four characters is full`(row: Caret) {
    let (text, moves) = row.start
    var field = TextField(text, limit: 4)
    for input in moves + row.inputs { _ = field.type(input) }
    #expect(Caret.marked(field.text, field.content.caret) == row.after)
  }

  /// Eight columns are shown, which are four Chinese characters.
  @Test(arguments: [
    Caret("一|二", "Enter", "一⏎|二"), Caret("|", "«一⏎二» Enter 三", "一⏎二⏎三|"),
    Caret("一⏎|二", "Backspace", "一|二"), Caret("一|⏎二", "Del", "一|二"), Caret("一⏎|二", "←", "一|⏎二"),
    Caret("一|二⏎三", "Ctrl-K", "一|⏎三"), Caret("一⏎二|三", "Ctrl-U", "一⏎|三"),
    // Up and down keep the column, over a shorter line too, and never stop within a character.
    Caret("abcdef⏎ab⏎abcde|f", "↑", "abcdef⏎ab|⏎abcdef"),
    Caret("abcdef⏎ab⏎abcde|f", "↑ ↑", "abcde|f⏎ab⏎abcdef"),
    Caret("abcdef⏎ab⏎abcde|f", "↑ ↑ ↓ ↓", "abcdef⏎ab⏎abcde|f"),
    Caret("abcdef⏎ab⏎abcde|f", "↑ ← ↑", "a|bcdef⏎ab⏎abcdef"),
    Caret("abc⏎落|实", "↑", "ab|c⏎落实"), Caret("落实⏎abc|", "↑", "落|实⏎abc"), Caret("ab|⏎c", "↑", "ab|⏎c"),
    Caret("|一⏎二⏎三", "PgDn", "一⏎|二⏎三"), Caret("一⏎二⏎三|", "PgUp", "一⏎二|⏎三"),
    // Home and End work on the line that one sees.
    Caret("落实主体责任|", "Home", "落实主体|责任"), Caret("落实主体责任|", "Home ↑ End", "落实主|体责任"),
    Caret("落实主体|责任", "↑", "|落实主体责任"), Caret("草稿|", "Ctrl-U 新稿 Ctrl-Z Ctrl-Z", "草稿|"),
  ])
  func `R-366 follows the keys in a field of several lines`(row: Caret) {
    let (text, moves) = row.start
    var area = TextArea(text, size: Size(columns: 9, rows: 2))
    for input in moves + row.inputs { _ = area.type(input) }
    #expect(Caret.marked(area.text, area.content.caret) == row.after)
  }

  @Test(arguments: [
    Caret("山高|月小", "← 水", "山水|高月小"), Caret("山|高", "Backspace", "|高"), Caret("山|高", "Del", "山|"),
    Caret("|山", "End 高 Home 月", "月|山高"), Caret("山高|月小", "Ctrl-K", "山高|"), Caret("山高|月小", "Ctrl-U", "|月小"),
    Caret("山|", "«\u{FEFF}高⏎月»", "山高|"), Caret("山|", "Ctrl-Z", "山|"),
  ])
  func `follows the keys in a secret, which is shown as stars`(row: Caret) {
    let (text, moves) = row.start
    var field = SecretField()
    for input in [.paste(text)] + moves + row.inputs { _ = field.type(input) }
    var canvas = Canvas(size: Size(columns: 20, rows: 1))
    field.draw(on: &canvas, in: canvas.area, isFocused: true)
    let after = row.after.replacing("|", with: "")
    #expect(field.phrase == Passphrase(firstLineOf: after))
    #expect(canvas.text == String(repeating: "*", count: after.count))
    #expect(canvas.cursor?.column == row.after.prefix { $0 != "|" }.count)
  }
}
