/// How far something owed has come: it decides whose turn it is.
package enum AlertStage: Hashable, Sendable {
  /// The notice is made; the head has not received it.
  case noticeMade
  /// The report is registered; the head has not signed it.
  case reportRegistered
  /// The report is signed; it has not gone to both offices.
  case reportSigned
  /// Indicators wait for adoption.
  case indicatorsWaiting
  /// The unit has answered; the office has not judged the answer.
  case rectificationAnswered

  /// What is to be done next.
  package var act: Operation {
    switch self {
    // Both heads may receive a copy; the one who may instruct on a notice is the one whom it is for.
    case .noticeMade: .instructNotice
    case .reportRegistered: .signReport
    case .reportSigned: .registerReport
    case .indicatorsWaiting: .adoptIndividualIndicators
    case .rectificationAnswered: .inspect
    }
  }
}

extension DraftState {
  /// What is to be done next with a draft.
  fileprivate var act: Operation {
    switch self {
    case .submitted: .signRecord
    case .signed: .enterRecord
    default: .submitRecord
    }
  }
}

extension Alert {
  /// What would end it, or bring it to its next stage.
  package var act: Operation {
    if let stage { return stage.act }
    switch kind {
    case .dutyFiveDay, .dutyOverdue: return draft?.act ?? .draftRecord
    case .entryRunning, .entryOverdue, .draftReturned: return draft?.act ?? .submitRecord
    case .signOffPending: return .signRecord
    case .monthlyNotice: return .makeNotice
    case .halfYearReport: return .registerReport
    case .reviewMonthly: return .reviewMonth
    case .bulletinQuarterly: return .issueBulletin
    case .indicatorsMissing: return unit == nil ? .setCommonIndicators : .setIndividualIndicators
    case .inspectionMissing: return .inspect
    case .rectificationDue: return .answerRectification
    case .dataFault: return .manageStore
    case .remark: return .seeRemark
    case .consentPending: return .consentToChange
    }
  }

  /// Where that is done: what an office does has the side of the office.
  private var ground: Scope {
    switch act {
    case .manageStore: return .city
    case .inspect:
      if case .finding(let name) = subject { return Scope(side: name.inspection.office) }
      return Scope()
    case .reviewMonth, .consentToChange, .setCommonIndicators, .issueBulletin: return Scope(side: side)
    default: return Scope(unit: unit, side: side)
    }
  }

  /// Whether somebody who holds these posts can do now what ends it.
  ///
  /// A broken chain is the matter of all who are told of it: no act of theirs on it is taken until it is looked into.
  package func isOwn(of posts: [Post], on day: Day) -> Bool {
    if case .fault(.chainBroken) = note { return true }
    return Permission.post(for: act, in: ground, among: posts, on: day) != nil
  }
}
