import SheetRows

/// What a file is by its first bytes, before anything of it is unpacked.
enum FileForm {
  case archive, encrypted, older, unknown

  private static let archiveMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  /// The compound file of Microsoft: old workbooks, and new ones under a password.
  private static let compoundMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  /// The stream in which a workbook under a password lies, as a compound file spells it.
  private static let package: [UInt8] = Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), 0] }

  init(size: Int) {
    var start = [UInt8](repeating: 0, count: 8)
    let got = start.withUnsafeMutableBytes { DescriptorSource.read(at: 0, into: $0) }
    if got >= 4, start.starts(with: Self.archiveMark) {
      self = .archive
    } else if got == 8, start == Self.compoundMark {
      self = Self.holdsPackage(size) ? .encrypted : .older
    } else {
      self = .unknown
    }
  }

  /// Why it is not opened as an archive.
  var fault: BookFault? {
    switch self {
    case .archive: nil
    case .encrypted: .encrypted
    case .older: .olderBook
    case .unknown: .notABook
    }
  }

  /// Whether an entry of that name stands anywhere; the folder of a compound file is itself scattered over
  /// it, and its entries begin at every 128th byte.
  private static func holdsPackage(_ size: Int) -> Bool {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    for place in stride(from: 0, to: size, by: piece.count) {
      let got = piece.withUnsafeMutableBytes { DescriptorSource.read(at: place, into: $0) }
      for entry in stride(from: 0, to: max(0, got - package.count), by: 128) {
        if piece[entry] == package[0], piece[entry...].starts(with: package) { return true }
      }
    }
    return false
  }
}
