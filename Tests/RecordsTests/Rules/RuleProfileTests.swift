import Foundation
import Records
import Testing

@Suite struct `A profile of rules` {
  static let heading = """
    name = own
    title = 本地办法
    documentNumber = 示发〔2026〕1号
    issuer = 示范市
    effective = 2026-01-01

    """

  static func faults(_ lines: String) -> [InputProblem] {
    do {
      _ = try RuleProfile.read(heading + lines, file: "own.txt")
      return []
    } catch { return error.problems }
  }

  @Test func `R-360 a stated parameter replaces the default and keeps its article`() throws {
    let profile = try RuleProfile.read(
      Self.heading + "entryPeriod = 5  # 示发 第3条\nwarningUnit = workingDay # PROP\n", file: "own.txt")
    #expect(profile.entryPeriod == 5)
    #expect(profile.warningUnit == .workingDay)
    #expect(profile.warningLead == 5)
    #expect(profile.parameters.first { $0.name == "entryPeriod" }?.article == "示发 第3条")
    #expect(profile.parameters.first { $0.name == "warningLead" }?.article == "PROP")
    #expect(profile.parameters.map(\.name) == RuleDefinition.all.map(\.name))
  }

  @Test(
    arguments: [
      ("entryDays = 3 # PROP", "entryDays", .unknownParameter),
      ("entryPeriod = 3", "entryPeriod", .missingArticle),
      ("entryPeriod = 3 #", "entryPeriod", .missingArticle),
      ("entryPeriod = three # PROP", "entryPeriod", .wrongForm("three", .number(1...99))),
      ("entryPeriod = 0 # PROP", "entryPeriod", .wrongForm("0", .number(1...99))),
      ("noticeBothSides = yes # PROP", "noticeBothSides", .wrongForm("yes", .flag)),
      ("attachmentFileLimit = 50 # PROP", "attachmentFileLimit", .wrongForm("50", .bytes)),
      ("commonPoints = 70.125 # PROP", "commonPoints", .wrongForm("70.125", .hundredths)),
      ("timeFactors = 1 / 0.8 # PROP", "timeFactors", .wrongForm("1 / 0.8", .hundredthsList(4))),
      ("sideWeights = 60 / 30 # PROP", "sideWeights", .wrongForm("60 / 30", .shares(2))),
      ("commonAdoptBy = 02-30 # PROP", "commonAdoptBy", .wrongForm("02-30", .monthDay)),
      ("evidenceKinds = photo, photo # PROP", "evidenceKinds", .wrongForm("photo, photo", .words)),
      (
        "entryClockStart = later # PROP", "entryClockStart",
        .wrongForm("later", .choice(["eventEnd", "signOff"]))
      ),
      ("three days", nil, .notAnAssignment),
      ("title = again", "title", .statedTwice),
    ] as [(String, String?, InputFault)])
  func `R-360 a faulty line is named with file, line, parameter and what to do`(
    line: String, name: String?, fault: InputFault
  ) {
    #expect(Self.faults(line) == [InputProblem(file: "own.txt", line: 6, column: name, fault: fault)])
    for language in Language.allCases {
      #expect(fault.sentence(in: language).contains(language == .chinese ? "；" : ";"))
    }
  }

  @Test func `R-359 a profile without its document is refused, with all that is missing`() {
    #expect(throws: InputProblems.self) { try RuleProfile.read("entryPeriod = 3 # PROP", file: "x") }
    do { _ = try RuleProfile.read("effective = soon\n", file: "x") } catch {
      #expect(error.problems.map(\.column) == ["name", "title", "documentNumber", "issuer", "effective"])
    }
  }

  @Test func `a profile's text and its encoded form read back the same`() throws {
    let profile = try #require(
      RuleProfile.proposed.stating("timeFactors", "1 / 0.75 / 0.5 / 0", article: "X Art.1"))
    let headed = RuleProfile(
      heading: RuleProfile.Heading(
        name: "own", title: "办法", documentNumber: "1", issuer: "市", effective: "2026-01-01"),
      stating: profile.parameters)
    #expect(try RuleProfile.read(headed.text, file: "own") == headed)
    let encoded = try JSONEncoder().encode(headed)
    #expect(try JSONDecoder().decode(RuleProfile.self, from: encoded) == headed)
    #expect(headed.timeFactors == [100, 75, 50, 0])
  }

  @Test func `the encoded form has texts alone`() throws {
    let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(RuleProfile.proposed))
    func leaves(_ value: Any) -> [Any] {
      if let list = value as? [Any] { return list.flatMap(leaves) }
      if let members = value as? [String: Any] { return members.values.flatMap(leaves) }
      return [value]
    }
    #expect(leaves(object).allSatisfy { $0 is String })
  }

  @Test func `a profile of another version is read with what both know`() throws {
    let text = #"""
      {"heading":{"name":"n","title":"t","documentNumber":"","issuer":"","interpretedBy":"","effective":"2026-01-01",
      "replaces":""},"parameters":[{"name":"entryPeriod","value":"4","article":"X"},
      {"name":"ofTomorrow","value":"1","article":"X"}]}
      """#
    let profile = try JSONDecoder().decode(RuleProfile.self, from: Data(text.utf8))
    #expect(profile.entryPeriod == 4 && profile.warningLead == 5)
  }

  @Test func `a parameter is not stated anew under a wrong name or in a wrong form`() {
    #expect(RuleProfile.proposed.stating("nothing", "1") == nil)
    #expect(RuleProfile.proposed.stating("entryPeriod", "soon") == nil)
    #expect(RuleProfile.proposed.stating("entryPeriod", "4")?.entryPeriod == 4)
  }

  @Test func `R-067 the year of a record is that of the event's end unless the profile says otherwise`() {
    let year = { (profile: RuleProfile) in
      profile.year(ofRecordFrom: "2025-12-30", to: "2026-01-02")
    }
    #expect(year(.proposed) == 2026)
    #expect(year(Given.profile("recordYear", "eventStart")) == 2025)
  }

  @Test func `R-137 "before the 25th" takes in the 25th unless the profile says otherwise`() throws {
    let month = try #require(Month("2026-10"))
    #expect(RuleProfile.proposed.noticeDeadline(in: month) == "2026-10-25")
    #expect(Given.profile("beforeIncludesDay", "false").noticeDeadline(in: month) == "2026-10-24")
    #expect(RuleProfile.proposed.reportDeadlines(in: 2026) == ["2026-06-30", "2026-12-31"])
  }

  @Test func `the last of February is found in every year`() {
    #expect(RuleProfile.proposed.individualAdoptBy.day(in: 2026) == "2026-02-28")
    #expect(RuleProfile.proposed.individualAdoptBy.day(in: 2028) == "2028-02-29")
  }
}
