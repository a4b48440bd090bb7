import Records
import TerminalUI

/// A remark as the unit reads it; confirming says that it was seen.
struct OpenedRemark: Hashable, Sendable {
  private let name: RemarkName?
  private(set) var dialog: Dialog

  init(_ alert: Alert, in here: ScreenContext) {
    name = RemarkName(alert.target)
    dialog = here.words.today.reading(alert)
  }

  /// What is to be done when it is closed; `nil` while it is open.
  mutating func type(_ input: Input, in area: Area) -> [Command]? {
    dialog.take(input, on: area)
    switch dialog.answer {
    case nil: return nil
    case .cancelled: return []
    case .confirmed, .text: return name.map { [.confirm(.seeRemark($0))] } ?? []
    }
  }
}
