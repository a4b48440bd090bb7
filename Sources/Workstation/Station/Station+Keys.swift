import Records
import TerminalUI

// What the station does with input.
extension Station {
  /// The keys that hold on every screen; letters only where nothing is typed.
  var keymap: Keymap<StationAction> {
    let (words, language) = (here.words.station, here.language)
    let unseated = here.session == nil ? words.signInFirst : nil
    let settings = KeyBinding(language.say("显示与规则", "Settings"), effect: StationAction.settings)
    let bindings: [KeyBinding<StationAction>] =
      [
        KeyBinding(words.menu, .function(10), effect: .menu), KeyBinding(words.back, .escape, effect: .back),
      ] + tabs.map { KeyBinding(words.tab($0), .character(Character($0.key)), effect: .tab($0)) } + [
        KeyBinding(
          language.say("直达：要做的事、单位、人、编号", "Go to or do anything"), .character(":"), unless: unseated,
          effect: .palette),
        KeyBinding(words.help, .character("?"), .function(1), effect: .help),
      ] + (scene.spot == .settings ? [] : [settings]) + [
        KeyBinding(language.say("中文 / English", "English / 中文"), .character("L"), effect: .language),
        KeyBinding(language.say("换配色", "Colours"), .character("T"), effect: .theme),
        KeyBinding(words.switchSeat, .character("U"), unless: unseated, effect: .seat),
        KeyBinding(language.say("重画屏幕", "Draw the screen again"), .control("l"), effect: .repaint),
        KeyBinding(
          language.say("挂起，回到命令行", "Suspend, back to the shell"), .control("z"), effect: .suspend),
        KeyBinding(
          language.say("填入刚才放不下的文字", "Put in what had no room"), Leftover.key,
          unless: leftover.text.isEmpty
            ? language.say("没有放不下的文字要填入。", "No text is waiting to be put in.") : nil,
          effect: .leftover),
        KeyBinding(words.quit, .character("q"), .control("q"), effect: .quit),
      ]
    guard scene.screen.isTyping else { return Keymap(bindings) }
    // Letters are text now, and Ctrl-Z takes back what was typed; all of it stays in the menu.
    return Keymap(bindings.map { $0.keeping { $0.isNoText } })
  }

  package mutating func receive(_ input: Input) -> [Command] {
    wanted = nil
    let heard = FieldTalk.hearing { inItsWidths { $0.counting($0.take(input)) } }
    tell(heard.words, of: input)
    if case .paste(let text) = input, !heard.isTaken, status == nil, !isTooSmall {
      status = StatusLine(here.words.station.pastedNowhere(text), isProblem: true)
    }
    return heard.value
  }

  /// Tells what fields could not take; it stays told until a key.
  mutating func tell(_ words: [FieldTalk.Word], of input: Input? = nil) {
    let isTyped = if case .key(.character) = input { true } else { false }
    if let told = leftover.take(words, isTyped: isTyped, in: here.language) {
      status = StatusLine(told, isProblem: true)
    }
  }

  /// Puts what had no room into the field that has the keyboard now; where none takes it, it is kept.
  private mutating func putInLeftover() -> [Command] {
    let text = leftover.takeOut()
    let heard = FieldTalk.hearing { take(.paste(text)) }
    if !heard.isTaken {
      leftover.putBack(text)
      status = StatusLine(here.words.station.pastedNowhere(text), isProblem: true)
    }
    tell(heard.words)
    return heard.value
  }

  private mutating func take(_ input: Input) -> [Command] {
    switch input {
    case .resize(let size):
      self.size = size
      for index in scenes.indices { scenes[index].screen.resize(to: content.size) }
      resizeOverlay()
      return []
    case .pasteCut(let count):
      status = StatusLine(here.words.station.pasteCut(count), isProblem: true)
      return []
    case .hangUp:
      isFinished = true
      return carryOut(scene.screen.settle(at: here)) + [.flushDrafts]
    default: break
    }
    guard !isTooSmall else { return [] }
    lastKey = beat
    (status, held) = (held, nil)
    if input == .key(Leftover.key), !leftover.text.isEmpty { return putInLeftover() }
    if overlay != nil { return carryOut(typeInOverlay(input)) }
    let (shown, inner) = (content, relative(input))
    guard let inner else { return pressChrome(input, around: shown) }
    if let commands = scene.screen.type(inner, at: here) { return carryOut(commands) }
    guard case .key(let key) = input else { return [] }
    return carryOut(press(key))
  }

  private mutating func press(_ key: Key) -> [Command] {
    if key == .escape, let job = jobs.keys.first { return [.stop(job)] }
    if let commands = answer(of: key) { return commands }
    if let binding = keymap[key] {
      guard let refusal = binding.refusal else { return perform(binding.effect) }
      status = StatusLine(refusal, isProblem: true)
    } else if scene.screen.isTyping, case .character = key {
      FieldTalk.say(.noText(.keys))
    } else if key.comesFromInputMethod {
      status = StatusLine(here.words.station.inputMethod, isProblem: true)
    }
    return []
  }

  /// What the screen does with a key; `nil` when the key means nothing to it.
  private mutating func answer(of key: Key) -> [Command]? {
    switch scene.screen.press(key, at: here) {
    case .done(let commands): return commands
    case .refused(let why):
      status = StatusLine(why, isProblem: true)
      return []
    case .unbound: return nil
    }
  }

  /// What Esc does where nothing lies over the screen.
  mutating func pressEscape() -> [Command] {
    scene.screen.type(.key(.escape), at: here) ?? press(.escape)
  }

  /// Presses a key that belongs to the shown screen; a screen that has it no longer says so.
  mutating func pressInScreen(_ key: Key) -> [Command] {
    if let commands = answer(of: key) { return commands }
    status = StatusLine(here.words.palette.notThere, isProblem: true)
    return []
  }

  mutating func perform(_ action: StationAction) -> [Command] {
    switch action {
    case .tab(let tab): return go(to: tab)
    case .help: overlay = .help(HelpPage(self))
    case .menu: overlay = .menu(menu())
    case .palette: overlay = .palette(Palette(self))
    case .settings: return open(.settings, replacing: false)
    case .language: return arrange(appearance, here.language == .chinese ? .english : .chinese)
    case .theme:
      var other = appearance
      other.theme = appearance.nextTheme
      return arrange(other, here.language)
    case .repaint: return [.repaint]
    case .leftover: return putInLeftover()
    case .suspend: return [.flushDrafts, .suspend(saying: here.words.station.suspended)]
    case .seat: overlay = .menu(seats())
    case .back: return goBack()
    case .quit:
      let words = here.words.station
      overlay = .leaving(
        Dialog(title: words.quit, message: words.quitMessage, confirm: words.quit, cancel: words.cancel))
    }
    resizeOverlay()
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
    if content.top == 3, let tab = tabBar.value(at: mouse.point, in: tabArea) {
      return carryOut(go(to: tab))
    }
    let keys = view().keys
    let (shown, last) = (keys ?? footer, keys == nil ? footer.items.last : nil)
    if let item = shown.item(at: mouse.point, in: footerArea, keeping: last), let key = Key(name: item.key) {
      // What lies over a list has its own way with keys; a letter is no text because it was pressed in the footer.
      if case .character = key, keys == nil { return carryOut(press(key)) }
      return take(.key(key))
    }
    return []
  }
}

extension Key {
  /// Whether a field leaves the key alone.
  fileprivate var isNoText: Bool {
    if case .character = self { return false }
    return self != .control("z")
  }
}
