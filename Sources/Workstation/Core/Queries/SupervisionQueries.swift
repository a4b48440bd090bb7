import Records

// What is asked of the work of the offices.

extension InspectionQuery: StoreQuery {
  package var answer: FromStore<[InspectionStanding]> { { try $0.inspections(self, for: $1) } }
}

struct InspectionDetailQuery: StoreQuery {
  var name: SupervisionName
  var answer: FromStore<InspectionDetail> { { try $0.inspection(name, for: $1) } }
}

extension FindingQuery: StoreQuery {
  package var answer: FromStore<[FindingStanding]> { { try $0.findings(self, for: $1) } }
}

extension ViolationQuery: StoreQuery {
  package var answer: FromStore<[ViolationStanding]> { { try $0.violations(self, for: $1) } }
}

/// The named bulletins of a year.
struct NamedBulletinsQuery: StoreQuery {
  var year: Int
  var answer: FromStore<[NamedBulletin]> { { try $0.namedBulletins(year: year, for: $1) } }
}

/// The analyses that were presented in a year.
struct AnalysesQuery: StoreQuery {
  var year: Int
  var answer: FromStore<[PresentedAnalysis]> { { try $0.analyses(year: year, for: $1) } }
}

/// The analysis of a period as it stands now.
struct AnalysisQuery: StoreQuery {
  var from: Day
  var to: Day
  var answer: FromStore<Analysis> { { try $0.analysis(from: from, to: to, for: $1) } }
}

extension TrailQuery: StoreQuery {
  package var answer: FromStore<[TrailLine]> { { try $0.trail(self, for: $1) } }
}
