import Records
import TerminalUI

// Which keys there are, by office, by list and by what is chosen.
extension SupervisionScreen {
  package func keymap(at desk: Desk) -> Keymap<Action> {
    if issuing != nil {
      return Keymap([
        KeyBinding(.function(5), action: .issue), KeyBinding(.enter, action: .issue, isInFooter: false),
        KeyBinding(.escape, action: .cancel),
      ])
    }
    if let over { return over.keymap(save: .save, cancel: .cancel) }
    if isReading {
      return Keymap(
        unitBindings(at: desk) + officeBindings(at: desk) + [KeyBinding(.character("e"), action: .export)])
    }
    var bindings = [
      KeyBinding(
        .enter, action: Action.open,
        isOffered: current.map { $0.way != nil || $0.inspection != nil || $0.opensPage } ?? false),
      KeyBinding(.tab, action: .part), KeyBinding(.character("/"), action: .find, isInFooter: false),
    ]
    if part == .trail || part == .analyses { bindings.append(KeyBinding(.character("p"), action: .period)) }
    if part == .inspections {
      bindings.append(KeyBinding(.character("r"), action: .read, isOffered: current != nil))
    }
    bindings += unitBindings(at: desk) + officeBindings(at: desk)
    bindings.append(KeyBinding(.character("e"), action: .export, isOffered: !list.rows.isEmpty))
    if part == .findings {
      bindings.append(
        KeyBinding(.backspace, action: .clear, isOffered: inspection != nil, isInFooter: false))
    }
    if part.isOfYear {
      bindings += [
        KeyBinding(.character("["), .left, action: .before, isInFooter: false),
        KeyBinding(
          .character("]"), .right, action: .after, isOffered: shownYear(at: desk) < desk.today.year,
          isInFooter: false),
      ]
    }
    return Keymap(bindings)
  }

  /// What a unit does: it answers its own findings.
  private func unitBindings(at desk: Desk) -> [KeyBinding<Action>] {
    guard !desk.isSupervisor else { return [] }
    let isMine = openFinding.map { desk.may(.answerRectification, on: $0.side) } ?? false
    return [KeyBinding(.character("a"), action: .answer, isOffered: isMine)]
  }

  /// What the offices alone do, each with what it noted itself.
  private func officeBindings(at desk: Desk) -> [KeyBinding<Action>] {
    guard desk.isSupervisor else { return [] }
    func key(_ key: Character, _ action: Action, isInFooter: Bool = true) -> KeyBinding<Action> {
      KeyBinding(
        .character(key), action: action, isOffered: obstacle(to: action, at: desk) == nil,
        isInFooter: isInFooter)
    }
    switch part {
    case .findings:
      return [
        key("n", .inspect), key("d", .finding, isInFooter: inspection != nil), key("o", .accept),
        key("b", .giveBack), key("c", .escalate),
        key("x", .withdraw, isInFooter: obstacle(to: .withdraw, at: desk) == nil),
        key("v", .violation, isInFooter: false),
      ]
    case .inspections:
      let acts = [key("n", .inspect), key("d", .finding), key("o", .close)]
      return isReading ? acts : acts + [key("v", .violation, isInFooter: false)]
    case .violations:
      return [
        key("v", .violation), key("f", .follow), key("i", .publish),
        KeyBinding(.character(" "), action: .mark, isOffered: current != nil, isInFooter: false),
        KeyBinding(
          .character("u"), action: .unmark, isOffered: !list.marks.isEmpty,
          isInFooter: !list.marks.isEmpty),
      ]
    case .bulletins: return [key("c", .correct)]
    case .analyses: return [key("i", .present), key("t", .send)]
    case .trail: return [key("v", .violation)]
    }
  }

  /// Why an act of the office cannot be done with what is chosen; `nil`: it can.
  func obstacle(to action: Action, at desk: Desk) -> String? {
    let (words, office) = (desk.words.supervision, desk.office)
    func only(_ operation: Operation) -> String? {
      desk.may(operation, on: office)
        ? nil : desk.words.verify.onlyFor(operation.whoMay(in: desk.language))
    }
    switch action {
    case .inspect: return only(.inspect)
    case .finding, .close:
      if let why = only(.inspect) { return why }
      if current == nil, inspection == nil { return desk.words.station.chooseFirst }
      return standing(at: desk).map { $0.closedOn == nil } ?? false ? nil : words.notOpen
    case .accept, .escalate, .giveBack:
      if let why = only(.inspect) { return why }
      guard let finding = openFinding else {
        return current == nil ? desk.words.station.chooseFirst : words.notWaiting
      }
      if finding.name.inspection.office != office { return words.otherOffice }
      return action == .giveBack && finding.state != .replied ? words.notWaiting : nil
    case .withdraw:
      if let why = only(.inspect) { return why }
      guard let finding = current?.finding else { return desk.words.station.chooseFirst }
      if finding.name.inspection.office != office { return words.otherOffice }
      return finding.state.isUntouched
        ? nil : ActRefusal.findingSettled(finding.name, finding.state).sentence(in: desk.language)
    case .correct:
      if let why = only(.noteViolation) { return why }
      guard case .bulletin(let bulletin) = current else { return desk.words.station.chooseFirst }
      if bulletin.id.office != office { return words.otherOffice }
      return bulletin.correctedBy.map {
        ActRefusal.bulletinCorrected(bulletin.id, by: $0).sentence(in: desk.language)
      }
    case .violation: return only(.noteViolation)
    case .follow:
      if let why = only(.noteViolation) { return why }
      guard let violation = current?.violation else { return desk.words.station.chooseFirst }
      return violation.name.office == office ? nil : words.otherOffice
    case .publish:
      if let why = only(.noteViolation) { return why }
      if chosen.isEmpty { return desk.words.station.chooseFirst }
      if chosen.contains(where: { $0.name.office != office }) { return words.otherOffice }
      return chosen.contains { $0.bulletin != nil } ? words.namedAlready : nil
    case .present: return only(.presentAnalysis)
    case .send:
      if let why = only(.presentAnalysis) { return why }
      guard case .analysis(let analysis) = current else { return words.presentFirst }
      return analysis.id.office == office ? nil : words.otherOffice
    default: return nil
    }
  }

  package func refusal(of action: Action, at desk: Desk) -> String {
    switch action {
    case .answer: desk.words.supervision.noAnswer
    case .export: desk.words.lists.nothingShown
    case .unmark: desk.words.lists.noMarks
    case .clear: desk.words.station.noFilter
    case .after: desk.words.station.notNow
    default: obstacle(to: action, at: desk) ?? desk.words.station.chooseFirst
    }
  }

  /// The chosen finding, while something is waited for.
  var openFinding: FindingStanding? {
    if case .finding(let finding) = current, finding.state.isOpen { return finding }
    return nil
  }

  /// The violations of which a bulletin would tell: the marked ones in sight, else the chosen one.
  var chosen: [ViolationStanding] {
    (list.marks.isEmpty ? current.map { [$0] } ?? [] : list.marked).compactMap(\.violation)
  }

  /// The chosen inspection of this desk's own office.
  func standing(at desk: Desk) -> InspectionStanding? {
    guard let name = current?.inspection ?? inspection, name.office == desk.office else { return nil }
    if case .inspection(let standing) = current { return standing }
    return inspections.first { $0.name == name }
  }
}
