import Foundation
import Glibc
import Testing

/// A real sshd on this host alone, with one key for one person: the way a city reaches its store.
///
/// Keys and settings live in the store's scratch folder, the port is a free one, and the daemon ends with the test.
final class Line {
  private let folder: String
  let port: Int
  private var daemon: pid_t = 0

  /// Opens a line whose key is tied to a command.
  ///
  /// - Parameter command: what `authorized_keys` forces; quotes in it are not allowed.
  init(in folder: String, command: String) throws {
    self.folder = folder
    port = try freePort()
    for key in ["host", "key"] {
      try run(["/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "\(folder)/\(key)"])
    }
    let publicKey = try String(contentsOfFile: folder + "/key.pub", encoding: .utf8)
    try Data("restrict,pty,command=\"\(command)\" \(publicKey)".utf8)
      .write(to: URL(fileURLWithPath: folder + "/authorized_keys"))
    let settings = """
      Port \(port)
      ListenAddress 127.0.0.1
      HostKey \(folder)/host
      PidFile \(folder)/sshd.pid
      AuthorizedKeysFile \(folder)/authorized_keys
      StrictModes no
      UsePAM no
      PermitRootLogin yes
      PasswordAuthentication no
      KbdInteractiveAuthentication no
      AcceptEnv *
      Subsystem sftp internal-sftp
      """
    try Data(settings.utf8).write(to: URL(fileURLWithPath: folder + "/sshd_config"))
    // sshd wants its empty folder when it is root; the package makes it at boot, which a container never has.
    if geteuid() == 0 { mkdir("/run/sshd", 0o755) }
    // It goes into the background by itself.
    try run(["/usr/sbin/sshd", "-f", folder + "/sshd_config", "-E", folder + "/sshd.log"])
    try waitUntilOpen()
    // Read now: the folder may be gone before the daemon is ended.
    let text = try String(contentsOfFile: folder + "/sshd.pid", encoding: .utf8)
    daemon = pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
  }

  deinit { if daemon > 0 { kill(daemon, SIGTERM) } }

  private func waitUntilOpen() throws {
    for _ in 0..<100 {
      if try ssh(["get"]).status != 255 { return }
      usleep(50_000)
    }
    let log = (try? String(contentsOfFile: folder + "/sshd.log", encoding: .utf8)) ?? ""
    Issue.record("sshd never answered:\n\(log)")
  }

  /// The words that begin every call of the client.
  var client: [String] {
    [
      "/usr/bin/ssh", "-F", "none", "-p", "\(port)", "-i", folder + "/key", "-o", "BatchMode=yes", "-o",
      "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR", "-o",
      "IdentitiesOnly=yes",
    ]
  }

  private var host: String { "\(NSUserName())@127.0.0.1" }

  /// The client as one line for a shell, with a terminal.
  var terminal: String { (client + ["-tt", host]).joined(separator: " ") }

  /// Asks for something over the line, with bytes to send.
  func ssh(
    _ words: [String], options: [String] = [], environment: [String: String] = [:], sending: Data = Data()
  ) throws -> (status: Int32, output: Data, complaints: String) {
    let name = folder + "/" + UUID().uuidString
    try sending.write(to: URL(fileURLWithPath: name + ".in"))
    let status = try spawn(
      client + options + [host] + words, input: name + ".in", output: name + ".out",
      complaints: name + ".err",
      environment: ProcessInfo.processInfo.environment.merging(environment) { $1 })
    return (
      status, try Data(contentsOf: URL(fileURLWithPath: name + ".out")),
      try String(contentsOfFile: name + ".err", encoding: .utf8)
    )
  }

  /// Begins to send a file and kills the client before its end.
  func sendAndKill(_ name: String, bytes: Int) throws {
    // The client reads from a pipe that stays open, until the clock ends it.
    let words = (client + [host, "put", name]).map { "'\($0)'" }.joined(separator: " ")
    try spawn([
      "/bin/sh", "-c", "{ head -c \(bytes) /dev/zero; sleep 3; } | timeout -s KILL 1 \(words)",
    ])
  }
}

private func run(_ arguments: [String]) throws {
  #expect(try spawn(arguments) == 0, "\(arguments)")
}

/// A port of this host that nobody uses.
private func freePort() throws -> Int {
  let channel = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  defer { close(channel) }
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  var length = socklen_t(MemoryLayout<sockaddr_in>.size)
  let isBound = withUnsafeMutablePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
      bind(channel, generic, length) == 0 && getsockname(channel, generic, &length) == 0
    }
  }
  try #require(isBound)
  return Int(UInt16(bigEndian: address.sin_port))
}
