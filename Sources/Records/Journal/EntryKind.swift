/// The kinds of acts; the text is part of the record format and never changes.
package enum EntryKind: String, Codable, CaseIterable, Sendable {
  // The city chain.
  case storeFounded = "store.founded"
  case storeRestored = "store.restored"
  case profileAdopted = "profile.adopted"
  case calendarAdopted = "calendar.adopted"
  case unitAdded = "unit.added"
  case unitChanged = "unit.changed"
  case personAdded = "person.added"
  case postGiven = "post.given"
  case postEnded = "post.ended"
  case codeIssued = "code.issued"
  case keyIntroduced = "key.introduced"
  case administratorRecovered = "administrator.recovered"
  case clockCorrected = "clock.corrected"
  case faultAcknowledged = "fault.acknowledged"
  case checkpointMade = "checkpoint.made"

  // Any chain.
  case actRefused = "act.refused"

  // Chains of units and offices.
  case indicatorsDrafted = "indicators.drafted"
  case indicatorsAdopted = "indicators.adopted"
  case occurrenceExempted = "occurrence.exempted"

  // Chains of units.
  case recordSubmitted = "record.submitted"
  case recordWithdrawn = "record.withdrawn"
  case recordReturned = "record.returned"
  case recordSigned = "record.signed"
  case recordEntered = "record.entered"
  case recordRevised = "record.revised"
  case recordVoided = "record.voided"
  case recordImported = "record.imported"
  case paperFiled = "paper.filed"
  case draftDiscarded = "draft.discarded"
  case draftHandedOver = "draft.handedOver"
  case noticeMade = "notice.made"
  case noticeDelivered = "notice.delivered"
  case noticeInstructed = "notice.instructed"
  case noticeFollowed = "notice.followed"
  case reportRegistered = "report.registered"
  case reportSigned = "report.signed"
  case reportSent = "report.sent"
}
