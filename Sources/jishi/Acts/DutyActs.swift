import ArgumentParser
import Records
import Reports

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
    let here = try common.context()
    let year = year ?? here.today.year
    try here.perform(.exempt(unit, side, year: year, duty, reason: reason))
    try common.tell(
      common.language.say("\(unit) 的 \(duty) 已免除", "\(unit) is freed from \(duty)"),
      .object([
        "unit": .of(unit), "side": .text(side.rawValue), "year": .integer(year), "duty": .of(duty),
      ]))
  }
}

/// `jishi extend`: the supervising office gives a unit more time for an occurrence.
struct Extend: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "为单位的一个事项延期。Gives a unit more time for one occurrence of a duty.",
    discussion: """
      只能在期限届满前，改为本年度内更晚的日期；旧期限仍可查。
      Only before the deadline has passed, to a later day of the year; the old one stays on view.
      """)

  @OptionGroup var common: CommonOptions
  @Argument(help: "事项 Z-02#2。The occurrence.") var duty: OccurrenceName
  @Option(help: "单位代码。The unit.") var unit: UnitCode
  @Option(help: "方面。main or supervision.") var side: Side
  @Option(help: "年度，默认今年。The year; this one when absent.") var year: Int?
  @Option(help: "延至。The new deadline.") var to: Day
  @Option(help: "理由。Why.") var reason: String

  func run() throws {
    let here = try common.context()
    try here.perform(.extend(unit, side, year: year ?? here.today.year, duty, to: to, reason: reason))
    try common.tell(
      common.language.say("\(unit) 的 \(duty) 延至 \(to)", "\(duty) of \(unit) is due on \(to) now"),
      .object([
        "unit": .of(unit), "side": .text(side.rawValue), "year": .integer(year ?? here.today.year),
        "duty": .of(duty), "due": .of(to),
      ]))
  }
}

/// `jishi trigger`: an event after which a duty falls due.
struct Trigger: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "登记触发事件，事项由此起算期限。Reports an event after which a duty falls due.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "指标代码。The indicator's code.") var code: String
  @Option(help: "单位代码。The unit.") var unit: UnitCode
  @Option(help: "方面。main or supervision.") var side: Side
  @Option(help: "事件。What happened.") var event: String
  @Option(help: "哪一天，默认今天。On which day; today when absent.") var on: Day?

  func run() throws {
    let here = try common.context()
    let day = on ?? here.today
    try here.perform(.openOccurrence(unit, side, code: code, event: event, on: day))
    let opened = try here.store.duties(unit: unit, side: side, year: day.year, for: here.session)
      .filter { $0.name.code == code }.max { $0.name < $1.name }
    try common.tell(
      common.language.say(
        "\(opened?.name.description ?? code) 期限 \(opened?.due.description ?? "")",
        "\(opened?.name.description ?? code) is due on \(opened?.due.description ?? "")"),
      .object(["unit": .of(unit), "duty": .of(opened?.name), "due": .of(opened?.due)]))
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
    let here = try common.context()
    let person = try here.person(recorder)
    if let end {
      let posts =
        try here.store.people(unit: unit, for: here.session)
        .first { $0.person.code == person.code }?.posts ?? []
      let held = posts.filter { $0.role == .recorder && $0.unit == unit && (side == nil || $0.side == side) }
        .filter { $0.to.map { $0 > end } ?? true }
      guard !held.isEmpty else { throw StoreFailure.refused(.noSuch(.post(person.code.rawValue))) }
      for post in held { try here.perform(.endPost(id: post.id, on: end, reason: reason ?? "")) }
    } else {
      let post = Post(
        id: "", person: person.code, unit: unit, side: side, role: .recorder,
        title: title ?? PostRole.recorder.name(in: .chinese), from: from ?? here.today, to: to, basis: basis)
      try here.perform(.givePosts([post]))
    }
    try common.tell(
      end.map {
        common.language.say("\(person.name) 的指定到 \($0) 为止", "\(person.name)'s designation ends on \($0)")
      }
        ?? common.language.say("\(person.name) 已指定为 \(unit) 的记录员", "\(person.name) is a recorder of \(unit)"),
      .object(["person": .of(person.code), "unit": .of(unit), "side": .optional(side?.rawValue)]))
  }
}
