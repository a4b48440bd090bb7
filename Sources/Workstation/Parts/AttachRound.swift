import Records

/// Files that are attached one after the other, with what became of those before.
package struct AttachRound: Hashable, Sendable {
  /// The paths that are still to be taken, the one under way first.
  private(set) var waiting: [String] = []
  private var taken: [String] = []
  /// What was not taken, each with its reason.
  private var refused: [String] = []

  /// The file that is under way.
  var current: String? { waiting.first }
  private var count: Int { waiting.count + taken.count + refused.count }

  /// Puts files in line; true when nothing was under way, so that the first one is to be started.
  mutating func add(_ paths: [String]) -> Bool {
    let isIdle = waiting.isEmpty
    if isIdle { self = AttachRound() }
    waiting += paths.filter { !waiting.contains($0) }
    return isIdle && !waiting.isEmpty
  }

  /// The file under way was taken, under a name.
  mutating func take(_ path: String, as name: String) {
    guard leave(path) else { return }
    taken.append(name)
  }

  /// The file under way was not taken, for a reason that names it.
  mutating func refuse(_ path: String, _ reason: String) { if leave(path) { refused.append(reason) } }

  /// Stopping one file also stops those that wait behind it.
  mutating func stop(_ reason: String) {
    refused += waiting.map { "\(Self.name($0))  \(reason)" }
    waiting = []
  }

  private mutating func leave(_ path: String) -> Bool {
    guard waiting.first == path else { return false }
    waiting.removeFirst()
    return true
  }

  static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// What is told now: how many wait, or at the end what became of all of them.
  func notice(_ words: Words) -> StatusLine {
    guard waiting.isEmpty else { return StatusLine(words.form.waiting(waiting.count)) }
    guard count > 1 else {
      if let problem = refused.first { return StatusLine(problem, isProblem: true) }
      return StatusLine(words.form.attached(taken.first ?? ""))
    }
    return StatusLine(
      words.form.attached(taken.count, of: count), isProblem: !refused.isEmpty, details: refused)
  }
}
