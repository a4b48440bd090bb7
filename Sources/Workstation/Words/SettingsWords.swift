import Records
import TerminalUI

/// The texts of the settings.
package final class SettingsWords: Sendable {
  let name: String
  let change: String
  let changeBack: String
  let find: String
  let findHint: String
  let nothing: String
  let ruleStays: String
  let purpose: String
  let display: String
  let displayArticle: String
  let rulesNote: String
  let rulesArticle: String
  let language: String
  let thisLanguage: String
  let theme: String
  let frames: String
  let mouse: String
  let width: String
  let own: String
  let proposed: String
  let proposedAdvice: String
  let noProfile: String
  let sample: String
  let narrow: String
  let wide: String
  let languageAdvice: String
  let themeAdvice: String
  let framesAdvice: String
  let mouseAdvice: String
  let widthAdvice: String
  let themes: [Appearance.Theme: String]
  /// Off and on, as frames, mouse and width say it.
  let switches: (frames: [String], mouse: [String], width: [String])
  let values: [String: String]
  let rules: [String: String]
  let about: @Sendable (String, String, String) -> String

  init(
    name: String, change: String, changeBack: String, find: String, findHint: String, nothing: String,
    ruleStays: String, purpose: String, display: String, displayArticle: String, rulesNote: String,
    rulesArticle: String, language: String, thisLanguage: String, theme: String, frames: String,
    mouse: String, width: String, own: String, proposed: String, proposedAdvice: String, noProfile: String,
    sample: String,
    narrow: String, wide: String, languageAdvice: String, themeAdvice: String, framesAdvice: String,
    mouseAdvice: String, widthAdvice: String, themes: [Appearance.Theme: String],
    switches: (frames: [String], mouse: [String], width: [String]), values: [String: String],
    rules: [String: String], about: @escaping @Sendable (String, String, String) -> String
  ) {
    self.name = name
    self.change = change
    self.changeBack = changeBack
    self.find = find
    self.findHint = findHint
    self.nothing = nothing
    self.ruleStays = ruleStays
    self.purpose = purpose
    self.display = display
    self.displayArticle = displayArticle
    self.rulesNote = rulesNote
    self.rulesArticle = rulesArticle
    self.language = language
    self.thisLanguage = thisLanguage
    self.theme = theme
    self.frames = frames
    self.mouse = mouse
    self.width = width
    self.own = own
    self.proposed = proposed
    self.proposedAdvice = proposedAdvice
    self.noProfile = noProfile
    self.sample = sample
    self.narrow = narrow
    self.wide = wide
    self.languageAdvice = languageAdvice
    self.themeAdvice = themeAdvice
    self.framesAdvice = framesAdvice
    self.mouseAdvice = mouseAdvice
    self.widthAdvice = widthAdvice
    self.themes = themes
    self.switches = switches
    self.values = values
    self.rules = rules
    self.about = about
  }

  func theme(_ theme: Appearance.Theme) -> String { themes[theme] ?? theme.rawValue }
  func frames(_ isASCII: Bool) -> String { switches.frames[isASCII ? 1 : 0] }
  func mouse(_ isOn: Bool) -> String { switches.mouse[isOn ? 1 : 0] }
  func width(_ isWide: Bool) -> String { switches.width[isWide ? 1 : 0] }
  /// What a parameter is called; its name in profiles where it has no words yet.
  func rule(_ name: String) -> String { rules[name] ?? name }
  /// A value as people say it; numbers and dates stay as they are.
  func value(_ value: String, in language: Language) -> String {
    let parts = value.split(separator: ", ").map(String.init)
    return language.list(
      parts.map { part in
        values[part] ?? EvidenceKind(rawValue: part)?.name(in: language)
          ?? EventCategory(rawValue: part)?.name(in: language) ?? part
      })
  }

  func heading(_ heading: RuleProfile.Heading) -> String {
    "\(heading.issuer)  \(heading.title)  \(heading.documentNumber)"
  }
}
