/// Days and times of day as sheets count them, and as tables write them.
enum Day {
  /// The last day that sheets know, the end of 9999.
  private static let last = 2_958_465.0

  /// Adds what a number says as a day, a moment or a time; `nil` when it says none, as below nought.
  static func append(
    _ value: Double, as form: CellForm, from1904: Bool, to bytes: inout Bytes
  ) -> Bool? {
    let shift = from1904 ? 1_462.0 : 0
    guard form != .plain, value >= 0, value + shift < last + 1 else { return nil }
    let seconds = Int((value * 86_400).rounded())
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    switch form {
    case .span: return time(seconds, to: &bytes)
    case .time: return time(rest, to: &bytes)
    case .moment where value < 1, .dayOrTime where value < 1: return time(rest, to: &bytes)
    default: break
    }
    guard let civil = civil(days + Int(shift)) else { return nil }
    guard day(civil, to: &bytes) else { return false }
    // A whole day has no time of day, whatever its format would show.
    if form == .day || rest == 0 { return true }
    return bytes.append(0x20) && time(rest, to: &bytes)
  }

  /// Adds a day or a moment that is written out, as `2026-06-26T14:00:00Z`; `nil` when it is none.
  static func append(written text: UnsafeBufferPointer<UInt8>, to bytes: inout Bytes) -> Bool? {
    var rest = text[...]
    var day: (Int, Int, Int)?
    if rest.count >= 10, rest[rest.startIndex + 4] == 0x2D, rest[rest.startIndex + 7] == 0x2D {
      guard let year = number(rest.prefix(4)), let month = number(rest.dropFirst(5).prefix(2)),
        let date = number(rest.dropFirst(8).prefix(2)), year >= 1, (1...12).contains(month),
        (1...length(of: month, in: year)).contains(date)
      else { return nil }
      day = (year, month, date)
      rest = rest.dropFirst(10)
      guard rest.isEmpty || rest.first == 0x54 || rest.first == 0x20 else { return nil }
      rest = rest.dropFirst()
    }
    var seconds: Int?
    if !rest.isEmpty {
      guard let found = Self.seconds(of: rest) else { return nil }
      seconds = found
    }
    guard day != nil || seconds != nil else { return nil }
    if let day, !self.day(day, to: &bytes) { return false }
    guard let seconds, day == nil || seconds > 0 else { return true }
    if day != nil, !bytes.append(0x20) { return false }
    return time(seconds, to: &bytes)
  }

  private static func seconds(of text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard text.count >= 5, text[text.startIndex + 2] == 0x3A, let hour = number(text.prefix(2)),
      let minute = number(text.dropFirst(3).prefix(2)), hour < 24, minute < 60
    else { return nil }
    var rest = text.dropFirst(5)
    var second = 0
    if rest.first == 0x3A {
      guard rest.count >= 3, let found = number(rest.dropFirst().prefix(2)), found < 60 else { return nil }
      second = found
      rest = rest.dropFirst(3)
      if rest.first == 0x2E { rest = rest.dropFirst().drop { (0x30...0x39).contains($0) } }
    }
    guard rest.isEmpty || rest.elementsEqual([0x5A]) else { return nil }
    return hour * 3_600 + minute * 60 + second
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }

  /// The date of a day as the count from 1900 has it; `nil` for nought and for the 29th of February 1900,
  /// which that count has and no calendar.
  private static func civil(_ serial: Int) -> (Int, Int, Int)? {
    guard serial > 0, serial != 60 else { return nil }
    // Days since the first of March of the year nought, which makes the leap day the last of its year.
    let days = serial + (serial < 60 ? 693_900 : 693_899)
    let era = days / 146_097
    let ofEra = days % 146_097
    let year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    let date = ofYear - (153 * month + 2) / 5 + 1
    return (year + era * 400 + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9, date)
  }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func day(_ day: (Int, Int, Int), to bytes: inout Bytes) -> Bool {
    digits(day.0, 4, to: &bytes) && bytes.append(0x2D) && digits(day.1, 2, to: &bytes) && bytes.append(0x2D)
      && digits(day.2, 2, to: &bytes)
  }

  private static func time(_ seconds: Int, to bytes: inout Bytes) -> Bool {
    let (hours, rest) = seconds.quotientAndRemainder(dividingBy: 3_600)
    guard digits(hours, 2, to: &bytes), bytes.append(0x3A), digits(rest / 60, 2, to: &bytes) else {
      return false
    }
    if rest % 60 == 0 { return true }
    return bytes.append(0x3A) && digits(rest % 60, 2, to: &bytes)
  }

  private static func digits(_ number: Int, _ least: Int, to bytes: inout Bytes) -> Bool {
    var divisor = 1
    for _ in 1..<least { divisor *= 10 }
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      guard bytes.append(0x30 + UInt8(truncatingIfNeeded: number / divisor % 10)) else { return false }
      divisor /= 10
    }
    return true
  }
}
