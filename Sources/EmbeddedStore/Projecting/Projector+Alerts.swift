import GRDB
import Records

extension Projector {
  func note(_ marks: [AlertMark], _ entry: Entry) throws {
    for mark in marks {
      try run(
        """
        INSERT INTO alert_marks (person, unit, side, kind, target, due, shown_at) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET shown_at = ifnull(shown_at, excluded.shown_at)
        """, [entry.header.author.rawValue] + mark.columns + [entry.header.at.seconds])
    }
  }

  func acknowledge(_ marks: [AlertMark], _ entry: Entry) throws {
    for mark in marks {
      try run(
        """
        INSERT INTO alert_marks (person, unit, side, kind, target, due, acknowledged_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET acknowledged_at = ifnull(acknowledged_at, excluded.acknowledged_at)
        """, [entry.header.author.rawValue] + mark.columns + [entry.header.at.seconds])
    }
  }
}
