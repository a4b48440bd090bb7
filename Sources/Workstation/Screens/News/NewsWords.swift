import Records
import TerminalUI

/// The texts of what others did since one looked last.
package struct NewsWords: Sendable {
  let language: Language

  var name: String { language.say("新变化", "News") }
  var nothing: String { language.say("没有新的变化。", "Nothing new.") }
  var nothingToOpen: String { language.say("这一件没有可打开的记实。", "There is no record to open.") }
  var help: Help {
    Help(
      language.say(
        "上次看过以后别人录入、更正、作废、退回和被拒绝的事，新的在前。打开一次就算看过；按 b 可再往前看。",
        "What others entered, corrected, voided, returned or were refused since you looked last. Opening it counts as "
          + "a look; b goes further back."),
      rules: [
        Help.Rule(
          language.say("看到哪里只是记个方便，不是凭据，不进账。", "How far you looked is a comfort, never evidence."),
          language.say("全程记实制度第十三条", "Whole-process records, article 13"))
      ])
  }

  /// Since when.
  func since(_ instant: Instant, _ here: ScreenContext) -> String {
    let time = instant.spoken(on: here.today, in: language)
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
  func line(_ news: News, _ here: ScreenContext) -> String {
    let time = news.since.spoken(on: here.today, in: language)
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
}

extension Words {
  /// The texts of what others did since one looked last.
  package var news: NewsWords { NewsWords(language: language) }
}
