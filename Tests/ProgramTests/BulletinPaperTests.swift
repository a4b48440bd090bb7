import Foundation
import Records
import TestSupport
import Testing

/// What an issued bulletin is written as, in every form, out of a store at a path.
private func papers(_ city: PracticeQuarter, at path: String) throws -> [String: String] {
  var papers: [String: String] = [:]
  let secret = city.scratch.path + "/passphrase"
  for group in ["cityUnit", "county"] {
    for format in ["text", "html", "csv", "json"] {
      let outcome = try Program.run(
        [
          "rank", "--quarter", "2026-Q1", "--group", group, "--format", format, "--as", "DFS-1",
          "--passphrase-file", secret,
        ], environment: ["JISHI_STORE": path, "JISHI_LANG": "en"])
      #expect(outcome.status == 0, "\(outcome.complaints)")
      papers["\(group).\(format)"] = outcome.output
    }
  }
  return papers
}

@Suite struct `Papers of bulletins` {
  private func issued(seed: Int) throws -> PracticeQuarter {
    let city = try PracticeQuarter(seed: seed, units: 16)
    for month in PracticeQuarter.months {
      for side in ["main", "supervision"] {
        try city.reviewer(["close", "--month", month, "--side", side, "--accept-rest"])
      }
    }
    for group in ["cityUnit", "county"] {
      try city.reviewer(["rank", "--quarter", "2026-Q1", "--group", group, "--issue"])
    }
    return city
  }

  private func administrator(_ city: PracticeQuarter, _ arguments: [String], at path: String? = nil) throws {
    let outcome = try Program.run(
      arguments + ["--as", "admin", "--passphrase-file", city.scratch.path + "/passphrase"],
      environment: ["JISHI_STORE": path ?? city.path, "JISHI_LANG": "en"])
    #expect(outcome.status == 0, "\(arguments): \(outcome.complaints)")
  }

  @Test
  func
    `R-166 R-170 An issued bulletin is byte for byte the same after the projections are made anew, and in a restored copy`()
    throws
  {
    let city = try issued(seed: 5)
    try administrator(city, ["checkpoint"])
    let before = try papers(city, at: city.path)
    #expect(before["cityUnit.html"]?.contains("<svg") == true)
    #expect(before["cityUnit.text"]?.contains("█") == true)
    #expect(before["cityUnit.text"]?.contains("checkpoint") == true)
    #expect(before["cityUnit.json"]?.contains("\"checkpoint\": {") == true)
    try administrator(city, ["rebuild"])
    #expect(try papers(city, at: city.path) == before)
    let copies = city.scratch.path + "/copies"
    try administrator(city, ["backup", copies])
    let copy = try #require(try FileManager.default.contentsOfDirectory(atPath: copies).first)
    let place = city.scratch.path + "/restored"
    try administrator(city, ["restore", copies + "/" + copy], at: place)
    #expect(try papers(city, at: place) == before)
  }

  @Test func `R-172 R-170 quarters, months and summaries print with their charts`() throws {
    let city = try issued(seed: 9)
    let quarters = try city.reviewer(["quarters", "--unit", "CZJ", "--year", "2026", "--format", "html"])
    #expect(quarters.contains("The quarters of 2026</title>"))
    #expect(quarters.contains("The months of 2026</title>"))
    let map = try city.reviewer(["list", "months", "--year", "2026", "--format", "html"])
    #expect(map.contains("Scores of 2026 by unit and month</title>"))
    let table = try city.reviewer(["list", "months", "--year", "2026", "--unit", "CZJ", "--format", "csv"])
    #expect(
      table.contains("unit,name,month,state,main,supervision,score,late,missing,records\r\nCZJ,"))
    #expect(
      table.split(whereSeparator: \.isNewline).map { $0.contains(",closed,") } == [
        false, true, true, true, false,
      ])
    let summary = try city.reviewer(["summary", "--month", "2026-03", "--format", "html"])
    #expect(summary.contains("Scores of 2026-03, by unit</title>"))
    let sheet = try city.reviewer(["review", "--month", "2026-03", "--unit", "CZJ", "--side", "main"])
    #expect(sheet.contains("The month's figures"))
  }

  @Test func `R-197 R-200 R-201 R-213 results of the year's end come from a file, bad lines named`() throws {
    let city = try PracticeQuarter(seed: 4, units: 16)
    let header = "year,unit,side,democratic,questionnaire,test,inspection\n"
    let sound = try city.write(header + "2026,CZJ,,90,87,81.5,\n", "results.csv")
    func refused(_ file: String) throws -> String {
      let outcome = try city.run([
        "import", "results", file, "--as", "DFS-1", "--passphrase-file", city.scratch.path + "/passphrase",
      ])
      #expect(outcome.status == 65)
      return outcome.complaints
    }
    #expect(try refused(sound).contains("results.csv:2: year:"))
    try city.reviewer(["assess", "plan", "--year", "2026", "--number", "2号", "--title", "方案"])
    let bad = try city.write(header + "2026,CZJ,,90,87,181.5,\n2026,NOWHERE,,90,,,\n", "bad.csv")
    let complaints = try refused(bad)
    #expect(complaints.contains("bad.csv:2: test:"))
    #expect(complaints.contains("bad.csv:3: unit:"))
    #expect(try city.reviewer(["import", "results", sound]).contains("1 lines are brought in"))
    let sheet = try city.reviewer(["assess", "--year", "2026", "--unit", "CZJ", "--format", "json"])
    #expect(sheet.contains("\"democratic\": 90.00"))
    #expect(sheet.contains("\"score\": 86.17"))
  }
}
