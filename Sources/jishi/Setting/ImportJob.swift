import Records
import Reports

/// One import from its first line to its last act.
struct ImportJob {
  let desk: Desk
  let source: InputSource
  let kind: InputTable
  let isDryRun: Bool
  /// The file for lines that cannot be taken; all or nothing without one.
  let rejects: String?
  /// The day from which the ledgers shall count, where the import names it.
  var ledgersFrom: Day?

  /// Brings the table in, and answers how many lines were taken and how many were not, and what is to be known of them.
  ///
  /// A day that the ledgers cannot count from is refused before anything is brought in.
  func run() throws -> (taken: Int, rejected: Int, notes: [String]) {
    let known = try desk.store.overview().ledgersFrom
    let dating = ledgersFrom.flatMap { $0 == known ? nil : Act.dateLedgers(from: $0, reason: "") }
    if let dating { try desk.store.rehearse(dating, by: desk.sitting) }
    var result = try bringIn()
    if let dating, !isDryRun { try desk.perform(dating) }
    if let ledgersFrom { result.notes.append(ledgersFrom.beginningLedgers(in: desk.language)) }
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

  private func plain(_ counts: (taken: Int, rejected: Int)) -> (taken: Int, rejected: Int, notes: [String]) {
    (counts.taken, counts.rejected, [])
  }

  /// Until the store is open, the administrator may bring anything over.
  func mayImportAll() throws -> Bool {
    let isAdministrator = desk.sitting.may(.manageStore, in: .city, on: desk.today)
    return try isAdministrator && !desk.store.overview().isOpen
  }

  /// Refuses before anything is read; the store is let refuse, so that the attempt leaves its entry.
  private func requireAdministrator() throws {
    guard !desk.may(.manageStore) else { return }
    if !isDryRun { try desk.perform(.addUnits([])) }
    throw StoreFailure.refused(.notPermitted(.manageStore, .city))
  }

  /// Brings lines in by acts, or only tries it: what the clerk would refuse is told by its line before anything is done,
  /// as what the intake refuses is.
  private func bring<Kind: Intake>(
    _ intake: Kind, _ acts: ([Kind.Value]) -> [Act], telling tell: ([Kind.Value]) -> Void = { _ in }
  ) throws -> (Int, Int) {
    var result = try IntakeResult.reading(intake, file: source.name, chunks: try source.chunks())
    try result.sift(in: Kind.order(of: result.values)) { values in
      do throws(StoreFailure) {
        for act in acts(values) { try desk.store.rehearse(act, by: desk.sitting) }
        return nil
      } catch .refused(let refusal) {
        return refusal
      }
    }
    try settle(result.rejected, columns: Kind.columns)
    if !isDryRun, !result.values.isEmpty {
      for act in acts(result.values) { try desk.perform(act) }
    }
    tell(result.values)
    return (result.values.count, result.rejected.count)
  }

  /// Writes lines that cannot be taken aside, or refuses the whole.
  private func settle(_ rejected: [RejectedLine], columns: TableColumns) throws {
    guard !rejected.isEmpty else { return }
    guard let rejects else { throw CommandFailure.lines(rejected.flatMap(\.problems).sorted()) }
    let file = try RejectFile(rejects, columns: columns, language: desk.language)
    for line in rejected { try file.add(line) }
    try file.finish()
  }

  private func units() throws -> (Int, Int) {
    try requireAdministrator()
    let start = Day(year: desk.today.year, month: 1, day: 1) ?? desk.today
    let intake = UnitIntake(
      known: try desk.store.units(for: desk.sitting), start: start, profile: try desk.store.profile())
    return try bring(intake) { [.addUnits($0)] }
  }

  private func people() throws -> (Int, Int) {
    try requireAdministrator()
    let intake = PeopleIntake(
      units: try desk.store.units(for: desk.sitting),
      people: try desk.store.people(unit: nil, for: desk.sitting))
    return try bring(intake) { lines in
      var seen: Set<PersonCode> = []
      let new = lines.filter { $0.isNew && seen.insert($0.person.code).inserted }.map(\.person)
      return [.addPeople(new, posts: lines.map(\.post))]
    }
  }

  private func indicators() throws -> (taken: Int, rejected: Int, notes: [String]) {
    let mayAll = try mayImportAll()
    let (store, sitting, today) = (desk.store, desk.sitting, desk.today)
    let people = try desk.peopleWithinReach()
    let posts = Dictionary(
      people.map { ($0.person.code, $0.posts) }, uniquingKeysWith: { first, _ in first })
    let intake = IndicatorIntake(
      IndicatorIntake.Surroundings(
        units: try store.units(for: sitting), people: Set(people.map(\.person.code)),
        isMember: { person, unit, year in
          posts[person]?.contains { $0.isOtherMember(of: unit, in: year) } ?? false
        },
        known: { year in
          let known = try? store.indicators(year: year, unit: nil, side: nil, for: sitting)
          return (known ?? []).filter(\.adopted).map(\.dated.indicator)
        },
        mayEnter: { kind, scope in
          mayAll
            || sitting.may(
              kind == .common ? .setCommonIndicators : .setIndividualIndicators, in: scope, on: today)
        }))
    // How a period is cut is the rules' to say, and stands in no column of the file.
    let spread = try store.profile().atLeastSpread
    var notes: [String] = []
    let counts = try bring(intake) {
      [.setIndicators($0)]
    } telling: { values in
      notes = values.map(\.indicator).compactMap { indicator in
        (try? indicator.schedule())?.cut(in: indicator.year, spread, desk.language).map {
          "\(indicator.code)  \($0)"
        }
      }
    }
    return (counts.0, counts.1, notes)
  }

  /// The verdicts of a month's review, of many units in one act.
  private func reviews() throws -> (Int, Int) {
    let mayAll = try mayImportAll()
    let (sitting, today) = (desk.sitting, desk.today)
    let units = try unitsByCode()
    let intake = ReviewIntake(
      ReviewIntake.Surroundings(
        unit: { units[$0] },
        mayReview: { mayAll || sitting.may(.reviewMonth, in: Scope(side: $0.side), on: today) }))
    return try bring(intake) { [.judge(ReviewIntake.months(of: $0))] }
  }

  /// The results of a year's end, of many units in one act.
  private func results() throws -> (Int, Int) {
    let (sitting, today) = (desk.sitting, desk.today)
    let units = try unitsByCode()
    let plans = PlansOfYears(desk.store, sitting)
    let intake = YearEndIntake(
      YearEndIntake.Surroundings(
        unit: { units[$0] }, plan: { plans.plan(of: $0) },
        takesInspection: { plans.takesInspection(in: $0) },
        mayAssess: { sitting.may(.assessYear, in: $0, on: today) }))
    return try bring(intake) { [.enterYearEnd($0)] }
  }

  private func calendar() throws -> (Int, Int) {
    try requireAdministrator()
    let name = source.name.split(separator: "/").last.map(String.init) ?? source.name
    return try bring(CalendarIntake()) { lines in
      CalendarIntake.years(of: lines, source: name).map { .adoptCalendar($0) }
    }
  }

  /// The units that the person may see.
  func unitsByCode() throws -> [UnitCode: OrganisationUnit] {
    Dictionary(
      try desk.store.units(for: desk.sitting).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Desk {
  /// Everybody whom the person may know of: all for the administrator and supervisors, else the own units.
  func peopleWithinReach() throws -> [(person: Person, posts: [Post])] {
    let own = Set(sitting.posts(on: today).compactMap(\.unit)).sorted()
    if own.isEmpty { return try store.people(unit: nil, for: sitting) }
    return try own.flatMap { try store.people(unit: $0, for: sitting) }
  }
}

extension InputProblem: Comparable {
  /// In the order of the file.
  package static func < (a: InputProblem, b: InputProblem) -> Bool { (a.line ?? 0) < (b.line ?? 0) }
}
