/// A set of indicators: of one year and side, for a group of units or for one unit (2.5).
package struct IndicatorPlace: Hashable, Codable, Sendable {
  package var year: Int
  package var side: Side
  package var scope: IndicatorScope

  package init(year: Int, side: Side, scope: IndicatorScope) {
    self.year = year
    self.side = side
    self.scope = scope
  }

  /// Whether the set comes from above or is a unit's own.
  package var kind: IndicatorKind {
    switch scope {
    case .group: .common
    case .unit: .individual
    }
  }

  /// The chain on which acts on the set stand.
  package var chain: ChainName {
    switch scope {
    case .group: .office(side)
    case .unit(let unit): .body(unit, side)
    }
  }

  /// Where the set is somebody's business.
  package var ground: Scope {
    switch scope {
    case .group: Scope(side: side)
    case .unit(let unit): Scope(unit: unit, side: side)
    }
  }

  /// The same set of another year.
  package func inYear(_ year: Int) -> IndicatorPlace { IndicatorPlace(year: year, side: side, scope: scope) }
}
