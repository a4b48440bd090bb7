import CTerminal

/// What the runtime says on standard error before it ends the program, quoting what lay in a file.
package enum LastWords {
  /// Lets nothing of it through that a terminal obeys; call it before anything else.
  package static func tame() { ct_tame_stderr() }
}
