import GRDB
import Records

extension SQLiteStore {
  /// How units stand with the reviews of a month, in their fixed order; one look along the month's index.
  package func monthlyReviews(_ query: ReviewQuery, for session: Session) throws(StoreFailure)
    -> [ReviewStanding]
  {
    try reading(for: session) { db, rights in
      let pieces = try rights.numbers(within: Scope(unit: query.unit, side: query.side))
      let rules = try rules(db)
      let due = rules.versions.profile(on: query.month.lastDay)
        .reviewDeadline(of: query.month, calendar: rules.calendar)
      let known = try reviewRows(query, due: due, db)
      var standings: [ReviewStanding] = []
      for unit in try allUnits(db)
      where (query.unit == nil || query.unit == unit.code)
        && (query.group == nil || query.group == unit.group)
        && unit.stands(in: query.month)
      {
        for side in unit.sides where pieces.contains(where: { $0.covers(Scope(unit: unit.code, side: side)) })
        {
          var standing =
            known[Scope(unit: unit.code, side: side)]
            ?? ReviewStanding(
              unit: unit.code, unitName: unit.name, side: side, month: query.month, state: .open, due: due)
          standing.unitName = unit.name
          standing.isOwed = query.month.lastDay >= rules.ledgersFrom
          if !query.openOnly || standing.state != .closed { standings.append(standing) }
        }
      }
      return standings
    }
  }

  private func reviewRows(_ query: ReviewQuery, due: Day, _ db: Database) throws -> [Scope: ReviewStanding] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT unit, side, state, closed_at, common, individual, score, due, late, missing FROM reviews
        WHERE month = ?1 AND ifnull(unit = ?2, 1)
        """)
    var known: [Scope: ReviewStanding] = [:]
    let rows = try Row.fetchCursor(statement, arguments: [query.month.description, query.unit?.rawValue])
    while let row = try rows.next() {
      let (unit, side): (UnitCode, Side) = (UnitCode(rawValue: row[0]), row.word(1))
      func score(_ hundredths: Int?) -> Score? { hundredths.map(Score.init(hundredths:)) }
      known[Scope(unit: unit, side: side)] = ReviewStanding(
        unit: unit, unitName: "", side: side, month: query.month,
        state: row.word(2), due: due,
        closedOn: (row[3] as Int?).map { Instant(seconds: $0).day },
        figures: ReviewFigures(common: score(row[4]), individual: score(row[5]), score: score(row[6])),
        occurrences: row[7], late: row[8], missing: row[9])
    }
    return known
  }

  /// The score sheet of a unit's month: as closed, or as it would be closed now.
  package func monthlyReview(_ unit: UnitCode, _ side: Side, _ month: Month, for session: Session)
    throws(StoreFailure) -> ReviewDetail
  {
    let standing = try monthlyReviews(
      ReviewQuery(month: month, unit: unit, side: side), for: session
    ).first
    guard var standing else { throw .refused(.noSuch(.unit(unit.rawValue))) }
    return try reading(for: session) { db, rights in
      try rights.open(unit, side)
      let scores = ScoreRules(try rules(db).versions.profile(on: month.lastDay))
      let due = try ReviewReader(db: db).due(unit, side, in: month)
      let answers = Dictionary(
        due.map { ($0.name, $0.verdict?.answer) }, uniquingKeysWith: { first, _ in first })
      guard standing.state == .closed,
        let place = try Int.fetchOne(
          db, sql: "SELECT entry FROM reviews WHERE unit = ? AND side = ? AND month = ?",
          arguments: [unit.rawValue, side.rawValue, month.description])
      else {
        let items = due.map { scores.item(of: $0) }
        standing.occurrences = items.count
        standing.late = items.count { $0.timing.isLate }
        standing.missing = items.count { $0.timing == .missing }
        return ReviewDetail(
          standing: standing, lines: try items.map { try line($0, unit, side, answers, db) },
          figures: try scores.figures(of: items), weights: scores.profile.kindWeights)
      }
      let entry = try Journal(db).entry(place)
      let body = try entry.body(ReviewClosed.self)
      return ReviewDetail(
        standing: standing, lines: try body.items.map { try line($0, unit, side, answers, db) },
        figures: body.figures, weights: body.weights, closedBy: try name(of: entry.header.author, db),
        closedAt: entry.header.at, entry: entry.place)
    }
  }

  private func line(
    _ item: ReviewItem, _ unit: UnitCode, _ side: Side, _ answers: [OccurrenceName: String?], _ db: Database
  ) throws -> ReviewLine {
    let statement = try db.cachedStatement(
      sql: "SELECT scope FROM occurrences WHERE unit = ? AND side = ? AND year = ? AND code = ? LIMIT 1")
    let scope = try String.fetchOne(
      statement, arguments: [unit.rawValue, side.rawValue, item.due.year, item.occurrence.code])
    let known = try scope.map { try indicator(item.due.year, side, $0, item.occurrence.code, db) }
    return ReviewLine(
      item: item, title: known?.title ?? item.occurrence.code, source: known?.source,
      possible: try item.possible(), earned: try item.earned(), answer: answers[item.occurrence] ?? nil,
      losses: ScoreLoss.losses(of: item))
  }

  /// The figures and scores of a month: a line for each side, and one for a unit's sides together.
  package func summaries(_ month: Month, unit: UnitCode?, for session: Session) throws(StoreFailure)
    -> [MonthSummary]
  {
    let reviews = try monthlyReviews(ReviewQuery(month: month, unit: unit), for: session)
    let scores = try reading { db in ScoreRules(try rules(db).versions.profile(on: month.lastDay)) }
    var summaries: [MonthSummary] = []
    var place = reviews.startIndex
    while place < reviews.endIndex {
      let first = reviews[place]
      var sides: [MonthSummary] = []
      var closed: [Side: Score?] = [:]
      while place < reviews.endIndex, reviews[place].unit == first.unit {
        let review = reviews[place]
        if review.state == .closed { closed[review.side] = review.figures.score }
        sides.append(
          MonthSummary(
            month: month, unit: review.unit, unitName: review.unitName, side: review.side,
            figures: try figures(unit: review.unit, side: review.side, month: month, for: session),
            scores: review.figures))
        place += 1
      }
      summaries += sides
      var whole = MonthSummary(
        month: month, unit: first.unit, unitName: first.unitName, side: nil, figures: .zero,
        scores: ReviewFigures())
      for side in sides { whole.figures.add(side.figures) }
      if closed.count == sides.count {
        whole.scores.score = try failing {
          try scores.unit(main: closed[.main] ?? nil, supervision: closed[.supervision] ?? nil)
        }
      }
      summaries.append(whole)
    }
    return summaries
  }
}

extension MonthFigures {
  fileprivate static let zero = MonthFigures(records: 0, due: 0, recorded: 0, late: 0, overdue: 0, exempt: 0)

  fileprivate mutating func add(_ other: MonthFigures) {
    records += other.records
    due += other.due
    recorded += other.recorded
    late += other.late
    overdue += other.overdue
    exempt += other.exempt
  }
}
