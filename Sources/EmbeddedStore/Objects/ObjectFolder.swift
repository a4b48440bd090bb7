import Glibc
import Records

/// The folder of attachments: each file is named by the SHA-256 of its bytes, and lies flat in `objects/`.
struct ObjectFolder: Sendable {
  let path: String
  /// Lets a copy fail, in tests.
  var mishap: Mishap?
  /// How many bytes are hashed and copied at a time.
  static let chunk = 256 << 10

  /// Where the bytes with a digest lie, or would lie.
  func place(of digest: Digest) -> String { path + "/" + digest.description }

  /// Whether there is a file of this name and size; its bytes are not looked at.
  func has(_ digest: Digest, size: Int) -> Bool {
    guard let facts = FileFacts(path: place(of: digest)) else { return false }
    return facts.isRegular && facts.size == size
  }

  /// Copies a file while hashing it: temporary name, flush, rename, flush the folder.
  func take(_ file: borrowing IncomingFile, listener: inout ProgressMeter) throws(StoreFailure) -> Digest {
    let outgoing = try OutgoingFile(temporary: temporaryName(in: path))
    var hasher = DigestBuilder()
    var chunk = [UInt8](repeating: 0, count: ObjectFolder.chunk)
    var copied = 0
    while true {
      let count = try reading(file, into: &chunk)
      if count == 0 { break }
      copied += count
      guard copied <= file.facts.size else { throw .file(.changedWhileCopied(path: file.path)) }
      var failure: StoreFailure?
      chunk.withUnsafeBytes { buffer in
        let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
        hasher.add(bytes)
        do throws(StoreFailure) { try outgoing.write(bytes) } catch { failure = error }
      }
      if let failure { throw failure }
      try listener.tell(.copying, copied, of: file.facts.size)
    }
    guard file.isUnchanged(after: copied) else { throw .file(.changedWhileCopied(path: file.path)) }
    try mishap?(.attachmentCopied)
    let digest = hasher.digest
    try outgoing.keep(as: place(of: digest), replacing: true)
    try mishap?(.attachmentNamed)
    try flushDirectory(path)
    return digest
  }

  private func reading(_ file: borrowing IncomingFile, into chunk: inout [UInt8]) throws(StoreFailure) -> Int
  {
    do { return try file.read(into: &chunk) } catch { throw .file(error) }
  }

  /// What the bytes under a name hash to and how many they are; `nil` when there is no such regular file.
  ///
  /// Between two pieces it asks whether to go on.
  func measure<Stop: Error>(_ digest: Digest, goOn: () throws(Stop) -> Void) throws(Stop)
    -> (digest: Digest, size: Int)?
  {
    guard let file = try? IncomingFile.opening(place(of: digest)) else { return nil }
    var hasher = DigestBuilder()
    var chunk = [UInt8](repeating: 0, count: ObjectFolder.chunk)
    var size = 0
    while true {
      guard let count = try? file.read(into: &chunk) else { return nil }
      if count == 0 { return (hasher.digest, size) }
      size += count
      try goOn()
      chunk.withUnsafeBytes { hasher.add(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
  }

  /// The same, in one go.
  func measure(_ digest: Digest) -> (digest: Digest, size: Int)? { measure(digest) {} }

  /// Removes what interrupted copies left behind more than a day ago.
  func removeLeftovers(before instant: Instant) {
    guard let folder = opendir(path) else { return }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix(temporaryPrefix), let facts = FileFacts(path: path + "/" + name),
        facts.isRegular, facts.modified < instant.seconds - 86_400
      else { continue }
      unlink(path + "/" + name)
    }
  }
}
