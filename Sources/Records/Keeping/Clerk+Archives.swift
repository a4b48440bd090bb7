extension Clerk {
  /// Records what an archive takes out of the store and by whose right (R-002, 0068).
  ///
  /// Offices and a unit's people take the records that they may read. The administrator takes the journal for
  /// handing it over, and no record with it.
  func archive(_ extent: ArchiveExtent) throws(StoreFailure) -> ActPlan {
    let wish = extent.scope
    let sides = Side.allCases.filter { wish.side == nil || wish.side == $0 }
    let officeSides = sides.filter { holds(.readAllUnits, Scope(side: $0)) }
    let readsAll = officeSides == Side.allCases
    let keeps = extent.isWhole && holds(.backUp, .city)
    var chains: [ChainName] = []
    if officeSides.isEmpty {
      chains = try ownBodies(within: wish)
    } else if let office = posts.office(on: today) {
      try requireThere(extent)
      chains = [.office(office)]
    }
    guard !chains.isEmpty || keeps else { throw refuse(.notPermitted(.readAllUnits, wish)) }
    if chains.first?.body != nil { try requireThere(extent) }
    let made = ArchiveMade(
      extent, records: !chains.isEmpty, journal: keeps || extent.isWhole && readsAll)
    if keeps, !readsAll { chains.append(.city) }
    return ActPlan(
      batches: chains.sorted().map { ActPlan.Batch(chain: $0, steps: [.body(made)]) },
      receipt: Receipt(archive: made))
  }

  private func holds(_ operation: Operation, _ scope: Scope) -> Bool {
    Permission.post(for: operation, in: scope, among: posts, on: today) != nil
  }

  /// The bodies of the person's own units, as far as they are asked for.
  private func ownBodies(within wish: Scope) throws(StoreFailure) -> [ChainName] {
    var chains: [ChainName] = []
    for code in Set(posts.filter { $0.isHeld(on: today) }.compactMap(\.unit)).sorted()
    where wish.unit == nil || wish.unit == code {
      guard let unit = try books.unit(code) else { continue }
      for side in unit.sides where wish.side == nil || wish.side == side { chains.append(.body(code, side)) }
    }
    return chains
  }

  /// A unit or record that is not there cannot be archived; only those who may read there are told so.
  private func requireThere(_ extent: ArchiveExtent) throws(StoreFailure) {
    if let number = extent.record, try books.record(number) == nil {
      throw refuse(.noSuch(.record(number.description)))
    }
    if let unit = extent.unit, try books.unit(unit) == nil { throw refuse(.noSuch(.unit(unit.rawValue))) }
  }
}
