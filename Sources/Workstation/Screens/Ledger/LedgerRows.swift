import Records

/// What a line of the ledger is.
package enum LedgerRow: Hashable, Sendable {
  /// An indicator with several occurrences, which follow beneath it.
  case indicator(DutyOccurrence, done: Int, total: Int, records: Int)
  /// A duty; one of several of an indicator is set in.
  case duty(DutyOccurrence, isPart: Bool)
  /// An indicator that waits for the head's adoption.
  case drafted(DatedIndicator)
  /// An indicator in force for which no event has made an occurrence yet.
  case awaiting(Indicator)

  package var duty: DutyOccurrence? {
    if case .duty(let duty, _) = self { return duty }
    return nil
  }

  /// The duty where it is one of several that stand beneath their indicator.
  var part: DutyOccurrence? {
    if case .duty(let duty, isPart: true) = self { return duty }
    return nil
  }

  /// What every kind of line says alike.
  private var about: (code: String, title: String, kind: IndicatorKind, requirement: String?) {
    switch self {
    case .indicator(let duty, _, _, _), .duty(let duty, _):
      (duty.name.code, duty.title, duty.kind, duty.requirement)
    case .drafted(let dated): Self.awaiting(dated.indicator).about
    case .awaiting(let indicator):
      (indicator.code, indicator.title, indicator.kind, indicator.requirement)
    }
  }

  /// The code of the indicator, which may stand in the set of the unit or of its group.
  var code: String { about.code }
  var title: String { about.title }
  var kind: IndicatorKind { about.kind }
  var requirement: String? { about.requirement }

  var due: Day? {
    switch self {
    case .duty(let duty, _): duty.due
    case .drafted(let dated): dated.occurrences.first?.due
    case .indicator, .awaiting: nil
    }
  }

  /// How many records stand for it; absent for what is not in the ledger.
  var records: Int? {
    if case .indicator(_, _, _, let records) = self { return records }
    return duty?.records
  }

  /// Whether it is not in the ledger yet.
  var isWaiting: Bool { records == nil }

  /// What stays the same when the ledger is read anew.
  var key: String {
    switch self {
    case .indicator(let first, _, _, _): first.name.code
    case .duty(let duty, _): duty.name.description
    case .drafted(let dated): "+" + dated.indicator.code
    case .awaiting(let indicator): "?" + indicator.code
    }
  }
}

/// What the ledger is narrowed by; empty parts narrow nothing.
package struct LedgerFilter: Hashable, Sendable {
  package var state: OccurrenceState?
  package var kind: IndicatorKind?
  package var subject: SubjectKind?
  /// By the quarter of the deadline.
  package var quarter: Int?

  package init() {}

  /// A choice in the menu of filters.
  package enum Choice: Hashable, Sendable {
    case all
    case state(OccurrenceState)
    case kind(IndicatorKind)
    case subject(SubjectKind)
    case quarter(Int)
  }

  package mutating func choose(_ choice: Choice) {
    switch choice {
    case .all: self = LedgerFilter()
    case .state(let state): self.state = state
    case .kind(let kind): self.kind = kind
    case .subject(let subject): self.subject = subject
    case .quarter(let quarter): self.quarter = quarter
    }
  }

  /// The filters that are on, in the order in which they are shown.
  package var chips: [Choice] {
    [
      state.map { .state($0) }, kind.map { .kind($0) }, subject.map { .subject($0) },
      quarter.map { .quarter($0) },
    ].compactMap { $0 }
  }

  /// Takes the last of the filters off.
  package mutating func removeLast() {
    switch chips.last {
    case .state: state = nil
    case .kind: kind = nil
    case .subject: subject = nil
    case .quarter: quarter = nil
    case .all, nil: break
    }
  }

  func lets(_ duty: DutyOccurrence, on day: Day, lead: Int) -> Bool {
    if let state, duty.state(on: day, lead: lead) != state { return false }
    if let kind, duty.kind != kind { return false }
    if let subject, duty.subject.kind != subject { return false }
    if let quarter, Quarter(containing: duty.due).ordinal != quarter { return false }
    return true
  }
}

/// How far a side of a ledger has come with what was due up to a day.
package struct SideProgress: Hashable, Sendable {
  package var due = 0
  package var recorded = 0
  package var late = 0
  package var overdue = 0
  package var exempt = 0

  package init(_ duties: [DutyOccurrence], on day: Day, lead: Int) {
    for duty in duties where duty.due <= day && !duty.isBeforeLedger {
      due += 1
      switch duty.state(on: day, lead: lead) {
      case .recorded: recorded += 1
      case .recordedLate: late += 1
      case .overdue: overdue += 1
      case .exempted: exempt += 1
      case .pending, .warning, .beforeLedger: break
      }
    }
  }

  /// Due on the day itself, and still to be recorded.
  package var dueToday: Int { due - recorded - late - overdue - exempt }
  /// Recorded in time or late.
  package var done: Int { recorded + late }
  /// What counts: due without what is exempt.
  package var counted: Int { due - exempt }
  /// `74.3%`, rounded half up; a dash while nothing is due.
  package var percentage: String {
    guard counted > 0 else { return "-" }
    let tenths = (done * 2_000 + counted) / (2 * counted)
    return "\(tenths / 10).\(tenths % 10)%"
  }
}

