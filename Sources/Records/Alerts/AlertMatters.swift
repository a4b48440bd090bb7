/// Alerts told one row a matter: a duty, the draft that names it, and the time in which the draft must be entered, are
/// one thing to do.
package enum AlertMatters {
  /// One alert for each matter, in the order of the list.
  package static func merged(_ alerts: [Alert]) -> [Alert] {
    var matters: [String: [Alert]] = [:]
    var single: [Alert] = []
    for alert in alerts {
      if let draft = alert.draftName {
        matters[draft, default: []].append(alert)
      } else {
        single.append(alert)
      }
    }
    return (single + matters.values.compactMap(merge)).sorted(by: Alert.precedes)
  }

  /// What must be done next speaks for the matter; it is as pressing as what presses most.
  private static func merge(_ alerts: [Alert]) -> Alert? {
    let ordered = alerts.sorted { ($0.kind.rank, $0.target) < ($1.kind.rank, $1.target) }
    guard var first = ordered.first else { return nil }
    first.level = ordered.map(\.level).max() ?? first.level
    first.workingDaysLeft = ordered.compactMap(\.workingDaysLeft).first
    first.besides = ordered.dropFirst().map(\.mark)
    return first
  }
}

extension Alert {
  /// The draft whose matter it is: that it is about, or that names the duty.
  package var draftName: String? {
    if case .draft = subject { return target }
    switch note {
    case .draftExists(let name), .draftAndRestDay(let name, _): return name
    default: return nil
    }
  }
}

extension AlertKind {
  /// What speaks for a matter of several alerts: what somebody must do with the draft, then its time, then the duty.
  fileprivate var rank: Int {
    switch self {
    case .draftReturned: 0
    case .signOffPending: 1
    case .entryOverdue: 2
    case .entryRunning: 3
    case .dutyOverdue: 4
    default: 5
    }
  }
}
