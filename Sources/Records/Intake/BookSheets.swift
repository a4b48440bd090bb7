import SheetRows

/// The sheets of a workbook, and which of them holds a table.
package struct BookSheets: Sendable {
  /// What is known of a sheet without judging its lines.
  fileprivate struct Sheet {
    let name: String
    let isHidden: Bool
    var hiddenRows = 0
    var valueless = 0
    /// The row of the headings, where there is one with all that must be there.
    var headings: Int?
    var hasMergedHeadings = false
    /// Merged ranges of several rows among the lines: only their first row has the value.
    var merged: [MergedCells] = []
    /// The columns that have headings, and those that have none and hold something.
    var named: Set<Int> = []
    var nameless: Set<Int> = []
    var seen = 0
    /// The row that came last, while no headings have come.
    var above: [String] = []
  }

  /// The sheet that is taken, by its place.
  package let place: Int
  /// What it is called.
  package let name: String
  /// What all of them are called, in their order.
  package let names: [String]
  /// The merged cells among its lines.
  package let merged: [MergedCells]
  /// What a person must be asked before it is taken as it stands.
  package let doubts: [BookDoubt]

  /// The sheets of an answer of the process that reads workbooks.
  ///
  /// The sheet of a name is taken, else the first in sight that has the headings. Throws ``BookProblem`` where there is
  /// none, and whatever the decoder throws.
  package init(
    columns: TableColumns, named wanted: String? = nil, chunks: @escaping () throws -> [UInt8]?
  ) throws {
    let sheets = try Self.all(columns, chunks)
    let tables = sheets.indices.filter { sheets[$0].headings != nil }
    let found: Int?
    if let wanted {
      found = sheets.firstIndex { $0.name == wanted }
    } else {
      // Headings of which one lacks are told by the reader of lines, if there is but one sheet to mean.
      found = tables.first { !sheets[$0].isHidden } ?? (sheets.count == 1 ? 0 : nil)
    }
    guard let found else {
      throw wanted.map { BookProblem.sheetMissing($0, sheets.map(\.name)) }
        ?? .noSuchSheet(sheets.map(\.name))
    }
    (place, name, names) = (found, sheets[found].name, sheets.map(\.name))
    let others = wanted == nil ? tables.filter { $0 != found } : []
    let (sheet, hidden) = (sheets[found], others.filter { sheets[$0].isHidden })
    var doubts: [BookDoubt] = []
    if !hidden.isEmpty { doubts.append(.hiddenSheets(hidden.map { sheets[$0].name })) }
    if hidden.count < others.count {
      doubts.append(.otherSheets(others.filter { !sheets[$0].isHidden }.map { sheets[$0].name }))
    }
    if sheet.hiddenRows > 0 { doubts.append(.hiddenRows(sheet.hiddenRows)) }
    if sheet.valueless > 0 { doubts.append(.valueless(sheet.valueless)) }
    if sheet.hasMergedHeadings { doubts.append(.mergedHeadings) }
    if !sheet.merged.isEmpty { doubts.append(.mergedCells(sheet.merged.count)) }
    if !sheet.nameless.isEmpty {
      doubts.append(.namelessColumns(sheet.nameless.sorted().map(SheetReader.letters)))
    }
    self.doubts = doubts
    merged = sheet.merged
  }

  private static func all(
    _ columns: TableColumns, _ chunks: @escaping () throws -> [UInt8]?
  ) throws -> [Sheet] {
    var decoder = SheetDecoder(chunks)
    var sheets: [Sheet] = []
    while let item = try decoder.next() {
      switch item {
      case .sheet(let head): sheets.append(Sheet(name: head.name, isHidden: head.isHidden))
      case .row(let row): sheets[sheets.count - 1].take(row, columns)
      case .merged(let cells): sheets[sheets.count - 1].take(cells)
      }
    }
    return sheets
  }
}

