import GRDB
import Records

extension Projector {
  func note(_ entry: Entry, _ body: AlertsShown, sequence: Int) throws {
    for mark in body.alerts {
      try run(
        """
        INSERT INTO alert_marks (person, unit, side, kind, target, due, shown_at) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET shown_at = ifnull(shown_at, excluded.shown_at)
        """, [entry.header.author.rawValue] + mark.columns + [entry.header.at.seconds])
    }
  }

  func acknowledge(_ entry: Entry, _ body: AlertsAcknowledged, sequence: Int) throws {
    for mark in body.alerts {
      try run(
        """
        INSERT INTO alert_marks (person, unit, side, kind, target, due, acknowledged_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET acknowledged_at = ifnull(acknowledged_at, excluded.acknowledged_at)
        """, [entry.header.author.rawValue] + mark.columns + [entry.header.at.seconds])
    }
    try act(entry, sequence)
  }
}

extension AlertsShown: Projected { static var projection: Projection<Self> { Projector.note } }
extension AlertsAcknowledged: Projected { static var projection: Projection<Self> { Projector.acknowledge } }
