import Records

/// Reviews and rankings as scripts take them.
package enum ScoreJSON {
  /// `{unit, side, month, state, common, individual, score, closed_at, entry, points}`.
  package static func review(_ detail: ReviewDetail) -> JSONText {
    let standing = detail.standing
    return .object([
      "unit": .of(standing.unit), "side": .text(standing.side.rawValue), "month": .of(standing.month),
      "state": .text(standing.state.rawValue), "due": .of(standing.due),
      "common": .of(detail.figures.common), "individual": .of(detail.figures.individual),
      "score": .of(detail.figures.score), "closed_at": .of(detail.closedAt),
      "closed_by": .optional(detail.closedBy), "entry": .of(detail.entry?.digest),
      "points": .list(
        ScoredPoint.points(of: detail).map { point in
          .object(ScoreFacts.point.map { .init(key: $0.key, value: $0.value(point)) })
        }),
    ])
  }

  /// `{quarter, group, issued, rows}`; `issued` is nothing until a bulletin was.
  package static func ranking(_ table: RankingTable) -> JSONText {
    .object([
      "quarter": .of(table.quarter), "group": .text(table.group.rawValue),
      "issued": table.issued.map(issued) ?? .none,
      "rows": .list(
        table.rows.map { row in
          .object(ScoreFacts.row.map { .init(key: $0.key, value: $0.value(row)) })
        }),
      "due": .of(table.due),
      "open": .list(
        table.open.map {
          .object(["unit": .of($0.unit), "month": .of($0.month), "side": .text($0.side.rawValue)])
        }),
      "lagging": .list(table.lagging.map { .of($0) }),
    ])
  }

  private static func issued(_ bulletin: IssuedBulletin) -> JSONText {
    .object([
      "number": .of(bulletin.number), "on": .of(bulletin.on), "by": .text(bulletin.by),
      "entry": .of(bulletin.entry.digest),
      "omitted": .list(
        bulletin.omitted.map { .object(["unit": .of($0.unit), "reason": .text($0.reason)]) }),
      "corrects": .of(bulletin.corrects), "reason": .optional(bulletin.reason),
      "changed": .list(bulletin.changed.map { .of($0) }),
    ])
  }
}
