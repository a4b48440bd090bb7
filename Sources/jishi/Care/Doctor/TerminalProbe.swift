import Glibc
import TerminalUI

/// Measures how many columns a text takes on a terminal: by writing it and asking where the cursor came to stand.
struct TerminalProbe {
  private let channel: Int32
  private let before: termios

  /// A probe on the terminal of this process; `nil` where standard output is none.
  init?() {
    guard Terminal.isInteractive(Terminal.output) else { return nil }
    let channel = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard channel >= 0 else { return nil }
    var settings = termios()
    guard tcgetattr(channel, &settings) == 0 else {
      close(channel)
      return nil
    }
    (self.channel, before) = (channel, settings)
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(channel, TCSAFLUSH, &settings)
  }

  /// Gives the terminal back as it was.
  func end() {
    var settings = before
    tcsetattr(channel, TCSAFLUSH, &settings)
    close(channel)
  }

  /// The columns of a text; `nil` when no answer comes within half a second.
  func columns(of text: String) -> Int? {
    DoorOut.order(.clearLine, to: channel)
    Terminal.write(text, to: channel)
    DoorOut.order(.tellCursor, to: channel)
    defer { DoorOut.order(.clearLine, to: channel) }
    var answer: [UInt8] = []
    while answer.last != UInt8(ascii: "R"), answer.count < 32 {
      var source = pollfd(fd: channel, events: Int16(POLLIN), revents: 0)
      var byte: UInt8 = 0
      guard poll(&source, 1, 500) == 1, read(channel, &byte, 1) == 1 else { return nil }
      answer.append(byte)
    }
    // ESC [ row ; column R
    let digits = String(validating: answer, as: UTF8.self)?.split(separator: ";").last?.dropLast()
    return digits.flatMap { Int($0) }.map { $0 - 1 }
  }
}
