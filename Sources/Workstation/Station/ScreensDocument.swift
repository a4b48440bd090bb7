import Records
import TerminalUI

/// `docs/screens.md`, made from the keymaps so that it cannot say anything else.
package enum ScreensDocument {
  /// The document: every screen, every key, in both languages.
  package static func text(at here: ScreenContext) -> String {
    var lines = [
      "# Screens and keys", "",
      "Made from the keymaps by the tests (`RECORD=1 swift test`); change the keymaps, not this file.", "",
    ]
    let words = (Words(.chinese), Words(.english))
    for scene in Scene.specimens {
      let screen = scene.screen
      lines += ["## \(screen.name(in: words.0)) – \(screen.name(in: words.1))", ""]
      lines += [screen.help(in: words.0).purpose, "", screen.help(in: words.1).purpose, ""]
      lines += table(screen.keyList(at: here.speaking(.chinese)), screen.keyList(at: here.speaking(.english)))
      lines += variants(of: screen, at: here)
      lines += [""] + screen.help(in: words.1).rules.map { "* \($0.text) (\($0.article))" } + [""]
    }
    lines += ["## Tabs of each role", "", "| role | tabs |", "|---|---|"]
    for role in [PostRole.recorder] + roles {
      let tabs = Tab.allCases.filter { $0.isFor(here.session(as: role)) }
      let names = tabs.map { "\($0.key) \(words.0.station.tab($0)) \(words.1.station.tab($0))" }
      lines.append(
        "| \(role.name(in: .chinese)) \(role.name(in: .english)) | \(names.joined(separator: ", ")) |")
    }
    lines += ["", "## Everywhere", ""]
    func everywhere(_ language: Language) -> [KeyBinding<Void>] {
      Station(here: here.speaking(language)).keymap.bindings.map { $0.map { _ in } }
    }
    lines += table(everywhere(.chinese), everywhere(.english))
    return lines.joined(separator: "\n") + "\n"
  }

  /// The roles that work at screens of their own, besides the recorder.
  private static let roles: [PostRole] = [
    .primaryHead, .mainSupervisor, .supervisionSupervisor, .administrator,
  ]

  /// The keys of roles that have others than the recorder, one table for all roles with the same.
  private static func variants(of screen: some Screen, at here: ScreenContext) -> [String] {
    func keys(_ role: PostRole, _ language: Language) -> [KeyBinding<Void>] {
      screen.keyList(at: here.speaking(language).session(as: role))
    }
    func names(_ role: PostRole) -> [[String]] {
      keys(role, .english).map { $0.keys.map(\.name) + [$0.label] }
    }
    var groups: [[PostRole]] = []
    for role in roles where names(role) != names(.recorder) {
      if let same = groups.firstIndex(where: { names($0[0]) == names(role) }) {
        groups[same].append(role)
      } else {
        groups.append([role])
      }
    }
    return groups.flatMap { group in
      let titles = Language.allCases.map { language in language.list(group.map { $0.name(in: language) }) }
      return ["", titles.joined(separator: " – ") + ":", ""]
        + table(keys(group[0], .chinese), keys(group[0], .english))
    }
  }

  private static func table(_ chinese: [KeyBinding<Void>], _ english: [KeyBinding<Void>]) -> [String] {
    ["| keys | 中文 | English |", "|---|---|---|"]
      + zip(chinese, english).map {
        "| \($0.keys.isEmpty ? "(F10)" : $0.keys.map(\.name).joined(separator: " ")) | \($0.label) | \($1.label) |"
      }
  }
}

extension ScreenContext {
  /// The same context for somebody in another role.
  func session(as role: PostRole) -> ScreenContext {
    var here = self
    here.post?.role = role
    if role != .recorder, role != .primaryHead {
      here.post?.unit = nil
      here.post?.side = nil
    }
    if role == .mainSupervisor { here.post?.side = .main }
    if role == .supervisionSupervisor { here.post?.side = .supervision }
    if let post = here.post { here.session?.posts = [post] }
    return here
  }

  /// The same context in another language.
  func speaking(_ language: Language) -> ScreenContext {
    var here = self
    here.language = language
    return here
  }
}
