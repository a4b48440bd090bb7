import CExpat
import SheetRows

/// One part on its way through expat; a declared document type ends it, so that no entity is ever known.
final class PartParsing {
  /// Bytes of a part that are parsed at once.
  static let piece = 1 << 16

  private let parser: XML_Parser
  private let reader: PartReader
  private var given = 0

  init(_ reader: PartReader) throws(BookFault) {
    guard let parser = XML_ParserCreate(nil) else { throw .tooLarge }
    self.parser = parser
    self.reader = reader
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { state, name, attributes in
        guard let name, let attributes else { return }
        PartParsing.of(state) { $0.began(XMLName(name), XMLAttributes(attributes)) }
      },
      { state, _ in PartParsing.of(state) { $0.ended() } })
    XML_SetCharacterDataHandler(parser) { state, text, count in
      PartParsing.of(state) { $0.text(UnsafeRawBufferPointer(start: text, count: Int(count))) }
    }
    XML_SetStartDoctypeDeclHandler(parser) { state, _, _, _, _ in
      PartParsing.of(state) { $0.fault = .documentType }
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Lets the reader hear something, and ends the parsing when it finds a fault.
  private static func of(_ state: UnsafeMutableRawPointer?, _ hear: (PartReader) -> Void) {
    guard let state else { return }
    Unmanaged<PartParsing>.fromOpaque(state)._withUnsafeGuaranteedRef { parsing in
      // What was stopped may still have a last word, which nobody hears.
      guard parsing.reader.fault == nil else { return }
      hear(parsing.reader)
      if parsing.reader.fault != nil { XML_StopParser(parsing.parser, XML_Bool(XML_FALSE)) }
    }
  }

  /// Where the next piece of the part goes, with room for as many bytes as a piece has.
  func room() throws(BookFault) -> UnsafeMutableRawPointer {
    guard let buffer = XML_GetBuffer(parser, Int32(Self.piece)) else { throw .tooLarge }
    return buffer
  }

  /// Parses what was put there.
  func parse(_ count: Int, isLast: Bool) throws(BookFault) {
    let status = XML_ParseBuffer(parser, Int32(count), isLast ? 1 : 0)
    if let fault = reader.fault { throw fault }
    guard status == XML_STATUS_OK else {
      throw XML_GetErrorCode(parser) == XML_ERROR_NO_MEMORY ? .tooLarge : .damaged
    }
    // A tag or a remark that does not end is begun anew with every piece, so that time would grow as its
    // square.
    given += count
    guard given - Int(XML_GetCurrentByteIndex(parser)) <= Allowance.tag else { throw .tooLarge }
  }
}
