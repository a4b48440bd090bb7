import Records
import TerminalUI

// Violations, bulletins that name people, analyses.
extension FormSpec {
  /// A violation, with the record that shows it where one was chosen.
  static func violation(_ unit: UnitCode?, _ side: Side, _ record: RecordNumber?, at here: ScreenContext)
    -> FormSpec
  {
    let name = unit.flatMap { code in here.units.first { $0.code == code }?.name } ?? unit?.rawValue ?? ""
    return supervision(
      Said("登记记实违规", "Note a violation"),
      [
        .text("unit", "单位", "Unit", name).refusal("认不出这个单位。", "No such unit here."),
        .side(of: here.office, chosen: side),
        .text("record", "记实编号", "Record", record?.description ?? "", limit: 40)
          .hint("可不填", "may be empty").refusal("不是记实编号。", "Not a record's number."),
        .choice("kind", "种类", "Kind", ViolationKind.allCases, ViolationKind.name(in:)),
        .choice("occasion", "发现场合", "Occasion", ViolationOccasion.allCases, ViolationOccasion.name(in:)),
        .day("on", "日期", "Day", here.today, .past), .text("evidence", "证据", "Evidence", limit: 500),
      ]
    ) { typed in
      guard let unit = typed.unit("unit", among: typed.here.units) else { return nil }
      let record = typed.optional("record").map { RecordNumber($0) }
      if record == .some(nil) { return typed.refuse("record") }
      guard let day = typed.day("on"), let evidence = typed.text("evidence") else { return nil }
      let office = typed.here.office
      return .noteViolation(
        ViolationDraft(
          unit: unit.code, side: typed.choice("side") ?? office, record: record ?? nil,
          kind: typed.choice("kind") ?? .lateEntry, occasion: typed.choice("occasion") ?? .dailyCheck,
          on: day, evidence: evidence), office: office)
    }
  }

  /// What was done about a violation.
  static func follow(_ name: SupervisionName) -> FormSpec {
    supervision(
      Said("\(name) 的处理情况", "What was done about \(name)"),
      [
        .text("text", "内容", "Text", limit: 500),
        .text("case", "问责案号", "Case", limit: 40).hint("可不填", "may be empty"),
      ]
    ) { typed in
      typed.text("text").map { .followViolation(name, text: $0, caseNumber: typed.optional("case")) }
    }
  }

  /// A bulletin that names people for violations, in the place of another one where that is wrong.
  static func publish(
    _ subjects: [BulletinSubject], title: String?, correcting old: SupervisionName?, at here: ScreenContext
  )
    -> FormSpec
  {
    let lines = subjects.enumerated().flatMap { index, subject in
      let (number, about) = (index + 1, "\(subject.unitName) \(subject.violation)")
      return [
        LabelledField.picks(
          subject.field("person", index), "\(number) 人员", "\(number) Person", wanted: subject.people
        )
        .hint(about, about),
        .text(subject.field("fact", index), "\(number) 事实", "\(number) Fact", subject.fact, limit: 500),
        .text(
          subject.field("measure", index), "\(number) 处理", "\(number) Measure", subject.measure, limit: 500),
      ]
    }
    let count = subjects.count
    return supervision(
      old.map { Said("更正通报 \($0)", "Bulletin in the place of \($0)") }
        ?? Said(
          "点名通报 \(count) 件违规",
          "Bulletin on " + Language.english.count(count, chinese: "", english: "violation")),
      [.text("title", "标题", "Title", title ?? here.words.supervision.bulletinTitle)]
        + (old == nil ? [] : [.text("reason", "理由", "Reason", limit: 300)]) + lines
    ) { typed in
      guard let title = typed.text("title"), old == nil || typed.text("reason") != nil else { return nil }
      var lines: [BulletinLine] = []
      // Several people of one violation are named side by side, each in a line of the bulletin.
      for (index, subject) in subjects.enumerated() {
        guard let people = typed.people(subject.field("person", index)),
          let fact = typed.text(subject.field("fact", index)),
          let measure = typed.text(subject.field("measure", index))
        else { return nil }
        lines += people.map { person in
          BulletinLine(
            violation: subject.violation, unit: subject.unit, person: person.text,
            code: PersonCode(person.id), fact: fact, measure: measure)
        }
      }
      return .publishViolations(
        office: typed.here.office, title: title, lines,
        correcting: old.map { NamedCorrection($0, reason: typed["reason"]) })
    }
  }

  /// The analysis of a period.
  static func present(from: Day, to: Day, at here: ScreenContext) -> FormSpec {
    let recipients = here.language.list((here.profile ?? .proposed).analysisReportTo)
    return supervision(
      Said("呈报分析，数据从此不变", "Present an analysis, which is frozen from then on"),
      [
        .day("from", "时段起", "From", from, .past), .day("to", "时段止", "To", to, .future),
        .text("recipients", "呈送", "Sent to", recipients, limit: 300),
        .day("on", "日期", "Day", here.today, .past),
        .text("remarks", "分析意见", "Remarks", limit: 500).hint("可不填", "may be empty"),
      ]
    ) { typed in
      guard let period = typed.period() else { return nil }
      // Commas, semicolons or 、 stand between; a name may have blanks in it.
      let recipients = typed["recipients"].split { ",，、;；".contains($0) }
        .map { String($0).withoutOuterBlanks }.filter { !$0.isEmpty }
      guard !recipients.isEmpty else { return typed.refuse("recipients") }
      return typed.day("on").map {
        .presentAnalysis(
          office: typed.here.office, from: period.from, to: period.to, remarks: typed.optional("remarks"),
          recipients: recipients, on: $0)
      }
    }
  }

  /// One more recipient of an analysis.
  static func send(_ name: SupervisionName, on today: Day) -> FormSpec {
    supervision(
      Said("登记 \(name) 分送", "Who else received \(name)"),
      [.text("recipients", "呈送", "Sent to", limit: 60), .day("on", "日期", "Day", today, .past)]
    ) { typed in
      guard let day = typed.day("on"), let recipient = typed.text("recipients") else { return nil }
      return .sendAnalysis(name, to: recipient, on: day)
    }
  }
}
