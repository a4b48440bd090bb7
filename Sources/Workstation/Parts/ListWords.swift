import Records

/// The texts that all lists share: narrowing, sorting, marks and export.
package struct ListWords: Sendable {
  let language: Language

  var find: String { language.say("查找", "Find") }
  var findHint: String { language.say("文字、拼音或首字母", "text, pinyin, initials") }
  var export: String { language.say("导出", "Export") }
  var write: String { language.say("导出", "Export") }
  var pathMissing: String { language.say("请写文件名", "A file name, please") }
  var tooManyToMark: String {
    language.say(
      "行数太多，不能一次全标：先查找或筛选；要全部，直接按 e 导出。",
      "Too many rows to mark at once: find or filter first. To have all, press e.")
  }
  var allMarksHidden: String {
    language.say(
      "标记的行都没有显示，不会处理。按 u 去掉标记，或去掉筛选。",
      "All marked rows are hidden and stay untouched. u unmarks, Backspace drops a filter.")
  }
  var nothingShown: String { language.say("没有可用的行。", "No row is shown.") }
  var noMarks: String { language.say("没有标记。", "Nothing is marked.") }
  var none: String {
    language.say(
      "没有符合的。Esc 取消查找，Backspace 去掉筛选。", "Nothing fits. Esc ends the search, Backspace drops a filter.")
  }

  func exported(_ count: Int, _ path: String) -> String {
    language.say("已导出 \(count) 行：\(path)", "\(count) rows exported: \(path)")
  }

  func rows(_ count: Int) -> String { language.say("共 \(count) 行", "\(count) rows") }

  func marks(_ count: Int, _ hidden: Int) -> String {
    hidden == 0
      ? language.say("已标 \(count)", "\(count) marked")
      : language.say("已标 \(count)，\(hidden) 未显示", "\(count) marked, \(hidden) hidden")
  }

  func batch(_ done: Int, _ refused: Int) -> String {
    refused == 0
      ? language.say("办好 \(done) 件。", "\(done) done.")
      : language.say("办好 \(done) 件，\(refused) 件没有办成", "\(done) done, \(refused) not")
  }

  /// The name of a form in which a list is written.
  func name(of format: ListExport.Format) -> String {
    switch format {
    case .xlsx: language.say("表格 xlsx", "table (xlsx)")
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
}

extension Words {
  /// The texts that all lists share: narrowing, sorting, marks and export.
  package var lists: ListWords { ListWords(language: language) }
}
