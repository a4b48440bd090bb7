// The bodies that make duties: on the office's chain for common indicators, on the unit's own for individual
// ones.

/// Indicators were put up for adoption.
package struct IndicatorsDrafted: EntryBody {
  package static let kind = EntryKind.indicatorsDrafted
  package var indicators: [DatedIndicator]

  package init(indicators: [DatedIndicator]) {
    self.indicators = indicators
  }
}

/// Indicators came into force; their dated occurrences stand here so that no later program moves them.
package struct IndicatorsAdopted: EntryBody {
  package static let kind = EntryKind.indicatorsAdopted
  package var indicators: [DatedIndicator]
  /// 1 when the administrator brought them over before the store was open.
  package var imported: Bool?

  package init(indicators: [DatedIndicator], imported: Bool? = nil) {
    self.indicators = indicators
    self.imported = imported
  }
}

/// The supervising office freed a unit from an occurrence.
package struct OccurrenceExempted: EntryBody {
  package static let kind = EntryKind.occurrenceExempted
  package var unit: UnitCode
  package var year: Int
  package var occurrence: OccurrenceName
  package var reason: String

  package init(unit: UnitCode, year: Int, occurrence: OccurrenceName, reason: String) {
    self.unit = unit
    self.year = year
    self.occurrence = occurrence
    self.reason = reason
  }
}
