import Foundation

/// A number as it was read off paper, exact: `0.375`, `10/3`.
struct Printed: Hashable, Comparable {
  let above: Int128
  let below: Int128

  init(_ above: Int128, over below: Int128 = 1) {
    var (a, b) = (above.magnitude, below.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let common = Int128(max(a, 1))
    (self.above, self.below) = (above / common, below / common)
  }

  /// The number of a cell; `nil` for a dash and for words.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, let above = Int128(parts[0]), let below = Int128(parts[1]), below > 0 {
      self.init(above, over: below)
      return
    }
    let digits = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 1, (1...2).contains(digits.count), let whole = Int128(digits[0]) else { return nil }
    let places = digits.count == 2 ? digits[1].utf8.count : 0
    guard places <= 9, let rest = places == 0 ? 0 : Int128(digits[1]) else { return nil }
    var scale: Int128 = 1
    for _ in 0..<places { scale *= 10 }
    self.init((text.hasPrefix("-") ? -1 : 1) * (whole.magnitudeAsSigned * scale + rest), over: scale)
  }

  static func + (a: Printed, b: Printed) -> Printed {
    Printed(a.above * b.below + b.above * a.below, over: a.below * b.below)
  }
  static func - (a: Printed, b: Printed) -> Printed { a + Printed(-b.above, over: b.below) }
  static func * (a: Printed, b: Printed) -> Printed { Printed(a.above * b.above, over: a.below * b.below) }
  static func / (a: Printed, b: Printed) -> Printed { Printed(a.above * b.below, over: a.below * b.above) }
  static func < (a: Printed, b: Printed) -> Bool { a.above * b.below < b.above * a.below }

  /// Half up to two decimals, of what is not below zero.
  var rounded: Printed { Printed((200 * above + below) / (2 * below), over: 100) }

  static func mean(_ numbers: [Printed]) -> Printed? {
    numbers.isEmpty ? nil : (numbers.reduce(Printed(0), +) / Printed(Int128(numbers.count))).rounded
  }

  /// Two figures by their weights in per cent, or the one that there is.
  static func weighted(_ first: Printed?, _ second: Printed?, _ weights: [Int128]) -> Printed? {
    guard let first, let second else { return first ?? second }
    return ((first * Printed(weights[0]) + second * Printed(weights[1])) / Printed(weights[0] + weights[1]))
      .rounded
  }
}

extension Int128 {
  fileprivate var magnitudeAsSigned: Int128 { self < 0 ? -self : self }
}

/// Points earned of points possible, as the lines of a sheet print them.
struct PrintedPoints {
  var earned = Printed(0)
  var possible = Printed(0)

  init() {}

  /// Of a line; `nil` where a figure cannot be read.
  init?(_ row: [String]) {
    guard let earned = Printed(row[6]), let possible = Printed(row[7]) else { return nil }
    (self.earned, self.possible) = (earned, possible)
  }

  static func += (sum: inout PrintedPoints, points: PrintedPoints) {
    sum.earned = sum.earned + points.earned
    sum.possible = sum.possible + points.possible
  }

  var score: Printed { (Printed(100) * earned / possible).rounded }
}

/// A paper as somebody holds it in the hand: its lines, tables and labelled fields, and nothing of the program.
struct PrintedPage {
  let lines: [String]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The rows of every table whose first heading is this one; where a cell begins and ends, the line of dashes shows.
  func rows(under heading: String) -> [[String]] {
    var rows: [[String]] = []
    for index in lines.indices.dropLast() where lines[index].hasPrefix(heading + " ") {
      let dashes = lines[index + 1]
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == "-" || $0 == " " }), dashes.contains(" ") else {
        continue
      }
      var spans: [Range<Int>] = []
      for (place, sign) in dashes.enumerated() where sign == "-" {
        if let last = spans.last, last.upperBound == place {
          spans[spans.count - 1] = last.lowerBound..<place + 1
        } else {
          spans.append(place..<place + 1)
        }
      }
      for line in lines[(index + 2)...] {
        guard let cells = cells(of: line, spans) else { break }
        rows.append(cells)
      }
    }
    return rows
  }

  /// The lines of a kind of indicator on a sheet of a month.
  func lines(under heading: String) -> [[String]] {
    guard let start = lines.firstIndex(of: heading) else { return [] }
    return PrintedPage(lines[start...].prefix { !$0.hasPrefix("合计") }.joined(separator: "\n")).rows(
      under: "事项")
  }

  /// The cells of a row, a Han character being two columns wide; `nil` for a line that is none.
  private func cells(of line: String, _ spans: [Range<Int>]) -> [String]? {
    var cells = spans.map { _ in "" }
    var column = 0
    for character in line {
      if let place = spans.firstIndex(where: {
        $0.contains(column) || $0 == spans.last && column >= $0.lowerBound
      }) {
        cells[place].append(character)
      } else if character != " " {
        return nil
      }
      column += (character.unicodeScalars.first?.value ?? 0) < 0x2E80 ? 1 : 2
    }
    cells = cells.map { $0.trimmingCharacters(in: .whitespaces) }
    return cells[0].isEmpty ? nil : cells
  }

  /// The text beside a label, over all its lines.
  func field(_ label: String) -> String? {
    guard let first = lines.firstIndex(where: { $0.hasPrefix(label + "  ") }) else { return nil }
    let rest = lines[(first + 1)...].prefix { $0.hasPrefix("            ") }
    return ([String(lines[first].dropFirst(label.count))] + rest).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    .joined()
  }

  /// The two weights that a sentence on the page names of two things: `主体×60%＋监督×40%`.
  func weights(_ first: String, _ second: String) -> [Int128]? {
    let text = lines.map { $0.trimmingCharacters(in: .whitespaces) }.joined()
    guard let pattern = try? Regex("\(first) ?× ?(\\d+)% ?[+＋] ?\(second) ?× ?(\\d+)%"),
      let match = text.firstMatch(of: pattern), match.output.count == 3
    else { return nil }
    return (1...2).compactMap { match.output[$0].substring.flatMap { Int128($0) } }
  }
}
