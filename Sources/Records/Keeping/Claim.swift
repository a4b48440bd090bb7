/// Who somebody says to be, and the passphrase that shall show it: judged before anything is changed.
package struct Claim: Sendable {
  /// A code, or a name that only one has.
  package let person: String
  package let passphrase: String

  package init(person: String, passphrase: String) {
    self.person = person
    self.passphrase = passphrase
  }
}
