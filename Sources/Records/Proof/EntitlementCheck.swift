/// Whether an author was entitled to an act, judged by the permission matrix as of the act's city number.
///
/// Pure: it knows the act's header, what the scan found in the body, and the author's posts.
enum EntitlementCheck {
  /// An act, as far as the right to it depends on it.
  struct Act {
    let header: EntryHeader
    let owner: ChainOwner
    let body: BodyScan
    /// Whether somebody other than the administrator had acted before.
    let isOpen: Bool
    /// The kind of the entry before in the same batch.
    let before: EntryKind?
  }

  static func isEntitled(_ act: Act, posts: [Post]) -> Bool {
    let header = act.header
    func may(_ operation: Operation, _ scope: Scope = .city) -> Bool {
      header.at.isInCalendar
        && Permission.post(for: operation, in: scope, among: posts, on: header.at.day) != nil
    }
    let administers = may(.manageStore)
    if case .body(let scope) = act.owner {
      return isEntitledOnBody(act, administers: administers) { may($0, scope) }
    }
    if case .office(let scope) = act.owner {
      return switch header.kind {
      case .indicatorsAdopted:
        act.body.isImported ? administers && !act.isOpen : may(.setCommonIndicators, scope)
      case .indicatorsDrafted, .indicatorsWithdrawn, .indicatorAmended: may(.setCommonIndicators, scope)
      case .occurrenceExempted: may(.exemptOccurrence, scope)
      case .remarkMade: may(.makeRemark, scope)
      case .reviewJudged: act.body.isImported ? administers && !act.isOpen : may(.reviewMonth, scope)
      case .reviewClosed, .reviewReopened, .recordFlagged, .recordCleared: may(.reviewMonth, scope)
      case .bulletinIssued: may(.issueBulletin, scope)
      case .assessmentPlanned, .yearPublished: may(.publishYear, scope)
      case .yearEndEntered, .bonusNoted, .sanctionNoted, .adjustmentWithdrawn, .gradeGiven, .gradeFollowed:
        may(.assessYear, scope)
      case .changeConsented, .changeDeclined: may(.consentToChange, scope)
      case .occurrenceExtended: may(.extendOccurrence, scope)
      case .inspectionOpened, .inspectionFound, .inspectionClosed, .rectificationJudged, .findingWithdrawn:
        may(.inspect, scope)
      case .violationNoted, .violationFollowed, .violationsPublished: may(.noteViolation, scope)
      case .analysisPresented, .analysisSent: may(.presentAnalysis, scope)
      case .ledgerClosed, .ledgerReopened: may(.closeLedger, scope)
      case .alertsAcknowledged: may(.acknowledgeAlert, scope)
      case .unitViewed, .archiveMade: may(.inspect, scope)
      case .actRefused: true
      default: false
      }
    }
    guard case .city = act.owner else { return false }
    return switch header.kind {
    case .actRefused, .keyIntroduced, .administratorRecovered: true
    case .storeFounded: header.number == 1
    case .storeRestored: administers || may(.backUp)
    case .checkpointMade: administers || may(.makeCheckpoint)
    case .profileAdopted, .calendarAdopted, .ledgersDated, .unitAdded, .unitChanged, .personAdded, .postGiven,
      .postEnded,
      .codeIssued, .clockCorrected, .faultAcknowledged, .archiveMade:
      administers
    default: false
    }
  }

  /// Acts on the chain of a unit's body: by its recorders and heads, and by the administrator before opening.
  private static func isEntitledOnBody(
    _ act: Act, administers: Bool, may: (Operation) -> Bool
  ) -> Bool {
    switch act.header.kind {
    case .recordSubmitted: may(.submitRecord) || may(.askForChange)
    case .recordWithdrawn: may(.withdrawRecord)
    case .recordReturned: may(.returnRecord)
    // An ink signature is keyed in by the recorder; otherwise the head signs.
    case .recordSigned: may(.signRecord) || act.body.hasPaper && may(.keyInPaperSignature)
    // On the recorder's standing order it is the last entry of the head's own batch.
    case .recordEntered:
      may(.enterRecord) || act.body.isOnOrder && act.before == .recordSigned && may(.signRecord)
    // Corrections and voids take effect with the signature, in the same batch.
    case .recordRevised, .recordVoided:
      act.before == .recordSigned && (may(.signRecord) || may(.keyInPaperSignature))
    case .recordImported: administers && !act.isOpen
    case .indicatorsAdopted:
      act.body.isImported ? administers && !act.isOpen : may(.adoptIndividualIndicators)
    case .indicatorsDrafted, .indicatorsWithdrawn: may(.setIndividualIndicators)
    case .indicatorAmended: may(.adoptIndividualIndicators)
    case .occurrenceOpened: may(.openOccurrence)
    // The marks of an office stand on its own chain; here they are those of who may see a remark.
    case .alertsShown, .alertsAcknowledged: may(.seeRemark)
    case .paperFiled: may(.filePaper) || administers && !act.isOpen
    case .draftDiscarded, .draftHandedOver: may(.draftRecord)
    case .remarkSeen: may(.seeRemark)
    case .rectificationAnswered: may(.answerRectification)
    case .archiveMade: may(.readOwnUnit)
    case .reviewAnswered: may(.answerReview)
    case .noticeMade, .noticeFollowed: may(.makeNotice)
    // The other side's head says to have received a copy on this side's chain.
    case .noticeDelivered: may(.makeNotice) || may(.receiveNotice)
    case .noticeInstructed: may(.instructNotice)
    case .reportRegistered, .reportSent: may(.registerReport)
    case .reportSigned: may(.signReport) || act.body.hasPaper && may(.registerReport)
    case .actRefused: true
    default: false
    }
  }
}

/// Whose chain it is; found once a chain, not once an entry.
enum ChainOwner: Codable, Sendable {
  case city
  case body(Scope)
  case office(Scope)
  case nobody

  init(_ chain: ChainName) {
    if chain == .city {
      self = .city
    } else if let body = chain.body {
      self = .body(Scope(unit: body.unit, side: body.side))
    } else if let side = chain.office {
      self = .office(Scope(side: side))
    } else {
      self = .nobody
    }
  }
}
