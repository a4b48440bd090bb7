import TerminalUI
import TestSupport
import Testing

/// A terminal that plays a script: each element arrives at once.
struct ScriptedTerminal: TerminalDevice {
  var size = Size(columns: 10, rows: 2)
  var script: [[Input]]
  var frames: [String] = []
  var timeouts: [Int32?] = []

  init(_ script: [[Input]]) { self.script = script }

  mutating func present(_ canvas: Canvas) { frames.append(canvas.text) }

  mutating func nextInput(wake: Int32, timeoutMilliseconds: Int32?) throws(TerminalFailure) -> [Input] {
    timeouts.append(timeoutMilliseconds)
    if script.isEmpty { throw .inputClosed }
    return script.removeFirst()
  }

  mutating func lend<Result>(_ body: () -> Result) -> Result { body() }
}

/// A program that shows what it was told.
struct Echo: Program {
  var text = ""
  var size = Size(columns: 0, rows: 0)
  var ticks: [Int64] = []
  var isFinished = false

  mutating func receive(_ input: Input) -> [String] {
    switch input {
    case .resize(let size): self.size = size
    case .key(.character("q")): isFinished = true
    case .key(.character("?")): return ["ask"]
    case .key(.character(let character)): text.append(character)
    case .hangUp: return ["keep draft"]
    default: break
    }
    return []
  }

  mutating func update(_ message: String) -> [String] {
    text += message
    return message == "[first]" ? ["ask again"] : []
  }

  mutating func tick(now: Int64) -> [String] {
    ticks.append(now)
    return []
  }

  func view() -> Canvas {
    var canvas = Canvas(size: size)
    canvas.write(text, at: Point(column: 0, row: 0))
    return canvas
  }
}

@Suite struct `The loop` {
  func keys(_ text: String) -> [Input] { typing(text) }

  @Test func `R-366 all waiting input is taken before anything is painted`() throws {
    var (device, program) = (ScriptedTerminal([keys("记实"), keys("q")]), Echo())
    try run(&program, on: &device, mailbox: Mailbox()) { _, _ in [] }
    #expect(device.frames == ["\n", "记实\n"])
  }

  @Test func `an answer comes before the next key`() throws {
    var (device, program) = (ScriptedTerminal([keys("a?b"), keys("q")]), Echo())
    try run(&program, on: &device, mailbox: Mailbox()) { command, _ in
      command == "ask" ? ["[first]"] : ["[second]"]
    }
    #expect(program.text == "a[first][second]b")
  }

  @Test func `messages from workers reach the program in their order`() throws {
    let mailbox = try Mailbox<String>()
    mailbox.post("1")
    mailbox.post("2")
    var (device, program) = (ScriptedTerminal([[], keys("q")]), Echo())
    try run(&program, on: &device, mailbox: mailbox) { _, _ in [] }
    #expect(program.text == "12")
  }

  @Test func `R-371 a hang-up is told to the program, its commands are done, and the loop ends`() throws {
    var (device, program) = (ScriptedTerminal([[.hangUp, .key(.character("x"))]]), Echo())
    var done: [String] = []
    try run(&program, on: &device, mailbox: Mailbox()) { command, _ in
      done.append(command)
      return []
    }
    #expect(done == ["keep draft"])
    #expect(program.text == "")
  }

  @Test func `R-371 a terminal that fails ends the loop with its failure`() throws {
    var (device, program) = (ScriptedTerminal([]), Echo())
    let mailbox = try Mailbox<String>()
    var failure: TerminalFailure?
    do throws(TerminalFailure) {
      try run(&program, on: &device, mailbox: mailbox) { _, _ in [] }
    } catch { failure = error }
    #expect(failure == .inputClosed)
  }

  @Test func `the heart beats while nothing is typed`() throws {
    var (device, program) = (ScriptedTerminal([[], [], keys("q")]), Echo())
    var now: Int64 = 0
    try run(
      &program, on: &device, mailbox: Mailbox(),
      clock: {
        defer { now += 400 }
        return now
      }
    ) { _, _ in [] }
    #expect(program.ticks == [0, 1_600])
    #expect(device.timeouts.first == 600)
  }

  @Test func `R-370 a new size reaches the program and nothing typed is lost`() throws {
    let resize = Input.resize(Size(columns: 5, rows: 1))
    var (device, program) = (ScriptedTerminal([keys("记实"), [resize], keys("q")]), Echo())
    try run(&program, on: &device, mailbox: Mailbox()) { _, _ in [] }
    #expect(device.frames.last == "记实")
  }
}
