import Records
import TerminalUI

extension FieldTalk.Word {
  /// What the person is told.
  func sentence(in language: Language) -> String {
    switch self {
    case .full(let limit, let rest):
      // The key comes before the quotation, which gives way where the line ends.
      let shown = rest.split(whereSeparator: \.isNewline).joined(separator: " ").clipped(to: 16)
      return language.say(
        "这一栏最多 \(limit) 字；放不下的 \(rest.count) 字换一栏按 Ctrl-R 填入：「\(shown)」",
        "At most \(limit) fit; Ctrl-R puts the other \(rest.count) elsewhere: \"\(shown)\"")
    case .unfit(let count):
      return language.say(
        "去掉了 \(count) 个看不见或不能用的字符。", "\(count) characters that no text may hold were left out.")
    case .secretCut(let limit):
      return language.say(
        "口令只取一行，最多 \(limit) 字；放不下的没有填进。",
        "A passphrase is one line of up to \(limit); the rest was not taken.")
    case .noText(.arrows):
      return language.say("这一栏不能打字：用左右键选。", "Nothing is typed here: choose with left and right.")
    case .noText(.file):
      return language.say(
        "这一栏放文件，不能打字：空着时按 Enter 选，或粘贴路径。",
        "A file goes here, no text: while empty Enter chooses one; or paste a path.")
    case .noText(.keys):
      return language.say("这里不能打字：按页脚的键。", "Nothing is typed here: press a key that the footer names.")
    case .untaken(let text):
      let shown = text.clipped(to: 24)
      return language.say(
        "「\(shown)」还没有选定：再按一次 Esc 就清掉。", "\"\(shown)\" is not taken yet: Esc once more clears it.")
    case .unsaved(let key):
      return language.say(
        "还没有办完：再按一次 Esc 就放弃，按 \(key) 办完。", "Not done yet: Esc once more gives it up, \(key) finishes.")
    }
  }

  /// Which of several is told, the greatest first.
  var weight: Int {
    switch self {
    case .full: 5
    case .secretCut: 4
    case .unsaved, .untaken: 3
    case .unfit: 2
    case .noText(.arrows), .noText(.file): 1
    // The field knows better than the screen.
    case .noText(.keys): 0
    }
  }
}
