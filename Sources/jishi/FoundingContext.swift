import Catalogue
import Curses
import EmbeddedStore
import Foundation
import Glibc
import Records
import Secrets
import TerminalUI
import Workstation

/// Founds a store in a directory by the plan of the wizard: all of it, or nothing is left behind.
struct FoundingContext: StoreFounder {
  /// Where the store is to be.
  let directory: String
  var options = OpenOptions()

  func found(_ plan: FoundingPlan) throws(StoreFailure) -> FoundedPlace {
    guard let passphrase = plan.passphrases[plan.administrator.code] else {
      throw .passphraseTooShort(least: Passphrase.leastVisible)
    }
    let founded = try SQLiteStore.found(
      Founding(
        city: plan.city, administrator: plan.administrator, passphrase: passphrase,
        profile: Profiles.standard, calendars: Calendars.shipped, ledgersFrom: plan.ledgersFrom),
      at: directory, options: options)
    do throws(StoreFailure) {
      return try furnish(founded, by: plan)
    } catch {
      // The store was made a moment ago and holds no record; a second try must find the place empty.
      for name in ["jishi.sqlite", "jishi.sqlite-wal", "jishi.sqlite-shm"] {
        try? FileManager.default.removeItem(atPath: directory + "/" + name)
      }
      throw error
    }
  }

  private func furnish(_ founded: FoundedStore, by plan: FoundingPlan) throws(StoreFailure) -> FoundedPlace {
    let (store, session) = (founded.store, founded.session)
    _ = try store.perform(.addUnits([plan.unit]), by: session)
    _ = try store.perform(
      plan.people.isEmpty ? .givePosts(plan.posts) : .addPeople(plan.people, posts: plan.posts), by: session)
    for person in plan.people {
      guard let passphrase = plan.passphrases[person.code] else { continue }
      try store.enrolPresent(person.code, passphrase: passphrase, by: session)
    }
    var codes: [FoundingFacts.Code] = []
    if !plan.absent.isEmpty {
      let receipt = try store.perform(.issueCodes(plan.absent), by: session)
      codes = plan.people.compactMap { person in
        receipt.codes[person.code].map { FoundingFacts.Code(name: person.name, code: $0) }
      }
    }
    return FoundedPlace(
      store: store, session: try store.refreshed(session),
      facts: FoundingFacts(
        fingerprint: founded.fingerprint, recoverySecret: founded.recoverySecret, codes: codes))
  }
}

/// The first start, where there is no store yet: the wizard, then the workstation where the person goes on.
func beginStore(_ common: CommonOptions, noMouse: Bool) throws {
  let preferences = PreferenceFiles(
    folder: Confinement.machine.preferences, fixed: common.fixed(noMouse: noMouse))
  do throws(TerminalFailure) {
    var terminal = try CursesTerminal()
    _ = try beginStore(
      common, preferences, language: preferences.machine.language ?? common.language,
      appearance: preferences.machine.applied(to: Appearance()), on: &terminal)
  } catch {
    throw CommandFailure(terminal: error)
  }
}

/// The same on any device; answers with the language that was chosen last, there or in the workstation.
func beginStore(
  _ common: CommonOptions, _ preferences: PreferenceFiles, language: Language, appearance: Appearance,
  on terminal: inout some TerminalDevice & ~Copyable
) throws(TerminalFailure) -> Language {
  let founded = try runWizard(
    language: language, today: Instant(seconds: time(nil)).day, appearance: appearance,
    founder: FoundingContext(directory: common.storePath), on: &terminal)
  guard let (place, chosen, onward) = founded else { return language }
  // What was chosen by a key goes before what the start was told, now and the next time.
  var preferences = preferences
  if chosen != language { preferences.choose(chosen, of: place.session.person.code, in: place.store) }
  return try runWorkstation(
    store: place.store, language: chosen, appearance: appearance, signedIn: place.session,
    opening: onward, lists: ListFiles(), tables: TableFiles(common: common), preferences: preferences,
    on: &terminal)
}
