import Records

/// Where a person can go; the station makes the scene.
package enum Destination: Hashable, Sendable {
  case signIn
  case today
  case records(RecordQuery)
  /// The records with the line open in which words are looked for.
  case search
  case record(RecordNumber)
  case signOff(draft: Int?)
  /// The form on a draft that exists; its content alone for a person who may not write it.
  case draft(Int)
  /// The form on a new draft; without a side the person is asked for it first.
  case newRecord(Side?, title: String, links: [OccurrenceName])
  /// The form on a new record like an entered one.
  case copy(RecordNumber)
  /// The form on a correction or a supplement of an entered record.
  case change(RecordNumber, Purpose)
  /// The duties of a unit, or of one's own; at a duty if one is named.
  case ledger(UnitCode?, Side?, OccurrenceName?, year: Int? = nil, overdue: Bool = false)
  /// What others did since the person looked last.
  case news
  /// A unit's year as a picture, of one's own unit without one.
  case year(UnitCode?, Side?)
  /// The alerts of the person who works here, or of one unit.
  case alerts(UnitCode?, all: Bool = false)
  /// Inspections, findings, violations and irregular acts; at a finding if one is named.
  case supervision(FindingName?)
  /// The inspections of a year, or of this one, where one is opened.
  case inspections(year: Int?)
  /// Notices and reports: a unit's own or one's own, at one of them if it is named; of all units for an office.
  case month(UnitCode?, NoticeOrReport?)
  /// A quarter's ranking of a group; the last quarter that is over unless one is named.
  case ranking(Quarter?, UnitGroup?)
  /// A unit's score sheet for the months of a quarter.
  case scores(UnitCode, Quarter)
  /// The year of all units of a group by months, for an office.
  case cityYear(Int?, UnitGroup?)
  /// The reviews of a side and month, for an office; for a unit its own month.
  case reviews(Side?, Month?)
  /// A unit's month under review.
  case review(UnitCode, Side, Month)
  /// The changes of closed months that wait for consent; at a draft if one is named.
  case changes(Int?)
  /// A year's assessment: a unit's sheet, one's own, or for an office the list; of the year that is assessed now unless
  /// one is named.
  case assessment(UnitCode?, Int?)
  case units
  /// The common indicators of a year and group, for the office that makes them.
  case commonSets
  case verify
  case setUp
  case settings
  /// Tables that come from files, at one of them if it is named.
  case importTable(InputTable?)
}

/// A notice or a report, as something to go to.
package enum NoticeOrReport: Hashable, Sendable {
  case notice(Month, Side)
  case report(HalfYear)
}

/// A tab on a digit; only those that exist and that the role has are shown.
package enum Tab: String, CaseIterable, Hashable, Sendable {
  case today = "1"
  case ledger = "2"
  case records = "3"
  case signOff = "4"
  case alerts = "5"
  case month = "6"
  case ranking = "7"
  case assessment = "8"
  /// Shares its digit with the assessment: nobody has both.
  case setUp = "set-up"
  case units = "9"
  case verify = "0"

  /// The digit, which is the key.
  package var key: String { self == .setUp ? Tab.assessment.rawValue : rawValue }

  /// Where the tab leads; `nil` as long as it leads nowhere.
  package var destination: Destination? {
    switch self {
    case .today: .today
    case .records: .records(RecordQuery())
    case .signOff: .signOff(draft: nil)
    case .ledger: .ledger(nil, nil, nil)
    case .alerts: .alerts(nil)
    case .month: .month(nil, nil)
    case .ranking: .ranking(nil, nil)
    case .assessment: .assessment(nil, nil)
    case .setUp: .setUp
    case .units: .units
    case .verify: .verify
    }
  }

  /// Whether the person who works here has the tab.
  package func isFor(_ here: ScreenContext) -> Bool {
    guard destination != nil, here.post != nil else { return false }
    switch self {
    case .today: return !here.isAdministrator
    case .verify: return true
    case .setUp: return here.isAdministrator
    case .records: return here.isRecorder || here.isHead || here.isSupervisor || here.post?.unit != nil
    case .signOff: return here.isRecorder || here.isHead
    case .ledger: return here.post?.unit != nil
    case .alerts: return here.isTold
    case .month, .ranking, .assessment: return here.isRecorder || here.isHead || here.isSupervisor
    case .units: return here.isSupervisor
    }
  }
}
