import Catalogue
import EmbeddedStore
import Glibc
import Records

// The one place that knows in which engine records are kept.

extension CommonOptions {
  /// Opens the store.
  ///
  /// Even looks are opened for writing where the folder allows it: wrong passphrases must be counted.
  func openStore(writing: Bool) throws -> any RecordStore {
    let renewal = RenewalBar(language)
    defer { renewal.end() }
    return try SQLiteStore.open(
      at: storePath, options: openOptions(writing: writing), progress: renewal.listener)
  }

  private func openOptions(writing: Bool) -> OpenOptions {
    OpenOptions(
      readOnly: !writing && access(storePath, W_OK) != 0,
      forceNetworkFileSystem: Environment["JISHI_NETWORK_FS"] == "1", acceptClock: acceptClock)
  }

  /// Whether there is a store in the folder.
  var hasStore: Bool { access(storePath + "/jishi.sqlite", F_OK) == 0 }

  /// Makes an empty store and answers what must be printed once.
  func makeStore(city: String, administrator: Person, passphrase: String, profile: RuleProfile) throws
    -> NewStore
  {
    let founded = try SQLiteStore.found(
      Founding(
        city: city, administrator: administrator, passphrase: passphrase, profile: profile,
        calendars: Calendars.shipped), at: storePath, options: openOptions(writing: true))
    return NewStore(fingerprint: founded.fingerprint, recoverySecret: founded.recoverySecret)
  }

  /// Puts a backup in the store's place; a restored store says so in an entry by who restored it.
  func restoreStore(from backup: String, force: Bool, reason: String, progress: @escaping ProgressListener)
    throws
  {
    try SQLiteStore.restore(
      from: backup, to: storePath, confirmOlder: force, options: openOptions(writing: true),
      progress: progress)
    let store = try SQLiteStore.open(at: storePath, options: openOptions(writing: true))
    try store.appendRestored(reason: reason, by: try signIn(to: store))
  }

  /// The calendar in force in the store, or the one that ships with the program.
  func calendar() throws -> WorkCalendar {
    hasStore ? try openStore(writing: false).calendar() : Calendars.shippedCalendar
  }

  /// The rules in force in the store, or those that a new one would have.
  func profile() throws -> RuleProfile {
    hasStore ? try openStore(writing: false).profile() : Profiles.standard
  }
}

extension CommonOptions {
  /// The profiles of all days of the store, or the one that a new store would have.
  func ruleVersions() throws -> RuleVersions {
    hasStore ? try openStore(writing: false).ruleVersions() : RuleVersions(Profiles.standard)
  }
}

/// What is printed once when a store is made.
struct NewStore {
  var fingerprint: String
  var recoverySecret: String
}
