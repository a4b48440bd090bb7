import CSecrets

/// What keeps copies of secrets from staying behind in memory that was used for a moment.
package enum Secrecy {
  /// Runs something that handles secrets: what this thread frees meanwhile is wiped, and so is what it leaves on
  /// the stack.
  @inline(never)
  package static func during<Value: ~Copyable, Failure: Error>(_ body: () throws(Failure) -> Value)
    throws(Failure) -> Value
  {
    cs_begin_secrecy()
    defer { cs_end_secrecy() }
    return try body()
  }

  /// Keeps cores of this process from being written, and others of the account from looking into it.
  package static func forbidDumps() { cs_forbid_dumps() }

  /// Whether that holds; a system may have refused it.
  package static var areDumpsForbidden: Bool { cs_are_dumps_forbidden() }

  /// Whether all pages of secrets are locked, so that none is ever swapped out.
  package static var holdsPages: Bool { cs_are_pages_locked() }
}

/// A time during which a thread is secret, where that follows from what is on the screen rather than from a call.
///
/// It must begin and end on one thread.
package struct SecretTime: ~Copyable {
  private var isOn = false

  package init() {}

  deinit { if isOn { cs_end_secrecy() } }

  /// Begins it or ends it.
  package mutating func set(_ isWanted: Bool) {
    guard isWanted != isOn else { return }
    isOn = isWanted
    if isWanted { cs_begin_secrecy() } else { cs_end_secrecy() }
  }
}

@available(*, unavailable) extension SecretTime: Sendable {}
