/// A number of a sheet by its first fifteen digits, as many as spreadsheets show and as a table keeps.
///
/// It is read from the digits that are written and never becomes binary on its way to a table.
struct Decimal {
  private static let most = 15
  private static let full: UInt64 = 1_000_000_000_000_000

  private let isNegative: Bool
  /// The digits as a whole number, without noughts at its end.
  private let digits: UInt64
  /// How many they are.
  private let count: Int
  /// The power of ten of the first digit.
  private let exponent: Int

  /// The number that is written; `nil` for anything else, and for what is too large for a sheet.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var (digits, count, exponent, place) = (UInt64(0), 0, -1, 0)
    var (hasPoint, hasDigit, roundsUp, isCut) = (false, false, false, false)
    let isNegative = text.first == 0x2D
    if isNegative || text.first == 0x2B { place = 1 }
    scan: while place < text.count {
      switch text[place] {
      case 0x30...0x39:
        let digit = UInt64(text[place] - 0x30)
        hasDigit = true
        if count == 0, digit == 0 {
          if hasPoint { exponent -= 1 }
        } else {
          if !hasPoint { exponent += 1 }
          if count < Self.most {
            digits = digits * 10 + digit
            count += 1
          } else if !isCut {
            isCut = true
            roundsUp = digit >= 5
          }
        }
      case 0x2E where !hasPoint: hasPoint = true
      case 0x45, 0x65: break scan
      default: return nil
      }
      place += 1
    }
    guard hasDigit else { return nil }
    if place < text.count {
      guard let power = Self.power(text[(place + 1)...]) else { return nil }
      exponent += power
    }
    if roundsUp { digits += 1 }
    if digits == Self.full {
      // Nines all along.
      exponent += 1
      (digits, count) = (1, 1)
    }
    while digits != 0, digits.isMultiple(of: 10) {
      digits /= 10
      count -= 1
    }
    guard digits == 0 || exponent <= 308 else { return nil }
    // What is too small for a sheet is nought to it.
    let isNought = digits == 0 || exponent < -308
    self.isNegative = isNegative && !isNought
    self.digits = isNought ? 0 : digits
    self.count = isNought ? 1 : count
    self.exponent = isNought ? 0 : exponent
  }

  private static func power(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let isNegative = text.first == 0x2D
    let digits = isNegative || text.first == 0x2B ? text.dropFirst() : text
    guard !digits.isEmpty, digits.count <= 6 else { return nil }
    var power = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      power = power * 10 + Int(digit - 0x30)
    }
    return isNegative ? -power : power
  }

  /// The number as a binary one, exact to fifteen digits.
  var value: Double {
    var value = Double(digits)
    let shift = exponent - count + 1
    if shift > 0 { for _ in 0..<shift { value *= 10 } } else { value /= Self.tens(-shift) }
    return isNegative ? -value : value
  }

  private static func tens(_ power: Int) -> Double { (0..<power).reduce(1.0) { tens, _ in tens * 10 } }

  /// Adds the number as a table writes it: plain where twenty places are enough; false where there is no
  /// room.
  func append(to bytes: inout Bytes) -> Bool {
    if isNegative, !bytes.append(0x2D) { return false }
    switch exponent {
    case -20..<0:
      guard bytes.append(0x30), bytes.append(0x2E) else { return false }
      for _ in 0..<(-exponent - 1) where !bytes.append(0x30) { return false }
      return append(0, count, to: &bytes)
    case 0...20:
      let whole = exponent + 1
      guard append(0, min(whole, count), to: &bytes) else { return false }
      for _ in 0..<max(0, whole - count) where !bytes.append(0x30) { return false }
      return count <= whole || bytes.append(0x2E) && append(whole, count, to: &bytes)
    default:
      guard append(0, 1, to: &bytes), count == 1 || bytes.append(0x2E) && append(1, count, to: &bytes),
        bytes.append(0x45), bytes.append(exponent < 0 ? 0x2D : 0x2B)
      else { return false }
      return Decimal(whole: exponent.magnitude).append(to: &bytes)
    }
  }

  /// Adds a whole number with noughts before it, up to a width; `nil` for any other number.
  func append(padded width: Int, to bytes: inout Bytes) -> Bool? {
    let places = digits == 0 ? 1 : exponent + 1
    guard !isNegative, (1...20).contains(places), count <= places else { return nil }
    for _ in 0..<max(0, width - places) where !bytes.append(0x30) { return false }
    return digits == 0 ? bytes.append(0x30) : append(to: &bytes)
  }

  private init(whole: UInt) {
    (isNegative, digits) = (false, UInt64(whole))
    count = String(whole).utf8.count
    exponent = count - 1
  }

  /// Adds the digits from one to before another.
  private func append(_ from: Int, _ to: Int, to bytes: inout Bytes) -> Bool {
    var divisor: UInt64 = 1
    for _ in 0..<(count - 1 - from) { divisor *= 10 }
    for _ in from..<to {
      guard bytes.append(0x30 + UInt8(truncatingIfNeeded: digits / divisor % 10)) else { return false }
      divisor /= 10
    }
    return true
  }
}
