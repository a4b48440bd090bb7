import Foundation
import HostFiles
import Records

/// The folders that each person took files from last, one small file a person, outside of the store.
///
/// A convenience: what cannot be read or written is left out and never told.
struct RememberedFolders {
  /// `$XDG_STATE_HOME/jishi/folders`, by default under `~/.local/state`.
  static var usualPlace: String {
    let environment = ProcessInfo.processInfo.environment
    let state = environment["XDG_STATE_HOME"].flatMap { $0.isEmpty ? nil : $0 }
    return (state ?? (environment["HOME"] ?? ".") + "/.local/state") + "/jishi/folders"
  }

  let path: String

  /// The folders of a person, kept in a directory.
  init(of person: PersonCode, in directory: String) {
    path = directory + "/" + person.rawValue.filter { $0.isLetter || $0.isNumber || $0 == "-" }
  }

  /// The folders that are still there, the last one first.
  func read() -> [String] {
    guard let text = TextFile.whole(path, limit: 64 << 10) else { return [] }
    return text.split(separator: "\n").map(String.init).filter { HostPath($0).facts?.isFolder ?? false }
  }

  /// Puts a folder in front of the others.
  func remember(_ folder: String) {
    let folder = NSString(string: folder).expandingTildeInPath
    guard !folder.contains(where: \.isNewline) else { return }
    var folders = FileFolders(recent: read())
    folders.remember(folder)
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    try? FileManager.default.createDirectory(
      atPath: parent, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    _ = FileManager.default.createFile(
      atPath: path, contents: Data(folders.recent.joined(separator: "\n").utf8),
      attributes: [.posixPermissions: 0o600])
  }
}

extension Performer {
  /// Where the person's files are; a store that cannot make the inbox has none.
  func fileFolders(of session: Session) -> FileFolders {
    let folders = try? store.folders(for: session)
    let recent = RememberedFolders(of: session.person.code, in: state).read()
    return FileFolders(recent: recent, inbox: folders?.inbox, outbox: folders?.outbox)
  }
}
