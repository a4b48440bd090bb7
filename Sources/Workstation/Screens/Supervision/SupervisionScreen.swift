import Records
import TerminalUI

/// Findings with their deadlines, inspections, violations, bulletins, analyses and irregular acts; the offices act
/// on them, a unit reads and answers its own.
package struct SupervisionScreen: Screen {
  /// The lists, one of which is shown.
  package enum Part: String, CaseIterable, Hashable, Sendable {
    case findings, inspections, violations, bulletins, analyses, trail

    /// Whether the list is one year's, which is chosen.
    var isOfYear: Bool { [.inspections, .violations, .bulletins, .analyses].contains(self) }
  }

  /// How far back the list of irregular acts reaches.
  package enum Reach: CaseIterable, Hashable, Sendable { case month, quarter, year }

  /// Of which time the analysis is that was not presented yet.
  package enum Span: CaseIterable, Hashable, Sendable { case lastQuarter, quarter, half, year }

  /// A named bulletin before it is issued: read as it will stand, then asked about.
  struct Issuing: Hashable, Sendable {
    let act: Act
    let preview: NamedBulletin
  }

  private(set) var part = Part.findings
  private(set) var reach = Reach.month
  private(set) var span = Span.lastQuarter
  /// The year of the lists that are a year's; this year's until another is chosen.
  private(set) var year: Int?
  /// The inspection whose findings alone are shown.
  private(set) var inspection: SupervisionName?
  var list = MemoryList<SupervisionRow>()
  private(set) var isLoaded = false
  var over: OpenForm?
  /// Of whom the bulletin in the form may name people.
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
  /// The finding to which the screen was opened.
  private var wanted: FindingName?
  private(set) var inspections: [InspectionStanding] = []
  private var analyses: [PresentedAnalysis] = []
  private var preview: Analysis?
  private(set) var size = Size(columns: 80, rows: 19)

  /// The findings, at one of them if it is named.
  package init(at finding: FindingName? = nil) { wanted = finding }

  /// One of the lists, of a year or of this one.
  package init(part: Part, year: Int?) { (self.part, self.year) = (part, year) }

  package static let spot: Spot? = .supervision
  package static let specimen = SupervisionScreen()
  package func name(in words: Words) -> String { words.supervision.name }
  package var isTyping: Bool {
    over != nil || issuing != nil || asking.isOpen || exporting.isOpen || list.narrowing.isTyping
  }
  var current: SupervisionRow? { list.current }

  /// An analysis tells numbers of all units, so it is the offices' alone.
  func parts(at desk: Desk) -> [Part] {
    desk.isSupervisor ? Part.allCases : Part.allCases.filter { $0 != .analyses }
  }

  func shownYear(at desk: Desk) -> Int { year ?? desk.today.year }

  package func questions(at desk: Desk) -> [any Query] {
    let year = shownYear(at: desk)
    switch part {
    case .findings: return [FindingQuery(inspection: inspection), inspectionsQuery(at: desk)]
    case .inspections:
      let read = isReading ? current?.inspection.map { [InspectionDetailQuery(name: $0)] } : nil
      return [inspectionsQuery(at: desk)] + (read ?? [])
    case .violations: return [ViolationQuery(year: year)]
    case .bulletins: return [NamedBulletinsQuery(year: year)]
    // The figures of a period are many and move with every entry: they are asked for once.
    case .analyses: return [AnalysesQuery(year: year)] + (preview == nil ? [previewQuery(at: desk)] : [])
    case .trail: return [TrailQuery(from: firstDay(at: desk), to: desk.today)]
    }
  }

  private func inspectionsQuery(at desk: Desk) -> InspectionQuery {
    InspectionQuery(year: shownYear(at: desk))
  }

  private func previewQuery(at desk: Desk) -> AnalysisQuery {
    let days = days(at: desk)
    return AnalysisQuery(from: days.from, to: days.to)
  }

  func firstDay(at desk: Desk) -> Day {
    switch reach {
    case .month: Month(containing: desk.today).firstDay
    case .quarter: Quarter(containing: desk.today).firstDay
    case .year: HalfYear.all(in: desk.today.year)[0].firstDay
    }
  }

  /// The time of the analysis that was not presented yet.
  func days(at desk: Desk) -> (from: Day, to: Day) {
    let quarter = Quarter(containing: desk.today)
    switch span {
    case .lastQuarter: return (quarter.previous.firstDay, quarter.previous.lastDay)
    case .quarter: return (quarter.firstDay, quarter.lastDay)
    case .half:
      let half = HalfYear(containing: desk.today)
      return (half.firstDay, half.lastDay)
    case .year:
      let halves = HalfYear.all(in: desk.today.year)
      return (halves[0].firstDay, halves[1].lastDay)
    }
  }

  package func help(in words: Words) -> Help { words.supervision.help }

  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    if let commands = exporting.type(input, on: Area(size), at: desk) { return commands }
    if let commands = asking.type(input, on: Area(size), at: desk) { return commands }
    if issuing != nil { return typeBeforeIssue(input, at: desk) }
    if over != nil { return over?.type(input, on: Area(size), at: desk) }
    if isReading { return typeInSheet(input, at: desk) ? [] : nil }
    return list.type(input, rowsIn: listArea(in: Area(size)).split(top: 1).rest) ? [] : nil
  }

  private mutating func typeInSheet(_ input: Input, at desk: Desk) -> Bool {
    if input == .key(.escape) {
      isReading = false
      return true
    }
    let area = readingArea(in: Area(size))
    return sheet.type(input, lines: page(width: area.columns, at: desk).count, rows: area.rows)
  }

  mutating func turn(to part: Part, of inspection: SupervisionName? = nil) {
    (self.part, self.inspection, isLoaded, isReading) = (part, inspection, false, false)
    list = MemoryList()
    resize(to: size)
  }

  /// Goes to the list in which what was just made stands, where it will be chosen.
  private mutating func chooseMade(by act: Act, at desk: Desk) {
    switch act {
    case .openInspection:
      let known = inspections.map(\.name.description)
      if part != .inspections || shownYear(at: desk) != desk.today.year {
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

  private mutating func offer(_ people: [Colleague], of unit: UnitCode, at desk: Desk) {
    for (index, subject) in subjects.enumerated() where subject.unit == unit {
      over?.form.offer(
        subject.field("person", index), people.map { $0.candidate(in: unit, on: desk.today) })
    }
  }

  mutating func turn(reach: Reach) { self.reach = reach }
  mutating func turn(year: Int) { (self.year, isLoaded) = (year, false) }
  mutating func turn(span: Span) { (self.span, preview) = (span, nil) }

  func ask(at desk: Desk) -> [Command] { questions(at: desk).map { .ask($0) } }

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    exporting.take(reply, in: desk.language)
    asking.receive(reply, in: desk.language)
    switch reply {
    case .answered:
      if let (query, people) = reply.answered(PeopleQuery.self), let unit = query.unit {
        offer(people, of: unit, at: desk)
      }
      take(reply, at: desk)
    case .performed(let act, _):
      guard let done = desk.words.supervision.done(act) else { return [] }
      (over, issuing, preview) = (nil, nil, nil)
      list.unmark()
      chooseMade(by: act, at: desk)
      return [.tell(Notice(done))] + ask(at: desk)
    case .refused(_, let failure):
      // A store that is busy or asleep says nothing against what was read.
      if case .refused = failure { issuing = nil }
      _ = over?.receive(reply, at: desk)
    default: break
    }
    return []
  }

  private mutating func take(_ reply: Reply, at desk: Desk) {
    if let (_, found) = reply.answered(InspectionQuery.self) { inspections = found }
    if let (_, found) = reply.answered(InspectionDetailQuery.self) { detail = found }
    if part == .analyses, let found = reply.answer(to: previewQuery(at: desk)) {
      let isFirst = preview == nil
      preview = found
      layAnalyses()
      if isFirst { list.choose("preview") }
    }
    // The first question is the one that fills the list.
    let open = Array(questions(at: desk).prefix(1))
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
