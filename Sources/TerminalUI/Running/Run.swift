import Glibc
import Secrets

/// Runs a program until it finishes or its terminal hangs up.
///
/// One thread does everything. Input and messages are taken one at a time,
/// and the commands each gives are performed before the next is looked at, so
/// that keys typed ahead meet the screen they were meant for. Then, and only
/// when nothing waits, the frame is painted.
package func run<P: Program, Device: TerminalDevice & ~Copyable>(
  _ program: inout P,
  on device: inout Device,
  mailbox: Mailbox<P.Message>,
  clock: () -> Int64 = millisecondsSince1970,
  perform: (P.Command, inout Device) -> [P.Message]
) throws(TerminalFailure) {
  var lastTick = clock()
  var secretTime = SecretTime()
  carryOut(program.receive(.resize(device.size)), of: &program, on: &device, perform)
  carryOut(program.tick(now: lastTick), of: &program, on: &device, perform)
  while !program.isFinished {
    secretTime.set(present(program, on: &device))
    let wait = program.heartbeatMilliseconds.map { Int32(clamping: max(0, lastTick + Int64($0) - clock())) }
    if try takeInput(of: &program, on: &device, mailbox.descriptor, wait, perform) { return }
    for message in mailbox.drain() {
      carryOut(program.update(message), of: &program, on: &device, perform)
    }
    let now = clock()
    if let heartbeat = program.heartbeatMilliseconds, now - lastTick >= heartbeat || now < lastTick {
      lastTick = now
      carryOut(program.tick(now: now), of: &program, on: &device, perform)
    }
  }
}

/// Shows the program; answers whether it asks for a secret.
private func present<P: Program, Device: TerminalDevice & ~Copyable>(_ program: P, on device: inout Device)
  -> Bool
{
  let frame = program.view()
  device.present(frame)
  return frame.asksSecret
}

/// Takes what was typed, which may be a secret that came before its field was shown; answers whether it was the end.
///
/// What it leaves on the stack lies below its caller, and is wiped with the rest.
@inline(never)
private func takeInput<P: Program, Device: TerminalDevice & ~Copyable>(
  of program: inout P, on device: inout Device, _ wake: Int32, _ wait: Int32?,
  _ perform: (P.Command, inout Device) -> [P.Message]
) throws(TerminalFailure) -> Bool {
  var inputs = try device.nextInput(wake: wake, timeoutMilliseconds: wait)
  defer { Secrecy.during { inputs = [] } }
  for input in inputs {
    carryOut(program.receive(input), of: &program, on: &device, perform)
    if program.isFinished || input == .hangUp { return true }
  }
  return false
}

/// Performs commands, hands the answers to the program, and goes on with what these ask for.
private func carryOut<P: Program, Device: TerminalDevice & ~Copyable>(
  _ commands: [P.Command], of program: inout P, on device: inout Device,
  _ perform: (P.Command, inout Device) -> [P.Message]
) {
  var waiting = commands[...]
  while let command = waiting.popFirst() {
    for message in perform(command, &device) { waiting += program.update(message) }
  }
}

/// The time of the machine's clock.
package func millisecondsSince1970() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
}
