import CTerminal
import Glibc
import Secrets
import TerminalUI

/// The real terminal, by way of ncurses; it is given back when this value ends.
package struct CursesTerminal: TerminalDevice, ~Copyable {
  private let wantsColours: Bool
  private var decoder = InputDecoder()
  private var hasHungUp = false
  private var usesMouse = false
  private var isAmbiguousWide = false
  /// What ncurses was told last, so that only rows that differ are told again; `nil` once that is not known.
  private var shown: Canvas?

  /// Takes over the terminal of this process; without colours if `NO_COLOR` says so.
  package init(wantsColours: Bool = getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
    throws(TerminalFailure)
  {
    ct_measure { Int32(Unicode.Scalar($0)?.columns ?? -1) }
    switch Int(ct_start()) {
    case CT_STARTED: self.wantsColours = wantsColours
    case CT_NOT_UTF8: throw .notUTF8
    case CT_UNKNOWN_TERMINAL: throw .unknownTerminal
    case CT_DUMB_TERMINAL: throw .dumbTerminal
    default: throw .notATerminal
    }
  }

  deinit { ct_stop() }

  /// How large the window is now.
  package var size: Size { Size(columns: Int(ct_columns()), rows: Int(ct_rows())) }

  /// Shows a frame; ncurses is told the rows that differ from the last one, and sends what has changed in them.
  package mutating func present(_ canvas: Canvas) {
    let colours = ct_colours()
    let theme = Theme.named(canvas.appearance.theme, colours: colours, wantsColours: wantsColours)
    follow(canvas.appearance)
    let size = size
    let last = shown.flatMap { $0.size == canvas.size && $0.appearance == canvas.appearance ? $0 : nil }
    if last == nil { ct_erase() }
    for row in 0..<min(canvas.size.rows, size.rows) where last?.row(row) != canvas.row(row) {
      if last != nil { ct_clear(Int32(row)) }
      for run in canvas.runs(ofRow: row) {
        let look = theme[run.role]
        let scalars = run.scalars(for: canvas.appearance)
        ct_put(
          Int32(row), Int32(run.column), scalars, Int32(scalars.count), look.style.rawValue,
          look.foreground.number(of: colours), look.background.number(of: colours))
      }
    }
    let cursor = canvas.cursor.flatMap { Area(size).contains($0) ? $0 : nil }
    ct_cursor(Int32(cursor?.row ?? 0), Int32(cursor?.column ?? 0), cursor != nil)
    ct_flush()
    shown = canvas.size == size ? canvas : nil
  }

  /// Takes over what a frame wants of the terminal besides its looks.
  private mutating func follow(_ appearance: Appearance) {
    if appearance.usesMouse != usesMouse {
      usesMouse = appearance.usesMouse
      ct_mouse(usesMouse)
    }
    if appearance.isAmbiguousWide != isAmbiguousWide {
      isAmbiguousWide = appearance.isAmbiguousWide
      ct_widen(isAmbiguousWide ? { Unicode.Scalar($0)?.isAmbiguous == true } : nil)
      repaint()
    }
  }

  /// Waits for input, and gives all there is.
  package mutating func nextInput(wake: Int32, timeoutMilliseconds: Int32?) throws(TerminalFailure) -> [Input]
  {
    let early = readAll()
    if !early.isEmpty { return early }
    if hasHungUp { throw .inputClosed }
    if ct_is_ended() { return hangUp() }
    let readable = Int16(POLLIN)
    var sources = [
      pollfd(fd: STDIN_FILENO, events: readable, revents: 0), pollfd(fd: wake, events: readable, revents: 0),
      pollfd(fd: ct_end_descriptor(), events: readable, revents: 0),
    ]
    let patience = decoder.isPasting ? min(timeoutMilliseconds ?? 500, 500) : timeoutMilliseconds ?? -1
    let ready = poll(&sources, 3, patience)
    if ct_is_ended() { return hangUp() }
    if ct_takes_stop() {
      ct_pause("")
      shown = nil
      return [.resize(size)]
    }
    if ready < 0, errno != EINTR { throw .inputClosed }
    if ready == 0, decoder.isPasting { return Secrecy.during { decoder.endPaste() } }
    let isGone = ready > 0 && sources[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
    let inputs = readAll()
    return inputs.isEmpty && isGone ? hangUp() : inputs
  }

  /// Gives the terminal to another program, such as an editor, then takes it again.
  package mutating func lend<Result>(_ body: () -> Result) -> Result {
    ct_suspend()
    defer {
      ct_resume()
      shown = nil
    }
    return body()
  }

  /// Draws all of the next frame.
  package mutating func repaint() {
    shown = nil
    ct_repaint()
  }

  /// Stops until the shell continues the program; where no shell could, this does nothing but repaint.
  package mutating func suspend(saying word: String) {
    ct_pause(word)
    shown = nil
  }

  private mutating func hangUp() -> [Input] {
    hasHungUp = true
    return [.hangUp]
  }

  private mutating func readAll() -> [Input] { Secrecy.during { readAllInSecret() } }

  private mutating func readAllInSecret() -> [Input] {
    var tokens: [InputDecoder.Token] = []
    while let read = InputDecoder.tokens(of: ct_read(), size: size) { tokens += read }
    let inputs = decoder.decode(tokens)
    // A window that was made smaller and larger again has lost what stood in the part between.
    if inputs.contains(where: { if case .resize = $0 { true } else { false } }) { shown = nil }
    return inputs
  }
}

@available(*, unavailable) extension CursesTerminal: Sendable {}
