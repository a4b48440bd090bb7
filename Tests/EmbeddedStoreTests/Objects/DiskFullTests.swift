import EmbeddedStore
import Foundation
import Records
import TestSupport
import Testing

@Suite struct `A disk without room` {
  @Test func `R-003 an attachment that does not fit is refused and leaves nothing behind`() async {
    // In a program of its own, whose files may not grow beyond 64 KiB.
    await #expect(processExitsWith: .success) {
      let unit = try SmallUnit()
      let path = unit.scratch.path + "/large.bin"
      try Data(repeating: 7, count: 3 << 20).write(to: URL(filePath: path))
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 64 << 10, rlim_max: .max)
      guard setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { exit(2) }
      do {
        _ = try unit.store.keepAttachment(path: path, kind: .document, caption: "", progress: nil)
        exit(3)
      } catch let failure as StoreFailure {
        guard case .diskFull = failure else { exit(4) }
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: unit.store.directory + "/objects")
      exit(names.isEmpty ? 0 : 5)
    }
  }
}
