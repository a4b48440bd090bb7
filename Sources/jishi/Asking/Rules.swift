import ArgumentParser
import Records
import Reports

/// `jishi rules …`: the rules in force, without signing in.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "规则。The rules in force.", subcommands: [RulesShow.self])
}

/// `jishi rules show`: every parameter with the article behind it.
struct RulesShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "现行规则及每项出处。The active profile with the article behind each value.")

  @OptionGroup var common: CommonOptions

  private static let facts: [Fact<RuleProfile.Parameter>] = [
    Fact("name", "参数", "parameter") { .text($0.name) },
    Fact("value", "值", "value") { .text($0.value) },
    Fact("article", "出处", "article") { .text($0.article) },
  ]

  func run() throws {
    let profile = try common.profile()
    if try common.listFormat() == .table {
      let heading = profile.heading
      try OutputFile.write(
        Array("\(heading.title)  \(heading.documentNumber)  \(heading.issuer)  \(heading.effective)\n\n".utf8)
          + ListingWriter.whole(
            profile.parameters, RulesShow.facts, format: .table, language: common.language), to: common.output
      )
    } else {
      try common.write(profile.parameters, RulesShow.facts)
    }
  }
}
