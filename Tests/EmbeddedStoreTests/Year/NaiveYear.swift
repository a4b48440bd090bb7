import Records

@testable import EmbeddedStore

/// The alerts of a day worked out a second time, from the raw entries and by rules written down here again: no
/// window, no deadline, no profile of the program is asked.
struct NaiveYear {
  private struct Duty: Hashable {
    var unit: UnitCode
    var side: Side
    var name: OccurrenceName
  }
  private struct Submission {
    var body: RecordSubmitted
    var state: DraftState
  }

  private let resting: Set<Day>
  private let working: Set<Day>
  private(set) var units: [OrganisationUnit] = []
  private var founder: PersonCode?
  /// The day on which anybody but the founder first did something.
  private(set) var firstAct: Day?
  private var dues: [Duty: (due: Day, made: Day)] = [:]
  private var indicators: [String: DatedIndicator] = [:]
  private var exempt: Set<Duty> = []
  private var adopted: Set<String> = []
  private var submissions: [Digest: RecordSubmitted] = [:]
  private var open: [Int: Submission] = [:]
  private var records: [RecordNumber: RecordContent] = [:]
  /// In the order of entering.
  private var entered: [RecordNumber] = []
  private var inspections: [Digest: InspectionOpened] = [:]
  private var inspected: [UnitCode: [Day]] = [:]
  private var findings: [Digest: (name: String, body: InspectionFound)] = [:]
  private var notices: [Digest: (place: String, month: Int)] = [:]
  /// The last month of 2026 of which each side's head was told.
  private var told: [String: Int] = [:]
  private var reports: [Digest: String] = [:]
  private var sent: [String: Int] = [:]

  init(_ year: CalendarYear) {
    resting = Set(year.restDays)
    working = Set(year.makeUpDays)
  }

  // MARK: what happened

  mutating func take(_ entry: Entry) throws {
    let header = entry.header
    let side = header.chain.office ?? header.chain.body?.side ?? .main
    founder = founder ?? header.author
    if firstAct == nil, header.author != founder, header.kind != .actRefused { firstAct = header.at.day }
    switch header.kind {
    case .unitAdded: units.append(try entry.body(UnitAdded.self).unit)
    case .indicatorsAdopted:
      for dated in try entry.body(IndicatorsAdopted.self).indicators { adopt(dated, on: header.at.day) }
    case .indicatorAmended: amend(try entry.body(IndicatorAmended.self).indicator, on: header.at.day)
    case .occurrenceExempted:
      let body = try entry.body(OccurrenceExempted.self)
      exempt.insert(Duty(unit: body.unit, side: side, name: body.occurrence))
    case .occurrenceExtended:
      let body = try entry.body(OccurrenceExtended.self)
      dues[Duty(unit: body.unit, side: side, name: body.occurrence)]?.due = body.due
    case .occurrenceOpened:
      let body = try entry.body(OccurrenceOpened.self)
      if let unit = header.chain.body?.unit {
        dues[Duty(unit: unit, side: side, name: body.occurrence)] = (body.due, header.at.day)
      }
    case .recordSubmitted:
      let body = try entry.body(RecordSubmitted.self)
      submissions[entry.digest] = body
      open[body.draft] = Submission(body: body, state: .submitted)
    case .recordWithdrawn: open[try entry.body(RecordWithdrawn.self).draft]?.state = .withdrawn
    case .recordReturned: open[try entry.body(RecordReturned.self).draft]?.state = .returned
    case .recordSigned: open[try entry.body(RecordSigned.self).draft]?.state = .signed
    case .recordEntered:
      let body = try entry.body(RecordEntered.self)
      records[body.number] = submissions[body.submission]?.content
      entered.append(body.number)
      open[body.draft] = nil
    case .recordRevised:
      let body = try entry.body(RecordRevised.self)
      records[body.number] = submissions[body.submission]?.content
      open[body.draft] = nil
    case .recordVoided:
      let body = try entry.body(RecordVoided.self)
      records[body.number] = nil
      open[body.draft] = nil
    case .inspectionOpened: inspections[entry.digest] = try entry.body()
    case .inspectionFound:
      let body = try entry.body(InspectionFound.self)
      findings[entry.digest] = (
        "\(inspections[body.inspection]?.name.description ?? "")#\(body.number)", body
      )
    case .inspectionClosed:
      guard let opened = inspections[try entry.body(InspectionClosed.self).inspection] else { break }
      if opened.form == .comprehensive {
        for unit in opened.units { inspected[unit, default: []].append(opened.to) }
      }
    case .rectificationJudged:
      let body = try entry.body(RectificationJudged.self)
      if body.state != .returned { findings[body.finding] = nil }
    case .noticeMade:
      let month = try entry.body(NoticeMade.self).month
      notices[entry.digest] = (header.chain.rawValue, month.ordinal)
    case .noticeDelivered:
      let body = try entry.body(NoticeDelivered.self)
      if body.copy != true, let notice = notices[body.notice] {
        told[notice.place] = max(told[notice.place] ?? 0, notice.month)
      }
    case .reportRegistered:
      let half = try entry.body(ReportRegistered.self).half
      reports[entry.digest] = "\(header.chain.body?.unit ?? "") \(half)"
    case .reportSent:
      if let report = reports[try entry.body(ReportSent.self).report] { sent[report, default: 0] += 1 }
    default: break
    }
  }

