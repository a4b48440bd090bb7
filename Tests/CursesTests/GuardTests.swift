import Glibc
import TerminalUI
import Testing

@testable import Curses

/// A pseudo-terminal that takes the place of standard input and output in this process.
struct PseudoTerminal {
  let master: Int32
  let slave: Int32

  init?() {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (lock, number): (Int32, Int32) = (0, 0)
    guard master >= 0, ioctl(master, Self.setLock, &lock) == 0, ioctl(master, Self.getNumber, &number) == 0
    else {
      return nil
    }
    slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    guard slave >= 0 else { return nil }
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(slave, UInt(TIOCSWINSZ), &size)
    for descriptor in [STDIN_FILENO, STDOUT_FILENO] { dup2(slave, descriptor) }
    setenv("TERM", "xterm-256color", 1)
    unsetenv("LANG")
    unsetenv("LC_ALL")
    unsetenv("LC_CTYPE")
  }

  /// `TIOCSPTLCK` and `TIOCGPTN` of Linux, which Swift does not import.
  private static let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)

  /// Whether the screen is sent a text in time.
  func shows(_ wanted: String, seconds: Double = 5) -> Bool {
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    var sent: [UInt8] = []
    for _ in 0..<Int(seconds * 100) {
      var bytes = [UInt8](repeating: 0, count: 4_096)
      let count = read(master, &bytes, bytes.count)
      sent += bytes.prefix(max(0, count))
      if String(decoding: sent, as: UTF8.self).contains(wanted) { return true }
      if count <= 0 { usleep(10_000) }
    }
    return false
  }

  /// What a person types.
  func type(_ text: String) { _ = write(master, text, text.utf8.count) }
}

/// Whether the terminal echoes, works by lines and turns Ctrl-C into a signal, as it did before.
func terminalIsSane() -> Bool {
  var settings = termios()
  guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return false }
  let wanted = tcflag_t(ECHO | ICANON | ISIG)
  return settings.c_lflag & wanted == wanted
}

/// Ends the process, well if the terminal is as it was.
func judge(_ signal: Int32) { _exit(terminalIsSane() ? 0 : 3) }

@Suite struct `The terminal is given back` {
  @Test func `R-371 while it is ours the terminal is raw`() async {
    await #expect(processExitsWith: .exitCode(0)) {
      guard let pseudo = PseudoTerminal(), let terminal = try? CursesTerminal() else { _exit(5) }
      _exit(!terminalIsSane() && terminal.size == Size(columns: 80, rows: 24) && pseudo.slave > 0 ? 0 : 3)
    }
  }

  @Test func `R-371 after a normal end`() async {
    await #expect(processExitsWith: .exitCode(0)) {
      guard let pseudo = PseudoTerminal() else { _exit(5) }
      do { _ = try CursesTerminal() } catch { _exit(6) }
      _exit(terminalIsSane() && pseudo.shows("\u{1B}[?1049l") ? 0 : 3)
    }
  }

  @Test(arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT])
  func `R-371 after a crash, before the signal is handed on`(number: Int32) async {
    await #expect(processExitsWith: .exitCode(0)) { [number] in
      guard let pseudo = PseudoTerminal() else { _exit(5) }
      signal(number, judge)
      guard let terminal = try? CursesTerminal() else { _exit(6) }
      if terminalIsSane() { _exit(7) }
      kill(getpid(), number)
      sleep(2)
      _exit(terminal.size.rows + Int(pseudo.slave) > 0 ? 8 : 9)
    }
  }

  @Test func `R-371 after a trap in Swift`() async {
    await #expect(processExitsWith: .exitCode(0)) {
      guard let pseudo = PseudoTerminal() else { _exit(5) }
      for number in [SIGILL, SIGTRAP] { signal(number, judge) }
      guard let terminal = try? CursesTerminal() else { _exit(6) }
      let none: [Int] = Array(repeating: 0, count: terminal.size.rows - 24)
      _exit(none[Int(pseudo.slave)] == 0 ? 8 : 9)
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `R-371 a request to end is an input, so that drafts are kept`(number: Int32) async {
    await #expect(processExitsWith: .exitCode(0)) { [number] in
      guard let pseudo = PseudoTerminal(), var terminal = try? CursesTerminal() else { _exit(5) }
      kill(getpid(), number)
      let inputs = try? terminal.nextInput(wake: pseudo.slave, timeoutMilliseconds: 2_000)
      _exit(inputs == [.hangUp] ? 0 : 3)
    }
  }
}

