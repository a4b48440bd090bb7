import Foundation
import Records
import TestSupport
import Testing

/// A practice city in the April after a quarter, reviewed by command.
struct PracticeQuarter {
  let scratch = Scratch()
  var path: String { scratch.path + "/city" }
  private var passphrase: String { scratch.path + "/passphrase" }
  static let months = ["2026-01", "2026-02", "2026-03"]

  init(seed: Int, units: Int) throws {
    try Data("demo\n".utf8).write(to: URL(fileURLWithPath: passphrase))
    try MadeCity.copy(
      [
        "--units", "\(units)", "--records", "\(units * 40)", "--seed", "\(seed)", "--today", "2026-04-08",
        "--unreviewed",
      ], into: scratch.path)
  }

  func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(arguments, environment: ["JISHI_STORE": path, "JISHI_LANG": "en"])
  }

  @discardableResult
  func done(_ arguments: [String], at location: SourceLocation = #_sourceLocation) throws -> String {
    let outcome = try run(arguments)
    #expect(outcome.status == 0, "\(arguments): \(outcome.complaints)", sourceLocation: location)
    return outcome.output
  }

  /// Done by the discipline office, which reviews both sides.
  @discardableResult
  func reviewer(_ arguments: [String], at location: SourceLocation = #_sourceLocation) throws -> String {
    try done(arguments + ["--as", "DFS-1", "--passphrase-file", passphrase], at: location)
  }

  func write(_ text: String, _ name: String) throws -> String {
    let file = scratch.path + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Random verdicts on a third of what was recorded, as a table.
  func verdicts(_ month: String, using random: inout Seeded) throws -> String {
    let points = try reviewer(["list", "points", "--month", month, "--format", "csv"])
    var table = "unit,side,month,duty,verdict,quality,reason\n"
    for line in points.split(whereSeparator: \.isNewline).dropFirst() where !line.contains(",missing,") {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count > 3, Int.random(in: 0..<3, using: &random) == 0 else { continue }
      let verdict = try #require(Verdict.allCases.randomElement(using: &random))
      let quality = verdict == .partly ? "\(Int.random(in: 0...100, using: &random))" : ""
      table += "\(cells[0]),\(cells[1]),\(cells[2]),\(cells[3]),\(verdict.rawValue),\(quality),材料不全\n"
    }
    return table
  }
}

@Suite struct `Scores by command` {
  @Test(arguments: [7, 2026])
  func
    `R-147 R-150 R-151 R-152 R-153 R-154 R-155 R-156 R-161 R-162 A second program works all scores out to the last digit`(
      seed: Int
    ) throws
  {
    let city = try PracticeQuarter(seed: seed, units: 16)
    var random = Seeded(UInt64(seed))
    var tables = (points: "", summary: "")
    func add(_ text: String, to table: inout String) {
      let lines = text.split(maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      table += table.isEmpty ? text : String(lines.count > 1 ? lines[1] : "")
    }
    for month in PracticeQuarter.months {
      try city.reviewer([
        "import", "reviews", try city.write(try city.verdicts(month, using: &random), "\(month).csv"),
      ])
      for side in ["main", "supervision"] {
        try city.reviewer(["close", "--month", month, "--side", side, "--accept-rest"])
      }
      add(try city.reviewer(["list", "points", "--month", month, "--format", "csv"]), to: &tables.points)
      add(try city.reviewer(["summary", "--month", month, "--format", "csv"]), to: &tables.summary)
    }
    _ = try city.write(tables.points, "points.csv")
    _ = try city.write(tables.summary, "summary.csv")
    // Issued, so that what is held against the formulas is what a bulletin froze.
    for group in ["cityUnit", "county"] {
      try city.reviewer(["rank", "--quarter", "2026-Q1", "--group", group, "--issue"])
    }
    for (name, format) in [("rank.csv", "csv"), ("rank.json", "json")] {
      _ = try city.write(
        try city.reviewer(["rank", "--quarter", "2026-Q1", "--format", format]), name)
    }
    _ = try city.write(
      try city.reviewer(["list", "months", "--year", "2026", "--format", "csv"]), "months.csv")
    var quarters = ""
    for unit in Set(
      tables.summary.split(whereSeparator: \.isNewline).dropFirst().compactMap {
        $0.split(separator: ",").dropFirst().first.map(String.init)
      }
    ).sorted() {
      add(
        try city.reviewer(["quarters", "--unit", unit, "--year", "2026", "--format", "csv"]), to: &quarters)
    }
    _ = try city.write(quarters, "quarters.csv")
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "EmbeddedStoreTests/Verifier/scores.py").path
    let output = city.scratch.path + "/scores.out"
    let status = try spawn(["/usr/bin/python3", script, city.scratch.path], output: output)
    #expect(status == 0, "\((try? String(contentsOfFile: output, encoding: .utf8)) ?? "")")
  }

  @Test func `R-158 R-162 R-166 R-170 a month is summed up, a quarter ranked, issued and told in every form`()
    throws
  {
    let city = try PracticeQuarter(seed: 3, units: 16)
    let march = try city.reviewer(["review", "--month", "2026-03", "--format", "csv"])
    #expect(march.contains(",open,"))
    for month in PracticeQuarter.months {
      for side in ["main", "supervision"] {
        try city.reviewer(["close", "--month", month, "--side", side, "--accept-rest"])
      }
    }
    let summary = try city.reviewer(["summary", "--month", "2026-03", "--unit", "CZJ", "--format", "json"])
    let keys = [
      "month", "unit", "side", "records", "due", "recorded", "late", "overdue", "exempt", "common",
      "individual",
      "score",
    ]
    for key in keys { #expect(summary.contains("\"\(key)\":")) }
    #expect(summary.contains("\"side\": \"unit\""))
    let rank = ["rank", "--quarter", "2026-Q1", "--group", "cityUnit"]
    #expect(try city.reviewer(rank + ["--format", "json"]).contains("\"issued\": null"))
    let table = try city.reviewer(rank + ["--issue"])
    #expect(table.contains("no. 1 of 2026"))
    let page = try city.reviewer(rank + ["--format", "html"])
    #expect(page.contains("<!DOCTYPE html>"))
    #expect(page.contains("chain office/supervision"))
    let refused = try city.run(
      rank + ["--issue", "--as", "DFS-1", "--passphrase-file", city.scratch.path + "/passphrase"])
    #expect(refused.status == 65)
    #expect(refused.complaints.contains("2026-1"))
    let reopened = try city.run([
      "reopen", "--month", "2026-03", "--side", "main", "--unit", "CZJ", "--reason", "再看", "--as", "DFS-1",
      "--passphrase-file", city.scratch.path + "/passphrase",
    ])
    #expect(reopened.status == 65)
    let sheet = try city.reviewer(["review", "--month", "2026-03", "--unit", "CZJ", "--side", "main"])
    #expect(sheet.contains("score sheet"))
    #expect(sheet.contains("chain office/main"))
  }
}
