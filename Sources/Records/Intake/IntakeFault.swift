/// What can be wrong with a line that is well written but does not fit the store, the file or the rules.
package enum IntakeFault: Hashable, Sendable {
  /// The end lies before the start.
  case endBeforeStart(start: String, end: String)
  /// A body has a primary head already on those days (R-025).
  case secondHead(holder: String, from: Day, to: Day?)
  /// The side does not allow this kind of subject (R-033).
  case subjectNotAllowed(SubjectKind, Side)
  /// The unit has no body on the supervision side (R-021).
  case noSupervisionBody(UnitCode)
  /// The rules have no such side (`sides`).
  case sideNotRecorded(Side)
  /// The occurrence is none of the record's own unit, side and year (R-048).
  case otherLedger(String, UnitCode, Side, year: Int)
  /// A role that needs a unit and has none, or the other way round.
  case unitNeeded(PostRole)
  case unitNotWanted(PostRole)
  /// The role is for one side only, or for none.
  case sideNeeded(PostRole)
  /// A recorder without the paper that names him or her (R-029).
  case basisMissing
  /// The same code stands for somebody else.
  case otherName(code: String, name: String)
  /// The unit above is neither in the store nor in the file.
  case unknownSuperior(UnitCode)
  /// A unit cannot stand below itself.
  case circle(String)
  /// A duty for other members names somebody who is not in the unit's team (R-026).
  case notOfTeam(PersonCode, UnitCode)
  /// A common indicator cannot name a member: each unit has its own (R-026).
  case memberOfGroup
  /// Common indicators are for a group, individual ones for a unit.
  case scopeMismatch(IndicatorKind)
  /// The calendar alone does not say when it is due, so no occurrence can be made of it yet.
  case noOccurrence(String)
  /// Points must be above 0.
  case noPoints
  /// After the store has opened, dates of signing and entry cannot be claimed (R-070).
  case claimAfterOpening
  /// The event's end, the signature and the entry must follow each other (R-069, R-091).
  case orderOfTimes(earlier: String, later: String)
  /// It would lie in the future.
  case inFuture(String)
  /// The person may not enter this line (R-012).
  case notPermitted(Operation, Scope)
  /// An attachment that cannot be taken.
  case attachment(FileProblem)
  /// A form in which a code may not be written.
  case notACode(String)
  /// The column is for other kinds of line.
  case tooMany(String)
  /// A result that is not on the scale of 100 (R-200).
  case notAScore(String)
  /// Results come after the year's plan, in its ways alone (R-200, R-213).
  case planMissing(Int)
  case wayNotPlanned(YearEndWay, Int)
  /// The rules leave an inspection score no part (R-199).
  case inspectionHasNoPart
  /// What the clerk refuses, told before anything is done.
  case refused(ActRefusal)
}

