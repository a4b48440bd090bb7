import Glibc
import Synchronization

/// Messages posted by workers, read by the one thread that owns the program.
package final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])
  private let writeEnd: Int32
  /// Readable while messages are waiting.
  package let descriptor: Int32

  /// An empty mailbox, whose pipe no other program inherits.
  package init() throws(TerminalFailure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .noPipe }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (descriptor, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(writeEnd)
  }

  /// Leaves a message and wakes the loop; from any thread.
  package func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    _ = write(writeEnd, "!", 1)
  }

  /// Takes all messages out, oldest first.
  package func drain() -> [Message] {
    var bytes: [UInt8] = Array(repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
    return messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
