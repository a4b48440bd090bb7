import ArgumentParser
import HonestText
import Records
import Reports

/// The options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: "库所在文件夹。The store's folder; else JISHI_STORE, else the data folder.", completion: .directory)
  var store: String?

  @Option(help: "语言。zh or en.")
  var lang: Language?

  @Option(
    name: .customLong("as"), help: "以谁的身份（代码或姓名）。Who acts: code or name.", completion: .people)
  var person: String?

  @Option(help: "从文件读口令。Read the passphrase from a file.", completion: .file())
  var passphraseFile: String?

  @Option(help: "格式。table, csv, json, xlsx; text and html for documents.")
  var format: OutputFormat?

  @Option(help: "CSV 的表头：键或给人看的。Headings of CSV: keys, or those that people know (shown).")
  var headings = Headings.keys

  @Option(
    name: [.customShort("o"), .customLong("output")], help: "写入文件。Write to a file.", completion: .file())
  var output: String?

  @Flag(help: "确认系统日期无误。The system's date is right even after a long pause.")
  var acceptClock = false

  var language: Language { lang ?? .ofEnvironment }

  /// The folder of the store: option, variable, data folder.
  var storePath: String {
    if let path = store ?? Environment["JISHI_STORE"] { return path }
    let data = Environment["XDG_DATA_HOME"] ?? (Environment["HOME"] ?? ".") + "/.local/share"
    return data + "/jishi"
  }

  /// The format that is asked for, or that the name of the file says.
  var wanted: OutputFormat? { format ?? ending.flatMap { Self.endings[$0] } }

  private static let endings: [String: OutputFormat] = [
    "xlsx": .xlsx, "csv": .csv, "json": .json, "html": .html, "htm": .html,
  ]

  /// How the name of the file ends, in small letters.
  private var ending: String? {
    guard let name = output?.split(separator: "/").last, name.contains(".") else { return nil }
    return name.split(separator: ".").last?.lowercased()
  }

  mutating func validate() throws {
    guard let ending, ["xls", "et", "ods"].contains(ending), format != .csv, format != .json else { return }
    throw ValidationError("不写 .\(ending)；请写 .xlsx 或 .csv。There is no .\(ending); write .xlsx or .csv.")
  }

  /// The format of a list.
  func listFormat() throws -> ListFormat {
    switch wanted ?? .table {
    case .table, .text: .table
    case .csv: .csv(shown: headings == .shown)
    case .json: .json
    case .html, .xlsx:
      throw CommandFailure.usage(
        "此列表没有这种格式；请用 table、csv 或 json", "this list has no such form; use table, csv or json")
    }
  }

  /// Writes a paper: as text, or in the form that is asked for.
  func write(_ paper: @autoclosure () throws -> StoredPaper) throws {
    let paper = try paper()
    if wanted == .xlsx { return try writeBook { try paper.fill($0, language) } }
    try write(paper.sheets, csv: paper.csv(language), json: try paper.json())
  }

  /// Writes papers: as text for people, as HTML to print, as a table or JSON for scripts.
  func write(
    _ papers: [SheetLayout], csv: @autoclosure () throws -> [UInt8], json: @autoclosure () throws -> JSONText
  ) throws {
    let bytes =
      switch wanted ?? .text {
      case .text, .table: Array(papers.map(\.text).joined(separator: "\n").utf8)
      case .html: Array(OfficialPage.html(papers, language: language).utf8)
      case .csv: try csv()
      case .json: Array((try json().pretty() + "\n").utf8)
      case .xlsx: throw CommandFailure.usage("这份文书没有表格形式", "this paper has no form as a table")
      }
    try OutputFile.write(bytes, to: output)
  }

  /// Writes a list, which can be printed too.
  func write<Row>(_ rows: [Row], _ facts: [Fact<Row>], paper: @autoclosure () throws -> SheetLayout) throws {
    guard wanted == .html || wanted == .text else { return try write(rows, facts) }
    try write([try paper()], csv: [], json: .none)
  }

  /// Whether the result is for scripts.
  var isJSON: Bool { format == .json }

  /// Writes a document: JSON for scripts, else text.
  func write(_ text: @autoclosure () -> String, _ json: @autoclosure () -> JSONText) throws {
    if let wanted, ![.text, .table, .json].contains(wanted) {
      throw CommandFailure.usage("此命令没有这种格式；请用 text 或 json", "this has no such form; use text or json")
    }
    try OutputFile.write(Array((isJSON ? json().pretty() + "\n" : text().printableLines).utf8), to: output)
  }

  /// Writes a list.
  func write<Row>(_ rows: [Row], _ facts: [Fact<Row>]) throws {
    if wanted == .xlsx {
      return try writeBook { try BookList.write(rows, facts, title: bookTitle, language, in: $0) }
    }
    try OutputFile.write(
      ListingWriter.whole(rows, facts, format: try listFormat(), language: language), to: output)
  }

  /// Writes a list that is read page by page, so that it may be of any length.
  func writePages<Row>(
    _ facts: [Fact<Row>], _ limit: ListLimit, page: (PageAnchor<RecordKey>, Int) throws -> Page<Row>,
    key: (Row) -> RecordKey
  ) throws {
    if wanted == .xlsx {
      return try writeBook { book in
        var list = BookList(facts, title: bookTitle, language: language, in: book)
        try eachPage(limit, page: page, key: key) { try list.rows($0) }
        try list.end()
      }
    }
    let file = try OutputFile(output)
    var writer = ListingWriter(facts, format: try listFormat(), language: language)
    try eachPage(limit, page: page, key: key) { try file.write(writer.rows($0)) }
    try file.write(writer.end())
    try file.finish()
  }

  private func eachPage<Row>(
    _ limit: ListLimit, page: (PageAnchor<RecordKey>, Int) throws -> Page<Row>, key: (Row) -> RecordKey,
    _ put: ([Row]) throws -> Void
  ) throws {
    var left = limit.most
    var anchor = PageAnchor<RecordKey>.first
    while true {
      let found = try page(anchor, min(500, max(left, 1)))
      try put(left > 0 ? found.rows : [])
      left -= found.rows.count
      guard found.hasMoreAfter, let last = found.rows.last, left > 0 else {
        if found.hasMoreAfter || left < 0 { limit.tellCut() }
        break
      }
      if Interruption.happened { throw StoreFailure.stopped }
      anchor = .after(key(last))
    }
  }

  /// Tells what was done: a sentence for people, or JSON for scripts.
  ///
  /// Where standard output does not take it, it is said on standard error: the act is done, and ends as done, also
  /// where a form was asked for that sentences do not have.
  func tell(_ sentence: @autoclosure () -> String, _ json: @autoclosure () -> JSONText) throws {
    try acknowledging(sentence()) {
      try OutputFile.write(Array((isJSON ? json().pretty() : sentence().printable).utf8) + [0x0A], to: output)
    }
  }

  /// Tells what was done in sentences alone.
  func tell(_ sentences: [String]) throws {
    let text = sentences.joined(separator: "\n")
    try acknowledging(text) { try OutputFile.write(Array((text + "\n").utf8), to: nil) }
  }

  private func acknowledging(_ sentence: String, _ write: () throws -> Void) throws {
    do {
      try write()
    } catch CommandFailure.answerLost(let detail) where Deeds.areDone {
      complain(sentence)
      complain(
        language.say(
          "以上已办成；只是标准输出写不进（\(detail)）",
          "that is done; only standard output takes no answer (\(detail))"))
    } catch {
      if Deeds.areDone { complain(sentence) }
      throw error
    }
  }
}

