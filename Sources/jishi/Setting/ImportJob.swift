import Records
import Reports

/// One import from its first line to its last act.
struct ImportJob {
  let here: CommandContext
  let source: InputSource
  let kind: InputTable
  let isDryRun: Bool
  /// The file for lines that cannot be taken; all or nothing without one.
  let rejects: String?
  /// The day from which the ledgers are to count, where the import names it.
  var ledgersFrom: Day?

  /// Imports the table, and answers how many lines were taken and how many were not, and what is to be known of them.
  ///
  /// A day that the ledgers cannot count from is refused before anything is imported.
  func run() throws -> (taken: Int, rejected: Int, notes: [String]) {
    let known = try here.store.overview().ledgersFrom
    let dating = ledgersFrom.flatMap { $0 == known ? nil : Act.dateLedgers(from: $0, reason: "") }
    if let dating { try here.store.rehearse(dating, by: here.session) }
    var result = try bringIn()
    if let dating, !isDryRun { try here.perform(dating) }
    if let ledgersFrom { result.notes.append(ledgersFrom.beginningLedgers(in: here.language)) }
    return result
  }

  private func bringIn() throws -> (taken: Int, rejected: Int, notes: [String]) {
    switch kind {
    case .units: try plain(units())
    case .people: try plain(people())
    case .indicators: try indicators()
    case .calendar: try plain(calendar())
    case .reviews: try plain(reviews())
    case .results: try plain(results())
    case .records: try plain(RecordImport(job: self).run())
    }
  }

  /// How many lines were taken, how many were not, and what is to be known of the reading.
  struct Counts {
    var taken: Int
    var rejected: Int
    var remarks: TableRemarks
  }

  private func plain(_ counts: Counts) -> (taken: Int, rejected: Int, notes: [String]) {
    (counts.taken, counts.rejected, counts.remarks.sentences(in: here.language))
  }

  /// Until the store is open, the administrator may import anything.
  func mayImportAll() throws -> Bool {
    let isAdministrator = here.session.may(.manageStore, in: .city, on: here.today)
    return try isAdministrator && !here.store.overview().isOpen
  }

  /// Refuses before anything is read; the store itself refuses, so that the attempt leaves its entry.
  private func requireAdministrator() throws {
    guard !here.may(.manageStore) else { return }
    if !isDryRun { try here.perform(.addUnits([])) }
    throw StoreFailure.refused(.notPermitted(.manageStore, .city))
  }

  /// Imports lines by acts, or only tries it: what the clerk would refuse is told by its line before anything is done,
  /// as what the intake refuses is.
  private func bring<Kind: Intake>(
    _ intake: Kind, _ acts: ([Kind.Value]) -> [Act], telling tell: ([Kind.Value]) -> Void = { _ in }
  ) throws -> Counts {
    var result = try IntakeResult.reading(
      intake, file: source.name, columns: source.columns, shape: source.shape,
      units: try unitsByName(), chunks: try source.chunks())
    try result.sift(in: Kind.order(of: result.values)) { values in
      do throws(StoreFailure) {
        for act in acts(values) { try here.store.rehearse(act, by: here.session) }
        return nil
      } catch .refused(let refusal) {
        return refusal
      }
    }
    try settle(result.rejected, columns: Kind.columns)
    if !isDryRun, !result.values.isEmpty {
      for act in acts(result.values) { try here.perform(act) }
    }
    tell(result.values)
    return Counts(taken: result.values.count, rejected: result.rejected.count, remarks: result.remarks)
  }

  /// Writes lines that cannot be taken aside, or refuses the whole.
  private func settle(_ rejected: [RejectedLine], columns: TableColumns) throws {
    guard !rejected.isEmpty else { return }
    guard let rejects else { throw CommandFailure.lines(rejected.flatMap(\.problems).sorted()) }
    let file = try RejectFile(rejects, columns: columns, language: here.language)
    for line in rejected { try file.add(line) }
    try file.finish()
  }

  private func units() throws -> Counts {
    try requireAdministrator()
    let start = Day(year: here.today.year, month: 1, day: 1) ?? here.today
    let intake = UnitIntake(
      known: try here.store.units(for: here.session), start: start, profile: try here.store.profile())
    return try bring(intake) { [.addUnits($0)] }
  }

