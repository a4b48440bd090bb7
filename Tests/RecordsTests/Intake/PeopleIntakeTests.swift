import Records
import Testing

@Suite struct `People from a file` {
  static let header = "code,name,unit,side,role,title,rank,from,to,basis\n"
  static let head = Post(
    id: "zjg/1", person: "zjg", unit: "CZJ", side: .main, role: .primaryHead, title: "党组书记",
    from: Known.start)

  static func people(_ lines: String) throws -> IntakeResult<PeopleIntake.Line> {
    let known = [(person: Person(code: "zjg", name: "张建国", rank: .county), posts: [head])]
    return try reading(PeopleIntake(units: Known.units, people: known), header + lines)
  }

  static func problems(_ lines: String) throws -> [String] {
    try people(lines).problems.map { $0.sentence(in: .english) }
  }

  @Test func `R-028 two lines of one person are one person with two posts`() throws {
    let lines = try Self.people(
      """
      lxl,林晓岚,CZJ,,recorder,科员,general,2026-01-01,,财党1号
      lxl,林晓岚,CZJ,,teamMember,委员,general,2026-02-01,2026-12-31,

      """
    ).values
    #expect(lines.map(\.post.id) == ["lxl/1", "lxl/2"])
    #expect(lines.map(\.isNew) == [true, true])
    #expect(lines[0].post.side == nil)
  }

  @Test func `somebody who is in the store gets another post`() throws {
    let lines = try Self.people("zjg,张建国,CZJ,,teamMember,委员,,2026-01-01,,\n").values
    #expect(lines.map(\.post.id) == ["zjg/2"])
    #expect(lines.map(\.isNew) == [false])
    #expect(lines.map(\.person.rank) == [.county])
  }

  @Test func `R-025 a second head on the same days is refused, a later one is not`() throws {
    #expect(
      try Self.problems("wzq,王志强,CZJ,main,primaryHead,书记,,2026-06-01,,\n") == [
        "in.csv:2: role: 张建国 is the head of that side from 2026-01-01; give that post an end first"
      ])
    #expect(try Self.problems("wzq,王志强,CZJ,supervision,primaryHead,组长,,2026-06-01,,\n") == [])
    #expect(
      try Self.problems(
        """
        a1,甲,JYJ,main,primaryHead,书记,,2026-01-01,2026-03-31,
        a2,乙,JYJ,main,primaryHead,书记,,2026-04-01,,

        """) == [])
  }

  @Test func `R-026 what a member is in charge of stands in a column of its own`() throws {
    let text =
      "code,name,unit,side,role,title,from,to,portfolio\n"
      + "lh,李红,CZJ,main,teamMember,副局长,2026-01-01,2026-12-31,预算科;国库科\n"
    let line = try #require(try reading(PeopleIntake(units: Known.units, people: []), text).values.first)
    #expect(line.post.portfolio == ["预算科", "国库科"] && line.post.to == Day("2026-12-31"))
  }

  @Test func `R-029 a recorder is named by a paper`() throws {
    #expect(
      try Self.problems("lxl,林晓岚,CZJ,,recorder,科员,,2026-01-01,,\n") == [
        "in.csv:2: basis: a recorder is named by a paper; give it as the basis"
      ])
  }

  @Test func `unit, side and days must fit the role`() throws {
    #expect(
      try Self.problems(
        """
        a1,甲,,main,recorder,科员,,2026-01-01,,文件
        a2,乙,CZJ,,mainSupervisor,督查员,,2026-01-01,,
        a3,丙,CZJ,,primaryHead,书记,,2026-01-01,,
        a4,丁,XXX,,teamMember,委员,,2026-01-01,,
        a5,戊,JYJ,supervision,recorder,科员,,2026-01-01,,文件
        a6,己,CZJ,,teamMember,委员,,2026-02-01,2026-01-01,
        zjg,张国建,CZJ,,teamMember,委员,,2026-01-01,,

        """) == [
          "in.csv:2: unit: a recorder belongs to a unit; name it",
          "in.csv:3: unit: a main-side supervisor has no unit; leave it empty",
          "in.csv:4: side: a primary head is for one side; write main or supervision",
          "in.csv:5: unit: nothing is called “XXX”; enter it first, or mend the code",
          "in.csv:6: side: JYJ has no supervision body; give it one first",
          "in.csv:7: to: the end 2026-01-01 lies before the start 2026-02-01; change one",
          "in.csv:8: code: code zjg is 张建国; change the name or take another code",
        ])
  }
}
