import Records

/// The texts that all lists share: narrowing, sorting, marks and export.
package final class ListWords: Sendable {
  let language: Language
  let find: String
  let findHint: String
  let export: String
  let format: String
  let path: String
  let write: String
  let pathMissing: String
  let pathHint: String
  let formatHint: String
  let tooManyToMark: String
  let allMarksHidden: String
  let nothingShown: String
  let noMarks: String
  let none: String
  let exported: @Sendable (Int, String) -> String
  let rows: @Sendable (Int) -> String
  let marks: @Sendable (Int, Int) -> String
  let batch: @Sendable (Int, Int) -> String

  init(
    language: Language, find: String, findHint: String, export: String, format: String, path: String,
    write: String, pathMissing: String, pathHint: String, formatHint: String, tooManyToMark: String,
    allMarksHidden: String, nothingShown: String, noMarks: String, none: String,
    exported: @escaping @Sendable (Int, String) -> String, rows: @escaping @Sendable (Int) -> String,
    marks: @escaping @Sendable (Int, Int) -> String, batch: @escaping @Sendable (Int, Int) -> String
  ) {
    self.language = language
    self.find = find
    self.findHint = findHint
    self.export = export
    self.format = format
    self.path = path
    self.write = write
    self.pathMissing = pathMissing
    self.pathHint = pathHint
    self.formatHint = formatHint
    self.tooManyToMark = tooManyToMark
    self.allMarksHidden = allMarksHidden
    self.nothingShown = nothingShown
    self.noMarks = noMarks
    self.none = none
    self.exported = exported
    self.rows = rows
    self.marks = marks
    self.batch = batch
  }

  /// What a key does.
  func label(_ action: ListAction) -> String {
    switch action {
    case .find: language.say("查找", "Find")
    case .sort: language.say("排序", "Sort")
    case .mark: language.say("标记", "Mark")
    case .markAll: language.say("全部标记", "Mark all")
    case .unmark: language.say("去掉标记", "Unmark")
    case .export: language.say("导出", "Export")
    }
  }

  /// Why a key is refused.
  func refusal(_ action: ListAction) -> String {
    switch action {
    case .unmark: noMarks
    case .mark, .markAll, .export: nothingShown
    case .find, .sort: ""
    }
  }

  /// The name of a form in which a list is written.
  func name(of format: ListExport.Format) -> String {
    switch format {
    case .csv: language.say("表格 CSV", "table (CSV)")
    case .text: language.say("文本", "text")
    case .html: language.say("网页，可打印", "page to print")
    }
  }

  /// The name of an order of records.
  func name(of order: RecordOrder) -> String {
    switch order {
    case .oldestFirst: language.say("按时间先后", "by time")
    case .newestFirst: language.say("新的在前", "newest first")
    case .lastEntered: language.say("新录入的在前", "last entered first")
    case .lastNumber: language.say("编号大的在前", "last number first")
    }
  }

  static let chinese = ListWords(
    language: .chinese, find: "查找", findHint: "文字、拼音或首字母", export: "导出", format: "格式", path: "文件",
    write: "导出", pathMissing: "请写文件名", pathHint: "~ 是自己的文件夹", formatHint: "← → 选",
    tooManyToMark: "行数太多，不能一次全标：先查找或筛选；要全部，直接按 e 导出。",
    allMarksHidden: "标记的行都没有显示，不会处理。按 u 去掉标记，或去掉筛选。", nothingShown: "没有可用的行。",
    noMarks: "没有标记。", none: "没有符合的。Esc 取消查找，Backspace 去掉筛选。",
    exported: { "已导出 \($0) 行：\($1)" }, rows: { "共 \($0) 行" },
    marks: { $1 == 0 ? "已标 \($0)" : "已标 \($0)，\($1) 未显示" },
    batch: { $1 == 0 ? "办好 \($0) 件。" : "办好 \($0) 件，\($1) 件没有办成" })

  static let english = ListWords(
    language: .english, find: "Find", findHint: "text, pinyin, initials", export: "Export",
    format: "Format", path: "File", write: "Export", pathMissing: "A file name, please",
    pathHint: "~ is your own folder", formatHint: "← → choose",
    tooManyToMark: "Too many rows to mark at once: find or filter first. To have all, press e.",
    allMarksHidden: "All marked rows are hidden and stay untouched. u unmarks, Backspace drops a filter.",
    nothingShown: "No row is shown.", noMarks: "Nothing is marked.",
    none: "Nothing fits. Esc ends the search, Backspace drops a filter.",
    exported: { "\($0) rows exported: \($1)" }, rows: { "\($0) rows" },
    marks: { $1 == 0 ? "\($0) marked" : "\($0) marked, \($1) hidden" },
    batch: { $1 == 0 ? "\($0) done." : "\($0) done, \($1) not" })
}
