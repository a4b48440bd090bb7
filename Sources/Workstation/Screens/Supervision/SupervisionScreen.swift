import Records
import TerminalUI

/// Findings with their deadlines, inspections, violations, bulletins, analyses and irregular acts; the offices act
/// on them, a unit reads and answers its own.
package struct SupervisionScreen: Screen {
  /// The lists, one of which is shown.
  package enum Part: String, CaseIterable, Hashable, Sendable {
    case findings, inspections, violations, bulletins, analyses, trail

    /// Whether the list is of one year, which the person chooses.
    var isOfYear: Bool { [.inspections, .violations, .bulletins, .analyses].contains(self) }
  }

  /// How far back the list of irregular acts reaches.
  package enum TrailPeriod: CaseIterable, Hashable, Sendable { case month, quarter, year }

  /// The period of the analysis still to be presented.
  package enum Span: CaseIterable, Hashable, Sendable { case lastQuarter, quarter, half, year }

  /// A named bulletin before it is issued: read as it will stand, then asked about.
  struct Issuing: Hashable, Sendable {
    let act: Act
    let preview: NamedBulletin
  }

  private(set) var part = Part.findings
  private(set) var trailPeriod = TrailPeriod.month
  private(set) var span = Span.lastQuarter
  /// The year of the lists that are a year's; this year's until another is chosen.
  private(set) var year: Int?
  /// The inspection whose findings alone are shown.
  private(set) var inspection: SupervisionName?
  var list = MemoryList<SupervisionRow>()
  private(set) var isLoaded = false
  var over: OpenForm?
  /// The violations for which the bulletin in the form may name people.
  var subjects: [BulletinSubject] = []
  /// The bulletin that is about to be issued, as it will read.
  var issuing: Issuing?
  /// The question before a bulletin is issued, or an inspection closed over findings that are open.
  var asking = Asking()
  /// Whether the chosen one is read over the whole screen.
  var isReading = false
  var sheet = Sheet()
  var exporting = Exporting()
  /// The inspection that is read, once it is known as a whole.
  private(set) var detail: InspectionDetail?
  /// The finding at which the screen was opened.
  private var wanted: FindingName?
  private(set) var inspections: [InspectionStanding] = []
  private var analyses: [PresentedAnalysis] = []
  private var preview: Analysis?
  private(set) var size = Size(columns: 80, rows: 19)

  /// The findings, at one of them if it is named.
  package init(at finding: FindingName? = nil) { wanted = finding }

  /// One of the lists, of a year or of this one.
  package init(part: Part, year: Int?) { (self.part, self.year) = (part, year) }

  package static let spot: ScreenID? = .supervision
  package static let specimen = SupervisionScreen()
  package func name(in words: Words) -> String { words.supervision.name }
  package var isTyping: Bool {
    over != nil || issuing != nil || asking.isOpen || exporting.isOpen || list.narrowing.isTyping
  }
  var current: SupervisionRow? { list.current }

  /// An analysis tells numbers of all units, so it is the offices' alone.
  func parts(at here: ScreenContext) -> [Part] {
    here.isSupervisor ? Part.allCases : Part.allCases.filter { $0 != .analyses }
  }

  func shownYear(at here: ScreenContext) -> Int { year ?? here.today.year }

  package func questions(at here: ScreenContext) -> [any Query] {
    let year = shownYear(at: here)
    switch part {
    case .findings: return [FindingQuery(inspection: inspection), inspectionsQuery(at: here)]
    case .inspections:
      let read = isReading ? current?.inspection.map { [InspectionDetailQuery(name: $0)] } : nil
      return [inspectionsQuery(at: here)] + (read ?? [])
    case .violations: return [ViolationQuery(year: year)]
    case .bulletins: return [NamedBulletinsQuery(year: year)]
    // The figures of a period are many and move with every entry: they are asked for once.
    case .analyses: return [AnalysesQuery(year: year)] + (preview == nil ? [previewQuery(at: here)] : [])
    case .trail: return [TrailQuery(from: firstDay(at: here), to: here.today)]
    }
  }

  private func inspectionsQuery(at here: ScreenContext) -> InspectionQuery {
    InspectionQuery(year: shownYear(at: here))
  }

  private func previewQuery(at here: ScreenContext) -> AnalysisQuery {
    let days = days(at: here)
    return AnalysisQuery(from: days.from, to: days.to)
  }

  func firstDay(at here: ScreenContext) -> Day {
    switch trailPeriod {
    case .month: Month(containing: here.today).firstDay
    case .quarter: Quarter(containing: here.today).firstDay
    case .year: HalfYear.all(in: here.today.year)[0].firstDay
    }
  }

  /// The period of the analysis still to be presented.
  func days(at here: ScreenContext) -> (from: Day, to: Day) {
    let quarter = Quarter(containing: here.today)
    switch span {
    case .lastQuarter: return (quarter.previous.firstDay, quarter.previous.lastDay)
    case .quarter: return (quarter.firstDay, quarter.lastDay)
    case .half:
      let half = HalfYear(containing: here.today)
      return (half.firstDay, half.lastDay)
    case .year:
      let halves = HalfYear.all(in: here.today.year)
      return (halves[0].firstDay, halves[1].lastDay)
    }
  }

  package func help(in words: Words) -> Help { words.supervision.help }

  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    if let commands = exporting.type(input, on: Area(size), at: here) { return commands }
    if let commands = asking.type(input, on: Area(size), at: here) { return commands }
    if issuing != nil { return typeBeforeIssue(input, at: here) }
    if over != nil { return over?.type(input, on: Area(size), at: here) }
    if isReading { return typeInSheet(input, at: here) ? [] : nil }
    return list.type(input, rowsIn: listArea(in: Area(size)).split(top: 1).rest) ? [] : nil
  }

  private mutating func typeInSheet(_ input: Input, at here: ScreenContext) -> Bool {
    if input == .key(.escape) {
      isReading = false
      return true
    }
    let area = readingArea(in: Area(size))
    return sheet.type(input, lines: page(width: area.columns, at: here).count, rows: area.rows)
  }

  mutating func turn(to part: Part, of inspection: SupervisionName? = nil) {
    (self.part, self.inspection, isLoaded, isReading) = (part, inspection, false, false)
    list = MemoryList()
    resize(to: size)
  }

  /// Goes to the list that holds what was just made, where it will be chosen.
  private mutating func chooseMade(by act: Act, at here: ScreenContext) {
    switch act {
    case .openInspection:
      let known = inspections.map(\.name.description)
      if part != .inspections || shownYear(at: here) != here.today.year {
        year = nil
        turn(to: .inspections)
      }
      list.expectNew(besides: known)
    case .publishViolations:
      let known = part == .bulletins ? list.all.map(\.listName) : nil
      year = nil
      turn(to: .bulletins)
      if let known { list.expectNew(besides: known) }
    case .addFinding where part == .findings, .noteViolation where part == .violations,
      .presentAnalysis where part == .analyses:
      list.expectNew()
    default: break
    }
  }

  private mutating func offer(_ people: [Colleague], of unit: UnitCode, at here: ScreenContext) {
    for (index, subject) in subjects.enumerated() where subject.unit == unit {
      over?.form.offer(
        subject.field("person", index), people.map { $0.candidate(in: unit, on: here.today) })
    }
  }

  mutating func turn(trailPeriod: TrailPeriod) { self.trailPeriod = trailPeriod }
  mutating func turn(year: Int) { (self.year, isLoaded) = (year, false) }
  mutating func turn(span: Span) { (self.span, preview) = (span, nil) }

  func ask(at here: ScreenContext) -> [Command] { questions(at: here).map { .ask($0) } }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    exporting.take(reply, in: here.language)
    asking.receive(reply, in: here.language)
    switch reply {
    case .answered:
      if let (query, people) = reply.answered(PeopleQuery.self), let unit = query.unit {
        offer(people, of: unit, at: here)
      }
      take(reply, at: here)
    case .performed(let act, _):
      guard let done = here.words.supervision.done(act) else { return [] }
      (over, issuing, preview) = (nil, nil, nil)
      list.unmark()
      chooseMade(by: act, at: here)
      return [.tell(StatusLine(done))] + ask(at: here)
    case .refused(_, let failure):
      // A store that is busy or asleep says nothing against what was read.
      if case .refused = failure { issuing = nil }
      _ = over?.receive(reply, at: here)
    default: break
    }
    return []
  }

  private mutating func take(_ reply: Reply, at here: ScreenContext) {
    if let (_, found) = reply.answered(InspectionQuery.self) { inspections = found }
    if let (_, found) = reply.answered(InspectionDetailQuery.self) { detail = found }
    if part == .analyses, let found = reply.answer(to: previewQuery(at: here)) {
      let isFirst = preview == nil
      preview = found
      layAnalyses()
      if isFirst { list.choose("preview") }
    }
    // The first question is the one that fills the list.
    let open = Array(questions(at: here).prefix(1))
    if let found = reply.answer(FindingQuery.self, among: open) {
      list.fill(found.map { .finding($0) })
    } else if let found = reply.answer(InspectionQuery.self, among: open) {
      list.fill(found.map { .inspection($0) })
    } else if let found = reply.answer(ViolationQuery.self, among: open) {
      list.fill(found.map { .violation($0) })
    } else if let found = reply.answer(NamedBulletinsQuery.self, among: open) {
      list.fill(found.map { .bulletin($0) })
    } else if let found = reply.answer(AnalysesQuery.self, among: open) {
      analyses = found
      layAnalyses()
    } else if let found = reply.answer(TrailQuery.self, among: open) {
      list.fill(found.reversed().map { .trail($0) })
    } else {
      return
    }
    isLoaded = true
    // What was read may have gone with the list.
    if current == nil { isReading = false }
    if let name = wanted, list.choose(name.description) { wanted = nil }
  }

  /// What could be presented stands before what was.
  private mutating func layAnalyses() {
    list.fill((preview.map { [.preview($0)] } ?? []) + analyses.map { .analysis($0) })
  }

  package mutating func resize(to size: Size) {
    self.size = size
    list.cursor.resize(height: max(1, listArea(in: Area(size)).rows - 1))
  }
}
