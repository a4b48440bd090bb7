import Records
import Secrets

/// Everything that a new store begins with, as a value: what the wizard asks for and what it proposes.
package struct FoundingPlan: Hashable, Sendable {
  /// What the store is called.
  package var city: String
  package var unit: OrganisationUnit
  /// Who keeps the store; the recorder, who sits at the keyboard.
  package var administrator: Person
  /// The others, the administrator left out.
  package var people: [Person]
  /// All posts but that of the administrator.
  package var posts: [Post]
  /// Of those who are present; the others get one-time codes.
  package var passphrases: [PersonCode: Passphrase]
  /// The day from which the ledgers count.
  package var ledgersFrom: Day

  package init(
    city: String, unit: OrganisationUnit, administrator: Person, people: [Person], posts: [Post],
    passphrases: [PersonCode: Passphrase], ledgersFrom: Day
  ) {
    self.city = city
    self.unit = unit
    self.administrator = administrator
    self.people = people
    self.posts = posts
    self.passphrases = passphrases
    self.ledgersFrom = ledgersFrom
  }

  /// Who cannot choose a passphrase now.
  package var absent: [PersonCode] { people.map(\.code).filter { passphrases[$0] == nil } }
}

/// A store that was founded by a plan, with what is shown once.
package struct FoundedPlace: Sendable {
  package let store: any RecordStore
  /// The recorder's session.
  package let session: Session
  package let facts: FoundingFacts

  package init(store: any RecordStore, session: Session, facts: FoundingFacts) {
    (self.store, self.session, self.facts) = (store, session, facts)
  }
}

/// What is copied to paper after founding, and shown once.
package struct FoundingFacts: Hashable, Sendable {
  package var fingerprint: String
  package var recoverySecret: String
  /// For those who were not present.
  package var codes: [Code]

  package init(fingerprint: String, recoverySecret: String, codes: [Code] = []) {
    (self.fingerprint, self.recoverySecret, self.codes) = (fingerprint, recoverySecret, codes)
  }

  /// A one-time code and whose it is.
  package struct Code: Hashable, Sendable {
    package var name: String
    package var code: OneTimeCode

    package init(name: String, code: OneTimeCode) { (self.name, self.code) = (name, code) }
  }
}

/// Founds a store by a plan; the command line knows with what engine and where.
package protocol StoreFounder {
  func found(_ plan: FoundingPlan) throws(StoreFailure) -> FoundedPlace
}
