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

  private struct Issued {
    let salt: String
    let hash: Digest
    let expires: Instant
    var isUsed = false
  }

  private(set) var founding: StoreFounded?
  /// The number of the last city entry that was taken in.
  private(set) var number = 0
  /// The people who founded the store or recovered it; they are administrators from then on.
  private(set) var administrators: Set<PersonCode> = []
  private var keys: [PersonCode: [(since: Int, key: PublicKey)]] = [:]
  private var posts: [PersonCode: [Standing]] = [:]
  private var holders: [String: PersonCode] = [:]
  private var codes: [PersonCode: [Issued]] = [:]

  /// The key in force of a person when the city chain had come so far.
  func key(of person: PersonCode, at city: Int) -> PublicKey? {
    keys[person]?.last { $0.since <= city }?.key
  }

  /// The posts of a person as they stood when the city chain had come so far.
  func posts(of person: PersonCode, at city: Int) -> [Post] {
    (posts[person] ?? []).compactMap { standing in
      guard standing.since <= city else { return nil }
      var post = standing.post
      if let end = standing.end, end.number <= city { post.to = end.day }
      return post
    }
  }

  /// Takes in a city entry that was found sound.
  mutating func take(_ entry: Entry) throws {
    number = entry.header.number
    switch entry.header.kind {
    case .storeFounded:
      let body = try entry.body(StoreFounded.self)
      founding = body
      administrators.insert(body.administrator.code)
      keys[body.administrator.code, default: []].append((number, body.key))
    case .postGiven:
      let post = try entry.body(PostGiven.self).post
      posts[post.person, default: []].append(Standing(post: post, since: number))
      holders[post.id] = post.person
    case .postEnded:
      let body = try entry.body(PostEnded.self)
      guard let person = holders[body.id],
        let index = posts[person]?.lastIndex(where: { $0.post.id == body.id })
      else { return }
      posts[person]?[index].end = (number, body.on)
    case .codeIssued:
      let body = try entry.body(CodeIssued.self)
      codes[body.person, default: []].append(
        Issued(salt: body.salt, hash: body.hash, expires: body.expires))
    case .keyIntroduced:
      let body = try entry.body(KeyIntroduced.self)
      keys[body.person, default: []].append((number, body.key))
      if let index = codeIndex(body, at: entry.header.at) { codes[body.person]?[index].isUsed = true }
    case .administratorRecovered:
      let body = try entry.body(AdministratorRecovered.self)
      administrators.insert(body.person.code)
      keys[body.person.code, default: []].append((number, body.key))
    default: break
    }
  }

  /// Whether the code that introduces a key was issued to the person, is not used up and has not expired.
  func accepts(_ body: KeyIntroduced, at instant: Instant) -> Bool { codeIndex(body, at: instant) != nil }

  private func codeIndex(_ body: KeyIntroduced, at instant: Instant) -> Int? {
    guard let code = body.code.flatMap({ OneTimeCode(typed: $0) }) else { return nil }
    return codes[body.person]?.firstIndex {
      !$0.isUsed && instant <= $0.expires && code.hash(salt: $0.salt) == $0.hash
    }
  }
}
