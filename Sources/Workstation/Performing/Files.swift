import Foundation
import HostFiles
import Records

// What the workstation reads from this machine besides the store.

extension Folder {
  /// The folder to which a path leads, folders in it first, hidden files left out; `nil` for a file.
  init?(at path: String) throws(StoreFailure) {
    let files = FileManager.default
    let expanded = NSString(string: path.isEmpty ? files.currentDirectoryPath : path).expandingTildeInPath
    let url = URL(fileURLWithPath: expanded).standardizedFileURL
    let place = HostPath(url.path)
    guard let facts = place.facts else { throw .file(.missing(path: url.path)) }
    guard facts.isFolder else { return nil }
    guard let names = place.names else { throw .file(.unreadable(path: url.path)) }
    let items = names.filter { $0.first != UInt8(ascii: ".") }.map { name in
      let facts = place.appending(name).facts
      return Item(name: HostPath.shown(name), isFolder: facts?.isFolder ?? false, size: facts?.size ?? 0)
    }
    self.init(
      path: url.path,
      items: items.sorted { a, b in a.isFolder != b.isFolder ? a.isFolder : a.name < b.name })
  }
}

/// The beginning of a file that holds text.
enum TextFile {
  /// At most 256 KiB are shown, in UTF-8, UTF-16 with its mark, or GB 18030; anything else is no text.
  static func beginning(of path: String) throws(StoreFailure) -> String {
    guard let handle = FileHandle(forReadingAtPath: path) else { throw .file(.unreadable(path: path)) }
    defer { try? handle.close() }
    let data = (try? handle.read(upToCount: 262_144)) ?? Data()
    guard let text = text(in: data) else { throw .file(.notText(path: path)) }
    return text
  }

  /// The text of some bytes; a character may be cut in two at their end.
  static func text(in data: Data) -> String? {
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) {
      return String(data: data.count.isMultiple(of: 2) ? data : data.dropLast(), encoding: .utf16)
    }
    guard !data.contains(0) else { return nil }
    for read in [{ String(data: $0, encoding: .utf8) }, { String(gb18030: $0) }] as [(Data) -> String?] {
      for cut in 0..<4 {
        if let text = read(data.dropLast(cut)) { return readable(text) }
      }
    }
    return nil
  }

  /// Bytes that are mostly control characters were no text after all.
  private static func readable(_ text: String) -> String? {
    let plain = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    let controls = plain.unicodeScalars.count { scalar in
      scalar.properties.generalCategory == .control && !"\t\n\r\u{C}".unicodeScalars.contains(scalar)
    }
    return controls * 50 > plain.unicodeScalars.count ? nil : plain
  }
}

extension String {
  /// A path as the person means it: `~` is their home.
  var withHome: String { NSString(string: self).expandingTildeInPath }
}

extension TextFile {
  /// The text of a small file; `nil` when it is missing, larger than the limit in bytes, or no UTF-8.
  static func whole(_ path: String, limit: Int) -> String? {
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: limit + 1) ?? Data(), data.count <= limit else { return nil }
    return String(data: data, encoding: .utf8)
  }
}

/// The person's own editor, as `VISUAL` or `EDITOR` names it.
enum Editor {
  /// The text as it was left; `nil` when no editor could be run.
  static func edit(_ text: String) -> String? {
    let environment = ProcessInfo.processInfo.environment
    let command = environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("jishi-\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: url) }
    let isThere = FileManager.default.createFile(
      atPath: url.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    guard isThere else { return nil }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "\(command) \"$1\"", "sh", url.path]
    guard (try? process.run()) != nil else { return nil }
    process.waitUntilExit()
    guard let edited = TextFile.whole(url.path, limit: 1 << 20) else { return nil }
    return edited.hasSuffix("\n") && !text.hasSuffix("\n") ? String(edited.dropLast()) : edited
  }
}

/// A short rest of this thread.
enum Pause {
  static func milliseconds(_ count: Int) { Thread.sleep(forTimeInterval: Double(count) / 1_000) }
}
