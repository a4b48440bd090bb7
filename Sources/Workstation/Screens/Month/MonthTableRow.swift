import Records
import TerminalUI

/// A unit in the office's table: how it stands with a month's notice, or with a half-year's report.
package enum MonthTableRow: Listed {
  case notice(NoticeStanding)
  case report(ReportStanding)

  package var listName: String {
    switch self {
    case .notice(let standing): standing.id
    case .report(let standing): standing.id
    }
  }

  package var listTexts: [String] {
    switch self {
    case .notice(let standing): [standing.unitName, standing.unit.rawValue]
    case .report(let standing):
      [standing.unitName, standing.unit.rawValue, standing.documentNumber ?? "", standing.title ?? ""]
    }
  }

  var notice: NoticeStanding? { if case .notice(let standing) = self { standing } else { nil } }
  var report: ReportStanding? { if case .report(let standing) = self { standing } else { nil } }

  var unit: UnitCode {
    switch self {
    case .notice(let standing): standing.unit
    case .report(let standing): standing.unit
    }
  }

  /// Days after the due day; absent in time.
  var lateBy: Int? {
    switch self {
    case .notice(let standing): standing.lateBy
    case .report(let standing): standing.lateBy
    }
  }

  /// Whether nothing more is to come.
  var isDone: Bool {
    switch self {
    case .notice(let standing): standing.state == .delivered
    case .report(let standing): standing.state == .sent
    }
  }

  /// Whether something is still to come of it; what was due before the store existed is owed by nobody.
  func isOpen(on day: Day) -> Bool {
    let due =
      switch self {
      case .notice(let standing): Optional(standing.due)
      case .report(let standing): standing.due
      }
    return !isDone && (lateBy != nil || due.map { $0 >= day } ?? false)
  }

  /// Of other units only this month's standing is known, which is enough for the state.
  func spoken(at here: ScreenContext) -> MonthState {
    switch self {
    case .notice(let standing): standing.spoken(isTold: false, at: here)
    case .report(let standing): standing.spoken(at: here)
    }
  }

  var topic: NoticeOrReport {
    switch self {
    case .notice(let standing): .notice(standing.month, standing.side)
    case .report(let standing): .report(standing.half)
    }
  }

  /// What is late and still missing first, then what came late, then what is to come, each the latest first.
  static func byLateness(_ rows: [MonthTableRow]) -> [MonthTableRow] {
    func rank(_ row: MonthTableRow) -> (Int, Int) {
      switch (row.lateBy, row.isDone) {
      case (let days?, false): (0, -days)
      case (let days?, true): (1, -days)
      case (nil, false): (2, 0)
      case (nil, true): (3, 0)
      }
    }
    return rows.enumerated().map { (rank($0.element), $0.offset, $0.element) }
      .sorted { ($0.0.0, $0.0.1, $0.1) < ($1.0.0, $1.0.1, $1.1) }.map(\.2)
  }
}
