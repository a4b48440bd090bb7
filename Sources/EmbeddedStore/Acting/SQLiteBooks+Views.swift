import GRDB
import Records

extension SQLiteBooks {
  func hasView(of unit: UnitCode, by person: PersonCode, on day: Day) throws(StoreFailure) -> Bool {
    try number(
      "SELECT 1 FROM unit_views WHERE unit = ? AND person = ? AND day = ?",
      [unit.rawValue, person.rawValue, day.number]) != nil
  }
}
