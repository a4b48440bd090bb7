import Glibc

/// Texts that C holds on to while a call lasts.
struct CTexts {
  private var held: [UnsafeMutablePointer<CChar>] = []

  /// A copy that stays until all are freed.
  mutating func add(_ text: String) -> UnsafeMutablePointer<CChar>? {
    guard let copy = strdup(text) else { return nil }
    held.append(copy)
    return copy
  }

  /// Gives all of them back.
  mutating func free() {
    for text in held { Glibc.free(text) }
    held = []
  }
}
