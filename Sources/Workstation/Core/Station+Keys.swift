import Records
import TerminalUI

/// What keys ask for on every screen.
package enum StationAction: Hashable, Sendable {
  case tab(Tab)
  case help, palette, menu, settings, language, theme, seat, repaint, suspend, back, quit
}

// What the station does with input.
extension Station {
  /// The keys that hold on every screen; letters only where nothing is typed.
  var keymap: Keymap<StationAction> {
    let isSeated = desk.seat != nil
    let bindings: [KeyBinding<StationAction>] =
      [KeyBinding(.function(10), action: .menu), KeyBinding(.escape, action: .back)]
      + tabs.map { KeyBinding(.character(Character($0.key)), action: .tab($0)) }
      + [
        KeyBinding(.character(":"), action: .palette, isOffered: isSeated),
        KeyBinding(.character("?"), .function(1), action: .help),
      ] + (scene.spot == .settings ? [] : [KeyBinding(action: .settings)]) + [
        KeyBinding(.character("L"), action: .language),
        KeyBinding(.character("T"), action: .theme),
        KeyBinding(.character("U"), action: .seat, isOffered: isSeated),
        KeyBinding(.control("l"), action: .repaint),
        KeyBinding(.control("z"), action: .suspend),
        KeyBinding(.character("q"), .control("q"), action: .quit),
      ]
    guard scene.screen.isTyping else { return Keymap(bindings) }
    // Letters are text now, and Ctrl-Z takes back what was typed; all of it stays in the menu.
    return Keymap(bindings.map { $0.keeping { $0.isNoText } })
  }

  package mutating func receive(_ input: Input) -> [Command] { inItsWidths { $0.take(input) } }

  private mutating func take(_ input: Input) -> [Command] {
    switch input {
    case .resize(let size):
      self.size = size
      for index in scenes.indices { scenes[index].screen.resize(to: content.size) }
      resizeOverlay()
      return []
    case .hangUp:
      isFinished = true
      return [.flushDrafts]
    default: break
    }
    guard !isTooSmall else { return [] }
    lastKey = beat
    notice = nil
    if overlay != nil { return carryOut(typeInOverlay(input)) }
    let (shown, inner) = (content, relative(input))
    guard let inner else { return carryOut(pressChrome(input, around: shown)) }
    if let commands = scene.screen.type(inner, at: desk) { return carryOut(commands) }
    guard case .key(let key) = input else { return [] }
    return carryOut(press(key))
  }

  private mutating func press(_ key: Key) -> [Command] {
    if key == .escape, let job = jobs.keys.first { return [.stop(job)] }
    if let commands = answer(of: key) { return commands }
    switch keymap[key] {
    case .action(let action): return perform(action)
    case .refused: notice = Notice(desk.words.station.signInFirst, isProblem: true)
    case .unbound:
      if key.comesFromInputMethod { notice = Notice(desk.words.station.inputMethod, isProblem: true) }
    }
    return []
  }

  /// What the screen does with a key; `nil` when the key means nothing to it.
  private mutating func answer(of key: Key) -> [Command]? {
    switch scene.screen.press(key, at: desk) {
    case .done(let commands): return commands
    case .refused(let why):
      notice = Notice(why, isProblem: true)
      return []
    case .unbound: return nil
    }
  }

  /// Presses a key that belongs to the shown screen; a screen that has it no longer says so.
  mutating func pressInScreen(_ key: Key) -> [Command] {
    if let commands = answer(of: key) { return commands }
    notice = Notice(desk.words.palette.notThere, isProblem: true)
    return []
  }

  mutating func perform(_ action: StationAction) -> [Command] {
    switch action {
    case .tab(let tab): return go(to: tab)
    case .help: overlay = .help(HelpPage(self))
    case .menu: overlay = .menu(menu())
    case .palette: overlay = .palette(Palette(self))
    case .settings: return open(.settings, replacing: false)
    case .language: return arrange(appearance, desk.language == .chinese ? .english : .chinese)
    case .theme:
      var other = appearance
      other.theme = appearance.nextTheme
      return arrange(other, desk.language)
    case .repaint: return [.repaint]
    case .suspend: return [.flushDrafts, .suspend(saying: desk.words.station.suspended)]
    case .seat: overlay = .menu(seats())
    case .back: return goBack()
    case .quit:
      let words = desk.words.station
      overlay = .leaving(
        Dialog(title: words.quit, message: words.quitMessage, confirm: words.quit, cancel: words.cancel))
    }
    resizeOverlay()
    return []
  }

  private mutating func typeInOverlay(_ input: Input) -> [Command] {
    switch overlay {
    case .menu(var menu):
      if input == .key(.escape) || input == .key(.function(10)) {
        overlay = nil
      } else if let item = menu.item(for: input) {
        overlay = nil
        guard let refusal = item.refusal else { return choose(item.value) }
        notice = Notice(refusal, isProblem: true)
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
      _ = dialog.type(input)
      overlay = .passphrase(dialog)
      switch dialog.answer {
      case .cancelled, .text: (overlay, waiting) = (nil, [])
      case .confirmed: return [.wake(passphrase: dialog.phrase)]
      case nil: break
      }
    case .leaving(var dialog):
      _ = dialog.type(input)
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
    case .chosen(let errand, let label):
      overlay = nil
      return run(errand, label: label)
    case nil: break
    }
    return []
  }

  /// The input with its place counted from the screen's own corner; `nil` for a press outside of it.
  private func relative(_ input: Input) -> Input? {
    guard case .mouse(let mouse) = input else { return input }
    guard mouse.act != .press || content.contains(mouse.point) else { return nil }
    let point = Point(column: mouse.point.column - content.left, row: mouse.point.row - content.top)
    return .mouse(Mouse(mouse.act, at: point))
  }

  /// A press on a tab or on a key in the footer.
  private mutating func pressChrome(_ input: Input, around content: Area) -> [Command] {
    guard case .mouse(let mouse) = input else { return [] }
    if content.top == 3, let tab = tabBar.value(at: mouse.point, in: tabArea) { return go(to: tab) }
    if let item = footer.item(at: mouse.point, in: footerArea, keeping: footer.items.last),
      let key = Key(name: item.key)
    {
      return press(key)
    }
    return []
  }

  func menu() -> MenuList<MenuChoice> {
    let words = desk.words
    let everywhere = keymap.bindings.filter { $0.action != .menu }.map { binding in
      MenuList<MenuChoice>.Item(
        value: .station(binding.action), label: words.station.label(binding.action, words),
        key: binding.keyName, refusal: binding.isOffered ? nil : words.station.signInFirst)
    }
    return MenuList(scene.screen.menuItems(at: desk) + everywhere, height: size.rows - 6)
  }

  private mutating func resizeOverlay() {
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

extension Key {
  /// Whether a field leaves the key alone.
  fileprivate var isNoText: Bool {
    if case .character = self { return false }
    return self != .control("z")
  }
}
