import Records

/// The rule profiles that ship with the program: each is a file beside this one, in the form that any
/// profile file has, and its bytes are in the program, which works alone.
package enum Profiles {
  private static let shipped: [(name: String, bytes: [UInt8])] = [
    ("puyang-002", PackageResources.puyang_002_profile)
  ]

  /// The names of the shipped profiles, the default one first.
  package static let names = shipped.map(\.name)

  /// The text of a shipped profile, or `nil` when none has the name.
  package static func text(named name: String) -> String? {
    shipped.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// The profile that a new store has unless told otherwise.
  ///
  /// A text that did not parse would leave the proposals of §6.2; the tests see to it that it parses.
  package static let standard: RuleProfile =
    text(named: names[0]).flatMap { try? RuleProfile.read($0, file: names[0]) } ?? .proposed
}
