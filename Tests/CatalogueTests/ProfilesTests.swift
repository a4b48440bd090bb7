import Catalogue
import Foundation
import Records
import Testing

@Suite struct `The profiles in the program` {
  @Test func `R-359 the default profile carries title, issuer and date of its document`() throws {
    let profile = try RuleProfile.read(#require(Profiles.text(named: "puyang-002")), file: "puyang-002")
    #expect(profile == Profiles.standard)
    #expect(profile.name == "puyang-002")
    #expect(profile.heading.issuer == "濮阳市")
    #expect(profile.heading.effective == Day("2017-04-19"))
    #expect(Profiles.names == ["puyang-002"])
    #expect(Profiles.text(named: "nowhere") == nil)
  }

  @Test func `R-360 what the program carries is the file in Data, byte for byte`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Data/profiles/puyang-002.profile")
    #expect(try String(contentsOf: file, encoding: .utf8) == Profiles.text(named: "puyang-002"))
  }

  @Test func `R-360 the default profile states every parameter with its article`() throws {
    let text = try #require(Profiles.text(named: "puyang-002"))
    for definition in RuleDefinition.all {
      #expect(text.contains("\n\(definition.name) = "), "\(definition.name)")
    }
    #expect(Profiles.standard.parameters.allSatisfy { !$0.article.isEmpty })
  }

  @Test func `the default profile has the default values`() {
    #expect(Profiles.standard.values == RuleValues())
    #expect(Profiles.standard.entryPeriod == 3)
    #expect(Profiles.standard.warningLead == 5)
    #expect(Profiles.standard.attachmentFileLimit == 52_428_800)
    #expect(Profiles.standard.attachmentRecordLimit == 524_288_000)
    #expect(Profiles.standard.commonPoints + Profiles.standard.individualPoints == 100_00)
    #expect(Profiles.standard.timeFactors == [100, 80, 50, 0])
  }
}
