import Catalogue
import EmbeddedStore
import Glibc
import Records
import Secrets

// The one place that knows in which engine records are kept.

extension CommonOptions {
  /// Opens the store.
  ///
  /// Even looks are opened for writing where the folder allows it: wrong passphrases must be counted. To be
  /// inspected it is opened with any schema, and can then do nothing but verify itself. A workstation keeps its
  /// looks into units beside the screen; a command keeps its own before it answers, or says that it could not.
  func openStore(writing: Bool, inspecting: Bool = false, onScreen: Bool = false) throws -> any RecordStore {
    let renewal = RenewalBar(language)
    defer { renewal.end() }
    var options = openOptions(writing: writing)
    options.inspects = inspecting
    options.looks = onScreen ? .aside : .atOnce(untraced: untraced)
    do throws(StoreFailure) {
      return try SQLiteStore.open(at: storePath, options: options, progress: renewal.listener)
    } catch {
      // A full disk or a medium that cannot be written keeps nobody from looking.
      guard !writing, !options.readOnly, error.isOfTheMedium else { throw error }
      options.readOnly = true
      return try SQLiteStore.open(at: storePath, options: options, progress: renewal.listener)
    }
  }

  private var untraced: @Sendable (Set<UnitCode>, StoreFailure) -> Void {
    let language = self.language
    return { units, failure in
      let names = units.sorted().map(\.rawValue).joined(separator: language.say("、", ", "))
      complain(
        language.say(
          "本次查阅 \(names) 没能留痕：\(failure.sentence(in: .chinese))",
          "this look into \(names) leaves no trace: \(failure.sentence(in: .english))"))
    }
  }

  private func openOptions(writing: Bool) -> OpenOptions {
    OpenOptions(
      readOnly: !writing && access(storePath, W_OK) != 0,
      forceNetworkFileSystem: Environment["JISHI_NETWORK_FS"] == "1", acceptClock: acceptClock,
      vaultCost: vaultCost)
  }

  /// Tests found many stores, and scrypt that no optimiser has seen takes seconds; elsewhere the store says it.
  private var vaultCost: KeyVault.Cost? {
    #if DEBUG
      Environment["JISHI_VAULT_COST"] == "practice" ? .practice : nil
    #else
      nil
    #endif
  }

  /// Whether there is a store in the folder.
  var hasStore: Bool { access(storePath + "/jishi.sqlite", F_OK) == 0 }

  /// Makes an empty store and answers what must be printed once.
  func makeStore(
    city: String, administrator: Person, passphrase: Passphrase, profile: RuleProfile, ledgersFrom: Day? = nil
  ) throws -> NewStore {
    let founded = try SQLiteStore.found(
      Founding(
        city: city, administrator: administrator, passphrase: passphrase, profile: profile,
        calendars: Calendars.shipped, ledgersFrom: ledgersFrom), at: storePath,
      options: openOptions(writing: true))
    Deeds.note()
    return NewStore(fingerprint: founded.fingerprint, recoverySecret: founded.recoverySecret)
  }

  /// Puts a backup in the store's place, by the person who signs in before anything moves.
  func restoreStore(from backup: String, force: Bool, reason: String, progress: @escaping ProgressListener)
    throws
  {
    try SQLiteStore.restore(
      from: backup, to: storePath, as: try claim(), reason: reason, confirmOlder: force,
      options: openOptions(writing: true), progress: progress)
    Deeds.note()
  }

  /// Puts the store's schema and projections right, by the person who signs in; answers how many entries there are.
  func rebuildStore(progress: @escaping ProgressListener) throws -> Int {
    let entries = try SQLiteStore.rebuild(
      at: storePath, as: try claim(), options: openOptions(writing: true), progress: progress)
    Deeds.note()
    return entries
  }

  /// The calendar in force in the store, or the one that ships with the program.
  func calendar() throws -> WorkCalendar {
    try storeIfAny()?.calendar() ?? Calendars.shippedCalendar
  }

  /// The rules in force in the store, or those that a new one would have.
  func profile() throws -> RuleProfile {
    try storeIfAny()?.profile() ?? Profiles.standard
  }

  /// The store for what can be told without one, absent before it is made.
  ///
  /// A person who names a store means that one.
  private func storeIfAny() throws -> (any RecordStore)? {
    hasStore || store != nil ? try openStore(writing: false) : nil
  }
}

extension CommonOptions {
  /// The profiles of all days of the store, or the one that a new store would have.
  func ruleVersions() throws -> RuleVersions {
    try storeIfAny()?.ruleVersions() ?? RuleVersions(Profiles.standard)
  }
}

/// What is printed once when a store is made.
struct NewStore {
  var fingerprint: String
  var recoverySecret: String
}

extension StoreFailure {
  /// Whether the medium is the reason, so that what needs no writing may still be done.
  fileprivate var isOfTheMedium: Bool {
    switch self {
    case .diskFull, .readOnly: true
    default: false
    }
  }
}
