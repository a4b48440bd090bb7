import Records

// What is asked of duties, and of the notices and reports about them.

struct DutiesQuery: StoreQuery {
  var unit: UnitCode
  var side: Side?
  var year: Int
  var answer: FromStore<[DutyOccurrence]> { { try $0.duties(unit: unit, side: side, year: year, for: $1) } }
}

struct IndicatorsQuery: StoreQuery {
  var year: Int
  var unit: UnitCode?
  var side: Side?
  var answer: FromStore<[IndicatorStanding]> {
    { try $0.indicators(year: year, unit: unit, side: side, for: $1) }
  }
}

/// The units whose ledgers of a year are closed.
struct ClosedLedgersQuery: StoreQuery {
  var side: Side
  var year: Int
  var answer: FromStore<Set<UnitCode>> { { try $0.closedLedgers(side: side, year: year, for: $1) } }
}

struct FiguresQuery: StoreQuery {
  var unit: UnitCode
  var side: Side
  var month: Month
  var answer: FromStore<MonthFigures> { { try $0.figures(unit: unit, side: side, month: month, for: $1) } }
}

struct EntryDaysQuery: StoreQuery {
  var unit: UnitCode
  var side: Side
  var year: Int
  var answer: FromStore<[EntryDay]> { { try $0.entryDays(unit: unit, side: side, year: year, for: $1) } }
}

extension NoticeQuery: StoreQuery {
  package var answer: FromStore<[NoticeStanding]> { { try $0.notices(self, for: $1) } }
}

/// How a unit stands with the notices of a year's months that have begun.
struct NoticesOfYearQuery: StoreQuery {
  var unit: UnitCode
  var year: Int
  var answer: FromStore<[NoticeStanding]> {
    { store, session throws(StoreFailure) in
      let today = store.now().day
      var notices: [NoticeStanding] = []
      for month in Month.all(in: year) where month.firstDay <= today {
        notices += try store.notices(NoticeQuery(month: month, unit: unit), for: session)
      }
      return notices
    }
  }
}

struct NoticeDetailQuery: StoreQuery {
  var unit: UnitCode
  var side: Side
  var month: Month
  var answer: FromStore<NoticeDetail> { { try $0.notice(unit, side, month, for: $1) } }
}

struct NoticePreviewQuery: StoreQuery {
  var unit: UnitCode
  var side: Side
  var month: Month
  var answer: FromStore<NoticePreview> { { try $0.noticePreview(unit, side, month, cutOff: nil, for: $1) } }
}

/// How units stand with the reports of a half-year.
struct ReportsQuery: StoreQuery {
  var half: HalfYear
  var unit: UnitCode?
  var answer: FromStore<[ReportStanding]> { { try $0.reports(half, unit: unit, group: nil, for: $1) } }
}

struct ReportDetailQuery: StoreQuery {
  var unit: UnitCode
  var half: HalfYear
  var answer: FromStore<ReportDetail> { { try $0.report(unit, half, for: $1) } }
}
