import TestSupport
import Testing

/// Practice cities as the program makes them; each is made once in a run of the tests, and copied.
enum MadeCity {
  private static let moulds = Moulds<Void>()

  /// The options of a small city of today.
  static let small = ["--records", "300", "--unreviewed"]

  /// Puts the city that `jishi demo` makes with some options into a folder, under the name `city`.
  static func copy(_ options: [String], into path: String) throws {
    try moulds.copy(options.joined(separator: " "), into: path) { folder in
      let made = try Program.run(["demo", "--at", folder + "/city", "--no-open"] + options)
      try #require(made.status == 0, "\(made.complaints)")
    }
  }
}
