/// What a person types for a day or a time, read as people mean it and shown exactly.
///
/// It reads words (`昨天 14:00`), distances (`-1d`), days of the week (`周三 9点`), dates with or without
/// year (`3-5 9点半`, `20260305 0930`), clock times alone, and for an end also a length (`1.5小时`). What could
/// mean two things is read the likelier way and told with a remark.
package struct TypedTime: Hashable, Sendable {
  /// What was read.
  package enum Meaning: Hashable, Sendable {
    case nothing
    case moment(Moment)
    /// A day whose clock time is still to come.
    case day(Day)
    case unreadable
  }

  /// What the person should know before it is taken so.
  package enum Remark: Hashable, Sendable {
    /// The moment has not come yet.
    case isFuture
    /// A small hour was taken for the afternoon; the other half of the day would be this.
    case afternoon(orElse: Moment)
    /// Four figures that are a date and a clock time alike.
    case dateOrClock(clock: Moment)
    /// The end stands before the start.
    case beforeStart
  }

  package let meaning: Meaning
  package let remark: Remark?

  init(_ meaning: Meaning, _ remark: Remark? = nil) { (self.meaning, self.remark) = (meaning, remark) }

  /// The moment that was read.
  package var moment: Moment? {
    if case .moment(let moment) = meaning { moment } else { nil }
  }

  /// What belongs into the field: the exact moment, the day with a blank after it, or what was typed.
  package func full(_ typed: String) -> String {
    switch meaning {
    case .moment(let moment): moment.description
    case .day(let day): day.description + " "
    case .nothing, .unreadable: typed
    }
  }
}

// What is kept of a time that was typed: words that would mean another day tomorrow are kept as what they mean now.
extension TypedTime {
  /// Days later, on which every text that depends on the day of typing is read as something else.
  private static let muchLater = 403

  /// What is kept of the start: an exact time as it was typed, one that counts from today as what it means.
  package static func lasting(start typed: String, now: Moment) -> String {
    let read = TypedTime(start: typed, now: now)
    let later = TypedTime(start: typed, now: Moment(day: now.day + muchLater, minute: now.minute))
    return read.meaning == later.meaning ? typed : read.full(typed)
  }

  /// What is kept of the end: a clock time on the day of the start, or a moment; a length as what it comes to.
  package static func lasting(end typed: String, start: Moment?, now: Moment) -> String {
    guard let start else { return lasting(start: typed, now: now) }
    guard RecordRules.end(typed.trimmed, from: start) == nil else { return typed }
    return TypedTime(end: typed, start: start, now: now).full(typed)
  }
}

extension TypedTime {
  /// The start of an event, typed now.
  package init(start typed: String, now: Moment) {
    var text = TypedText(typed)
    guard !text.isAtEnd else {
      self.init(.nothing)
      return
    }
    self = Self.read(&text, now: now)
  }

  /// The end of an event: a length, a clock time on the day of the start, or a whole moment.
  package init(end typed: String, start: Moment?, now: Moment) {
    var text = TypedText(typed)
    guard !text.isAtEnd else {
      self.init(.nothing)
      return
    }
    guard let start else {
      self = Self.read(&text, now: now)
      return
    }
    var length = text
    if let minutes = length.length(), length.isAtEnd {
      self.init(.moment(start + minutes))
      return
    }
    var alone = text
    if let clock = alone.clock(allowsBareHour: true), alone.isAtEnd {
      self = Self.end(clock, after: start, now: now)
      return
    }
    let read = Self.read(&text, now: now)
    guard let moment = read.moment, moment < start else {
      self = read
      return
    }
    self.init(.moment(moment), .beforeStart)
  }

  /// A guessed half of the day is guessed anew: the first such time after the start.
  private static func end(_ clock: TypedClock, after start: Moment, now: Moment) -> TypedTime {
    let midnight = Moment(day: start.day, minute: 0)
    var end = midnight + clock.minute
    if clock.isGuessed, midnight + (clock.minute - 720) >= start { end = midnight + (clock.minute - 720) }
    if end < start, clock.minute < 720, midnight + (clock.minute + 720) >= start {
      return TypedTime(.moment(midnight + (clock.minute + 720)), .afternoon(orElse: end))
    }
    return TypedTime(.moment(end), end < start ? .beforeStart : end > now ? .isFuture : nil)
  }

  private static func read(_ text: inout TypedText, now: Moment) -> TypedTime {
    let whole = text
    if let day = text.day(from: now.day, .past) {
      text.skipBlanks()
      _ = text.take("t")
      text.skipBlanks()
      if text.isAtEnd {
        var alone = whole
        let clock = alone.clock(allowsBareHour: false).flatMap { alone.isAtEnd ? $0 : nil }
        return TypedTime(
          .day(day), clock.map { .dateOrClock(clock: Moment(day: now.day, minute: $0.minute)) })
      }
      if let clock = text.clock(allowsBareHour: true), text.isAtEnd {
        return exact(clock, on: day, now: now)
      }
    }
    var alone = whole
    if let clock = alone.clock(allowsBareHour: false), alone.isAtEnd {
      return exact(clock, on: now.day, now: now)
    }
    return TypedTime(.unreadable)
  }

  private static func exact(_ clock: TypedClock, on day: Day, now: Moment) -> TypedTime {
    let moment = Moment(day: day, minute: 0) + clock.minute
    if clock.isGuessed { return TypedTime(.moment(moment), .afternoon(orElse: moment + -720)) }
    return TypedTime(.moment(moment), moment > now ? .isFuture : nil)
  }
}

extension Day {
  /// A day as people type it, with nothing after it: `2026-03-05`, `3-5`, `昨天`, `周三`.
  package init?(typed: String, today: Day, _ direction: TypedDirection) {
    var text = TypedText(typed)
    guard let day = text.day(from: today, direction), text.isAtEnd else { return nil }
    self = day
  }
}
