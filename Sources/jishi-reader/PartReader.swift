import SheetRows

/// What hears the elements of a part; its own kinds of part override what they care for.
class PartReader {
  /// Set to end the reading.
  final var fault: BookFault?
  /// How many elements are open, the one that begins or ends among them.
  final var depth = 0
  private final let root: StaticString
  private final let foreign: BookFault

  /// A reader of parts with a root of that name; another root is that fault.
  init(root: StaticString, otherwise foreign: BookFault = .damaged) {
    self.root = root
    self.foreign = foreign
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {}
  func end() {}
  func text(_ bytes: UnsafeRawBufferPointer) {}

  final func began(_ name: XMLName, _ attributes: XMLAttributes) {
    depth += 1
    if depth > Allowance.depth || (depth == 1 && !(name == root)) {
      fault = depth == 1 ? foreign : .damaged
    }
    start(name, attributes)
  }

  final func ended() {
    end()
    depth -= 1
  }
}
