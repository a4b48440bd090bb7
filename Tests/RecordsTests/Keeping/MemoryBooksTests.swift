import TestSupport
import Testing

@Suite struct `Books in memory` {
  @Test(arguments: BooksFact.allCases) func `keep to what holds of any books`(fact: BooksFact) throws {
    var books = try MemoryBooks.small()
    try fact.hold(in: &books)
  }
}
