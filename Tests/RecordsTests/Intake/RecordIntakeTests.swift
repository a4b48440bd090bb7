import Records
import Testing

@Suite struct `Records from a file` {
  static let header =
    "unit,side,subject,title,summary,start,end,place,people,duties,category,attachments,paper_file,"
    + "signed_by,signed_at,entered_at\n"
  static let summary = "听取各科室责任落实情况汇报，分析廉政风险点，明确整改责任人。"
  static let claims = "张建国,2026-03-03 09:00,2026-03-04 10:00"
  static let now = Instant(Moment(day: Day(number: 20_630), minute: 600))

  static func intake(_ destination: RecordIntake.Destination = .books) -> RecordIntake {
    RecordIntake(
      RecordIntake.Surroundings(
        destination: destination, profile: .proposed, now: now,
        unit: { code in Known.units.first { $0.code == code } },
        person: { name, _, _ in name == "张建国" ? ("zjg", "张建国", "党组书记、局长") : nil },
        hasOccurrence: { unit, side, year, name in
          unit == "CZJ" && side == .main && year == 2026 && name == OccurrenceName(code: "Z-02", ordinal: 1)
        },
        attach: { path, kind throws(FileProblem) in
          guard path == "a.txt" else { throw .missing(path: path) }
          return EvidenceItem(
            kind: kind, caption: "", name: path, size: 3, sha256: Digest(of: [1]), mediaType: "text/plain",
            addedAt: now)
        }))
  }

  static func problems(_ line: String, _ destination: RecordIntake.Destination = .books) throws -> [String] {
    try reading(intake(destination), header + line + "\n").problems.map { $0.sentence(in: .english) }
  }

