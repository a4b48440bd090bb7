/// The papers that a supervising office numbers: each kind has a row of numbers of its own, per office and year.
package enum SupervisionPaper: String, CaseIterable, Sendable {
  case inspection, violation, bulletin, analysis

  /// The letter of the kind in its names: D for 督查, W for 违规, T for 通报, F for 分析.
  package var letter: Character {
    switch self {
    case .inspection: "D"
    case .violation: "W"
    case .bulletin: "T"
    case .analysis: "F"
    }
  }
}

/// The number of an office's paper, written `DZ-2026-003`: kind, side of the office, year of issue, serial.
package struct SupervisionName: Hashable, Comparable, Sendable, CustomStringConvertible {
  package var paper: SupervisionPaper
  /// The side of the office that issued it.
  package var office: Side
  package var year: Int
  /// Without a gap from 1 within kind, office and year.
  package var serial: Int

  package init(_ paper: SupervisionPaper, office: Side, year: Int, serial: Int) {
    self.paper = paper
    self.office = office
    self.year = year
    self.serial = serial
  }

  /// The number written `DZ-2026-003`, and in no other form.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 2,
      let paper = SupervisionPaper.allCases.first(where: { $0.letter == parts[0].first }),
      let office = Side.allCases.first(where: { $0.letter == parts[0].last }),
      let year = Int(parts[1]), let serial = Int(parts[2]), serial > 0
    else { return nil }
    self.init(paper, office: office, year: year, serial: serial)
    guard description == text else { return nil }
  }

  package var description: String {
    "\(paper.letter)\(office.letter)-\(padded(year, to: 4))-\(padded(serial, to: 3))"
  }

  package static func < (a: SupervisionName, b: SupervisionName) -> Bool {
    (a.year, a.office, String(a.paper.letter), a.serial) < (
      b.year, b.office, String(b.paper.letter), b.serial
    )
  }
}

/// The name of a finding: its inspection and its number in it, written `DZ-2026-003#2`.
package struct FindingName: Hashable, Comparable, Sendable, CustomStringConvertible {
  package var inspection: SupervisionName
  /// Without a gap from 1 within the inspection.
  package var number: Int

  package init(_ inspection: SupervisionName, _ number: Int) {
    self.inspection = inspection
    self.number = number
  }

  /// The name written `DZ-2026-003#2`, and in no other form.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "#", omittingEmptySubsequences: false)
    guard parts.count == 2, let inspection = SupervisionName(parts[0]), inspection.paper == .inspection,
      let number = Int(parts[1]), number > 0, String(number) == parts[1]
    else { return nil }
    self.init(inspection, number)
  }

  package var description: String { "\(inspection)#\(number)" }
  package static func < (a: FindingName, b: FindingName) -> Bool {
    (a.inspection, a.number) < (b.inspection, b.number)
  }
}

extension SupervisionName: CodedAsText {
  package static var whatItIs: String { "the number of an office's paper" }
}
