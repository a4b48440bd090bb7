extension InputFault {
  /// What is wrong and what to do, as one sentence.
  package func sentence(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  private var chinese: String {
    switch self {
    case .notUTF8: "不是 UTF-8 编码；请另存为 UTF-8（表格软件中选“CSV UTF-8”）"
    case .workbook(let problem): problem.sentence(in: .chinese)
    case .failedFormula(let text): "公式的结果是 \(text)；请改正公式，或直接填值"
    case .noHeader: "文件是空的；第一行请写列名"
    case .unknownColumns(let names, let known):
      "不认识的列：\(names.joined(separator: "、"))；请删去，或改为这些列名之一：\(headings(known, .chinese))"
    case .missingColumns(let columns): "缺少必需的列：\(headings(columns, .chinese))；请补上"
    case .columnTwice: "列名重复；请删去一列"
    case .cellCount(let expected, let found): "应有 \(expected) 格，实有 \(found) 格；请查逗号和引号"
    case .underNoHeading(let text): "“\(text)”上面没有表头；请给这一列写上表头，或清空它"
    case .unclosedQuote: "引号没有闭合；请补上右引号"
    case .textAfterQuote: "右引号后面还有文字；格内的引号请写成两个"
    case .rowTooLong(let limit): "一行超过 \(limit) 字节；多半是前面有引号没有闭合"
    case .notJSON: "不是一个 JSON 对象；每行请写一个，值只用文字、数字或文字列表"
    case .missingValue: "必填项为空；请填写"
    case .notADay(let text): "“\(text)”不是日期；请写成 2026-06-30"
    case .notAMoment(let text): "“\(text)”不是时间；请写成 2026-06-30 09:00"
    case .notANumber(let text, let range):
      "“\(text)”不是 \(range.lowerBound) 至 \(range.upperBound) 的整数；请改正"
    case .notPoints(let text): "“\(text)”不是分值；请写最多两位小数的数字，如 2.5"
    case .notOneOf(let text, let words):
      "“\(text)”不在可选项中；请写 \(words.map(\.chinese).joined(separator: "、")) 之一"
    case .tooLong(let count, let limit): "共 \(count) 字，最多 \(limit) 字；请删减"
    case .tooShort(let count, let limit): "只有 \(count) 字，至少 \(limit) 字；请补充"
    case .unfit(let problem): problem.sentence(in: .chinese)
    case .unknownReference(let code): "找不到“\(code)”；请先录入，或改正代码"
    case .duplicate(let code): "“\(code)”前面已有；请删去或改用别的代码"
    case .wrongItem(let text, let form): "“\(text)”写法不对；请写成 \(form)，多项用分号隔开"
    case .schedule(let problem): problem.sentence(in: .chinese)
    case .calendar(let problem): problem.sentence(in: .chinese)
    case .intake(let fault): fault.sentence(in: .chinese)
    case .notAnAssignment: "这一行没有等号；请写成“参数 = 值  # 条款”"
    case .unknownParameter: "没有这个参数；请核对名称"
    case .missingParameter: "缺少这一项；请补上"
    case .wrongForm(let text, let form): "“\(text)”写法不对；应为\(form.chinese)"
    case .missingArticle: "没有写明出处；请在值后写“# 条款”，无出处写“# PROP”"
    case .statedTwice: "前面已写过；请只留一处"
    }
  }

  /// Headings with the keys that scripts use.
  private func headings(_ columns: [InputColumn], _ language: Language) -> String {
    let names = columns.map { column in
      let heading = column.heading.text(in: language)
      return InputColumn.compared(heading) == InputColumn.compared(column.key)
        ? column.key : language.say("\(heading)（\(column.key)）", "\(heading) (\(column.key))")
    }
    return names.joined(separator: language.say("、", ", "))
  }

  private var english: String {
    switch self {
    case .notUTF8: "not UTF-8; save it as UTF-8 (“CSV UTF-8” in a spreadsheet)"
    case .workbook(let problem): problem.sentence(in: .english)
    case .failedFormula(let text): "the formula came to \(text); mend it, or type the value"
    case .noHeader: "the file is empty; its first line must name the columns"
    case .unknownColumns(let names, let known):
      "unknown columns: \(names.joined(separator: ", ")); drop them, or name them as one of: "
        + headings(known, .english)
    case .missingColumns(let columns):
      "columns that must be there: \(headings(columns, .english)); add them"
    case .columnTwice: "the column is named twice; drop one"
    case .cellCount(let expected, let found):
      "\(expected) cells expected, \(found) found; check commas and quotes"
    case .underNoHeading(let text): "“\(text)” stands under no heading; give the column one, or empty it"
    case .unclosedQuote: "a quote is not closed; close it"
    case .textAfterQuote: "text follows a closing quote; write a quote inside a cell twice"
    case .rowTooLong(let limit):
      "a row of more than \(limit) bytes; a quote further up is probably not closed"
    case .notJSON: "not one JSON object; write one a line, with texts, numbers or lists of texts as values"
    case .missingValue: "nothing stands here; fill it in"
    case .notADay(let text): "“\(text)” is not a day; write it as 2026-06-30"
    case .notAMoment(let text): "“\(text)” is not a time; write it as 2026-06-30 09:00"
    case .notANumber(let text, let range):
      "“\(text)” is not a whole number from \(range.lowerBound) to \(range.upperBound); change it"
    case .notPoints(let text): "“\(text)” is not a number of points; write at most two decimals, as in 2.5"
    case .notOneOf(let text, let words):
      "“\(text)” is none of the choices; write one of \(words.map(\.english).joined(separator: ", "))"
    case .tooLong(let count, let limit): "\(count) characters, at most \(limit) fit; shorten it"
    case .tooShort(let count, let limit): "\(count) characters, at least \(limit) are needed; say more"
    case .unfit(let problem): problem.sentence(in: .english)
    case .unknownReference(let code): "nothing is called “\(code)”; enter it first, or mend the code"
    case .duplicate(let code): "“\(code)” was there before; drop it or use another code"
    case .wrongItem(let text, let form):
      "“\(text)” is not in the right form; write \(form), several with semicolons between"
    case .schedule(let problem): problem.sentence(in: .english)
    case .calendar(let problem): problem.sentence(in: .english)
    case .intake(let fault): fault.sentence(in: .english)
    case .notAnAssignment: "the line has no equals sign; write “parameter = value  # article”"
    case .unknownParameter: "there is no such parameter; check its name"
    case .missingParameter: "the heading is missing; add it"
    case .wrongForm(let text, let form): "“\(text)” is not in the right form; it must be \(form.english)"
    case .missingArticle:
      "no article is given; write “# article” after the value, “# PROP” where none says it"
    case .statedTwice: "it is stated further up; keep one of the two"
    }
  }
}

extension RuleForm {
  fileprivate var chinese: String {
    switch self {
    case .number(let range): " \(range.lowerBound) 至 \(range.upperBound) 的整数"
    case .flag: " true 或 false"
    case .choice(let words): " \(words.joined(separator: "、")) 之一"
    case .bytes: " 50 MiB 这样的大小"
    case .hundredths: "最多两位小数的数字"
    case .hundredthsList(let count): "以 / 隔开的 \(count) 个数字"
    case .shares(let count): "以 / 隔开、合计 100 的 \(count) 个整数"
    case .monthDay: " 06-30 这样的月日"
    case .monthDays: " 06-30 这样的月日，用逗号隔开"
    case .words: "用逗号隔开、互不重复的词"
    case .choices(let words): " \(words.joined(separator: "、")) 中的若干个，用逗号隔开"
    case .limit: " 10/day、3/workingDay 或 1/month 这样的期限"
    case .hundredthsOrNone: "最多两位小数的数字，或 none"
    }
  }

  fileprivate var english: String {
    switch self {
    case .number(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .flag: "true or false"
    case .choice(let words): "one of \(words.joined(separator: ", "))"
    case .bytes: "a size such as 50 MiB"
    case .hundredths: "a number with at most two decimals"
    case .hundredthsList(let count): "\(count) numbers with slashes between"
    case .shares(let count): "\(count) whole numbers with slashes between that add up to 100"
    case .monthDay: "a month and day such as 06-30"
    case .monthDays: "months and days such as 06-30 with commas between"
    case .words: "words with commas between, each once"
    case .choices(let words): "some of \(words.joined(separator: ", ")) with commas between"
    case .limit: "a limit such as 10/day, 3/workingDay or 1/month"
    case .hundredthsOrNone: "a number with at most two decimals, or none"
    }
  }
}
