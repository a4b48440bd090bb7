import Records
import TerminalUI

// What lies over the screen and takes all keys: menus, help, the palette, questions of the station itself.
extension Station {
  mutating func typeInOverlay(_ input: Input) -> [Command] {
    switch overlay {
    case .menu(var menu):
      if input == .key(.escape) || input == .key(.function(10)) {
        overlay = nil
      } else if let item = menu.item(for: input) {
        overlay = nil
        guard let refusal = item.refusal else { return choose(item.value) }
        status = StatusLine(refusal, isProblem: true)
      } else {
        if case .mouse(let mouse) = input, mouse.act == .press {
          let isInside = menu.press(mouse.point, in: menuArea(menu))
          overlay = isInside ? .menu(menu) : nil
          return []
        }
        _ = menu.type(input)
        overlay = .menu(menu)
      }
    case .help(var page):
      overlay = page.type(input) ? .help(page) : nil
    case .palette(let palette): return typeInPalette(input, palette)
    case .passphrase(var dialog):
      dialog.take(input, on: Area(size))
      switch dialog.answer {
      case .cancelled, .text:
        // The reason of an act was typed in a dialog that is gone: it is not lost by one key either.
        let word = FieldTalk.Word.unsaved(finishedBy: dialog.confirmingKey)
        guard givingUp.leaves(losing: !waiting.isEmpty, saying: word) else { return [] }
        (overlay, waiting) = (nil, [])
      case .confirmed:
        overlay = .passphrase(dialog)
        return [.wake(passphrase: dialog.phrase)]
      case nil:
        givingUp.stay()
        overlay = .passphrase(dialog)
      }
    case .leaving(var dialog):
      dialog.take(input, on: Area(size))
      overlay = .leaving(dialog)
      switch dialog.answer {
      case .cancelled: overlay = nil
      case .confirmed, .text: return [.quit]
      case nil: break
      }
    case nil: break
    }
    return []
  }

  private mutating func typeInPalette(_ input: Input, _ palette: Palette) -> [Command] {
    var palette = palette
    var outcome: Palette.Outcome?
    if case .mouse(let mouse) = input, mouse.act == .press {
      guard paletteArea.contains(mouse.point) else {
        overlay = nil
        return []
      }
      outcome = palette.press(mouse.point, in: paletteArea)
    } else {
      outcome = palette.type(input)
    }
    overlay = .palette(palette)
    switch outcome {
    case .open(let questions): return questions.map { .ask($0) }
    case .closed: overlay = nil
    case .chosen(let item, let label):
      overlay = nil
      return run(item, label: label)
    case nil: break
    }
    return []
  }

  func menu() -> MenuList<MenuChoice> {
    let screen = scene.screen.keyList(at: here).enumerated().map { MenuList.Item($1, asks: .screen($0)) }
    let everywhere = keymap.bindings.filter { $0.effect != .menu }.map {
      MenuList.Item($0, asks: .station($0.effect))
    }
    return MenuList(screen + everywhere, height: size.rows - 6)
  }

  mutating func resizeOverlay() {
    switch overlay {
    case .menu(var menu):
      menu.resize(height: max(3, size.rows - 6))
      overlay = .menu(menu)
    case .help(var page):
      page.resize(to: size)
      overlay = .help(page)
    case .palette(var palette):
      palette.resize(to: size)
      overlay = .palette(palette)
    default: break
    }
  }
}

extension MenuList<MenuChoice>.Item {
  /// The line of a key.
  fileprivate init<Effect>(_ key: KeyBinding<Effect>, asks choice: MenuChoice) {
    self.init(value: choice, label: key.label, key: key.keyName, refusal: key.refusal)
  }
}
