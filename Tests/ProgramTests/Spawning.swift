import Foundation
import Glibc

/// Runs a program to its end and answers with its status; its streams are files, `/dev/null` unless told.
///
/// `Process` would wait for a daemon that a program leaves behind, since it holds the same descriptors.
@discardableResult
func spawn(
  _ arguments: [String], input: String = "/dev/null", output: String = "/dev/null",
  complaints: String = "/dev/null", environment: [String: String]? = nil
) throws -> Int32 {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  posix_spawn_file_actions_addopen(&actions, 2, complaints, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  // A thread of the test runner has its signals blocked; a terminal that inherited that would never end.
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
  let variables = environment ?? ProcessInfo.processInfo.environment
  var pointers = arguments.map { strdup($0) } + [nil]
  var settings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
  defer { (pointers + settings).forEach { free($0) } }
  var child = pid_t()
  let code = posix_spawn(&child, arguments[0], &actions, &attributes, &pointers, &settings)
  guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }
  var status: Int32 = 0
  while waitpid(child, &status, 0) < 0, errno == EINTR {}
  // As a shell tells it: the code of a program that ended, 128 and more for one that a signal ended.
  return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
}
