import Records

// What is asked of the work of the offices.
extension ShelfStore {
  func inspections(_ query: InspectionQuery, for session: Session) throws(StoreFailure)
    -> [InspectionStanding]
  { Sample.inspections }
  func inspection(_ name: SupervisionName, for session: Session) throws(StoreFailure) -> InspectionDetail {
    guard let found = Sample.inspection(name) else {
      throw .refused(.noSuch(.supervision(name.description)))
    }
    return found
  }
  func findings(_ query: FindingQuery, for session: Session) throws(StoreFailure) -> [FindingStanding] {
    Sample.findings.filter { query.inspection == nil || $0.name.inspection == query.inspection }
  }
  func violations(_ query: ViolationQuery, for session: Session) throws(StoreFailure) -> [ViolationStanding] {
    Sample.violations
  }
  func namedBulletins(year: Int, for session: Session) throws(StoreFailure) -> [NamedBulletin] {
    Sample.bulletins
  }
  func analysis(from: Day, to: Day, for session: Session) throws(StoreFailure) -> Analysis {
    Sample.analysis(from: from, to: to)
  }
  func analyses(year: Int, for session: Session) throws(StoreFailure) -> [PresentedAnalysis] {
    Sample.analyses
  }
  func trail(_ query: TrailQuery, for session: Session) throws(StoreFailure) -> [TrailLine] { Sample.trail }
}
