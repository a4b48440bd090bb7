import Records
import TerminalUI

@testable import Workstation

/// What a person could do in a place: two places with the same face are tried once.
struct Face: Hashable {
  let text: String
  /// Whether something lies over the screen and takes all keys.
  let isCovered: Bool

  init(_ station: Station) {
    let screen = station.scene.screen
    var parts = ["\(type(of: screen))", screen.isTyping ? "typing" : "reading"]
    parts += Ways(of: screen, at: station.here).all.map { "\($0.name)\($0.isOffered ? "+" : "-")" }
    let told = Mirror(reflecting: screen).children.compactMap { child -> (name: String, word: String)? in
      guard let name = child.label else { return nil }
      if Self.lists.contains(name) { return (name, Self.word(for: child.value)) }
      guard Self.covers.contains(name) else { return nil }
      return (name, Self.word(for: child.value))
    }
    parts += told.map { "\($0.name)=\($0.word)" }
    if let overlay = station.overlay { parts.append("under \(Self.word(for: overlay))") }
    text = parts.joined(separator: " ")
    isCovered =
      station.overlay != nil || screen.isTyping
      || told.contains { Self.covers.contains($0.name) && !Self.nothing.contains($0.word) }
  }

  /// The parts of screens that say which of their lists or pages is shown.
  private static let lists: Set<String> = ["part", "page", "list", "section", "isReading"]
  /// The parts that hold what lies over them.
  private static let covers: Set<String> = [
    "mode", "over", "closing", "asking", "publishing", "issuing", "restating", "remark", "menu",
  ]
  /// The words for nothing that lies over a screen.
  private static let nothing: Set<String> = ["nil", "reading", "filling"]

  /// The name of a case, without what it carries.
  private static func word(for value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.map { word(for: $0.value) } ?? "nil"
    case .enum: return mirror.children.first?.label ?? "\(value)"
    case nil: return "\(value)"
    default: return "there"
    }
  }
}

/// The keys of a screen as it stands, with what each is called.
struct Ways {
  struct Way {
    let key: Key?
    let name: String
    let isOffered: Bool
  }

  let all: [Way]

  init(of screen: any Screen, at here: ScreenContext) { all = Self.ways(of: screen, at: here) }

  private static func ways<S: Screen>(of screen: S, at here: ScreenContext) -> [Way] {
    screen.keys(at: here).map {
      Way(key: $0.keys.first, name: $0.label, isOffered: $0.refusal == nil)
    }
  }
}
