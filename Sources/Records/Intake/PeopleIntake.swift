import HonestText

/// Reads `people`: one line a post or designation; a person with two posts has two lines.
package struct PeopleIntake: Intake {
  /// A person with one post.
  package struct Line: Hashable, Sendable {
    package var person: Person
    package var post: Post
    /// Whether the person is not in the store yet.
    package var isNew: Bool
  }

  package static let columns = TableColumns([
    InputColumn(
      "code", Said("人员代码", "Code"), others: ["代码", "工号", "编号", "人员编码", "人员编号"], isMandatory: true,
      Said("1 至 20 个字母、数字、连字符，定了不改", "1 to 20 letters, digits and hyphens; never changes"), example: "LXL"),
    InputColumn(
      "name", Said("姓名", "Name"), others: ["人员", "名字"], isMandatory: true,
      Said("40 字以内", "up to 40 characters"), example: "林晓岚"),
    InputColumn(
      "unit", Said("单位代码", "Unit"), others: ["单位", "所在单位", "工作单位", "单位编码", "单位编号"],
      Said(
        "单位的代码或全称；督查部门和管理员不写", "the code or name of the unit; empty for the offices and the administrator"),
      example: "CZJ", namesUnit: true),
    InputColumn(
      "side", Said("责任", "Side"), others: ["责任类型", "方面", "责任方面"],
      Said("主体 或 监督；不分的不写", "main or supervision; empty for both"), example: "主体", words: Side.choices),
    InputColumn(
      "role", Said("身份", "Role"), others: ["角色", "岗位"], isMandatory: true,
      Said(
        "主要负责人、代行负责人、班子成员、记录员、主体责任督查员、监督责任督查员、查阅人、管理员",
        "primary head, acting head, team member, recorder, main-side supervisor, supervision-side supervisor, reader, administrator"
      ), example: "记录员", words: PostRole.choices),
    InputColumn(
      "title", Said("职务", "Title"), others: ["职位", "现任职务"], isMandatory: true,
      Said("60 字以内", "up to 60 characters"), example: "办公室主任"),
    InputColumn(
      "rank", Said("职级", "Rank"), others: ["级别"],
      Said("县级、科级、一般人员", "county level, section level, general staff"), example: "科级",
      words: CadreRank.choices),
    InputColumn(
      "from", Said("任职日期", "From"), others: ["任职时间", "起始日期", "开始日期", "起", "自"], isMandatory: true,
      Said("起始日", "the first day"), example: "2026-01-01", kind: .day),
    InputColumn(
      "to", Said("免职日期", "To"), others: ["免职时间", "结束日期", "终止日期", "止", "至"],
      Said("最后一天；在任的不写", "the last day; empty while it is held"), kind: .day),
    InputColumn(
      "basis", Said("依据", "Basis"), others: ["任职依据", "文号", "任免文件"],
      Said("指定记录员的文件", "the paper that names a recorder"), example: "示财党〔2026〕3号"),
    InputColumn(
      "portfolio", Said("分管", "Portfolio"), others: ["分管工作", "分管范围"],
      Said("分管的工作，多项用分号隔开", "what a team member is in charge of, parted by semicolons")),
  ])

  private let units: [UnitCode: OrganisationUnit]
  private let known: Set<PersonCode>
  private var names: [PersonCode: Person]
  private var postCounts: [PersonCode: Int]
  private var heads: [Post]

  /// An intake beside the units, people and posts that the store has already.
  package init(units: [OrganisationUnit], people: [(person: Person, posts: [Post])]) {
    self.units = Dictionary(units.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    names = Dictionary(people.map { ($0.person.code, $0.person) }, uniquingKeysWith: { first, _ in first })
    known = Set(names.keys)
    postCounts = Dictionary(
      people.map { ($0.person.code, PeopleIntake.lastNumber(of: $0.posts)) }, uniquingKeysWith: max)
    heads = people.flatMap(\.posts).filter { $0.role == .primaryHead }
  }

  /// The id of a person's n-th post.
  package static func postID(_ person: PersonCode, _ number: Int) -> String { "\(person)/\(number)" }

  /// The highest number among the ids of a person's posts, and at least their count.
  package static func lastNumber(of posts: [Post]) -> Int {
    max(posts.count, posts.compactMap { Int($0.id.split(separator: "/").last ?? "") }.max() ?? 0)
  }

  package mutating func read(_ line: inout InputLine) -> Line? {
    let code = line.code("code").map { PersonCode($0) }
    let name = line.text("name", 1...40, .name)
    let role = line.choice("role", PostRole.self)
    let title = line.text("title", 1...60)
    let rank = line.optionalChoice("rank", CadreRank.self)
    let from = line.day("from")
    let to = line.optionalDay("to")
    let side = line.optionalChoice("side", Side.self)
    let basis = line.optional("basis", upTo: 100)
    let portfolio = line.row.list("portfolio").compactMap {
      line.fitted($0, "portfolio", TextRoom(.line, 1...Post.portfolioWords))
    }
    let unit = line.optional("unit").map { UnitCode($0) }
    if let from, let to, to < from {
      line.report("to", .endBeforeStart(start: from.description, end: to.description))
    }
    if let code, let name, let earlier = names[code], earlier.name.asName != name {
      line.report("code", .otherName(code: code.rawValue, name: earlier.name))
    }
    if let role { check(role, unit: unit, side: side, basis: basis, in: &line) }
    guard let code, let name, let role, let title, let from, line.problems.isEmpty else { return nil }
    var post = Post(
      id: "", person: code, unit: unit, side: PeopleIntake.side(of: role, stated: side), role: role,
      title: title, from: from, to: to, basis: basis,
      portfolio: portfolio.isEmpty ? nil : portfolio)
    if let other = secondHead(beside: post) {
      let holder = names[other.person]?.name ?? other.person.rawValue
      line.report("role", .secondHead(holder: holder, from: other.from, to: other.to))
      return nil
    }
    let person = Person(code: code, name: name, rank: rank ?? names[code]?.rank)
    let number = postCounts[code, default: 0] + 1
    post.id = PeopleIntake.postID(code, number)
    postCounts[code] = number
    names[code] = person
    if role == .primaryHead { heads.append(post) }
    return Line(person: person, post: post, isNew: !known.contains(code))
  }

  private func check(
    _ role: PostRole, unit: UnitCode?, side: Side?, basis: String?, in line: inout InputLine
  ) {
    switch role {
    case .primaryHead, .actingHead, .teamMember, .recorder, .reader:
      if unit == nil, role != .reader { line.report("unit", .unitNeeded(role)) }
    case .mainSupervisor, .supervisionSupervisor, .administrator:
      if unit != nil { line.report("unit", .unitNotWanted(role)) }
    }
    if role == .primaryHead || role == .actingHead, side == nil { line.report("side", .sideNeeded(role)) }
    if role == .recorder, basis == nil { line.report("basis", .basisMissing) }
    guard let unit else { return }
    guard let found = units[unit] else {
      line.report("unit", .unknownReference(unit.rawValue))
      return
    }
    if side == .supervision, found.supervisionBody == nil { line.report("side", .noSupervisionBody(unit)) }
  }

  /// Supervisors are for the side that their role names; the administrator for none.
  private static func side(of role: PostRole, stated: Side?) -> Side? {
    switch role {
    case .mainSupervisor: .main
    case .supervisionSupervisor: .supervision
    case .administrator: nil
    default: stated
    }
  }

  /// A primary head of the same body on some of the same days.
  private func secondHead(beside post: Post) -> Post? {
    guard post.role == .primaryHead else { return nil }
    return heads.first { other in
      other.unit == post.unit && (other.side == nil || post.side == nil || other.side == post.side)
        && other.from <= (post.to ?? other.from) && post.from <= (other.to ?? post.from)
    }
  }
}
