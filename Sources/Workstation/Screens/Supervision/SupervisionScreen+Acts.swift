import Records
import TerminalUI

// What keys do in the lists of supervision.
extension SupervisionScreen {
  package mutating func update(_ action: Action, at desk: Desk) -> [Command] {
    switch action {
    case .open: return openRow(at: desk)
    case .read: return read(at: desk)
    case .part:
      let all = parts(at: desk)
      turn(to: all[((all.firstIndex(of: part) ?? 0) + 1) % all.count])
      return ask(at: desk)
    case .period: return turnPeriod(at: desk)
    case .before, .after:
      turn(year: max(1_950, shownYear(at: desk) + (action == .before ? -1 : 1)))
      return ask(at: desk)
    case .clear:
      turn(to: .findings)
      return ask(at: desk)
    case .find: list.find()
    case .mark: list.mark()
    case .unmark: list.unmark()
    case .export: export(at: desk)
    case .save: return save(at: desk)
    case .cancel: if issuing != nil { issuing = nil } else { over = nil }
    case .issue:
      if let issuing {
        asking.ask(ActQuestion(desk.words.supervision.issuing(issuing.preview, in: desk), issuing.act))
      }
    default:
      subjects = named(by: action)
      over = form(of: action, at: desk).map { OpenForm($0) }
      return Set(subjects.map(\.unit)).sorted().map { .ask(.people($0)) }
    }
    return []
  }

  private mutating func turnPeriod(at desk: Desk) -> [Command] {
    if part == .trail {
      let all = Reach.allCases
      turn(reach: all[((all.firstIndex(of: reach) ?? 0) + 1) % all.count])
    } else {
      let all = Span.allCases
      turn(span: all[((all.firstIndex(of: span) ?? 0) + 1) % all.count])
    }
    return ask(at: desk)
  }

  /// The form that an act opens.
  private func form(of action: Action, at desk: Desk) -> FormSpec? {
    switch action {
    case .inspect: .inspect(at: desk)
    case .finding: standing(at: desk).map { .finding(of: $0) }
    case .close: (current?.inspection).map { .close($0) }
    case .answer: (openFinding?.name).map { .answer($0) }
    case .accept: (openFinding?.name).map { .accept($0) }
    case .giveBack: (openFinding?.name).map { .giveBack($0) }
    case .escalate: (openFinding?.name).map { .escalate($0) }
    case .withdraw: (current?.finding?.name).map { .withdraw($0) }
    case .correct:
      if case .bulletin(let bulletin) = current {
        .publish(subjects, title: bulletin.body.title, correcting: bulletin.id, at: desk)
      } else {
        nil
      }
    case .violation:
      if case .trail(let line) = current {
        .violation(line.unit, line.side ?? desk.office, RecordNumber(line.target), at: desk)
      } else {
        .violation(nil, desk.office, nil, at: desk)
      }
    case .follow: (current?.violation?.name).map { .follow($0) }
    case .publish: subjects.isEmpty ? nil : .publish(subjects, title: nil, correcting: nil, at: desk)
    case .present: .present(from: days(at: desk).from, to: days(at: desk).to, at: desk)
    case .send: if case .analysis(let analysis) = current { .send(analysis.id, on: desk.today) } else { nil }
    default: nil
    }
  }

  /// The violations for which a bulletin is to name people.
  private func named(by action: Action) -> [BulletinSubject] {
    switch (action, current) {
    case (.publish, _): chosen.map { BulletinSubject($0) }
    case (.correct, .bulletin(let bulletin)): BulletinSubject.all(of: bulletin)
    default: []
    }
  }

  private mutating func openRow(at desk: Desk) -> [Command] {
    guard let current else { return [] }
    if current.opensPage { return read(at: desk) }
    if case .inspection(let standing) = current {
      turn(to: .findings, of: standing.name)
      return ask(at: desk)
    }
    return current.way.map { [.open($0)] } ?? []
  }

