import Glibc
import HonestText

/// The only way for text out of the program: what people read along is made harmless here, a file gets every byte.
///
/// The full screen has a way of its own, in cells that each hold at most one harmless character.
package enum DoorOut {
  /// What the program itself tells a terminal to do, besides showing text.
  package enum Order: String, Sendable {
    /// Begins the line anew, empty.
    case clearLine = "\r\u{1B}[K"
    /// Asks where the cursor stands.
    case tellCursor = "\u{1B}[6n"
  }

  /// Writes what is meant for people, harmless on any channel: a pipe may lead to a terminal elsewhere.
  ///
  /// False when the channel takes no more; a reader that has gone away is no failure of the program.
  @discardableResult
  package static func say(_ text: String, to channel: Int32) -> Bool {
    send(Array(text.printableLines.utf8), to: channel)
  }

  /// Writes a result: every byte of it to a file or a pipe, and to a terminal what may be shown of it.
  package static func give(_ bytes: [UInt8], to channel: Int32) -> Bool {
    guard isatty(channel) == 1 else { return send(bytes, to: channel) }
    // What is no UTF-8 is seen as U+FFFD; so is a character that two pieces of a file have between them.
    return say(String(decoding: bytes, as: UTF8.self), to: channel)
  }

  /// Gives a terminal an order.
  package static func order(_ order: Order, to channel: Int32) {
    _ = send(Array(order.rawValue.utf8), to: channel)
  }

  private static func send(_ bytes: [UInt8], to channel: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(channel, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }
}
