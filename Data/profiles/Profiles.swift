import Records

/// The rule profiles that ship with the program, each a text in the form that any profile file has.
package enum Profiles {
  /// The names of the shipped profiles, the default one first.
  package static let names = ["puyang-002"]

  /// The text of a shipped profile, or `nil` when none has the name.
  package static func text(named name: String) -> String? {
    name == "puyang-002" ? puyang002 : nil
  }

  /// The profile that a new store has unless told otherwise.
  ///
  /// A text that did not parse would leave the proposals of §6.2; the tests see to it that it parses.
  package static let standard: RuleProfile =
    (try? RuleProfile.read(puyang002, file: "puyang-002")) ?? .proposed
}
