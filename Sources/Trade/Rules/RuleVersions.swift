/// The rule profiles of a store by the day from which each is in force.
///
/// What was due, or in alert, on a day is judged by the profile of that day: a later change leaves it alone.
package struct RuleVersions: Hashable, Sendable {
  /// A profile, and since when it is in force.
  package struct Version: Hashable, Sendable {
    /// The first day; `nil`: all along, as for the profile that a store began with.
    package var from: Day?
    package var profile: RuleProfile
    /// Why it was adopted.
    package var reason: String

    package init(from: Day? = nil, profile: RuleProfile, reason: String = "") {
      self.from = from
      self.profile = profile
      self.reason = reason
    }
  }

  /// The versions in the order of their first days; of two for one day the one adopted later stands last.
  package let versions: [Version]

  /// Versions in the order in which they were adopted.
  package init(_ adopted: [Version]) {
    versions = adopted.enumerated().sorted { a, b in
      (a.element.from?.number ?? .min, a.offset) < (b.element.from?.number ?? .min, b.offset)
    }.map(\.element)
  }

  /// One profile, in force on every day.
  package init(_ profile: RuleProfile) { self.init([Version(profile: profile)]) }

  /// The profile in force on a day; before the first one, that first one.
  package func profile(on day: Day) -> RuleProfile {
    let last = versions.last { version in version.from.map { $0 <= day } ?? true }
    return (last ?? versions.first)?.profile ?? .proposed
  }
}
