import Glibc

/// What keeps a torment from being run at all.
struct TormentFailure: Error, CustomStringConvertible {
  let sentence: String
  var description: String { sentence }
}

/// Says a line at once: a torment runs long, and what it has found by then is wanted when it is broken off.
func tell(_ line: String) {
  print(line)
  fflush(nil)
}
