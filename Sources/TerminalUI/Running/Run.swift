import Glibc

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
  carryOut(program.receive(.resize(device.size)), of: &program, on: &device, perform)
  carryOut(program.tick(now: lastTick), of: &program, on: &device, perform)
  while !program.isFinished {
    device.present(program.view())
    let wait = program.heartbeatMilliseconds.map { Int32(clamping: max(0, lastTick + Int64($0) - clock())) }
    for input in try device.nextInput(wake: mailbox.descriptor, timeoutMilliseconds: wait) {
      carryOut(program.receive(input), of: &program, on: &device, perform)
      if program.isFinished || input == .hangUp { return }
    }
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
