/// A short name that is given once and never changes: of a person, of a unit, of a chain.
package protocol Code: RawRepresentable<String>, Hashable, Comparable, Codable, Sendable,
  CustomStringConvertible, ExpressibleByStringLiteral
{
  init(rawValue: String)
}

extension Code {
  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  package var description: String { rawValue }
  package init(stringLiteral value: String) { self.init(rawValue: value) }
  /// The code written so.
  package init(_ text: some StringProtocol) { self.init(rawValue: String(text)) }
}

/// The code of a person: 1 to 20 letters, digits and hyphens.
package struct PersonCode: Code {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

/// The code of a unit: 1 to 20 letters, digits and hyphens; the first part of its record numbers.
package struct UnitCode: Code {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

/// Which of the two responsibilities (002-A Art.1): the leadership's own, or the discipline body's.
package enum Side: String, Codable, CaseIterable, Comparable, Sendable {
  case main, supervision

  package static func < (a: Side, b: Side) -> Bool { a == .main && b == .supervision }

  /// The letter of the side in record numbers: Z for 主体, J for 监督.
  package var letter: Character { self == .main ? "Z" : "J" }
}

/// The name of a chain: `city`, `office/main`, `office/supervision`, or a unit's body such as `CZJ/main`.
package struct ChainName: Code {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }

  /// The chain of the administration, on which keys and posts live.
  package static let city: ChainName = "city"

  /// The chain of the supervising office of a side.
  package static func office(_ side: Side) -> ChainName { ChainName("office/\(side.rawValue)") }

  /// The chain of a unit's body.
  package static func body(_ unit: UnitCode, _ side: Side) -> ChainName {
    ChainName("\(unit)/\(side.rawValue)")
  }

  /// The unit and side whose chain this is; `nil` for the city and the offices.
  package var body: (unit: UnitCode, side: Side)? {
    let parts = rawValue.split(separator: "/")
    guard parts.count == 2, parts[0] != "office", let side = Side(rawValue: String(parts[1])) else {
      return nil
    }
    return (UnitCode(parts[0]), side)
  }

  /// The side of an office's chain; `nil` for all others.
  package var office: Side? {
    let parts = rawValue.split(separator: "/")
    return parts.count == 2 && parts[0] == "office" ? Side(rawValue: String(parts[1])) : nil
  }
}
