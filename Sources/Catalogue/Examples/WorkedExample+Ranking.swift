import Records

/// §4.4: the ranking of the county group in the fourth quarter of 2026, and when reviews and bulletins are due.
extension WorkedExample {
  static let quarters: [WorkedExample] = [
    WorkedExample(
      "Q1", "4.4", "A to F, 2026-Q4",
      "D 90.55 1; B 90.42 2; C 90.42 2; A 87.48 4; E 69.25 5; F - noClosedMonth"
    ) { profile, _ in
      rows(profile).map { row in
        "\(row.unit) \(row.score?.description ?? "-") \(row.rank.map { "\($0)" } ?? row.why?.rawValue ?? "-")"
      }.joined(separator: "; ")
    },
    WorkedExample("Q2", "4.4", "focused inspection after 2026-Q4", "E") { profile, _ in
      Ranking.lagging(in: rows(profile), share: profile.lagShare).map(\.unit.rawValue).joined(separator: ", ")
    },
    WorkedExample("Q3", "4.4", "review 2026-09", "2026-10-13") { profile, calendar in
      guard let month = Month("2026-09") else { return "" }
      return "\(profile.reviewDeadline(of: month, calendar: calendar))"
    },
    WorkedExample("Q4", "4.4", "bulletin 2026-Q3", "2026-10-15, alert 2026-10-10") { profile, _ in
      guard let quarter = Quarter("2026-Q3") else { return "" }
      let due = profile.bulletinDeadline(of: quarter)
      return "\(due), alert \(due - profile.lead(of: .quarterlyBulletin))"
    },
  ]

  /// The table of §4.4 in the fixed order of units; `-` is a closed month without a score, `.` an open one.
  private static let table: [(UnitCode, [String])] = [
    ("A", ["84.28", "90.00", "88.15"]), ("B", ["91.20", "89.95", "90.10"]),
    ("C", ["90.42", "90.42", "90.42"]), ("D", ["95.00", "-", "86.10"]),
    ("E", ["70.00", "65.50", "72.25"]), ("F", [".", ".", "."]),
  ]

  private static func rows(_ profile: RuleProfile) -> [RankingRow] {
    guard let quarter = Quarter("2026-Q4") else { return [] }
    let facts = table.map { unit, months in
      QuarterFacts(
        unit: unit, name: unit.rawValue,
        months: zip(quarter.months, months).map { month, text in
          QuarterMonth(month, main: text == "." ? .open : .closed(ClosedMonth(score: Score(text))))
        })
    }
    return (try? Ranking(of: facts, previous: [:], by: QuarterRules(quarter) { _ in ScoreRules(profile) }))?
      .rows ?? []
  }
}
