import Foundation
import Testing

/// From the articles of the rules to the requirements to the tests that name them.
private struct RegulationMap {
  /// An article with the requirements that carry it out.
  struct Article {
    let document: String
    let number: Int
    let requirements: [Int]
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let page = root.appending(path: "docs/regulation-map.md")

  let articles: [Article]
  /// The files whose tests name a requirement in their sentence.
  let files: [Int: Set<String>]

  init() throws {
    let table = try String(
      contentsOf: Self.root.appending(path: "docs/regulation-articles.tsv"), encoding: .utf8)
    articles = table.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 3, let number = Int(cells[1]) else { return nil }
      return Article(
        document: String(cells[0]), number: number,
        requirements: cells[2].split(separator: " ").compactMap { Int($0) })
    }
    files = try Self.testedRequirements()
  }

  /// The texts of all tests, by their paths within `Tests/`.
  static func sources() throws -> [(path: String, text: String)] {
    let tests = root.appending(path: "Tests")
    return try FileManager.default.subpathsOfDirectory(atPath: tests.path)
      .filter { $0.hasSuffix(".swift") }
      .map { ($0, try String(contentsOf: tests.appending(path: $0), encoding: .utf8)) }
  }

  private static func testedRequirements() throws -> [Int: Set<String>] {
    var files: [Int: Set<String>] = [:]
    for (path, text) in try sources() {
      for sentence in text.matches(of: /func\s+`[^`]*`/) {
        for match in text[sentence.range].matches(of: /R-(\d{3})/) {
          if let number = Int(match.1) { files[number, default: []].insert(path) }
        }
      }
    }
    return files
  }

  /// The page, as it should be.
  var text: String {
    var text = """
      # From the articles to the tests

      Which requirement carries out which article, and in which files of `Tests/` it is tested: there the sentence of a test
      names its requirement. 002-A is the rule of recording, 002-D the rule of inspections and assessments (its articles 4 to 17).
      Which requirements belong to an article stands in `regulation-articles.tsv`. This page is generated: run the tests with
      `RECORD=1 swift test --filter Regulation` after a test has taken up a requirement or let one go.

      """
    for document in ["002-A", "002-D"] {
      text += "\n## \(document)\n\n| article | requirement | tests |\n|---|---|---|\n"
      for article in articles where article.document == document {
        if article.requirements.isEmpty {
          text += "| \(article.number) | – | states a purpose, nothing to do |\n"
        }
        for (index, requirement) in article.requirements.enumerated() {
          let tests = (files[requirement] ?? []).sorted().map { "`\($0)`" }.joined(separator: ", ")
          let name = "R-" + String(1000 + requirement).dropFirst()
          text +=
            "| \(index == 0 ? "\(article.number)" : "") | \(name) | \(tests.isEmpty ? "–" : tests) |\n"
        }
      }
    }
    return text
  }
}

@Suite struct `The map of the regulation` {
  @Test func `has every article of the recording rule and of inspections`() throws {
    let articles = try RegulationMap().articles
    #expect(articles.filter { $0.document == "002-A" }.map(\.number) == Array(1...18))
    #expect(articles.filter { $0.document == "002-D" }.map(\.number) == Array(4...17))
  }

  @Test func `is fresh`() throws {
    let map = try RegulationMap()
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try map.text.write(to: RegulationMap.page, atomically: true, encoding: .utf8)
      return
    }
    let kept = try String(contentsOf: RegulationMap.page, encoding: .utf8)
    #expect(kept == map.text, "docs/regulation-map.md is stale; run RECORD=1 swift test --filter Regulation")
  }

  @Test func `every test is a sentence in backticks, its keys before it with blanks between`() throws {
    let others = try RegulationMap.sources().flatMap { path, text in
      text.matches(
        of: /@(Test|Suite)\("|@Test(\([^\n]*\))?\s+(mutating )?func \w|func\s+`([A-Z]-?\d+ )*[A-Z]-?\d+[:,]/
      )
      .map { "\(path): \(text[$0.range])" }
    }
    #expect(others == [])
  }

  @Test func `R-136 R-143 finds the tests of notices and reports`() throws {
    let files = try RegulationMap().files
    #expect(files[136]?.contains("EmbeddedStoreTests/Notices/MonthlyNoticeTests.swift") == true)
    #expect(files[143]?.contains("EmbeddedStoreTests/Notices/HalfYearReportTests.swift") == true)
  }
}
