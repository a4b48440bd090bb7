/// The name of a bonus or sanction in the books: the office's side and the number of its entry, `AZ17`.
package struct AdjustmentName: OfficeNumber {
  package static let letter: Character = "A"
  package var side: Side
  package var number: Int

  package init(side: Side, number: Int) {
    self.side = side
    self.number = number
  }
}

extension AdjustmentName: CodedAsText {
  package static var whatItIs: String { "an adjustment's name" }
}

/// What a unit gets points for beside its scores (002-D Art.14(1)).
package enum BonusGround: String, Codable, CaseIterable, Sendable {
  /// An award or commendation for Party-governance work.
  case award
  /// The unit's experience was spread by formal document.
  case promotion
}

/// Whose award, or how far the experience was spread; highest first.
package enum BonusLevel: String, Codable, CaseIterable, Sendable {
  case national, provincial, municipal
}

/// What proves a bonus.
package enum ProofKind: String, Codable, CaseIterable, Sendable {
  case certificate, plaque, original, formalDocument

  /// Awards are proved by certificate, plaque or original; experience by the formal document alone.
  package func proves(_ ground: BonusGround) -> Bool { (self == .formalDocument) == (ground == .promotion) }
}

/// The proof of a bonus as an attachment.
package struct BonusProof: Hashable, Codable, Sendable {
  package var kind: ProofKind
  package var file: EvidenceItem

  package init(kind: ProofKind, file: EvidenceItem) {
    self.kind = kind
    self.file = file
  }
}

/// A bonus that a unit claims; it counts once it is proved.
package struct Bonus: Hashable, Codable, Sendable {
  package var ground: BonusGround
  package var level: BonusLevel
  /// What it was given for; the same words are the same project.
  package var project: String
  /// The number of the certificate or document.
  package var document: String
  /// The date of the certificate or document, which decides the year.
  package var on: Day
  package var proof: BonusProof?

  package init(
    ground: BonusGround, level: BonusLevel, project: String, document: String, on: Day,
    proof: BonusProof? = nil
  ) {
    self.ground = ground
    self.level = level
    self.project = project
    self.document = document
    self.on = on
    self.proof = proof
  }
}

/// A sanction of somebody of a unit, or of its Party organisation.
package struct Sanction: Hashable, Codable, Sendable {
  /// The person's name, or the organisation's.
  package var person: String
  package var position: SanctionedPosition
  /// Fixes the deduction; absent for an organisation.
  package var rank: CadreRank?
  /// What it was about; the same words for the same person are one matter.
  package var matter: String
  package var consequence: Consequence
  /// The date of the decision, which decides the year.
  package var on: Day
  /// The number of the decision; a case kept elsewhere is named so.
  package var document: String
  /// The day on which the city discipline commission took the clue up; absent where it did not deal with it.
  package var takenUp: Day?
  /// The day of the unit's own report of the clue, and the number under which it is on file.
  package var reported: Day?
  package var report: String?

  package init(
    person: String, position: SanctionedPosition, rank: CadreRank? = nil, matter: String,
    consequence: Consequence, on: Day, document: String, takenUp: Day? = nil, reported: Day? = nil,
    report: String? = nil
  ) {
    self.person = person
    self.position = position
    self.rank = rank
    self.matter = matter
    self.consequence = consequence
    self.on = on
    self.document = document
    self.takenUp = takenUp
    self.reported = reported
    self.report = report
  }

  /// Whether the unit reported the clue before the commission took it up; on the same day is not before.
  package var isReportedFirst: Bool {
    guard let reported else { return false }
    return takenUp.map { reported < $0 } ?? true
  }
}

/// A bonus or a sanction with its name in the books; one of the two is there.
package struct Adjustment: Hashable, Codable, Sendable, Identifiable {
  package var name: AdjustmentName
  package var bonus: Bonus?
  package var sanction: Sanction?

  package init(_ name: AdjustmentName, _ bonus: Bonus) {
    self.name = name
    self.bonus = bonus
  }

  package init(_ name: AdjustmentName, _ sanction: Sanction) {
    self.name = name
    self.sanction = sanction
  }

  package var id: AdjustmentName { name }
  /// The date that decides its year.
  package var on: Day? { bonus?.on ?? sanction?.on }
}
