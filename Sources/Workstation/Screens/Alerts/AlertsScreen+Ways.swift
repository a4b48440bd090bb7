import Records
import TerminalUI

// What an alert is on this screen: where it leads, how it is known again, and its mark.

extension AlertsScreen.Filter {
  /// Only one of a sort can hold.
  func isSameSort(as other: Self) -> Bool {
    switch (self, other) {
    case (.level, .level), (.kind, .kind), (.side, .side), (.group, .group), (.unit, .unit), (.group, .unit),
      (.unit, .group):
      true
    default: false
    }
  }
}

extension Alert: Listed {
  package var listName: String {
    "\(kind.rawValue) \(unit?.rawValue ?? "") \(side?.rawValue ?? "") \(target)"
  }
  package var listTexts: [String] {
    [title.isEmpty ? matter(in: .chinese) : title, target, unitName]
  }
}

extension Alert {
  /// Where Enter leads: to the duty, the draft, the record or the proof; another fault of data is told.
  func way(at desk: Desk) -> Command {
    if kind == .remark, case .remark(_, _, let subject) = note {
      switch subject {
      case .duty(let name, _): return .open(.ledger(unit, side, name))
      case .record(let number): return .open(.record(number))
      case .unit: return .tell(Notice(title))
      }
    }
    if kind == .consentPending { return .open(.changes(Int(target.dropFirst()))) }
    if isOfProof { return .open(.verify) }
    if kind == .inspectionMissing { return .open(.supervision(nil)) }
    if let finding = FindingName(target) { return .open(.supervision(finding)) }
    if let paper { return .open(paper) }
    if let occurrence = OccurrenceName(target), let unit { return .open(.ledger(unit, side, occurrence)) }
    if let number = RecordNumber(target) { return .open(.record(number)) }
    if target.first == "D", let number = Int(target.dropFirst()) {
      if kind == .signOffPending, desk.isRecorder || desk.isHead { return .open(.signOff(draft: number)) }
      return .open(.draft(number))
    }
    return .tell(Notice(note?.sentence(in: desk.language) ?? title))
  }
}

extension Alert {
  /// Whether a chain is broken, of which the screen of verification tells more.
  var isOfProof: Bool {
    if case .fault(.chainBroken) = note { return true }
    return false
  }

  /// The notice, report, review or bulletin that is owed, where it is dealt with; `nil`: it is about something else.
  var paper: Destination? {
    switch kind {
    case .monthlyNotice: Month(target).map { .month(unit, .notice($0, side ?? .main)) }
    case .halfYearReport: HalfYear(target).map { .month(unit, .report($0)) }
    case .reviewMonthly: Month(target).map { .reviews(side, $0) }
    case .bulletinQuarterly: bulletin
    default: nil
    }
  }

  /// The ranking that a bulletin is owed of: `2026-Q2 county`.
  private var bulletin: Destination? {
    let parts = target.split(separator: " ")
    guard parts.count == 2, let quarter = Quarter(parts[0]), let group = UnitGroup(rawValue: String(parts[1]))
    else { return nil }
    return .ranking(quarter, group)
  }
}

extension AlertLevel {
  /// The mark beside the word, for screens without colours (R-129, R-368).
  var mark: String {
    switch self {
    case .overdue: "!"
    case .warning: "*"
    case .notice: "."
    }
  }

  var role: Role {
    switch self {
    case .overdue: .alert
    case .warning: .warning
    case .notice: .notice
    }
  }

  func spoken(in language: Language) -> String { "\(mark) \(name(in: language))" }
}
