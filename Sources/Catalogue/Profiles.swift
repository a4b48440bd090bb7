import Records
import Shipped

/// The rule profiles that ship with the program: each is a file in `Data/profiles`, in the form that any
/// profile file has.
package enum Profiles {
  /// The names of the shipped profiles, the default one first.
  package static let names = Shipped.profiles.map(\.name)

  /// The text of a shipped profile, or `nil` when none has the name.
  package static func text(named name: String) -> String? {
    Shipped.profiles.first { $0.name == name }?.text
  }

  /// The profile that a new store has unless told otherwise.
  ///
  /// A text that did not parse would leave the proposals of §6.2; the tests see to it that it parses.
  package static let standard: RuleProfile =
    text(named: names[0]).flatMap { try? RuleProfile.read($0, file: names[0]) } ?? .proposed
}
