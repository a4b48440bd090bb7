// Who was shown which alert: on the chain of the person's own body or office.

/// Alerts were shown to the author for the first time, gathered once a session.
package struct AlertsShown: EntryBody {
  package static let kind = EntryKind.alertsShown
  package static let bodyForm = "alerts [AlertMark]"
  package var alerts: [AlertMark]

}

/// The author marked alerts as seen, which takes none off the list.
package struct AlertsAcknowledged: EntryBody {
  package static let kind = EntryKind.alertsAcknowledged
  package static let bodyForm = "alerts [AlertMark]"
  package var alerts: [AlertMark]

}
