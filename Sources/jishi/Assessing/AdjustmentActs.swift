import ArgumentParser
import Records
import Reports

/// `jishi assess bonus`: an award, or experience that was spread.
struct NoteBonus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bonus", abstract: "登记加分。Puts down a bonus.",
    discussion: """
      表彰 --award，经验推广 --promotion；级别 national、provincial、municipal。没有附证明材料的不计分。
      An award, or experience spread, by level; it counts once its proof is attached.
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "年度。The year.") var year: Int
  @Option(help: "单位代码。The unit.") var unit: UnitCode
  @Option(help: "表彰级别。The level of an award.") var award: BonusLevel?
  @Option(help: "推广范围。How far experience was spread.") var promotion: BonusLevel?
  @Option(help: "项目；同一项目只计最高级别。The project; of one project the highest level counts.") var project: String
  @Option(help: "证书或文件编号。The number of the certificate or document.") var number: String
  @Option(help: "证书或文件日期。Its date.") var dated: Day
  @OptionGroup var proof: ProofOptions

  func validate() throws {
    if (award == nil) == (promotion == nil) { throw ValidationError("--award LEVEL / --promotion LEVEL") }
  }

  func run() throws {
    let here = try common.context()
    let ground: BonusGround = award == nil ? .promotion : .award
    let bonus = Bonus(
      ground: ground, level: award ?? promotion ?? .municipal, project: project, document: number, on: dated,
      proof: try proof.kept(for: ground, at: here))
    try here.note(.noteBonus(unit, year: year, bonus), of: unit, year)
  }
}

/// `jishi assess prove`: attaches what a bonus was waiting for.
struct ProveBonus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove", abstract: "补附加分的证明材料。Attaches the proof of a bonus.",
    discussion: "补附后编号会变，见单位得分表。The bonus gets a new name, which the unit's sheet shows.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "编号 AZ17。Its name.") var name: AdjustmentName
  @OptionGroup var proof: ProofOptions

  func validate() throws { if proof.attach == nil { throw ValidationError("--attach FILE") } }

  func run() throws {
    let here = try common.context()
    if let proof = try proof.kept(for: nil, at: here) { try here.perform(.proveBonus(name, proof)) }
    try common.tell(
      common.language.say("\(name) 的证明材料已附", "the proof of \(name) is attached"),
      .object(["name": .of(name)]))
  }
}

/// The file that proves a bonus.
struct ProofOptions: ParsableArguments {
  @Option(help: "证明材料文件。The file that proves it.", completion: .file()) var attach: String?
  @Option(help: "材料种类：certificate、plaque、original、formalDocument。What it is.") var proof: ProofKind?

  /// Keeps the file among the attachments.
  func kept(for ground: BonusGround?, at here: CommandContext) throws -> BonusProof? {
    guard let attach else { return nil }
    let kind = proof ?? (ground == .promotion ? .formalDocument : .certificate)
    let bar = ProgressBar(here.language)
    defer { bar.end() }
    let file = try here.store.keepAttachment(
      path: attach, kind: kind == .plaque ? .photo : .document, caption: "", progress: bar.listener)
    return BonusProof(kind: kind, file: file)
  }
}

/// `jishi assess sanction`: what somebody of a unit was subjected to.
struct NoteSanction: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sanction",
    abstract: "登记处分处理：扣分和限制等次由此得出。Puts down a sanction, from which points and ceilings follow.",
    discussion: """
      市纪委查处的写 --taken-up 日期；单位主动上报的写 --reported 日期 --report 编号。
      --taken-up: the city commission dealt with it; --reported and --report: the unit had reported the clue itself.
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "年度。The year.") var year: Int
  @Option(help: "单位代码。The unit.") var unit: UnitCode
  @Option(help: "姓名；党组织写名称。The person's name, or the organisation's.") var name: String
  @Option(help: "primaryHead、teamMember、staff 或 organisation。The position.") var position: SanctionedPosition
  @Option(help: "county、section 或 general；党组织不写。The rank; none for an organisation.") var rank: CadreRank?
  @Option(help: "事项；同一人同一事项只计最重。The matter; of one person's matter the gravest counts.") var matter: String
  @Option(help: "处分处理种类。What it was: partyWarning, demerit, circular …") var consequence: Consequence
  @Option(help: "决定文号或案号。The number of the decision or the case.") var number: String
  @Option(help: "决定日期。The day of the decision.") var dated: Day
  @Option(help: "市纪委受理日期。When the city commission took it up.") var takenUp: Day?
  @Option(help: "单位上报线索日期。When the unit reported the clue.") var reported: Day?
  @Option(help: "上报材料编号。The number of that report.") var report: String?

  func run() throws {
    let here = try common.context()
    let sanction = Sanction(
      person: name, position: position, rank: rank, matter: matter, consequence: consequence, on: dated,
      document: number, takenUp: takenUp, reported: reported, report: report)
    try here.note(.noteSanction(unit, year: year, sanction), of: unit, year)
  }
}

extension CommandContext {
  /// Records an adjustment and says what it counts for.
  func note(_ act: Act, of unit: UnitCode, _ year: Int) throws {
    let receipt = try perform(act)
    guard let head = receipt.entries.last, let side = head.chain.office else { return }
    let name = AdjustmentName(side: side, number: head.number)
    let sheet = try store.yearSheet(unit, year: year, for: session)
    let named = NamedPoints.all(of: sheet).first { $0.adjustment.name == name }
    let why = named?.counted.why.map { "  " + $0.name(in: language) } ?? ""
    try options.tell(
      named.map { "\(name)  \($0.counted.points)\(why)" }
        ?? language.say(
          "\(name)  \(year)年结果已通报，更正通报时计入",
          "\(name)  the list of \(year) is published; it counts in a correction"),
      .object([
        "unit": .of(unit), "year": .integer(year), "name": .of(name), "points": .of(named?.counted.points),
        "why": .optional(named?.counted.why?.rawValue),
      ]))
  }
}

extension BonusLevel: ExpressibleByArgument {}
extension ProofKind: ExpressibleByArgument {}
extension SanctionedPosition: ExpressibleByArgument {}
extension CadreRank: ExpressibleByArgument {}
extension Consequence: ExpressibleByArgument {}
