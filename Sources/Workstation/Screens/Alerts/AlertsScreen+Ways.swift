import Records
import Reports
import TerminalUI

// What an alert is on this screen: where it leads, and how it is known again.

extension AlertsScreen.Filter {
  /// Only one of a sort can hold.
  func isSameSort(as other: Self) -> Bool {
    switch (self, other) {
    case (.own, .own), (.level, .level), (.kind, .kind), (.side, .side), (.group, .group), (.unit, .unit),
      (.group, .unit),
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
    [matter(in: .chinese), reference, unitName]
  }
}

extension Alert {
  /// Where Enter leads; what can only be told is told.
  func way(at here: ScreenContext) -> Command {
    switch subject {
    case .occurrence(let name, let year):
      unit.map { .open(.ledger($0, side, name, year: year)) } ?? telling(at: here)
    case .draft(let number): way(toDraft: number, at: here)
    case .change(let draft): .open(.changes(draft))
    case .notice(let month): .open(.month(unit, .notice(month, side ?? .main)))
    case .report(let half): .open(.month(unit, .report(half)))
    case .review(let month): .open(.reviews(side, month))
    case .bulletin(let quarter, let group): .open(.ranking(quarter, group))
    case .indicators(.some, _) where here.isSupervisor: .open(.commonSets)
    case .indicators(_, let year): unit.map { .open(.ledger($0, side, nil, year: year)) } ?? telling(at: here)
    case .inspection(let period): .open(.inspections(year: Int(period.prefix(4))))
    case .finding(let name): .open(.supervision(name))
    case .remark: remarkWay(at: here)
    case .fault(let text): faultWay(text, at: here)
    case nil: telling(at: here)
    }
  }

  private func telling(at here: ScreenContext) -> Command {
    let remark = remark(in: here.language)
    return .tell(StatusLine(remark.isEmpty ? matter(in: here.language) : remark))
  }

  private func way(toDraft number: Int, at here: ScreenContext) -> Command {
    if here.isRecorder || here.isHead {
      let waits = kind == .signOffPending || draft == .submitted
      return .open(waits ? .signOff(draft: number) : .draft(number))
    }
    return unit.map { .open(.ledger($0, side, nil, year: due?.year)) } ?? telling(at: here)
  }

  private func remarkWay(at here: ScreenContext) -> Command {
    guard case .remark(_, _, let subject) = note else { return telling(at: here) }
    return switch subject {
    case .duty(let name, let year): .open(.ledger(unit, side, name, year: year))
    case .record(let number): .open(.record(number))
    case .unit: .tell(StatusLine(title))
    }
  }

  /// A broken chain is looked at where the store is verified, what is missing where it can be added.
  private func faultWay(_ text: String, at here: ScreenContext) -> Command {
    if isOfProof { return .open(.verify) }
    if let number = RecordNumber(text) { return .open(.record(number)) }
    return here.isAdministrator ? .open(.setUp) : telling(at: here)
  }
}

extension Alert {
  /// Whether a chain is broken; the screen of verification tells more.
  var isOfProof: Bool {
    if case .fault(.chainBroken) = note { return true }
    return false
  }
}

extension AlertLevel {
  var role: Role { tone.role }
}
