/// Which days are worked: Monday to Friday, less the rest days and plus the make-up days of the years
/// that have a table.
///
/// A year without a table counts provisionally: weekends and 1 January off, all else worked.
package struct WorkCalendar: Hashable, Sendable {
  /// The tables in force, by year.
  package private(set) var years: [Int: CalendarYear] = [:]
  /// Every exceptional day of all tables: worked or off.
  private var exceptions: [Day: Bool] = [:]

  /// The calendar of these tables; of two for one year the later one counts.
  package init(_ tables: [CalendarYear] = []) {
    for table in tables { install(table) }
  }

  /// Puts a year's table in force in place of that year's former one.
  package mutating func install(_ table: CalendarYear) {
    if let former = years[table.year] {
      for day in former.restDays + former.makeUpDays { exceptions[day] = nil }
    }
    years[table.year] = table
    for day in table.restDays { exceptions[day] = false }
    for day in table.makeUpDays { exceptions[day] = true }
  }

  /// Whether people work on the day, provisionally so in a year without a table.
  package func isWorkingDay(_ day: Day) -> Bool {
    if let worked = exceptions[day] { return worked }
    if day.weekday.isWeekend { return false }
    let (year, month, number) = day.parts
    return month != 1 || number != 1 || years[year] != nil
  }

  /// Whether the day's year has no table, so that what is said of it may change.
  package func isProvisional(_ day: Day) -> Bool { years[day.year] == nil }

  /// Whether any year between two days, both included, has no table.
  package func isProvisional(from first: Day, through last: Day) -> Bool {
    first <= last && (first.year...last.year).contains { years[$0] == nil }
  }

  /// The n-th working day after a day, which is itself not counted; the day itself when `n` is not positive.
  ///
  /// Provisional when the count runs into a year without a table.
  package func workingDay(_ n: Int, after start: Day) -> (day: Day, provisional: Bool) {
    guard n > 0 else { return (start, isProvisional(start)) }
    var day = start
    var left = n
    while left > 0 {
      day = day + 1
      if isWorkingDay(day) { left -= 1 }
    }
    return (day, isProvisional(from: start + 1, through: day))
  }

  /// The n-th working day before a day, which is itself not counted.
  package func workingDay(_ n: Int, before end: Day) -> Day {
    var day = end
    for _ in 0..<max(n, 0) { day = lastWorkingDay(before: day) }
    return day
  }

  /// The nearest working day that is earlier than the day.
  package func lastWorkingDay(before day: Day) -> Day {
    var day = day - 1
    while !isWorkingDay(day) { day = day - 1 }
    return day
  }

  /// The day itself when it is worked, else the nearest working day after it.
  package func nextWorkingDay(onOrAfter day: Day) -> Day {
    var day = day
    while !isWorkingDay(day) { day = day + 1 }
    return day
  }

  /// How many working days lie after the first day up to and including the last; 0 when the last is not later.
  package func workingDays(after first: Day, through last: Day) -> Int {
    guard first < last else { return 0 }
    return (first.number + 1...last.number).count { isWorkingDay(Day(number: $0)) }
  }

  /// The day moved off a rest day as a rule demands; a working day stays where it is.
  package func moved(_ day: Day, by roll: Roll) -> Day {
    switch roll {
    case .none: day
    case .previousWorkingDay: isWorkingDay(day) ? day : lastWorkingDay(before: day)
    case .nextWorkingDay: nextWorkingDay(onOrAfter: day)
    }
  }
}

/// What becomes of a date that falls on a rest day (`completionRoll`, `periodRoll`).
package enum Roll: String, CaseIterable, Codable, Sendable {
  case none, previousWorkingDay, nextWorkingDay
}
