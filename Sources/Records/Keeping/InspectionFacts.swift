/// An inspection as the clerk needs it.
package struct InspectionFacts: Hashable, Sendable {
  package var digest: Digest
  package var body: InspectionOpened
  package var openedOn: Day
  package var findings: Int
  package var isClosed: Bool

  package init(digest: Digest, body: InspectionOpened, openedOn: Day, findings: Int, isClosed: Bool) {
    self.digest = digest
    self.body = body
    self.openedOn = openedOn
    self.findings = findings
    self.isClosed = isClosed
  }
}
