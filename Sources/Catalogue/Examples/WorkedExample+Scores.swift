import Records

/// §4.3: the scores of a unit's month; unit A, October 2026.
extension WorkedExample {
  static let months: [WorkedExample] = [
    month("M1", "c1, c2, c3, c4, i1, i2", gives: "78.57, 76.00, 77.80"),
    month("M2", "s1, s2", gives: "94.00, -, 94.00"),
    WorkedExample("M3", "4.3", "main c1, c2, c3, c4, i1, i2; supervision s1, s2", "84.28") { profile, _ in
      let rules = ScoreRules(profile)
      let main = try? rules.figures(of: items("c1, c2, c3, c4, i1, i2", rules)).score
      let supervision = try? rules.figures(of: items("s1, s2", rules)).score
      return text((try? rules.unit(main: main, supervision: supervision)) ?? nil)
    },
    WorkedExample("M4", "4.3", "main c1, c2, c3, c4, i1, i2; no supervision body", "77.80") { profile, _ in
      let rules = ScoreRules(profile)
      let main = try? rules.figures(of: items("c1, c2, c3, c4, i1, i2", rules)).score
      return text((try? rules.unit(main: main, supervision: nil)) ?? nil)
    },
    month("M5", "", gives: "-, -, -"),
    month("M6", "c1, c2, c3, i1, i2", gives: "91.67, 76.00, 86.97"),
  ]

  private static func month(_ name: String, _ names: String, gives expected: String) -> WorkedExample {
    WorkedExample(name, "4.3", names.isEmpty ? "nothing due" : names, expected) { profile, _ in
      let rules = ScoreRules(profile)
      guard let figures = try? rules.figures(of: items(names, rules)) else { return "" }
      return [figures.common, figures.individual, figures.score].map(text).joined(separator: ", ")
    }
  }

  /// The table of §4.3: kind, points in hundredths, quality, and what was late about it.
  private static let table: [String: (IndicatorKind, Int, Int, Timing)] = [
    "c1": (.common, 5_00, 100, .inTime), "c2": (.common, 4_00, 90, .inTime),
    "c3": (.common, 3_00, 100, .lateEntry), "c4": (.common, 2_00, 100, .missing),
    "i1": (.individual, 3_00, 100, .inTime), "i2": (.individual, 2_00, 80, .lateDuty),
    "s1": (.common, 6_00, 100, .inTime), "s2": (.common, 4_00, 85, .inTime),
  ]

  /// The occurrences by their names, due on 20 October, as the rules review them.
  private static func items(_ names: String, _ rules: ScoreRules) -> [ReviewItem] {
    let due = exampleDay("2026-10-20")
    return names.split(separator: ", ").compactMap { name in
      guard let (kind, worth, quality, timing) = table[String(name)] else { return nil }
      let isMissing = timing == .missing
      return rules.item(
        of: DueOccurrence(
          name: OccurrenceName(code: String(name), ordinal: 1), kind: kind, worth: worth, shares: 1, due: due,
          record: isMissing ? nil : RecordNumber(unit: "A", year: 2026, side: .main, serial: 1),
          eventEnd: isMissing ? nil : timing == .lateDuty ? due + 3 : due - 5,
          entered: isMissing ? nil : timing == .lateDuty ? due + 4 : due - 1,
          isEnteredLate: timing == .lateEntry,
          verdict: GivenVerdict(verdict: quality == 100 ? .accepted : .partly, quality: quality)))
    }
  }

  private static func text(_ score: Score?) -> String { score?.description ?? "-" }
}