extension IntakeFault {
  /// What is wrong and what to do, as one sentence.
  package func sentence(in language: Language) -> String {
    switch self {
    case .endBeforeStart(let start, let end):
      language.say(
        "结束 \(end) 早于开始 \(start)；请改正其一", "the end \(end) lies before the start \(start); change one")
    case .secondHead(let holder, let from, let to):
      language.say(
        "\(holder) 自 \(from) \(to.map { "至 \($0) " } ?? "起")已是该方面主要负责人；请先写明其结束日期",
        "\(holder) is the head of that side from \(from)\(to.map { " to \($0)" } ?? ""); give that post an end first"
      )
    case .subjectNotAllowed(let kind, let side):
      language.say(
        "\(side.name(in: .chinese))不能以“\(kind.name(in: .chinese))”为主体；"
          + "请写 \(Self.words(side))",
        "the \(side.name(in: .english)) does not allow the subject \(kind.rawValue); write \(Self.words(side))"
      )
    case .noSupervisionBody(let unit):
      language.say(
        "\(unit) 没有监督责任机构；请先补 supervision_body", "\(unit) has no supervision body; give it one first")
    case .sideNotRecorded(let side):
      language.say(
        "现行规则（sides）不记\(side.name(in: .chinese))；请留空，或先改规则",
        "the rules (sides) have no \(side.name(in: .english)); leave it empty, or change the rules first")
    case .otherLedger(let name, let unit, let side, let year):
      language.say(
        "\(name) 不是 \(unit) \(side.name(in: .chinese)) \(year) 年的事项；请核对代码和序号",
        "\(name) is no duty of \(unit), \(side.rawValue) side, \(year); check code and ordinal")
    case .unitNeeded(let role):
      language.say(
        "\(role.name(in: .chinese))须写单位；请补上", "a \(role.name(in: .english)) belongs to a unit; name it")
    case .unitNotWanted(let role):
      language.say(
        "\(role.name(in: .chinese))不属于单位；请留空", "a \(role.name(in: .english)) has no unit; leave it empty")
    case .sideNeeded(let role):
      language.say(
        "\(role.name(in: .chinese))须写 main 或 supervision；请补上",
        "a \(role.name(in: .english)) is for one side; write main or supervision")
    case .basisMissing:
      language.say("记录员须写明指定文件；请填“依据”（basis）", "a recorder is named by a paper; give it as the basis")
    case .otherName(let code, let name):
      language.say(
        "代码 \(code) 已是 \(name)；请改姓名或换代码", "code \(code) is \(name); change the name or take another code")
    case .unknownSuperior(let code):
      language.say(
        "找不到上级 \(code)；请先录入，或改正代码", "there is no superior \(code); enter it first, or mend the code")
    case .circle(let code):
      language.say("上级 \(code) 绕回了自己；请改正", "the superior \(code) leads back to the unit itself; change it")
    case .notOfTeam(let person, let unit):
      language.say(
        "\(person) 在该年度不是 \(unit) 的其他班子成员；请换人，或先登记任职",
        "\(person) is no other member of the team of \(unit) in that year; name another, or give the post first"
      )
    case .memberOfGroup:
      language.say(
        "共性指标不能写明某一成员；请只写 member，由各单位落实到人",
        "a common indicator names no member; write member alone, and each unit names its own")
    case .scopeMismatch(.common):
      language.say(
        "共性指标的范围须是 county 或 cityUnit；请改正", "a common indicator is for county or cityUnit; change the scope")
    case .scopeMismatch(.individual):
      language.say("个性指标的范围须是单位代码；请改正", "an individual indicator is for one unit; give its code")
    case .noOccurrence(let text):
      language.say(
        "“\(text)”要有触发事件才有期限，现在还排不出日期；请改用其他频次",
        "“\(text)” falls due only after some event, so no day can be set yet; use another recurrence")
    case .noPoints: language.say("分值须大于 0；请改正", "points must be above 0; change them")
    case .claimAfterOpening:
      language.say(
        "本库已启用，不能再声明审签或录入时间；请留空，导入后送审",
        "the store is open, so signing and entry cannot be claimed; leave it empty and have the draft signed")
    case .orderOfTimes(let earlier, let later):
      language.say(
        "\(later) 早于 \(earlier)；次序应为事项、审签、录入",
        "\(later) comes before \(earlier); the order is event, signature, entry")
    case .inFuture(let text): language.say("\(text) 还没有到；请改正", "\(text) has not come yet; change it")
    case .notPermitted(let operation, let scope):
      language.say(
        "您不能对\(scope.name(in: .chinese))\(operation.name(in: .chinese))；请由\(operation.whoMay(in: .chinese))导入这一行",
        "you may not \(operation.name(in: .english)) for \(scope.name(in: .english)); "
          + "leave the line to \(operation.whoMay(in: .english))")
    case .attachment(let problem): problem.sentence(in: language)
    case .notACode(let text):
      language.say(
        "“\(text)”不能作代码；请用 1 至 20 个字母、数字或连字符", "“\(text)” is no code; use 1 to 20 letters, digits and hyphens"
      )
    case .tooMany(let text): language.say("“\(text)”重复；请只留一处", "“\(text)” stands here twice; keep one")
    case .notAScore(let text):
      language.say(
        "“\(text)”不是 0 至 100 的成绩；请写最多两位小数的数字，如 86.5",
        "“\(text)” is no result from 0 to 100; write at most two decimals, as in 86.5")
    case .planMissing(let year): ActRefusal.planMissing(year: year).sentence(in: language)
    case .wayNotPlanned(let way, let year): ActRefusal.wayNotPlanned(way, year: year).sentence(in: language)
    case .inspectionHasNoPart: ActRefusal.inspectionHasNoPart.sentence(in: language)
    case .refused(let refusal): refusal.sentence(in: language)
    }
  }

  private static func words(_ side: Side) -> String {
    SubjectKind.allowed(on: side).map { $0 == .member ? "member:CODE" : $0.rawValue }.joined(separator: " / ")
  }
}
