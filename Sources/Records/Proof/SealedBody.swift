/// A body as an entry will keep it: its bytes, and what they hash to.
///
/// The last door for every act: an entry can never be taken back, so no body is sealed that a verifier
/// would refuse, or in which a text deceives or is beyond its room.
package struct SealedBody: Sendable {
  package let bytes: [UInt8]
  package let digest: Digest

  package init<Body: EntryBody>(_ body: Body) throws {
    bytes = try CanonicalEncoder.bytes(of: body)
    digest = Digest(of: bytes)
    var reader = FormReader(judgingTextsBut: body.repeatedKeys)
    guard let form = BodyForms.standard.form(of: Body.kind), reader.reads(bytes.span, as: form) else {
      throw StoreFailure.damaged(detail: "the body is not of the form of \(Body.kind.rawValue)")
    }
    if let unfit = reader.unfit { throw StoreFailure.refused(.unfit(unfit)) }
  }
}

extension Entry {
  /// Seals a header over a body that was judged.
  package init(sealing header: EntryHeader, body: SealedBody, with key: SigningKey?) throws {
    try self.init(sealing: header, bodyBytes: body.bytes, with: key)
  }
}

extension EntryBody {
  /// The outermost keys whose texts the program takes from earlier entries: they were judged when these were sealed.
  ///
  /// Entries from before there was a judge may hold anything, and what was sealed is repeated as it is; so nobody is
  /// kept from a notice, a bulletin or a void by an old title.
  var repeatedKeys: [String] {
    switch self {
    case let submitted as RecordSubmitted where submitted.purpose == .void: ["content"]
    case is RecordVoided: ["reason"]
    case is NoticeMade: ["contents"]
    case is AnalysisPresented: ["analysis"]
    case is ReviewClosed: ["items"]
    case is BulletinIssued, is YearPublished: ["rows"]
    default: []
    }
  }
}
