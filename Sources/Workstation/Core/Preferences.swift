import Records
import TerminalUI

/// How a person likes things on this machine, and what was done lately; what is absent is left as it is.
package struct Preferences: Hashable, Sendable {
  package var language: Language?
  package var theme: Appearance.Theme?
  package var usesASCIIFrames: Bool?
  package var usesMouse: Bool?
  package var isAmbiguousWide: Bool?
  package var recents: [Recent] = []

  /// No wishes.
  package init() {}

  package init(language: Language, appearance: Appearance, recents: [Recent]) {
    self.language = language
    theme = appearance.theme
    usesASCIIFrames = appearance.usesASCIIFrames
    usesMouse = appearance.usesMouse
    isAmbiguousWide = appearance.isAmbiguousWide
    self.recents = recents
  }

  /// An appearance with these wishes fulfilled.
  package func applied(to appearance: Appearance) -> Appearance {
    var applied = appearance
    applied.theme = theme ?? appearance.theme
    applied.usesASCIIFrames = usesASCIIFrames ?? appearance.usesASCIIFrames
    applied.usesMouse = usesMouse ?? appearance.usesMouse
    applied.isAmbiguousWide = isAmbiguousWide ?? appearance.isAmbiguousWide
    return applied
  }

  /// These wishes, and others where these have none.
  package func over(_ others: Preferences) -> Preferences {
    var all = self
    all.language = language ?? others.language
    all.theme = theme ?? others.theme
    all.usesASCIIFrames = usesASCIIFrames ?? others.usesASCIIFrames
    all.usesMouse = usesMouse ?? others.usesMouse
    all.isAmbiguousWide = isAmbiguousWide ?? others.isAmbiguousWide
    all.recents = recents.isEmpty ? others.recents : recents
    return all
  }
}

// As a file: a name and a value on each line; what a line says that is not understood is passed over.
extension Preferences {
  package var text: String {
    var lines = [
      language.map { "language = \($0.rawValue)" }, theme.map { "theme = \($0.rawValue)" },
      usesASCIIFrames.map { "frames = \($0 ? "ascii" : "lines")" },
      usesMouse.map { "mouse = \($0 ? "on" : "off")" },
      isAmbiguousWide.map { "width = \($0 ? "wide" : "narrow")" },
    ].compactMap(\.self)
    lines += recents.map { "recent = \($0.item.text) | \(Preferences.oneLine($0.label))" }
    return lines.map { $0 + "\n" }.joined()
  }

  package init(text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard parts.count == 2 else { continue }
      switch (parts[0], parts[1]) {
      case ("language", let value): language = Language(rawValue: value)
      case ("theme", let value): theme = Appearance.Theme(rawValue: value)
      case ("frames", "ascii"): usesASCIIFrames = true
      case ("frames", "lines"): usesASCIIFrames = false
      case ("mouse", "on"): usesMouse = true
      case ("mouse", "off"): usesMouse = false
      case ("width", "wide"): isAmbiguousWide = true
      case ("width", "narrow"): isAmbiguousWide = false
      case ("recent", let value):
        let halves = value.split(separator: "|", maxSplits: 1).map { String($0).trimmed }
        guard halves.count == 2, let item = PaletteItem(text: halves[0]) else { continue }
        recents.append(Recent(item, label: halves[1]))
      default: continue
      }
    }
    recents = Array(recents.prefix(Recent.limit))
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}
