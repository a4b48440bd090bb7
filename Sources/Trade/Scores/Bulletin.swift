/// What an office orders when it issues a quarter's bulletin.
package struct BulletinOrder: Hashable, Sendable {
  package var quarter: Quarter
  package var group: UnitGroup
  /// Units whose reviews are still open, and why they are left out.
  package var omitted: [OmittedUnit]
  /// The number and year of the bulletin that this one corrects.
  package var corrects: BulletinNumber?
  /// Why it is corrected.
  package var reason: String
  /// Scores that stand in the place of those of closed reviews; only in a correction.
  package var restated: [RestatedScore]

  package init(
    quarter: Quarter, group: UnitGroup, omitted: [OmittedUnit] = [], corrects: BulletinNumber? = nil,
    reason: String = "", restated: [RestatedScore] = []
  ) {
    self.quarter = quarter
    self.group = group
    self.omitted = omitted
    self.corrects = corrects
    self.reason = reason
    self.restated = restated
  }
}

/// The number of a bulletin within the year in which it was issued: `2026-4`.
package struct BulletinNumber: Hashable, Sendable, CustomStringConvertible {
  package var year: Int
  package var serial: Int

  package init(year: Int, serial: Int) {
    self.year = year
    self.serial = serial
  }

  /// The number written so.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]), year > 0,
      let serial = Int(parts[1]), serial > 0
    else { return nil }
    self.init(year: year, serial: serial)
  }

  package var description: String { "\(padded(year, to: 4))-\(serial)" }
}

extension BulletinNumber: CodedAsText {
  package static var whatItIs: String { "a bulletin's number" }
}

/// A unit that a bulletin leaves out, and why.
package struct OmittedUnit: Hashable, Codable, Sendable {
  package var unit: UnitCode
  package var reason: String

  package init(unit: UnitCode, reason: String) {
    self.unit = unit
    self.reason = reason
  }
}

/// The score of a side's month as a correction states it anew; a dash where it has none.
package struct RestatedScore: Hashable, Codable, Sendable {
  package var unit: UnitCode
  package var side: Side
  package var month: Month
  package var score: Score?

  package init(unit: UnitCode, side: Side, month: Month, score: Score?) {
    self.unit = unit
    self.side = side
    self.month = month
    self.score = score
  }
}
