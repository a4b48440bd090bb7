extension Clerk {
  /// An office presents the analysis of a period; its figures come from the books as they stand here.
  func presentAnalysis(
    office: Side, from: Day, to: Day, remarks: String?, to recipients: [String], on day: Day
  ) throws(StoreFailure) -> ActPlan {
    try require(.presentAnalysis, in: Scope(side: office))
    guard from <= today else { throw refuse(.invalid(field: "from", value: "\(from)")) }
    guard from <= to else { throw refuse(.invalid(field: "to", value: "\(to)")) }
    let names = recipients.isEmpty ? profile.values.analysisReportTo : recipients.map(\.trimmed)
    guard Set(names).count == names.count else {
      throw refuse(.invalid(field: "to", value: names.joined(separator: ", ")))
    }
    guard day <= today else { throw refuse(.invalid(field: "on", value: "\(day)")) }
    let serial = try books.nextSerial(of: .analysis, office: office, year: today.year)
    let analysis = try books.analysis(
      Side.allCases, from: from, to: to, today: today, AnalysisRules(profile: profile))
    return ActPlan(
      .office(office),
      [
        AnalysisPresented(
          name: SupervisionName(.analysis, office: office, year: today.year, serial: serial),
          analysis: analysis, remarks: remarks?.trimmed, recipients: names, on: day)
      ])
  }

  func sendAnalysis(_ name: SupervisionName, to recipient: String, on day: Day) throws(StoreFailure)
    -> ActPlan
  {
    try require(.presentAnalysis, in: Scope(side: name.office))
    guard name.paper == .analysis, let analysis = try books.analysis(name) else {
      throw refuse(.noSuch(.supervision(name.description)))
    }
    guard day <= today else { throw refuse(.invalid(field: "on", value: "\(day)")) }
    guard !analysis.recipients.contains(recipient.trimmed) else { throw refuse(.nothingChanged) }
    return ActPlan(
      .office(name.office),
      [AnalysisSent(analysis: analysis.digest, recipient: recipient.trimmed, on: day)])
  }
}
