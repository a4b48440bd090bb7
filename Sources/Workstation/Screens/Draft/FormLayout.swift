import Records
import TerminalUI

/// Where the parts of the form stand in a window: fields on the left, what the program says on the right,
/// suggestions under the fields.
struct FormLayout {
  let left: Area
  let margin: Area
  let assist: Area
  let summaryRows: Int
  let evidenceRows: Int
  private let rows: [DraftScreen.Place: Int]
  static let label = 11

  init(size: Size, purpose: Purpose) { self.init(area: Area(size), purpose: purpose) }

  init(area: Area, purpose: Purpose) {
    let wide = area.columns >= 110
    let (main, side) = area.split(right: wide ? 36 : 23, gap: 1)
    margin = side
    let extra = max(0, area.rows - 20)
    summaryRows = 3 + extra / 2
    evidenceRows = 2 + extra / 4
    var row = 0
    var rows: [DraftScreen.Place: Int] = [:]
    func place(_ places: DraftScreen.Place..., height: Int = 1) {
      for place in places { rows[place] = row }
      row += height
    }
    if purpose != .new { place(.reason) }
    place(.start, .end)
    place(.location)
    place(.people, .headCount)
    place(.title)
    place(.summary, height: summaryRows)
    place(.links)
    place(.subject, .category)
    place(.evidence, height: 1)
    place(.noAttachment, .noAttachmentText, height: evidenceRows - 1)
    if purpose == .new { place(.paperNumber, .paperLocation, .paperPages) }
    place(.counterpart)
    if purpose == .new {
      place(.enterWhenSigned, .lateReason)
    }
    self.rows = rows
    let (top, bottom) = main.split(top: row)
    left = top
    assist = bottom
  }

  /// How wide a field is that has its row to itself.
  var fieldColumns: Int { max(10, left.columns - Self.label - 1) }

  /// The row in which a place stands, label included.
  func line(of place: DraftScreen.Place) -> Area? { rows[place].map { left.row($0) } }

  /// The area of a field.
  func area(of place: DraftScreen.Place) -> Area? {
    guard let line = line(of: place) else { return nil }
    let field = line.split(left: Self.label).rest.split(left: fieldColumns).left
    switch place {
    case .start: return field.split(left: 17).left
    case .end: return field.split(left: 20).rest.split(left: 17).left
    case .people: return field.split(right: 10, gap: 1).rest
    case .headCount: return field.split(right: 7).right.split(left: 5).left
    case .summary, .evidence:
      let rows = place == .summary ? summaryRows : evidenceRows
      return Area(left: field.left, top: field.top, columns: field.columns, rows: rows)
    case .subject: return field.split(left: 16).left
    case .category: return field.split(left: 23).rest
    case .noAttachment: return field.split(left: 16).left
    case .noAttachmentText: return field.split(left: 17).rest
    case .paperNumber: return field.split(left: 16).left
    case .paperLocation: return field.split(left: 22).rest.split(right: 11, gap: 1).rest
    case .paperPages: return field.split(right: 5).right
    case .enterWhenSigned: return field.split(left: 8).left
    case .lateReason: return field.split(left: 18).rest
    case .reason, .location, .title, .links, .counterpart: return field
    }
  }
}
