/// Why there is no terminal to work on.
package enum TerminalFailure: Error, Hashable, Sendable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// There is no UTF-8 locale on this machine.
  case notUTF8
  /// `TERM` names a terminal that is not described here.
  case unknownTerminal
  /// The terminal cannot place its cursor.
  case dumbTerminal
  /// The terminal went away.
  case inputClosed
  /// The system gave no pipe.
  case noPipe
}
