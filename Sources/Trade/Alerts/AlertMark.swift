/// What tells one alert from all others, so that it can be said who saw it.
///
/// The level is no part of it: an alert grows more urgent and stays the same. A deadline that moved makes a
/// new one.
package struct AlertMark: Hashable, Codable, Sendable {
  package var kind: AlertKind
  package var unit: UnitCode?
  package var side: Side?
  package var target: String
  package var due: Day?

  package init(kind: AlertKind, unit: UnitCode? = nil, side: Side? = nil, target: String, due: Day? = nil) {
    self.kind = kind
    self.unit = unit
    self.side = side
    self.target = target
    self.due = due
  }
}

extension Alert {
  /// What tells it from all others.
  package var mark: AlertMark {
    AlertMark(kind: kind, unit: unit, side: side, target: target, due: due)
  }

  /// Its own mark, and those of the alerts for which it speaks.
  package var marks: [AlertMark] { [mark] + besides }
}

/// When an alert was first shown to a person, and when the person marked it as seen.
package struct AlertSeen: Hashable, Sendable {
  package var firstShownAt: Instant?
  package var acknowledgedAt: Instant?

  package init(firstShownAt: Instant? = nil, acknowledgedAt: Instant? = nil) {
    self.firstShownAt = firstShownAt
    self.acknowledgedAt = acknowledgedAt
  }
}

/// Who was shown an alert, and when.
package struct AlertShowing: Hashable, Sendable {
  package var mark: AlertMark
  package var person: PersonCode
  package var seen: AlertSeen

  package init(mark: AlertMark, person: PersonCode, seen: AlertSeen) {
    self.mark = mark
    self.person = person
    self.seen = seen
  }
}
