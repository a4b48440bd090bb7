import Records

// What is asked of the store as a whole, and of who and what is in it.

/// Asked before anybody has signed in: whose account a text means.
struct AccountsQuery: Query {
  var text: String

  func answer(by performer: Performer) throws(StoreFailure) -> [Account] {
    // Over a line the others are not even named before sign-in.
    guard let person = performer.confinement.person else {
      return try performer.store.accounts(matching: text, limit: 50)
    }
    return try performer.store.accounts(matching: person.rawValue, limit: 1_000).filter { $0.id == person }
  }
  func bounded(by confinement: Confinement) throws(StoreFailure) -> Self { self }
}

struct OverviewQuery: StoreQuery {
  var answer: FromStore<StoreOverview> { { store, _ in try store.overview() } }
}

struct HeadsQuery: StoreQuery {
  var answer: FromStore<[ChainHead]> { { store, _ in try store.heads() } }
}

struct KeysQuery: StoreQuery {
  var answer: FromStore<[KeyInForce]> { { store, _ in try store.keysInForce() } }
}

struct UnitsQuery: StoreQuery {
  var answer: FromStore<[OrganisationUnit]> { { try $0.units(for: $1) } }
}

struct PeopleQuery: StoreQuery {
  var unit: UnitCode?
  var answer: FromStore<[Colleague]> {
    { try $0.people(unit: unit, for: $1).map { Colleague(person: $0.person, posts: $0.posts) } }
  }
}

/// A person of a unit with all posts.
package struct Colleague: Hashable, Sendable {
  package var person: Person
  package var posts: [Post]

  package init(person: Person, posts: [Post]) {
    self.person = person
    self.posts = posts
  }
}

/// Who has a one-time code that can still be used.
struct CodesOutQuery: StoreQuery {
  var answer: FromStore<Set<PersonCode>> { { try $0.codesOut(for: $1) } }
}

struct CareQuery: StoreQuery {
  var answer: FromStore<StoreCare> { { try $0.care(for: $1) } }
}

struct StandingsQuery: StoreQuery {
  var side: Side?
  var group: UnitGroup?
  var day: Day
  var answer: FromStore<[UnitStanding]> { { try $0.standings(side: side, group: group, on: day, for: $1) } }
}

extension AlertQuery: StoreQuery {
  package var answer: FromStore<AlertList> { { try $0.alerts(self, for: $1) } }
}

extension NewsStart: StoreQuery {
  package var answer: FromStore<News> { { try $0.news(self, limit: 200, for: $1) } }
}

extension CandidateKind: StoreQuery {
  package var answer: FromStore<[Candidate]> { { try $0.candidates(self, for: $1) } }
}
