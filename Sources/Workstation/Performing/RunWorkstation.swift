import Records
import TerminalUI

/// Runs the workstation on a device until the person leaves or the line is lost; drafts are kept in both cases.
///
/// Answers with the language that was chosen last.
package func runWorkstation(
  store: any RecordStore, confinement: Confinement = .machine, language: Language = .chinese,
  appearance: Appearance = Appearance(), signedIn: Session? = nil, opening: Destination? = nil,
  lists: (any ListWriter)? = nil, tables: (any TableTaker)? = nil, preferences: PreferenceFiles? = nil,
  on device: inout some TerminalDevice & ~Copyable
) throws(TerminalFailure) -> Language {
  let mailbox = try Mailbox<Reply>()
  let performer = Performer(
    store: store, confinement: confinement, mailbox: mailbox, signedIn: signedIn, lists: lists,
    tables: tables,
    preferences: preferences)
  let overview = try? store.overview()
  var here = ScreenContext(
    language: language, now: store.now(), city: overview?.city ?? "",
    isPractice: overview?.isPractice ?? false, calendar: (try? store.calendar()) ?? WorkCalendar(),
    profile: try? store.profile(), session: signedIn.map(SessionSummary.init),
    isServed: confinement != .machine,
    isFirst: overview?.hasRecords == false, lastCheck: overview?.lastFullVerification)
  here.post = here.postsToday.first
  here.units = signedIn.flatMap { try? store.units(for: $0) } ?? []
  var station = Station(here: here, appearance: appearance)
  for reply in performer.preferred() { _ = station.update(reply) }
  var waiting = station.begin(opening)[...]
  while let command = waiting.popFirst() {
    for reply in performer.perform(command) { waiting += station.update(reply) }
  }
  defer {
    performer.drafts.flush()
    performer.jobs.stopAll()
    store.settleLooks()
  }
  try run(&station, on: &device, mailbox: mailbox) { command, device in
    performer.perform(command, on: &device)
  }
  return station.here.language
}