  @Test func `a whole line becomes a record with its claims`() throws {
    let line =
      "CZJ,main,team,专题研究,\(Self.summary),2026-03-02 14:00,2026-03-02 15:30,三楼会议室,张建国|chair;来宾|attendee,"
      + "Z-02#1,meeting,a.txt|minutes,2026-Z-001|档案室|6,\(Self.claims)\n"
    let imported = try #require(try reading(Self.intake(), Self.header + line).values.first?.imported)
    #expect(
      imported.content.people == [
        Participant(person: "zjg", name: "张建国", post: "党组书记、局长", part: .chair),
        Participant(name: "来宾", part: .attendee),
      ])
    #expect(imported.content.links == [OccurrenceName(code: "Z-02", ordinal: 1)])
    #expect(imported.content.evidence.map(\.name) == ["a.txt"])
    #expect(imported.paper == PaperFile(number: "2026-Z-001", location: "档案室", pages: 6))
    #expect(imported.signedAt.description == "2026-03-03 09:00")
    #expect(imported.content.time.over.description == "2026-03-02 15:30")
  }

  @Test(arguments: ["张建国、来宾", "张建国，来宾", "张建国 来宾"])
  func `people without a word on their part were there`(people: String) throws {
    let line =
      "CZJ,main,team,专题研究,\(Self.summary),2026-03-02 14:00,,会议室,\"\(people)\",,,,,\(Self.claims)\n"
    let imported = try #require(try reading(Self.intake(), Self.header + line).values.first?.imported)
    #expect(
      imported.content.people == [
        Participant(person: "zjg", name: "张建国", post: "党组书记、局长", part: .attendee),
        Participant(name: "来宾", part: .attendee),
      ])
  }

  @Test func `R-056 time, place, people and matter must be there`() throws {
    #expect(
      try Self.problems("CZJ,main,,,,,,,,,,,,\(Self.claims)") == [
        "in.csv:2: title: nothing stands here; fill it in",
        "in.csv:2: summary: nothing stands here; fill it in",
        "in.csv:2: place: nothing stands here; fill it in",
        "in.csv:2: start: nothing stands here; fill it in",
        "in.csv:2: people: nothing stands here; fill it in",
      ])
  }

  @Test func `R-057 R-058 R-059 R-060 R-061 ends, lengths, parts and kinds are checked`() throws {
    let place = String(repeating: "楼", count: 101)
    #expect(
      try Self.problems(
        "CZJ,main,team,专题研究,太短,2026-03-02 14:00,2026-03-02 13:00,\(place),张建国|boss;李四,,party,,,\(Self.claims)"
      )
        == [
          "in.csv:2: summary: 2 characters, at least 20 are needed; say more",
          "in.csv:2: place: 101 characters, at most 100 fit; shorten it",
          "in.csv:2: category: “party” is none of the choices; write one of meeting, study, education, "
            + "inspection, talk, report, caseHandling, ruleMaking, publicity, other",
          "in.csv:2: end: the end 2026-03-02 13:00 lies before the start 2026-03-02 14:00; change one",
          "in.csv:2: people: “boss” is none of the choices; write one of chair, attendee, speaker, talker, "
            + "talkedTo, recorder, absent, other",
          "in.csv:2: people: “李四” is not in the right form; write NAME|PART, several with semicolons between",
        ])
  }

  @Test func `R-048 a duty of another unit, side or year is refused`() throws {
    #expect(
      try Self.problems(
        "CZJ,main,team,专题研究,\(Self.summary),2026-03-02 14:00,,会议室,张建国|chair,Z-02#2;Z-02,,,,\(Self.claims)")
        == [
          "in.csv:2: duties: Z-02#2 is no duty of CZJ, main side, 2026; check code and ordinal",
          "in.csv:2: duties: “Z-02” is not in the right form; write CODE#ORDINAL, several with semicolons between",
        ])
  }

  @Test func `R-081 an attachment that cannot be taken is named`() throws {
    #expect(
      try Self.problems(
        "CZJ,main,team,专题研究,\(Self.summary),2026-03-02 14:00,,会议室,张建国|chair,,,b.txt|minutes;c.txt,,\(Self.claims)"
      )
        == [
          "in.csv:2: attachments: there is no file b.txt; check the path",
          "in.csv:2: attachments: “c.txt” is not in the right form; write PATH|KIND, several with semicolons between",
        ])
  }

  @Test func `R-069 R-091 event, signature and entry follow each other and lie in the past`() throws {
    let start = "CZJ,main,team,专题研究,\(Self.summary),2026-03-02 14:00,,会议室,张建国|chair,,,,"
    #expect(
      try Self.problems(start + ",张建国,2026-03-01 09:00,2026-02-28 10:00") == [
        "in.csv:2: signed_at: signed_at comes before start; the order is event, signature, entry",
        "in.csv:2: entered_at: entered_at comes before signed_at; the order is event, signature, entry",
        "in.csv:2: entered_at: entered_at comes before start; the order is event, signature, entry",
      ])
    #expect(
      try Self.problems(start + ",张建国,2026-03-03 09:00,2099-01-01 10:00") == [
        "in.csv:2: entered_at: 2099-01-01 10:00 has not come yet; change it"
      ])
  }

  @Test func `R-070 after opening the three claims are refused, and the line becomes a draft's form`() throws
  {
    let line = "CZJ,main,head,专题研究,\(Self.summary),2026-03-02 14:00,,会议室,张建国|chair,Z-02#1,,,"
    let refused = try reading(Self.intake(.drafts), Self.header + line + "," + Self.claims + "\n").problems
    #expect(refused.map(\.column) == ["signed_by", "signed_at", "entered_at"])
    let form = try #require(
      try reading(Self.intake(.drafts), Self.header + line + ",,,\n").values.first?.form)
    #expect(form.start == "2026-03-02 14:00")
    #expect(form.subject == DutySubject(kind: .head))
    #expect(form.noAttachmentReason == .noElectronicCopy)
    #expect(form.links == [OccurrenceName(code: "Z-02", ordinal: 1)])
  }

  @Test func `a unit without a supervision body has no supervision records`() throws {
    #expect(
      try Self.problems(
        "JYJ,supervision,,专题研究,\(Self.summary),2026-03-02 14:00,,会议室,张建国|chair,,,,,\(Self.claims)") == [
          "in.csv:2: side: JYJ has no supervision body; give it one first"
        ])
  }

  @Test func `R-082 the files of one record together are held against their limit`() throws {
    let big = RecordIntake(
      RecordIntake.Surroundings(
        destination: .drafts, profile: .proposed, now: Self.now,
        unit: { code in Known.units.first { $0.code == code } }, person: { _, _, _ in nil },
        hasOccurrence: { _, _, _, _ in false },
        attach: { path, kind throws(FileProblem) in
          EvidenceItem(
            kind: kind, caption: "", name: path, size: 40 << 20, sha256: Digest(of: []), mediaType: "",
            addedAt: Self.now)
        }))
    let files = (1...13).map { "\($0).pdf|document" }.joined(separator: ";")
    let line = "CZJ,main,,专题研究,\(Self.summary),2026-03-02 14:00,,三楼会议室,来宾|attendee,,,\(files),,,,\n"
    let problems = try reading(big, Self.header + line).problems.map(\.fault)
    #expect(problems == [.intake(.attachment(.recordTooLarge(size: 520 << 20, limit: 500 << 20)))])
  }
}
