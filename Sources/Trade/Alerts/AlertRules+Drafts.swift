extension AlertRules {
  /// The alerts of a draft or submission: entry running out or over, signature awaited, sent back.
  package func alerts(for draft: OpenDraft) -> [Alert] {
    guard draft.state != .entered, draft.state != .discarded else { return [] }
    var alerts: [Alert] = []
    if let entry = entryAlert(for: draft) { alerts.append(entry) }
    switch draft.state {
    case .submitted: alerts.append(alert(.signOffPending, draft, note: nil))
    case .returned: alerts.append(alert(.draftReturned, draft, note: draft.comment.map(Alert.Note.comment)))
    default: break
    }
    return alerts
  }

  /// From the first working day after the event, stronger on the deadline, overdue after it.
  ///
  /// Where a duty's own deadline leaves no working day after the event, the alert begins with the event's end.
  private func entryAlert(for draft: OpenDraft) -> Alert? {
    guard draft.purpose == .new, let time = draft.time, let deadline = draft.deadline, time.over <= moment
    else { return nil }
    let first = min(calendar.workingDay(1, after: time.endDay).day, deadline.day)
    guard day >= first else { return nil }
    let isOverdue = deadline.isOverdue(on: day)
    let note: Alert.Note? =
      switch draft.state {
      case .submitted: .awaitingSignature
      case .signed: .signed
      case .returned: draft.comment.map(Alert.Note.comment)
      default: nil
      }
    var alert = alert(isOverdue ? .entryOverdue : .entryRunning, draft, note: note)
    if isOverdue { alert.level = .overdue }
    return alert
  }

  /// An alert of a draft: a warning from the day of its entry deadline on, before that a notice.
  private func alert(_ kind: AlertKind, _ draft: OpenDraft, note: Alert.Note?) -> Alert {
    let deadline = draft.purpose == .new ? draft.deadline : nil
    return Alert(
      kind: kind, level: deadline.map { day >= $0.day ? .warning : .notice } ?? .notice, unit: draft.unit,
      unitName: draft.unitName, side: draft.side, target: draft.name, title: draft.title, due: deadline?.day,
      daysLeft: deadline.map { $0.day - day },
      workingDaysLeft: deadline?.workingDaysLeft(on: day, calendar: calendar), note: note, draft: draft.state)
  }
}
