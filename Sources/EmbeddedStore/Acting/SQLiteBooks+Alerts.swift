import GRDB
import Records

extension SQLiteBooks {
  func hasMark(_ mark: AlertMark, of person: PersonCode, acknowledged: Bool) throws(StoreFailure) -> Bool {
    try number(
      """
      SELECT 1 FROM alert_marks WHERE person = ? AND unit = ? AND side = ? AND kind = ? AND target = ? AND due = ?
        AND \(acknowledged ? "acknowledged_at" : "shown_at") IS NOT NULL
      """, [person.rawValue] + mark.columns) != nil
  }
}

extension AlertMark {
  /// Unit, side, kind, target and due day, as the columns of a key hold them: empty where there is none.
  var columns: StatementArguments {
    [unit?.rawValue ?? "", side?.rawValue ?? "", kind.rawValue, target, due?.number ?? 0]
  }
}
