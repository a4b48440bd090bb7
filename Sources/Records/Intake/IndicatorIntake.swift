import HonestText

/// Reads `indicators`, and lays out the days on which each falls due.
package struct IndicatorIntake: Intake {
  package static let columns = TableColumns(
    [
      "year", "side", "kind", "scope", "code", "title", "requirement", "points", "subject", "recurrence",
      "due",
      "evidence", "list_item", "measure", "responsible", "source",
    ],
    mandatory: ["year", "side", "kind", "scope", "code", "title", "points", "subject", "recurrence", "due"])

  /// What must be known to read indicators.
  package struct Surroundings: Sendable {
    package var units: [OrganisationUnit]
    package var people: Set<PersonCode>
    /// Whether a person is one of the other members of a unit's team in a year.
    package var isMember: @Sendable (PersonCode, UnitCode, Int) -> Bool
    /// The store's indicators of a year that are in force.
    package var known: @Sendable (Int) -> [Indicator]
    /// Whether the person may enter a line; administrators may everything while a store is being set up.
    package var mayEnter: @Sendable (IndicatorKind, Scope) -> Bool

    package init(
      units: [OrganisationUnit], people: Set<PersonCode>,
      isMember: @escaping @Sendable (PersonCode, UnitCode, Int) -> Bool = { _, _, _ in true },
      known: @escaping @Sendable (Int) -> [Indicator] = { _ in [] },
      mayEnter: @escaping @Sendable (IndicatorKind, Scope) -> Bool = { _, _ in true }
    ) {
      self.units = units
      self.people = people
      self.isMember = isMember
      self.known = known
      self.mayEnter = mayEnter
    }
  }

  /// Where a code must be unique: a unit's ledger holds its own indicators and its group's.
  private struct Place: Hashable {
    var year: Int
    var side: Side
    var scope: IndicatorScope
    var code: String
  }

  private let surroundings: Surroundings
  private let units: [UnitCode: OrganisationUnit]
  private var taken: Set<Place> = []
  private var years: Set<Int> = []

  /// An intake beside what the store has already.
  package init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    units = Dictionary(surroundings.units.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package mutating func read(_ line: inout InputLine) -> DatedIndicator? {
    let year = line.optionalNumber("year", 2000...2199)
    if line.optional("year") == nil { line.report("year", .missingValue) }
    let side = line.choice("side", Side.self)
    let kind = line.choice("kind", IndicatorKind.self)
    let scope = kind.flatMap { readScope(of: $0, side: side, in: &line) }
    let code = line.code("code")
    let title = line.text("title", 1...60)
    // A temporary task has a deadline and no points.
    let points = line.points("points", allowsNone: line.optional("recurrence") == "once")
    let subject = readSubject(of: scope, side: side, year: year, in: &line)
    let recurrence = line.text("recurrence", 1...40)
    var schedule: Schedule?
    if let year, let recurrence { schedule = readSchedule(recurrence, year: year, in: &line) }
    let evidence = evidence(in: &line)
    let responsible = line.optional("responsible").map { PersonCode($0) }
    if let responsible, !surroundings.people.contains(responsible) {
      line.report("responsible", .unknownReference(responsible.rawValue))
    }
    let requirement = line.optional("requirement", upTo: 500, .lines)
    let (listItem, measure) = (
      line.optional("list_item", upTo: 100), line.optional("measure", upTo: 500, .lines)
    )
    let source = line.optional("source", upTo: 100)
    guard let year, let side, let kind, let scope, let code, let title, let points, let subject,
      let recurrence,
      let schedule, line.problems.isEmpty
    else { return nil }
    let occurrences = schedule.occurrences(in: year).map {
      OccurrenceDates(ordinal: $0.ordinal, from: $0.periodStart, due: $0.due)
    }
    // What falls due after an event has its occurrences when the events happen.
    if case .afterEvent = schedule.recurrence {
    } else if occurrences.isEmpty {
      line.report("recurrence", .noOccurrence(recurrence))
      return nil
    }
    remember(year)
    guard claim(Place(year: year, side: side, scope: scope, code: code)) else {
      line.report("code", .duplicate(code))
      return nil
    }
    return DatedIndicator(
      indicator: Indicator(
        year: year, side: side, kind: kind, scope: scope, code: code, title: title, points: points,
        subject: subject, recurrence: recurrence, due: line.optional("due") ?? "", requirement: requirement,
        evidence: evidence.isEmpty ? nil : evidence, listItem: listItem, measure: measure,
        responsible: responsible, source: source),
      occurrences: occurrences)
  }

  /// A unit's duty for other members names one of its team; a group's names nobody.
  private func readSubject(of scope: IndicatorScope?, side: Side?, year: Int?, in line: inout InputLine)
    -> DutySubject?
  {
    if case .group = scope, side == .main, line.optional("subject") == SubjectKind.member.rawValue {
      return DutySubject(kind: .member)
    }
    guard let subject = line.subject("subject", on: side) else { return nil }
    guard let member = subject.member else { return subject }
    guard surroundings.people.contains(member) else {
      line.report("subject", .unknownReference(member.rawValue))
      return nil
    }
    switch scope {
    case .group: line.report("subject", .memberOfGroup)
    case .unit(let unit)? where !surroundings.isMember(member, unit, year ?? 0):
      line.report("subject", .notOfTeam(member, unit))
    default: break
    }
    return subject
  }

  private func readScope(of kind: IndicatorKind, side: Side?, in line: inout InputLine) -> IndicatorScope? {
    guard let text = line.optional("scope") else {
      line.report("scope", .missingValue)
      return nil
    }
    switch (kind, UnitGroup(rawValue: text)) {
    case (.common, let group?):
      return permitted(.group(group), kind, Scope(side: side), in: &line)
    case (.individual, nil):
      let code = UnitCode(text)
      guard let unit = units[code] else {
        line.report("scope", .unknownReference(text))
        return nil
      }
      if side == .supervision, unit.supervisionBody == nil {
        line.report("scope", .noSupervisionBody(code))
        return nil
      }
      return permitted(.unit(code), kind, Scope(unit: code, side: side), in: &line)
    default:
      line.report("scope", .scopeMismatch(kind))
      return nil
    }
  }

  private func permitted(
    _ scope: IndicatorScope, _ kind: IndicatorKind, _ place: Scope, in line: inout InputLine
  ) -> IndicatorScope? {
    if place.side == nil || surroundings.mayEnter(kind, place) { return scope }
    let operation: Operation = kind == .common ? .setCommonIndicators : .setIndividualIndicators
    line.report(nil, .notPermitted(operation, place))
    return nil
  }

  private func readSchedule(_ recurrence: String, year: Int, in line: inout InputLine) -> Schedule? {
    do {
      return try Schedule.parse(recurrence: recurrence, due: line.optional("due") ?? "", year: year)
    } catch {
      line.report(error.concernsDue ? "due" : "recurrence", .schedule(error))
      return nil
    }
  }

  private func evidence(in line: inout InputLine) -> [EvidenceKind] {
    line.row.list("evidence").compactMap { word in
      if let kind = EvidenceKind(rawValue: word) { return kind }
      line.report("evidence", .notOneOf(word, EvidenceKind.allCases.map(\.rawValue)))
      return nil
    }
  }

  /// Looks once at what the store has of a year.
  private mutating func remember(_ year: Int) {
    guard years.insert(year).inserted else { return }
    for known in surroundings.known(year) {
      taken.insert(Place(year: known.year, side: known.side, scope: known.scope, code: known.code))
    }
  }

  /// Takes the place unless it, or one in the same ledger, is taken.
  private mutating func claim(_ place: Place) -> Bool {
    if taken.contains(place) { return false }
    switch place.scope {
    case .unit(let unit):
      if let group = units[unit]?.group, taken.contains(with(place, .group(group))) { return false }
    case .group(let group):
      for unit in units.values where unit.group == group && taken.contains(with(place, .unit(unit.code))) {
        return false
      }
    }
    taken.insert(place)
    return true
  }

  private func with(_ place: Place, _ scope: IndicatorScope) -> Place {
    var place = place
    place.scope = scope
    return place
  }
}
