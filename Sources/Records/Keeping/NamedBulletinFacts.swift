/// A named bulletin as the clerk needs it.
package struct NamedBulletinFacts: Hashable, Sendable {
  package var digest: Digest
  package var body: ViolationsPublished
  /// The one that stands in its place.
  package var correctedBy: SupervisionName?

  package init(digest: Digest, body: ViolationsPublished, correctedBy: SupervisionName? = nil) {
    self.digest = digest
    self.body = body
    self.correctedBy = correctedBy
  }
}
