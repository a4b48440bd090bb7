import Foundation
import GRDB
import Records

/// A domain value as the canonical JSON that projections keep of it.
func domainText(_ value: some Encodable) throws -> String { try CanonicalEncoder.text(of: value) }

/// A domain value back from the text that a projection keeps.
func domainValue<Value: Decodable>(_ type: Value.Type = Value.self, _ text: String) throws -> Value {
  try CanonicalDecoder.decode(Value.self, from: CanonicalValue(json: Array(text.utf8)))
}

/// A draft back from the drafts' file, which nothing signs: its texts are mended.
func keptDraft(_ text: String) throws -> Draft {
  var draft = try domainValue(Draft.self, text)
  draft.form = draft.form.mended
  return draft
}

extension Moment {
  /// Minutes since 1970-01-01 in UTC+8, as columns hold moments.
  var column: Int { day.number * 1440 + minute }
}

extension Row {
  /// The day that a column counts from 1970-01-01.
  func day(_ name: String) -> Day { ColumnDamage.day(self[name], in: name) }
  func day(_ index: Int) -> Day {
    ColumnDamage.day(self[index], in: ColumnDamage.name(of: index, in: self))
  }

  /// The day in a column that may hold none.
  func dayIfAny(_ name: String) -> Day? { (self[name] as Int?).map { ColumnDamage.day($0, in: name) } }
  func dayIfAny(_ index: Int) -> Day? {
    (self[index] as Int?).map { ColumnDamage.day($0, in: ColumnDamage.name(of: index, in: self)) }
  }

  /// The moment that a column counts in minutes from 1970-01-01 in UTC+8.
  func moment(_ name: String) -> Moment { moment(self[name], in: name) }

  /// The moment in a column that may hold none.
  func momentIfAny(_ name: String) -> Moment? { (self[name] as Int?).map { moment($0, in: name) } }

  private func moment(_ column: Int, in name: String) -> Moment {
    let day = column >= 0 ? column / 1440 : (column - 1439) / 1440
    return Moment(day: ColumnDamage.day(day, in: name), minute: column - day * 1440)
  }
}

extension DutySubject {
  /// The subject as a column holds it: its kind, or `member:CODE`.
  var column: String { member.map { "\(kind.rawValue):\($0)" } ?? kind.rawValue }
}

extension Row {
  /// The subject that a column holds.
  func subject(_ name: String) -> DutySubject {
    let parts = (self[name] as String).split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return DutySubject(
      kind: ColumnDamage.word(String(parts[0]), in: name),
      member: parts.count > 1 ? PersonCode(parts[1]) : nil)
  }
}

extension Digest {
  /// The digest that a blob column holds.
  init(column: [UInt8]) throws {
    guard let digest = Digest(bytes: column) else {
      throw StoreFailure.damaged(detail: "digest of \(column.count) bytes")
    }
    self = digest
  }
}

extension [UInt8] {
  /// The bytes as the engine takes them.
  var column: Data { Data(self) }
}

extension Row {
  /// The bytes of a blob column; empty when it is null, or no blob.
  func bytes(_ name: String) -> [UInt8] {
    Data.fromDatabaseValue(self[name]).map(Array.init) ?? []
  }

  /// A column of the journal or of the heads; another type than its own is damage, not the end of the program.
  func sound<Value: DatabaseValueConvertible>(_ name: String) throws -> Value {
    guard let value = Value.fromDatabaseValue(self[name]) else {
      throw StoreFailure.damaged(detail: "the column \(name) holds something else than it must")
    }
    return value
  }
}