@Suite struct `Keyboard and screen` {
  @Test func `R-366 keys, Chinese and pasted text come as they were typed`() async {
    await #expect(processExitsWith: .exitCode(0)) {
      guard let pseudo = PseudoTerminal(), var terminal = try? CursesTerminal() else { _exit(5) }
      pseudo.type("记\u{1B}OA\u{1B}[1;5C\u{1B}[200~一\r二\u{1B}[201~\u{1B}[Z\u{1B}[21~\u{13}")
      guard let mailbox = try? Mailbox<Int>() else { _exit(6) }
      var inputs: [Input] = []
      for _ in 0..<20 where inputs.count < 7 {
        inputs += (try? terminal.nextInput(wake: mailbox.descriptor, timeoutMilliseconds: 100)) ?? []
      }
      let expected: [Input] = [
        .key(.character("记")), .key(.up), .key(.wordRight), .paste("一\n二"), .key(.backTab),
        .key(.function(10)),
        .key(.control("s")),
      ]
      _exit(inputs == expected ? 0 : 3)
    }
  }

  @Test func `Chinese reaches the screen without LANG`() async {
    await #expect(processExitsWith: .exitCode(0)) {
      guard let pseudo = PseudoTerminal(), var terminal = try? CursesTerminal() else { _exit(5) }
      var canvas = Canvas(size: terminal.size)
      canvas.write("记实 e\u{301}𠮷", at: Point(column: 1, row: 1), role: .title)
      terminal.present(canvas)
      _exit(pseudo.shows("记实 e\u{301}𠮷") ? 0 : 3)
    }
  }

  @Test(arguments: [("dumb", TerminalFailure.dumbTerminal), ("no-such-terminal", .unknownTerminal)])
  func `a terminal that will not do is refused with its reason`(name: String, failure: TerminalFailure) async
  {
    await #expect(processExitsWith: .exitCode(0)) { [name] in
      guard let pseudo = PseudoTerminal() else { _exit(5) }
      setenv("TERM", name, 1)
      do throws(TerminalFailure) {
        _ = try CursesTerminal()
      } catch { _exit(error == (name == "dumb" ? .dumbTerminal : .unknownTerminal) ? 0 : 3) }
      _exit(pseudo.slave > 0 ? 4 : 5)
    }
  }

  @Test func `W-6 the mouse is asked for only as long as it is wanted`() async {
    await #expect(processExitsWith: .exitCode(0)) {
      guard let pseudo = PseudoTerminal(), var terminal = try? CursesTerminal() else { _exit(5) }
      var canvas = Canvas(size: terminal.size)
      canvas.appearance.usesMouse = false
      terminal.present(canvas)
      if pseudo.shows("1000h", seconds: 0.3) { _exit(3) }
      canvas.appearance.usesMouse = true
      terminal.present(canvas)
      if !pseudo.shows("1000h", seconds: 5) { _exit(4) }
      canvas.appearance.usesMouse = false
      terminal.present(canvas)
      _exit(pseudo.shows("1000l", seconds: 5) ? 0 : 6)
    }
  }

  @Test func `W-6 where quotes are wide, ncurses moves two columns for one and skips nothing`() async {
    await #expect(processExitsWith: .exitCode(0)) {
      guard let pseudo = PseudoTerminal(), var terminal = try? CursesTerminal() else { _exit(5) }
      var canvas = Canvas(size: terminal.size)
      canvas.appearance = Appearance(usesMouse: false, isAmbiguousWide: true)
      AmbiguousWidth.$isWide.withValue(true) {
        _ = canvas.write("“①”x", at: Point(column: 0, row: 1))
      }
      terminal.present(canvas)
      _exit(canvas.cell(at: Point(column: 6, row: 1))?.glyph == "x" && pseudo.shows("“①”x") ? 0 : 3)
    }
  }
}
