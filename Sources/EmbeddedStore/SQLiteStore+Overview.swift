import Foundation
import GRDB
import Records
import Synchronization

extension SQLiteStore: RecordStore {}

extension SQLiteStore {
  package func overview() throws(StoreFailure) -> StoreOverview {
    let (checkpoint, note) = (try lastCheckpoint(), try lastFullVerification())
    return try reading { db in
      let founded = try Journal(db).entry(1)
      let body = try founded.body(StoreFounded.self)
      let backup = try Setting.lastBackup.value(db)
      let last = try Row.fetchOne(db, sql: "SELECT max(at) AS at, sum(number) AS entries FROM heads")
      return StoreOverview(
        store: body.store, city: body.city, isPractice: body.practice == true,
        clockOffset: clockOffset.withLock { $0 }, fingerprint: body.key.fingerprint,
        isOpen: SQLiteBooks(db: db, draftQueue: draftQueue, objects: objects).isOpen,
        entries: last?["entries"] ?? 0,
        hasRecords: try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM records)") ?? false,
        ledgersFrom: try StoreStart.ledgersFrom(db), lastAt: Instant(seconds: last?["at"] ?? 0),
        lastCheckpoint: checkpoint,
        lastFullVerification: note, lastBackup: backup.map { Instant(seconds: $0) })
    }
  }

  /// People whose name, code, pinyin or initials hold a text; those with a post today come first.
  package func accounts(matching text: String, limit: Int) throws(StoreFailure) -> [Account] {
    let today = now().day
    return try reading { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT p.code AS code, p.data AS data,
            EXISTS (SELECT 1 FROM vaults v WHERE v.person = p.code) AS enrolled,
            EXISTS (SELECT 1 FROM codes c WHERE c.person = p.code AND \(Self.codeWaits)) AS waiting,
            EXISTS (SELECT 1 FROM posts t WHERE t.person = p.code AND t.since <= ?1
              AND (t.until IS NULL OR t.until >= ?1)) AS active
          FROM people p
          WHERE ?2 = '' OR instr(p.name, ?2) OR instr(p.pinyin, lower(?2)) OR instr(p.initials, lower(?2))
            OR instr(lower(p.code), lower(?2))
          ORDER BY active DESC, lower(p.code) = lower(?2) DESC, p.name = ?2 DESC, p.code LIMIT ?3
          """, arguments: [today.number, text.trimmed, limit])
      let books = SQLiteBooks(db: db, draftQueue: draftQueue, objects: objects)
      return try rows.map { row in
        Account(
          person: try domainValue(Person.self, row["data"]),
          posts: try books.posts(of: PersonCode(rawValue: row["code"])).filter { $0.isHeld(on: today) },
          enrolled: row["enrolled"], codeWaiting: row["waiting"])
      }
    }
  }
}
