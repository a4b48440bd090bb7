import Records
import TerminalUI

/// A row of one of the lists of supervision.
package enum SupervisionRow: Listed {
  case finding(FindingStanding)
  case inspection(InspectionStanding)
  case violation(ViolationStanding)
  case bulletin(NamedBulletin)
  /// The analysis of a period as it stands now, before it is presented.
  case preview(Analysis)
  case analysis(PresentedAnalysis)
  case trail(TrailLine)

  package var listName: String {
    switch self {
    case .finding(let finding): finding.name.description
    case .inspection(let inspection): inspection.name.description
    case .violation(let violation): violation.name.description
    case .bulletin(let bulletin): bulletin.id.description
    case .preview: "preview"
    case .analysis(let analysis): analysis.id.description
    case .trail(let line): "\(line.kind.rawValue) \(line.target) \(line.at?.seconds ?? 0)"
    }
  }

  package var listTexts: [String] {
    switch self {
    case .finding(let finding): [finding.text, finding.unitName, finding.name.description]
    case .inspection(let inspection): [inspection.unitName, inspection.name.description]
    case .violation(let violation): [violation.unitName, violation.body.evidence, violation.name.description]
    case .bulletin(let bulletin):
      [bulletin.body.title, bulletin.id.description] + bulletin.body.lines.map(\.person)
        + bulletin.unitNames.values
    case .preview: []
    case .analysis(let analysis): [analysis.id.description] + analysis.sendings.map(\.recipient)
    case .trail(let line): [line.title, line.unitName, line.target, line.whoName]
    }
  }

  /// The inspection that the row is about.
  var inspection: SupervisionName? {
    switch self {
    case .finding(let finding): finding.name.inspection
    case .inspection(let inspection): inspection.name
    case .violation, .bulletin, .preview, .analysis, .trail: nil
    }
  }

  var finding: FindingStanding? { if case .finding(let finding) = self { finding } else { nil } }
  var inspected: InspectionStanding? { if case .inspection(let standing) = self { standing } else { nil } }
  var line: TrailLine? { if case .trail(let line) = self { line } else { nil } }
  var bulletin: NamedBulletin? { if case .bulletin(let bulletin) = self { bulletin } else { nil } }
  var presented: PresentedAnalysis? { if case .analysis(let analysis) = self { analysis } else { nil } }
  /// The analysis, presented or not.
  var analysis: Analysis? {
    if case .preview(let analysis) = self { analysis } else { presented?.body.analysis }
  }
  var violation: ViolationStanding? { if case .violation(let violation) = self { violation } else { nil } }

  /// The record that the row is about.
  var record: RecordNumber? {
    switch self {
    case .violation(let violation): violation.body.record
    case .trail(let line): RecordNumber(line.target)
    case .finding, .inspection, .bulletin, .preview, .analysis: nil
    }
  }

  /// Where Enter leads: to the record, else to the ledger of the unit.
  var way: Destination? {
    if let record { return .record(record) }
    switch self {
    case .violation(let violation): return .ledger(violation.body.unit, violation.body.side, nil)
    case .trail(let line): return line.unit.map { .ledger($0, line.side, nil) }
    case .finding, .inspection, .bulletin, .preview, .analysis: return nil
    }
  }

  /// Whether Enter opens a page to read.
  var opensPage: Bool {
    switch self {
    case .finding, .bulletin, .preview, .analysis: true
    // Its findings are read one by one; where there are none, it is read itself.
    case .inspection(let standing): standing.findings == 0
    case .violation, .trail: false
    }
  }
}
