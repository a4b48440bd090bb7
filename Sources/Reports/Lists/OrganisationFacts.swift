import Records

/// A person with one of his or her posts, or none: a line of `list people`.
package struct PersonLine: Hashable, Sendable {
  package var person: Person
  package var post: Post?

  /// One line a post, and one for a person without any.
  package static func lines(of people: [(person: Person, posts: [Post])]) -> [PersonLine] {
    people.flatMap { person, posts in
      posts.isEmpty
        ? [PersonLine(person: person, post: nil)] : posts.map { PersonLine(person: person, post: $0) }
    }
  }
}

/// What the lists of units, people and keys tell; keys are those of the input files, so that a list can be
/// read in again.
package enum OrganisationFacts {
  /// The facts of a unit.
  package static let unit: [Fact<OrganisationUnit>] = [
    Fact("code", "代码", "code") { .of($0.code) }.shown("编号", "Code", width: 8),
    Fact("name", "名称", "name") { .text($0.name) }.shown("单位", "Unit", width: 14, weight: 1),
    Fact("kind", "性质", "kind", { .text($0.kind.rawValue) }) { $0.kind.name(in: $1) },
    Fact("group", "组别", "group", { .optional($0.group?.rawValue) }) { $0.group?.name(in: $1) ?? "" }
      .shown(width: 10, english: 12) { $0.group?.name(in: $1) ?? $1.say("不参加排名", "not ranked") },
    Fact("superior", "上级", "superior") { .of($0.superior) },
    Fact("staff_count", "人数", "staff", isFigure: true) { .optional($0.staffCount) },
    Fact("main_body", "主体责任机构", "main body") { .text($0.mainBody) }
      .shown(width: 18, weight: 1),
    Fact("supervision_body", "监督责任机构", "supervision body") { .optional($0.supervisionBody) }
      .shown(width: 16, weight: 1) { unit, _ in unit.supervisionBody ?? "-" },
  ]

  /// The facts of a person's post.
  package static let person: [Fact<PersonLine>] = [
    Fact("code", "代码", "code") { .of($0.person.code) },
    Fact("name", "姓名", "name") { .text($0.person.name) },
    Fact("unit", "单位", "unit") { .of($0.post?.unit) },
    Fact("side", "方面", "side", { .optional($0.post?.side?.rawValue) }) {
      $0.post?.side?.shortName(in: $1) ?? ""
    },
    Fact("role", "角色", "role", { .optional($0.post?.role.rawValue) }) { $0.post?.role.name(in: $1) ?? "" },
    Fact("title", "职务", "title") { .optional($0.post?.title) },
    Fact("rank", "职级", "rank", { .optional($0.person.rank?.rawValue) }) {
      $0.person.rank?.name(in: $1) ?? ""
    },
    Fact("from", "起", "from") { .of($0.post?.from) },
    Fact("to", "止", "to") { .of($0.post?.to) },
    Fact("basis", "依据", "basis") { .optional($0.post?.basis) },
    Fact("portfolio", "分管", "portfolio") { .optional($0.post?.portfolio?.joined(separator: ";")) },
  ]

  /// The facts of a key in force.
  package static let key: [Fact<KeyInForce>] = [
    Fact("person", "代码", "code") { .of($0.person.code) },
    Fact("name", "姓名", "name") { .text($0.person.name) },
    Fact("since", "启用", "since", { .of($0.since) }) { key, _ in key.since.moment.description },
    Fact("earlier", "以前的密钥", "earlier keys", isFigure: true) { .integer($0.earlier) },
    Fact("fingerprint", "指纹", "fingerprint") { .text($0.key.fingerprint) },
  ]
}
