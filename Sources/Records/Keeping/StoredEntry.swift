/// An entry with its place in the order in which the store took entries in.
package struct StoredEntry: Hashable, Sendable {
  /// Grows by one with each entry of the store.
  package var sequence: Int
  package var entry: Entry

  package init(sequence: Int, entry: Entry) {
    self.sequence = sequence
    self.entry = entry
  }
}
