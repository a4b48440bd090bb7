/// Who had which key and which posts, and which units there were, at each number of the city chain: told by the
/// entries alone.
///
/// Projections say the same faster, but a person who edits the database at night edits them too.
package struct AuthorityBook: Codable, Sendable {
  private struct Standing: Codable {
    var post: Post
    let since: Int
    var end: End?
  }

  /// The day on which a post ends, and the city number that says so.
  private struct End: Codable {
    let number: Int
    let day: Day
  }

  /// An acknowledgement, and the city number at which it stands.
  package struct Acknowledged: Hashable, Codable, Sendable {
    package let number: Int
    package let body: FaultAcknowledged
  }

  private struct KnownKey: Codable {
    let since: Int
    let key: PublicKey
  }

  /// Whether a unit had a supervision body, by the city number that says so.
  private struct KnownUnit: Codable {
    let since: Int
    let hasSupervision: Bool
  }

  /// All posts that a person was ever given.
  ///
  /// Nearly every act is judged by them as they stand now.
  private struct Career: Codable {
    var all: [Standing] = []
    var now: [Post] = []
    var changedAt = 0

    mutating func change(at number: Int, _ change: (inout [Standing]) -> Void) {
      change(&all)
      changedAt = number
      now = standing(at: number)
    }

    func standing(at city: Int) -> [Post] {
      all.compactMap { standing in
        guard standing.since <= city else { return nil }
        var post = standing.post
        if let end = standing.end, end.number <= city { post.to = end.day }
        return post
      }
    }
  }

  private struct Issued: Codable {
    let salt: String
    let hash: Digest
    let expires: Instant
  }

  package private(set) var founding: StoreFounded?
  package private(set) var store: Digest?
  package private(set) var founder: PersonCode?
  /// The number of the last city entry that was taken in.
  package private(set) var number = 0
  /// Faults that the administrator acknowledged: they are told for ever, and stop nothing.
  package private(set) var acknowledged: [Acknowledged] = []
  /// Whether the store has spoken a form of the second edition (4.6).
  private(set) var isSecondEdition = false
  private var keys: [PersonCode: [KnownKey]] = [:]
  private var allKeys: Set<PublicKey> = []
  private var people: Set<PersonCode> = []
  private var units: [UnitCode: [KnownUnit]] = [:]
  private var posts: [PersonCode: Career] = [:]
  private var holders: [String: PersonCode] = [:]
  private var codes: [PersonCode: Issued] = [:]

  package init() {}

  /// The key in force of a person when the city chain had come this far.
  func key(of person: PersonCode, at city: Int) -> PublicKey? {
    keys[person]?.last { $0.since <= city }?.key
  }

  /// Whether a person ever had a key in this store.
  package func hadKey(_ key: PublicKey, _ person: PersonCode) -> Bool {
    keys[person]?.contains { $0.key == key } ?? false
  }

  /// Whether anybody ever had a key in this store.
  package var everyKey: Set<PublicKey> { allKeys }

  /// The posts of a person as they stood when the city chain had come this far.
  func posts(of person: PersonCode, at city: Int) -> [Post] {
    guard let all = posts[person] else { return [] }
    if city >= all.changedAt { return all.now }
    return all.standing(at: city)
  }

  /// The sides of a unit when the city chain had come this far; none of a unit that was not there.
  func sides(of unit: UnitCode, at city: Int) -> [Side] {
    guard let known = units[unit]?.last(where: { $0.since <= city }) else { return [] }
    return known.hasSupervision ? Side.allCases : [.main]
  }

  func hasUnit(_ unit: UnitCode, at city: Int) -> Bool {
    units[unit]?.first.map { $0.since <= city } ?? false
  }

  func isKnown(_ person: PersonCode) -> Bool { people.contains(person) }

  /// What keeps a city entry from being taken in: codes are given once, and what is named is known (6.14), keys are
  /// introduced once (5.6), and older forms end with the first newer one (4.6).
  func objection(to entry: Entry) -> (ChainFault, String)? {
    switch entry.header.kind {
    case .unitAdded:
      guard let unit = try? entry.body(UnitAdded.self).unit else { return nil }
      guard Self.isUnitCode(unit.code) else { return (.place, "\(unit.code) is no code of a unit") }
      return units[unit.code] == nil ? nil : (.reference, "the unit \(unit.code) was added before")
    case .unitChanged:
      guard let unit = try? entry.body(UnitChanged.self).unit else { return nil }
      return units[unit.code] == nil ? (.reference, "there is no unit \(unit.code)") : nil
    case .personAdded:
      guard let person = try? entry.body(PersonAdded.self).person.code else { return nil }
      return isKnown(person) ? (.reference, "the person \(person) was added before") : nil
    case .postGiven:
      guard let post = try? entry.body(PostGiven.self).post else { return nil }
      if holders[post.id] != nil { return (.reference, "the post \(post.id) was given before") }
      if !isKnown(post.person) { return (.reference, "there is no person \(post.person)") }
      if let unit = post.unit, units[unit] == nil { return (.reference, "there is no unit \(unit)") }
      return nil
    case .postEnded:
      guard let body = try? entry.body(PostEnded.self) else { return nil }
      guard let person = holders[body.id] else { return (.reference, "there is no post \(body.id)") }
      let last = posts[person]?.now.last { $0.id == body.id }?.to
      return last.map { body.on > $0 } ?? false
        ? (.reference, "the post \(body.id) ended before, and is not lengthened") : nil
    case .codeIssued:
      guard let person = try? entry.body(CodeIssued.self).person else { return nil }
      return isKnown(person) ? nil : (.reference, "there is no person \(person)")
    case .keyIntroduced:
      guard let body = try? entry.body(KeyIntroduced.self) else { return nil }
      if !isKnown(body.person) { return (.reference, "there is no person \(body.person)") }
      return allKeys.contains(body.key) ? (.notEntitled, "the key was introduced before") : nil
    case .administratorRecovered:
      guard let body = try? entry.body(AdministratorRecovered.self) else { return nil }
      if allKeys.contains(body.key) { return (.notEntitled, "the key was introduced before") }
      return isSecondEdition && body.city == nil ? Self.olderForm : nil
    case .faultAcknowledged:
      guard let body = try? entry.body(FaultAcknowledged.self) else { return nil }
      return isSecondEdition && body.digest == nil ? Self.olderForm : nil
    case .checkpointMade:
      guard let body = try? entry.body(CheckpointMade.self) else { return nil }
      return isSecondEdition && body.order == nil ? Self.olderForm : nil
    default: return nil
    }
  }

  private static let olderForm = (ChainFault.reference, "an older form stands behind a newer one")

  /// 1 to 20 letters, digits and hyphens, and not what chains of other kinds are called (3.1).
  static func isUnitCode(_ code: UnitCode) -> Bool {
    let bytes = code.rawValue.utf8
    return (1...20).contains(bytes.count) && code != "city" && code != "office"
      && bytes.allSatisfy { byte in
        byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte)
      }
  }

  /// Takes in a city entry.
  package mutating func take(_ entry: Entry) throws {
    number = entry.header.number
    switch entry.header.kind {
    case .storeFounded:
      guard founding == nil else { return }
      let body = try entry.body(StoreFounded.self)
      (founding, store, founder) = (body, body.store, body.administrator.code)
      takeAdministrator(body.administrator.code, key: body.key, from: entry.header.at.day)
    case .unitAdded: put(try entry.body(UnitAdded.self).unit)
    case .unitChanged: put(try entry.body(UnitChanged.self).unit)
    case .personAdded: people.insert(try entry.body(PersonAdded.self).person.code)
    case .postGiven:
      give(try entry.body(PostGiven.self).post)
    case .postEnded:
      let body = try entry.body(PostEnded.self)
      guard let person = holders[body.id] else { return }
      let end = End(number: number, day: body.on)
      posts[person]?.change(at: number) { all in
        if let index = all.lastIndex(where: { $0.post.id == body.id }) { all[index].end = end }
      }
    case .codeIssued:
      let body = try entry.body(CodeIssued.self)
      // A new code makes older ones of the same person worthless.
      codes[body.person] = Issued(salt: body.salt, hash: body.hash, expires: body.expires)
    case .keyIntroduced:
      let body = try entry.body(KeyIntroduced.self)
      put(body.key, of: body.person)
      if body.code != nil { codes[body.person] = nil }
    case .faultAcknowledged:
      let body = try entry.body(FaultAcknowledged.self)
      acknowledged.append(Acknowledged(number: number, body: body))
      if body.digest != nil { isSecondEdition = true }
    case .checkpointMade:
      if try entry.body(CheckpointMade.self).order != nil { isSecondEdition = true }
    case .administratorRecovered:
      let body = try entry.body(AdministratorRecovered.self)
      let day = entry.header.at.day
      for person in posts.keys { endAdministration(of: person, before: day) }
      takeAdministrator(body.person.code, key: body.key, from: day)
      if body.city != nil { isSecondEdition = true }
    default: break
    }
  }

  /// Goes on behind a city entry that says nothing any more.
  mutating func pass(to number: Int) { self.number = max(self.number, number) }

  private mutating func put(_ unit: OrganisationUnit) {
    units[unit.code, default: []].append(
      KnownUnit(since: number, hasSupervision: unit.sides.contains(.supervision)))
  }

  private mutating func put(_ key: PublicKey, of person: PersonCode) {
    keys[person, default: []].append(KnownKey(since: number, key: key))
    allKeys.insert(key)
  }

  private mutating func give(_ post: Post) {
    let standing = Standing(post: post, since: number)
    posts[post.person, default: Career()].change(at: number) { $0.append(standing) }
    holders[post.id] = post.person
  }

  /// The person who founds or recovers a store is its administrator from that day on, without a further entry.
  private mutating func takeAdministrator(_ person: PersonCode, key: PublicKey, from day: Day) {
    people.insert(person)
    put(key, of: person)
    let count = posts[person]?.all.count ?? 0
    give(Post(id: "\(person)/\(count + 1)", person: person, role: .administrator, title: "", from: day))
  }

  private mutating func endAdministration(of person: PersonCode, before day: Day) {
    let end = End(number: number, day: day - 1)
    posts[person]?.change(at: number) { all in
      for index in all.indices where all[index].post.role == .administrator && all[index].end == nil {
        guard all[index].post.to.map({ $0 > end.day }) ?? true else { continue }
        all[index].end = end
      }
    }
  }

  /// Whether the code that introduces a key was issued to the person, is not used up and has not expired.
  func accepts(_ body: KeyIntroduced, at instant: Instant) -> Bool {
    guard let code = body.code.flatMap({ OneTimeCode(typed: $0) }), let issued = codes[body.person] else {
      return false
    }
    return instant <= issued.expires && code.hash(salt: issued.salt) == issued.hash
  }
}