  private func holders(of indicator: Indicator) -> [UnitCode] {
    units.filter { unit in
      (indicator.scope.text == unit.code.rawValue || indicator.scope.text == unit.group?.rawValue)
        && (indicator.side == .main || unit.supervisionBody != nil)
    }.map(\.code)
  }

  private mutating func adopt(_ dated: DatedIndicator, on day: Day) {
    let indicator = dated.indicator
    adopted.insert("\(indicator.scope.text) \(indicator.side.rawValue)")
    indicators["\(indicator.scope.text) \(indicator.code)"] = dated
    for unit in holders(of: indicator) {
      for dates in dated.occurrences {
        let name = OccurrenceName(code: indicator.code, ordinal: dates.ordinal)
        dues[Duty(unit: unit, side: indicator.side, name: name)] = (dates.due, day)
      }
    }
  }

  private mutating func amend(_ dated: DatedIndicator, on day: Day) {
    let indicator = dated.indicator
    let key = "\(indicator.scope.text) \(indicator.code)"
    let done = fulfilled()
    for (old, new) in zip(indicators[key]?.occurrences ?? [], dated.occurrences) where old.due != new.due {
      for unit in holders(of: indicator) {
        let duty = Duty(
          unit: unit, side: indicator.side, name: OccurrenceName(code: indicator.code, ordinal: old.ordinal))
        if dues[duty]?.due == old.due, !done.contains(duty), !exempt.contains(duty) {
          dues[duty]?.due = new.due
        }
      }
    }
    indicators[key] = dated
  }

  private func fulfilled() -> Set<Duty> {
    var named: [Duty: [RecordNumber]] = [:]
    for number in entered {
      for link in records[number]?.links ?? [] {
        named[Duty(unit: number.unit, side: number.side, name: link), default: []].append(number)
      }
    }
    return Set(named.keys).union(carriedOver(named))
  }

  /// Of what is to be done several times a year, duty by duty: a record whose parts have all an earlier one counts for
  /// the next part without any, or for the first.
  private func carriedOver(_ named: [Duty: [RecordNumber]]) -> Set<Duty> {
    var carried: Set<Duty> = []
    for dated in indicators.values where dated.indicator.recurrence.hasPrefix("atLeast") {
      for unit in holders(of: dated.indicator) {
        let parts = dues.keys.filter { duty in
          duty.unit == unit && duty.side == dated.indicator.side && duty.name.code == dated.indicator.code
        }.sorted { $0.name.ordinal < $1.name.ordinal }
        var taken = Set(parts.filter { named[$0] != nil })
        var spent = Set(taken.compactMap { named[$0]?.first })
        for number in entered where !spent.contains(number) {
          guard let first = parts.first(where: { named[$0]?.contains(number) ?? false }) else { continue }
          let open = parts.filter { !taken.contains($0) && !exempt.contains($0) }
          guard let next = open.first(where: { $0.name.ordinal > first.name.ordinal }) ?? open.first else {
            continue
          }
          taken.insert(next)
          carried.insert(next)
          spent.insert(number)
        }
      }
    }
    return carried
  }

