extension Scope {
  /// Whether everything in another scope lies in this one.
  package func covers(_ other: Scope) -> Bool {
    (unit == nil || unit == other.unit) && (side == nil || side == other.side)
  }

  /// What this scope and another one have in common; `nil`: nothing.
  package func narrowed(to other: Scope) -> Scope? {
    if let unit, let wanted = other.unit, unit != wanted { return nil }
    if let side, let wanted = other.side, side != wanted { return nil }
    return Scope(unit: unit ?? other.unit, side: side ?? other.side)
  }

  /// The ground of several scopes within a wish, cut so that no piece lies in another.
  ///
  /// Each piece is the whole city, one side of it, or one side of one unit; so each can be read along one index.
  package static func pieces(of scopes: [Scope], within wish: Scope) -> [Scope] {
    let found = scopes.compactMap { $0.narrowed(to: wish) }
    let citySides = Set(
      found.filter { $0.unit == nil }.flatMap { $0.side.map { [$0] } ?? Side.allCases })
    if citySides.count == Side.allCases.count { return [.city] }
    var pieces = citySides.map { Scope(side: $0) }
    for scope in found {
      guard let unit = scope.unit else { continue }
      for side in scope.side.map({ [$0] }) ?? Side.allCases where !citySides.contains(side) {
        let piece = Scope(unit: unit, side: side)
        if !pieces.contains(piece) { pieces.append(piece) }
      }
    }
    return pieces
  }
}