extension BookSheets.Sheet {
  fileprivate mutating func take(_ row: SheetRow, _ columns: TableColumns) {
    seen += 1
    let texts = row.texts
    let names = headings == nil ? columns.headings(texts, under: above) : []
    if headings == nil, seen <= TableColumns.titles + 1, columns.areHeadings(names) {
      headings = row.number
      named = Set(names.indices.filter { !names[$0].isEmpty })
    } else if headings != nil {
      nameless.formUnion(
        texts.indices.filter { !named.contains($0) && !texts[$0].isEmpty })
      if row.isHidden { hiddenRows += 1 }
      valueless += row.cells.count { $0.kind == .valueless }
    }
    above = headings == nil ? texts : []
  }

  /// A title over several columns may be merged; a heading of several columns says nothing of the others.
  fileprivate mutating func take(_ cells: MergedCells) {
    guard let headings, cells.lastRow >= headings else { return }
    if cells.firstRow > headings {
      if cells.firstRow < cells.lastRow { merged.append(cells) }
      return
    }
    if cells.firstColumn < cells.lastColumn || cells.lastRow > headings { hasMergedHeadings = true }
  }
}

/// What is doubtful in a workbook, or of a file, and is taken only when somebody says so.
package enum BookDoubt: Hashable, Sendable {
  /// Sheets out of sight that have the headings too; they are not taken.
  case hiddenSheets([String])
  /// Sheets in sight that have them too; they are not taken.
  case otherSheets([String])
  /// Rows out of sight; they are taken.
  case hiddenRows(Int)
  /// Formulas of which the file does not hold the value; their cells are empty.
  case valueless(Int)
  case mergedHeadings
  /// Merged cells among the lines; what their first row holds counts for all of them.
  case mergedCells(Int)
  /// Columns without a heading that hold something; they are passed over.
  case namelessColumns([String])
  /// Columns under headings that the table does not know; they are passed over.
  case unknownColumns([String])
  /// The very bytes were brought in before, on a day, so many lines.
  case broughtInBefore(Day, lines: Int)

  /// What it is, as a part of the one question.
  package func sentence(in language: Language) -> String {
    switch self {
    case .hiddenSheets(let names):
      language.say(
        "隐藏的工作表 \(names.joined(separator: "、")) 也有这些表头，不导入",
        "the hidden sheets \(names.joined(separator: ", ")) have the headings too and are not taken")
    case .otherSheets(let names):
      language.say(
        "工作表 \(names.joined(separator: "、")) 也有这些表头，不导入",
        "the sheets \(names.joined(separator: ", ")) have the headings too and are not taken"
      )
    case .hiddenRows(let count):
      language.say("有 \(count) 行是隐藏的，照样导入", "\(count) rows are hidden, and are taken")
    case .valueless(let count):
      language.say(
        "有 \(count) 格公式没有结果，当作空格（在表格软件里打开并保存一次即可）",
        "\(count) formulas have no value and count as empty (open and save the file in the spreadsheet once)")
    case .mergedHeadings: language.say("表头有合并的单元格", "headings are merged")
    case .mergedCells(let count):
      language.say(
        "数据里有 \(count) 处合并的单元格，每一行都照第一行填",
        "\(count) merged cells among the lines; what stands in the first row counts for all of them"
      )
    case .namelessColumns(let letters):
      language.say(
        "没有表头的列 \(letters.joined(separator: "、")) 不导入",
        "the columns \(letters.joined(separator: ", ")) have no heading and are passed over")
    case .unknownColumns(let names):
      language.say(
        "不认识的列 \(names.joined(separator: "、")) 不导入",
        "the unknown columns \(names.joined(separator: ", ")) are passed over")
    case .broughtInBefore(let day, let lines):
      language.say(
        "这个文件 \(day) 导入过（\(lines) 行）", "this very file was brought in on \(day) (\(lines) lines)")
    }
  }
}
