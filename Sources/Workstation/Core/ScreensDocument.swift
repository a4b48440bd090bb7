import Records
import TerminalUI

/// `docs/screens.md`, made from the keymaps so that it cannot say anything else.
package enum ScreensDocument {
  /// The document: every screen, every key, in both languages.
  package static func text(at desk: Desk) -> String {
    var lines = [
      "# Screens and keys", "",
      "Made from the keymaps by the tests (`RECORD=1 swift test`); change the keymaps, not this file.", "",
    ]
    let words = (Words.chinese, Words.english)
    for scene in Scene.specimens {
      let screen = scene.screen
      lines += ["## \(screen.name(in: words.0)) – \(screen.name(in: words.1))", ""]
      lines += [screen.help(in: words.0).purpose, "", screen.help(in: words.1).purpose, ""]
      lines += table(screen.keyList(at: desk.speaking(.chinese)), screen.keyList(at: desk.speaking(.english)))
      lines += [""] + screen.help(in: words.1).rules.map { "* \($0.text) (\($0.article))" } + [""]
    }
    lines += ["## Everywhere", ""]
    let bindings = Station(desk: desk).keymap.bindings
    lines += table(
      bindings.map { ($0.keys.map(\.name), words.0.station.label($0.action, words.0)) },
      bindings.map { ($0.keys.map(\.name), words.1.station.label($0.action, words.1)) })
    return lines.joined(separator: "\n") + "\n"
  }

  private static func table(
    _ chinese: [(keys: [String], label: String)], _ english: [(keys: [String], label: String)]
  ) -> [String] {
    ["| keys | 中文 | English |", "|---|---|---|"]
      + zip(chinese, english).map { "| \($0.keys.joined(separator: " ")) | \($0.label) | \($1.label) |" }
  }
}

extension Desk {
  /// The same desk in another language.
  func speaking(_ language: Language) -> Desk {
    var desk = self
    desk.language = language
    return desk
  }
}
