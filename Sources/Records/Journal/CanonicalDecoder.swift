/// Reads a value of the domain back from the canonical value that an entry keeps.
package enum CanonicalDecoder {
  /// The body that a canonical value describes; keys that the type does not know are passed over.
  package static func decode<T: Decodable>(_ type: T.Type, from value: CanonicalValue) throws -> T {
    try T(from: DecodingNode(value: value, codingPath: []))
  }
}

private struct DecodingNode: Decoder {
  let value: CanonicalValue
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func wrong(_ wanted: String) -> DecodingError {
    .dataCorrupted(.init(codingPath: codingPath, debugDescription: "\(wanted) is wanted here"))
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .object(let members) = value else { throw wrong("an object") }
    return KeyedDecodingContainer(KeyedReader<Key>(members: members, codingPath: codingPath))
  }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .list(let values) = value else { throw wrong("a list") }
    return ListReader(values: values, codingPath: codingPath)
  }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { self }
}

extension DecodingNode: SingleValueDecodingContainer {
  func decodeNil() -> Bool { false }
  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    switch type {
    case is String.Type:
      guard let text = value.text as? T else { throw wrong("a text") }
      return text
    case is Int.Type:
      guard let number = value.integer as? T else { throw wrong("a whole number") }
      return number
    case is Bool.Type:
      guard let flag = value.integer.map({ $0 != 0 }) as? T else { throw wrong("0 or 1") }
      return flag
    default: return try T(from: self)
    }
  }
}

private struct KeyedReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let members: [String: CanonicalValue]
  let codingPath: [any CodingKey]
  var allKeys: [Key] { members.keys.compactMap(Key.init(stringValue:)) }

  func contains(_ key: Key) -> Bool { members[key.stringValue] != nil }
  func decodeNil(forKey key: Key) throws -> Bool { !contains(key) }

  private func node(_ key: Key) throws -> DecodingNode {
    guard let value = members[key.stringValue] else {
      throw DecodingError.keyNotFound(
        key, .init(codingPath: codingPath, debugDescription: "\(key.stringValue) is missing"))
    }
    return DecodingNode(value: value, codingPath: codingPath + [key])
  }
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try node(key).decode(type) }
  func nestedContainer<K: CodingKey>(keyedBy type: K.Type, forKey key: Key) throws
    -> KeyedDecodingContainer<K>
  {
    try node(key).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try node(key).unkeyedContainer()
  }
  func superDecoder() throws -> any Decoder {
    DecodingNode(value: .object(members), codingPath: codingPath)
  }
  func superDecoder(forKey key: Key) throws -> any Decoder { try node(key) }
}

private struct ListReader: UnkeyedDecodingContainer {
  let values: [CanonicalValue]
  let codingPath: [any CodingKey]
  var currentIndex = 0
  var count: Int? { values.count }
  var isAtEnd: Bool { currentIndex >= values.count }

  private mutating func next() throws -> DecodingNode {
    guard !isAtEnd else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: codingPath, debugDescription: "the list is too short"))
    }
    defer { currentIndex += 1 }
    return DecodingNode(value: values[currentIndex], codingPath: codingPath)
  }
  mutating func decodeNil() throws -> Bool { false }
  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try next().decode(type) }
  mutating func nestedContainer<K: CodingKey>(keyedBy type: K.Type) throws -> KeyedDecodingContainer<K> {
    try next().container(keyedBy: type)
  }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }
  mutating func superDecoder() throws -> any Decoder { try next() }
}
