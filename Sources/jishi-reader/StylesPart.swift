import SheetRows

/// How cells are shown, as far as it decides whether a number is a day.
final class StylesPart: PartReader {
  private enum Place { case outside, formats, cells }

  private static let most = 1 << 17

  private var place = Place.outside
  private var formats: [Int: CellForm] = [:]
  private(set) var forms: [CellForm] = []

  init() { super.init(root: "styleSheet") }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if depth == 2 {
      place = name == "numFmts" ? .formats : name == "cellXfs" ? .cells : .outside
    } else if depth == 3, place == .formats, name == "numFmt" {
      guard formats.count < Self.most else { return fault = .tooLarge }
      if let id = attributes["numFmtId"]?.number(upTo: .max), let code = attributes["formatCode"] {
        formats[id] = CellForm(code: code.bytes)
      }
    } else if depth == 3, place == .cells, name == "xf" {
      guard forms.count < Self.most else { return fault = .tooLarge }
      let id = attributes["numFmtId"]?.number(upTo: .max) ?? 0
      forms.append(formats[id] ?? CellForm(builtIn: id))
    }
  }
}
