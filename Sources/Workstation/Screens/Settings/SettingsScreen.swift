import Records
import TerminalUI

/// How things are shown to this person, and every rule in force with the article behind it.
///
/// What is chosen holds at once and is kept for the next session. Rules are only read here: they come from
/// the profile of the store.
package struct SettingsScreen: Screen {
  /// A line of the list.
  package enum Line: Hashable, Sendable {
    case language, theme, frames, mouse, width
    /// A parameter by its place in the profile.
    case rule(Int)
  }

  private(set) var filter = TextField(limit: 40)
  package private(set) var isTyping = false
  private(set) var cursor = ListCursor(count: 5, height: 10)

  /// The list at its beginning.
  package init() {}

  package static let spot: ScreenID? = .settings
  package static let specimen = SettingsScreen()
  package func name(in words: Words) -> String { words.settings.name }

  /// The lines that hold what is typed, in a name, a value or an article.
  package func lines(at here: ScreenContext) -> [Line] {
    let all: [Line] =
      [.language, .theme, .frames, .mouse, .width]
      + (here.profile?.parameters.indices.map { .rule($0) } ?? [])
    let wanted = filter.text.trimmed.lowercased()
    guard !wanted.isEmpty else { return all }
    return all.filter { line in
      let text = texts(of: line, at: here)
      let pinyin = Pinyin(phrase: text.name)
      return ([text.name, text.value, text.source, text.code] + pinyin.keys)
        .contains { $0.lowercased().contains(wanted) }
    }
  }

  /// The line in the selection.
  package func current(at here: ScreenContext) -> Line? {
    let lines = lines(at: here)
    return lines.indices.contains(cursor.selected) ? lines[cursor.selected] : nil
  }

  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language) = (here.words.settings, here.language)
    let refusal: String? =
      switch current(at: here) {
      case nil: words.nothing
      case .rule: words.ruleStays
      default: nil
      }
    return [
      ScreenKey(
        language.say("更换", "Change"), .enter, .character(" "), .right, unless: refusal
      ) { $0.change(at: $1) },
      ScreenKey(language.say("换回", "Change back"), .left, unless: refusal, isInFooter: false) {
        $0.change(back: true, at: $1)
      },
      ScreenKey(words.find, .character("/")) { screen, _ in
        screen.isTyping = true
        return []
      },
    ]
  }

  package func help(in words: Words) -> Help {
    Help(
      words.settings.purpose,
      rules: [
        Help.Rule(words.settings.display, words.settings.displayArticle),
        Help.Rule(words.settings.rulesNote, words.settings.rulesArticle),
      ])
  }

  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    cursor.setCount(lines(at: here).count)
    if isTyping {
      switch input {
      case .key(.escape): (filter, isTyping) = (TextField(limit: 40), false)
      case .key(.enter): isTyping = false
      case .key(.up), .key(.down), .key(.pageUp), .key(.pageDown), .mouse: return move(input)
      default:
        let before = filter.text
        if !filter.type(input) { return nil }
        if filter.text != before { cursor.select(0) }
      }
      cursor.setCount(lines(at: here).count)
      return []
    }
    return move(input)
  }

  private mutating func move(_ input: Input) -> [Command]? {
    if case .mouse(let mouse) = input, mouse.act == .press {
      return cursor.press(mouse.point, in: SettingsScreen.places(in: Area(size)).list) ? [] : nil
    }
    return cursor.type(input) ? [] : nil
  }

  private func change(back: Bool = false, at here: ScreenContext) -> [Command] {
    guard let line = current(at: here) else { return [] }
    var (appearance, language) = (here.appearance, here.language)
    switch line {
    case .language: language = language == .chinese ? .english : .chinese
    case .theme:
      appearance.theme = appearance.nextTheme
      if back { appearance.theme = appearance.nextTheme }
    case .frames: appearance.usesASCIIFrames.toggle()
    case .mouse: appearance.usesMouse.toggle()
    case .width: appearance.isAmbiguousWide.toggle()
    case .rule: return []
    }
    return [.arrange(appearance, language)]
  }

  private var size = Size(columns: 80, rows: 19)

  package mutating func resize(to size: Size) {
    self.size = size
    cursor.resize(height: max(1, SettingsScreen.places(in: Area(size)).list.rows))
  }
}
