import Records

@testable import EmbeddedStore

/// Alerts worked out the plain way: by walking through the entries that were there at a moment.
struct PlainAlerts {
  private struct Ledger: Hashable {
    var unit: UnitCode
    var side: Side
    var year: Int
    var name: OccurrenceName
  }
  private var units: [OrganisationUnit] = []
  private var dues: [Ledger: (due: Day, madeOn: Day)] = [:]
  private var exempt: Set<Ledger> = []
  private var submissions: [Digest: RecordSubmitted] = [:]
  private var contents: [RecordNumber: RecordContent] = [:]
  /// In the order of entering.
  private var entered: [(number: RecordNumber, day: Day, place: Int)] = []
  private var open: [Int: (state: DraftState, submission: RecordSubmitted, at: Instant)] = [:]
  private var founded: Day?
  private var notices: [Digest: (body: Scope, month: Month)] = [:]
  private var told: Set<String> = []
  private var reports: [Digest: (unit: UnitCode, half: HalfYear)] = [:]
  private var sent: [String: Int] = [:]

  init(_ entries: [StoredEntry], knownBy instant: Instant) throws {
    for stored in entries where stored.entry.header.at <= instant { try take(stored.entry) }
  }

  private mutating func take(_ entry: Entry) throws {
    let header = entry.header
    switch header.kind {
    case .storeFounded: founded = header.at.day
    case .noticeMade:
      guard let (unit, side) = header.chain.body else { break }
      notices[entry.digest] = (Scope(unit: unit, side: side), try entry.body(NoticeMade.self).month)
    case .noticeDelivered:
      let body = try entry.body(NoticeDelivered.self)
      guard body.copy != true, let notice = notices[body.notice] else { break }
      told.insert("\(notice.body.unit ?? "") \(notice.body.side?.rawValue ?? "") \(notice.month)")
    case .reportRegistered:
      guard let (unit, _) = header.chain.body else { break }
      reports[entry.digest] = (unit, try entry.body(ReportRegistered.self).half)
    case .reportSent:
      guard let report = reports[try entry.body(ReportSent.self).report] else { break }
      sent["\(report.unit) \(report.half)", default: 0] += 1
    case .unitAdded: units.append(try entry.body(UnitAdded.self).unit)
    case .indicatorsAdopted:
      for dated in try entry.body(IndicatorsAdopted.self).indicators {
        let indicator = dated.indicator
        for unit in units where unit.sides.contains(indicator.side) {
          guard indicator.scope.text == unit.code.rawValue || indicator.scope.text == unit.group?.rawValue
          else { continue }
          for dates in dated.occurrences {
            let name = OccurrenceName(code: indicator.code, ordinal: dates.ordinal)
            dues[Ledger(unit: unit.code, side: indicator.side, year: indicator.year, name: name)] =
              (dates.due, header.at.day)
          }
        }
      }
    case .occurrenceExempted:
      let body = try entry.body(OccurrenceExempted.self)
      let side: Side = header.chain == .office(.main) ? .main : .supervision
      exempt.insert(Ledger(unit: body.unit, side: side, year: body.year, name: body.occurrence))
    case .recordSubmitted:
      let body = try entry.body(RecordSubmitted.self)
      submissions[entry.digest] = body
      open[body.draft] = (.submitted, body, header.at)
    case .recordWithdrawn: move(try entry.body(RecordWithdrawn.self).draft, .withdrawn, header.at)
    case .recordReturned: move(try entry.body(RecordReturned.self).draft, .returned, header.at)
    case .recordSigned: move(try entry.body(RecordSigned.self).draft, .signed, header.at)
    case .recordEntered:
      let body = try entry.body(RecordEntered.self)
      contents[body.number] = submissions[body.submission]?.content
      entered.append((body.number, header.at.day, entered.count))
      open[body.draft] = nil
    case .recordRevised:
      let body = try entry.body(RecordRevised.self)
      contents[body.number] = submissions[body.submission]?.content
      open[body.draft] = nil
    case .recordVoided:
      let body = try entry.body(RecordVoided.self)
      contents[body.number] = nil
      open[body.draft] = nil
    default: break
    }
  }

  private mutating func move(_ draft: Int, _ state: DraftState, _ at: Instant) {
    open[draft]?.state = state
    open[draft]?.at = at
  }

