/// Turns a value of the domain into the canonical value that an entry keeps.
///
/// A flag becomes 1 or 0; what is absent is left out; fractions have no place and are refused.
package enum CanonicalEncoder {
  /// The canonical value of a body.
  package static func value(of body: some Encodable) throws -> CanonicalValue {
    let node = EncodingNode(path: [])
    try body.encode(to: node)
    return node.value
  }
}

/// One place in the value that is being built.
private final class EncodingNode: Encoder {
  let codingPath: [any CodingKey]
  let userInfo: [CodingUserInfoKey: Any] = [:]
  private enum Content {
    case scalar(CanonicalValue), list([EncodingNode]), object([String: EncodingNode])
  }
  private var content = Content.object([:])

  init(path: [any CodingKey]) { codingPath = path }

  var value: CanonicalValue {
    switch content {
    case .scalar(let value): value
    case .list(let nodes): .list(nodes.map(\.value))
    case .object(let nodes): .object(nodes.mapValues(\.value))
    }
  }

  func set(_ value: CanonicalValue) { content = .scalar(value) }

  func member(_ key: any CodingKey) -> EncodingNode {
    let node = EncodingNode(path: codingPath + [key])
    var members: [String: EncodingNode] = [:]
    if case .object(let known) = content { members = known }
    content = .object([:])
    members[key.stringValue] = node
    content = .object(members)
    return node
  }

  func element() -> EncodingNode {
    let node = EncodingNode(path: codingPath)
    var elements: [EncodingNode] = []
    if case .list(let known) = content { elements = known }
    content = .list([])
    elements.append(node)
    content = .list(elements)
    return node
  }

  var count: Int { if case .list(let nodes) = content { nodes.count } else { 0 } }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(KeyedNode<Key>(node: self))
  }
  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    content = .list([])
    return ListNode(node: self)
  }
  func singleValueContainer() -> any SingleValueEncodingContainer { ScalarNode(node: self) }
}

private struct KeyedNode<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: EncodingNode
  var codingPath: [any CodingKey] { node.codingPath }
  func encodeNil(forKey key: Key) throws {}
  func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    try ScalarNode(node: node.member(key)).encode(value)
  }
  func nestedContainer<K: CodingKey>(keyedBy type: K.Type, forKey key: Key) -> KeyedEncodingContainer<K> {
    node.member(key).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    node.member(key).unkeyedContainer()
  }
  func superEncoder() -> any Encoder { node }
  func superEncoder(forKey key: Key) -> any Encoder { node.member(key) }
}

private struct ListNode: UnkeyedEncodingContainer {
  let node: EncodingNode
  var codingPath: [any CodingKey] { node.codingPath }
  var count: Int { node.count }
  func encodeNil() throws {
    throw EncodingError.invalidValue(
      0, .init(codingPath: codingPath, debugDescription: "a list of an entry has no gaps"))
  }
  func encode<T: Encodable>(_ value: T) throws { try ScalarNode(node: node.element()).encode(value) }
  func nestedContainer<K: CodingKey>(keyedBy type: K.Type) -> KeyedEncodingContainer<K> {
    node.element().container(keyedBy: type)
  }
  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { node.element().unkeyedContainer() }
  func superEncoder() -> any Encoder { node }
}

private struct ScalarNode: SingleValueEncodingContainer {
  let node: EncodingNode
  var codingPath: [any CodingKey] { node.codingPath }
  func encodeNil() throws {
    throw EncodingError.invalidValue(
      0, .init(codingPath: codingPath, debugDescription: "what is absent is left out of an entry"))
  }
  func encode<T: Encodable>(_ value: T) throws {
    switch value {
    case let text as String: node.set(.text(text))
    case let flag as Bool: node.set(.integer(flag ? 1 : 0))
    case let number as any BinaryInteger:
      guard let number = Int(exactly: number), abs(number) < 1 << 53 else {
        throw EncodingError.invalidValue(
          value, .init(codingPath: codingPath, debugDescription: "a whole number below 2^53 is wanted"))
      }
      node.set(.integer(number))
    case is any FloatingPoint:
      throw EncodingError.invalidValue(
        value, .init(codingPath: codingPath, debugDescription: "entries hold no fractions"))
    default: try value.encode(to: node)
    }
  }
}
