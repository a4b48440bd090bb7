import Records
import TerminalUI

extension SettingsWords {
  static let english = SettingsWords(
    name: "Settings", change: "Change", changeBack: "Change back", find: "Find",
    findHint: "name of a rule, a value or an article",
    nothing: "No setting or rule is like this.",
    ruleStays: "Rules come from the document in force; here they are only read.",
    purpose:
      "Above: how things are shown to you on this machine; a change holds at once and at the next sitting. "
      + "Below: every rule in force, with its source.",
    display: "What is shown how concerns you alone and changes no record",
    displayArticle: "kept on this machine",
    rulesNote: "Each rule names its article; what no document says is a proposal",
    rulesArticle: "the rules in force",
    language: "Language", thisLanguage: "English", theme: "Colours", frames: "Lines", mouse: "Mouse",
    width: "Width of quotes and ①", own: "this machine", proposed: "proposal",
    proposedAdvice: "A proposal of this program: no document says it.",
    noProfile: "The store has no rules yet", sample: "sample", narrow: "narrow", wide: "wide",
    languageAdvice: "L switches between English and Chinese at any time.",
    themeAdvice:
      "Dark is for a black terminal, light for a white one; plain is bold and reversed only. T switches at any "
      + "time. NO_COLOR means plain.",
    framesAdvice: "If lines around tables appear as question marks, take ASCII.",
    mouseAdvice:
      "On: press tabs, rows and keys in the footer, turn the wheel; hold Shift while dragging to select text. "
      + "Off: the mouse is the terminal's own, and dragging selects.",
    widthAdvice: "Under which bar does the bar of the sample end? Choose that one:",
    themes: [.dark: "dark", .light: "light", .plain: "plain"],
    switches: (frames: ["drawn", "ASCII"], mouse: ["off", "on"], width: ["narrow", "wide"]),
    values: [
      "true": "yes", "false": "no", "eventEnd": "end of the event", "eventStart": "start of the event",
      "entry": "entry", "signOff": "sign-off", "naturalDay": "calendar days", "workingDay": "working days",
      "none": "stays", "nextWorkingDay": "moves to the next working day",
      "previousWorkingDay": "moves to the working day before", "meanOfMonths": "mean of the months",
      "pooled": "taken together", "competition": "1, 2, 2, 4", "dense": "1, 2, 2, 3",
      "acceptAndMark": "taken, and marked late", "points": "by points", "quarter": "quarter",
      "halfYear": "half-year", "year": "year", "report": "a report",
    ],
    rules: RuleNames.english,
    about: { name, code, value in "\(name) (\(code)): \(value)" })
}