  /// What records name; and of what is to be done several times a year, what they have too many of, one after the other.
  private func fulfilled() -> Set<Ledger> {
    var named: [Ledger: [RecordNumber]] = [:]
    for number in entered.map(\.number) {
      for link in contents[number]?.links ?? [] {
        named[Ledger(unit: number.unit, side: number.side, year: number.year, name: link), default: []]
          .append(number)
      }
    }
    var done = Set(named.keys)
    let order = entered.sorted { ($0.day, $0.place) < ($1.day, $1.place) }.map(\.number)
    for family in Dictionary(grouping: dues.keys, by: { "\($0.unit) \($0.side) \($0.year) \($0.name.code)" })
      .values
    {
      let parts = family.sorted { $0.name.ordinal < $1.name.ordinal }
      var spent = Set(parts.compactMap { part in order.first { named[part]?.contains($0) ?? false } })
      for number in order where parts.count > 1 && !spent.contains(number) {
        guard let first = parts.first(where: { named[$0]?.contains(number) ?? false }) else { continue }
        let open = parts.filter { !done.contains($0) && !exempt.contains($0) }
        guard let next = open.first(where: { $0.name.ordinal > first.name.ordinal }) ?? open.first else {
          continue
        }
        done.insert(next)
        spent.insert(number)
      }
    }
    return done
  }

  /// Each alert of the moment as a line.
  func lines(_ rules: AlertRules) -> [String] {
    let fulfilled = fulfilled()
    var alerts: [Alert] = []
    for (ledger, dates) in dues where !fulfilled.contains(ledger) && !exempt.contains(ledger) {
      let drafts = open.filter { _, item in
        let content = item.submission.content
        return item.submission.purpose != .void && content.links.contains(ledger.name)
          && Ledger(unit: content.unit, side: content.side, year: content.time.endDay.year, name: ledger.name)
            == ledger
      }
      let alert = rules.alert(
        for: OpenOccurrence(
          unit: ledger.unit, unitName: "", side: ledger.side, year: ledger.year, name: ledger.name, title: "",
          due: dates.due, madeOn: dates.madeOn, draft: drafts.keys.max().map { "D\($0)" }))
      if let alert { alerts.append(alert) }
    }
    for (number, item) in open {
      let content = item.submission.content
      let completions = content.links.compactMap { link in
        dues[Ledger(unit: content.unit, side: content.side, year: content.time.endDay.year, name: link)]?.due
      }
      alerts += rules.alerts(
        for: OpenDraft(
          name: "D\(number)", unit: content.unit, unitName: "", side: content.side,
          purpose: item.submission.purpose, state: item.state, title: "", time: content.time,
          deadline: EntryDeadline(
            eventEnd: content.time.endDay, completions: completions, calendar: rules.calendar,
            profile: rules.profile), comment: item.state == .returned ? "补" : nil))
    }
    return (alerts + papers(rules) + reviews(rules)).map(\.plainLine).sorted()
  }

  /// The reviews of June, which nobody closes, from two days before the fifth working day of July.
  private func reviews(_ rules: AlertRules) -> [Alert] {
    guard let june = Month("2026-06"), let due = Day("2026-07-07"), founded ?? due <= june.lastDay else {
      return []
    }
    let sides = Side.allCases.filter { side in units.contains { $0.sides.contains(side) } }
    return sides.compactMap { side in
      rules.alert(
        for: Obligation(
          kind: .reviewMonthly, side: side, target: "\(june)", due: due, alertFrom: due - 2))
    }
  }

  /// The notice of the month from the 20th to the 19th, and the reports of both half-years of five days before.
  private func papers(_ rules: AlertRules) -> [Alert] {
    let (day, start) = (rules.day, founded ?? rules.day)
    let month = day.day >= 20 ? Month(containing: day) : Month(containing: day).previous
    let half = HalfYear(containing: day)
    var owed: [Obligation] = []
    for unit in units {
      for side in unit.sides where month.lastDay >= start {
        let later = (0..<3).map { Month(index: month.index + $0) }
        guard !later.contains(where: { told.contains("\(unit.code) \(side.rawValue) \($0)") }) else {
          continue
        }
        owed.append(
          Obligation(
            kind: .monthlyNotice, unit: unit.code, side: side, target: "\(month)", due: month.day(25),
            alertFrom: month.day(20)))
      }
      for half in [half.previous, half] where half.lastDay >= start && sent["\(unit.code) \(half)"] != 2 {
        owed.append(
          Obligation(
            kind: .halfYearReport, unit: unit.code, side: .main, target: "\(half)", due: half.lastDay,
            alertFrom: half.lastDay - 5))
      }
    }
    return owed.compactMap(rules.alert(for:))
  }
}

extension Alert {
  /// Everything that the law compares.
  var plainLine: String {
    "\(kind.rawValue) \(level.rawValue) \(unit?.rawValue ?? "-") \(side?.rawValue ?? "-") \(target) "
      + "\(due?.description ?? "-") \(daysLeft ?? 0) \(note.map { "\($0)" } ?? "")"
  }
}
