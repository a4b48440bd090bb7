import Records
import TerminalUI

/// The fields of an indicator, named as the columns of the files are, and what they make together.
struct IndicatorFields: Sendable {
  let place: IndicatorPlace
  /// What stands there now.
  let known: Indicator?
  let isAmendment: Bool
  /// Who can be asked for, and can be responsible.
  let team: [Colleague]
  /// Codes that are not proposed.
  let taken: [String]
  /// How "at least N times" is spread over its period.
  let spread: AtLeastSpread

  /// The ways to recur as one chooses them; two need a count besides.
  static let rhythms = ["once", "monthly", "quarterly", "halfYearly", "yearly", "atLeast", "afterEvent"]

  /// All fields, with everything proposed that can be.
  var all: [LabelledField] {
    let recurrence = (known?.recurrence ?? "once").split(separator: ":", maxSplits: 1).map(String.init)
    let evidence = (known?.evidence ?? []).map { $0.name(in: .chinese) }.joined(separator: "、")
    var fields: [LabelledField] = [.title(known?.title ?? "")]
    if known == nil { fields.append(.code(place.side, taken)) }
    fields += [
      .points(known.map { $0.points.asPoints } ?? "1"),
      .choice("subject", "履责主体", "Subject", subjects, chosen: known?.subject.text ?? "team"),
    ]
    if !isAmendment {
      fields += [
        .choice(
          "recurrence", "频次", "Recurs", Self.rhythms.map { ($0, Self.name(of: $0)) }, chosen: recurrence.first
        ),
        .text("times", "几次", "How often", recurrence.count > 1 ? recurrence[1] : "", limit: 20),
      ]
    }
    fields += [
      .text("due", "期限", "Due", known?.due ?? "", limit: 20).refusal("日期、日数或空着", "a date, a day or nothing"),
      .text("requirement", "要求", "Demands", known?.requirement ?? "", limit: 500),
      .text("evidence", "佐证", "Evidence", evidence, limit: 100)
        .refusal(
          "只能是：" + Language.chinese.list(EvidenceKind.allCases.map { $0.name(in: .chinese) }),
          "one of: " + Language.english.list(EvidenceKind.allCases.map { $0.name(in: .english) })),
      .text("measure", "措施", "Measure", known?.measure ?? "", limit: 500),
    ]
    if place.kind == .individual {
      let responsible = known?.responsible.map { names[$0] ?? $0.rawValue } ?? ""
      fields.append(
        .text("responsible", "责任人", "In charge", responsible, limit: 40)
          .refusal("本单位没有这个人", "nobody of the unit"))
    }
    fields.append(.text("source", "依据", "Article", known?.source ?? "", limit: 100))
    if isAmendment {
      fields.append(.text("reason", "理由", "Reason", limit: 200).refusal("请写明理由", "A reason, please"))
    }
    return fields
  }

