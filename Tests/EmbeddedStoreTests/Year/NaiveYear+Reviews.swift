import Records

// What the offices owe themselves: nobody closes a review or issues a bulletin in the simulated year.
extension NaiveYear {
  /// A month's reviews from two days before the fifth working day of the next month on.
  func reviews(_ day: Day) -> [String] {
    guard let firstAct else { return [] }
    var lines: [String] = []
    for month in 1..<max(2, day.month) {
      let number = month < 10 ? "0\(month)" : "\(month)"
      let next = month < 9 ? "0\(month + 1)" : "\(month + 1)"
      guard let start = Day("2026-\(next)-01"), firstAct < start, start <= day else { continue }
      let due = worked(5, after: start - 1)
      for side in Side.allCases where day >= due - 2 && units.contains(where: { $0.sides.contains(side) }) {
        lines.append(line("review.monthly", "- \(side.rawValue) 2026-\(number)", due, on: day))
      }
    }
    return lines
  }

  /// A quarter's bulletins from the tenth day after it on, due on the fifteenth.
  func bulletins(_ day: Day) -> [String] {
    var lines: [String] = []
    for (quarter, last) in [("Q1", "2026-03-31"), ("Q2", "2026-06-30"), ("Q3", "2026-09-30")] {
      guard let firstAct, let last = Day(last), firstAct <= last, day >= last + 10 else { continue }
      for group in Set(units.compactMap(\.group)) {
        lines.append(line("bulletin.quarterly", "- - 2026-\(quarter) \(group.rawValue)", last + 15, on: day))
      }
    }
    return lines
  }

  private func line(_ kind: String, _ place: String, _ due: Day, on day: Day) -> String {
    let level = day > due ? "overdue" : due - day <= 2 ? "warning" : "notice"
    let rests = day <= due && !isWorked(due) ? " rest" : ""
    return "\(kind) \(level) \(place) \(due) \(due - day)\(rests)"
  }
}
