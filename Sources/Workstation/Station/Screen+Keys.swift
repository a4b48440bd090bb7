import Records
import TerminalUI

/// What became of a key.
enum Pressed {
  case unbound
  case done([Command])
  case refused(String)
}

// What the station needs of any screen, whatever its actions are.
extension Screen {
  mutating func press(_ key: Key, at desk: Desk) -> Pressed {
    switch keymap(at: desk)[key] {
    case .unbound: .unbound
    case .action(let action): .done(update(action, at: desk))
    case .refused(let action): .refused(refusal(of: action, at: desk))
    }
  }

  mutating func choose(_ index: Int, at desk: Desk) -> [Command] {
    let bindings = keymap(at: desk).bindings
    guard bindings.indices.contains(index), bindings[index].isOffered else { return [] }
    return update(bindings[index].action, at: desk)
  }

  func footerItems(at desk: Desk) -> [Footer.Item] {
    keymap(at: desk).footer { label(of: $0, in: desk.words) }.items
  }

  func menuItems(at desk: Desk) -> [MenuList<MenuChoice>.Item] {
    keymap(at: desk).bindings.enumerated().map { index, binding in
      MenuList.Item(
        value: .screen(index), label: label(of: binding.action, in: desk.words), key: binding.keyName,
        refusal: binding.isOffered ? nil : refusal(of: binding.action, at: desk))
    }
  }

  /// Key names and labels of everything, for help and documents.
  func keyList(at desk: Desk) -> [(keys: [String], label: String)] {
    keymap(at: desk).bindings.map { binding in
      (binding.keys.map(\.name), label(of: binding.action, in: desk.words))
    }
  }

  func keysBoundTwice(at desk: Desk) -> [Key] { keymap(at: desk).keysBoundTwice }
}

/// A line of the F10 menu: one of the screen's keys, or one that holds everywhere.
package enum MenuChoice: Hashable, Sendable {
  case screen(Int)
  case station(StationAction)
  case post(Int)
  case side(Side, title: String, links: [OccurrenceName])
  case signOut
}

extension Screen {
  /// Whether another screen is of the same kind and in the same state.
  func isSame(as other: any Screen) -> Bool { (other as? Self) == self }
}