  private func people() throws -> Counts {
    try requireAdministrator()
    let intake = PeopleIntake(
      units: try here.store.units(for: here.session),
      people: try here.store.people(unit: nil, for: here.session))
    return try bring(intake) { lines in
      var seen: Set<PersonCode> = []
      let new = lines.filter { $0.isNew && seen.insert($0.person.code).inserted }.map(\.person)
      return [.addPeople(new, posts: lines.map(\.post))]
    }
  }

  private func indicators() throws -> (taken: Int, rejected: Int, notes: [String]) {
    let mayAll = try mayImportAll()
    let (store, session, today) = (here.store, here.session, here.today)
    let people = try here.peopleWithinReach()
    let posts = Dictionary(
      people.map { ($0.person.code, $0.posts) }, uniquingKeysWith: { first, _ in first })
    let intake = IndicatorIntake(
      IndicatorIntake.Surroundings(
        units: try store.units(for: session), people: Set(people.map(\.person.code)),
        isMember: { person, unit, year in
          posts[person]?.contains { $0.isOtherMember(of: unit, in: year) } ?? false
        },
        known: { year in
          let known = try? store.indicators(year: year, unit: nil, side: nil, for: session)
          return (known ?? []).filter(\.adopted).map(\.dated.indicator)
        },
        mayEnter: { kind, scope in
          mayAll
            || session.may(
              kind == .common ? .setCommonIndicators : .setIndividualIndicators, in: scope, on: today)
        }))
    // How a period is cut is the rules' to say, and stands in no column of the file.
    let spread = try store.profile().atLeastSpread
    var notes: [String] = []
    let counts = try bring(intake) {
      [.setIndicators($0)]
    } telling: { values in
      notes = values.map(\.indicator).compactMap { indicator in
        (try? indicator.schedule())?.cut(in: indicator.year, spread, here.language).map {
          "\(indicator.code)  \($0)"
        }
      }
    }
    let told = plain(counts)
    return (told.taken, told.rejected, told.notes + notes)
  }

  /// The verdicts of a month's review, of many units in one act.
  private func reviews() throws -> Counts {
    let mayAll = try mayImportAll()
    let (session, today) = (here.session, here.today)
    let units = try unitsByCode()
    let intake = ReviewIntake(
      ReviewIntake.Surroundings(
        unit: { units[$0] },
        mayReview: { mayAll || session.may(.reviewMonth, in: Scope(side: $0.side), on: today) }))
    return try bring(intake) { [.judge(ReviewIntake.months(of: $0))] }
  }

  /// The results of a year's end, of many units in one act.
  private func results() throws -> Counts {
    let (session, today) = (here.session, here.today)
    let units = try unitsByCode()
    let plans = PlansOfYears(here.store, session)
    let intake = YearEndIntake(
      YearEndIntake.Surroundings(
        unit: { units[$0] }, plan: { plans.plan(of: $0) },
        takesInspection: { plans.takesInspection(in: $0) },
        mayAssess: { session.may(.assessYear, in: $0, on: today) }))
    return try bring(intake) { [.enterYearEnd($0)] }
  }

  private func calendar() throws -> Counts {
    try requireAdministrator()
    let name = source.name.split(separator: "/").last.map(String.init) ?? source.name
    return try bring(CalendarIntake()) { lines in
      CalendarIntake.years(of: lines, source: name).map { .adoptCalendar($0) }
    }
  }

  /// The codes of the units that the person may see, by names that only one has.
  func unitsByName() throws -> [String: UnitCode] {
    let named = Dictionary(grouping: try here.store.units(for: here.session), by: \.name)
    return named.compactMapValues { $0.count == 1 ? $0[0].code : nil }
  }

  /// The units that the person may see.
  func unitsByCode() throws -> [UnitCode: OrganisationUnit] {
    Dictionary(
      try here.store.units(for: here.session).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension CommandContext {
  /// Everybody whom the person may know of: all for the administrator and supervisors, else those of their own units.
  func peopleWithinReach() throws -> [(person: Person, posts: [Post])] {
    let own = Set(session.posts(on: today).compactMap(\.unit)).sorted()
    if own.isEmpty { return try store.people(unit: nil, for: session) }
    return try own.flatMap { try store.people(unit: $0, for: session) }
  }
}

extension InputProblem: Comparable {
  /// In the order of the file.
  package static func < (a: InputProblem, b: InputProblem) -> Bool { (a.line ?? 0) < (b.line ?? 0) }
}
