import Foundation
import GRDB
import Records

/// What a column of ours holds; somebody who edits the file can put anything else there.
protocol ColumnValue: DatabaseValueConvertible, StatementColumnConvertible {
  /// What stands in for a value that is not there, until the reading as a whole is given up.
  static var nothing: Self { get }
  /// Whether this program can have written it.
  var isPossible: Bool { get }
}

extension ColumnValue {
  var isPossible: Bool { true }
}

extension Int: ColumnValue {
  static let nothing = 0
  /// Larger ones stand in no entry, and no reckoning with smaller ones overflows.
  var isPossible: Bool { (-CanonicalValue.greatestInteger...CanonicalValue.greatestInteger).contains(self) }
}

extension Optional: ColumnValue where Wrapped: ColumnValue {
  static var nothing: Self { nil }
  var isPossible: Bool { map(\.isPossible) ?? true }
}

extension String: ColumnValue { static let nothing = "" }
extension Data: ColumnValue { static let nothing = Data() }
extension Bool: ColumnValue { static let nothing = false }

// These go before the engine's own, which end the program where a column is missing, empty or of another type, and
// print the row. One for each type, since a generic one is only sometimes preferred to the engine's.
extension Row {
  subscript(_ name: String) -> Int { ColumnDamage.heedful(self, name) }
  subscript(_ name: String) -> Int? { ColumnDamage.heedful(self, name) }
  subscript(_ name: String) -> String { ColumnDamage.heedful(self, name) }
  subscript(_ name: String) -> String? { ColumnDamage.heedful(self, name) }
  subscript(_ name: String) -> Data { ColumnDamage.heedful(self, name) }
  subscript(_ name: String) -> Data? { ColumnDamage.heedful(self, name) }
  subscript(_ name: String) -> Bool { ColumnDamage.heedful(self, name) }

  subscript(_ index: Int) -> Int { ColumnDamage.heedful(self, index) }
  subscript(_ index: Int) -> Int? { ColumnDamage.heedful(self, index) }
  subscript(_ index: Int) -> String { ColumnDamage.heedful(self, index) }
  subscript(_ index: Int) -> String? { ColumnDamage.heedful(self, index) }
  subscript(_ index: Int) -> Data { ColumnDamage.heedful(self, index) }
  subscript(_ index: Int) -> Data? { ColumnDamage.heedful(self, index) }
  subscript(_ index: Int) -> Bool { ColumnDamage.heedful(self, index) }
}

// A number that is asked for alone goes the same way: these are nearer than the engine's own, which take any.
extension Int {
  static func fetchOne(_ statement: Statement, arguments: StatementArguments? = nil) throws -> Int? {
    ColumnDamage.possible(try fetchOne(statement, arguments: arguments, adapter: nil))
  }

  static func fetchOne(_ db: Database, sql: String, arguments: StatementArguments = []) throws -> Int? {
    ColumnDamage.possible(try fetchOne(db, sql: sql, arguments: arguments, adapter: nil))
  }

  static func fetchAll(_ statement: Statement, arguments: StatementArguments? = nil) throws -> [Int] {
    try fetchAll(statement, arguments: arguments, adapter: nil).map { ColumnDamage.possible($0) }
  }

  static func fetchAll(_ db: Database, sql: String, arguments: StatementArguments = []) throws -> [Int] {
    try fetchAll(db, sql: sql, arguments: arguments, adapter: nil).map { ColumnDamage.possible($0) }
  }
}

/// Damage that was met while rows were read on this thread: the reader gives up at the end, and says so.
enum ColumnDamage {
  private static let key = "jishi.damage"

  /// Runs a reading; throws `damaged` when a column held something other than it must.
  static func heeded<Value>(_ body: () throws -> Value) throws -> Value {
    let before = Thread.current.threadDictionary[key]
    Thread.current.threadDictionary[key] = nil
    defer { Thread.current.threadDictionary[key] = before }
    let value = try body()
    if let column = Thread.current.threadDictionary[key] as? String {
      throw StoreFailure.damaged(detail: "the column \(column) holds something else than it must")
    }
    return value
  }

  fileprivate static func heedful<Value: ColumnValue>(_ row: Row, _ name: String) -> Value {
    checked(try? row.decode(Value.self, forColumn: name)) ?? noted(name, Value.nothing)
  }

  fileprivate static func heedful<Value: ColumnValue>(_ row: Row, _ index: Int) -> Value {
    checked(try? row.decode(Value.self, atIndex: index)) ?? noted(name(of: index, in: row), Value.nothing)
  }

  /// The name of a column that is asked for by its place.
  static func name(of index: Int, in row: Row) -> String {
    row.columnNames.dropFirst(index).first ?? "\(index)"
  }

  /// A value that was asked for alone.
  static func possible<Value: ColumnValue>(_ value: Value) -> Value {
    checked(value) ?? noted("0", Value.nothing)
  }

  static func word<Word: ColumnWord>(_ text: String, in column: @autoclosure () -> String) -> Word {
    Word(column: text) ?? noted(column(), Word.nothing)
  }

  /// The day that a column counts; one outside of the calendar is damage, and never read as the nearest in it.
  static func day(_ number: Int, in column: @autoclosure () -> String) -> Day {
    let day = Day(number: number)
    return day.number == number ? day : noted(column(), day)
  }

  static func list<Value>(
    _ text: String, in column: @autoclosure () -> String, _ separator: Character,
    _ read: (Substring) -> Value?
  ) -> [Value] {
    let pieces = text.split(separator: separator)
    let values = pieces.compactMap(read)
    return values.count == pieces.count ? values : noted(column(), values)
  }

  private static func checked<Value: ColumnValue>(_ value: Value?) -> Value? {
    value.flatMap { $0.isPossible ? $0 : nil }
  }

  static func noted<Value>(_ column: String, _ value: Value) -> Value {
    Thread.current.threadDictionary[key] = column
    return value
  }
}

extension DatabaseQueue {
  /// Reads, and gives up where a column holds something other than it must.
  func heedfulRead<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try read { db in try ColumnDamage.heeded { try body(db) } }
  }

  /// Writes, all or nothing, and gives up where a column holds something other than it must.
  func heedfulWrite<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try write { db in try ColumnDamage.heeded { try body(db) } }
  }
}