  private var names: [PersonCode: String] {
    Dictionary(team.map { ($0.person.code, $0.person.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whose performance can be asked for; in a unit, other members each by name.
  private var subjects: [(value: String, name: Said)] {
    var subjects = SubjectKind.allowed(on: place.side).flatMap { kind -> [DutySubject] in
      guard kind == .member, case .unit(let unit) = place.scope else { return [DutySubject(kind: kind)] }
      let members = team.filter { $0.posts.contains { $0.isOtherMember(of: unit, in: place.year) } }
      return members.map { DutySubject(kind: .member, member: $0.person.code) }
    }
    if let known = known?.subject, !subjects.contains(known) { subjects.append(known) }
    let names = names
    return subjects.map { subject in
      (subject.text, Said { subject.name(in: $0, member: subject.member.flatMap { names[$0] }) })
    }
  }

  private static func name(of rhythm: String) -> Said {
    switch rhythm {
    case "atLeast": Said("至少几次", "at least N times")
    case "afterEvent": Said("事件之后", "after an event")
    default: Said { (try? Recurrence.parse(rhythm))?.name(in: $0) ?? rhythm }
    }
  }

  /// What stands beside a field, by how the duty recurs.
  func hint(_ name: String, _ form: FieldForm, in language: Language) -> String {
    switch (name, form["recurrence"]) {
    case ("title", _), ("reason", _): language.say("必填", "needed")
    case ("code", _), ("points", _): language.say("已拟好，可改", "proposed")
    case ("subject", _), ("recurrence", _): language.say("左右键选", "left and right choose")
    case ("times", "atLeast"): language.say("2/年、1/季、3/月", "2/year, 1/quarter, 3/month")
    case ("times", "afterEvent"): language.say("10/日*2：十日内，约两件", "10/day*2: two a year")
    case ("times", _): language.say("不用填", "not needed")
    case ("due", "once"): language.say("必填，如 9-30", "needed, as 2026-09-30")
    case ("due", "afterEvent"), ("due", "atLeast"): language.say("空着", "leave it empty")
    case ("due", _): language.say("几号；空着是末日", "a day number, or the last day")
    case ("evidence", _): language.say("会议记录、文件……", "minutes, document ...")
    case ("responsible", _): language.say("姓名或代码", "name or code")
    default: language.say("可不填", "may stay empty")
    }
  }

  /// How the period of "at least N times" is cut, as soon as the number can be read.
  func cut(_ form: FieldForm, in language: Language) -> String? {
    guard !isAmendment else { return nil }
    let due = Int(form["due"]) == nil ? "" : form["due"]
    let schedule = try? Schedule.parse(recurrence: Self.recurrence(form), due: due, year: place.year)
    return schedule?.cut(in: place.year, spread, language)
  }

  /// `atLeast:2/year` from 至少几次 and 2/年.
  private static func recurrence(_ form: FieldForm) -> String {
    let rhythm = form["recurrence"]
    guard rhythm == "atLeast" || rhythm == "afterEvent" else { return rhythm }
    var text = form["times"]
    for (word, unit) in [
      ("半年", "halfYear"), ("年", "year"), ("季", "quarter"), ("工作日", "workingDay"), ("个月", "month"),
      ("月", "month"), ("天", "day"), ("日", "day"),
    ] { text = text.replacing(word, with: unit) }
    return "\(rhythm):\(text)"
  }
}

// What is typed in them.
extension IndicatorFields {
  /// The indicator, or `nil` after saying beside a field what is wrong with it.
  func indicator(_ typed: inout FormReader) -> Indicator? {
    let recurrence = known.flatMap { isAmendment ? $0.recurrence : nil } ?? Self.recurrence(typed.form)
    // What falls due once may be a temporary task without points.
    guard let title = typed.text("title"), let points = typed.points(allowsNone: recurrence == "once"),
      let evidence = evidence(&typed), let responsible = responsible(&typed), let due = due(&typed)
    else { return nil }
    do throws(ScheduleProblem) {
      _ = try Schedule.parse(recurrence: recurrence, due: due, year: place.year)
    } catch {
      let field = error.concernsDue || isAmendment ? "due" : "times"
      return typed.refuse(field, saying: error.sentence(in: typed.here.language))
    }
    return Indicator(
      year: place.year, side: place.side, kind: place.kind, scope: place.scope,
      code: known?.code ?? typed["code"], title: title, points: points,
      subject: subject(typed["subject"]), recurrence: recurrence, due: due,
      requirement: typed.optional("requirement"), evidence: evidence.isEmpty ? nil : evidence,
      listItem: known?.listItem, measure: typed.optional("measure"),
      responsible: place.kind == .individual ? responsible.first : known?.responsible,
      source: typed.optional("source"))
  }

  /// A group's set asks for other members without naming one, which no file can.
  private func subject(_ text: String) -> DutySubject {
    DutySubject(text) ?? DutySubject(kind: SubjectKind(rawValue: text) ?? .team)
  }

  /// The kinds that are named, by their words or as files write them.
  private func evidence(_ typed: inout FormReader) -> [EvidenceKind]? {
    let words = typed["evidence"].split { ";；、,， ".contains($0) }.map(String.init)
    let kinds = words.compactMap { word in
      EvidenceKind.allCases.first { kind in
        kind.rawValue == word || Language.allCases.contains { kind.name(in: $0) == word }
      }
    }
    return kinds.count == words.count ? kinds : typed.refuse("evidence")
  }

  /// Nobody, or the person of the unit with this code or name.
  private func responsible(_ typed: inout FormReader) -> [PersonCode]? {
    guard let text = typed.optional("responsible") else { return [] }
    let one = team.first { $0.person.code.rawValue == text || $0.person.name == text }
    return one.map { [$0.person.code] } ?? typed.refuse("responsible")
  }

  /// Nothing, a day number, or a date; a date without its year lies in the year of the set.
  private func due(_ typed: inout FormReader) -> String? {
    let text = typed["due"]
    if text.isEmpty || Int(text) != nil { return text }
    guard let day = Day(typed: text, today: typed.here.today, .future) else { return typed.refuse("due") }
    let isWhole = text.count >= 8
    let due = isWhole ? day : Day(year: place.year, month: day.month, day: day.day) ?? day
    typed.set("due", due.description)
    return due.description
  }
}

extension LabelledField {
  static func title(_ title: String = "") -> LabelledField {
    text("title", "事项名称", "Title", title).refusal("请写事项名称", "A title, please")
  }

  /// The next number after the greatest of the side is proposed: `Z-12`.
  static func code(_ side: Side, _ taken: [String]) -> LabelledField {
    let head = "\(side.letter)-"
    let numbers = taken.compactMap { $0.hasPrefix(head) ? Int($0.dropFirst(head.count)) : nil }
    let next = (numbers.max() ?? 0) + 1
    return text("code", "编号", "Code", head + (next < 10 ? "0\(next)" : "\(next)"), limit: 20)
      .hint("已拟好，可改", "proposed")
  }

  static func points(_ points: String) -> LabelledField {
    text("points", "分值", "Points", points, limit: 6)
      .refusal("0 至 100；0 只用于一次性的临时任务", "0 to 100; 0 for a temporary task")
  }
}

extension FormReader {
  /// Points up to 100, in hundredths.
  mutating func points(allowsNone: Bool = true) -> Int? {
    guard let points = InputLine.hundredths(self["points"]), points <= 100_00, points > 0 || allowsNone else {
      return refuse("points")
    }
    return points
  }
}
