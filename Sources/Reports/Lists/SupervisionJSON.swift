import Records

/// Papers of the supervising offices as scripts take them.
package enum SupervisionJSON {
  private static func object<Row>(_ row: Row, _ facts: [Fact<Row>]) -> [JSONText.Member] {
    facts.map { .init(key: $0.key, value: $0.value(row)) }
  }

  package static func inspection(_ detail: InspectionDetail, on day: Day) -> JSONText {
    let body = detail.body
    let findings = detail.findings.map { finding in
      JSONText.object(
        object(finding, SupervisionFacts.finding(on: day)) + [
          .init(
            key: "steps",
            value: .list(
              finding.steps.map { step in
                .object([
                  "at": .of(step.at), "who": .text(step.whoName), "state": .text(step.state.rawValue),
                  "ground": .of(step.ground?.rawValue), "text": .text(step.text),
                ])
              }))
        ])
    }
    let snapshot = (body.snapshot ?? []).map { JSONText.object(object($0, SupervisionFacts.snapshot([:]))) }
    return .object(
      object(detail.standing, SupervisionFacts.inspection)
        + [
          .init(key: "basis", value: .text(body.basis)),
          .init(key: "reason", value: .of(body.reason?.rawValue)),
          .init(key: "object", value: .of(body.object?.rawValue)),
          .init(key: "paper_number", value: .optional(body.paperNumber)),
          .init(key: "opened_by", value: .text(detail.organiserName)),
          .init(key: "result", value: .optional(detail.result)),
          .init(key: "snapshot", value: .list(snapshot)), .init(key: "found", value: .list(findings)),
          .init(key: "entry", value: CheckpointDocument.head(detail.entry)),
        ])
  }

  /// A bulletin line by line.
  package static func bulletin(_ bulletin: NamedBulletin) -> JSONText {
    .list(BulletinRow.rows(of: [bulletin]).map { .object(object($0, SupervisionFacts.bulletin)) })
  }

  package static func analysis(_ analysis: Analysis) -> JSONText {
    func rows(_ rows: [AnalysisRow]) -> JSONText {
      .list(rows.map { .object(object($0, SupervisionFacts.row)) })
    }
    let weak = analysis.weakUnits.map { unit in
      JSONText.object([
        "unit": .of(unit.unit), "name": .text(unit.title),
        "measures": .list(unit.measures.map { .hundredths($0) }),
      ])
    }
    return .object([
      "from": .of(analysis.from), "to": .of(analysis.to), "cut_off": .of(analysis.cutOff),
      "rows": rows(analysis.rows), "weak_indicators": rows(analysis.weakIndicators),
      "weak_units": .list(weak), "mark": .hundredths(analysis.mark),
      "quarters": .list(analysis.quarters.map { .of($0) }),
    ])
  }

  package static func presented(_ presented: PresentedAnalysis) -> JSONText {
    let head: [JSONText.Member] = [
      .init(key: "number", value: .of(presented.body.name)),
      .init(
        key: "sent",
        value: .list(
          presented.sendings.map { .object(["recipient": .text($0.recipient), "on": .of($0.on)]) })),
      .init(key: "remarks", value: .optional(presented.body.remarks)),
      .init(key: "entry", value: CheckpointDocument.head(presented.entry)),
    ]
    guard case .object(let rest) = analysis(presented.body.analysis) else { return .object(head) }
    return .object(head + rest)
  }
}
