import Records

/// Several acts that were confirmed together, and what became of each.
struct ActBatch: Hashable, Sendable {
  private var waiting: Set<Act>
  private(set) var done = 0
  /// Why acts were refused, in the order of the answers.
  private(set) var refusals: [StoreFailure] = []

  /// Acts that have been asked for.
  init(_ acts: [Act]) { waiting = Set(acts) }

  /// Takes what became of one of them; true when it was the last.
  ///
  /// An act that waits for the passphrase has not been answered yet.
  mutating func take(_ reply: Reply) -> Bool {
    switch reply {
    case .performed(let act, _) where waiting.contains(act):
      waiting.remove(act)
      done += 1
    case .refused(let act, let failure) where waiting.contains(act) && failure != .keyAsleep:
      waiting.remove(act)
      refusals.append(failure)
    case .jobFailed(.act(let act), let failure) where waiting.contains(act):
      waiting.remove(act)
      refusals.append(failure)
    default: return false
    }
    return waiting.isEmpty
  }

  /// What became of all.
  func notice(in words: Words) -> StatusLine {
    let told = words.lists.batch(done, refusals.count)
    guard let first = refusals.first else { return StatusLine(told) }
    return StatusLine("\(told): \(first.sentence(in: words.language))", isProblem: true)
  }
}
