import Foundation
import Records
import TestSupport
import Testing

/// What a test types into a year, by command and into a table of its own.
private struct TypedYear {
  static let columns =
    "kind,unit,side,democratic,questionnaire,test,what,name,matter,rank,position,proved,taken_up,reported\n"
  let city: PracticeQuarter
  var random: Seeded
  var table = columns

  init(_ city: PracticeQuarter, seed: UInt64) throws {
    self.city = city
    random = Seeded(seed)
    try city.reviewer(
      TypedYear.assess + ["plan", "--year", "2026", "--number", "示责办〔2026〕2号", "--title", "2026年度考核方案"])
  }

  static let assess = ["assess"]

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }

  private mutating func score() -> String {
    Score(hundredths: Int.random(in: 40_00...100_00, using: &random)).description
  }

  private mutating func add(_ cells: [String]) { table += cells.joined(separator: ",") + "\n" }

  /// Results of one unit, once for both sides or side by side, sometimes with a way left out.
  mutating func results(_ unit: String, sides: [String]) throws {
    for side in Bool.random(using: &random) ? [""] : sides {
      let scores = [score(), score(), Int.random(in: 0..<4, using: &random) == 0 ? "" : score()]
      var arguments = TypedYear.assess + ["enter", "--year", "2026", "--unit", unit]
      if !side.isEmpty { arguments += ["--side", side] }
      for (way, score) in zip(["democratic", "questionnaire", "test"], scores) where !score.isEmpty {
        arguments += ["--\(way)", score]
      }
      try city.reviewer(arguments)
      add(["results", unit, side] + scores + ["", "", "", "", "", "", "", ""])
    }
  }

  mutating func bonus(_ unit: String, proof file: String) throws {
    let (kind, level) = (pick(["award", "promotion"]), pick(BonusLevel.allCases).rawValue)
    let (project, isProved) = (pick(["P1", "P2"]), Int.random(in: 0..<4, using: &random) > 0)
    var arguments = TypedYear.assess + ["bonus", "--year", "2026", "--unit", unit, "--\(kind)", level]
    arguments += ["--project", project, "--number", "1", "--dated", "2026-02-03"]
    if isProved { arguments += ["--attach", file] }
    try city.reviewer(arguments)
    add(["bonus", unit, "", "", "", "", level, project, "", "", "", isProved ? "1" : "", "", ""])
    table = table.replacingOccurrences(of: "\nbonus,", with: "\n\(kind),")
  }

  mutating func sanction(_ unit: String) throws {
    let consequence = pick(Consequence.allCases.filter { $0 != .organisationDiscipline }).rawValue
    let (rank, person, matter) = (pick(CadreRank.allCases).rawValue, pick(["N1", "N2"]), pick(["M1", "M2"]))
    let position = pick(["primaryHead", "teamMember", "staff", "staff"])
    let takenUp = pick(["", "2026-02-10", "2026-02-10"])
    let reported = pick(["", "", "2026-02-09", "2026-02-10"])
    var arguments = TypedYear.assess + ["sanction", "--year", "2026", "--unit", unit, "--name", person]
    arguments += ["--position", position, "--rank", rank, "--matter", matter, "--consequence", consequence]
    arguments += ["--number", "9", "--dated", "2026-03-03"]
    if !takenUp.isEmpty { arguments += ["--taken-up", takenUp] }
    if !reported.isEmpty { arguments += ["--reported", reported, "--report", "3"] }
    try city.reviewer(arguments)
    let isFree = takenUp.isEmpty ? "" : takenUp
    add(["sanction", unit, "", "", "", "", consequence, person, matter, rank, position, "", isFree, reported])
  }
}

