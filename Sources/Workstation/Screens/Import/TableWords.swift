import Records

/// The texts of imports.
package struct TableWords: Sendable {
  let language: Language

  var name: String { language.say("导入表格", "Import a table") }
  var lookAt: String { language.say("先看一看", "Look at it") }
  var isRunning: String { language.say("正在读表格", "the table is being read") }
  var onlyOne: String { language.say("没有别的表可导入。", "There is no other table for you.") }
  var notYours: String {
    language.say("这种表由别的岗位导入：单位、人员、历法归管理员，审核意见归督查部门。", "This table is for another post to import.")
  }
  var nothing: String { language.say("没有可导入的行。", "There is no line to import.") }
  var faultsFirst: String {
    language.say(
      "有不对的行，一行也不会导入：改好文件后按 r 再看，或按 s 把不对的另存。",
      "Some lines are wrong, so none is imported: mend the file and press r, or press s to set them aside.")
  }
  var noWrongLines: String { language.say("没有不对的行。", "No line is wrong.") }
  var whichSheet: String { language.say("哪一张工作表", "Which sheet") }
  var allNamed: String { language.say("列名都认识。", "All headings are known.") }
  var naming: String { language.say("这些表头是哪一列", "What these headings mean") }
  var whatNames: String {
    language.say(
      "记在这台机器上，以后有这个表头的文件不再问。", "It is remembered on this machine for files with these headings.")
  }
  var fileMissing: String { language.say("请写文件名，或按 Ctrl-O 找", "name the file, or press Ctrl-O") }
  var doubtful: String { language.say("请看清楚再导入", "Look closely") }
  var takeAnyway: String { language.say("照样导入", "Import it so") }
  var order: String {
    language.say("* 必须有。列的次序不限，表头中英文都行。", "* must be there. Any order; headings in Chinese or English.")
  }
  var whatFiles: String {
    language.say(
      "Excel、WPS 的 xlsx，或任何编码的 CSV。先看，不导入。",
      "An xlsx of Excel or WPS, or CSV in any encoding. It is only looked at first.")
  }
  var whatTemplate: String {
    language.say(
      "表头、一行例子、可选的词和说明；.csv 只有表头和例子。",
      "Headings, an example, words to choose from, explanations; .csv has the first two.")
  }

  func heading(_ table: InputTable) -> String {
    language.say("导入：\(table.name(in: language))", "Import \(table.name(in: language))")
  }

  func template(_ table: InputTable) -> String {
    language.say("空表：\(table.name(in: language))", "An empty table of \(table.name(in: language))")
  }

  func firstLines(_ count: Int) -> String { language.say("前 \(count) 行", "The first \(count) lines") }

  /// What a file would bring.
  func would(_ look: TableLook) -> String {
    look.faults.isEmpty
      ? language.say("可导入 \(look.taken) 行，都对。", "\(look.taken) lines can be imported; none is wrong.")
      : language.say(
        "有 \(look.faults.count) 处不对，还没有导入。", "\(look.faults.count) things are wrong; nothing is imported yet."
      )
  }

  /// What was imported.
  func taken(_ look: TableLook) -> String {
    let aside = look.aside.map {
      language.say("；\($0.count) 行不对，存在 \($0.path)", "; \($0.count) wrong lines are in \($0.path)")
    }
    return language.say("已导入 \(look.taken) 行", "\(look.taken) lines are imported") + (aside ?? "")
      + language.say("。", ".")
  }

  /// What comes next; `nil` where nothing has to.
  func next(after table: InputTable) -> String? {
    switch table {
    case .units: language.say("接着导入人员和任职（Tab）。", "People and their posts come next (Tab).")
    case .people:
      language.say(
        "接着导入工作日历、责任清单指标和旧记实（Tab）；别人一操作库即启用，此后不能补录。最后发一次性码：8 设置，C。",
        "The calendar, indicators and old records come next (Tab): the first act of anybody else opens the store. "
          + "One-time codes last: 8 Set-up, C.")
    case .indicators:
      language.say(
        "启用以前导入的已生效；启用以后导入的待审定：在台账或共性指标里按 a。",
        "Imported before the opening they are in force; after it they wait for adoption: a in the ledger or the common set."
      )
    case .records:
      language.say(
        "启用以前导入的已入账；启用以后导入的是草稿：在 3 记实里逐条送审。",
        "Imported before the opening they are entered; after it they are drafts: submit them under 3 Records."
      )
    case .reviews, .results, .calendar: nil
    }
  }

  var help: Help {
    Help(
      language.say(
        "从 Excel、WPS 或别的系统来的表格：先看会导入什么、哪里不对，再导入，全有或全无。",
        "Tables from Excel, WPS or another system: see what they would bring and what is wrong, then import all or nothing."
      ),
      rules: [
        Help.Rule(
          language.say(
            "导入的每一行和手工录入用同一套规则核对，也记入记录链。",
            "Each line is judged by the same rules as what is typed, and is on the chain."),
          language.say("全程记实制度第四条", "Whole-process records, article 4"))
      ])
  }
}

extension Words {
  /// The texts of imports.
  package var tables: TableWords { TableWords(language: language) }
}
