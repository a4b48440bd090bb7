import Records
import TerminalUI

/// A line of the months of a unit's year: a month's notice, or below them a half-year's report.
package enum MonthRow: Hashable, Sendable {
  case notice(NoticeStanding)
  case report(ReportStanding)

  /// What it is about, which stays the same in every state.
  var topic: NoticeOrReport {
    switch self {
    case .notice(let standing): .notice(standing.month, standing.side)
    case .report(let standing): .report(standing.half)
    }
  }

  /// What is said of a notice or of a report, whichever a line is.
  static func either<Said>(
    _ notice: @escaping (NoticeStanding) -> Said, _ report: @escaping (ReportStanding) -> Said
  ) -> (MonthRow) -> Said {
    { row in
      switch row {
      case .notice(let standing): notice(standing)
      case .report(let standing): report(standing)
      }
    }
  }

  var notice: NoticeStanding? { if case .notice(let standing) = self { standing } else { nil } }
  var report: ReportStanding? { if case .report(let standing) = self { standing } else { nil } }
}

extension [MonthRow] {
  /// The months of a side in their order, then the half-years.
  init(_ notices: [NoticeStanding], _ side: Side, _ reports: [HalfYear: ReportStanding]) {
    self =
      notices.filter { $0.side == side }.sorted { $0.month < $1.month }.map { .notice($0) }
      + reports.values.sorted { $0.half < $1.half }.map { .report($0) }
  }
}

extension [NoticeStanding] {
  /// Whether a later notice of the side has reached the head, which told of this month too.
  func isTold(_ notice: NoticeStanding) -> Bool {
    notice.state != .delivered
      && contains { $0.side == notice.side && $0.month > notice.month && $0.state == .delivered }
  }
}

/// How a notice or a report stands, for a list: a mark for eyes without colours, a word, the days beside it.
struct MonthState: Hashable {
  var mark = ""
  var word: String
  /// Days that are left or past, in words.
  var days = ""
  var role: Role = .text

  /// The mark and the word alone, where a column of its own has the days.
  var short: String { mark + word }

  /// All of it: `! 未编制，逾期 1 天`.
  func whole(in language: Language) -> String { mark + plain(in: language) }

  /// The same without the mark, within a sentence.
  func plain(in language: Language) -> String {
    days.isEmpty ? word : word + language.say("，", ", ") + days
  }
}

extension NoticeStanding {
  func spoken(isTold: Bool, at here: ScreenContext) -> MonthState {
    let words = here.words.month
    if state == .delivered {
      let name = state.name(in: here.language)
      return lateBy.map { MonthState(mark: "! ", word: name, days: words.late($0), role: .alert) }
        ?? MonthState(word: name, role: .good)
    }
    if isTold { return MonthState(word: words.toldLater, role: .dim) }
    let word = words.short(state)
    if let lateBy { return MonthState(mark: "! ", word: word, days: words.overdue(lateBy), role: .alert) }
    guard isOwed else { return MonthState(word: stateName(in: here.language), role: .dim) }
    let left = due - here.today
    guard here.today >= (here.profile ?? .proposed).noticeAlertDay(in: month) else {
      return MonthState(word: state == .due ? words.notYet : word)
    }
    return MonthState(mark: "* ", word: word, days: words.left(left), role: .warning)
  }
}

extension ReportStanding {
  func spoken(at here: ScreenContext) -> MonthState {
    let (words, word) = (here.words.month, here.words.month.short(state))
    if state == .sent {
      return lateBy.map { MonthState(mark: "! ", word: word, days: words.late($0), role: .alert) }
        ?? MonthState(word: word, role: .good)
    }
    if let lateBy { return MonthState(mark: "! ", word: word, days: words.overdue(lateBy), role: .alert) }
    guard let due else { return MonthState(word: words.notAsked, role: .dim) }
    guard isOwed else { return MonthState(word: stateName(in: here.language), role: .dim) }
    let left = due - here.today
    guard left <= (here.profile ?? .proposed).lead(of: .halfYearReport) else { return MonthState(word: word) }
    return MonthState(mark: "* ", word: word, days: words.left(left), role: .warning)
  }
}
