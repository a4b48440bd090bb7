extension String {
  /// Bytes that may be in any encoding, as a person is shown them: what is no UTF-8 stands as `\xB2`.
  ///
  /// A text that was guessed would be taken for what stood in the file.
  package init(escaping bytes: some Sequence<UInt8> & Collection) {
    if let text = String(validating: bytes, as: UTF8.self) {
      self = text
    } else {
      self = bytes.map { $0 < 0x80 ? String(Unicode.Scalar($0)) : "\\x" + [$0].hexadecimal.uppercased() }
        .joined()
    }
  }
}
