import Records

/// Of supervision the store in memory knows nothing.
extension ShelfStore {
  func inspections(_ query: InspectionQuery, for sitting: Sitting) throws(StoreFailure)
    -> [InspectionStanding]
  { [] }
  func inspection(_ name: SupervisionName, for sitting: Sitting) throws(StoreFailure) -> InspectionDetail {
    throw .refused(.noSuch(.supervision(name.description)))
  }
  func findings(_ query: FindingQuery, for sitting: Sitting) throws(StoreFailure) -> [FindingStanding] { [] }
  func violations(_ query: ViolationQuery, for sitting: Sitting) throws(StoreFailure) -> [ViolationStanding] {
    []
  }
  func namedBulletins(year: Int, for sitting: Sitting) throws(StoreFailure) -> [NamedBulletin] { [] }
  func analysis(from: Day, to: Day, for sitting: Sitting) throws(StoreFailure) -> Analysis {
    throw .refused(.notPermitted(.readAllUnits, .city))
  }
  func analyses(year: Int, for sitting: Sitting) throws(StoreFailure) -> [PresentedAnalysis] { [] }
  func trail(_ query: TrailQuery, for sitting: Sitting) throws(StoreFailure) -> [TrailLine] { [] }
}
