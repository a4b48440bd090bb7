import Records
import TerminalUI

/// The texts of what others did since one looked last.
package final class NewsWords: Sendable {
  let language: Language
  let name: String
  let open: String
  let earlier: String
  let kind: String
  let time: String
  let what: String
  let unit: String
  let title: String
  let number: String
  let who: String
  let nothing: String
  let nothingToOpen: String
  let look: String
  let help: Help

  init(
    language: Language, name: String, open: String, earlier: String, kind: String, time: String,
    what: String, unit: String, title: String, number: String, who: String, nothing: String,
    nothingToOpen: String,
    look: String, help: Help
  ) {
    self.language = language
    self.name = name
    self.open = open
    self.earlier = earlier
    self.kind = kind
    self.time = time
    self.what = what
    self.unit = unit
    self.title = title
    self.number = number
    self.who = who
    self.nothing = nothing
    self.nothingToOpen = nothingToOpen
    self.look = look
    self.help = help
  }

  /// Since when.
  func since(_ instant: Instant, _ desk: Desk) -> String {
    let time = instant.spoken(on: desk.today, in: language)
    return language.say("\(time) 以来，别人办的", "Done by others since \(time)")
  }

  /// How much of each kind: 录入 5  退回 1.
  func counts(_ news: News) -> String {
    let parts = News.kinds.compactMap { kind in
      news.counts[kind].map { "\(short(kind)) \($0)" }
    }
    return parts.isEmpty ? nothing : parts.joined(separator: "  ")
  }

  /// The line on Today: since when, how much of each kind.
  func line(_ news: News, _ desk: Desk) -> String {
    let time = news.since.spoken(on: desk.today, in: language)
    return language.say("\(time) 以来：\(counts(news))", "Since \(time): \(counts(news))")
  }

  /// The kind of act in a word.
  func short(_ kind: EntryKind) -> String {
    switch kind {
    case .recordEntered: language.say("录入", "entered")
    case .recordRevised: language.say("更正补充", "corrected")
    case .recordVoided: language.say("作废", "voided")
    case .recordReturned: language.say("退回", "returned")
    case .actRefused: language.say("被拒", "refused")
    default: kind.name(in: language)
    }
  }

  /// What it is about, and why.
  func text(of line: NewsLine) -> String {
    if line.kind == .actRefused {
      return line.reason.flatMap { Operation(rawValue: $0)?.name(in: language) } ?? line.title
    }
    let reason = line.kind == .recordReturned || line.kind == .recordVoided ? line.reason : nil
    return line.title + (reason.map { language.say("（\($0)）", " (\($0))") } ?? "")
  }

  static let chinese = NewsWords(
    language: .chinese, name: "新变化", open: "打开", earlier: "再往前", kind: "按种类", time: "时间", what: "什么事",
    unit: "单位", title: "内容", number: "编号", who: "经办", nothing: "没有新的变化。", nothingToOpen: "这一件没有可打开的记实。",
    look: "新变化",
    help: Help(
      "上次看过以后别人录入、更正、作废、退回和被拒绝的事，新的在前。打开一次就算看过；按 b 可再往前看。",
      rules: [Help.Rule("看到哪里只是记个方便，不是凭据，不进账。", "全程记实制度第十三条")]))

  static let english = NewsWords(
    language: .english, name: "News", open: "Open", earlier: "Earlier", kind: "By kind", time: "Time",
    what: "What", unit: "Unit", title: "Matter", number: "Number", who: "By", nothing: "Nothing new.",
    nothingToOpen: "There is no record to open.", look: "News",
    help: Help(
      "What others entered, corrected, voided, returned or were refused since you looked last. Opening it counts as "
        + "a look; b goes further back.",
      rules: [
        Help.Rule("How far you looked is a comfort, never evidence.", "Whole-process records, article 13")
      ]))
}
