import Records
import TerminalUI

/// Findings with their deadlines, inspections, violations and irregular acts; the office acts on them, the unit
/// reads and answers its own.
package struct SupervisionScreen: Screen {
  package enum Action: Hashable, Sendable {
    case open, part, find, period
    case inspect, finding, close, violation
    case answer, accept, giveBack, escalate
    case save, cancel
  }

  /// The lists, one of which is shown.
  package enum Part: String, CaseIterable, Hashable, Sendable {
    case findings, inspections, violations, trail
  }

  /// How far back the list of irregular acts reaches.
  package enum Reach: CaseIterable, Hashable, Sendable { case month, quarter, year }

  /// A form over the lists.
  struct Open: Hashable, Sendable {
    var task: SupervisionTask
    var form: FieldForm<SupervisionField>
  }

  private(set) var part = Part.findings
  private(set) var reach = Reach.month
  /// The inspection whose findings alone are shown.
  private(set) var inspection: SupervisionName?
  private(set) var list = MemoryList<SupervisionRow>()
  private(set) var isLoaded = false
  private(set) var over: Open?
  /// The finding to which the screen was opened.
  private var wanted: FindingName?
  private var inspections: [InspectionStanding] = []
  private(set) var size = Size(columns: 80, rows: 19)

  /// The findings, at one of them if it is named.
  package init(at finding: FindingName? = nil) { wanted = finding }

  package static let specimen = SupervisionScreen()
  package func name(in words: Words) -> String { words.supervision.name }
  package var isTyping: Bool { over != nil || list.narrowing.isTyping }
  var current: SupervisionRow? { list.current }

  package func questions(at desk: Desk) -> [Question] {
    let shown: Question =
      switch part {
      case .findings: .findings(FindingQuery(inspection: inspection))
      case .inspections: inspectionsQuestion(at: desk)
      case .violations: .violations(ViolationQuery(year: desk.today.year))
      case .trail: .trail(TrailQuery(from: firstDay(at: desk), to: desk.today))
      }
    return part == .findings ? [shown, inspectionsQuestion(at: desk)] : [shown]
  }

  private func inspectionsQuestion(at desk: Desk) -> Question {
    .inspections(InspectionQuery(year: desk.today.year))
  }

  func firstDay(at desk: Desk) -> Day {
    switch reach {
    case .month: Month(containing: desk.today).firstDay
    case .quarter: Quarter(containing: desk.today).firstDay
    case .year: HalfYear.all(in: desk.today.year)[0].firstDay
    }
  }

  package func keymap(at desk: Desk) -> Keymap<Action> {
    if over != nil {
      return Keymap([
        KeyBinding(.function(5), action: .save), KeyBinding(.enter, action: .save, isInFooter: false),
        KeyBinding(.escape, action: .cancel),
      ])
    }
    let office = desk.may(.inspect, on: desk.office)
    let finding = openFinding
    let isMine = finding.map { desk.may(.answerRectification, on: $0.side) } ?? false
    var bindings = [
      KeyBinding(
        .enter, action: Action.open, isOffered: current.map { $0.way != nil || $0.inspection != nil } ?? false
      ),
      KeyBinding(.tab, action: .part), KeyBinding(.character("/"), action: .find, isInFooter: false),
    ]
    if part == .trail { bindings.append(KeyBinding(.character("p"), action: .period)) }
    guard desk.isSupervisor else {
      return Keymap(
        bindings + [KeyBinding(.character("a"), action: .answer, isOffered: isMine)])
    }
    bindings.append(KeyBinding(.character("n"), action: .inspect, isOffered: office))
    let isOpen = office && (standing(at: desk).map { $0.closedOn == nil } ?? false)
    switch part {
    case .findings:
      bindings += [
        KeyBinding(.character("d"), action: .finding, isOffered: isOpen, isInFooter: false),
        KeyBinding(.character("o"), action: .accept, isOffered: office && finding != nil),
        KeyBinding(.character("b"), action: .giveBack, isOffered: office && finding?.state == .replied),
        KeyBinding(.character("e"), action: .escalate, isOffered: office && finding != nil),
      ]
    case .inspections:
      bindings += [
        KeyBinding(.character("d"), action: .finding, isOffered: isOpen),
        KeyBinding(.character("o"), action: .close, isOffered: isOpen),
      ]
    case .violations, .trail: break
    }
    return Keymap(
      bindings + [
        KeyBinding(
          .character("v"), action: .violation, isOffered: desk.may(.noteViolation, on: desk.office),
          isInFooter: part == .trail || part == .violations)
      ])
  }

  /// The chosen finding, while something is waited for.
  var openFinding: FindingStanding? {
    if case .finding(let finding) = current, finding.state.isOpen { return finding }
    return nil
  }

  /// The chosen inspection of this desk's own office.
  private func standing(at desk: Desk) -> InspectionStanding? {
    guard let name = current?.inspection ?? inspection, name.office == desk.office else { return nil }
    if case .inspection(let standing) = current { return standing }
    return inspections.first { $0.name == name }
  }

  package func label(of action: Action, in words: Words) -> String { words.supervision.label(action, part) }

  package func refusal(of action: Action, at desk: Desk) -> String {
    let words = desk.words.supervision
    switch action {
    case .answer: return words.noAnswer
    case .accept, .giveBack, .escalate:
      return current == nil ? desk.words.station.chooseFirst : words.notWaiting
    case .close, .finding: return current == nil ? desk.words.station.chooseFirst : words.notOpen
    default: return desk.words.station.chooseFirst
    }
  }

  package func help(in words: Words) -> Help { words.supervision.help }

  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    if var open = over {
      guard input != .key(.escape), input != .key(.function(5)) else { return nil }
      guard open.form.type(input, in: formArea(open.task, in: Area(size))) else { return nil }
      over = open
      return []
    }
    return list.type(input, rowsIn: listArea(in: Area(size)).split(top: 1).rest) ? [] : nil
  }

  package mutating func update(_ action: Action, at desk: Desk) -> [Command] {
    switch action {
    case .open: return openRow(at: desk)
    case .part:
      let all = Part.allCases
      turn(to: all[((all.firstIndex(of: part) ?? 0) + 1) % all.count])
      return ask(at: desk)
    case .period:
      let all = Reach.allCases
      reach = all[((all.firstIndex(of: reach) ?? 0) + 1) % all.count]
      return ask(at: desk)
    case .find: list.find()
    case .inspect: begin(.inspect, at: desk)
    case .finding: if let standing = standing(at: desk) { begin(.find(standing), at: desk) }
    case .close: if let name = current?.inspection { begin(.close(name), at: desk) }
    case .answer: if let openFinding { begin(.answer(openFinding.name), at: desk) }
    case .accept: if let openFinding { begin(.accept(openFinding.name), at: desk) }
    case .giveBack: if let openFinding { begin(.giveBack(openFinding.name), at: desk) }
    case .escalate: if let openFinding { begin(.escalate(openFinding.name), at: desk) }
    case .violation: begin(violation(at: desk), at: desk)
    case .cancel: over = nil
    case .save: return save(at: desk)
    }
    return []
  }

  private func violation(at desk: Desk) -> SupervisionTask {
    if case .trail(let line) = current {
      return .violation(line.unit, line.side ?? desk.office, RecordNumber(line.target))
    }
    return .violation(nil, desk.office, nil)
  }

  private mutating func openRow(at desk: Desk) -> [Command] {
    if case .inspection(let standing) = current {
      turn(to: .findings)
      inspection = standing.name
      return ask(at: desk)
    }
    return current?.way.map { [.open($0)] } ?? []
  }

  private mutating func turn(to part: Part) {
    (self.part, inspection, isLoaded) = (part, nil, false)
    list = MemoryList()
    resize(to: size)
  }

  private func ask(at desk: Desk) -> [Command] { questions(at: desk).map { .ask($0) } }

  private mutating func begin(_ task: SupervisionTask, at desk: Desk) {
    over = Open(task: task, form: task.form(at: desk))
  }

  private mutating func save(at desk: Desk) -> [Command] {
    guard var open = over else { return [] }
    open.form.clearProblems()
    defer { over = open }
    switch open.task.request(open.form, at: desk) {
    case .act(let act): return [.confirm(act)]
    case .wrong(let field, let sentence):
      open.form.refuse(field, sentence)
      return []
    }
  }

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    switch reply {
    case .answered(let question, let answer): take(answer, to: question, at: desk)
    case .performed(let act, _):
      guard let done = desk.words.supervision.done(act) else { return [] }
      over = nil
      return [.tell(Notice(done))] + ask(at: desk)
    case .refused(_, .refused(let refusal)):
      guard var open = over, let field = refusal.column.flatMap(SupervisionField.init) else { return [] }
      open.form.refuse(field, refusal.sentence(in: desk.language))
      over = open
    default: break
    }
    return []
  }

  private mutating func take(_ answer: Answer, to question: Question, at desk: Desk) {
    if case .inspections(let found) = answer { inspections = found }
    guard question == questions(at: desk).first else { return }
    switch answer {
    case .findings(let found): list.fill(found.map { .finding($0) })
    case .inspections(let found): list.fill(found.map { .inspection($0) })
    case .violations(let found): list.fill(found.map { .violation($0) })
    case .trail(let found): list.fill(found.reversed().map { .trail($0) })
    default: return
    }
    isLoaded = true
    if let name = wanted, list.choose(name.description) { wanted = nil }
  }

  package mutating func resize(to size: Size) {
    self.size = size
    list.cursor.resize(height: max(1, listArea(in: Area(size)).rows - 1))
  }
}
