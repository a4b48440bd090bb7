import CTerminal
import TerminalUI

extension InputDecoder {
  /// What ncurses read, as tokens: none for what we have no use for, `nil` when there is no more.
  static func tokens(of event: ct_event, size: Size) -> [Token]? {
    let code = Int(event.code)
    let point = Point(column: Int(event.column), row: Int(event.row))
    switch code {
    case CT_NONE: return nil
    case CT_RESIZED: return [.input(.resize(size))]
    case CT_PASTE_BEGIN: return [.pasteBegin]
    case CT_PASTE_END: return [.pasteEnd]
    case CT_PRESS: return [.input(.mouse(Mouse(.press, at: point)))]
    case CT_WHEEL_UP: return [.input(.mouse(Mouse(.wheelUp, at: point)))]
    case CT_WHEEL_DOWN: return [.input(.mouse(Mouse(.wheelDown, at: point)))]
    case CT_F0 + 1...CT_F0 + 24: return [.input(.key(.function(code - CT_F0)))]
    default:
      if let key = keys[code] { return [.input(.key(key))] }
      return UInt32(exactly: code).flatMap(Unicode.Scalar.init).map { [.scalar($0)] } ?? []
    }
  }

  private static let keys: [Int: Key] = [
    CT_UP: .up, CT_DOWN: .down, CT_LEFT: .left, CT_RIGHT: .right, CT_HOME: .home, CT_END: .end,
    CT_PAGE_UP: .pageUp, CT_PAGE_DOWN: .pageDown, CT_INSERT: .insert, CT_DELETE: .delete,
    CT_BACKSPACE: .backspace, CT_BACK_TAB: .backTab, CT_ENTER: .enter,
    CT_WORD_LEFT: .wordLeft, CT_WORD_RIGHT: .wordRight,
  ]
}
