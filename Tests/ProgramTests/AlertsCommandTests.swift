import Foundation
import Testing

/// The worked examples of 4.2 from the command line, as they were known on days that have passed.
@Suite struct `jishi alerts --on` {
  let store: CommandStore

  init() throws {
    store = try CommandStore { store in
      try store.bringOver(
        "indicators",
        """
        year,side,kind,scope,code,title,requirement,points,subject,recurrence,due,evidence,list_item,measure,responsible,source
        2026,main,common,cityUnit,W-1,第二季度专题研究,,10,team,once,2026-06-30,,,,,
        2026,main,common,cityUnit,W-2,节后检查,,10,team,once,2026-10-08,,,,,
        2026,main,common,cityUnit,W-3,七月学习,,10,team,once,2026-07-25,,,,,
        2026,main,common,cityUnit,W-6,廉政谈话,,10,team,once,2026-06-30,,,,,
        """)
      try store.bringOver(
        "records",
        """
        unit,side,subject,title,summary,start,end,place,people,duties,category,attachments,paper_file,signed_by,signed_at,entered_at
        CZJ,main,team,廉政谈话,与班子成员逐一谈话，了解分管工作中的廉政风险，提醒严格审批程序。,2026-06-25 09:00,,会议室,张建国|chair,W-6#1,talk,,,张建国,2026-06-26 09:00,2026-06-26 10:00
        """)
    }
  }

  func daysLeft(_ target: String, on day: String, at time: String? = nil) throws -> Int? {
    let output = try store.done(
      ["alerts", "--on", day, "--format", "json"] + (time.map { ["--at", $0] } ?? []))
    let alerts = try #require(
      try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
    let alert = alerts.first {
      ($0["target"] as? String) == target && ($0["kind"] as? String)?.hasPrefix("duty") == true
    }
    return alert?["days_left"] as? Int
  }

  @Test(
    arguments: [
      ("2026-06-24", nil), ("2026-06-25", 5), ("2026-06-26", 4), ("2026-06-27", 3), ("2026-06-28", 2),
      ("2026-06-29", 1), ("2026-06-30", 0), ("2026-07-01", -1),
    ] as [(String, Int?)])
  func `R-119 R-120 R-122 W1 warns on six dates and is overdue after`(day: String, left: Int?) throws {
    #expect(try daysLeft("W-1#1", on: day) == left)
  }

  @Test func `R-120 W2 begins within the holiday`() throws {
    #expect(try daysLeft("W-2#1", on: "2026-10-03") == 5)
    #expect(try daysLeft("W-2#1", on: "2026-10-09") == -1)
  }

  @Test func `R-124 W3 is not moved off the rest day, and says which working day is the last`() throws {
    #expect(try daysLeft("W-3#1", on: "2026-07-19") == nil)
    #expect(try daysLeft("W-3#1", on: "2026-07-25") == 0)
    #expect(try store.done(["alerts", "--on", "2026-07-25"]).contains("2026-07-24"))
  }

  @Test func `R-121 W6 ends at the minute of entry`() throws {
    #expect(try daysLeft("W-6#1", on: "2026-06-26", at: "09:59") == 4)
    #expect(try daysLeft("W-6#1", on: "2026-06-26", at: "10:00") == nil)
    #expect(try daysLeft("W-6#1", on: "2026-07-01") == nil)
  }

  @Test func `R-134 something overdue ends with status 1 when that is asked for`() throws {
    #expect(
      try store.run(["alerts", "--on", "2026-07-01", "--kind", "duty.overdue", "--exit-code"]).status == 1)
    #expect(
      try store.run(["alerts", "--on", "2026-06-24", "--kind", "duty.overdue", "--exit-code"]).status == 0)
  }
}
