import Records
import TerminalUI

/// What became of a key.
enum Pressed {
  case unbound
  case done([Command])
  case refused(String)
}

// What the station needs of any screen, no matter what its actions are.
extension Screen {
  /// All its keys as they stand.
  func keymap(at here: ScreenContext) -> Keymap<@Sendable (inout Self, ScreenContext) -> [Command]> {
    Keymap(keys(at: here))
  }

  mutating func press(_ key: Key, at here: ScreenContext) -> Pressed {
    guard let binding = keymap(at: here)[key] else { return .unbound }
    return binding.refusal.map { .refused($0) } ?? .done(binding.effect(&self, here))
  }

  mutating func choose(_ index: Int, at here: ScreenContext) -> [Command] {
    let keys = keys(at: here)
    guard keys.indices.contains(index), keys[index].refusal == nil else { return [] }
    return keys[index].effect(&self, here)
  }

  func footerItems(at here: ScreenContext) -> [Footer.Item] { keymap(at: here).footer.items }

  /// Its keys without what they do: for menus, help, the palette and documents.
  func keyList(at here: ScreenContext) -> [KeyBinding<Void>] { keys(at: here).map { $0.map { _ in } } }
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
