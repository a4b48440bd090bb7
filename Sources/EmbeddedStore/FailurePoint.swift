import Records

/// A step in the middle of what must be done whole or not at all; tests let each one fail, the program passes by.
///
/// A point stands where the steps before it have left something behind: a file, a row, a name.
package enum FailurePoint: String, CaseIterable, Sendable {
  // A draft is kept.
  case draftWritten
  // An attachment is taken.
  case attachmentCopied, attachmentNamed
  // An act is appended.
  case actJudged, entrySealed, actProjected
  /// The act is in the books; the draft that it used up is not removed yet.
  case actCommitted
  // Records are imported.
  case lotWritten, wordsIndexed
  // A copy is made.
  case databaseCopied, draftsCopied, objectsCopied
  /// The copy has its name; when it was made is not noted yet.
  case copyNamed
  // A copy takes the store's place.
  case copyTaken, copyVerified, copyLengthened, databasesSettled, objectsMoved, oldSetAside
  /// The restored store stands; what was used to make it is still there.
  case copyPlaced
  // Projections are computed anew.
  case schemaRenewed, entriesReplayed

  /// Whether what is asked for is done by then, so that nothing after it may be told as a failure.
  package var isBehindDeed: Bool {
    switch self {
    case .actCommitted, .copyNamed, .copyPlaced: true
    default: false
    }
  }
}

/// Asked at each point whether it fails.
package typealias Mishap = @Sendable (FailurePoint) throws(StoreFailure) -> Void

extension SQLiteStore {
  /// Passes a point, unless a test lets it fail.
  func pass(_ point: FailurePoint) throws(StoreFailure) { try options.mishap?(point) }
}
