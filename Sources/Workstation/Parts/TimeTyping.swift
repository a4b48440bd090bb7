import Records

/// What people type for a time, made into `2026-06-26 14:00`.
enum TimeTyping {
  /// The full form of a typed time; what cannot be read stays as it is.
  ///
  /// Read are full-width signs, `6-26 14:00`, `0626 1400`, and for the end a time alone.
  static func full(_ typed: String, today: Day, sameDayAs start: String = "") -> String {
    let text = String(typed.map(narrow)).trimmed
    if text.isEmpty || Moment(text) != nil { return text }
    let parts = text.split(separator: " ").map(String.init)
    let startDay = Moment(start)?.day
    if parts.count == 1, let clock = clock(parts[0]), let day = startDay {
      return Moment(day: day, minute: clock).description
    }
    guard let last = parts.last, let day = day(parts[0], near: today) else { return text }
    guard parts.count == 2 else { return day.description + " " }
    guard let clock = clock(last) else { return text }
    return Moment(day: day, minute: clock).description
  }

  private static func narrow(_ character: Character) -> Character {
    switch character {
    case "：": ":"
    case "　": " "
    case "－", "—", "/", ".", "．": "-"
    default:
      if let value = character.wholeNumberValue, (0...9).contains(value), !character.isASCII {
        Character(String(value))
      } else {
        character
      }
    }
  }

  private static func clock(_ text: String) -> Int? {
    if let minute = Moment.minute(of: text) { return minute }
    guard text.count == 3 || text.count == 4, text.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    return Moment.minute(of: "\(text.dropLast(2)):\(text.suffix(2))")
  }

  private static func day(_ text: String, near today: Day) -> Day? {
    if let day = Day(text) { return day }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    switch parts.count {
    case 3: return Day(year: parts[0], month: parts[1], day: parts[2])
    case 2: return Day(year: today.year, month: parts[0], day: parts[1])
    default:
      guard text.allSatisfy({ $0.isASCII && $0.isNumber }), let value = Int(text) else { return nil }
      return switch text.count {
      case 4: Day(year: today.year, month: value / 100, day: value % 100)
      case 8: Day(year: value / 10_000, month: value / 100 % 100, day: value % 100)
      default: nil
      }
    }
  }
}
