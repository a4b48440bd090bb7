import Records
import Reports

/// A row with the table in which it stands, for files that hold both groups.
struct RankedUnit {
  var table: RankingTable
  var row: RankingRow

  static func rows(of table: RankingTable) -> [RankedUnit] {
    table.rows.map { RankedUnit(table: table, row: $0) }
  }

  static let facts: [Fact<RankedUnit>] = {
    var facts: [Fact<RankedUnit>] = [
      Fact("quarter") { .of($0.table.quarter) }, Fact("group") { .text($0.table.group.rawValue) },
      Fact("issued") { .of($0.table.issued?.number) },
    ]
    for fact in ScoreFacts.row where fact.key != "months" {
      facts.append(Fact(fact.key) { fact.value($0.row) })
    }
    for index in 0..<3 {
      facts.append(Fact("month\(index + 1)_main") { .of($0.month(index)?.main) })
      facts.append(Fact("month\(index + 1)_supervision") { .of($0.month(index)?.supervision) })
      facts.append(Fact("month\(index + 1)_unit") { .of($0.month(index)?.unit) })
    }
    return facts
  }()

  private func month(_ index: Int) -> MonthScores? {
    row.months.count > index ? row.months[index] : nil
  }
}
