import Foundation
import GRDB
import Records

extension Projector {
  func found(_ entry: Entry, _ body: StoreFounded, sequence: Int) throws {
    try begin(body.from ?? entry.header.at.day, entry, sequence: sequence)
    try put(body.administrator)
    try put(
      Post(
        id: "\(body.administrator.code)/1", person: body.administrator.code, role: .administrator,
        title: "系统管理员", from: entry.header.at.day), city: entry.header.number)
    try putKey(body.key, of: body.administrator.code, entry)
  }

  func date(_ entry: Entry, _ body: LedgersDated, sequence: Int) throws {
    try begin(body.from, entry, sequence: sequence)
    try act(
      entry, sequence, reason: [body.from.description, body.reason ?? ""].joined(separator: " ").trimmed)
  }

  /// What stands in the ledgers counts anew, from that day on.
  func begin(_ day: Day, _ entry: Entry, sequence: Int) throws {
    try run(
      "INSERT INTO ledger_days (entry, at, day) VALUES (?, ?, ?)",
      [sequence, entry.header.at.seconds, day.number])
    try run("UPDATE occurrences SET begins = ?", [day.number])
    try carryOverAnew()
  }

  func adopt(_ entry: Entry, _ body: ProfileAdopted, sequence: Int) throws {
    try run(
      "INSERT INTO profiles (number, at, since, reason, data) VALUES (?, ?, ?, ?, ?)",
      [
        entry.header.number, entry.header.at.seconds, body.from?.number, body.reason,
        try domainText(body.profile),
      ])
  }

  func adopt(_ entry: Entry, _ body: CalendarAdopted, sequence: Int) throws {
    try run(
      "INSERT INTO calendars (year, data) VALUES (?, ?) ON CONFLICT (year) DO UPDATE SET data = excluded.data",
      [body.year.year, try domainText(body.year)])
  }

  func put(_ entry: Entry, _ body: UnitAdded, sequence: Int) throws {
    try put(body.unit, at: entry.header.at)
  }
  func put(_ entry: Entry, _ body: UnitChanged, sequence: Int) throws {
    try put(body.unit, at: entry.header.at)
  }

  private func put(_ unit: OrganisationUnit, at: Instant) throws {
    let pinyin = Pinyin(phrase: unit.name)
    try run(
      """
      INSERT INTO units (code, name, grp, place, pinyin, initials, since, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE SET name = excluded.name, grp = excluded.grp, place = excluded.place,
        pinyin = excluded.pinyin, initials = excluded.initials, data = excluded.data
      """,
      [
        unit.code.rawValue, unit.name, unit.group?.rawValue, unit.displayOrder,
        Pinyin.column(pinyin.fullWays), Pinyin.column(pinyin.initialWays),
        unit.start.number, try domainText(unit),
      ])
    try giveCommonDuties(to: unit, at: at)
  }

  func put(_ entry: Entry, _ body: PersonAdded, sequence: Int) throws { try put(body.person) }

  private func put(_ person: Person) throws {
    let pinyin = Pinyin(person: person.name)
    try run(
      "INSERT INTO people (code, name, pinyin, initials, data) VALUES (?, ?, ?, ?, ?)",
      [
        person.code.rawValue, person.name, Pinyin.column(pinyin.fullWays), Pinyin.column(pinyin.initialWays),
        try domainText(person),
      ])
  }

  func put(_ entry: Entry, _ body: PostGiven, sequence: Int) throws {
    try put(body.post, city: entry.header.number)
  }

