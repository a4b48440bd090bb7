import Records

/// A dated duty of the practice city, as records are matched with it.
struct PracticeOccurrence: Hashable, Sendable {
  let name: OccurrenceName
  let year: Int
  let from: Day
  let due: Day
  let subject: SubjectKind
  /// Places in the templates of its side that fulfil it.
  let templates: [Int]
}

/// All dated duties of a side of the practice city, of every indicator that any unit has.
struct PracticeDuties: Hashable, Sendable {
  let occurrences: [PracticeOccurrence]
  /// The places of an indicator's occurrences, year by year.
  let places: [Int: [String: Range<Int>]]

  init(side: Side, years: ClosedRange<Int>, extra: [PracticeIndicator], extraYear: Int) {
    let templates = PracticeTemplate.all(side)
    var occurrences: [PracticeOccurrence] = []
    var places: [Int: [String: Range<Int>]] = [:]
    for year in years {
      let all =
        PracticeIndicator.common(side) + PracticeIndicator.individual(side) + (year == extraYear ? extra : [])
      for indicator in all {
        let start = occurrences.count
        let fitting = templates.indices.filter { templates[$0].indicator == indicator.code }
        for dated in indicator.dates(in: year) {
          occurrences.append(
            PracticeOccurrence(
              name: OccurrenceName(code: indicator.code, ordinal: dated.ordinal), year: year,
              from: dated.from,
              due: dated.due, subject: SubjectKind(rawValue: indicator.subject) ?? .team,
              templates: fitting.isEmpty ? [templates.count - 1] : fitting))
        }
        places[year, default: [:]][indicator.code] = start..<occurrences.count
      }
    }
    self.occurrences = occurrences
    self.places = places
  }
}

extension PracticeIndicator {
  static func common(_ side: Side) -> [PracticeIndicator] { side == .main ? commonMain : commonSupervision }
  static func individual(_ side: Side) -> [PracticeIndicator] {
    side == .main ? individualMain : individualSupervision
  }

  /// The dated instances of a year; none where the vocabulary does not fit the year.
  func dates(in year: Int) -> [OccurrenceDates] {
    let schedule = try? schedule(in: year)
    return schedule?.occurrences(in: year).map {
      OccurrenceDates(ordinal: $0.ordinal, from: $0.periodStart, due: $0.due)
    } ?? []
  }

  /// The indicator as it is imported, in force for a year.
  ///
  /// In a unit, a duty for other members names one of them.
  func dated(year: Int, side: Side, scope: IndicatorScope, member: PersonCode? = nil) -> DatedIndicator {
    let kind: IndicatorKind =
      switch scope {
      case .group: .common
      case .unit: .individual
      }
    return DatedIndicator(
      indicator: Indicator(
        year: year, side: side, kind: kind, scope: scope, code: code, title: title, points: points,
        subject: named(member), recurrence: recurrence,
        due: dueText(in: year), requirement: requirement,
        evidence: evidence.compactMap(EvidenceKind.init(rawValue:))),
      occurrences: dates(in: year))
  }

  private func named(_ member: PersonCode?) -> DutySubject {
    let kind = SubjectKind(rawValue: subject) ?? .team
    return DutySubject(kind: kind, member: kind == .member ? member : nil)
  }
}

extension PracticeCity {
  /// The one-off duty that stands in the five-day window of the seat on the day that the city is shown.
  static func urgentDuty(today: Day) -> PracticeIndicator {
    let newYearsEve = Day(year: today.year, month: 12, day: 31) ?? today
    let due = min(today + 3, newYearsEve)
    let text = String(due.description.dropFirst(5))
    return PracticeIndicator(
      "Z-31", "报送专项整改台账", "对巡察反馈问题逐条整改，台账经主要负责人审签后报送", points: 10, "team", "once", due: text,
      "document workPlan")
  }

  /// Three individual indicators of a unit's side for a year.
  func individualIndicators(of unit: Int, _ side: Side, year: Int) -> [PracticeIndicator] {
    var random = PracticeRandom(seed: seed, 2, unit, side == .main ? 0 : 1, year)
    var left = PracticeIndicator.individual(side)
    var chosen: [PracticeIndicator] = []
    for _ in 0..<3 { chosen.append(left.remove(at: random.below(left.count))) }
    if side == .main, year == today.year, units[unit].code == Self.seat {
      chosen[2] = Self.urgentDuty(today: today)
    }
    return chosen
  }

  /// Everything that units owe in the years that the city knows.
  package func indicators() -> [DatedIndicator] {
    years.flatMap { year in
      Side.allCases.flatMap { side in
        UnitGroup.allCases.flatMap { group in
          PracticeIndicator.common(side).map { $0.dated(year: year, side: side, scope: .group(group)) }
        }
          + units.flatMap { unit in
            individualIndicators(of: unit.index, side, year: year)
              .map {
                $0.dated(
                  year: year, side: side, scope: .unit(unit.code), member: unit.members.first?.code)
              }
          }
      }
    }
  }
}
