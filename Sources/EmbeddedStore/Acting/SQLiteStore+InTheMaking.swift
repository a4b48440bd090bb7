import GRDB
import Records

// What the maker of a store for practice or for measuring may do before anybody else opens it.
extension SQLiteStore {
  /// Lets commits return before they are on the disk, or puts all of them there and waits for each again.
  ///
  /// Nobody relies on a store that is still being made: what breaks off is thrown away.
  package func waitForDisk(_ waits: Bool) throws(StoreFailure) {
    try failing(at: directory) {
      try pool.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA synchronous = \(waits ? "FULL" : "OFF")")
        if waits { _ = try db.checkpoint(.truncate) }
      }
    }
  }

  /// From now on the clock of this practice store runs from a moment.
  package func show(from moment: Moment, clock: (@Sendable () -> Instant)? = nil) throws(StoreFailure) {
    let offset = Instant(moment) - (clock ?? systemClock)()
    try writing { db in
      try Setting.clockOffset.set(offset, db)
    }
  }

  /// Puts attachments into the folder of objects; those that lie there already are left alone.
  package func keepObjects(_ objects: [(digest: Digest, bytes: [UInt8])]) throws(StoreFailure) {
    for object in objects {
      let place = objectFolder.place(of: object.digest)
      guard FileFacts(path: place) == nil else { continue }
      let outgoing = try OutgoingFile(temporary: temporaryName(in: self.objects))
      try outgoing.write(object.bytes)
      try outgoing.keep(as: place, replacing: false)
    }
    try flushDirectory(self.objects)
  }

  /// Throws away a store that was begun and not finished.
  package static func abandon(at directory: String) { removeFolder(directory) }
}
