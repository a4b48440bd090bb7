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
  /// All its keys as they stand.
  func keymap(at desk: Desk) -> Keymap<@Sendable (inout Self, Desk) -> [Command]> { Keymap(keys(at: desk)) }

  mutating func press(_ key: Key, at desk: Desk) -> Pressed {
    guard let binding = keymap(at: desk)[key] else { return .unbound }
    return binding.refusal.map { .refused($0) } ?? .done(binding.effect(&self, desk))
  }

  mutating func choose(_ index: Int, at desk: Desk) -> [Command] {
    let keys = keys(at: desk)
    guard keys.indices.contains(index), keys[index].refusal == nil else { return [] }
    return keys[index].effect(&self, desk)
  }

  func footerItems(at desk: Desk) -> [Footer.Item] { keymap(at: desk).footer.items }

  /// Its keys without what they do: for menus, help, the palette and documents.
  func keyList(at desk: Desk) -> [KeyBinding<Void>] { keys(at: desk).map { $0.map { _ in } } }
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
