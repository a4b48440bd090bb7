import ArgumentParser
import Records

/// A number of rows that somebody asks for, one at least.
struct RowCount: ExpressibleByArgument {
  let rows: Int

  static let all = RowCount(rows: .max)

  private init(rows: Int) { self.rows = rows }

  init?(argument: String) {
    guard let rows = Int(argument), rows > 0 else { return nil }
    self.rows = rows
  }
}

/// How many rows of a list are wanted: all of them, but on a terminal, where nobody reads thousands.
///
/// Where rows are left out it is said on standard error: a list that is cut in silence is believed to be whole.
struct ListLimit {
  /// This many rows at the most.
  let most: Int
  private let isAsked: Bool
  private let language: Language

  /// What a person asked for, or a page or two on a terminal; a file and a pipe get all.
  init(_ asked: RowCount?, _ common: CommonOptions) {
    let isRead =
      common.output == nil && Terminal.isInteractive(Terminal.output) && common.format ?? .table == .table
    most = asked?.rows ?? (isRead ? Self.onTerminals : .max)
    isAsked = asked != nil
    language = common.language
  }

  private static let onTerminals = 100

  /// Says that a list has more rows than were written.
  func tellCut() {
    let remedy =
      isAsked
      ? language.say("要全部请去掉 --limit", "leave --limit out for all of them")
      : language.say("要全部请写入文件（-o）", "write a file (-o) for all of them")
    complain(
      language.say("只列出 \(most) 条，后面还有；", "only \(most) are listed and there are more; ") + remedy)
  }

  /// The rows that are wanted of all.
  func first<Row>(of rows: [Row]) -> [Row] {
    if rows.count > most { tellCut() }
    return Array(rows.prefix(most))
  }
}
