import Records
import TerminalUI

// Going from scene to scene.
extension Station {
  mutating func open(_ destination: Destination, replacing: Bool) -> [Command] {
    if case .newRecord(nil, let title, let links) = destination, here.sides.count > 1 {
      overlay = .menu(
        MenuList(
          here.sides.map { side in
            MenuList.Item(
              value: .side(side, title: title, links: links), label: side.name(in: here.language),
              key: String(side.letter))
          }, title: here.words.form.name(.new)))
      return []
    }
    if case .importTable(let table?) = destination, lender == nil, let post = table.otherSeat(at: here) {
      return sit(as: post) + open(destination, replacing: false)
    }
    let scene = Scene(destination, at: here)
    if destination == .signIn {
      scenes = [scene]
    } else if replacing {
      self.scene = scene
    } else {
      scenes.append(scene)
    }
    fit()
    return refresh()
  }

  /// Goes back to the scene before; from a tab to Today.
  mutating func goBack() -> [Command] {
    if lender != nil, scenes.count <= 2 { return [.handBack] }
    if scenes.count > 1 {
      scenes.removeLast()
      fit()
      return refresh()
    }
    if let tab, tab != .today, tabs.contains(.today) { return go(to: .today) }
    return []
  }

  /// Goes to a tab: to its own screen as it was left, never to what was opened on top of it.
  mutating func go(to tab: Tab) -> [Command] {
    guard let destination = tab.destination, tabs.contains(tab) else { return [] }
    guard lender == nil else {
      status = StatusLine(here.words.station.handBackFirst, isProblem: true)
      return []
    }
    let kept = carryOut(scene.screen.settle(at: here))
    if let old = self.tab { parked[old] = scenes[0] }
    scenes = [parked[tab] ?? Scene(destination, at: here)]
    scene.screen.comeForward()
    fit()
    return kept + refresh()
  }

  /// Goes to another post of the same person.
  mutating func sit(as post: Post) -> [Command] {
    let kept = carryOut(scene.screen.settle(at: here))
    here.post = post
    parked = [:]
    scenes = [Scene(.today, at: here)]
    fit()
    return kept + refresh()
  }

  /// The posts that the person can choose from, and the way out.
  func seats() -> MenuList<MenuChoice> {
    let posts = here.postsToday.enumerated().map { index, post in
      let unit = here.units.first { $0.code == post.unit }?.name ?? post.unit?.rawValue ?? here.city
      let side = post.side.map { " " + $0.name(in: here.language) } ?? ""
      return MenuList<MenuChoice>.Item(
        value: .post(index), label: "\(post.role.name(in: here.language))  \(unit)\(side)",
        key: post == here.post ? "*" : "")
    }
    return MenuList(
      posts + [MenuList.Item(value: .signOut, label: here.words.station.signOut)],
      title: here.words.station.switchSeat)
  }

  mutating func choose(_ choice: MenuChoice) -> [Command] {
    overlay = nil
    switch choice {
    case .screen(let index):
      // Leaving a form by the menu asks as Esc does.
      let keys = scene.screen.keyList(at: here)
      if keys.indices.contains(index), keys[index].keys.first == .escape { return pressEscape() }
      return scene.screen.choose(index, at: here)
    case .station(let action): return perform(action)
    case .post(let index):
      let posts = here.postsToday
      return posts.indices.contains(index) ? sit(as: posts[index]) : []
    case .side(let side, let title, let links):
      return open(.newRecord(side, title: title, links: links), replacing: false)
    case .signOut:
      let kept = carryOut(scene.screen.settle(at: here))
      leftover = Leftover()
      here.session = nil
      here.post = nil
      (parked, waiting, hasConfirmed, lender) = ([:], [], false, nil)
      scenes = [Scene(.signIn, at: here)]
      fit()
      return kept + [.flushDrafts, .signOut] + refresh()
    }
  }
}
