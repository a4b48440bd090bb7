extension Clerk {
  /// Keeps that somebody of an office looked into a unit, the first time that day; on the office's own chain.
  func noteView(of unit: UnitCode) throws(StoreFailure) -> ActPlan {
    guard try books.unit(unit) != nil else { throw refuse(.noSuch(.unit(unit.rawValue))) }
    guard let office = posts.viewingOffice(of: unit, on: today),
      try !books.hasView(of: unit, by: author, on: today)
    else { throw refuse(.nothingChanged) }
    return ActPlan(.office(office), [UnitViewed(unit: unit)])
  }
}

extension [Post] {
  /// The office in whose name the holder of these posts looks into a unit; `nil`: the look leaves no entry.
  ///
  /// A unit's own people look into their own books, and who keeps the store reads no records (2.3).
  package func viewingOffice(of unit: UnitCode, on day: Day) -> Side? {
    if contains(where: { $0.isHeld(on: day) && $0.unit == unit }) { return nil }
    return Side.allCases.first {
      Permission.post(for: .inspect, in: Scope(side: $0), among: self, on: day) != nil
    }
  }
}

extension RecordStore {
  /// Keeps a look into a unit where there is something to keep; never fails, so that it stops nobody from looking.
  ///
  /// It waits for others at most so many milliseconds; answers whether the look needs no keeping any more.
  @discardableResult
  package func keepView(of unit: UnitCode, by sitting: Sitting, patience milliseconds: Int) -> Bool {
    guard sitting.key != nil, sitting.posts.viewingOffice(of: unit, on: now().day) != nil else {
      return true
    }
    do throws(StoreFailure) {
      _ = try perform(.noteView(unit), by: sitting, patience: milliseconds)
      return true
    } catch .refused {
      return true
    } catch {
      return false
    }
  }
}
