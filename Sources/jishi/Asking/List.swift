import ArgumentParser
import Records
import Reports

/// `jishi list …`: the lists, filtered.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "列表。Lists, filtered.",
    subcommands: [
      ListUnits.self, ListPeople.self, ListIndicators.self, ListDuties.self, ListRecords.self,
      ListDrafts.self, ListNotices.self, ListPapers.self, ListPoints.self, ListMonths.self,
      ListInspections.self,
      ListFindings.self, ListViolations.self, ListBulletins.self, ListAnalyses.self, ListTrail.self,
      ListChanges.self, ListViews.self, ListArchives.self,
    ])
}

/// `jishi list units`.
struct ListUnits: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "units", abstract: "单位。Units.")

  @OptionGroup var common: CommonOptions
  @Option(help: "组别。county or cityUnit.") var group: UnitGroup?

  func run() throws {
    let here = try common.context(writing: false)
    let units = try here.store.units(for: here.session).filter { group == nil || $0.group == group }
    try common.write(units, OrganisationFacts.unit)
  }
}

/// `jishi list people`.
struct ListPeople: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "people", abstract: "人员和任职。People and posts.")

  @OptionGroup var common: CommonOptions
  @Option(help: "单位代码。The unit.") var unit: UnitCode?
  @Option(help: "方面。main or supervision.") var side: Side?

  func run() throws {
    let here = try common.context(writing: false)
    let lines = PersonLine.lines(of: try here.store.people(unit: unit, for: here.session))
      .filter { side == nil || $0.post?.side == nil || $0.post?.side == side }
    try common.write(lines, OrganisationFacts.person)
  }
}

/// `jishi list indicators`.
struct ListIndicators: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "indicators", abstract: "指标。Indicators.")

  @OptionGroup var common: CommonOptions
  @Option(help: "年度，默认今年。The year; this one when absent.") var year: Int?
  @Option(help: "单位代码。The unit.") var unit: UnitCode?
  @Option(help: "方面。main or supervision.") var side: Side?
  @Flag(help: "列出修订，每处一行。The amendments instead, one line a field.") var amendments = false

  func run() throws {
    let here = try common.context(writing: false)
    let found = try here.store.indicators(
      year: year ?? here.today.year, unit: unit, side: side, for: here.session)
    if amendments {
      try common.write(AmendmentLine.lines(of: found), DutyFacts.amendment)
    } else {
      try common.write(found, DutyFacts.indicator.map { $0.headed(as: IndicatorIntake.columns) })
    }
  }
}

/// `jishi list duties`: a unit's ledger.
struct ListDuties: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duties", abstract: "工作台账。A unit's ledger of duties.")

  @OptionGroup var common: CommonOptions
  @Option(help: "单位代码；不写为本人所在单位。The unit; one's own when absent.") var unit: UnitCode?
  @Option(help: "方面。main or supervision.") var side: Side?
  @Option(help: "年度，默认今年。The year; this one when absent.") var year: Int?
  @Option(help: "期限起。Due from this day on.") var from: Day?
  @Option(help: "期限止。Due up to this day.") var to: Day?
  @Option(help: "状态，可多次。State, once for each.") var state: [OccurrenceState] = []
  @Option(help: "性质。common or individual.") var kind: IndicatorKind?
  @Option(help: "主体。team, head, member, disciplineBody.") var subject: SubjectKind?
  @Flag(help: "只列每一方面的进度。How far each side has come, instead.") var progress = false

  func run() throws {
    let here = try common.context(writing: false)
    let today = here.today
    let (profile, calendar) = (try here.store.profile(), try here.store.calendar())
    let units = try unit.map { [$0] } ?? here.ownUnits()
    var found: [DutyOccurrence] = []
    for unit in units {
      found += try here.store.duties(
        unit: unit, side: side, year: year ?? from?.year ?? today.year, for: here.session)
    }
    found = found.filter { duty in
      duty.due >= (from ?? duty.due) && duty.due <= (to ?? duty.due)
        && (state.isEmpty || state.contains(duty.state(on: today, profile: profile, calendar: calendar)))
        && (kind == nil || duty.kind == kind) && (subject == nil || duty.subject.kind == subject)
    }
    if progress {
      let sides = Side.allCases.filter { side == nil || side == $0 }
      try common.write(
        sides.map { LedgerProgress(of: found, side: $0, on: today) }, DutyFacts.progress)
    } else {
      try common.write(found, DutyFacts.occurrence(on: today, profile: profile, calendar: calendar))
    }
  }
}

/// `jishi list records`: read page by page, so that any number can be listed.
struct ListRecords: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records", abstract: "记实，按时间先后。Records in the order of time.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var filter: RecordFilter
  @Flag(help: "最近的在前。Newest first.") var newestFirst = false
  @Flag(help: "连同摘要、档号、迟录原因、材料名。With summary, paper number, why late, names of the evidence.") var full =
    false
  @Option(help: "最多列出几条。At most so many.") var limit: RowCount?

  func run() throws {
    let here = try common.context(writing: false)
    var query = filter.query
    if newestFirst { query.order = .newestFirst }
    query.isWhole = full || common.wanted == .xlsx
    try common.writePages(
      query.isWhole ? RecordFacts.whole : RecordFacts.row, ListLimit(limit ?? .all, common)
    ) { anchor, count in
      try here.store.records(query, page: anchor, limit: count, for: here.session)
    } key: {
      $0.key
    }
  }
}

/// `jishi list drafts`.
struct ListDrafts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drafts", abstract: "草稿和送审件。Drafts and submissions.")

  @OptionGroup var common: CommonOptions
  @Option(help: "单位代码。The unit.") var unit: UnitCode?
  @Option(help: "方面。main or supervision.") var side: Side?
  @Option(help: "状态，可多次。State, once for each.") var state: [DraftState] = []

  func run() throws {
    let here = try common.context(writing: false)
    let open: Set<DraftState> = [.draft, .submitted, .returned, .withdrawn, .signed]
    let drafts = try here.store.drafts(
      unit: unit, side: side, states: state.isEmpty ? open : Set(state), for: here.session)
    try common.write(drafts, DraftFacts.row(on: here.today, calendar: try here.store.calendar()))
  }
}

extension CommandContext {
  /// The units in which the person holds a post today.
  func ownUnits() throws -> [UnitCode] {
    let own = Set(session.posts(on: today).compactMap(\.unit)).sorted()
    guard !own.isEmpty else { throw CommandFailure.usage("请用 --unit 说明单位", "name a unit with --unit") }
    return own
  }
}
