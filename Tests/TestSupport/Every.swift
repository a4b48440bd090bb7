import Testing

/// Where a test stands in its loops: what its failures say of the place.
package enum Every {
  @TaskLocal fileprivate static var path: [String] = []

  /// The values of the loops around, from the outermost on.
  package static var place: String { path.joined(separator: ", ") }
}

/// Runs a body for each value; a failure within it says for which, where the test is `.tellingPlace`.
package func every<Values: Sequence>(
  _ label: String, in values: Values, _ body: (Values.Element) throws -> Void
) rethrows {
  for value in values {
    try Every.$path.withValue(Every.path + ["\(label) \(value)"]) { try body(value) }
  }
}

extension Trait where Self == IssueHandlingTrait {
  /// Every failure says for which values of the loops around it.
  package static var tellingPlace: Self {
    compactMapIssues { issue in
      var issue = issue
      if !Every.place.isEmpty { issue.comments.append("\(Every.place)") }
      return issue
    }
  }
}
