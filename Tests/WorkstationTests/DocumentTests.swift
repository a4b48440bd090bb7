import Foundation
import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// Keys and what is written about them.
@Suite struct `Keys and their document` {
  let here = Sample().here()

  @Test func `no key is bound twice on a screen`() {
    for scene in Scene.specimens {
      #expect(scene.screen.keysBoundTwice(at: here).isEmpty, "\(scene.screen.name(in: Words(.chinese)))")
    }
    #expect(Station(here: here).keymap.keysBoundTwice.isEmpty)
  }

  @Test func `no screen takes a key that holds everywhere, but Esc and F1 in forms`() {
    let everywhere = Set(Station(here: here).keymap.bindings.flatMap(\.keys)).subtracting([
      .escape, .function(1),
    ])
    for scene in Scene.specimens {
      let name = scene.screen.name(in: Words(.chinese))
      #expect(everywhere.isDisjoint(with: scene.screen.boundKeys(at: here)), "\(name)")
    }
  }

  @Test(.tellingPlace) func `R-373 each screen has help that names articles`() {
    every("screen", in: Scene.specimens.map(\.screen)) { screen in
      every("language", in: Language.allCases) { language in
        let help = screen.help(in: Words(language))
        #expect(!help.purpose.isEmpty)
        #expect(!help.rules.isEmpty && help.rules.allSatisfy { !$0.article.isEmpty })
      }
    }
  }

  @Test func `docs/screens.md is what the keymaps say`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = root.appending(path: "docs/screens.md")
    let text = ScreensDocument.text(at: here)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: path)
    }
    #expect(try String(contentsOf: path, encoding: .utf8) == text)
  }

  @Test func `no word stands among a screen's words that nothing says`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    var (words, all) = ([(name: String, file: String)](), "")
    for name in names where name.hasSuffix(".swift") {
      let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
      all += text
      guard name.hasPrefix("Workstation/"), name.contains("Words") else { continue }
      words += text.matches(of: /\n  (?:package )?var (\w+): String/).map { (String($0.1), name) }
    }
    #expect(words.count > 300)
    let said = Dictionary(
      all.split { !$0.isLetter && !$0.isNumber }.map { ($0, 1) }, uniquingKeysWith: +)
    for word in words {
      let declared = words.count { $0.name == word.name }
      #expect(said[word.name[...], default: 0] > declared, "\(word.name) of \(word.file)")
    }
  }
}

extension Screen {
  /// All keys that the screen has, offered or not.
  fileprivate func boundKeys(at here: ScreenContext) -> [Key] { keys(at: here).flatMap(\.keys) }
  fileprivate func keysBoundTwice(at here: ScreenContext) -> [Key] { keymap(at: here).keysBoundTwice }
}
