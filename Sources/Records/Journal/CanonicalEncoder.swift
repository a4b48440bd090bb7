/// Turns a value of the domain into the canonical value that an entry keeps.
///
/// A flag becomes 1 or 0; what is absent is left out; fractions have no place and are refused.
package enum CanonicalEncoder {
  /// The canonical value of a body.
  package static func value(of body: some Encodable) throws -> CanonicalValue {
    let node = EncodingNode()
    try body.encode(to: node)
    return node.value
  }

  /// The canonical bytes of a body, without the detour over its value.
  package static func bytes(of body: some Encodable) throws -> [UInt8] {
    let node = EncodingNode()
    try body.encode(to: node)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1024)
    node.write(to: &bytes)
    return bytes
  }

  /// The canonical bytes as a text.
  package static func text(of body: some Encodable) throws -> String {
    guard let text = String(validating: try bytes(of: body), as: UTF8.self) else {
      throw CanonicalProblem.malformed(offset: 0)
    }
    return text
  }
}

/// One place in the value that is being built.
final class EncodingNode: Encoder {
  /// What holds this part, which does not hold it in turn: else no body that was ever encoded would go away.
  ///
  /// It is there as long as anything is encoded, since all of it hangs on the root.
  private unowned let parent: EncodingNode?
  private let key: (any CodingKey)?
  private enum Content {
    case scalar(CanonicalValue), list([EncodingNode]), object([(key: String, node: EncodingNode)])
  }
  private var content = Content.object([])

  init(in parent: EncodingNode? = nil, at key: (any CodingKey)? = nil) {
    self.parent = parent
    self.key = key
  }

  var userInfo: [CodingUserInfoKey: Any] { [:] }
  /// Worked out only when something is wrong.
  var codingPath: [any CodingKey] { (parent?.codingPath ?? []) + (key.map { [$0] } ?? []) }

  var value: CanonicalValue {
    switch content {
    case .scalar(let value): value
    case .list(let nodes): .list(nodes.map(\.value))
    case .object(let members):
      .object(Dictionary(members.map { ($0.key, $0.node.value) }, uniquingKeysWith: { _, last in last }))
    }
  }

  /// Writes what stands at this place as RFC 8785 demands.
  func write(to bytes: inout [UInt8]) {
    switch content {
    case .scalar(let value): value.write(to: &bytes)
    case .list(let nodes):
      bytes.append(UInt8(ascii: "["))
      for (index, node) in nodes.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        node.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      let ordered = members.sorted { CanonicalValue.precedes($0.key, $1.key) }
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in ordered.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        CanonicalValue.write(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.node.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  func set(_ value: CanonicalValue) { content = .scalar(value) }

  func member(_ key: any CodingKey) -> EncodingNode {
    let node = EncodingNode(in: self, at: key)
    let name = key.stringValue
    guard case .object(var members) = content else {
      content = .object([(name, node)])
      return node
    }
    content = .list([])
    members.removeAll { $0.key == name }
    members.append((name, node))
    content = .object(members)
    return node
  }

  func element() -> EncodingNode {
    let node = EncodingNode(in: self)
    guard case .list(var nodes) = content else {
      content = .list([node])
      return node
    }
    content = .object([])
    nodes.append(node)
    content = .list(nodes)
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

extension EncodingNode {
  func set(number: some BinaryInteger) throws {
    guard let number = Int(exactly: number), abs(number) < 1 << 53 else {
      throw EncodingError.invalidValue(
        number, .init(codingPath: codingPath, debugDescription: "a whole number below 2^53 is wanted"))
    }
    set(.integer(number))
  }

  func refuse(fraction value: some Encodable) throws {
    throw EncodingError.invalidValue(
      value, .init(codingPath: codingPath, debugDescription: "entries hold no fractions"))
  }

  /// The most frequent kinds come first; everything else says itself what it consists of.
  func encode<T: Encodable>(_ value: T) throws {
    if T.self == String.self, let text = value as? String {
      set(.text(text))
    } else if T.self == Int.self, let number = value as? Int {
      try set(number: number)
    } else {
      try value.encode(to: self)
    }
  }
}

private struct KeyedNode<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: EncodingNode
  var codingPath: [any CodingKey] { node.codingPath }
  func encodeNil(forKey key: Key) throws {}
  func encode(_ value: String, forKey key: Key) throws { node.member(key).set(.text(value)) }
  func encode(_ value: Int, forKey key: Key) throws { try node.member(key).set(number: value) }
  func encode(_ value: Bool, forKey key: Key) throws { node.member(key).set(.integer(value ? 1 : 0)) }
  func encode<T: Encodable>(_ value: T, forKey key: Key) throws { try node.member(key).encode(value) }
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
  func encode<T: Encodable>(_ value: T) throws { try node.element().encode(value) }
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
  func encode(_ value: String) throws { node.set(.text(value)) }
  func encode(_ value: Bool) throws { node.set(.integer(value ? 1 : 0)) }
  func encode(_ value: Double) throws { try node.refuse(fraction: value) }
  func encode(_ value: Float) throws { try node.refuse(fraction: value) }
  func encode(_ value: Int) throws { try node.set(number: value) }
  func encode(_ value: Int8) throws { try node.set(number: value) }
  func encode(_ value: Int16) throws { try node.set(number: value) }
  func encode(_ value: Int32) throws { try node.set(number: value) }
  func encode(_ value: Int64) throws { try node.set(number: value) }
  func encode(_ value: UInt) throws { try node.set(number: value) }
  func encode(_ value: UInt8) throws { try node.set(number: value) }
  func encode(_ value: UInt16) throws { try node.set(number: value) }
  func encode(_ value: UInt32) throws { try node.set(number: value) }
  func encode(_ value: UInt64) throws { try node.set(number: value) }
  func encode<T: Encodable>(_ value: T) throws { try node.encode(value) }
}
