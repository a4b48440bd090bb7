// The bodies that make duties: on the office's chain for common indicators, on the unit's own for individual
// ones.

/// Indicators were put up for adoption.
package struct IndicatorsDrafted: EntryBody {
  package static let kind = EntryKind.indicatorsDrafted
  package static let bodyForm = "indicators [DatedIndicator]"
  package var indicators: [DatedIndicator]

  package init(indicators: [DatedIndicator]) {
    self.indicators = indicators
  }
}

/// Indicators that wait for adoption were taken back (2.5).
package struct IndicatorsWithdrawn: EntryBody {
  package static let kind = EntryKind.indicatorsWithdrawn
  package static let bodyForm = "year integer; scope text; codes [text]"
  package var year: Int
  package var scope: IndicatorScope
  package var codes: [String]

}

/// Indicators came into force; their dated occurrences stand here so that no later program moves them.
package struct IndicatorsAdopted: EntryBody {
  package static let kind = EntryKind.indicatorsAdopted
  package static let bodyForm = "indicators [DatedIndicator]; imported? flag"
  package var indicators: [DatedIndicator]
  /// 1 when the administrator imported them before the store was open.
  package var imported: Bool?

}

/// An indicator in force was changed by number; months that are over keep their values.
package struct IndicatorAmended: EntryBody {
  package static let kind = EntryKind.indicatorAmended
  package static let bodyForm = "number integer; indicator DatedIndicator; reason text"
  /// From 1 without a gap, indicator by indicator.
  package var number: Int
  /// The indicator from now on, with all its dates.
  package var indicator: DatedIndicator
  package var reason: String

}

/// The supervising office gave a unit more time for an occurrence, before its time was up.
package struct OccurrenceExtended: EntryBody {
  package static let kind = EntryKind.occurrenceExtended
  package static let bodyForm =
    "unit text; year integer; occurrence occurrence; was day; due day; reason text"
  package var unit: UnitCode
  package var year: Int
  package var occurrence: OccurrenceName
  /// The deadline until now, and the one from now on.
  package var was: Day
  package var due: Day
  package var reason: String

}

/// An event set off an occurrence that falls due some time after it.
package struct OccurrenceOpened: EntryBody {
  package static let kind = EntryKind.occurrenceOpened
  package static let bodyForm = "year integer; occurrence occurrence; event text; eventDay day; due day"
  package var year: Int
  package var occurrence: OccurrenceName
  package var event: String
  package var eventDay: Day
  package var due: Day

}

/// A unit's ledger of a year was closed: nothing of that year is entered any more.
package struct LedgerClosed: EntryBody {
  package static let kind = EntryKind.ledgerClosed
  package static let bodyForm = "unit text; year integer"
  package var unit: UnitCode
  package var year: Int

}

/// A closed ledger was opened again.
package struct LedgerReopened: EntryBody {
  package static let kind = EntryKind.ledgerReopened
  package static let bodyForm = "unit text; year integer; reason text"
  package var unit: UnitCode
  package var year: Int
  package var reason: String

}

/// The supervising office freed a unit from an occurrence.
package struct OccurrenceExempted: EntryBody {
  package static let kind = EntryKind.occurrenceExempted
  package static let bodyForm = "unit text; year integer; occurrence occurrence; reason text"
  package var unit: UnitCode
  package var year: Int
  package var occurrence: OccurrenceName
  package var reason: String

}
