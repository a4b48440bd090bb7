/// What lies in a place of the journal, whether it can be read or not: the acknowledgement of a fault is
/// bound to this.
package enum PlaceDigest {
  /// The digest of the words `jishi place v1` and of header, body and signature as they lie.
  package static func of(header: [UInt8], body: [UInt8], signature: [UInt8]?) -> Digest {
    let parts = [Digest(of: header).description, Digest(of: body).description, signature?.hexadecimal ?? "-"]
    return Digest(of: Array("jishi place v1 \(parts.joined(separator: " "))".utf8))
  }
}