  // MARK: days

  func isWorked(_ day: Day) -> Bool {
    if resting.contains(day) { return false }
    if working.contains(day) { return true }
    // Without a table of the year, New Year's Day is off and all else as usual.
    if day.year != 2026, day.month == 1, day.day == 1 { return false }
    return !day.weekday.isWeekend
  }

  func worked(_ count: Int, after day: Day) -> Day {
    var (day, left) = (day, count)
    while left > 0 {
      day = day + 1
      if isWorked(day) { left -= 1 }
    }
    return day
  }

  private func lastWorked(before day: Day) -> Day {
    var day = day - 1
    while !isWorked(day) { day = day - 1 }
    return day
  }

  private func workedBetween(_ first: Day, _ last: Day) -> Int {
    var count = 0
    var day = first
    while day < last {
      day = day + 1
      if isWorked(day) { count += 1 }
    }
    return count
  }

  // MARK: alerts

  /// Every alert of the end of a day, one line each.
  func lines(on day: Day) -> [String] {
    let lead = day >= (Day("2026-09-01") ?? day) ? 7 : 5
    let owed = papers(day) + missing(day) + supervision(day) + reviews(day) + bulletins(day)
    return (duties(day, lead) + openDrafts(day) + owed + calendar(day, lead)).sorted()
  }

  private func duties(_ day: Day, _ lead: Int) -> [String] {
    let done = fulfilled()
    var lines: [String] = []
    for (duty, dates) in dues where !done.contains(duty) && !exempt.contains(duty) {
      let (due, begin) = (dates.due, max(dates.due - lead, dates.made))
      let level: String
      if day > due {
        level = "duty.overdue overdue"
      } else if day >= begin {
        level = due - day > 2 ? "duty.fiveDay notice" : "duty.fiveDay warning"
      } else if !isWorked(begin), day == lastWorked(before: begin) {
        level = "duty.fiveDay notice"
      } else {
        continue
      }
      let rests = day <= due && !isWorked(due) ? " rest" : ""
      let draft = open.filter { _, item in
        item.body.purpose != .void && item.body.content.unit == duty.unit
          && item.body.content.side == duty.side && item.body.content.links.contains(duty.name)
      }.keys.max()
      lines.append(
        "\(level) \(duty.unit) \(duty.side.rawValue) \(duty.name) \(due) \(due - day)\(rests)"
          + (draft.map { " D\($0)" } ?? ""))
    }
    return lines
  }

  private func openDrafts(_ day: Day) -> [String] {
    var lines: [String] = []
    for (number, item) in open {
      let content = item.body.content
      let place = "\(content.unit) \(content.side.rawValue) D\(number)"
      guard item.body.purpose == .new else {
        if item.state == .submitted { lines.append("signOff.pending notice \(place) - -") }
        if item.state == .returned { lines.append("draft.returned notice \(place) - -") }
        continue
      }
      let ended = content.time.endDay
      var deadline = worked(3, after: ended)
      for link in content.links {
        let due = dues[Duty(unit: content.unit, side: content.side, name: link)]?.due
        if let due, due >= ended, due < deadline { deadline = due }
      }
      let left =
        day <= deadline ? workedBetween(day, deadline) : -max(1, workedBetween(deadline, day))
      let level = day >= deadline ? "warning" : "notice"
      let tail = "\(place) \(deadline) \(deadline.number - day.number) work \(left)"
      if day > deadline {
        lines.append("entry.overdue overdue \(tail)")
      } else if day >= min(worked(1, after: ended), deadline) {
        lines.append("entry.running \(level) \(tail)")
      }
      if item.state == .submitted { lines.append("signOff.pending \(level) \(tail)") }
      if item.state == .returned { lines.append("draft.returned \(level) \(tail)") }
    }
    return lines
  }

