import Records
import TerminalUI

// What keys do in the lists of supervision.
extension SupervisionScreen {
  /// The chosen finding, while something is waited for.
  var openFinding: FindingStanding? {
    if case .finding(let finding) = current, finding.state.isOpen { return finding }
    return nil
  }

  /// The violations that a bulletin would be about: the marked ones in sight, else the chosen one.
  var chosen: [ViolationStanding] {
    (list.marks.isEmpty ? current.map { [$0] } ?? [] : list.marked).compactMap(\.violation)
  }

  /// The chosen inspection of the person's own office.
  func standing(at here: ScreenContext) -> InspectionStanding? {
    guard let name = current?.inspection ?? inspection, name.office == here.office else { return nil }
    if case .inspection(let standing) = current { return standing }
    return inspections.first { $0.name == name }
  }

  /// Opens a form; where it names people for violations, these units' people are asked for.
  mutating func begin(_ form: FormSpec?, naming subjects: [BulletinSubject] = []) -> [Command] {
    self.subjects = subjects
    over = form.map { OpenForm($0) }
    return Set(subjects.map(\.unit)).sorted().map { .ask(PeopleQuery(unit: $0)) }
  }

  mutating func publish(at here: ScreenContext) -> [Command] {
    let subjects = chosen.map { BulletinSubject($0) }
    guard !subjects.isEmpty else { return [] }
    return begin(.publish(subjects, title: nil, correcting: nil, at: here), naming: subjects)
  }

  mutating func correctBulletin(at here: ScreenContext) -> [Command] {
    guard let bulletin = current?.bulletin else { return [] }
    let subjects = BulletinSubject.all(of: bulletin)
    return begin(
      .publish(subjects, title: bulletin.body.title, correcting: bulletin.id, at: here), naming: subjects)
  }

  mutating func turnPart(at here: ScreenContext) -> [Command] {
    let all = parts(at: here)
    turn(to: all[((all.firstIndex(of: part) ?? 0) + 1) % all.count])
    return ask(at: here)
  }

  mutating func turnYear(by years: Int, at here: ScreenContext) -> [Command] {
    turn(year: max(1_950, shownYear(at: here) + years))
    return ask(at: here)
  }

  mutating func turnPeriod(at here: ScreenContext) -> [Command] {
    if part == .trail {
      let all = TrailPeriod.allCases
      turn(trailPeriod: all[((all.firstIndex(of: trailPeriod) ?? 0) + 1) % all.count])
    } else {
      let all = Span.allCases
      turn(span: all[((all.firstIndex(of: span) ?? 0) + 1) % all.count])
    }
    return ask(at: here)
  }

  mutating func openRow(at here: ScreenContext) -> [Command] {
    guard let current else { return [] }
    if current.opensPage { return read(at: here) }
    if case .inspection(let standing) = current {
      turn(to: .findings, of: standing.name)
      return ask(at: here)
    }
    return current.way.map { [.open($0)] } ?? []
  }

  /// Reads the chosen one over the whole screen; an inspection is asked for as a whole.
  mutating func read(at here: ScreenContext) -> [Command] {
    (isReading, sheet) = (true, Sheet())
    guard case .inspection(let standing) = current else { return [] }
    return [.ask(InspectionDetailQuery(name: standing.name))]
  }

  /// Takes what is typed; a bulletin is shown as it will read, and asked about when that is saved in turn.
  mutating func save(at here: ScreenContext) -> [Command] {
    if let issuing {
      asking.ask(ActQuestion(here.words.supervision.issuing(issuing.preview, in: here), issuing.act))
      return []
    }
    let commands = over?.commands(at: here) ?? []
    switch commands.first {
    case .confirm(.publishViolations(let office, let title, let lines, let correction)):
      issuing = Issuing(
        act: .publishViolations(office: office, title: title, lines, correcting: correction),
        preview: preview(title, lines, correction, at: here))
      sheet = Sheet()
      return []
    case .confirm(.closeInspection(let name, let result)):
      let left = inspections.first { $0.name == name }?.openFindings ?? 0
      guard left > 0 else { return commands }
      asking.ask(
        ActQuestion(
          here.words.supervision.closing(name, over: left), .closeInspection(name, result: result)))
      return []
    default: return commands
    }
  }

  /// The bulletin as it will read; its number is given when it is issued.
  private func preview(
    _ title: String, _ lines: [BulletinLine], _ correction: NamedCorrection?, at here: ScreenContext
  ) -> NamedBulletin {
    let names = Dictionary(subjects.map { ($0.unit, $0.unitName) }, uniquingKeysWith: { $1 })
    let office = here.office
    return NamedBulletin(
      body: ViolationsPublished(
        name: SupervisionName(.bulletin, office: office, year: here.today.year, serial: 0), title: title,
        lines: lines, reason: correction?.reason), issuedBy: here.session?.person.name ?? "",
      issuedAt: here.now,
      unitNames: names, entry: ChainHead(chain: .office(office), number: 0, digest: Digest(of: [])),
      corrects: correction?.bulletin)
  }

  /// Takes input while a bulletin is read before it is issued.
  mutating func typeBeforeIssue(_ input: Input, at here: ScreenContext) -> [Command]? {
    let area = readingArea(in: Area(size))
    return sheet.type(input, lines: page(width: area.columns, at: here).count, rows: area.rows) ? [] : nil
  }

  /// A list as it is shown, or the paper that is chosen: a bulletin, an analysis, an inspection that is read.
  mutating func export(at here: ScreenContext) -> [Command] {
    let words = here.words
    let rows = list.marks.isEmpty ? list.rows : list.marked
    let name = (here.unit?.name ?? here.city) + (here.language == .chinese ? "" : " ")
    if let paper = paper(at: here) {
      exporting.open(
        .export(
          paper.content, as: .html, title: name + paper.title, subtitle: "", scope: words.month.asPaper,
          at: here))
    } else if let content = content(of: rows) {
      let found = list.narrowing.isOn ? ["\(words.lists.find) \(list.narrowing.field.text)"] : []
      exporting.open(
        .export(
          content, title: name + words.supervision.part(part),
          subtitle: (["\(here.today)"] + found).joined(separator: "  "), scope: words.lists.rows(rows.count),
          at: here))
    }
    return []
  }

  private func paper(at here: ScreenContext) -> (content: ListExport.Content, title: String)? {
    let words = here.words.supervision
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
