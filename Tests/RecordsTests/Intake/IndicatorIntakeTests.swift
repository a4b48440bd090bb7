import Records
import Testing

@Suite struct `Indicators from a file` {
  static let header =
    "year,side,kind,scope,code,title,points,subject,recurrence,due,evidence,responsible\n"

  static func intake(mayEnter: Bool = true) -> IndicatorIntake {
    IndicatorIntake(
      IndicatorIntake.Surroundings(units: Known.units, people: ["wzq"], mayEnter: { _, _ in mayEnter }))
  }

  static func problems(_ lines: String) throws -> [String] {
    try reading(intake(), header + lines).problems.map { $0.sentence(in: .english) }
  }

  @Test func `R-045 a quarterly indicator comes with its four dated occurrences`() throws {
    let found = try reading(
      Self.intake(),
      Self.header + "2026,main,common,cityUnit,Z-02,专题研究会议,2.5,team,quarterly,,minutes;document,wzq\n"
    ).values
    #expect(found.map(\.indicator.points) == [250])
    #expect(found.map(\.indicator.evidence) == [[.minutes, .document]])
    #expect(found[0].occurrences.map(\.ordinal) == [1, 2, 3, 4])
    #expect(
      found[0].occurrences.map(\.due.description) == ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"])
  }

  @Test(arguments: [
    ("每季度", "quarterly"), ("每季", "quarterly"), ("每月一次", "monthly"), ("每半年", "halfYearly"), ("每年", "yearly"),
    ("每年至少2次", "atLeast:2/year"), ("每季度不少于三次", "atLeast:3/quarter"),
    ("atLeast:2/year", "atLeast:2/year"), ("偶尔", "偶尔"),
  ])
  func `R-045 how often is read as offices write it`(written: String, plain: String) throws {
    let line = "2026,主体,共性,市直单位,Z-02,专题研究会议,2.5,领导班子,\(written),,会议记录,wzq\n"
    let result = try reading(Self.intake(), Self.header + line)
    #expect(result.values.map(\.indicator.recurrence) == (plain == "偶尔" ? [] : [plain]))
    #expect(
      result.problems.map(\.fault) == (plain == "偶尔" ? [.schedule(.unknownRecurrence("偶尔"))] : []))
  }

  @Test func `R-045 what is done once is read as offices write it`() throws {
    let line = "2026,主体,共性,市直单位,Z-02,专题研究会议,0,领导班子,一次性,2026年6月30日,,\n"
    let found = try reading(Self.intake(), Self.header + line).values.map(\.indicator)
    #expect(found.map(\.recurrence) == ["once"] && found.map(\.due) == ["2026-06-30"])
  }

  @Test(arguments: [("2026/6/30", "2026-06-30"), ("6月30日", "2026-06-30"), ("46203", "2026-06-30"), ("", "")])
  func `R-045 a deadline is read as tables write days`(written: String, due: String) throws {
    let line = "2026,main,common,cityUnit,Z-02,专题研究会议,2.5,team,yearly,\(written),,\n"
    #expect(try reading(Self.intake(), Self.header + line).values.map(\.indicator.due) == [due])
  }

  @Test func `R-036 what an indicator cannot do without is asked for by its column`() throws {
    #expect(
      try Self.problems("2026,,,,,,,,,,,\n") == [
        "in.csv:2: side: nothing stands here; fill it in", "in.csv:2: kind: nothing stands here; fill it in",
        "in.csv:2: code: nothing stands here; fill it in", "in.csv:2: title: nothing stands here; fill it in",
        "in.csv:2: points: nothing stands here; fill it in",
        "in.csv:2: subject: nothing stands here; fill it in",
        "in.csv:2: recurrence: nothing stands here; fill it in",
      ])
  }

  @Test func `R-033 each side allows its own subjects only`() throws {
    #expect(
      try Self.problems(
        """
        2026,supervision,common,cityUnit,J-01,事项,1,team,yearly,,,
        2026,main,common,cityUnit,Z-01,事项,1,disciplineBody,yearly,,,

        """) == [
          "in.csv:2: subject: the supervision responsibility does not allow the subject team; write disciplineBody",
          "in.csv:3: subject: the main responsibility does not allow the subject disciplineBody; "
            + "write team / head / member:CODE",
        ])
  }

  @Test func `R-026 a duty for other members names one of the unit's team, a group's names nobody`() throws {
    var around = IndicatorIntake.Surroundings(units: Known.units, people: ["wzq", "lh"])
    around.isMember = { person, unit, year in person == "lh" && unit == "CZJ" && year == 2026 }
    let result = try reading(
      IndicatorIntake(around),
      Self.header + """
        2026,main,individual,CZJ,Z-01,事项,1,member:lh,yearly,,,
        2026,main,individual,CZJ,Z-02,事项,1,member:wzq,yearly,,,
        2026,main,individual,CZJ,Z-03,事项,1,member,yearly,,,
        2026,main,common,cityUnit,Z-04,事项,1,member,yearly,,,
        2026,main,common,cityUnit,Z-05,事项,1,member:lh,yearly,,,

        """)
    #expect(result.values.map(\.indicator.code) == ["Z-01", "Z-04"])
    #expect(
      result.problems.map { $0.sentence(in: .english) } == [
        "in.csv:3: subject: wzq is no other member of the team of CZJ in that year; name another, or give the post first",
        "in.csv:4: subject: “member” is none of the choices; write one of team, head, member:CODE, disciplineBody",
        "in.csv:6: subject: a common indicator names no member; write member alone, and each unit names its own",
      ])
  }

  @Test func `R-034 R-035 common indicators are for a group, individual ones for one unit`() throws {
    #expect(
      try Self.problems(
        """
        2026,main,common,CZJ,Z-01,事项,1,team,yearly,,,
        2026,main,individual,county,Z-02,事项,1,team,yearly,,,
        2026,main,individual,XXX,Z-03,事项,1,team,yearly,,,
        2026,supervision,individual,JYJ,J-01,事项,1,disciplineBody,yearly,,,

        """) == [
          "in.csv:2: scope: a common indicator is for county or cityUnit; change the scope",
          "in.csv:3: scope: an individual indicator is for one unit; give its code",
          "in.csv:4: scope: nothing is called “XXX”; enter it first, or mend the code",
          "in.csv:5: scope: JYJ has no supervision body; give it one first",
        ])
  }

  @Test func `a code stands once in a ledger, where a group's and a unit's own indicators meet`() throws {
    #expect(
      try Self.problems(
        """
        2026,main,common,cityUnit,Z-01,事项,1,team,yearly,,,
        2026,main,individual,CZJ,Z-01,事项,1,team,yearly,,,
        2026,main,common,county,Z-01,事项,1,team,yearly,,,
        2027,main,individual,CZJ,Z-01,事项,1,team,yearly,,,

        """) == ["in.csv:3: code: “Z-01” was there before; drop it or use another code"])
  }

  @Test func `points, recurrences, days, kinds of evidence and people are checked`() throws {
    let found = try Self.problems(
      """
      2026,main,common,cityUnit,Z-01,事项,0,team,yearly,,,
      2026,main,common,cityUnit,Z-02,事项,1.255,team,yearly,,,
      2026,main,common,cityUnit,Z-03,事项,1,team,weekly,,,
      2026,main,common,cityUnit,Z-04,事项,1,team,once,2025-06-30,,
      2026,main,common,cityUnit,Z-05,事项,1,member:nobody,yearly,,video,
      2026,main,common,cityUnit,Z-06,事项,1,team,afterEvent:10/day*0,,,
      2026,main,common,cityUnit,Z-07,事项,1,team,once,2026-02-31,,

      """)
    #expect(
      found.compactMap { $0.split(separator: ";").first } == [
        "in.csv:2: points: points must be above 0",
        "in.csv:3: points: “1.255” is not a number of points",
        "in.csv:4: recurrence: no recurrence is called “weekly”",
        "in.csv:5: due: 2025-06-30 is not in 2026",
        "in.csv:6: subject: nothing is called “nobody”",
        "in.csv:6: evidence: “video” is none of the choices",
        "in.csv:7: recurrence: 0 times is not between 1 and 99",
        "in.csv:8: due: “2026-02-31” is not a day",
      ])
  }

  @Test func `R-012 a line outside one's right is refused by its line`() throws {
    let text = Self.header + "2026,main,individual,CZJ,Z-01,事项,1,team,yearly,,,\n"
    #expect(
      try reading(Self.intake(mayEnter: false), text).problems.map(\.fault) == [
        .intake(.notPermitted(.setIndividualIndicators, Scope(unit: "CZJ", side: .main)))
      ])
  }
}
