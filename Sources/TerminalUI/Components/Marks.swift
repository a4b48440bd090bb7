/// Rows that are marked, known by what stays the same when the list is read anew.
///
/// A filter may hide marked rows: they stay marked and are counted, and no act ever reaches them.
package struct Marks<ID: Hashable & Sendable>: Hashable, Sendable {
  /// All that are marked, shown or not.
  package private(set) var all: Set<ID> = []

  /// Nothing marked.
  package init() {}

  /// Whether nothing is marked.
  package var isEmpty: Bool { all.isEmpty }

  /// Whether a row is marked.
  package func contains(_ id: ID) -> Bool { all.contains(id) }

  /// Marks a row, or takes its mark off.
  package mutating func toggle(_ id: ID) {
    if all.remove(id) == nil { all.insert(id) }
  }

  /// Marks several rows.
  package mutating func mark(_ ids: some Sequence<ID>) { all.formUnion(ids) }

  /// Takes the marks off several rows, such as those that an act is done with.
  package mutating func unmark(_ ids: some Sequence<ID>) { all.subtract(ids) }

  /// Takes all marks off, those on hidden rows too.
  package mutating func clear() { all = [] }

  /// The marked ones of the rows that are shown, in their order: all that an act may reach.
  package func among(_ shown: some Sequence<ID>) -> [ID] { shown.filter(all.contains) }

  /// How many marked rows are not shown.
  package func hidden(among shown: some Sequence<ID>) -> Int { all.count - Set(among(shown)).count }
}
