/// A screen and a keyboard.
package protocol TerminalDevice: ~Copyable {
  /// How large the screen is now.
  var size: Size { get }

  /// Shows a frame.
  mutating func present(_ canvas: Canvas)

  /// Waits for input, for `wake` to become readable or for the time to pass, and gives all input there is.
  ///
  /// Without a time it waits for ever. Input that arrives together comes
  /// together, so that a phrase from an input method is never painted halfway.
  mutating func nextInput(wake: Int32, timeoutMilliseconds: Int32?) throws(TerminalFailure) -> [Input]

  /// Gives the terminal back while another program uses it, then takes it again.
  mutating func lend<Result>(_ body: () -> Result) -> Result

  /// Draws everything afresh at the next frame, over anything that another program has left on the screen.
  mutating func repaint()

  /// Says a word, gives the terminal back and stops this program until it is continued.
  mutating func suspend(saying word: String)
}

extension TerminalDevice where Self: ~Copyable {
  /// Nothing, where every frame is whole.
  package mutating func repaint() {}
  /// Nothing, where there is no shell to go back to.
  package mutating func suspend(saying word: String) {}
}
