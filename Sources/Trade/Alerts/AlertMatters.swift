/// Alerts told one row a matter: a duty, the draft that names it, and the time in which the draft must be entered, are
/// one thing to do; so are the parts of a duty that nobody has begun and that are due on one day.
package enum AlertMatters {
  /// One alert for each matter, in the order of the list.
  package static func merged(_ alerts: [Alert]) -> [Alert] {
    var matters: [Matter: [Alert]] = [:]
    var single: [Alert] = []
    for alert in alerts {
      if let matter = Matter(alert) {
        matters[matter, default: []].append(alert)
      } else {
        single.append(alert)
      }
    }
    return (single + matters.values.compactMap(merge)).sorted(by: Alert.precedes)
  }

  /// What several alerts may be about.
  private enum Matter: Hashable {
    case draft(String)
    /// The parts of a duty that are due on one day: where the rules have all of them due by the period's end.
    case parts(UnitCode?, Side?, code: String, due: Day?)

    init?(_ alert: Alert) {
      if let draft = alert.draftName {
        self = .draft(draft)
      } else if case .occurrence(let name, _) = alert.subject {
        self = .parts(alert.unit, alert.side, code: name.code, due: alert.due)
      } else {
        return nil
      }
    }
  }

  /// What must be done next speaks for the matter; it is as urgent as the most urgent of them.
  private static func merge(_ alerts: [Alert]) -> Alert? {
    let ordered = alerts.sorted {
      $0.kind.rank != $1.kind.rank ? $0.kind.rank < $1.kind.rank : Alert.precedes($0, $1)
    }
    guard var first = ordered.first else { return nil }
    first.level = ordered.map(\.level).max() ?? first.level
    first.workingDaysLeft = ordered.compactMap(\.workingDaysLeft).first
    first.besides = ordered.dropFirst().map(\.mark)
    return first
  }
}

extension Alert {
  /// The draft whose matter it is: the one that it is about, or that names the duty.
  package var draftName: String? {
    if case .draft = subject { return target }
    switch note {
    case .draftExists(let name), .draftAndRestDay(let name, _): return name
    default: return nil
    }
  }

  /// How many parts of its duty it speaks for, itself among them.
  package var partsLeft: Int { 1 + besides.count(where: isPart) }

  /// What else is told of its matter: not the parts, which are counted.
  package var alsoTold: [AlertMark] { besides.filter { $0.subject != subject && !isPart($0) } }

  private func isPart(_ other: AlertMark) -> Bool {
    guard case .occurrence(let name, _) = subject, case .occurrence(let part, _) = other.subject else {
      return false
    }
    return part != name && part.code == name.code
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
