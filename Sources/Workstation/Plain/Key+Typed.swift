import TerminalUI

extension Key {
  /// A key by its name as people type it: `f5`, `tab`, `ctrl-o`, or its character.
  init?(typed name: String) {
    if name.count == 1 {
      self.init(name: name)
      return
    }
    let parts = name.lowercased().split(separator: "-").map { part -> String in
      switch part {
      case "pgup": return "PgUp"
      case "pgdn": return "PgDn"
      default: return part.prefix(1).uppercased() + String(part.dropFirst())
      }
    }
    self.init(name: parts.joined(separator: "-"))
  }
}
