/// What a recorder registers of a half-yearly report.
package struct ReportRegistration: Hashable, Sendable {
  package var unit: UnitCode
  package var half: HalfYear
  /// 1 to 40 characters: 示财党〔2026〕18号.
  package var documentNumber: String
  /// 1 to 60 characters.
  package var title: String
  /// The day that stands on the paper.
  package var dated: Day
  /// The signed or final text; its bytes are in the store.
  package var text: EvidenceItem
  /// The last day that its figures count; the last day of the half-year or today when absent.
  package var cutOff: Day?
  /// The heads of the unit's chains that the person looked at, or none.
  package var seen: [ChainHead]

  package init(
    unit: UnitCode, half: HalfYear, documentNumber: String, title: String, dated: Day, text: EvidenceItem,
    cutOff: Day? = nil, seen: [ChainHead] = []
  ) {
    self.unit = unit
    self.half = half
    self.documentNumber = documentNumber
    self.title = title
    self.dated = dated
    self.text = text
    self.cutOff = cutOff
    self.seen = seen
  }
}
