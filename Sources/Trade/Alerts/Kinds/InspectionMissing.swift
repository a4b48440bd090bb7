extension Obligation {
  /// A unit that had no comprehensive inspection in a period yet (R-192, kind 12).
  package static func comprehensiveInspection(
    of unit: UnitCode, in span: InspectionSpan, profile: RuleProfile
  ) -> Obligation {
    Obligation(
      kind: .inspectionMissing, unit: unit, target: span.name, title: span.name, due: span.lastDay,
      alertFrom: span.lastDay - profile.lead(of: .halfYearInspection))
  }
}

/// The period in which each unit has one comprehensive inspection, and in which the missing ones are called for.
package struct InspectionSpan: Hashable, Sendable {
  /// `2026-H1`, or as the profile's period is written.
  package let name: String
  package let firstDay: Day
  package let lastDay: Day

  init(_ part: some Period) {
    name = part.description
    firstDay = part.firstDay
    lastDay = part.lastDay
  }

  /// The period whose inspections are called for on a day: the running one once its lead has begun, else the one before.
  ///
  /// So a unit that was left out stays on the list until the next period is called for.
  package init(calledForOn day: Day, profile: RuleProfile) {
    func span<Part: Period>(_: Part.Type) -> InspectionSpan {
      let current = Part(containing: day)
      let begun = current.lastDay - profile.lead(of: .halfYearInspection) <= day
      return InspectionSpan(begun ? current : current.previous)
    }
    self =
      switch profile.values.comprehensivePeriod {
      case .month: span(Month.self)
      case .quarter: span(Quarter.self)
      case .halfYear: span(HalfYear.self)
      case .year: .init(yearCalledForOn: day, lead: profile.lead(of: .halfYearInspection))
      }
  }

  private init(yearCalledForOn day: Day, lead: Int) {
    func span(_ year: Int) -> (Day, Day) {
      let halves = HalfYear.all(in: year)
      return (halves[0].firstDay, halves[1].lastDay)
    }
    let year = span(day.year).1 - lead <= day ? day.year : day.year - 1
    name = padded(year, to: 4)
    (firstDay, lastDay) = span(year)
  }
}
