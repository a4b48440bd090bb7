extension Entry {
  /// The entry as journals and proofs outside a store have it: header and body as texts that hold their exact bytes,
  /// and the signature; `nil` when the bytes are no UTF-8, which no entry is sealed with.
  package static func line(header: [UInt8], body: [UInt8], signature: [UInt8]?) -> CanonicalValue? {
    guard let header = String(validating: header, as: UTF8.self),
      let body = String(validating: body, as: UTF8.self)
    else { return nil }
    var members: [String: CanonicalValue] = ["header": .text(header), "body": .text(body)]
    if let signature { members["signature"] = .text(signature.hexadecimal) }
    return .object(members)
  }

  /// The same of this entry.
  package var line: CanonicalValue? {
    Self.line(header: headerBytes, body: bodyBytes, signature: signature)
  }
}
