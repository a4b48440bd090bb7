import Records

/// Who had which key and which posts at each number of the city chain, told by the entries alone.
///
/// Projections say the same faster, but whoever edits the database at night edits them too.
struct AuthorityBook {
  private struct Standing {
    var post: Post
    let since: Int
    /// The day on which it ends, and the city number that says so.
    var end: (number: Int, day: Day)?
  }

  /// All posts that a person was ever given.
  ///
  /// Nearly every act is judged by them as they stand now.
  private struct Career {
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

  private struct Issued {
    let salt: String
    let hash: Digest
    let expires: Instant
  }

  private(set) var founding: StoreFounded?
  private(set) var store: Digest?
  private(set) var founder: PersonCode?
  /// The number of the last city entry that was taken in.
  private(set) var number = 0
  /// The people who founded the store or recovered it; they are administrators from then on.
  private(set) var administrators: Set<PersonCode> = []
  /// Faults that the administrator acknowledged: they are told for ever, and stop nothing.
  private(set) var acknowledged: [FaultAcknowledged] = []
  private var keys: [PersonCode: [(since: Int, key: PublicKey)]] = [:]
  private var posts: [PersonCode: Career] = [:]
  private var holders: [String: PersonCode] = [:]
  private var codes: [PersonCode: Issued] = [:]

  /// The key in force of a person when the city chain had come so far.
  func key(of person: PersonCode, at city: Int) -> PublicKey? {
    keys[person]?.last { $0.since <= city }?.key
  }

  /// Whether a person ever had a key in this store.
  func hadKey(_ key: PublicKey, _ person: PersonCode) -> Bool {
    keys[person]?.contains { $0.key == key } ?? false
  }

  /// The posts of a person as they stood when the city chain had come so far.
  func posts(of person: PersonCode, at city: Int) -> [Post] {
    guard let all = posts[person] else { return [] }
    if city >= all.changedAt { return all.now }
    return all.standing(at: city)
  }

  /// Takes in a city entry that was found sound.
  mutating func take(_ entry: Entry) throws {
    number = entry.header.number
    switch entry.header.kind {
    case .storeFounded:
      let body = try entry.body(StoreFounded.self)
      (founding, store, founder) = (body, body.store, body.administrator.code)
      takeAdministrator(body.administrator.code, key: body.key, from: entry.header.at.day)
    case .postGiven:
      give(try entry.body(PostGiven.self).post)
    case .postEnded:
      let body = try entry.body(PostEnded.self)
      guard let person = holders[body.id] else { return }
      let end = (number: number, day: body.on)
      posts[person]?.change(at: number) { all in
        if let index = all.lastIndex(where: { $0.post.id == body.id }) { all[index].end = end }
      }
    case .codeIssued:
      let body = try entry.body(CodeIssued.self)
      // A new code makes older ones of the same person worthless.
      codes[body.person] = Issued(salt: body.salt, hash: body.hash, expires: body.expires)
    case .keyIntroduced:
      let body = try entry.body(KeyIntroduced.self)
      keys[body.person, default: []].append((number, body.key))
      if body.code != nil { codes[body.person] = nil }
    case .faultAcknowledged: acknowledged.append(try entry.body())
    case .administratorRecovered:
      let body = try entry.body(AdministratorRecovered.self)
      let day = entry.header.at.day
      for person in posts.keys { endAdministration(of: person, before: day) }
      takeAdministrator(body.person.code, key: body.key, from: day)
    default: break
    }
  }

  private mutating func give(_ post: Post) {
    let standing = Standing(post: post, since: number)
    posts[post.person, default: Career()].change(at: number) { $0.append(standing) }
    holders[post.id] = post.person
  }

  /// Whoever founds or recovers a store is its administrator from that day on, without a further entry.
  private mutating func takeAdministrator(_ person: PersonCode, key: PublicKey, from day: Day) {
    administrators.insert(person)
    keys[person, default: []].append((number, key))
    let count = posts[person]?.all.count ?? 0
    give(Post(id: "\(person)/\(count + 1)", person: person, role: .administrator, title: "", from: day))
  }

  private mutating func endAdministration(of person: PersonCode, before day: Day) {
    let end = (number: number, day: day - 1)
    posts[person]?.change(at: number) { all in
      for index in all.indices where all[index].post.role == .administrator && all[index].end == nil {
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
