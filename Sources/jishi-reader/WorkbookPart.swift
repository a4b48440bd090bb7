import SheetRows

/// What a workbook says of itself: its sheets, and how it counts days.
final class WorkbookPart: PartReader {
  struct Sheet {
    let name: String
    let isHidden: Bool
    let relationship: String
  }

  private(set) var sheets: [Sheet] = []
  /// Whether days are counted from 1904, as on old Macintoshes.
  private(set) var countsFrom1904 = false
  /// Whether values of formulas are to be worked out by whoever opens it; noughts are then no values.
  private(set) var asksForValues = false

  private var isInSheets = false

  init() { super.init(root: "workbook", otherwise: .notABook) }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if depth == 2 {
      isInSheets = name == "sheets"
      if name == "workbookPr" { countsFrom1904 = attributes["date1904"]?.isTrue ?? false }
      if name == "calcPr" { asksForValues = attributes["fullCalcOnLoad"]?.isTrue ?? false }
    } else if depth == 3, isInSheets, name == "sheet" {
      guard sheets.count < SheetLimits.sheets else { return fault = .tooLarge }
      guard let name = attributes["name"]?.name, let relationship = attributes.prefixed("id")?.name else {
        return fault = .damaged
      }
      let state = attributes["state"]
      sheets.append(
        Sheet(
          name: name,
          isHidden: state?.isSame("hidden") ?? false || state?.isSame("veryHidden") ?? false,
          relationship: relationship))
    }
  }
}
