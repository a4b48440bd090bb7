import Records

/// What a text means that scripts take as a text: a day, a moment, a share.
package enum Meaning: Hashable, Sendable {
  case day(Day)
  /// Told to the second, with the offset.
  case instant(Instant)
  /// Told to the minute.
  case moment(Moment)
  /// A share in thousandths, told in per cent with one decimal.
  case perMille(Int)

  /// The text as scripts have always had it.
  package var text: String {
    switch self {
    case .day(let day): day.description
    case .instant(let instant): instant.description
    case .moment(let moment): moment.description
    case .perMille(let share): "\(share / 10).\(share % 10)"
    }
  }
}

extension JSONText {
  /// A day, or nothing.
  package static func of(_ day: Day?) -> JSONText { day.map { .meaning(.day($0)) } ?? .none }
  /// An instant, or nothing.
  package static func of(_ instant: Instant?) -> JSONText { instant.map { .meaning(.instant($0)) } ?? .none }
  /// A moment, or nothing.
  package static func of(_ moment: Moment?) -> JSONText { moment.map { .meaning(.moment($0)) } ?? .none }
  /// A moment as an instant, with the offset that scripts expect of times in records.
  package static func instant(of moment: Moment?) -> JSONText { of(moment.map { Instant($0) }) }
}
