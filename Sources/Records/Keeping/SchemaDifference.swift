/// An object of a store's databases that is not as this program makes it.
///
/// A view or a trigger of somebody else's can show other figures than the entries say, or swallow what is written,
/// so the list of objects is compared with the program's own at each opening and by `verify`.
package struct SchemaDifference: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// An object of the program's that is not there.
    case missing
    /// One that the program never makes.
    case foreign
    /// One of the program's that says something else.
    case changed
  }

  package var kind: Kind
  /// What the engine calls it: `table`, `index`, `view` or `trigger`.
  package var type: String
  package var name: String
  /// The database that it lies in: `jishi.sqlite` or `drafts.sqlite`.
  package var file: String

  package init(_ kind: Kind, type: String, name: String, file: String = "jishi.sqlite") {
    self.kind = kind
    self.type = type
    self.name = name
    self.file = file
  }

  /// Where it is, as a fault names its place.
  package var place: String { "\(file) \(type) \(name)" }

  /// What is wrong with it, as a fault says it.
  package var detail: String {
    switch kind {
    case .missing: "it is missing"
    case .foreign: "this program never makes it"
    case .changed: "it is not as this program makes it"
    }
  }
}
