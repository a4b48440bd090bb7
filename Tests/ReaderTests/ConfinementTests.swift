import CConfinement
import Glibc
import Testing

@Suite struct `A confined process` {
  @Test func `opens no file, no connection and no process, and runs no memory`() async {
    await #expect(processExitsWith: .exitCode(0)) { _exit(Attempts.first()) }
  }
}

/// What a process that is held to nothing would get away with.
private enum Attempts {
  /// The number of the first that was not refused, or nought.
  static func first() -> Int32 {
    let file = open("/dev/null", O_RDWR)
    guard cc_confine_reader() else { return 90 }

    if !isRefused(open("/etc/passwd", O_RDONLY)) { return 1 }
    if !isRefused(open("/tmp/jishi-never", O_WRONLY | O_CREAT, 0o600)) { return 2 }
    if !isRefused(unlink("/tmp/jishi-never")) { return 3 }
    if !isRefused(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)) { return 4 }
    if !isRefused(socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)) { return 5 }
    var arguments: [UnsafeMutablePointer<CChar>?] = [nil]
    if !isRefused(execv("/bin/true", &arguments)) { return 6 }
    var id: pid_t = 0
    if posix_spawn(&id, "/bin/true", nil, nil, &arguments, nil) != EPERM { return 7 }
    if !isRefused(kill(1, 0)) { return 8 }
    if mmap(nil, 4_096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED { return 9 }
    if mmap(nil, 4_096, PROT_READ, MAP_PRIVATE, file, 0) != MAP_FAILED { return 10 }
    guard let page = mmap(nil, 4_096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      page != MAP_FAILED
    else { return 11 }
    if !isRefused(mprotect(page, 4_096, PROT_READ | PROT_EXEC)) { return 12 }
    if !isRefused(write(file, "x", 1)) { return 13 }
    if !isRefused(dup(file)) { return 14 }
    var limit = rlimit(rlim_cur: 1 << 40, rlim_max: 1 << 40)
    if !isRefused(setrlimit(__rlimit_resource_t(9), &limit)) { return 15 }
    var facts = stat()
    if !isRefused(stat("/etc/passwd", &facts)) { return 16 }
    if mmap(nil, 1 << 30, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED { return 17 }
    return 0
  }

  private static func isRefused(_ result: some BinaryInteger) -> Bool { result == -1 && errno == EPERM }
}
