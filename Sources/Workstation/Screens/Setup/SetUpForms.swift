import Records
import Secrets
import TerminalUI

// The forms of set-up; what the rules forbid is left to the clerk, who judges files alike.
extension FormSpec {
  private static func setUp(
    _ title: Said, _ fields: [LabelledField], act: @escaping @Sendable (inout FormReader) -> Act?
  ) -> FormSpec {
    FormSpec(
      title, missing: Said("必填", "needed"), noDay: Said("写成 2026-06-26", "as 2026-06-26"), layout: ofSetUp,
      fields, act: act)
  }

  private static let ofSetUp = Layout(rows: 12, label: Said.Width(chinese: 14, english: 14), field: 30)

  static func addUnit(at here: ScreenContext) -> FormSpec {
    var form = setUp(
      Said("添单位", "Add a unit"),
      [
        .name, .code, .kind(), .group(at: here), .mainBody(), .supervisionBody(),
        .day("from", "起始日", "From", here.today, .past).hint("如 2026-06-26", "as 2026-06-26"),
      ]
    ) { typed in
      guard let name = typed.text("name"), let mainBody = typed.text("main_body"),
        let code = typed.text("code"), let from = typed.day("from")
      else { return nil }
      let last = typed.here.units.map(\.displayOrder).max() ?? 0
      return .addUnits([
        OrganisationUnit(
          code: UnitCode(code), name: name, kind: typed.choice("kind") ?? .other,
          group: typed.choice("group"),
          mainBody: mainBody, supervisionBody: typed.optional("supervision_body"), displayOrder: last + 1,
          start: from)
      ])
    }
    // The code is proposed from the initials of the name, as long as nobody has typed another.
    form.follow = { form, before in
      let (old, new) = (before["name"], form["name"])
      guard old != new else { return }
      if form["code"] == code(unit: old) { form.set("code", code(unit: new)) }
      if form["main_body"] == body(old) { form.set("main_body", body(new)) }
    }
    return form
  }

  static func changeUnit(_ unit: OrganisationUnit, at here: ScreenContext) -> FormSpec {
    setUp(
      Said("改单位  \(unit.code)", "Change unit \(unit.code)"),
      [
        .text("name", "名称/姓名", "Name", unit.name).hint("必填", "needed"), .kind(unit.kind),
        .group(unit.group?.rawValue ?? "", at: here), .mainBody(unit.mainBody),
        .supervisionBody(unit.supervisionBody ?? ""), .reason,
      ]
    ) { typed in
      guard let name = typed.text("name"), let mainBody = typed.text("main_body") else { return nil }
      var unit = unit
      unit.name = name
      unit.kind = typed.choice("kind") ?? unit.kind
      unit.group = typed.choice("group")
      unit.mainBody = mainBody
      unit.supervisionBody = typed.optional("supervision_body")
      return .changeUnit(unit, reason: typed["reason"])
    }
  }

  /// A new person with a first post; codes that are taken are not proposed.
  static func addPerson(among people: [Colleague], at here: ScreenContext) -> FormSpec {
    var form = setUp(Said("添人并任职", "Add a person with a post"), [.name, .code] + postFields(at: here)) {
      typed in
      guard let name = typed.text("name"), let code = typed.text("code") else { return nil }
      return typed.post(of: PersonCode(code)).map {
        .addPeople([Person(code: PersonCode(code), name: name)], posts: [$0])
      }
    }
    form.hint = unitHint(among: here.units)
    form.follow = { form, before in
      let (old, new) = (before["name"], form["name"])
      guard old != new, form["code"] == code(person: old, people) else { return }
      form.set("code", code(person: new, people))
    }
    return form
  }

  static func givePost(_ person: Person, at here: ScreenContext) -> FormSpec {
    var form = setUp(Said("任职  \(person.name)", "A post for \(person.name)"), postFields(at: here)) { typed in
      typed.post(of: person.code).map { .givePosts([$0]) }
    }
    form.hint = unitHint(among: here.units)
    return form
  }

  static func endPost(_ person: Person, _ posts: [Post], at here: ScreenContext) -> FormSpec {
    setUp(
      Said("终止任职  \(person.name)", "End a post of \(person.name)"),
      [
        .choice(
          "post", "哪一任职", "Post", posts.map { post in (post.id, Said { post.place(in: $0) }) }
        )
        .hint("左右键选", "left and right"),
        .day("on", "最后一日", "Last day", here.today, .past).hint("如 2026-06-26", "as 2026-06-26"), .reason,
      ]
    ) { typed in typed.day("on").map { .endPost(id: typed["post"], on: $0, reason: typed["reason"]) } }
  }

  /// A new day from which the ledgers count, in the place of the present one.
  static func dateLedgers(from day: Day) -> FormSpec {
    setUp(
      Said("台账从哪一天起算", "The day from which ledgers count"),
      [.day("from", "起始日", "From", day, .future).hint("如 2026-06-26", "as 2026-06-26"), .reason]
    ) { typed in typed.day("from").map { .dateLedgers(from: $0, reason: typed["reason"]) } }
  }

  /// Somebody who is present chooses a passphrase.
  static func enrol(_ person: Person) -> FormSpec {
    FormSpec(
      Said("请 \(person.name) 本人设口令", "\(person.name) chooses a passphrase"), missing: Said("必填", "needed"),
      layout: ofSetUp,
      [
        .secret("passphrase", "口令", "Passphrase").hint("至少 10 个字符", "at least 10 characters"),
        .secret("again", "再输一遍", "Once more"),
      ]
    ) { typed in
      typed.passphrase("passphrase", again: "again").map { .command(.enrol(person.code, passphrase: $0)) }
    }
  }