/// The forms in which results are written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, csv, json, text, html, xlsx
}

/// What stands above the columns of CSV: the keys of scripts, or what people call them.
enum Headings: String, ExpressibleByArgument, CaseIterable {
  case keys, shown
}

extension Language: ExpressibleByArgument {}
extension Side: ExpressibleByArgument {}
extension UnitGroup: ExpressibleByArgument {}
extension EventCategory: ExpressibleByArgument {}
extension EvidenceKind: ExpressibleByArgument {}
extension NoAttachmentReason: ExpressibleByArgument {}
extension RecordState: ExpressibleByArgument {}
extension DraftState: ExpressibleByArgument {}
extension OccurrenceState: ExpressibleByArgument {}
extension IndicatorKind: ExpressibleByArgument {}
extension SubjectKind: ExpressibleByArgument {}
extension AlertLevel: ExpressibleByArgument {}
extension AlertKind: ExpressibleByArgument {}

extension DeliveryWay: ExpressibleByArgument {}
extension ReportRecipient: ExpressibleByArgument {}

extension Verdict: ExpressibleByArgument {}
extension UntruthKind: ExpressibleByArgument {}

extension BulletinNumber: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension Quarter: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension Month: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension HalfYear: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension Day: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension Moment: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension PersonCode: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension UnitCode: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension RecordNumber: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension NamedDuty: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension OccurrenceName: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension DutySubject: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

/// The name of a draft, `D17`.
struct DraftName: ExpressibleByArgument {
  var number: Int

  init?(argument: String) {
    guard argument.first == "D" || argument.first == "d", let number = Int(argument.dropFirst()), number > 0
    else { return nil }
    self.number = number
  }
}