@Suite struct `The year by command` {
  @Test
  func
    `R-198 R-199 R-200 R-202 R-204 R-205 R-206 R-207 R-208 R-211 R-215 A second program works the year out to the last digit`()
    throws
  {
    let city = try PracticeQuarter(seed: 11, units: 16)
    for month in PracticeQuarter.months {
      for side in ["main", "supervision"] {
        try city.reviewer(["close", "--month", month, "--side", side, "--accept-rest"])
      }
    }
    let ranks = try city.reviewer(["rank", "--quarter", "2026-Q1", "--format", "csv"])
    _ = try city.write(ranks, "rank-1.csv")
    var typed = try TypedYear(city, seed: 2026)
    let proof = try city.write("证书", "证书.txt")
    for line in ranks.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let unit = cells[4]
      try typed.results(unit, sides: cells[7].isEmpty ? ["main"] : ["main", "supervision"])
      for _ in 0..<Int.random(in: 0...2, using: &typed.random) { try typed.bonus(unit, proof: proof) }
      for _ in 0..<Int.random(in: 0...2, using: &typed.random) { try typed.sanction(unit) }
    }
    _ = try city.write(typed.table, "typed.csv")
    _ = try city.write(try city.reviewer(["assess", "--year", "2026", "--format", "csv"]), "list.csv")
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "EmbeddedStoreTests/Verifier/assessments.py").path
    let output = city.scratch.path + "/assessments.out"
    let status = try spawn(["/usr/bin/python3", "-B", script, city.scratch.path], output: output)
    #expect(status == 0, "\((try? String(contentsOfFile: output, encoding: .utf8)) ?? "")")
  }

  @Test func `R-211 R-214 R-215 a unit's sheet and the year's list come in every form`() throws {
    let city = try PracticeQuarter(seed: 3, units: 16)
    for month in PracticeQuarter.months {
      for side in ["main", "supervision"] {
        try city.reviewer(["close", "--month", month, "--side", side, "--accept-rest"])
      }
    }
    _ = try TypedYear(city, seed: 1)
    try city.reviewer([
      "assess", "enter", "--year", "2026", "--unit", "CZJ", "--democratic", "90", "--questionnaire", "87",
      "--test", "81",
    ])
    let told = try city.reviewer([
      "assess", "sanction", "--year", "2026", "--unit", "CZJ", "--name", "钱某某", "--position", "primaryHead",
      "--rank", "county", "--matter", "公务接待", "--consequence", "partyWarning", "--number", "9", "--dated",
      "2026-03-03", "--taken-up", "2026-02-10",
    ])
    #expect(told.contains("-3.00"))
    let json = try city.reviewer(["assess", "--year", "2026", "--unit", "CZJ", "--format", "json"])
    let keys = [
      "year", "unit", "routine", "year_end", "base", "adjustments", "total", "by_points", "ceilings", "grade",
    ]
    var rest = json[...]
    for key in keys {
      let found = try #require(rest.firstRange(of: "\"\(key)\":"), "\(key)")
      rest = rest[found.upperBound...]
    }
    #expect(json.contains("\"fact\": \"headSanctioned\""))
    let sheet = try city.reviewer(["assess", "--year", "2026", "--unit", "CZJ"])
    #expect(sheet.contains("at most good"))
    #expect(sheet.contains("86.00"))
    #expect(try city.reviewer(["assess", "--year", "2026", "--format", "html"]).contains("<!DOCTYPE html>"))
    let refused = try city.run([
      "assess", "publish", "--year", "2026", "--group", "cityUnit", "--as", "DFS-1", "--passphrase-file",
      city.scratch.path + "/passphrase",
    ])
    #expect(refused.status == 65)
    #expect(refused.complaints.contains("2026"))
    let graded = try city.run([
      "assess", "grade", "--year", "2026", "--unit", "CZJ", "--grade", "good", "--reason", "综合研判", "--as",
      "DFS-1", "--passphrase-file", city.scratch.path + "/passphrase",
    ])
    #expect(graded.status == 65)
    #expect(graded.complaints.contains("grades follow from points"))
    let changes = try city.reviewer(["list", "changes", "--format", "csv"])
    #expect(changes.hasPrefix("draft,record,unit,purpose,months,author,on,reason,declined"))
    let results = try city.reviewer(["assess", "list", "results", "--year", "2026", "--format", "csv"])
    #expect(results.contains("year,unit,person,name,role,rank,total,grade,bulletin"))
  }
}
