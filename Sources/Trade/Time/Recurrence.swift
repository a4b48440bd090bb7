/// How often a duty falls due.
///
/// Written `once`, `monthly`, `quarterly`, `halfYearly`, `yearly`, `atLeast:2/year`, `afterEvent:10/day*4`.
package enum Recurrence: Hashable, Sendable {
  case once, monthly, quarterly, halfYearly, yearly
  /// This many times in every period, 1 to the days of the shortest such period.
  case atLeast(Int, per: PeriodLength)
  /// Within a limit after a trigger event; no year can tell beforehand when, but how often is expected: 1 to 99.
  case afterEvent(TimeLimit, expected: Int = 1)

  /// The recurrence of a text, or the problem that says what is wrong with it.
  package static func parse(_ text: String) throws(ScheduleProblem) -> Recurrence {
    switch text {
    case "once": return .once
    case "monthly": return .monthly
    case "quarterly": return .quarterly
    case "halfYearly": return .halfYearly
    case "yearly": return .yearly
    default: break
    }
    let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2 else { throw .unknownRecurrence(text) }
    switch halves[0] {
    case "atLeast":
      let parts = halves[1].split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, let count = Int(parts[0]), let per = PeriodLength(rawValue: String(parts[1]))
      else { throw .unknownRecurrence(text) }
      guard (1...per.fewestDays).contains(count) else { throw .countOutOfRange(count, 1...per.fewestDays) }
      return .atLeast(count, per: per)
    case "afterEvent":
      let parts = halves[1].split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false)
      guard let limit = TimeLimit(parts[0]), let expected = parts.count == 1 ? 1 : Int(parts[1]) else {
        throw .unknownRecurrence(text)
      }
      guard (1...99).contains(expected) else { throw .countOutOfRange(expected, 1...99) }
      return .afterEvent(limit, expected: expected)
    default: throw .unknownRecurrence(text)
    }
  }

  /// How often and in which periods, where the calendar alone decides.
  var division: (count: Int, per: PeriodLength)? {
    switch self {
    case .once, .yearly: (1, .year)
    case .halfYearly: (1, .halfYear)
    case .quarterly: (1, .quarter)
    case .monthly: (1, .month)
    case .atLeast(let count, let per): (count, per)
    case .afterEvent: nil
    }
  }

  /// Whether it is to be done several times in each period, so that the rules say how the period is cut.
  package var isRepeated: Bool {
    if case .atLeast(let count, _) = self { return count > 1 }
    return false
  }

  /// Whether a year holds exactly one occurrence, so that a full date can name its deadline.
  var isOnceAYear: Bool { division.map { $0.count == 1 && $0.per == .year } ?? false }

  /// Whether the occurrences' parts of the period end with months, so that a day number has a meaning.
  var endsWithMonths: Bool { division.map { $0.per.months.isMultiple(of: $0.count) } ?? false }
}

extension Recurrence: CustomStringConvertible {
  /// The text form.
  package var description: String {
    switch self {
    case .once: "once"
    case .monthly: "monthly"
    case .quarterly: "quarterly"
    case .halfYearly: "halfYearly"
    case .yearly: "yearly"
    case .atLeast(let count, let per): "atLeast:\(count)/\(per.rawValue)"
    case .afterEvent(let limit, 1): "afterEvent:\(limit)"
    case .afterEvent(let limit, let expected): "afterEvent:\(limit)*\(expected)"
    }
  }
}

extension Recurrence: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    do { self = try Recurrence.parse(text) } catch {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a recurrence: \(text)"))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// The day of its period on which an occurrence is due.
///
/// Written as nothing, as a day number 1 to 31, or as `YYYY-MM-DD`.
package enum DueRule: Hashable, Sendable {
  /// The last day of the period.
  case periodEnd
  /// A day number in the last month of the period; a number the month lacks means its last day.
  case dayNumber(Int)
  /// A date, for what happens once in a year.
  case day(Day)

  /// The rule of a text, or the problem that says what is wrong with it.
  package static func parse(_ text: String) throws(ScheduleProblem) -> DueRule {
    if text.isEmpty { return .periodEnd }
    if let day = Day(text) { return .day(day) }
    guard text.utf8.count <= 2, let number = Int(text) else { throw .dueNotADay(text) }
    guard (1...31).contains(number) else { throw .dayNumberOutOfRange(number) }
    return .dayNumber(number)
  }
}

extension DueRule: CustomStringConvertible {
  /// The text form; empty for the period's last day.
  package var description: String {
    switch self {
    case .periodEnd: ""
    case .dayNumber(let number): String(number)
    case .day(let day): day.description
    }
  }
}

extension DueRule: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    do { self = try DueRule.parse(text) } catch {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a due rule: \(text)"))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
