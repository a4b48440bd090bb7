import Foundation
import Glibc
import Records
import TerminalUI

/// The files in which people's preferences are kept: one for each person of a store, and one for the machine,
/// which the sign-in screen follows.
///
/// They hold names and record numbers of what was looked at, and so are the owner's alone. What cannot be
/// kept holds for this session; that is no reason to disturb anybody.
package struct PreferenceFiles: Sendable {
  /// Usually `$XDG_CONFIG_HOME/jishi`.
  let folder: String
  /// What options and variables of this start have decided.
  private var fixed: Preferences

  package init(folder: String, fixed: Preferences = Preferences()) {
    self.folder = folder
    self.fixed = fixed
  }

  /// What holds on this machine before anybody has signed in.
  package var machine: Preferences { load(nil, of: "") }

  /// Takes a language that was chosen by a key at this start, and keeps it for the next one.
  package mutating func choose(_ language: Language, of person: PersonCode, in store: any RecordStore) {
    fixed.language = nil
    let place = (try? store.overview())?.nameOfPreferences ?? ""
    var wishes = load(person, of: place)
    wishes.language = language
    keep(wishes, of: person, in: place)
  }

  /// What a person of a store prefers, or the machine where nobody is named.
  package func load(_ person: PersonCode?, of store: String) -> Preferences {
    let text = TextFile.whole(path(person, of: store), limit: 64 << 10)
    return fixed.over(Preferences(text: text ?? ""))
  }

  /// Keeps what a person prefers; what has to do with the terminal also for the person who signs in next.
  package func keep(_ preferences: Preferences, of person: PersonCode?, in store: String) {
    var machine = preferences
    machine.recents = []
    let files = FileManager.default
    try? files.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    write(machine, to: path(nil, of: store))
    if person != nil { write(preferences, to: path(person, of: store)) }
  }

  private func write(_ preferences: Preferences, to path: String) {
    let part = path + ".part"
    try? FileManager.default.removeItem(atPath: part)
    let isThere = FileManager.default.createFile(
      atPath: part, contents: Data(preferences.text.utf8), attributes: [.posixPermissions: 0o600])
    if isThere { rename(part, path) }
  }

  private func path(_ person: PersonCode?, of store: String) -> String {
    guard let person else { return folder + "/display" }
    let name = "\(store)-\(person)".map { $0 == "/" || $0 == "\0" ? "_" : $0 }
    return folder + "/person-" + String(name)
  }
}

extension StoreOverview {
  /// What tells the store from others on this machine, so that each has its own recent things.
  var nameOfPreferences: String { city + (isPractice ? "-practice" : "") }
}
