import SheetRows

/// A workbook whose parts were found by their relationships, whatever they are called.
struct Workbook {
  private let archive: BookArchive
  private let part: WorkbookPart
  private let styles: [CellForm]
  private let texts: SharedTexts
  private let sheets: [(sheet: WorkbookPart.Sheet, part: String)]

  init(_ archive: BookArchive) throws(BookFault) {
    self.archive = archive
    let package = try Relationships.of("", in: archive)
    guard let path = package.first("officedocument") else { throw .notABook }
    guard !path.hasSuffix(".bin") else { throw .binaryBook }
    let part = WorkbookPart()
    try archive.read(path, with: part)
    self.part = part
    let relationships = try Relationships.of(path, in: archive)
    let styles = StylesPart()
    if let path = relationships.first("styles") { try archive.read(path, with: styles) }
    self.styles = styles.forms
    texts = SharedTexts()
    if let path = relationships.first("sharedstrings") { try archive.read(path, with: texts) }
    var sheets: [(sheet: WorkbookPart.Sheet, part: String)] = []
    for sheet in part.sheets {
      guard let target = relationships.byID[sheet.relationship] else { throw .missingPart }
      // Sheets of charts, dialogues and macros have no rows.
      if target.kind == "worksheet" { sheets.append((sheet, target.part)) }
    }
    self.sheets = sheets
  }

  /// Reads every sheet, hidden ones too, in the order in which they are shown.
  func read(into encoder: SheetEncoder) throws(BookFault) {
    for (sheet, part) in sheets {
      var name = sheet.name
      name.withUTF8 { encoder.sheet(UnsafeRawBufferPointer($0), isHidden: sheet.isHidden) }
      let reader = SheetPart(self.part, styles, texts, encoder)
      try archive.read(part, with: reader)
    }
    encoder.end()
  }
}
