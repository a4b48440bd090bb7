import ArgumentParser
import Catalogue
import Records
import Reports

/// `jishi rules …`: the rules in force; looking needs no sign-in.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "规则。The rules in force.",
    subcommands: [RulesShow.self, RulesCheck.self, RulesList.self, RulesAdopt.self])
}

/// `jishi rules show`: every parameter with the article behind it.
struct RulesShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "现行规则及每项出处。The active profile with the article behind each value.",
    discussion: """
      --format text 为可修改后再启用的文件。--format text writes the file that `rules adopt` takes.
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "哪一天的规则，默认今天。The rules of this day; today when absent.") var on: Day?

  private static let facts: [Fact<RuleProfile.Parameter>] = [
    Fact("name", "参数", "parameter") { .text($0.name) },
    Fact("value", "值", "value") { .text($0.value) },
    Fact("article", "出处", "article") { .text($0.article) },
  ]

  func run() throws {
    let profile = try on.map { try common.ruleVersions().profile(on: $0) } ?? common.profile()
    if common.format == .text { return try OutputFile.write(Array(profile.text.utf8), to: common.output) }
    guard try common.listFormat() == .table else {
      return try common.write(profile.parameters, RulesShow.facts)
    }
    let heading = profile.heading
    try OutputFile.write(
      Array("\(heading.title)  \(heading.documentNumber)  \(heading.issuer)  \(heading.effective)\n\n".utf8)
        + ListingWriter.whole(
          profile.parameters, RulesShow.facts, format: .table, language: common.language)
        + reckoning(by: profile), to: common.output)
  }

  /// How the figures come about under these values, in the words of the papers.
  private func reckoning(by profile: RuleProfile) -> [UInt8] {
    let language = common.language
    let lines = Reckoning.allCases.flatMap { rule in
      rule.sentence(by: profile, in: language).wrapped(to: 76).enumerated().map {
        ($0 == 0 ? "· " : "  ") + $1
      }
    }
    return Array(
      ("\n" + language.say("算法", "How figures come about") + "\n" + lines.joined(separator: "\n") + "\n").utf8
    )
  }
}

/// `jishi rules check`: the worked examples of §4 under a profile (R-363).
struct RulesCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "用现行规则演算示例。The worked examples under the active profile.",
    discussion: """
      与默认规则结果不同的例子逐条列出，有不同即以状态 1 结束。
      Lists each example whose result differs from the default rules' and then ends with status 1.
      """)

  @OptionGroup var common: CommonOptions
  @Option(
    help: "规则名或规则文件；默认现行规则。A shipped profile or a file; the active one when absent.", completion: .file())
  var profile: String?
  @Flag(help: "全部列出。List all, not only what differs.") var all = false

  private struct Outcome {
    var example: WorkedExample
    var result: String
    var isSame: Bool { result == example.expected }
  }

  private static let facts: [Fact<Outcome>] = [
    Fact("example", "示例", "example") { .text($0.example.name) },
    Fact("section", "节", "section") { .text($0.example.section) },
    Fact("given", "条件", "given") { .text($0.example.given) },
    Fact("default", "默认结果", "default") { .text($0.example.expected) },
    Fact("result", "现在结果", "result") { .text($0.result) },
    Fact("same", "相同", "same", { .flag($0.isSame) }) { $0.isSame ? $1.say("是", "yes") : $1.say("否", "no") },
  ]

  func run() throws {
    let rules = try profile.map { try RuleProfile.shippedOrFile($0) } ?? common.profile()
    let outcomes = WorkedExample.all.map { Outcome(example: $0, result: $0.result(under: rules)) }
    let different = outcomes.filter { !$0.isSame }
    if all || !different.isEmpty || common.format == .json || common.format == .csv {
      try common.write(all ? outcomes : different, RulesCheck.facts)
    } else {
      try common.tell(
        common.language.say(
          "\(rules.name)：\(outcomes.count) 个示例与默认结果全部相同",
          "\(rules.name): all \(outcomes.count) examples give the default results"), .object([:]))
    }
    if !different.isEmpty { throw CommandFailure.finding }
  }
}

/// `jishi rules list`: the profiles of the store, and since when each is in force.
struct RulesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "历次启用的规则。Every profile that was adopted, and from which day.")

  @OptionGroup var common: CommonOptions

  private static let facts: [Fact<RuleVersions.Version>] = [
    Fact("from", "起", "from") { .of($0.from) },
    Fact("name", "规则", "name") { .text($0.profile.name) },
    Fact("title", "名称", "title") { .text($0.profile.heading.title) },
    Fact("reason", "理由", "reason") { .text($0.reason) },
  ]

  func run() throws { try common.write(try common.ruleVersions().versions, RulesList.facts) }
}

/// `jishi rules adopt`: other rules from a day to come.
struct RulesAdopt: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt", abstract: "从某日起改用新规则。Other rules from a day to come.",
    discussion: """
      先用 rules show --format text 写出文件，改好再启用；已过的期限不变。
      Write a file with rules show --format text, change it, adopt it; what was due by then stays.
      """)

  @OptionGroup var common: CommonOptions
  @Argument(help: "规则名或规则文件。A shipped profile or a file.", completion: .file()) var file: String
  @Option(help: "理由。Why.") var reason: String
  @Option(help: "自哪天起，默认明天。From this day; tomorrow when absent.") var from: Day?

  func run() throws {
    let profile = try RuleProfile.shippedOrFile(file)
    let here = try common.context()
    try here.perform(.adoptProfile(profile, reason: reason, from: from))
    let since = try here.store.ruleVersions().versions.last { $0.profile == profile }?.from
    try common.tell(
      common.language.say(
        "规则“\(profile.heading.title)”\(since.map { "自 \($0) 起" } ?? "已")启用",
        "the rules “\(profile.heading.title)” are in force\(since.map { " from \($0)" } ?? "")"),
      .object(["name": .text(profile.name), "from": .of(since)]))
  }
}

extension RuleProfile {
  /// The profile of a shipped name or of a file.
  static func shippedOrFile(_ text: String) throws -> RuleProfile {
    if let shipped = Profiles.text(named: text) { return try read(shipped, file: text) }
    guard text.contains("/") || text.contains(".") else {
      let names = Profiles.names.joined(separator: ", ")
      throw CommandFailure.usage(
        "没有规则“\(text)”；可用 \(names)，或给文件", "there is no profile “\(text)”; use \(names), or a file")
    }
    let bytes = try InputFile.whole(text, limit: 1 << 20)
    // A guess would be sealed: a profile in another encoding is told, not mended.
    guard let profile = String(validating: bytes, as: UTF8.self) else {
      throw InputProblems([InputProblem(file: text, line: nil, fault: .notUTF8)])
    }
    return try read(profile, file: text)
  }
}
