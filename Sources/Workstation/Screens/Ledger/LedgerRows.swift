import Records

/// What a line of the ledger is.
package enum LedgerRow: Hashable, Sendable {
  /// An indicator with several occurrences, which follow beneath it.
  case indicator(DutyOccurrence, done: Int, total: Int, records: Int)
  /// A duty; one of several of an indicator is set in.
  case duty(DutyOccurrence, isPart: Bool)
  /// An indicator that waits for the head's adoption.
  case drafted(DatedIndicator)

  package var duty: DutyOccurrence? {
    if case .duty(let duty, _) = self { return duty }
    return nil
  }

  /// What stays the same when the ledger is read anew.
  var key: String {
    switch self {
    case .indicator(let first, _, _, _): first.name.code
    case .duty(let duty, _): duty.name.description
    case .drafted(let dated): "+" + dated.indicator.code
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

  func lets(_ duty: DutyOccurrence, on day: Day, lead: Int) -> Bool {
    if let state, duty.state(on: day, lead: lead) != state { return false }
    if let kind, duty.kind != kind { return false }
    if let subject, duty.subject.kind != subject { return false }
    if let quarter, Quarter(containing: duty.due).ordinal != quarter { return false }
    return true
  }
}

/// How far a side of a ledger has come: of what was due up to a day.
package struct LedgerProgress: Hashable, Sendable {
  package var due = 0
  package var recorded = 0
  package var late = 0
  package var overdue = 0
  package var exempt = 0

  package init(_ duties: [DutyOccurrence], on day: Day, lead: Int) {
    for duty in duties where duty.due <= day {
      due += 1
      switch duty.state(on: day, lead: lead) {
      case .recorded: recorded += 1
      case .recordedLate: late += 1
      case .overdue: overdue += 1
      case .exempted: exempt += 1
      case .pending, .warning: break
      }
    }
  }

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

extension [LedgerRow] {
  /// The lines of a side: indicators in the order of their codes, occurrences beneath, then what waits for adoption.
  package init(
    duties: [DutyOccurrence], drafted: [DatedIndicator], filter: LedgerFilter, on day: Day, lead: Int
  ) {
    var rows: [LedgerRow] = []
    let groups = Dictionary(grouping: duties, by: \.name.code)
    for code in groups.keys.sorted(by: Self.byFigures) {
      let all = (groups[code] ?? []).sorted { $0.name.ordinal < $1.name.ordinal }
      let shown = all.filter { filter.lets($0, on: day, lead: lead) }
      guard let first = shown.first else { continue }
      if all.count == 1 {
        rows.append(.duty(first, isPart: false))
        continue
      }
      let done = all.count { $0.fulfilment != nil }
      let total = all.count { $0.exemption == nil }
      rows.append(
        .indicator(first, done: done, total: total, records: all.map(\.records).reduce(0, +)))
      rows += shown.map { .duty($0, isPart: true) }
    }
    if filter.state == nil, filter.quarter == nil {
      rows += drafted.filter { dated in
        (filter.kind ?? dated.indicator.kind) == dated.indicator.kind
          && (filter.subject ?? dated.indicator.subject.kind) == dated.indicator.subject.kind
      }.sorted { Self.byFigures($0.indicator.code, $1.indicator.code) }.map { .drafted($0) }
    }
    self = rows
  }

  /// Z-2 stands before Z-10.
  private static func byFigures(_ a: String, _ b: String) -> Bool {
    let (left, right) = (figures(a), figures(b))
    return left.head != right.head ? left.head < right.head : (left.number, a) < (right.number, b)
  }

  private static func figures(_ code: String) -> (head: String, number: Int) {
    let tail = code.reversed().prefix { $0.isASCII && $0.isNumber }
    return (String(code.dropLast(tail.count)), Int(String(tail.reversed())) ?? 0)
  }
}
