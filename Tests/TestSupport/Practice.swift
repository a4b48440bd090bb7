import Foundation
import Records

/// A directory of its own for one test, removed when the test has gone.
package final class Scratch: Sendable {
  /// The path of the directory.
  package let path: String

  package init() {
    path = NSTemporaryDirectory() + "jishi-test-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
