import Records

/// How many rows of a list are wanted: all of them, but on a terminal, where nobody reads thousands.
///
/// Where rows are left out it is said on standard error: a list that is cut in silence is believed to be whole.
struct ListLimit {
  /// So many rows at the most.
  let most: Int
  private let language: Language

  /// What a person asked for, or a page or two on a terminal; a file and a pipe get all.
  init(_ asked: Int?, _ common: CommonOptions) {
    let isRead =
      common.output == nil && Terminal.isInteractive(Terminal.output) && common.format ?? .table == .table
    most = max(0, asked ?? (isRead ? Self.onTerminals : .max))
    language = common.language
  }

  private static let onTerminals = 100

  /// Says that a list has more rows than were written.
  func tellCut() {
    complain(
      language.say(
        "只列出 \(most) 条，后面还有；要全部请写入文件（-o）或加大 --limit",
        "only \(most) are listed and there are more; write a file (-o) or raise --limit for all of them"))
  }

  /// The rows that are wanted of all.
  func first<Row>(of rows: [Row]) -> [Row] {
    if rows.count > most { tellCut() }
    return Array(rows.prefix(most))
  }
}
