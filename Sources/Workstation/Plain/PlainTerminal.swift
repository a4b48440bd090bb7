import Glibc
import Secrets
import Synchronization
import TerminalUI

/// A keyboard that gives lines and a printer for lines: the device of screen readers, scripts and dumb terminals.
///
/// Nothing is placed, coloured or painted over; a line that was printed stays as it is.
package struct PlainTerminal: TerminalDevice, ~Copyable {
  private let input: Int32
  private let output: Int32
  private var talk = PlainTalk()
  private var typed: [UInt8] = []
  /// A line of more bytes than this is no answer to anything, and is not kept.
  private static let lineLimit = 1 << 20
  /// Whether what comes is the rest of a line that is too long.
  private var isPassing = false
  private var isAtEnd = false
  private var isAnswered = true
  private var isTypingShown: Bool?
  /// How the terminal was set, where there is one.
  private let before: termios?

  /// Wide enough that nothing is cut, and as many rows as one listens to at a time.
  package let size = Size(columns: 400, rows: 28)

  /// Takes the channels; with a greeting that says how to get help.
  package init(input: Int32 = 0, output: Int32 = 1, greeting: String = "") {
    (self.input, self.output) = (input, output)
    var settings = termios()
    before = tcgetattr(input, &settings) == 0 ? settings : nil
    Interrupts.open()
    if !greeting.isEmpty { print([greeting]) }
    showTyping(true)
  }

  deinit {
    if var before { tcsetattr(input, TCSANOW, &before) }
    Interrupts.close()
  }

  package mutating func present(_ canvas: Canvas) {
    let lines = talk.tell(canvas.reading, isAnswered: isAnswered)
    isAnswered = false
    print(lines)
    if talk.isOvertaken, before != nil {
      // A line begun for another question must not answer this one, least of all a passphrase.
      tcflush(input, TCIFLUSH)
      typed = []
      talk.forgetTyped()
    }
    showTyping(!talk.isSecret)
  }

  package mutating func nextInput(wake: Int32, timeoutMilliseconds: Int32?) throws(TerminalFailure) -> [Input]
  {
    let followUp = talk.takeFollowUp()
    if !followUp.isEmpty {
      isAnswered = true
      return followUp
    }
    while true {
      while !talk.isWorking, hasLine {
        if talk.isSecret, before != nil { print([""]) }
        let answer = Secrecy.during { answerLine() }
        print(answer.lines)
        guard answer.inputs.isEmpty else {
          isAnswered = true
          return answer.inputs
        }
      }
      if isAtEnd, !talk.isWorking { return talk.end() }
      let isReading = !talk.isWorking && !isAtEnd
      var waiting = [
        pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
        pollfd(fd: Interrupts.readEnd, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isReading ? input : -1, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&waiting, nfds_t(waiting.count), timeoutMilliseconds ?? -1)
      if count < 0, errno == EINTR { continue }
      if waiting[1].revents != 0 { return interrupted() }
      if waiting[2].revents != 0 {
        if Secrecy.during({ !read() }) { print(talk.answer(untaken: .tooLong).lines) }
        continue
      }
      return []
    }
  }

  package mutating func lend<Result>(_ body: () -> Result) -> Result {
    showTyping(true)
    return body()
  }

  /// Ctrl-C stops what is under way; where nothing is, it leaves, and the drafts are kept.
  private mutating func interrupted() -> [Input] {
    let number = Interrupts.take()
    guard talk.isWorking, number == SIGINT else { return talk.end() }
    return [.key(.escape)]
  }

  /// Takes what has come; answers whether it can be kept, which a line that is too long cannot.
  private mutating func read() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = Glibc.read(input, &bytes, bytes.count)
    guard count > 0 else {
      if count == 0 || errno != EINTR { isAtEnd = true }
      return true
    }
    var new = bytes[..<count]
    if isPassing {
      guard let end = new.firstIndex(of: UInt8(ascii: "\n")) else { return true }
      isPassing = false
      new = new[(end + 1)...]
    }
    typed += new
    guard typed.count > Self.lineLimit, !hasLine else { return true }
    (typed, isPassing) = ([], true)
    return false
  }

  /// Whether a whole line waits; the last one may lack its end.
  private var hasLine: Bool { typed.contains(UInt8(ascii: "\n")) || isAtEnd && !typed.isEmpty }

  /// What the next line comes to.
  ///
  /// Any line may be a secret, so it is taken off by a copy of what follows it: the buffer in which it stood is
  /// freed, and wiped.
  private mutating func answerLine() -> PlainTalk.Answer {
    let end = typed.firstIndex(of: UInt8(ascii: "\n")) ?? typed.endIndex
    let line = typed[..<end]
    defer { typed = Array(typed.dropFirst(end + 1)) }
    guard !talk.isSecret else {
      return talk.answer(secret: line.withUnsafeBytes { Passphrase(firstLineOf: $0) })
    }
    let shown = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    guard let text = String(validating: shown, as: UTF8.self) else { return talk.answer(untaken: .notText) }
    return talk.answer(text)
  }

  private mutating func print(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    if !DoorOut.say(lines.joined(separator: "\n") + "\n", to: output) { isAtEnd = true }
  }

  /// Lets the terminal show what is typed, or not; it takes off whole characters of more than one byte.
  private mutating func showTyping(_ isShown: Bool) {
    guard isTypingShown != isShown, var settings = before else { return }
    isTypingShown = isShown
    settings.c_iflag |= tcflag_t(IUTF8)
    if !isShown { settings.c_lflag &= ~tcflag_t(ECHO) }
    tcsetattr(input, TCSADRAIN, &settings)
  }
}

/// Ctrl-C, a hang-up and the wish to end, as something to wait for beside the lines.
private enum Interrupts {
  private static let ends = Atomic<UInt64>(0)

  /// Readable once a signal came; -1 while nobody listens.
  static var readEnd: Int32 {
    let both = ends.load(ordering: .relaxed)
    return both == 0 ? -1 : Int32(truncatingIfNeeded: both >> 32)
  }

  static func open() {
    var pair: [Int32] = [-1, -1]
    guard pipe(&pair) == 0 else { return }
    for end in pair {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    ends.store(UInt64(pair[0]) << 32 | UInt64(pair[1]), ordering: .relaxed)
    signal(SIGPIPE, SIG_IGN)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { number in
        var byte = UInt8(truncatingIfNeeded: number)
        let end = Int32(truncatingIfNeeded: Interrupts.ends.load(ordering: .relaxed) & 0xFFFF_FFFF)
        _ = Glibc.write(end, &byte, 1)
      }
    }
  }

  /// The signal that came last.
  static func take() -> Int32 {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = Glibc.read(readEnd, &bytes, bytes.count)
    return count > 0 ? Int32(bytes[count - 1]) : SIGINT
  }

  static func close() {
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
    let both = ends.exchange(0, ordering: .relaxed)
    guard both != 0 else { return }
    _ = Glibc.close(Int32(truncatingIfNeeded: both >> 32))
    _ = Glibc.close(Int32(truncatingIfNeeded: both & 0xFFFF_FFFF))
  }
}