  private func put(_ post: Post, city: Int) throws {
    try run(
      """
      INSERT INTO posts (id, person, unit, side, role, since, until, since_city, data)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        post.id, post.person.rawValue, post.unit?.rawValue, post.side?.rawValue, post.role.rawValue,
        post.from.number, post.to?.number, city, try domainText(post),
      ])
  }

  func end(_ entry: Entry, _ body: PostEnded, sequence: Int) throws { try end(body) }

  private func end(_ body: PostEnded) throws {
    let statement = try db.cachedStatement(sql: "SELECT data FROM posts WHERE id = ?")
    guard let text = try String.fetchOne(statement, arguments: [body.id]) else { return }
    var post = try domainValue(Post.self, text)
    post.to = body.on
    try run(
      "UPDATE posts SET until = ?, data = ? WHERE id = ?", [body.on.number, try domainText(post), body.id])
  }

  /// A new code makes older ones of the same person worthless.
  func issue(_ entry: Entry, _ body: CodeIssued, sequence: Int) throws {
    try run("UPDATE codes SET used = 1 WHERE person = ?", [body.person.rawValue])
    try run(
      "INSERT INTO codes (person, entry, salt, hash, expires) VALUES (?, ?, ?, ?, ?)",
      [
        body.person.rawValue, entry.header.number, body.salt, body.hash.bytes.column, body.expires.seconds,
      ])
  }

  func introduce(_ entry: Entry, _ body: KeyIntroduced, sequence: Int) throws {
    if body.code != nil { try run("UPDATE codes SET used = 1 WHERE person = ?", [body.person.rawValue]) }
    try putKey(body.key, of: body.person, entry)
  }

  private func putKey(_ key: PublicKey, of person: PersonCode, _ entry: Entry) throws {
    try run(
      "UPDATE keys SET until_city = ? WHERE person = ? AND until_city IS NULL",
      [entry.header.number, person.rawValue])
    try run(
      "INSERT INTO keys (person, since_city, key, at) VALUES (?, ?, ?, ?)",
      [person.rawValue, entry.header.number, key.bytes.column, entry.header.at.seconds])
  }

  /// The new administrator takes the place of all earlier ones, from that day on.
  func recover(_ entry: Entry, _ body: AdministratorRecovered, sequence: Int) throws {
    let day = entry.header.at.day
    let statement = try db.cachedStatement(
      sql: "SELECT data FROM posts WHERE role = 'administrator' AND (until IS NULL OR until >= ?)")
    for text in try String.fetchAll(statement, arguments: [day.number]) {
      let post = try domainValue(Post.self, text)
      try end(PostEnded(id: post.id, on: day - 1, reason: ""))
    }
    let known = try Int.fetchOne(
      db, sql: "SELECT 1 FROM people WHERE code = ?", arguments: [body.person.code.rawValue])
    if known == nil { try put(body.person) }
    let count = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM posts WHERE person = ?", arguments: [body.person.code.rawValue])
    try put(
      Post(
        id: "\(body.person.code)/\((count ?? 0) + 1)", person: body.person.code, role: .administrator,
        title: "系统管理员", from: day), city: entry.header.number)
    try putKey(body.key, of: body.person.code, entry)
  }

  func note(_ entry: Entry, _ body: CheckpointMade, sequence: Int) throws {
    try run(
      """
      INSERT INTO checkpoints (number, day, root, signature, person, chains, entry) VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        body.number, body.day.number, body.root.bytes.column, body.signature, entry.header.author.rawValue,
        body.chains, sequence,
      ])
  }

  func acknowledge(_ entry: Entry, _ body: FaultAcknowledged, sequence: Int) throws {
    try run(
      "INSERT OR IGNORE INTO acknowledged (chain, number, fault) VALUES (?, ?, ?)",
      [body.chain.rawValue, body.number, body.fault.rawValue])
    try act(
      entry, sequence, at: body.chain.rawValue,
      reason: "#\(body.number) \(body.fault.rawValue): \(body.reason)")
  }
}

extension StoreFounded: Projected { static var projection: Projection<Self> { Projector.found } }
extension ProfileAdopted: Projected { static var projection: Projection<Self> { Projector.adopt } }
extension CalendarAdopted: Projected { static var projection: Projection<Self> { Projector.adopt } }
extension LedgersDated: Projected { static var projection: Projection<Self> { Projector.date } }
extension UnitAdded: Projected { static var projection: Projection<Self> { Projector.put } }
extension UnitChanged: Projected { static var projection: Projection<Self> { Projector.put } }
extension PersonAdded: Projected { static var projection: Projection<Self> { Projector.put } }
extension PostGiven: Projected { static var projection: Projection<Self> { Projector.put } }
extension PostEnded: Projected { static var projection: Projection<Self> { Projector.end } }
extension CodeIssued: Projected { static var projection: Projection<Self> { Projector.issue } }
extension KeyIntroduced: Projected { static var projection: Projection<Self> { Projector.introduce } }
extension AdministratorRecovered: Projected { static var projection: Projection<Self> { Projector.recover } }
extension FaultAcknowledged: Projected { static var projection: Projection<Self> { Projector.acknowledge } }
extension CheckpointMade: Projected { static var projection: Projection<Self> { Projector.note } }
