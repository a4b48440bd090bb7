import HonestText

/// Reads `indicators`, and lays out the days on which each falls due.
package struct IndicatorIntake: Intake {
  package static let columns = TableColumns(
    [
      InputColumn(
        "year", Said("年度", "Year"), others: ["年", "年份"], isMandatory: true,
        Said("四位数", "four digits"), example: "2026", kind: .integer),
      .side,
      InputColumn(
        "kind", Said("性质", "Kind"), others: ["指标性质", "指标类型", "类型", "类别"], isMandatory: true,
        Said("共性 或 个性", "common or individual"), example: "共性", words: IndicatorKind.choices),
      InputColumn(
        "scope", Said("适用范围", "Scope"), others: ["范围", "适用", "适用单位", "组别或单位", "单位"], isMandatory: true,
        Said(
          "共性指标写组别（县（区）、市直单位），个性指标写单位代码", "a group for a common indicator, a unit code for an individual one"),
        example: "市直单位", words: UnitGroup.choices, namesUnit: true),
      InputColumn(
        "code", Said("指标编号", "Code"), others: ["编号", "代码", "指标代码"], isMandatory: true,
        Said("1 至 20 个字母、数字、连字符", "1 to 20 letters, digits and hyphens"), example: "Z-01"),
      InputColumn(
        "title", Said("指标名称", "Title"), others: ["名称", "指标", "事项", "任务", "工作任务"], isMandatory: true,
        Said("60 字以内", "up to 60 characters"), example: "召开专题会议研究"),
      InputColumn(
        "requirement", Said("具体要求", "Requirement"), others: ["要求", "内容", "工作要求"],
        Said("500 字以内", "up to 500 characters"), example: "每季度至少研究一次"),
      InputColumn(
        "points", Said("分值", "Points"), others: ["分数", "满分", "得分标准", "标准分"], isMandatory: true,
        Said("最多两位小数；只有一次性的任务可以是 0", "up to two decimals; 0 for what is done once only"), example: "5",
        kind: .hundredths),
      InputColumn(
        "subject", Said("履责主体", "Subject"), others: ["责任主体", "主体", "责任人"], isMandatory: true,
        Said("领导班子、主要负责人、班子成员:代码、纪检机构", "team, head, member:CODE, discipline body"), example: "领导班子",
        words: SubjectKind.choices),
      InputColumn(
        "recurrence", Said("频次", "Recurrence"), others: ["频率", "周期", "次数", "完成频次"], isMandatory: true,
        Said(
          "一次、每月、每季、每半年、每年、每年至少 2 次，或 afterEvent:10/day",
          "once, monthly, quarterly, halfYearly, yearly, atLeast:2/year, afterEvent:10/day"), example: "每季",
        words: Recurrence.choices),
      InputColumn(
        "due", Said("时限", "Due"), others: ["期限", "完成时限", "截止日期", "完成时间"], isMandatory: true,
        Said("日期，或每月的几号；不写为时段的最后一天", "a day, or a day of the month; the last day of the period when empty")),
      InputColumn(
        "evidence", Said("印证材料", "Evidence"), others: ["材料", "佐证材料"],
        Said("会议记录、文件等，多项用分号隔开", "minutes, document …, parted by semicolons"), example: "会议记录"),
      InputColumn(
        "list_item", Said("清单条目", "List item"), others: ["清单", "责任清单"],
        Said("责任清单中的条目", "the item of the list of duties")),
      InputColumn(
        "measure", Said("落实措施", "Measure"), others: ["措施"],
        Said("500 字以内", "up to 500 characters")),
      InputColumn(
        "responsible", Said("承办人", "Responsible"), others: ["承办人代码", "责任人代码"],
        Said("人员代码", "the code of a person")),
      InputColumn(
        "source", Said("指标来源", "Source"), others: ["来源", "依据"],
        Said("文件或会议", "a paper or a meeting")),
    ], ignoring: ["adopted", "审定"])

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
    let isOnce = line.optional("recurrence").map(Recurrence.plain) == "once"
    let points = line.points("points", allowsNone: isOnce)
    let subject = readSubject(of: scope, side: side, year: year, in: &line)
    let recurrence = line.text("recurrence", 1...40).map(Recurrence.plain)
    let due = DueRule.plain(line.optional("due") ?? "", in: year)
    var schedule: Schedule?
    if let year, let recurrence { schedule = readSchedule(recurrence, due, year: year, in: &line) }
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
        subject: subject, recurrence: recurrence, due: due, requirement: requirement,
        evidence: evidence.isEmpty ? nil : evidence, listItem: listItem, measure: measure,
        responsible: responsible, source: source),
      occurrences: occurrences)
  }

  /// A unit's duty for other members names one of its team; a group's names nobody.
  private func readSubject(of scope: IndicatorScope?, side: Side?, year: Int?, in line: inout InputLine)
    -> DutySubject?
  {
    if case .group = scope, side == .main,
      line.optional("subject").flatMap({ SubjectKind(written: $0) }) == .member
    {
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
    switch (kind, UnitGroup(written: text)) {
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

  private func readSchedule(_ recurrence: String, _ due: String, year: Int, in line: inout InputLine)
    -> Schedule?
  {
    do {
      return try Schedule.parse(recurrence: recurrence, due: due, year: year)
    } catch {
      line.report(error.concernsDue ? "due" : "recurrence", .schedule(error))
      return nil
    }
  }

  private func evidence(in line: inout InputLine) -> [EvidenceKind] {
    line.row.list("evidence", partedBy: "、").compactMap { word in
      if let kind = EvidenceKind(written: word) { return kind }
      line.report("evidence", .notOneOf(word, EvidenceKind.choices))
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
