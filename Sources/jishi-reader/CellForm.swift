/// What a number is shown as.
enum CellForm: Equatable {
  case plain
  /// Noughts before the digits up to a width, as codes have them.
  case padded(Int)
  case day
  /// Day and time of day.
  case moment
  /// A time of day, whatever the day.
  case time
  /// Hours that go on beyond a day.
  case span
  /// A time of day where there is no day, else a day: formats that languages disagree about.
  case dayOrTime

  /// The form of a number that the standard gives a meaning, in Chinese where languages differ.
  init(builtIn id: Int) {
    switch id {
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .day
    case 18...21, 32...35, 45, 47: self = .time
    case 22: self = .moment
    case 46: self = .span
    case 55, 56: self = .dayOrTime
    default: self = .plain
    }
  }

  /// The form of a format that somebody wrote.
  init(code: UnsafeBufferPointer<UInt8>) {
    if (2...20).contains(code.count), code.allSatisfy({ $0 == 0x30 }) {
      self = .padded(code.count)
      return
    }
    var (hasDay, hasMonth, hasTime, isSpan) = (false, false, false, false)
    var place = 0
    loop: while place < code.count {
      let byte = code[place] | 0x20
      switch code[place] {
      // Only the first section counts: the others are for negative numbers, noughts and texts.
      case 0x3B: break loop
      case 0x22: place = Self.end(of: 0x22, in: code, from: place)
      case 0x5B:
        let end = Self.end(of: 0x5D, in: code, from: place)
        let inner = code[min(place + 1, code.count)..<min(max(end, place + 1), code.count)]
        // Hours, minutes or seconds that go on; anything else is a colour, a language or a condition.
        let letters = Set(inner.map { $0 | 0x20 })
        if letters.count == 1, letters.isSubset(of: [0x68, 0x6D, 0x73]) { isSpan = true }
        place = end
      // What follows is shown as it is, or gives a width, or fills.
      case 0x5C, 0x5F, 0x2A: place += 1
      default:
        switch byte {
        case 0x79, 0x64: hasDay = true
        case 0x6D: hasMonth = true
        case 0x68, 0x73: hasTime = true
        default: break
        }
      }
      place += 1
    }
    if isSpan {
      self = hasDay ? .moment : .span
    } else if hasTime {
      self = hasDay ? .moment : .time
    } else {
      self = hasDay || hasMonth ? .day : .plain
    }
  }

  private static func end(of mark: UInt8, in code: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    code[min(start + 1, code.count)...].firstIndex(of: mark) ?? code.count
  }
}
