import HonestText

/// A text with a caret, its limit and its past: what both kinds of fields edit.
///
/// The caret counts characters, so that moving and deleting never take half
/// of one. What is inserted is cleaned of everything a terminal would obey, and
/// what the limit has no room for is told (``FieldTalk``). A text that was kept
/// before is never cut: too long a one stays whole and takes no more.
package struct EditableText: Hashable, Sendable {
  /// The text.
  package private(set) var text: String
  /// The number of characters before the caret.
  package private(set) var caret: Int
  /// How many characters the text may have.
  package let limit: Int
  /// Whether it may have line ends.
  package let allowsLines: Bool
  /// Whether the text was only proposed, so that typing takes its place; moving into it makes it one's own.
  package private(set) var isProposed: Bool
  private var past: [Moment] = []
  private var future: [Moment] = []
  private var isTyping = false

  private struct Moment: Hashable, Sendable {
    let text: String
    let caret: Int
  }

  /// A text with the caret at its end.
  package init(
    _ text: String = "", limit: Int = 1_000, allowsLines: Bool = false, isProposed: Bool = false
  ) {
    (self.limit, self.allowsLines) = (limit, allowsLines)
    self.text = Self.cleaned(text, allowsLines: allowsLines)
    self.isProposed = isProposed && !self.text.isEmpty
    caret = self.text.count
  }

  /// How many characters there are.
  package var count: Int { text.count }

  /// Puts text in at the caret, as much as the limit has room for; false if nothing could be put in.
  @discardableResult
  package mutating func insert(_ addition: String) -> Bool {
    let (before, after) = (text.prefix(caret), text.dropFirst(caret))
    let clean = Self.cleaned(addition, allowsLines: allowsLines, behind: before.last)
    tellLost(of: addition, in: clean)
    guard !clean.isEmpty else { return false }
    var kept = clean.prefix(max(0, limit - count) + 1)  // a combining mark may need no room
    while !kept.isEmpty, (before + kept + after).count > limit { kept.removeLast() }
    if kept.endIndex < clean.endIndex {
      FieldTalk.say(.full(limit: limit, rest: String(clean[kept.endIndex...])))
    }
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
    let clean = Self.cleaned(text, allowsLines: allowsLines)
    tellLost(of: text, in: clean)
    self.text = String(clean.prefix(limit))
    isProposed = false
    caret = self.text.count
    if clean.count > limit { FieldTalk.say(.full(limit: limit, rest: String(clean.dropFirst(limit)))) }
  }

  /// Makes a text that was only proposed one's own, or lets what is typed take its place.
  package mutating func own(replacing: Bool) {
    guard isProposed else { return }
    isProposed = false
    if replacing { remove(0..<count) }
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

  /// Says that text was put in, and how much of it no text may hold.
  private func tellLost(of text: String, in clean: String) {
    FieldTalk.take()
    let count = text.reduce(0) { $0 + ($1.isNewline ? 1 : $1.unicodeScalars.count) }
    let lost = count - clean.unicodeScalars.count
    if lost > 0 { FieldTalk.say(.unfit(count: lost)) }
  }

  /// What the one judge of text leaves of it.
  private static func cleaned(_ text: String, allowsLines: Bool, behind before: Character? = nil) -> String {
    text.mended(allowsLines ? .lines : .line, behind: before)
  }
}
