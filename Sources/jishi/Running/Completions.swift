import ArgumentParser
import HonestText
import Records

extension CompletionKind {
  /// The codes of people, read from the store that the command line names; nothing where none can be read.
  static var people: CompletionKind {
    .custom { words, _, prefix in
      let named = words.firstIndex(of: "--store").map { words[$0...].prefix(2) } ?? []
      guard let common = try? CommonOptions.parse(Array(named)), common.hasStore,
        let store = try? common.openStore(writing: false),
        let found = try? store.accounts(matching: prefix, limit: 200)
      else { return [] }
      return found.map(\.person.code.rawValue.printable)
    }
  }
}
