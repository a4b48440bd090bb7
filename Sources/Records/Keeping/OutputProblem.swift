/// Why no file is written in the place that a person named.
package enum OutputProblem: Hashable, Sendable {
  /// At or below the folder of a store, which belongs to the program alone.
  case withinStore
  /// A link that leads to a file, or nowhere: it is neither followed nor replaced.
  case isLink
  case isFolder
  /// A checkpoint, note, proof or journal lies there and is not written over.
  case isProof
  /// Something lies there, and what is to be written takes no other file's place.
  case exists
  /// Nobody reads from the pipe, or from the other end of a socket.
  case noReader
  /// The folder in which it is to lie is not there; the path is the folder's.
  case noFolder
}
