import ArgumentParser
import Records
import Reports

/// `jishi adopt`: the head adopts the unit's own indicators.
struct Adopt: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "审定本单位个性指标。Adopts the individual indicators that were put up.")

  @OptionGroup var common: CommonOptions
  @Option(help: "单位代码。The unit.") var unit: UnitCode
  @Option(help: "方面。main or supervision.") var side: Side
  @Option(help: "年度，默认今年。The year; this one when absent.") var year: Int?

  func run() throws {
    let desk = try common.desk()
    let year = year ?? desk.today.year
    try desk.perform(.adoptIndicators(unit, side, year: year))
    try common.tell(
      common.language.say(
        "\(unit) \(side.name(in: .chinese)) \(year) 年个性指标已审定",
        "the individual indicators of \(unit), \(side.rawValue) side, \(year), are in force"),
      .object(["unit": .of(unit), "side": .text(side.rawValue), "year": .integer(year)]))
  }
}

/// `jishi exempt`: the supervising office frees a unit from an occurrence.
struct Exempt: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "免除单位的一个事项。Frees a unit from one occurrence of a duty.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "事项 Z-02#2。The occurrence.") var duty: OccurrenceName
  @Option(help: "单位代码。The unit.") var unit: UnitCode
  @Option(help: "方面。main or supervision.") var side: Side
  @Option(help: "年度，默认今年。The year; this one when absent.") var year: Int?
  @Option(help: "理由。Why.") var reason: String

  func run() throws {
    let desk = try common.desk()
    let year = year ?? desk.today.year
    try desk.perform(.exempt(unit, side, year: year, duty, reason: reason))
    try common.tell(
      common.language.say("\(unit) 的 \(duty) 已免除", "\(unit) is freed from \(duty)"),
      .object([
        "unit": .of(unit), "side": .text(side.rawValue), "year": .integer(year), "duty": .of(duty),
      ]))
  }
}

/// `jishi designate`: names a recorder of a unit, or ends a designation.
struct Designate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "指定记录员，或以 --end 终止。Names a recorder; --end ends the designation.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "人员代码或姓名。The person.") var recorder: String
  @Option(help: "单位代码。The unit.") var unit: UnitCode
  @Option(help: "方面；不写为两个方面。The side; both when absent.") var side: Side?
  @Option(help: "起。First day; today when absent.") var from: Day?
  @Option(help: "止。Last day.") var to: Day?
  @Option(help: "指定文件。The paper that names the recorder.") var basis: String?
  @Option(help: "职务。Title.") var title: String?
  @Option(help: "终止于此日。The last day of a designation that ends.") var end: Day?
  @Option(help: "终止理由。Why it ends.") var reason: String?

  func validate() throws {
    if end == nil, basis == nil { throw ValidationError("--basis / --end") }
  }

  func run() throws {
    let desk = try common.desk()
    let person = try desk.person(recorder)
    if let end {
      let posts =
        try desk.store.people(unit: unit, for: desk.sitting)
        .first { $0.person.code == person.code }?.posts ?? []
      let held = posts.filter { $0.role == .recorder && $0.unit == unit && (side == nil || $0.side == side) }
        .filter { $0.to.map { $0 > end } ?? true }
      guard !held.isEmpty else { throw StoreFailure.refused(.noSuch(.post(person.code.rawValue))) }
      for post in held { try desk.perform(.endPost(id: post.id, on: end, reason: reason ?? "")) }
    } else {
      let post = Post(
        id: "", person: person.code, unit: unit, side: side, role: .recorder,
        title: title ?? PostRole.recorder.name(in: .chinese), from: from ?? desk.today, to: to, basis: basis)
      try desk.perform(.givePosts([post]))
    }
    try common.tell(
      end.map {
        common.language.say("\(person.name) 的指定到 \($0) 为止", "\(person.name)'s designation ends on \($0)")
      }
        ?? common.language.say("\(person.name) 已指定为 \(unit) 的记录员", "\(person.name) is a recorder of \(unit)"),
      .object(["person": .of(person.code), "unit": .of(unit), "side": .optional(side?.rawValue)]))
  }
}
