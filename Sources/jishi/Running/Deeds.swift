import Records
import Synchronization

/// How many acts this run has done: they are told as done even when something goes wrong afterwards.
enum Deeds {
  private static let count = Atomic<Int>(0)

  /// Another one is done and stays.
  static func note() { count.add(1, ordering: .relaxed) }

  /// Whether anything is done.
  static var areDone: Bool { count.load(ordering: .relaxed) > 0 }

  /// That what was done stays, and need not be done again.
  static func sentence(in language: Language) -> String {
    let done = count.load(ordering: .relaxed)
    return language.say(
      "在此之前已办成 \(done) 项，仍然有效，不要重做",
      done == 1
        ? "before that one act was done; it stands, do not do it again"
        : "before that \(done) acts were done; they stand, do not do them again")
  }
}
