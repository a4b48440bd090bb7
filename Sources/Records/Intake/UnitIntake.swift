/// Reads `units`: one line a unit, in the fixed order in which ties stand.
package struct UnitIntake: Intake {
  package static let columns = TableColumns([
    InputColumn(
      "code", Said("单位代码", "Code"), others: ["代码", "单位编码", "单位编号", "编码"], isMandatory: true,
      Said("1 至 20 个字母、数字、连字符，定了不改", "1 to 20 letters, digits and hyphens; never changes"), example: "CZJ"),
    InputColumn(
      "name", Said("单位名称", "Name"), others: ["名称", "单位", "单位全称", "全称"], isMandatory: true,
      Said("全称，60 字以内", "in full, up to 60 characters"), example: "市财政局"),
    InputColumn(
      "kind", Said("单位类型", "Kind"), others: ["类型", "类别", "性质", "单位类别", "单位性质"], isMandatory: true,
      Said("县（区）、市直部门、开发区、科室、其他单位", "county, city department, zone, section, other unit"), example: "市直部门",
      words: UnitKind.choices),
    InputColumn(
      "group", Said("组别", "Group"), others: ["排名组", "分组", "考核组别"],
      Said("县（区）或市直单位；不排名的不写", "counties or city units; empty for a unit that is not ranked"),
      example: "市直单位", words: UnitGroup.choices),
    InputColumn(
      "superior", Said("上级单位", "Superior"), others: ["上级", "主管单位", "上级代码", "上级单位代码"],
      Said("上级单位的代码，没有的不写", "the code of the unit above it, if any")),
    InputColumn(
      "staff_count", Said("编制人数", "Staff"), others: ["人数", "在编人数", "编制数", "编制"],
      Said("整数", "a whole number"), example: "86", kind: .integer),
    InputColumn(
      "main_body", Said("主体责任机构", "Main body"), others: ["主体", "主体责任", "党组", "党委", "党委（党组）"],
      isMandatory: true,
      Said("承担主体责任的，如党组", "what bears the main responsibility, as a party group"), example: "市财政局党组"),
    InputColumn(
      "supervision_body", Said("监督责任机构", "Supervision body"),
      others: ["监督", "监督责任", "纪检机构", "纪检监察机构", "纪检组"],
      Said("承担监督责任的，如派驻纪检组；没有的不写", "the discipline body, if there is one"), example: "派驻第三纪检组"),
  ])

  private let known: [UnitCode: OrganisationUnit]
  private let start: Day
  private let profile: RuleProfile
  private var seen: Set<UnitCode> = []
  private var order: Int

  /// An intake beside the units that the store has already; new ones begin on a day.
  package init(known: [OrganisationUnit], start: Day, profile: RuleProfile = .proposed) {
    self.profile = profile
    self.known = Dictionary(known.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    self.start = start
    order = known.map(\.displayOrder).max() ?? 0
  }

  package mutating func read(_ line: inout InputLine) -> OrganisationUnit? {
    let code = line.code("code").map { UnitCode($0) }
    if let code, known[code] != nil || !seen.insert(code).inserted {
      line.report("code", .duplicate(code.rawValue))
    }
    // `office` and `city` would be taken for chains of the administration.
    if let code, ["office", "city"].contains(code.rawValue) { line.report("code", .notACode(code.rawValue)) }
    let name = line.text("name", 1...60)
    let kind = line.choice("kind", UnitKind.self)
    let stated = line.optionalChoice("group", UnitGroup.self)
    // The rules do not say whom zones and parks are compared with; the profile does.
    let group = stated ?? (kind == .zone ? profile.zoneGroup : nil)
    if let stated, !profile.groups.contains(stated) {
      line.report("group", .notOneOf(stated.rawValue, profile.groups.map(\.choice)))
    }
    let staff = line.optionalNumber("staff_count", 0...1_000_000)
    let mainBody = line.text("main_body", 1...60)
    let supervisionBody = line.optional("supervision_body", upTo: 60)
    if supervisionBody != nil, !profile.sides.contains(.supervision) {
      line.report("supervision_body", .sideNotRecorded(.supervision))
    }
    guard let code, let name, let kind, let mainBody, line.problems.isEmpty else { return nil }
    order += 1
    return OrganisationUnit(
      code: code, name: name, kind: kind, group: group,
      superior: line.optional("superior").map { UnitCode($0) }, staffCount: staff, mainBody: mainBody,
      supervisionBody: supervisionBody, displayOrder: order, start: start)
  }

  /// Superiors first, wherever they stand in the file.
  package static func order(of values: [OrganisationUnit]) -> [Int] {
    let superiors = Dictionary(values.map { ($0.code, $0.superior) }, uniquingKeysWith: { first, _ in first })
    func depth(_ unit: OrganisationUnit) -> Int {
      var (above, steps) = (unit.superior, 0)
      while let current = above, steps <= values.count {
        (above, steps) = (superiors[current] ?? nil, steps + 1)
      }
      return steps
    }
    return values.enumerated().map { (index: $0.offset, depth: depth($0.element)) }
      .sorted { ($0.depth, $0.index) < ($1.depth, $1.index) }.map(\.index)
  }

  /// A superior must be in the store or in the file, above or below, and must not lead back.
  package func faultsOfWhole(_ values: [OrganisationUnit])
    -> [(index: Int, column: String, fault: IntakeFault)]
  {
    var superiors: [UnitCode: UnitCode?] = known.mapValues(\.superior)
    for unit in values { superiors[unit.code] = unit.superior }
    return values.enumerated().compactMap { index, unit in
      guard let superior = unit.superior else { return nil }
      guard superiors[superior] != nil else {
        return (index, "superior", .unknownSuperior(superior))
      }
      var (above, steps): (UnitCode?, Int) = (superior, 0)
      while let current = above, current != unit.code, steps <= superiors.count {
        above = superiors[current] ?? nil
        steps += 1
      }
      return above == unit.code ? (index, "superior", .circle(superior.rawValue)) : nil
    }
  }
}
