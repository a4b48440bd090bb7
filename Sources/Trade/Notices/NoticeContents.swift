// What a monthly notice tells the head; frozen in the entry that makes it, so that nothing later moves it.

/// The figures of a notice: of the records entered and the duties due in its period, as known when it was made.
package struct NoticeFigures: Hashable, Codable, Sendable {
  /// Records entered in the period and not told by an earlier delivered notice; voided ones left out.
  package var records: Int
  /// Of these, those entered after their entry deadline.
  package var enteredLate: Int
  /// Occurrences due in the period, without exempt ones.
  package var due: Int
  /// Of these, those with an entered record.
  package var done: Int
  /// Of these, those recorded after their deadline.
  package var late: Int
  /// All occurrences of any period that were open when their deadline was over on the cut-off day.
  package var overdue: Int
  /// Occurrences due in the period that the supervising office exempted.
  package var exempt: Int
  /// Alerts of duties that were open on the cut-off day: overdue ones and those due soon.
  package var alerts: Int

  package init(
    records: Int = 0, enteredLate: Int = 0, due: Int = 0, done: Int = 0, late: Int = 0, overdue: Int = 0,
    exempt: Int = 0, alerts: Int = 0
  ) {
    self.records = records
    self.enteredLate = enteredLate
    self.due = due
    self.done = done
    self.late = late
    self.overdue = overdue
    self.exempt = exempt
    self.alerts = alerts
  }
}

/// One record in a notice.
package struct NoticeLine: Hashable, Codable, Sendable {
  package var number: RecordNumber
  /// The day on which the event began.
  package var date: Day
  package var title: String
  /// Working days by which it was entered late.
  package var lateBy: Int?

  package init(number: RecordNumber, date: Day, title: String, lateBy: Int? = nil) {
    self.number = number
    self.date = date
    self.title = title
    self.lateBy = lateBy
  }
}

/// One occurrence in a notice: overdue, or due before long.
package struct NoticeDuty: Hashable, Codable, Sendable {
  package var occurrence: OccurrenceName
  package var title: String
  package var due: Day

  package init(occurrence: OccurrenceName, title: String, due: Day) {
    self.occurrence = occurrence
    self.title = title
    self.due = due
  }
}

/// All that a notice says about a period.
package struct NoticeContents: Hashable, Codable, Sendable {
  package var figures: NoticeFigures
  /// In the order of the events.
  package var records: [NoticeLine]
  /// What is overdue on the cut-off day, the oldest first.
  package var overdue: [NoticeDuty]
  /// What falls due after the cut-off day up to the end of the month after, the nearest first.
  package var next: [NoticeDuty]

  package init(
    figures: NoticeFigures, records: [NoticeLine] = [], overdue: [NoticeDuty] = [], next: [NoticeDuty] = []
  ) {
    self.figures = figures
    self.records = records
    self.overdue = overdue
    self.next = next
  }
}

/// How a notice reached a head.
package enum DeliveryWay: String, Codable, CaseIterable, Sendable {
  case onScreen, onPaper
}
