import Records
import TerminalUI

// What is typed in set-up, in its forms and over its slips.
extension SetUpScreen {
  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    let area = Area(size)
    if let commands = asking.type(input, on: area, at: here) { return commands }
    switch over {
    case .form: return form?.type(input, on: area, at: here)
    case .calendar(var editor):
      let isTaken = editor.type(input)
      over = .calendar(editor)
      return isTaken ? [] : nil
    case .path(let dialog, let slips): return type(input, in: dialog, saving: slips, at: here)
    case .slips: return nil
    case nil: break
    }
    if case .mouse(let mouse) = input, mouse.act == .press {
      return cursor.press(mouse.point, in: listArea(in: area).split(top: 1).rest) ? [] : nil
    }
    return cursor.type(input) ? [] : nil
  }

  private mutating func type(_ input: Input, in dialog: Dialog, saving slips: [Slip], at here: ScreenContext)
    -> [Command]
  {
    var dialog = dialog
    dialog.take(input, on: Area(size))
    over = .path(dialog, slips)
    switch dialog.answer {
    case nil: return []
    case .cancelled, .confirmed: over = .slips(slips)
    case .text(let path):
      guard !path.isEmpty else {
        over = .slips(slips)
        return []
      }
      (over, sentPath) = (.slips(slips), dialog)
      return [.ask(SaveText(text: here.words.setUp.slips(slips, here), path: path))]
    }
    return []
  }
}
