/// One year's exceptions from "Monday to Friday": what the State Council announces each autumn.
///
/// The encoded form has sorted days, so equal tables have equal bytes.
package struct CalendarYear: Hashable, Codable, Sendable {
  /// The year the table is for.
  package let year: Int
  /// Weekdays off, ascending, each once.
  package let restDays: [Day]
  /// Weekend days worked, ascending, each once.
  package let makeUpDays: [Day]
  /// The notice that announced the table.
  package let source: String

  /// A year's table; days may come in any order and more than once.
  package init(year: Int, restDays: [Day], makeUpDays: [Day], source: String) {
    self.year = year
    self.restDays = Set(restDays).sorted()
    self.makeUpDays = Set(makeUpDays).sorted()
    self.source = source
  }

  /// Every broken invariant by day, in the order of the table; empty for a sound table (§2.4).
  package var problems: [CalendarProblem] {
    restDays.compactMap { day in
      day.year != year
        ? .outsideYear(day, year) : day.weekday.isWeekend ? .restDayOnWeekend(day) : nil
    }
      + makeUpDays.compactMap { day in
        day.year != year
          ? .outsideYear(day, year) : day.weekday.isWeekend ? nil : .makeUpDayOnWeekday(day)
      }
  }
}

/// A day that a calendar table may not name as it does (§2.4).
package enum CalendarProblem: Hashable, Codable, Sendable {
  /// The day lies in another year than its table.
  case outsideYear(Day, Int)
  /// A Saturday or Sunday given as a weekday off.
  case restDayOnWeekend(Day)
  /// A Monday to Friday given as a weekend day worked.
  case makeUpDayOnWeekday(Day)

  /// What is wrong and what to do, as one sentence.
  package func sentence(in language: Language) -> String {
    switch (self, language) {
    case (.outsideYear(let day, let year), .chinese): "\(day) 不在 \(year) 年内；请删去或改到该年的表中"
    case (.outsideYear(let day, let year), .english):
      "\(day) is not in \(year); drop it or move it to its own year's table"
    case (.restDayOnWeekend(let day), .chinese): "\(day) 是周末，本来就休息；放假表只写周一至周五，请删去"
    case (.restDayOnWeekend(let day), .english):
      "\(day) is on a weekend, which is off anyway; name only Mondays to Fridays as days off"
    case (.makeUpDayOnWeekday(let day), .chinese): "\(day) 是周一至周五，本来就上班；补班表只写周末，请删去"
    case (.makeUpDayOnWeekday(let day), .english):
      "\(day) is a weekday, which is worked anyway; name only Saturdays and Sundays as days worked"
    }
  }
}
