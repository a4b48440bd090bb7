/// The name of a remark: the side of the office and its number on that office's chain, written `RZ12` or `RJ3`.
package struct RemarkName: OfficeNumber {
  package static let letter: Character = "R"
  package var side: Side
  package var number: Int

  package init(side: Side, number: Int) {
    self.side = side
    self.number = number
  }
}

/// What a remark is about.
package enum RemarkSubject: Hashable, Sendable {
  case unit
  case duty(OccurrenceName, year: Int)
  case record(RecordNumber)
}

/// A remark that waits for an answer, as alerts are made of it.
package struct OpenRemark: Hashable, Sendable {
  package var name: RemarkName
  package var unit: UnitCode
  package var unitName: String
  package var subject: RemarkSubject
  package var text: String
  package var authorName: String
  package var on: Day

  package init(
    name: RemarkName, unit: UnitCode, unitName: String = "", subject: RemarkSubject, text: String,
    authorName: String, on: Day
  ) {
    self.name = name
    self.unit = unit
    self.unitName = unitName
    self.subject = subject
    self.text = text
    self.authorName = authorName
    self.on = on
  }
}

/// A remark as the clerk needs it.
package struct RemarkFacts: Hashable, Sendable {
  package var digest: Digest
  package var unit: UnitCode
  package var isSeen: Bool

  package init(digest: Digest, unit: UnitCode, isSeen: Bool) {
    self.digest = digest
    self.unit = unit
    self.isSeen = isSeen
  }
}
