extension RuleProfile {
  private static let headings = [
    "name", "title", "documentNumber", "issuer", "interpretedBy", "effective", "replaces",
  ]

  /// Reads a profile file: lines of `parameter = value  # article`, headings without an article,
  /// blank lines and lines that start with `#` passed over.
  ///
  /// Throws every problem of the file at once: unknown parameter, value of the wrong form, missing
  /// article, the same name twice, missing heading (§6.2, R-360).
  package static func read(_ text: String, file: String) throws(InputProblems) -> RuleProfile {
    var problems: [InputProblem] = []
    var headings: [String: String] = [:]
    var stated: [String: Parameter] = [:]
    let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = RuleText.trimmed(line)
      if line.isEmpty || line.hasPrefix("#") { continue }
      func report(_ name: String?, _ fault: InputFault) {
        problems.append(InputProblem(file: file, line: number + 1, column: name, fault: fault))
      }
      guard let sign = line.firstIndex(of: "=") else {
        report(nil, .notAnAssignment)
        continue
      }
      let name = RuleText.trimmed(line[..<sign])
      let right = line[line.index(after: sign)...]
      if Self.headings.contains(name) {
        if headings.updateValue(RuleText.trimmed(right), forKey: name) != nil { report(name, .statedTwice) }
        continue
      }
      guard let definition = RuleDefinition.byName[name] else {
        report(name, .unknownParameter)
        continue
      }
      let hash = right.firstIndex(of: "#")
      let value = RuleText.trimmed(right[..<(hash ?? right.endIndex)])
      let article = hash.map { RuleText.trimmed(right[right.index(after: $0)...]) } ?? ""
      var scratch = RuleValues()
      if article.isEmpty { report(name, .missingArticle) }
      if !definition.store(value, &scratch) { report(name, .wrongForm(value, definition.form)) }
      if stated.updateValue(Parameter(name: name, value: value, article: article), forKey: name) != nil {
        report(name, .statedTwice)
      }
    }
    for name in ["name", "title", "documentNumber", "issuer", "effective"]
    where headings[name, default: ""].isEmpty {
      problems.append(InputProblem(file: file, line: nil, column: name, fault: .missingParameter))
    }
    let effective = headings["effective"].flatMap { Day($0) }
    if let text = headings["effective"], !text.isEmpty, effective == nil {
      problems.append(InputProblem(file: file, line: nil, column: "effective", fault: .notADay(text)))
    }
    guard problems.isEmpty, let effective else { throw InputProblems(problems) }
    return RuleProfile(
      heading: Heading(
        name: headings["name", default: ""], title: headings["title", default: ""],
        documentNumber: headings["documentNumber", default: ""], issuer: headings["issuer", default: ""],
        interpretedBy: headings["interpretedBy", default: ""], effective: effective,
        replaces: headings["replaces", default: ""]), stating: Array(stated.values))
  }

  /// The profile in the form that ``read(_:file:)`` takes.
  package var text: String {
    let lines = [
      "name = \(heading.name)", "title = \(heading.title)", "documentNumber = \(heading.documentNumber)",
      "issuer = \(heading.issuer)", "interpretedBy = \(heading.interpretedBy)",
      "effective = \(heading.effective)", "replaces = \(heading.replaces)", "",
    ]
    return (lines + parameters.map { "\($0.name) = \($0.value)  # \($0.article)" }).joined(separator: "\n")
      + "\n"
  }
}
