/// A value that entries and answers carry as the text that it is written with.
package protocol CodedAsText: Codable, CustomStringConvertible {
  /// What a text that cannot be read is said not to be: `a day`.
  static var whatItIs: String { get }

  init?(_ text: some StringProtocol)
}

extension CodedAsText {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let value = Self(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not \(Self.whatItIs): \(text)"))
    }
    self = value
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
