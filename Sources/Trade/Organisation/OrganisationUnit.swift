/// What a unit is (2.2 of the domain model).
package enum UnitKind: String, Codable, CaseIterable, Sendable {
  case county, cityDepartment, zone, section, other
}

/// The ranking group of a unit: counties are compared with counties (002-A Art.5, R-020).
package enum UnitGroup: String, Codable, CaseIterable, Sendable {
  case county, cityUnit
}

/// A unit whose bodies keep records; closed by an end date, never removed.
package struct OrganisationUnit: Hashable, Codable, Sendable {
  /// Never changes and is never given twice.
  package var code: UnitCode
  /// 1 to 60 characters.
  package var name: String
  package var kind: UnitKind
  /// Exactly one for a unit that is ranked; sections have none.
  package var group: UnitGroup?
  /// The unit above, if it is in the store.
  package var superior: UnitCode?
  package var staffCount: Int?
  /// The name of the committee, group or working committee that has the main responsibility.
  package var mainBody: String
  /// The name of the discipline body, where there is one.
  package var supervisionBody: String?
  /// The fixed order of units, in which ties stand.
  package var displayOrder: Int
  package var start: Day
  package var end: Day?

  package init(
    code: UnitCode, name: String, kind: UnitKind, group: UnitGroup? = nil, superior: UnitCode? = nil,
    staffCount: Int? = nil, mainBody: String, supervisionBody: String? = nil, displayOrder: Int, start: Day,
    end: Day? = nil
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.group = group
    self.superior = superior
    self.staffCount = staffCount
    self.mainBody = mainBody
    self.supervisionBody = supervisionBody
    self.displayOrder = displayOrder
    self.start = start
    self.end = end
  }

  /// The sides on which the unit owes duties: the main one, and the supervision one where it has a body.
  package var sides: [Side] { supervisionBody == nil ? [.main] : [.main, .supervision] }

  /// The name of the body that answers for a side.
  package func body(_ side: Side) -> String? { side == .main ? mainBody : supervisionBody }
}

extension OrganisationUnit {
  package func stands(on day: Day) -> Bool { stands(in: day...day) }

  /// Whether the unit exists on some day of a period.
  package func stands(in period: some Period) -> Bool { stands(in: period.firstDay...period.lastDay) }

  package func stands(in days: ClosedRange<Day>) -> Bool {
    start <= days.upperBound && end.map { $0 >= days.lowerBound } ?? true
  }
}
