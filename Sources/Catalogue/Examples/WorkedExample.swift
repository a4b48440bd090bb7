import Records

/// A case of §4 of the requirements: what is given, and what comes out under the default rules.
///
/// The calendar is always that of 2017 and 2026 as it was announced, so that only the rules can differ.
package struct WorkedExample: Sendable {
  /// As in §4: `E1`, `W3`, `P7`.
  package let name: String
  /// The section, such as `4.1`.
  package let section: String
  /// What is given, as dates and the names of parameters.
  package let given: String
  /// What comes out under the default rules.
  package let expected: String
  private let compute: @Sendable (RuleProfile, WorkCalendar) -> String

  init(
    _ name: String, _ section: String, _ given: String, _ expected: String,
    compute: @escaping @Sendable (RuleProfile, WorkCalendar) -> String
  ) {
    self.name = name
    self.section = section
    self.given = given
    self.expected = expected
    self.compute = compute
  }

  /// What comes out under a profile.
  package func result(under profile: RuleProfile) -> String { compute(profile, WorkedExample.calendar) }

  static let calendar = WorkCalendar(Calendars.shipped.filter { [2017, 2026].contains($0.year) })

  /// Every case whose rules the tiers A and B need, in the order of §4.
  package static let all: [WorkedExample] =
    entryDeadlines + entryTimes + warnings + months + quarters + years + periods
}

/// A date of an example; one that does not exist would show in every result.
func exampleDay(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