  /// The recorder first, who is added most often.
  private static let roles: [PostRole] = [
    .recorder, .primaryHead, .actingHead, .teamMember, .mainSupervisor, .supervisionSupervisor, .reader,
    .administrator,
  ]

  private static func postFields(at here: ScreenContext) -> [LabelledField] {
    [
      .choice("role", "身份", "Role", roles, PostRole.name(in:)).hint("左右键选", "left and right"),
      .text("unit", "单位", "Unit").hint("编号、名称或拼音首字母", "code, name or initials")
        .refusal("请写单位编号或名称", "a unit's code or name"),
      .choice(
        "side", "方面", "Side", Side.allCases, Side.name(in:), orNone: Said("两个方面", "both sides")
      ).hint("左右键选", "left and right"),
      .text("title", "职务", "Title").hint("必填", "needed"),
      .day("from", "起始日", "From", here.today, .past).hint("如 2026-06-26", "as 2026-06-26"),
      .text("basis", "指定文件", "Paper", limit: 100).hint("记录员必填，写文号", "for recorders")
        .refusal("请写指定记录员的文件", "the paper that names the recorder"),
      .text("portfolio", "分管", "Portfolio", limit: 200).hint("班子成员的，用、隔开", "for members, parted by ;"),
    ]
  }

  /// Which unit is meant, as soon as one is.
  private static func unitHint(among units: [OrganisationUnit])
    -> @Sendable (String, FieldForm, Language) -> String?
  {
    { name, form, language in
      guard name == "unit" else { return nil }
      guard (PostRole(rawValue: form["role"]) ?? .recorder).isOfUnit else {
        return Said("这一身份不分单位", "needs no unit").text(in: language)
      }
      return OrganisationUnit.meant(by: form["unit"], among: units)?.name
    }
  }
}

// What is proposed from a name.
extension FormSpec {
  private static func body(_ unit: String) -> String { unit.isEmpty ? "" : unit + "党组" }

  private static func code(unit: String) -> String {
    String(Pinyin(phrase: unit).initials.uppercased().prefix(20))
  }

  private static func code(person: String, _ people: [Colleague]) -> String {
    let code = String(Pinyin(person: person).full.prefix(18))
    guard people.contains(where: { $0.person.code.rawValue == code }) else { return code }
    let free = (2...).first { number in !people.contains { $0.person.code.rawValue == "\(code)\(number)" } }
    return free.map { "\(code)\($0)" } ?? code
  }
}

extension LabelledField {
  fileprivate static let name = text("name", "名称/姓名", "Name").hint("必填", "needed")
  fileprivate static let code = text("code", "编号", "Code", limit: 20)
    .hint("已按拼音拟好，定后不能改", "proposed; never changes")
  fileprivate static let reason = text("reason", "理由", "Reason", limit: 200).hint("必填", "needed")

  fileprivate static func kind(_ kind: UnitKind? = nil) -> LabelledField {
    choice("kind", "类别", "Kind", UnitKind.allCases, UnitKind.name(in:), chosen: kind?.rawValue)
      .hint("左右键选", "left and right")
  }

  fileprivate static func group(_ chosen: String? = nil, at here: ScreenContext) -> LabelledField {
    choice(
      "group", "组别", "Group", (here.profile ?? .proposed).groups, UnitGroup.name(in:),
      orNone: Said("不参加排名", "not ranked"), chosen: chosen
    ).hint("左右键选", "left and right")
  }

  fileprivate static func mainBody(_ body: String = "") -> LabelledField {
    text("main_body", "主体责任机构", "Main body", body).hint("必填", "needed")
  }

  fileprivate static func supervisionBody(_ body: String = "") -> LabelledField {
    text("supervision_body", "监督责任机构", "Supervision", body).hint("没有就空着", "may stay empty")
  }
}

extension FormReader {
  /// The post of the form, of a person.
  fileprivate mutating func post(of person: PersonCode) -> Post? {
    let role = choice("role", PostRole.self) ?? .recorder
    var unit: UnitCode?
    if role.isOfUnit {
      guard let found = self.unit("unit", among: here.units) else { return nil }
      unit = found.code
    }
    guard let title = text("title"), let from = day("from") else { return nil }
    if role == .recorder, optional("basis") == nil { return refuse("basis") }
    // What a member is in charge of, one thing after the other.
    let portfolio = self["portfolio"].split { ";；、".contains($0) }.map { String($0).trimmed }
      .filter { !$0.isEmpty }
    return Post(
      id: "", person: person, unit: unit, side: role.isOfUnit ? choice("side") : nil, role: role,
      title: title,
      from: from, basis: optional("basis"), portfolio: portfolio.isEmpty ? nil : portfolio)
  }
}

extension PostRole {
  /// Whether the post is held in a unit; those of the offices and of the store are not.
  var isOfUnit: Bool {
    switch self {
    case .primaryHead, .actingHead, .teamMember, .recorder, .reader: true
    case .mainSupervisor, .supervisionSupervisor, .administrator: false
    }
  }
}

extension Post {
  /// The role with the unit and the side of it.
  func place(in language: Language) -> String {
    let place = [unit?.rawValue, side?.shortName(in: language)].compactMap { $0 }.joined(separator: " ")
    return "\(role.name(in: language))\(place.isEmpty ? "" : "（\(place)）")"
  }
}
