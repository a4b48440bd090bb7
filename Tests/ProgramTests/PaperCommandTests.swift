import Foundation
import TestSupport
import Testing

@Suite struct `Papers by command` {
  private let store: CommandStore

  init() throws {
    store = try CommandStore(enrolled: ["lin", "zhang"])
  }

  private func today() throws -> String {
    let list = try store.done(["list", "notices", "--format", "json"], as: "lin")
    let month = try #require(list.firstMatch(of: /"month": "(\d{4}-\d\d)"/))
    return String(month.1)
  }

  @Test func `R-136 R-139 R-141 a notice is made, delivered, instructed upon and followed`() throws {
    let month = try today()
    let notice = ["notice", "--month", month, "--unit", "CZJ", "--side", "main"]
    #expect(try store.done(notice, as: "lin").contains("preview"))
    #expect(try store.done(notice + ["--make"], as: "lin").contains("made"))
    #expect(try store.done(notice + ["--deliver", "head"], as: "lin").contains("delivered to 张建国"))
    try store.done(notice + ["--instruct", "抓紧补齐。", "--item", "补齐学习"], as: "zhang")
    try store.done(notice + ["--follow", "1", "--note", "已补齐"], as: "lin")
    let text = try store.done(notice, as: "zhang")
    #expect(text.contains("抓紧补齐。"))
    #expect(text.contains("已补齐"))
    let again = try store.run(notice + ["--make"], as: "lin")
    #expect(again.status == 65)
    #expect(again.complaints.contains("frozen"))
  }

  @Test func `R-142 a notice is written to a file as text, CSV, JSON and HTML`() throws {
    let month = try today()
    try store.done(["notice", "--month", month, "--unit", "CZJ", "--make"], as: "lin")
    for (format, start) in [
      ("text", " "), ("csv", "\u{FEFF}side,part"), ("json", "["), ("html", "<!DOCTYPE html>"),
    ] {
      let file = store.scratch.path + "/notice.\(format)"
      try store.done(
        ["notice", "--month", month, "--unit", "CZJ", "--format", format, "-o", file], as: "lin")
      // As bytes: reading the file as a text would drop its byte order mark.
      let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
      #expect(bytes.starts(with: Data(start.utf8)), "\(format)")
    }
  }

  @Test func `R-143 R-144 R-146 a report is registered, signed and sent, and the table shows it`() throws {
    let month = try today()
    let half = month.prefix(4) + ((Int(month.suffix(2)) ?? 1) > 6 ? "-H2" : "-H1")
    let report = ["report", "--half", String(half), "--unit", "CZJ"]
    #expect(try store.done(report, as: "lin").contains("not registered yet"))
    let file = try store.write("报告正文", "report.txt")
    try store.done(report + ["--register", file, "--number", "示财党〔2026〕18号", "--title", "半年报告"], as: "lin")
    let early = try store.run(report + ["--send", "mainOffice"], as: "lin")
    #expect(early.status == 65)
    let files = try store.done(["evidence", "--unit", "CZJ", "--half", String(half)], as: "zhang")
    #expect(files.contains("report.txt"))
    let copy = store.scratch.path + "/copy.txt"
    try store.done(
      ["evidence", "--unit", "CZJ", "--half", String(half), "--take", "1", "-o", copy], as: "zhang")
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == Data("报告正文".utf8))
    let none = try store.run(
      ["evidence", "--unit", "CZJ", "--half", String(half), "--take", "2", "-o", copy + "2"], as: "zhang")
    #expect(none.status == 65)
    try store.done(report + ["--sign"], as: "zhang")
    try store.done(report + ["--send", "mainOffice", "--send", "disciplineOffice"], as: "lin")
    let table = try store.done(["report", "--half", String(half), "--format", "csv"], as: "lin")
    #expect(table.contains("sent,示财党〔2026〕18号"))
  }

  @Test func `R-088 the register of paper files is a list that can be printed`() throws {
    let page = try store.done(["list", "papers", "--unit", "CZJ", "--format", "html"], as: "lin")
    #expect(page.contains("<h1>示范市财政局: register of paper files"))
  }

  @Test(.enabled(if: Self.hasParser, "python3 with the package icalendar is not installed"))
  func `a calendar of deadlines is read by another program`() throws {
    let file = store.scratch.path + "/deadlines.ics"
    try store.done(["calendar", "export", "--unit", "CZJ", "-o", file], as: "lin")
    let script = """
      import sys, icalendar
      calendar = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
      events = [e for e in calendar.walk("VEVENT")]
      names = {str(e["UID"]) for e in events}
      assert len(names) == len(events) == 26, len(events)
      assert all(not e.errors for e in events)
      days = [e.decoded("DTSTART") for e in events]
      assert all((e.decoded("DTEND") - e.decoded("DTSTART")).days == 1 for e in events)
      assert sum(d.day == 25 for d in days) == 24, days
      assert all(a["ACTION"] == "DISPLAY" for e in events for a in e.walk("VALARM"))
      print("read", len(events))
      """
    #expect(try Self.python(["-c", script, file]) == "read 26\n")
  }

  private static let hasParser = (try? python(["-c", "import icalendar; print(1)"])) == "1\n"

  private static func python(_ arguments: [String]) throws -> String {
    let output = NSTemporaryDirectory() + "jishi-python-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: output) }
    try spawn(["/usr/bin/python3"] + arguments, output: output)
    return try String(contentsOfFile: output, encoding: .utf8)
  }
}
