/// What people do in the program, as the permission matrix lists it (2.3 of the domain model, R-012).
package enum Operation: String, Codable, CaseIterable, Sendable {
  case draftRecord, submitRecord, withdrawRecord, signRecord, returnRecord, keyInPaperSignature, enterRecord
  case askForChange, filePaper, readOwnUnit, readAllUnits
  case setCommonIndicators, setIndividualIndicators, adoptIndividualIndicators, exemptOccurrence
  case extendOccurrence, openOccurrence, closeLedger, acknowledgeAlert
  case makeRemark, seeRemark
  case reviewMonth, answerReview, issueBulletin, consentToChange
  case assessYear, publishYear
  case makeNotice, receiveNotice, instructNotice, registerReport, signReport
  case inspect, answerRectification, noteViolation, presentAnalysis
  case manageStore, makeCheckpoint, verifyAll, backUp
}

/// Where an operation is done: on one side of one unit, or on a side of the whole city.
package struct Scope: Hashable, Codable, Sendable {
  package var unit: UnitCode?
  package var side: Side?

  package init(unit: UnitCode? = nil, side: Side? = nil) {
    self.unit = unit
    self.side = side
  }

  /// The whole store.
  package static let city = Scope()
}

/// The permission matrix: pure, so that screens, commands, the store and the verifier judge alike.
package enum Permission {
  /// The post that entitles to an operation on a day, out of those that the person holds; `nil`: refused.
  package static func post(
    for operation: Operation, in scope: Scope, among posts: [Post], on day: Day
  ) -> Post? {
    posts.first { $0.isHeld(on: day) && entitles($0, to: operation, in: scope) }
  }

  private static func entitles(_ post: Post, to operation: Operation, in scope: Scope) -> Bool {
    switch operation {
    case .draftRecord, .submitRecord, .withdrawRecord, .keyInPaperSignature, .enterRecord, .askForChange,
      .filePaper, .setIndividualIndicators, .openOccurrence, .makeNotice, .registerReport:
      post.role == .recorder && isOwn(post, scope)
    case .signRecord, .returnRecord, .adoptIndividualIndicators, .instructNotice, .signReport:
      post.isHead && isOwn(post, scope)
    case .seeRemark, .answerRectification, .answerReview:
      (post.role == .recorder || post.isHead) && isOwn(post, scope)
    case .acknowledgeAlert:
      supervises(post, scope.side) || (post.role == .recorder || post.isHead) && isOwn(post, scope)
    case .receiveNotice: post.isHead && post.unit != nil && post.unit == scope.unit
    case .readOwnUnit:
      post.unit != nil && post.unit == scope.unit
    case .readAllUnits: readsAll(post, side: scope.side)
    case .setCommonIndicators, .exemptOccurrence, .extendOccurrence, .closeLedger, .makeRemark, .inspect,
      .noteViolation, .presentAnalysis, .consentToChange:
      supervises(post, scope.side)
    case .reviewMonth, .assessYear: reviews(post, scope.side)
    case .issueBulletin, .publishYear: supervises(post, nil)
    case .manageStore, .backUp: post.role == .administrator
    case .makeCheckpoint, .verifyAll:
      post.role == .administrator || post.role == .mainSupervisor || post.role == .supervisionSupervisor
    }
  }

  private static func isOwn(_ post: Post, _ scope: Scope) -> Bool {
    guard let unit = scope.unit else { return false }
    return scope.side.map { post.covers(unit, $0) } ?? (post.unit == unit)
  }

  private static func supervises(_ post: Post, _ side: Side?) -> Bool {
    switch side {
    case .main: post.role == .mainSupervisor
    case .supervision: post.role == .supervisionSupervisor
    case nil: post.role == .mainSupervisor || post.role == .supervisionSupervisor
    }
  }

  /// The discipline office reviews and assesses its own side, and the main one together with the main office.
  private static func reviews(_ post: Post, _ side: Side?) -> Bool {
    post.role == .supervisionSupervisor || side != .supervision && post.role == .mainSupervisor
  }

  /// The main office reads the main side, the discipline office reads both.
  ///
  /// City leaders read numbers only, which is no reading of records.
  private static func readsAll(_ post: Post, side: Side?) -> Bool {
    switch post.role {
    case .supervisionSupervisor: true
    case .mainSupervisor: side == .main
    default: false
    }
  }
}
