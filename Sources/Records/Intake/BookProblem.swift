import SheetRows

/// Why a workbook is not taken.
package enum BookProblem: Error, Hashable, Sendable {
  /// What its reader found.
  case fault(BookFault)
  /// The reader does not stand beside the program.
  case noReader
  /// The reader could not be started, as on a line on which no program may be; the number of the system's error.
  case notStarted(Int32)
  /// The reader took too long, or answered too much.
  case beyondLimits
  /// The reader ended before its answer.
  case readerDied
  /// No sheet has the headings; the sheets that there are.
  case noSuchSheet([String])
  /// No sheet has the name; the sheets that there are.
  case sheetMissing(String, [String])
  /// A web page under the name of a table, as some systems save it.
  case webPage

  /// What is wrong and what to do, as one sentence.
  package func sentence(in language: Language) -> String {
    let saving = language.say(
      "请在表格软件里“另存为”xlsx 或 CSV 再导入", "save it as xlsx or CSV there and bring that in")
    switch self {
    case .fault(let fault): return fault.sentence(in: language, saving: saving)
    case .noReader:
      return language.say(
        "读工作簿的程序 jishi-reader 不在 jishi 旁边；请重新安装，或另存为 CSV 再导入",
        "jishi-reader, which reads workbooks, is not beside jishi; install it again, or save the table as CSV"
      )
    case .notStarted(let error):
      return language.say(
        "读工作簿的程序起不来（\(error)）；远程线路上请另存为 CSV 再导入",
        "the reader of workbooks does not start (\(error)); over a line, save the table as CSV")
    case .beyondLimits:
      return language.say(
        "工作簿太大，规定的时间内读不完；请分成几个文件，或另存为 CSV 再导入",
        "the workbook is too large to be read in the time that is given; part it, or save it as CSV")
    case .readerDied:
      return language.say("工作簿读到一半出错；请另存为 CSV 再导入", "reading the workbook failed; save it as CSV")
    case .sheetMissing(let name, let names):
      return language.say(
        "没有名为“\(name)”的工作表；有：\(names.joined(separator: "、"))",
        "there is no sheet “\(name)”; there are \(names.joined(separator: ", "))")
    case .webPage:
      return language.say("这其实是网页；\(saving)", "this is a web page; \(saving)")
    case .noSuchSheet(let names):
      return language.say(
        "没有一张工作表有所需的表头（共 \(names.count) 张：\(names.joined(separator: "、"))）；请核对表头，或存一张空表照着填",
        "no sheet has the headings (there are \(names.count): \(names.joined(separator: ", "))); "
          + "check them, or fill in an empty table")
    }
  }
}

extension BookFault {
  fileprivate func sentence(in language: Language, saving: String) -> String {
    switch self {
    case .unconfined:
      language.say(
        "内核不能限制读工作簿的程序，所以不读；请另存为 CSV 再导入",
        "the kernel cannot confine the reader of workbooks, so nothing is read; save the table as CSV")
    case .notAFile, .notABook:
      language.say("这不是工作簿；\(saving)", "this is no workbook; \(saving)")
    case .encrypted:
      language.say("工作簿有密码；请去掉密码再导入", "the workbook has a password; take it off and bring it in again")
    case .olderBook:
      language.say(
        "这是旧式工作簿（.xls、.et）；\(saving)", "this is a workbook of the older form (.xls, .et); \(saving)")
    case .openDocument:
      language.say("这是 .ods 工作簿；\(saving)", "this is an .ods workbook; \(saving)")
    case .binaryBook:
      language.say("这是 .xlsb 工作簿；\(saving)", "this is an .xlsb workbook; \(saving)")
    case .damaged, .documentType, .missingPart:
      language.say(
        "工作簿损坏；请用表格软件打开，\(saving)", "the workbook is damaged; open it in a spreadsheet, and \(saving)")
    case .tooLarge, .tooLong:
      language.say("工作簿太大；请分成几个文件", "the workbook is too large; part it")
    case .tooManyColumns:
      language.say("数据超出第 256 列；请删去多余的列", "values stand beyond column 256; take needless columns out")
    case .tooManyRows:
      language.say("行数太多；请分成几个文件", "there are too many rows; part the file")
    }
  }
}
