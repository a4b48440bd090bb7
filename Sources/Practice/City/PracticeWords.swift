import Records

/// A template taken apart once, so that a million records are filled in without searching for blanks.
struct PracticeWords: Sendable {
  private enum Piece: Sendable {
    case text(String), month, quarter, unit, number
  }
  private let title: [Piece]
  private let summary: [Piece]

  init(_ template: PracticeTemplate) {
    title = Self.pieces(of: template.title)
    summary = Self.pieces(of: template.summary)
  }

  func title(month: Int, unit: String, number: Int) -> String {
    Self.fill(title, month: month, unit: unit, number: number)
  }

  func summary(month: Int, unit: String, number: Int) -> String {
    Self.fill(summary, month: month, unit: unit, number: number)
  }

  private static func pieces(of pattern: String) -> [Piece] {
    var pieces: [Piece] = []
    for part in pattern.split(separator: "{", omittingEmptySubsequences: false) {
      guard let close = part.firstIndex(of: "}") else {
        pieces.append(.text(String(part)))
        continue
      }
      switch part[..<close] {
      case "month": pieces.append(.month)
      case "quarter": pieces.append(.quarter)
      case "unit": pieces.append(.unit)
      default: pieces.append(.number)
      }
      pieces.append(.text(String(part[part.index(after: close)...])))
    }
    return pieces
  }

  private static func fill(_ pieces: [Piece], month: Int, unit: String, number: Int) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .month: text += String(month)
      case .quarter: text += ["一", "二", "三", "四"][min(max(month - 1, 0) / 3, 3)]
      case .unit: text += unit
      case .number: text += String(number)
      }
    }
    return text
  }
}
