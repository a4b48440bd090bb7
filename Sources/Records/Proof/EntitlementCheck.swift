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
    let kind = header.kind
    // Before anybody else has acted, the administrator imports what was there.
    var bringsOver: Bool { !act.isOpen && may(.manageStore) }
    if kind == .actRefused { return true }
    switch act.owner {
    case .nobody: return false
    case .city:
      return switch kind {
      case .keyIntroduced, .administratorRecovered: true
      case .storeFounded: header.number == 1
      default: kind.meaning.city.contains { may($0) }
      }
    case .office(let scope):
      if act.body.isImported, kind == .indicatorsAdopted || kind == .reviewJudged { return bringsOver }
      return kind.meaning.office.contains { may($0, scope) }
    case .body(let scope):
      let isEntitled = kind.meaning.unit.contains { may($0, scope) }
      return switch kind {
      // An ink signature is keyed in by the recorder; otherwise the head signs.
      case .recordSigned: isEntitled || act.body.hasPaper && may(.keyInPaperSignature, scope)
      case .reportSigned: isEntitled || act.body.hasPaper && may(.registerReport, scope)
      // On the recorder's standing order it is the last entry of the head's own batch.
      case .recordEntered:
        isEntitled || act.body.isOnOrder && act.before == .recordSigned && may(.signRecord, scope)
      // Corrections and voids take effect with the signature, in the same batch.
      case .recordRevised, .recordVoided: act.before == .recordSigned && isEntitled
      case .recordImported: bringsOver
      case .indicatorsAdopted: act.body.isImported ? bringsOver : isEntitled
      case .paperFiled: isEntitled || bringsOver
      default: isEntitled
      }
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
