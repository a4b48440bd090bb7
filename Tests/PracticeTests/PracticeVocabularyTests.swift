import Practice
import Records
import Testing

@Suite struct `The vocabulary of the practice city` {
  @Test func `the practice city has ten counties and forty departments with codes of their own`() {
    #expect(PracticeMap.counties.count == 10)
    #expect(PracticeMap.departments.count == 40)
    #expect(Set(PracticeMap.units.map(\.code)).count == 50)
    #expect(Set(PracticeMap.units.map(\.name)).count == 50)
    #expect(PracticeMap.departments.first?.name == "示范市财政局")
    #expect(PracticeMap.units.allSatisfy { $0.name.count <= 60 && $0.code.count <= 20 })
  }

  @Test func `names of people reach characters beyond sixteen bits`() {
    #expect(PracticeNames.familyNames.count * PracticeNames.givenNames.count >= 300)
    #expect(Set(PracticeNames.familyNames).count == PracticeNames.familyNames.count)
    #expect(Set(PracticeNames.givenNames).count == PracticeNames.givenNames.count)
    #expect(PracticeNames.givenNames.joined().unicodeScalars.contains { $0.value > 0xFFFF })
  }

  @Test func `R-037 common indicators of a side have 70 points, and three individual ones 30`() {
    #expect(PracticeIndicator.commonMain.map(\.points).reduce(0, +) == 70_00)
    #expect(PracticeIndicator.commonSupervision.map(\.points).reduce(0, +) == 70_00)
    #expect(PracticeIndicator.individualMain.allSatisfy { $0.points == 10_00 })
    #expect(PracticeIndicator.individualSupervision.allSatisfy { $0.points == 10_00 })
  }

  static let indicators =
    PracticeIndicator.commonMain + PracticeIndicator.individualMain + PracticeIndicator.commonSupervision
    + PracticeIndicator.individualSupervision

  @Test(arguments: [2024, 2025, 2026, 2027])
  func `R-045 every indicator of the practice city can be followed in a year`(year: Int) throws {
    for indicator in Self.indicators {
      let occurrences = try indicator.schedule(in: year).occurrences(in: year)
      #expect(!occurrences.isEmpty, "\(indicator.code)")
      #expect(occurrences.allSatisfy { $0.due.year == year })
    }
  }

  @Test func `R-033 subjects fit their side, and codes are unique`() {
    #expect(Set(Self.indicators.map(\.code)).count == Self.indicators.count)
    for indicator in Self.indicators {
      #expect((indicator.subject == "disciplineBody") == indicator.code.hasPrefix("J-"), "\(indicator.code)")
      #expect(["team", "head", "member", "disciplineBody"].contains(indicator.subject))
      #expect(indicator.title.count <= 60)
    }
  }

  static let parts: Set = [
    "chair", "attendee", "speaker", "talker", "talkedTo", "recorder", "absent", "other",
  ]

  @Test(arguments: ["main", "supervision"])
  func `R-060 filled templates keep to the limits, the kinds and the categories of the profile`(
    side: String
  ) {
    let templates = side == "main" ? PracticeTemplate.main : PracticeTemplate.supervision
    let profile = RuleProfile.proposed
    let codes = Set(Self.indicators.map(\.code)).union([""])
    #expect(templates.count == 40)
    #expect(Set(templates.map(\.summary)).count == 40)
    for template in templates {
      let (title, summary) = template.filled(month: 6, unit: "市财政局", number: 12)
      #expect((1...profile.titleMax).contains(title.count), "\(title)")
      #expect((60...120).contains(summary.count), "\(title): \(summary.count)")
      #expect(!title.contains("{") && !summary.contains("{"), "\(title)")
      #expect(profile.categories.contains(template.category), "\(title)")
      #expect(!template.evidence.isEmpty && Set(template.evidence).isSubset(of: profile.evidenceKinds))
      #expect(!template.parts.isEmpty && Self.parts.isSuperset(of: template.parts), "\(title)")
      #expect(codes.contains(template.indicator), "\(title)")
    }
  }

  @Test func `every indicator of a side has an event that fulfils it`() {
    let fulfilled = Set((PracticeTemplate.main + PracticeTemplate.supervision).map(\.indicator))
    #expect(fulfilled.isSuperset(of: Self.indicators.map(\.code)))
  }

  @Test func `blanks of a template are filled by month, quarter, unit and number`() throws {
    let template = try #require(PracticeTemplate.main.first)
    #expect(template.filled(month: 6, unit: "市财政局", number: 7).title == "第二季度专题研究全面从严治党工作")
    #expect(template.filled(month: 6, unit: "市财政局", number: 7).summary.contains("逐项分析7个薄弱环节"))
  }
}
