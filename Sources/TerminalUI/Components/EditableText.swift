import HonestText

/// A text with a caret, its limit and its past: what both kinds of fields edit.
///
/// The caret counts characters, so that moving and deleting never take half
/// of one. What is inserted is cleaned of everything a terminal would obey.
package struct EditableText: Hashable, Sendable {
  /// The text.
  package private(set) var text: String
  /// The number of characters before the caret.
  package private(set) var caret: Int
  /// How many characters the text may have.
  package let limit: Int
  /// Whether it may have line ends.
  package let allowsLines: Bool
  private var past: [Moment] = []
  private var future: [Moment] = []
  private var isTyping = false

  private struct Moment: Hashable, Sendable {
    let text: String
    let caret: Int
  }

  /// A text with the caret at its end.
  package init(_ text: String = "", limit: Int = 1_000, allowsLines: Bool = false) {
    (self.limit, self.allowsLines) = (limit, allowsLines)
    self.text = String(Self.cleaned(text, allowsLines: allowsLines).prefix(limit))
    caret = self.text.count
  }

  /// How many characters there are.
  package var count: Int { text.count }

  /// Puts text in at the caret, as much as the limit has room for; false if nothing could be put in.
  @discardableResult
  package mutating func insert(_ addition: String) -> Bool {
    let (before, after) = (text.prefix(caret), text.dropFirst(caret))
    let clean = Self.cleaned(addition, allowsLines: allowsLines, behind: before.last)
    guard !clean.isEmpty else { return false }
    var kept = clean.prefix(max(0, limit - count) + 1)  // a combining mark may need no room
    while !kept.isEmpty, (before + kept + after).count > limit { kept.removeLast() }
    guard !kept.isEmpty else { return false }
    remember(typing: addition.count == 1)
    text = String(before + kept + after)
    caret = min((before + kept).count, text.count)
    return true
  }

  /// Takes characters out, and puts the caret where they were.
  package mutating func remove(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty else { return }
    remember(typing: false)
    let rest = text.prefix(range.lowerBound)
    text = String(rest + text.dropFirst(range.upperBound))
    caret = min(rest.count, text.count)
  }

  /// Puts the caret somewhere, at the nearest place there is.
  package mutating func moveCaret(to place: Int) {
    caret = min(max(0, place), count)
    isTyping = false
  }

  /// Replaces the whole text, which can be undone.
  package mutating func replace(with text: String) {
    remember(typing: false)
    self.text = String(Self.cleaned(text, allowsLines: allowsLines).prefix(limit))
    caret = self.text.count
  }

  /// Takes the last change back; a run of typed characters is one change.
  package mutating func undo() {
    guard let moment = past.popLast() else { return }
    future.append(Moment(text: text, caret: caret))
    (text, caret, isTyping) = (moment.text, moment.caret, false)
  }

  /// Makes the change again that was taken back last.
  package mutating func redo() {
    guard let moment = future.popLast() else { return }
    past.append(Moment(text: text, caret: caret))
    (text, caret, isTyping) = (moment.text, moment.caret, false)
  }

  /// Whether there is a change to take back.
  package var canUndo: Bool { !past.isEmpty }

  private mutating func remember(typing: Bool) {
    future = []
    if !(typing && isTyping) { past.append(Moment(text: text, caret: caret)) }
    if past.count > Self.depth { past.removeFirst() }
    isTyping = typing
  }

  /// How many changes can be taken back.
  package static let depth = 500

  /// What the one judge of text leaves of it.
  private static func cleaned(_ text: String, allowsLines: Bool, behind before: Character? = nil) -> String {
    text.mended(allowsLines ? .lines : .line, behind: before)
  }
}
