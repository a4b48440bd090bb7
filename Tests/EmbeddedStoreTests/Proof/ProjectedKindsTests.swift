import Records
import Testing

@testable import protocol EmbeddedStore.Projected

@Suite struct `What entries change in the tables` {
  @Test(arguments: EntryKind.allCases) func `is said of each kind`(_ kind: EntryKind) {
    #expect(kind.meaning.body is any Projected.Type)
  }
}
