/// What a full-screen program is: one value that takes input and messages, and shows itself.
package protocol Program {
  /// What workers and performed commands answer.
  associatedtype Message: Sendable
  /// What the program wants done; data, so that tests can compare it.
  associatedtype Command: Sendable

  /// Whether the loop should end.
  var isFinished: Bool { get }
  /// How often `tick` is to be called at least, in milliseconds; `nil` for never.
  var heartbeatMilliseconds: Int32? { get }

  /// Takes one input; the size of the window comes first, as `.resize`.
  mutating func receive(_ input: Input) -> [Command]
  /// Takes an answer.
  mutating func update(_ message: Message) -> [Command]
  /// Takes the time, in milliseconds since 1970: before the first frame, then at each heartbeat.
  mutating func tick(now: Int64) -> [Command]
  /// The frame to show, of the size last received.
  func view() -> Canvas
}

extension Program {
  /// Once a second, unless the program says otherwise.
  package var heartbeatMilliseconds: Int32? { 1_000 }
  /// Nothing, unless the program says otherwise.
  package mutating func tick(now: Int64) -> [Command] { [] }
}
