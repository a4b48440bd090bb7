import Glibc
import Records

/// A file on its way into an inbox: nobody sees it before it is whole, and nothing stays when it is not (W-9).
package struct InboxFile: ~Copyable {
  private let outgoing: OutgoingFile
  private let folder: String
  private let name: String
  private let limit: Int
  private let room: Int
  private var hasher = DigestBuilder()
  private var size = 0

  /// What was kept, under the name that was free.
  package struct Kept: Hashable, Sendable {
    package let name: String
    /// In bytes.
    package let size: Int
    package let sha256: Digest
  }

  /// Begins a file in an inbox; the limit is for one file, in bytes.
  package init(named name: String, in folders: PersonFolders, limit: Int) throws(StoreFailure) {
    guard FileName.isSound(name) else { throw .file(.notAFileName) }
    let inbox = folders.inbox
    ObjectFolder(path: inbox).removeLeftovers(before: systemClock())
    outgoing = try OutgoingFile(temporary: temporaryName(in: inbox))
    room = PersonFolders.room - folders.files(in: inbox).reduce(0) { $0 + $1.size }
    (folder, self.name, self.limit) = (inbox, name, limit)
  }

  /// Adds what came; a file that grows too large ends here.
  package mutating func add(_ bytes: [UInt8]) throws(StoreFailure) {
    size += bytes.count
    guard size <= limit else { throw .file(.tooLarge(path: name, size: size, limit: limit)) }
    guard size <= room else { throw .file(.folderFull(path: "inbox", limit: PersonFolders.room)) }
    hasher.add(bytes)
    try outgoing.write(bytes)
  }

  /// Gives the file its name, or the name with the first number that is free.
  package consuming func keep() throws(StoreFailure) -> Kept {
    guard size > 0 else { throw .file(.empty(path: name)) }
    let (folder, free) = (self.folder, freeName())
    let kept = Kept(name: free, size: size, sha256: hasher.digest)
    try outgoing.keep(as: folder + "/" + free, replacing: false)
    do throws(StoreFailure) {
      try flushDirectory(folder)
    } catch {
      // It might be gone after a power cut, so it must not be told as kept, nor lie there untold.
      removeFile(folder + "/" + free)
      throw error
    }
    return kept
  }

  private func freeName() -> String {
    guard FileFacts(path: folder + "/" + name) != nil else { return name }
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    // The number may make a very long name too long; its beginning gives way.
    let (stem, ending) = (name[..<dot], String(name[dot...]))
    var number = 2
    while true {
      let tail = " (\(number))" + ending
      var front = stem
      while front.utf8.count + tail.utf8.count > 200, !front.isEmpty { front.removeLast() }
      if FileFacts(path: folder + "/" + front + tail) == nil { return front + tail }
      number += 1
    }
  }
}

extension PersonFolders {
  /// How many bytes an inbox may hold.
  package static let room = 2 << 30

  /// A file in one of the folders.
  package struct Item: Hashable, Sendable {
    package let name: String
    /// In bytes.
    package let size: Int
    package let changed: Instant
  }

  /// The regular files of a folder by name; what is hidden or a link is left out.
  package func files(in folder: String) -> [Item] {
    fileNames(in: folder).sorted().compactMap { name in
      guard !name.hasPrefix("."), let facts = FileFacts(path: folder + "/" + name), facts.isRegular else {
        return nil
      }
      return Item(name: name, size: facts.size, changed: Instant(seconds: facts.modified))
    }
  }

  /// Reads a file of the outbox piece by piece; links and all but regular files are refused.
  package func give(_ name: String, to write: ([UInt8]) throws -> Void) throws {
    guard FileName.isSound(name) else { throw StoreFailure.file(.notAFileName) }
    do {
      let file = try IncomingFile.opening(outbox + "/" + name)
      var chunk = [UInt8](repeating: 0, count: ObjectFolder.chunk)
      while true {
        let count = try file.read(into: &chunk)
        if count == 0 { return }
        try write(Array(chunk[..<count]))
      }
    } catch let problem as FileProblem {
      throw StoreFailure.file(problem)
    }
  }
}
