import SheetRows

/// The texts that cells name by their numbers: one stretch of bytes, and where each text ends.
final class SharedTexts: PartReader {
  private enum Place { case outside, entry, run, text }

  private var bytes = Bytes(limit: Allowance.texts)
  private var ends: [UInt32] = []
  private var place = Place.outside
  private var isInRun = false
  private var keepsSpace = false
  private var textStart = 0

  init() { super.init(root: "sst") }

  /// The text of a number, good as long as nothing more is read.
  func text(_ number: Int) -> UnsafeBufferPointer<UInt8>? {
    guard ends.indices.contains(number) else { return nil }
    return bytes.slice(number == 0 ? 0 : Int(ends[number - 1]), Int(ends[number]))
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch place {
    case .outside: if depth == 2, name == "si" { place = .entry }
    case .entry where depth == 3 && name == "r": place = .run
    case .entry where depth == 3 && name == "t", .run where depth == 4 && name == "t":
      isInRun = depth == 4
      keepsSpace = attributes.prefixed("space")?.isSame("preserve") ?? false
      textStart = bytes.count
      place = .text
    // What tells how to pronounce a text is no part of it.
    default: break
    }
  }

  override func end() {
    switch (place, depth) {
    case (.entry, 2):
      guard ends.count < Allowance.textCount else { return fault = .tooLarge }
      ends.append(UInt32(truncatingIfNeeded: bytes.count))
      place = .outside
    case (.run, 3): place = .entry
    case (.text, isInRun ? 4 : 3):
      bytes.tidy(from: textStart, keepingSpace: keepsSpace)
      place = isInRun ? .run : .entry
    default: break
    }
  }

  override func text(_ text: UnsafeRawBufferPointer) {
    if place == .text, !bytes.append(text) { fault = .tooLarge }
  }
}
