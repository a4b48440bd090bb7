import Foundation
import Testing

/// The worked examples of 4.1 from the command line.
@Suite struct `jishi calendar entry-deadline` {
  struct Example: CustomTestStringConvertible {
    let name: String
    let event: String
    var due: [String] = []
    let deadline: String
    var isProvisional = false
    var testDescription: String { name }
  }

  @Test(arguments: [
    Example(name: "E1", event: "2026-11-18", deadline: "2026-11-23"),
    Example(name: "E2", event: "2026-11-20", deadline: "2026-11-25"),
    Example(name: "E3", event: "2026-11-21", deadline: "2026-11-25"),
    Example(name: "E4", event: "2026-02-13", deadline: "2026-02-25"),
    Example(name: "E5", event: "2026-09-30", deadline: "2026-10-10"),
    Example(name: "E6", event: "2026-09-18", deadline: "2026-09-22"),
    Example(name: "E7", event: "2026-05-07", deadline: "2026-05-11"),
    Example(name: "E8", event: "2017-09-29", deadline: "2017-10-10"),
    Example(name: "E9", event: "2017-05-25", deadline: "2017-05-31"),
    Example(name: "E10", event: "2026-06-29", due: ["2026-06-30"], deadline: "2026-06-30"),
    Example(name: "E11", event: "2026-06-30", due: ["2026-06-30"], deadline: "2026-06-30"),
    Example(name: "E12", event: "2026-07-02", due: ["2026-06-30"], deadline: "2026-07-07"),
    Example(name: "E13", event: "2026-11-18", deadline: "2026-11-23"),
    Example(name: "E14", event: "2026-12-29", deadline: "2027-01-04", isProvisional: true),
    Example(name: "E15", event: "2026-11-18", due: ["2026-11-20", "2026-12-31"], deadline: "2026-11-20"),
  ])
  func `R-100 R-101 R-102 answers as the worked examples do`(_ example: Example) throws {
    let dues = example.due.flatMap { ["--due", $0] }
    let outcome = try Program.run(
      ["calendar", "entry-deadline", example.event] + dues + ["--format", "json"],
      environment: ["XDG_DATA_HOME": "/nonexistent"])
    #expect(outcome.status == 0, "\(outcome.complaints)")
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(answer["event"] as? String == example.event)
    #expect(answer["deadline"] as? String == example.deadline)
    #expect(answer["provisional"] as? Bool == example.isProvisional)
  }
}
