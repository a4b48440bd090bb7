extension AlertRules {
  /// A change of a closed month warns its office until that has consented or said why not.
  package func alert(for change: WaitingChange) -> Alert {
    Alert(
      kind: .consentPending, level: .warning, unit: change.unit, unitName: "", side: change.side,
      target: "D\(change.draft)", title: change.title, note: .awaitingConsent(change.record))
  }
}
