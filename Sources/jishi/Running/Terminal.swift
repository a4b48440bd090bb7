import Glibc
import Records
import Secrets
import TerminalUI

/// The variables that the program was started with.
enum Environment {
  /// The value of a variable; an empty one counts as absent.
  static subscript(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// A path in which `~` stands for the person's home.
  static func whole(_ path: String) -> String {
    path.hasPrefix("~/") ? (self["HOME"] ?? ".") + path.dropFirst() : path
  }
}

/// The three channels of a command, and what a person is asked on the terminal.
enum Terminal {
  static let input: Int32 = 0
  static let output: Int32 = 1
  static let errors: Int32 = 2

  /// Puts something into each channel that was closed when the program started: else the next file that is opened
  /// would stand in its place, and the store would be written into.
  ///
  /// It stays unusable, input to be read and the others to be written, so that nothing is lost unsaid.
  static func occupyChannels() {
    for channel in input...errors where fcntl(channel, F_GETFD) < 0 {
      // The lowest free number is given: this one, since those below are taken.
      let given = open("/dev/null", channel == input ? O_WRONLY : O_RDONLY)
      guard given == channel else { exit(ExitStatus.inputOutput.rawValue) }
    }
  }

  /// Whether a channel is a terminal, where people read along.
  static func isInteractive(_ channel: Int32) -> Bool { isatty(channel) == 1 }

  /// Writes all of a text that people read; a reader that has gone away ends it silently.
  static func write(_ text: String, to channel: Int32) { DoorOut.say(text, to: channel) }

  /// Writes all of the bytes of a result; false when the channel takes no more.
  static func write(_ bytes: [UInt8], to channel: Int32) -> Bool { DoorOut.give(bytes, to: channel) }

  /// Asks a question on the terminal itself, not on standard input; `nil` when there is none.
  static func ask(_ question: String) -> String? {
    line(after: question, isHidden: false).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Asks for a passphrase, which is not shown and of which nothing else is kept in memory.
  static func askSecret(_ question: String) throws -> Passphrase? {
    try secret(after: question) { bytes in
      guard let phrase = Passphrase(firstLineOf: bytes) else { throw StoreFailure.passphraseNotText }
      return phrase
    }
  }

  /// What a hidden line comes to; or lines, up to an empty one or until they are whole.
  static func secret<Value>(
    after question: String, isWhole: (UnsafeRawBufferPointer) -> Bool = { _ in true },
    _ body: (UnsafeRawBufferPointer) throws -> Value
  ) throws -> Value? {
    try Secrecy.during {
      try line(after: question, isHidden: true, isWhole: isWhole).map {
        try $0.withUnsafeBytes { try body($0) }
      }
    }
  }

  private static func line(
    after question: String, isHidden hidden: Bool, isWhole: (UnsafeRawBufferPointer) -> Bool = { _ in true }
  ) -> [UInt8]? {
    let channel = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard channel >= 0 else { return nil }
    defer { close(channel) }
    var before = termios()
    let isHiding = hidden && tcgetattr(channel, &before) == 0
    if isHiding {
      var silent = before
      silent.c_lflag &= ~tcflag_t(ECHO)
      tcsetattr(channel, TCSAFLUSH, &silent)
    }
    // Only now: what is typed in answer must neither be shown nor be thrown away with what was typed before.
    write(question, to: channel)
    defer {
      if isHiding {
        tcsetattr(channel, TCSAFLUSH, &before)
        write("\n", to: channel)
      }
    }
    guard var text = line(from: channel) else { return nil }
    while !text.withUnsafeBytes({ isWhole($0) }), let more = line(from: channel), !more.isEmpty {
      text += [UInt8(ascii: "\n")] + more
    }
    return text
  }

  /// Asks something that is answered with yes or no; no when there is no terminal.
  static func confirm(_ question: String) -> Bool {
    guard let answer = ask(question + " [y/N] ") else { return false }
    return ["y", "yes", "是", "ｙ"].contains(answer.lowercased())
  }

  private static func line(from channel: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      let count = read(channel, &byte, 1)
      if count < 0, errno == EINTR { return nil }
      guard count == 1 else { return bytes.isEmpty ? nil : bytes }
      if byte == UInt8(ascii: "\n") { return bytes }
      bytes.append(byte)
    }
  }
}

/// What the system says of the last call that failed.
func lastError() -> String { String(cString: strerror(errno)) }
