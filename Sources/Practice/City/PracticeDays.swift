import Records

/// The working days of the practice city's year, looked up without a calendar at every step.
struct PracticeDays: Hashable, Sendable {
  private let base: Int
  private let workdays: [Int32]
  /// For each day from the base on, the place of the first working day that is not before it.
  private let places: [Int32]

  init(from first: Day, through last: Day, calendar: WorkCalendar) {
    base = first.number
    var workdays: [Int32] = []
    var places: [Int32] = []
    for number in first.number...max(first, last).number + 40 {
      places.append(Int32(workdays.count))
      if calendar.isWorkingDay(Day(number: number)) { workdays.append(Int32(number)) }
    }
    self.workdays = workdays
    self.places = places
  }

  /// The working day this many working days after the first one that is not before a day.
  func workday(_ steps: Int, from day: Int) -> Int {
    let place = Int(places[min(max(day - base, 0), places.count - 1)]) + steps
    return Int(workdays[min(max(place, 0), workdays.count - 1)])
  }
}
