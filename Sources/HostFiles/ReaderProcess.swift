import CConfinement
import Glibc

/// The process that reads for this one: a group of its own, no environment, three channels and nothing else.
final class ReaderProcess {
  /// With this status it says that nothing holds it to its bounds.
  private static let unconfined: Int32 = 3

  private var id: pid_t = 0
  private var answer: Int32 = -1
  private var status: Int32?

  /// The reader that was installed with the program that runs.
  static var beside: String? {
    let path = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
      count = buffer.withMemoryRebound(to: CChar.self) { name in
        name.baseAddress.map { max(0, readlink("/proc/self/exe", $0, name.count)) } ?? 0
      }
    }
    guard path.count < Int(PATH_MAX), let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return String(decoding: path[...slash], as: UTF8.self) + "jishi-reader"
  }

  init(_ path: String, reading file: Int32) throws(ForeignBookFailure) {
    guard access(path, X_OK) == 0 else { throw .missingReader }
    let code = cc_start_reader(path, file, &id, &answer)
    guard code == 0 else { throw code == ENOENT ? .missingReader : .notStarted(code) }
  }

  deinit {
    kill()
    if answer >= 0 { close(answer) }
  }

  /// Whether bytes, or the end of them, are there before so many milliseconds have gone.
  func hasSomething(within wait: Int64) -> Bool {
    var channel = pollfd(fd: answer, events: Int16(POLLIN), revents: 0)
    return poll(&channel, 1, Int32(clamping: max(0, wait))) > 0
  }

  /// The bytes that are there, none at the end; `nil` when the channel is broken.
  func read() -> [UInt8]? {
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      repeat { got = Glibc.read(answer, buffer.baseAddress, buffer.count) } while got < 0 && errno == EINTR
      count = max(0, got)
    }
    return got < 0 ? nil : bytes
  }

  /// Takes the end of a process that closed its answer; one that stays nevertheless is ended.
  func end(within grace: Int64) throws(ForeignBookFailure) {
    guard hasEnded(within: grace) else { throw stop(within: grace) }
    if let failure { throw failure }
  }

  /// Asks the process to end, and ends it by force when it does not; tells how it ended.
  func stop(within grace: Int64) -> ForeignBookFailure {
    if status == nil { Glibc.kill(-id, SIGTERM) }
    if !hasEnded(within: grace) { kill() }
    return failure ?? .died(0)
  }

  /// Ends the process and its group by force.
  func kill() {
    guard status == nil, id > 0 else { return }
    Glibc.kill(-id, SIGKILL)
    var found: Int32 = 0
    while waitpid(id, &found, 0) < 0, errno == EINTR {}
    status = found
  }

  private func hasEnded(within wait: Int64) -> Bool {
    let end = Moment.now + wait
    while status == nil {
      var found: Int32 = 0
      let got = waitpid(id, &found, WNOHANG)
      if got == id || (got < 0 && errno != EINTR) {
        status = found
      } else if Moment.now >= end {
        return false
      } else {
        poll(nil, 0, 5)
      }
    }
    return true
  }

  /// What its end says, once it has ended; `nil` when all was well.
  private var failure: ForeignBookFailure? {
    guard let status, status != 0 else { return nil }
    let signal = status & 0x7F
    if signal != 0 { return signal == SIGXCPU ? .tooSlow : .died(-signal) }
    let code = status >> 8 & 0xFF
    return code == Self.unconfined ? .unconfined : .died(code)
  }
}

/// Time that only goes forward, in milliseconds.
enum Moment {
  /// As long as nobody minds that an interruption is not yet seen.
  static let glance: Int64 = 50

  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }
}
