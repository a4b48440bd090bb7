import Records
import Testing

@Suite struct `Units from a file` {
  static let header = "code,name,kind,group,superior,staff_count,main_body,supervision_body\n"

  static func units(_ lines: String) throws -> IntakeResult<OrganisationUnit> {
    try reading(UnitIntake(known: Known.units, start: Known.start), header + lines)
  }

  static func problems(_ lines: String) throws -> [String] {
    try units(lines).problems.map { $0.sentence(in: .english) }
  }

  @Test func `R-021 a line becomes a unit with its bodies, in the order of the file`() throws {
    let result = try Self.units("SLJ,市水利局,cityDepartment,cityUnit,CZJ,86,市水利局党组,\n")
    #expect(
      result.values == [
        OrganisationUnit(
          code: "SLJ", name: "市水利局", kind: .cityDepartment, group: .cityUnit, superior: "CZJ", staffCount: 86,
          mainBody: "市水利局党组", displayOrder: 3, start: Known.start)
      ])
    #expect(result.rejected.isEmpty)
  }

  @Test
  func `R-020 a zone goes into the group that the profile names, groups and sides are those of the rules`()
    throws
  {
    let rules = RuleProfile.proposed.stating("groups", "county")?.stating("sides", "main")
    let intake = UnitIntake(known: [], start: Known.start, profile: try #require(rules))
    let result = try reading(
      intake,
      Self.header + """
        KFQ,开发区,zone,,,,党工委,
        SWJ,商务局,cityDepartment,cityUnit,,,党组,
        YLX,云麓县,county,county,,,县委,县纪委

        """)
    #expect(result.values.map(\.group) == [.county])
    #expect(result.problems.map(\.column) == ["group", "supervision_body"])
  }

  @Test func `R-023 a superior may stand below its unit in the file`() throws {
    #expect(
      try Self.units("A1,甲,section,,B1,,甲组,\nB1,乙,other,,,,乙组,\n").values.map(\.code) == ["A1", "B1"])
  }

  @Test func `every fault of a line is named with file, line and column`() throws {
    #expect(
      try Self.problems("A B,,dept,cityUnit,,-1,,\n") == [
        "in.csv:2: code: “A B” is no code; use 1 to 20 letters, digits and hyphens",
        "in.csv:2: name: nothing stands here; fill it in",
        "in.csv:2: kind: “dept” is none of the choices; write one of county, cityDepartment, zone, section, other",
        "in.csv:2: staff_count: “-1” is not a whole number from 0 to 1000000; change it",
        "in.csv:2: main_body: nothing stands here; fill it in",
      ])
  }

  @Test func `a code is never given twice, neither in the file nor against the store`() throws {
    #expect(
      try Self.problems("CZJ,甲,other,,,,甲组,\nA1,甲,other,,,,甲组,\nA1,乙,other,,,,乙组,\n") == [
        "in.csv:2: code: “CZJ” was there before; drop it or use another code",
        "in.csv:4: code: “A1” was there before; drop it or use another code",
      ])
  }

  @Test func `a unit below a rejected unit falls with it, and circles are found`() throws {
    #expect(
      try Self.problems("A1,甲,other,,ZZZ,,甲组,\nB1,乙,other,,A1,,乙组,\n") == [
        "in.csv:2: superior: there is no superior ZZZ; enter it first, or mend the code",
        "in.csv:3: superior: there is no superior A1; enter it first, or mend the code",
      ])
    let circle = try Self.units("A1,甲,other,,B1,,甲组,\nB1,乙,other,,A1,,乙组,\n")
    #expect(circle.values.isEmpty)
    #expect(Set(circle.problems.map(\.fault)) == [.intake(.circle("A1")), .intake(.circle("B1"))])
  }

  @Test func `a unit may not take the name of an administrative chain`() throws {
    #expect(try Self.units("office,甲,other,,,,甲组,\n").problems.map(\.column) == ["code"])
  }

  @Test func `an unknown column is an error that names it`() {
    #expect(throws: InputProblems.self) {
      try reading(UnitIntake(known: [], start: Known.start), "code,name,kind,main_body,colour\n")
    }
  }

  @Test func `the same keys come as JSON lines`() throws {
    let line = #"{"code":"SLJ","name":"市水利局","kind":"other","main_body":"党组","staff_count":7}"#
    let result = try reading(UnitIntake(known: [], start: Known.start), line, file: "units.json")
    #expect(result.values.map(\.staffCount) == [7])
  }

  @Test func `what was rejected keeps its cells as they stood`() throws {
    let result = try Self.units("CZJ,甲,other,,,,甲组,\n")
    #expect(result.rejected.map(\.cells) == [["CZJ", "甲", "other", "", "", "", "甲组", ""]])
  }
}

@Suite struct `A calendar from a file` {
  @Test func `R-099 days off and weekend days worked become one table a year`() throws {
    let lines = try reading(
      CalendarIntake(), "day,kind,note\n2027-01-01,rest,元旦\n2027-02-07,work,补班\n2028-01-03,rest,\n"
    ).values
    let years = CalendarIntake.years(of: lines, source: "2027.csv")
    #expect(years.map(\.year) == [2027, 2028])
    #expect(years[0].restDays.map(\.description) == ["2027-01-01"])
    #expect(years[0].makeUpDays.map(\.description) == ["2027-02-07"])
    #expect(years[0].source == "2027.csv")
  }

  @Test func `a weekend day off, a weekday worked and a day told twice are refused`() throws {
    #expect(
      try problems(
        CalendarIntake(),
        "day,kind\n2027-01-02,rest\n2027-01-04,work\n2027-01-01,rest\n2027-01-01,rest\n2027-02-30,rest\n")
        == [
          "in.csv:2: day: 2027-01-02 is on a weekend, which is off anyway; name only Mondays to Fridays as days off",
          "in.csv:3: day: 2027-01-04 is a weekday, which is worked anyway; "
            + "name only Saturdays and Sundays as days worked",
          "in.csv:5: day: “2027-01-01” was there before; drop it or use another code",
          "in.csv:6: day: “2027-02-30” is not a day; write it as 2026-06-30",
        ])
  }
}
