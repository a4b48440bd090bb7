import CSecrets

/// What a person types to open a key: UTF-8 in one buffer that is locked, and wiped when nobody holds it.
///
/// Its bytes are kept as they came, since the vaults of the past were closed with them. A mark of the byte order
/// before them and a line end after them are none of it.
package final class Passphrase: Sendable {
  private let bytes: LockedBytes
  /// How many bytes there are.
  package let byteCount: Int

  private init(keeping bytes: consuming LockedBytes) {
    byteCount = bytes.count
    self.bytes = bytes
  }

  /// No passphrase yet.
  package convenience init() { self.init(keeping: LockedBytes(count: 0)) }

  /// The first line of what was read or typed; `nil` when it is not UTF-8.
  package convenience init?(firstLineOf bytes: UnsafeRawBufferPointer) {
    guard let line = Passphrase.firstLine(of: bytes) else { return nil }
    self.init(keeping: LockedBytes(copying: line))
  }

  /// The same from text, which is UTF-8; what held the text is not wiped.
  package convenience init(firstLineOf text: String) {
    var text = text
    var kept = LockedBytes(count: 0)
    text.withUTF8 { bytes in
      Passphrase.firstLine(of: UnsafeRawBufferPointer(bytes)).map { kept = LockedBytes(copying: $0) }
    }
    self.init(keeping: kept)
  }

  private static func firstLine(of bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    var line = bytes[...]
    if line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    if let end = line.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) { line = line[..<end] }
    let whole = UnsafeRawBufferPointer(rebasing: line)
    return Utf8Walk(whole).isSound ? whole : nil
  }

  /// Runs something with the bytes; none of them may be kept.
  package func withBytes<Value>(_ body: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value {
    try bytes.read(body)
  }

  package var isEmpty: Bool { byteCount == 0 }

  /// How many scalars there are.
  package var count: Int { withBytes { Utf8Walk($0).count } }

  /// How many characters there are that somebody would have to guess: blanks and what nobody sees do not count.
  package var countOfVisible: Int { withBytes { Utf8Walk($0).count(where: \.isVisible) } }
}

extension Passphrase {
  /// The least number of characters, blanks not counted, of one that is chosen for a real store.
  package static let leastVisible = 10

  /// Whether it may be chosen.
  package var isLongEnough: Bool { countOfVisible >= Passphrase.leastVisible }

  /// With other bytes in the place of some scalars.
  package func replacing(_ range: Range<Int>, with addition: UnsafeRawBufferPointer) -> Passphrase {
    withBytes { old in
      let walk = Utf8Walk(old)
      let (start, end) = (walk.offset(of: range.lowerBound), walk.offset(of: range.upperBound))
      var new = LockedBytes(count: old.count - (end - start) + addition.count)
      new.write { place in
        let parts = [old[..<start], addition[...], old[end...]].map { UnsafeRawBufferPointer(rebasing: $0) }
        var at = 0
        for part in parts where !part.isEmpty {
          UnsafeMutableRawBufferPointer(rebasing: place[at..<at + part.count]).copyMemory(from: part)
          at += part.count
        }
      }
      return Passphrase(keeping: new)
    }
  }

  /// Without the scalars that do not belong in it.
  package func keeping(_ belongs: (Unicode.Scalar) -> Bool) -> Passphrase {
    withBytes { old in
      var new = LockedBytes(count: old.count)
      var end = 0
      Utf8Walk(old).forEach { scalar, place in
        guard belongs(scalar) else { return }
        new.write { UnsafeMutableRawBufferPointer(rebasing: $0[end...]).copyBytes(from: old[place]) }
        end += place.count
      }
      new.shorten(to: end)
      return Passphrase(keeping: new)
    }
  }

  /// With bytes before and after it.
  package func between(_ prefix: [UInt8], _ suffix: [UInt8]) -> Passphrase {
    let tail = suffix.withUnsafeBytes { replacing(count..<count, with: $0) }
    return prefix.withUnsafeBytes { tail.replacing(0..<0, with: $0) }
  }
}

extension Passphrase: Hashable {
  /// Compares all bytes, wherever they differ.
  package static func == (a: Passphrase, b: Passphrase) -> Bool {
    if a === b { return true }
    guard a.byteCount == b.byteCount else { return false }
    return a.withBytes { a in
      b.withBytes { b in zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0 }
    }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(byteCount) }
}

/// A literal is no secret: it stands in the program.
extension Passphrase: ExpressibleByStringLiteral {
  package convenience init(stringLiteral literal: StaticString) {
    let bytes = UnsafeRawBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
    self.init(keeping: LockedBytes(copying: Passphrase.firstLine(of: bytes) ?? bytes))
  }
}

extension Passphrase: CustomStringConvertible {
  /// Nothing of it is ever printed.
  package var description: String { "***" }
}

extension Passphrase {
  /// The key of 32 bytes that scrypt makes of it with blocks of 8, or `nil` where the system gives no memory for that.
  ///
  /// - Parameter rounds: a power of two; each takes 1 KiB.
  package func stretched(salt: [UInt8], rounds: Int, parallelism: Int) -> LockedBytes? {
    var key = LockedBytes(count: 32)
    let isMade = withBytes { bytes in
      key.write {
        cs_scrypt(
          bytes.baseAddress, bytes.count, salt, salt.count, UInt64(rounds), UInt32(parallelism),
          $0.baseAddress, $0.count)
      }
    }
    guard isMade else { return nil }
    return key
  }
}
