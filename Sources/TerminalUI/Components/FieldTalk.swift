import Synchronization

/// What fields say of the input that was just given to them, heard by the caller that hands it in.
///
/// Fields lie deep in forms, and forms in screens. None of them has to pass on that a field was full: it is said here,
/// to a listener that holds for the length of one call, so that no form can forget it and nothing is dropped in silence.
package final class FieldTalk: Sendable {
  /// Something that the person must be told.
  package enum Word: Hashable, Sendable {
    /// There was no room for all of it: this is left over.
    case full(limit: Int, rest: String)
    /// This many characters were left out, which no text may hold.
    case unfit(count: Int)
    /// A secret took one line only, or had no room; nothing of it is repeated.
    case secretCut(limit: Int)
    /// Nothing can be typed where the keyboard is, and what is to be done there instead.
    case noText(Way)
    /// What is typed was not taken yet: the same key once more clears it.
    case untaken(String)
    /// What was typed would be lost: the same key once more gives it up, and the one that is named here finishes.
    case unsaved(finishedBy: String)
  }

  /// How a field that takes no text is filled.
  package enum Way: Hashable, Sendable {
    /// A choice, made with the arrows.
    case arrows
    /// A file, chosen or pasted as a path.
    case file
    /// Buttons and lists: by the keys of the screen.
    case keys
  }

  private struct Heard: Sendable {
    var words: [Word] = []
    var isTaken = false
  }

  @TaskLocal private static var listener: FieldTalk?
  private let heard = Mutex(Heard())

  private init() {}

  /// Runs something, and answers with what fields said meanwhile and whether any of them took text in.
  package static func hearing<Value>(_ body: () -> Value) -> (value: Value, words: [Word], isTaken: Bool) {
    let talk = FieldTalk()
    let value = $listener.withValue(talk) { body() }
    let heard = talk.heard.withLock { $0 }
    return (value, heard.words, heard.isTaken)
  }

  /// Says something, once.
  package static func say(_ word: Word) {
    listener?.heard.withLock { heard in
      if heard.words.last != word { heard.words.append(word) }
    }
  }

  /// Says that text was taken in, or as much of it as there was room for.
  package static func take() { listener?.heard.withLock { $0.isTaken = true } }
}
