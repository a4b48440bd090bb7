import Secrets

/// Who somebody claims to be, and the passphrase that is to show it: judged before anything is changed.
package struct Claim: Sendable {
  /// A code, or a name that only one has.
  package let person: String
  package let passphrase: Passphrase

  package init(person: String, passphrase: Passphrase) {
    self.person = person
    self.passphrase = passphrase
  }
}
