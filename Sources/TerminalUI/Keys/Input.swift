import Secrets

/// Something that came from the person or the terminal.
package enum Input: Hashable, Sendable {
  /// A key.
  case key(Key)
  /// Text that was pasted, whole, with line ends as `\n`.
  case paste(String)
  /// How many characters of the text that was pasted just now are not in it: it was beyond all measure.
  case pasteCut(Int)
  /// What a field is to hold, in the place of all that stands in it.
  case fill(String)
  /// What a secret field is to hold.
  case secret(Passphrase)
  /// A press of the left button, or a turn of the wheel.
  case mouse(Mouse)
  /// The window has another size now.
  case resize(Size)
  /// The terminal is gone or the process is asked to end: keep the drafts and finish.
  case hangUp
}

/// What the mouse did, and over which cell.
package struct Mouse: Hashable, Sendable {
  /// What was done.
  package enum Act: Hashable, Sendable {
    /// The left button was pressed.
    case press
    /// The wheel was turned away.
    case wheelUp
    /// The wheel was turned near.
    case wheelDown
  }

  /// What was done.
  package let act: Act
  /// The cell under the pointer.
  package let point: Point

  /// An act over a cell.
  package init(_ act: Act, at point: Point) { (self.act, self.point) = (act, point) }
}
