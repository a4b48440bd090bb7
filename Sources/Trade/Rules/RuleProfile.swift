/// The rules in force at a place: who issued them, and every parameter with the article behind it (§2.4, §6.2).
///
/// The typed values can be read straight off the profile: `profile.entryPeriod`.
@dynamicMemberLookup
package struct RuleProfile: Hashable, Sendable {
  /// The document the profile stands for.
  package struct Heading: Hashable, Codable, Sendable {
    /// The profile's short name, such as `puyang-002`.
    package var name: String
    /// The document's title.
    package var title: String
    /// The document's number.
    package var documentNumber: String
    /// Who issued it.
    package var issuer: String
    /// Who interprets it; may be empty.
    package var interpretedBy: String
    /// The day from which it holds.
    package var effective: Day
    /// What it replaces; may be empty.
    package var replaces: String

    /// A heading; interpreter and predecessor may be unknown.
    package init(
      name: String, title: String, documentNumber: String, issuer: String, interpretedBy: String = "",
      effective: Day, replaces: String = ""
    ) {
      self.name = name
      self.title = title
      self.documentNumber = documentNumber
      self.issuer = issuer
      self.interpretedBy = interpretedBy
      self.effective = effective
      self.replaces = replaces
    }
  }

  /// A parameter as the profile states it.
  package struct Parameter: Hashable, Codable, Sendable {
    /// The name as in §6.2.
    package let name: String
    /// The value as written.
    package let value: String
    /// The article it comes from; `PROP` for what no document says.
    package let article: String

    /// A statement of a profile.
    package init(name: String, value: String, article: String) {
      self.name = name
      self.value = value
      self.article = article
    }
  }

  /// The document the profile stands for.
  package let heading: Heading
  /// Every parameter in the order of ``RuleDefinition/all``, those the profile is silent on with the default.
  package let parameters: [Parameter]
  /// The parameters as typed values.
  package let values: RuleValues

  /// A typed value, read straight off the profile.
  package subscript<Value>(dynamicMember path: KeyPath<RuleValues, Value>) -> Value {
    values[keyPath: path]
  }

  /// The profile's short name.
  package var name: String { heading.name }

  /// A profile that states these parameters; statements without a known name or in a wrong form are passed over.
  package init(heading: Heading, stating stated: [Parameter] = []) {
    let byName = Dictionary(stated.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
    var values = RuleValues()
    parameters = RuleDefinition.all.map { definition in
      if let statement = byName[definition.name], definition.store(statement.value, &values) {
        return statement
      }
      return Parameter(name: definition.name, value: definition.show(values), article: "PROP")
    }
    self.heading = heading
    self.values = values
  }

  /// The same profile with one parameter stated anew, or `nil` when the name or the form is wrong.
  package func stating(_ name: String, _ value: String, article: String = "PROP") -> RuleProfile? {
    var values = values
    guard let definition = RuleDefinition.byName[name], definition.store(value, &values) else { return nil }
    return RuleProfile(
      heading: heading,
      stating: parameters.filter { $0.name != name }
        + [Parameter(name: name, value: value, article: article)])
  }

  /// The evidence kinds, categories and limits of §6.2 alone, for tests and for stores before a profile is chosen.
  package static let proposed = RuleProfile(
    heading: Heading(
      name: "proposed", title: "§6.2", documentNumber: "", issuer: "", effective: Day(number: 0)))
}

extension RuleProfile: Codable {
  private enum CodingKeys: String, CodingKey { case heading, parameters }

  /// Decodes leniently: what a later version stated is passed over, what an earlier one did not know
  /// gets its default, so that old entries stay readable.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      heading: try container.decode(Heading.self, forKey: .heading),
      stating: try container.decode([Parameter].self, forKey: .parameters))
  }

  /// Encodes texts alone: no fraction, no flag, no date of the machine.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(heading, forKey: .heading)
    try container.encode(parameters, forKey: .parameters)
  }
}
