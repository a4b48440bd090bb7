/// What a reading of a table did beside taking its lines, to be told when it is over.
package struct TableRemarks: Hashable, Sendable {
  /// How many rows were passed over because they are no lines: sums, notes, headings once more, another table.
  package var passedOver = 0
  /// How many lines had quotes or separators of their own, and the first of these lines.
  private var mended = 0
  private var first: [Int] = []
  /// How many cells were broken over several lines where there is room for one.
  var unbroken = 0

  /// How many lines are named.
  private static let named = 3

  /// Remarks on nothing.
  package init() {}

  /// Notes a line that was read by the number of its cells.
  mutating func noteMended(_ line: Int) {
    mended += 1
    if first.count < Self.named { first.append(line) }
  }

  /// What is to be known, a sentence each.
  package func sentences(in language: Language) -> [String] {
    var sentences: [String] = []
    if passedOver > 0 {
      sentences.append(
        language.say(
          "合计、填表人、重复的表头等 \(passedOver) 行不是数据，没有导入",
          "\(passedOver) rows are sums, notes or headings once more, and no lines"))
    }
    if mended > 0 {
      let lines = first.map(String.init).joined(separator: language.say("、", ", "))
      sentences.append(
        language.say(
          "第 \(lines) 行\(mended > first.count ? "等 \(mended) 行" : "")的引号或分隔符与别的行不同，已按格数对上",
          "line \(lines)\(mended > first.count ? " and others, \(mended) in all," : "")"
            + " had quotes or separators of its own and was read by the number of its cells"))
    }
    if unbroken > 0 {
      sentences.append(
        language.say("\(unbroken) 格里的换行已去掉", "\(unbroken) cells were broken over lines, and are joined"))
    }
    return sentences
  }
}

/// Tells the rows of a table that are none of its lines, as they come.
struct RowsBeside {
  let columns: TableColumns
  /// Whether an empty row or a note came last: what follows may be notes or another table.
  private var followsGap = false

  /// For the rows under the headings.
  init(_ columns: TableColumns) { self.columns = columns }

  /// Notes an empty row.
  mutating func noteGap() { followsGap = true }

  /// Whether a row says itself that it is no line; cells in the order of the columns.
  mutating func isBeside(_ row: [String], ordered cells: [String]) -> Bool {
    guard columns.areBeside(row, ordered: cells) else { return false }
    followsGap = true
    return true
  }

  /// Whether a row stands below the table: behind a gap, and without most of what a line must have.
  ///
  /// - Parameter isShort: whether it has fewer cells than a line must have.
  mutating func isBelow(_ cells: [String], isShort: Bool = false) -> Bool {
    followsGap = followsGap && (isShort || lacksMost(cells))
    return followsGap
  }

  private func lacksMost(_ cells: [String]) -> Bool {
    let must = columns.columns.indices.filter { columns.columns[$0].isMandatory }
    return must.count { cells[$0].trimmed.isEmpty } * 2 > must.count
  }
}
