import Foundation
import Synchronization

/// Folders that are made once in a run of the tests, one of each shape; every test works on a copy of its own.
///
/// What is made must hold no path of its own, and nobody may have it open any more.
package final class Moulds<Extra: Sendable>: Sendable {
  private final class Mould: Sendable {
    let folder = Scratch()
    let made = Mutex<Result<Extra, any Error>?>(nil)

    init() { removeAtExit(folder.path) }
  }

  private let moulds = Mutex<[String: Mould]>([:])

  package init() {}

  /// Copies what lies in the folder of a shape into another; answers with what its maker told of it.
  ///
  /// A test that comes while it is being made waits for it.
  package func copy(_ shape: String, into path: String, making: (String) throws -> Extra) throws -> Extra {
    let mould = moulds.withLock { moulds in
      let mould = moulds[shape] ?? Mould()
      moulds[shape] = mould
      return mould
    }
    let extra = try mould.made.withLock { made in
      let result = made ?? Result { try making(mould.folder.path) }
      made = result
      return try result.get()
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: mould.folder.path) {
      try FileManager.default.copyItem(atPath: mould.folder.path + "/" + name, toPath: path + "/" + name)
    }
    return extra
  }
}

private let lasting = Mutex<[String]>([])

/// Removes what lasts as long as the run of the tests; nobody else would.
private func removeAtExit(_ path: String) {
  lasting.withLock { paths in
    if paths.isEmpty {
      atexit { for path in lasting.withLock(\.self) { try? FileManager.default.removeItem(atPath: path) } }
    }
    paths.append(path)
  }
}
