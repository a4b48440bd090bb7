import GRDB
import Records

extension SQLiteStore {
  /// The alerts of a moment, as they were known then.
  ///
  /// Of today, or of a day to come on which nothing more will have happened, the projections tell; of a past
  /// moment the links, exemptions and acts that were known by then. Drafts that nobody has submitted leave no
  /// trace in the journal and count for today only.
  package func alerts(_ query: AlertQuery, for session: Session?) throws(StoreFailure) -> AlertList {
    let now = now()
    let when = AlertTime(query, now: now)
    guard let session else { return try reading { try list(query, when, nil, now, $0) } }
    return try reading(for: session) { db, rights in
      let list = try list(query, when, (session.person.code, rights.posts), now, db)
      rights.note([query.unit].compactMap(\.self))
      return list
    }
  }

  private func list(
    _ query: AlertQuery, _ when: AlertTime, _ reader: (person: PersonCode, posts: [Post])?, _ now: Instant,
    _ db: Database
  ) throws -> AlertList {
    let audience = try AlertGround(query, posts: reader?.posts, on: now.day)
    let rules = try rules(db)
    let drafts = OpenDrafts(db: db, rules: rules, knownBy: when.knownBy)
    let typed =
      when.countsTyped
      ? try drafts.typed(
        in: audience.union(of: [.entryRunning, .entryOverdue, .dutyFiveDay, .dutyOverdue]), draftQueue,
        begunBy: audience.isCity ? when.moment.day : nil) : []
    return try AlertReader(
      person: reader?.person, posts: reader?.posts ?? [], db: db, query: query, time: when, ground: audience,
      rules: AlertRules(
        moment: when.moment, calendar: rules.calendar,
        profile: rules.versions.profile(on: when.moment.day)),
      drafts: drafts, typed: typed, memory: memory
    ).list()
  }
}

/// Which moment is asked for, and what was known at it.
struct AlertTime {
  let moment: Moment
  /// Nothing that became known later counts; `nil`: everything that is known now does.
  let knownBy: Instant?
  let countsTyped: Bool

  init(_ query: AlertQuery, now: Instant) {
    let today = now.day
    let end = Moment(day: query.on, minute: 1439)
    let asked = query.at.map { Moment(day: query.on, minute: $0.minute) }
    if query.on < today {
      moment = asked ?? end
      knownBy = asked.map { Instant($0) } ?? Instant(end, second: 59)
    } else if query.on == today, let asked, asked < now.moment {
      moment = asked
      knownBy = Instant(asked)
    } else {
      moment = asked ?? (query.on == today ? now.moment : end)
      knownBy = nil
    }
    countsTyped = query.on == today && knownBy == nil
  }
}

/// Where each kind of alert is looked for: what is asked, within what is the person's business (2.13).
struct AlertGround {
  private let pieces: [AlertKind: [Scope]]
  let isOwner: Bool

  init(_ query: AlertQuery, posts: [Post]?, on day: Day) throws(StoreFailure) {
    let wish = Scope(unit: query.unit, side: query.side)
    var pieces: [AlertKind: [Scope]] = [:]
    var known = false
    for kind in AlertKind.allCases {
      let scopes =
        posts.map { AlertAudience.scopes(of: kind, for: $0, on: day, share: query.share) } ?? [.city]
      let found = Scope.pieces(of: scopes, within: wish)
      known = known || !found.isEmpty
      if query.kind == nil || query.kind == kind { pieces[kind] = found }
    }
    if query.unit != nil, !known { throw .refused(.notPermitted(.readAllUnits, wish)) }
    self.pieces = pieces
    isOwner = posts == nil
  }

  subscript(kind: AlertKind) -> [Scope] { pieces[kind] ?? [] }

  /// The ground of several kinds together, cut so that no piece lies in another.
  func union(of kinds: [AlertKind]) -> [Scope] {
    Scope.pieces(of: kinds.flatMap { self[$0] }, within: .city)
  }

  var isCity: Bool { pieces.values.contains { $0.contains { $0.unit == nil } } }

  func shows(_ alert: Alert) -> Bool { alert.isShown(in: self[alert.kind]) }
}

extension Alert {
  /// Whether a person told of its kind in some scopes is told of it; what has no unit or no side is everybody's.
  func isShown(in scopes: [Scope]) -> Bool {
    guard let unit else { return !scopes.isEmpty }
    return scopes.contains { scope in
      (scope.unit == nil || scope.unit == unit) && (scope.side == nil || side == nil || scope.side == side)
    }
  }
}
