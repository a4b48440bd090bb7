import Records
import TestSupport
import Testing

@testable import EmbeddedStore

@Suite struct `Books in the database` {
  @Test(arguments: BooksFact.allCases) func `keep to what holds of any books`(fact: BooksFact) throws {
    var books = try SmallUnit()
    try fact.hold(in: &books)
  }
}

extension SmallUnit: ActedBooks {
  @discardableResult func act(_ act: Act, by person: PersonCode) throws -> Receipt {
    let session = [administrator, recorder, head, disciplineHead].first { $0.person.code == person }
    return try store.perform(act, by: #require(session))
  }

  func keep(_ form: DraftForm, _ purpose: Purpose, of record: RecordNumber?) throws -> Int {
    try store.newDraft(
      unit: Self.unit, side: .main, purpose: purpose, record: record, form: form, by: recorder
    ).number
  }

  func look<Value>(_ body: (SQLiteBooks) throws -> Value) throws -> Value {
    try store.reading { try body(SQLiteBooks(db: $0, draftQueue: store.draftQueue, objects: store.objects)) }
  }
}
