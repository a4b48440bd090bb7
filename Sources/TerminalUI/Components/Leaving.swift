/// Whether a form or a dialog may be left by Esc: at once where nothing was typed, else by the second one in a row.
package struct Leaving: Hashable, Sendable {
  private var isAsked = false

  /// Nobody has asked to leave yet.
  package init() {}

  /// Takes an Esc, and says so where something typed would be lost; true if it may be left.
  ///
  /// What is said names the key that the footer has for finishing.
  package mutating func leaves(
    losing hasUnsaved: Bool, saying word: FieldTalk.Word = .unsaved(finishedBy: "F5")
  ) -> Bool {
    guard hasUnsaved, !isAsked else { return true }
    isAsked = true
    FieldTalk.say(word)
    return false
  }

  /// Another key: the next Esc asks again.
  package mutating func stay() { isAsked = false }
}
