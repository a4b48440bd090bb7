import GRDB
import Glibc
import Records

extension SQLiteStore {
  /// Room and readiness; costs a look at every attachment's size, so it is asked for when it is shown, not before.
  package func care(for session: Session) throws(StoreFailure) -> StoreCare {
    let today = now().day
    let (attachments, count) = folderSize(objects)
    let files = ["/jishi.sqlite", "/jishi.sqlite-wal"].reduce(0) {
      $0 + (FileFacts(path: directory + $1)?.size ?? 0)
    }
    let drafts = FileFacts(path: directory + "/drafts.sqlite")?.size ?? 0
    let free = freeBytes(directory)
    return try reading(for: session) { db, rights in
      guard rights.administers else { throw StoreFailure.refused(.notPermitted(.manageStore, .city)) }
      return StoreCare(
        database: files, drafts: drafts, attachments: attachments, attachmentCount: count, free: free,
        months: try monthsOfRecords(upTo: Month(containing: today), db),
        records: try Int.fetchOne(db, sql: "SELECT ifnull(sum(records), 0) FROM unit_months") ?? 0,
        next: try yearAhead(today, db))
    }
  }

  private func monthsOfRecords(upTo last: Month, _ db: Database) throws -> [StoreCare.MonthOfRecords] {
    let first = Month(index: last.index - 11)
    let rows = try Row.fetchAll(
      db, sql: "SELECT month, sum(records) FROM unit_months WHERE month BETWEEN ? AND ? GROUP BY month",
      arguments: [first.description, last.description])
    let known = Dictionary(rows.map { ($0[0] as String, $0[1] as Int) }, uniquingKeysWith: +)
    return (first.index...last.index).map { index in
      let month = Month(index: index)
      return StoreCare.MonthOfRecords(month: month, records: known[month.description] ?? 0)
    }
  }

  private func yearAhead(_ today: Day, _ db: Database) throws -> YearAhead {
    let year = today.year + 1
    func count(_ sql: String, _ arguments: StatementArguments) throws -> Int {
      try Int.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) ?? 0
    }
    let groups = UnitGroup.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    var common: [Side: Int] = [:]
    for side in Side.allCases {
      common[side] = try count(
        "SELECT count(*) FROM indicators WHERE year = ? AND side = ? AND adopted = 1 AND scope IN (\(groups))",
        [year, side.rawValue])
    }
    let newYear = Day(year: year, month: 1, day: 1) ?? today
    return YearAhead(
      year: year, hasCalendar: try count("SELECT count(*) FROM calendars WHERE year = ?", [year]) > 0,
      common: common,
      unitsWithOwn: try count(
        "SELECT count(DISTINCT scope) FROM indicators WHERE year = ? AND adopted = 1 AND scope NOT IN (\(groups))",
        [year]),
      units: try allUnits(db).count { $0.end.map { newYear <= $0 } ?? true },
      ending: try count(
        "SELECT count(*) FROM posts WHERE until >= ? AND until < ?", [today.number, newYear.number]))
  }

  private func freeBytes(_ path: String) -> Int {
    var facts = statvfs()
    guard statvfs(path, &facts) == 0 else { return 0 }
    return Int(clamping: UInt64(facts.f_bavail) * UInt64(facts.f_frsize))
  }

  /// The sizes of a flat folder's files, and how many there are.
  private func folderSize(_ path: String) -> (bytes: Int, files: Int) {
    guard let folder = opendir(path) else { return (0, 0) }
    defer { closedir(folder) }
    let descriptor = dirfd(folder)
    var (bytes, files) = (0, 0)
    while let item = readdir(folder) {
      var facts = stat()
      let isThere = withUnsafePointer(to: &item.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) {
          fstatat(descriptor, $0, &facts, AT_SYMLINK_NOFOLLOW)
        }
      }
      guard isThere == 0, facts.st_mode & S_IFMT == S_IFREG else { continue }
      bytes += Int(facts.st_size)
      files += 1
    }
    return (bytes, files)
  }
}