  /// The notice of the 20th until it or a later one is delivered; the reports of 25 June and 26 December.
  private func papers(_ day: Day) -> [String] {
    var lines: [String] = []
    func add(_ kind: String, _ place: String, _ due: Day) {
      let level = day > due ? "overdue" : due - day <= 2 ? "warning" : "notice"
      let rests = day <= due && !isWorked(due) ? " rest" : ""
      lines.append("\(kind) \(level) \(place) \(due) \(due - day)\(rests)")
    }
    let month = day.day >= 20 ? day.month : day.month - 1
    let number = month < 10 ? "0\(month)" : "\(month)"
    for unit in units {
      for side in unit.sides where month >= 1 && (told["\(unit.code)/\(side.rawValue)"] ?? 0) < month {
        guard let due = Day("2026-\(number)-25") else { continue }
        add("notice.monthly", "\(unit.code) \(side.rawValue) 2026-\(number)", due)
      }
      for (half, begin, due) in [
        ("2026-H1", "2026-06-25", "2026-06-30"), ("2026-H2", "2026-12-26", "2026-12-31"),
      ] {
        guard let begin = Day(begin), let due = Day(due), day >= begin, sent["\(unit.code) \(half)"] != 2
        else {
          continue
        }
        add("report.halfYear", "\(unit.code) main \(half)", due)
      }
    }
    return lines
  }

  private func missing(_ day: Day) -> [String] {
    var lines: [String] = []
    func add(_ scope: String, _ side: Side, unit: String, due: Day) {
      guard day >= due - 5, !adopted.contains("\(scope) \(side.rawValue)") else { return }
      let level = day > due ? "overdue" : due - day <= 2 ? "warning" : "notice"
      let rests = day <= due && !isWorked(due) ? " rest" : ""
      lines.append(
        "indicators.missing \(level) \(unit) \(side.rawValue) \(scope) 2026 \(due) \(due - day)\(rests)")
    }
    guard let january = Day("2026-01-31"), let february = Day("2026-02-28") else { return [] }
    for side in Side.allCases {
      let owing = units.filter { side == .main || $0.supervisionBody != nil }
      for group in Set(owing.compactMap(\.group)) { add(group.rawValue, side, unit: "-", due: january) }
      for unit in owing { add(unit.code.rawValue, side, unit: unit.code.rawValue, due: february) }
    }
    return lines
  }

  /// From 30 days before the half-year's end until the next one is called for; five days before a rectification.
  private func supervision(_ day: Day) -> [String] {
    guard let june = Day("2026-06-30"), let december = Day("2026-12-31") else { return [] }
    func line(_ kind: String, _ place: String, _ due: Day) -> String {
      let level = day > due ? "overdue" : due - day <= 2 ? "warning" : "notice"
      return "\(kind) \(level) \(place) \(due) \(due - day)" + (day <= due && !isWorked(due) ? " rest" : "")
    }
    let due = day >= december - 30 ? december : june
    let half = due == june ? "2026-H1" : "2026-H2"
    var lines: [String] = []
    for unit in units where day >= june - 30 {
      let isDone = inspected[unit.code, default: []].contains { $0 <= due && (due == june || $0 > june) }
      if !isDone { lines.append(line("inspection.halfYear", "\(unit.code) - \(half)", due)) }
    }
    for finding in findings.values {
      guard let notice = finding.body.notice, day >= notice.dueOn - 5 else { continue }
      lines.append(
        line(
          "rectification.due", "\(finding.body.unit) \(finding.body.side.rawValue) \(finding.name)",
          notice.dueOn))
    }
    return lines
  }

  /// Towards the end of the year, counts run into one that has no table.
  private func calendar(_ day: Day, _ lead: Int) -> [String] {
    worked(3, after: day).year > 2026 || (day + lead).year > 2026 ? ["data.fault warning - - 2027 - -"] : []
  }
}

extension Alert {
  /// The alert as ``NaiveYear`` writes it.
  var yearLine: String {
    var line =
      "\(kind.rawValue) \(level.rawValue) \(unit?.rawValue ?? "-") \(side?.rawValue ?? "-") \(target) "
      + "\(due?.description ?? "-") \(daysLeft.map(String.init) ?? "-")"
    if let workingDaysLeft { line += " work \(workingDaysLeft)" }
    switch note {
    case .restDay: line += " rest"
    case .draftExists(let name): line += " \(name)"
    case .draftAndRestDay(let name, _): line += " rest \(name)"
    default: break
    }
    return line
  }
}