  /// Reads the chosen one over the whole screen; an inspection is asked for as a whole.
  private mutating func read(at desk: Desk) -> [Command] {
    (isReading, sheet) = (true, Sheet())
    guard case .inspection(let standing) = current else { return [] }
    return [.ask(.inspection(standing.name))]
  }

  private mutating func save(at desk: Desk) -> [Command] {
    let commands = over?.commands(at: desk) ?? []
    switch commands.first {
    case .confirm(.publishViolations(let office, let title, let lines, let correction)):
      issuing = Issuing(
        act: .publishViolations(office: office, title: title, lines, correcting: correction),
        preview: preview(title, lines, correction, at: desk))
      sheet = Sheet()
      return []
    case .confirm(.closeInspection(let name, let result)):
      let left = inspections.first { $0.name == name }?.openFindings ?? 0
      guard left > 0 else { return commands }
      asking.ask(
        ActQuestion(
          desk.words.supervision.closing(name, over: left), .closeInspection(name, result: result)))
      return []
    default: return commands
    }
  }

  /// The bulletin as it will read; its number is given when it is issued.
  private func preview(
    _ title: String, _ lines: [BulletinLine], _ correction: NamedCorrection?, at desk: Desk
  ) -> NamedBulletin {
    let names = Dictionary(subjects.map { ($0.unit, $0.unitName) }, uniquingKeysWith: { $1 })
    let office = desk.office
    return NamedBulletin(
      body: ViolationsPublished(
        name: SupervisionName(.bulletin, office: office, year: desk.today.year, serial: 0), title: title,
        lines: lines, reason: correction?.reason), issuedBy: desk.seat?.person.name ?? "", issuedAt: desk.now,
      unitNames: names, entry: ChainHead(chain: .office(office), number: 0, digest: Digest(of: [])),
      corrects: correction?.bulletin)
  }

  /// Takes input while a bulletin is read before it is issued.
  mutating func typeBeforeIssue(_ input: Input, at desk: Desk) -> [Command]? {
    let area = readingArea(in: Area(size))
    return sheet.type(input, lines: page(width: area.columns, at: desk).count, rows: area.rows) ? [] : nil
  }

  /// A list as it is shown, or the paper that is chosen: a bulletin, an analysis, an inspection that is read.
  private mutating func export(at desk: Desk) {
    let words = desk.words
    let rows = list.marks.isEmpty ? list.rows : list.marked
    let name = (desk.unit?.name ?? desk.city) + (desk.language == .chinese ? "" : " ")
    if let paper = paper(at: desk) {
      exporting.open(
        .export(
          paper.content, as: .html, title: name + paper.title, subtitle: "", scope: words.month.asPaper,
          at: desk))
    } else if let content = content(of: rows) {
      let found = list.narrowing.isOn ? ["\(words.lists.find) \(list.narrowing.field.text)"] : []
      exporting.open(
        .export(
          content, title: name + words.supervision.part(part),
          subtitle: (["\(desk.today)"] + found).joined(separator: "  "), scope: words.lists.rows(rows.count),
          at: desk))
    }
  }

  private func paper(at desk: Desk) -> (content: ListExport.Content, title: String)? {
    let words = desk.words.supervision
    switch current {
    case .bulletin(let bulletin): return (.namedBulletin(bulletin.id), bulletin.body.title)
    case .analysis(let analysis):
      return (.presentedAnalysis(analysis.id), "\(words.part(.analyses)) \(analysis.id)")
    case .preview(let analysis):
      return (
        .analysis(from: analysis.from, to: analysis.to),
        "\(words.part(.analyses)) \(analysis.from) \(analysis.to)"
      )
    case .inspection(let inspection) where isReading:
      return (.inspection(inspection.name), "\(words.part(.inspections)) \(inspection.name)")
    default: return nil
    }
  }

  private func content(of rows: [SupervisionRow]) -> ListExport.Content? {
    switch part {
    case .findings: .findings(rows.compactMap(\.finding))
    case .inspections: .inspections(rows.compactMap(\.inspected))
    case .violations: .violations(rows.compactMap(\.violation))
    case .trail: .trail(rows.compactMap(\.line))
    case .bulletins, .analyses: nil
    }
  }
}