/// How the duties of a ledger are sorted.
package enum LedgerOrder: Hashable, Sendable, CaseIterable {
  /// Indicators by their codes, their occurrences beneath.
  case code
  /// Single duties by deadline; by state, the overdue first.
  case due, state
}

extension LedgerRow: Listed {
  package var listName: String { key }
  package var listTexts: [String] {
    [title, duty?.name.description ?? code]
  }
}

extension OccurrenceState {
  /// The most urgent comes first.
  fileprivate var place: Int {
    switch self {
    case .overdue: 0
    case .warning: 1
    case .pending: 2
    case .recordedLate: 3
    case .recorded: 4
    case .exempted: 5
    case .beforeLedger: 6
    }
  }
}

extension [LedgerRow] {
  /// The lines of a side in an order, then what waits for adoption.
  package init(
    duties: [DutyOccurrence], drafted: [DatedIndicator], awaiting: [Indicator] = [], filter: LedgerFilter,
    order: LedgerOrder = .code, on day: Day, lead: Int
  ) {
    let rest = Self.waiting(awaiting, filter) { .awaiting($0) } + Self.waiting(drafted, filter)
    guard order != .code else {
      self = Self.byCode(duties, filter, on: day, lead: lead) + rest
      return
    }
    let shown = duties.filter { filter.lets($0, on: day, lead: lead) }.sorted { a, b in
      let states = (a.state(on: day, lead: lead).place, b.state(on: day, lead: lead).place)
      if order == .state, states.0 != states.1 { return states.0 < states.1 }
      if a.due != b.due { return a.due < b.due }
      if a.name.code != b.name.code { return Self.byFigures(a.name.code, b.name.code) }
      return a.name.ordinal < b.name.ordinal
    }
    self = shown.map { .duty($0, isPart: false) } + rest
  }

  /// Indicators in the order of their codes, occurrences beneath.
  private static func byCode(_ duties: [DutyOccurrence], _ filter: LedgerFilter, on day: Day, lead: Int)
    -> [LedgerRow]
  {
    var rows: [LedgerRow] = []
    let groups = Dictionary(grouping: duties, by: \.name.code)
    for code in groups.keys.sorted(by: byFigures) {
      let all = (groups[code] ?? []).sorted { $0.name.ordinal < $1.name.ordinal }
      let shown = all.filter { filter.lets($0, on: day, lead: lead) }
      guard let first = shown.first else { continue }
      if all.count == 1 {
        rows.append(.duty(first, isPart: false))
        continue
      }
      let done = all.count { $0.fulfilment != nil }
      let total = all.count(where: \.counts)
      rows.append(
        .indicator(first, done: done, total: total, records: all.map(\.records).reduce(0, +)))
      rows += shown.map { .duty($0, isPart: true) }
    }
    return rows
  }

  private static func waiting(_ drafted: [DatedIndicator], _ filter: LedgerFilter) -> [LedgerRow] {
    let byCode = Dictionary(drafted.map { ($0.indicator.code, $0) }, uniquingKeysWith: { first, _ in first })
    return waiting(drafted.map(\.indicator), filter) { indicator in
      .drafted(byCode[indicator.code] ?? indicator.dated())
    }
  }

  /// Indicators that have no dated occurrence to be filtered by.
  private static func waiting(
    _ indicators: [Indicator], _ filter: LedgerFilter, _ row: (Indicator) -> LedgerRow
  ) -> [LedgerRow] {
    guard filter.state == nil, filter.quarter == nil else { return [] }
    return indicators.filter { indicator in
      (filter.kind ?? indicator.kind) == indicator.kind
        && (filter.subject ?? indicator.subject.kind) == indicator.subject.kind
    }.sorted { byFigures($0.code, $1.code) }.map(row)
  }

  /// Z-2 stands before Z-10.
  static func byFigures(_ a: String, _ b: String) -> Bool {
    let (left, right) = (figures(a), figures(b))
    return left.head != right.head ? left.head < right.head : (left.number, a) < (right.number, b)
  }

  private static func figures(_ code: String) -> (head: String, number: Int) {
    let tail = code.reversed().prefix { $0.isASCII && $0.isNumber }
    return (String(code.dropLast(tail.count)), Int(String(tail.reversed())) ?? 0)
  }
}
