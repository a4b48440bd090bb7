/// A notice, report or review that is owed, or that nobody owes because it was over before the ledgers counted.
package protocol Owed {
  associatedtype State: RawRepresentable<String>

  var state: State { get }
  /// Whether it is owed.
  var isOwed: Bool { get }
  /// Whether nothing has been done for it.
  var isUntouched: Bool { get }
  func name(of state: State, in language: Language) -> String
}

extension Owed {
  /// Whether it stands before the ledgers: it is not owed, and nothing has been done for it.
  package var isBeforeLedger: Bool { !isOwed && isUntouched }

  /// How it stands, as files write it.
  package var stateWord: String {
    isBeforeLedger ? OccurrenceState.beforeLedger.rawValue : state.rawValue
  }

  /// How it stands, in words: 建库以前 where it stands before the ledgers.
  package func stateName(in language: Language) -> String {
    isBeforeLedger ? OccurrenceState.beforeLedger.name(in: language) : name(of: state, in: language)
  }
}

extension NoticeStanding: Owed {
  package var isUntouched: Bool { state == .due }
  package func name(of state: NoticeState, in language: Language) -> String { state.name(in: language) }
}

extension ReportStanding: Owed {
  package var isUntouched: Bool { state == .due }
  package func name(of state: ReportState, in language: Language) -> String { state.name(in: language) }
}

extension ReviewStanding: Owed {
  package var isUntouched: Bool { state == .open }
  package func name(of state: ReviewState, in language: Language) -> String { state.name(in: language) }
}
