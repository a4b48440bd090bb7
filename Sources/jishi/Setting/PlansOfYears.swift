import Records
import Synchronization

/// The assessment plans of years and the rules for them, asked of the store once for each year.
final class PlansOfYears: Sendable {
  private let store: any RecordStore
  private let session: Session
  private let known = Mutex<[Int: AssessmentPlan?]>([:])

  init(_ store: any RecordStore, _ session: Session) {
    self.store = store
    self.session = session
  }

  /// The plan on file; one plan holds for both groups.
  func plan(of year: Int) -> AssessmentPlan? {
    if let known = known.withLock({ $0[year] }) { return known }
    let plan = (try? store.yearList(year, .cityUnit, for: session))?.plan?.plan
    known.withLock { $0[year] = .some(plan) }
    return plan
  }

  /// Whether an inspection score has a part in a year's routine assessment.
  func takesInspection(in year: Int) -> Bool {
    guard let versions = try? store.ruleVersions() else { return true }
    let last = Quarter.all(in: year)[3].lastDay
    return AssessmentRules(versions.profile(on: last)).recordShare != 1_00
  }
}
