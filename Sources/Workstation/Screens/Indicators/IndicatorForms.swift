import Records
import TerminalUI

// The forms of indicators: a whole one to be put up, changed while it waits or amended in force, and a duty of one's own
// from little more than a title and a day.
extension FormSpec {
  private static let needed = Said("必填", "needed")

  /// A duty of one's own that falls due once, the rest proposed; it waits for the head's adoption.
  ///
  /// - Parameters:
  ///   - taken: codes that are not proposed.
  ///   - room: the points that the set has left, in hundredths; a full one has room for a temporary task.
  static func quickDuty(_ unit: UnitCode, _ side: Side, taken: [String], room: Int) -> FormSpec {
    var form = FormSpec(
      Said { "\(Words($0).ledger.quickDuty)  \(side.name(in: $0))" }, missing: needed,
      layout: Layout(rows: 11, label: Said.Width(chinese: 12, english: 12), field: 32),
      [
        .title().hint("必填", "needed"),
        .day("due", "完成期限", "Due", nil, .future).hint("必填，如 2026-09-30", "needed, as 2026-09-30")
          .refusal("写成 2026-09-30 或 9-30", "as 2026-09-30 or 9-30"),
        .code(side, taken),
        .points(min(max(room, 0), 100).asPoints).hint("0 为临时任务，不计分", "0: a temporary task"),
        .choice("subject", "履责主体", "Subject", SubjectKind.allowed(on: side), SubjectKind.name(in:))
          .hint("已拟好，可改", "proposed"),
        .text("requirement", "要求", "Demands", limit: 200).hint("可不填", "may stay empty"),
      ]
    ) { typed in
      guard let title = typed.text("title"), let due = typed.day("due"), let points = typed.points() else {
        return nil
      }
      let indicator = Indicator(
        year: due.year, side: side, kind: .individual, scope: .unit(unit), code: typed["code"], title: title,
        points: points, subject: DutySubject(kind: typed.choice("subject") ?? .team), recurrence: "once",
        due: due.description, requirement: typed.optional("requirement"))
      return .setIndicators([indicator.dated(typed.here.spread)])
    }
    // A full set has room for a temporary task alone.
    form.mend = { refusal, form in if case .pointsDoNotAddUp = refusal { form.set("points", "0") } }
    form.place = { if case .pointsDoNotAddUp = $0 { "points" } else { nil } }
    return form
  }

  /// An indicator of a set that is put up; codes that are taken are not proposed.
  static func putIndicator(
    in place: IndicatorPlace, team: [Colleague] = [], taken: [String] = [], at here: ScreenContext
  ) -> FormSpec {
    indicator(
      Said {
        let side = place.side.name(in: $0)
        return $0.say("填报指标  \(place.year) 年  \(side)", "A new indicator, \(place.year), \(side)")
      },
      IndicatorFields(
        place: place, known: nil, isAmendment: false, team: team, taken: taken, spread: here.spread))
  }

  /// One that waits for its adoption.
  static func changeIndicator(_ known: Indicator, team: [Colleague] = [], at here: ScreenContext) -> FormSpec
  {
    indicator(
      Said("改待审定的  \(known.code)", "Change \(known.code), which waits"),
      IndicatorFields(
        place: known.place, known: known, isAmendment: false, team: team, taken: [], spread: here.spread))
  }

  /// One that is in force, for a reason; what stood there before stands beside each field.
  static func amendIndicator(_ known: Indicator, team: [Colleague] = [], at here: ScreenContext) -> FormSpec {
    indicator(
      Said("修订  \(known.code)  \(known.title)", "Amend \(known.code)  \(known.title)"),
      IndicatorFields(
        place: known.place, known: known, isAmendment: true, team: team, taken: [], spread: here.spread))
  }

  private static func indicator(_ title: Said, _ fields: IndicatorFields) -> FormSpec {
    var form = FormSpec(
      title, missing: needed,
      layout: Layout(columns: 100, top: 0, field: nil), fields.all
    ) { typed in
      guard let indicator = fields.indicator(&typed) else { return nil }
      guard fields.isAmendment else { return .setIndicators([indicator.dated(typed.here.spread)]) }
      return typed.text("reason").map { .amendIndicator(indicator, reason: $0) }
    }
    let before = FieldForm(fields.all)
    form.hint = { name, form, language in
      if name == "due", let cut = fields.cut(form, in: language) { return cut }
      guard fields.isAmendment, name != "reason" else { return fields.hint(name, form, in: language) }
      guard before[name] != form[name] else { return "" }
      let text = before.field(name)?.option(before[name], in: language) ?? ""
      return language.say("原：", "was: ") + (text.isEmpty ? "-" : text)
    }
    form.place = { refusal in
      switch refusal {
      case .pointsDoNotAddUp: "points"
      case .deadlinePassed, .neverDue, .indicatorIncomplete: "due"
      case .memberMissing: "subject"
      default: nil
      }
    }
    return form
  }
}

// The forms over the ledger: more time for an occurrence, or the event that sets one off.
extension FormSpec {
  private static let ofOccurrences = Layout(
    columns: 90, top: 2, label: Said.Width(chinese: 10, english: 10), field: 36)
  private static let noDayOfLedger = Said("写成 2026-09-30 或 9-30", "as 2026-09-30 or 9-30")

  /// More time for an occurrence, as long as its deadline has not passed.
  static func extend(_ duty: DutyOccurrence) -> FormSpec {
    var form = FormSpec(
      Said("延期  \(duty.name)", "Extend \(duty.name)"), missing: needed, noDay: noDayOfLedger,
      layout: ofOccurrences,
      [
        .day("due", "延至", "Until", nil, .future).hint("必填，本年内更晚的日子", "needed, later this year"),
        .text("reason", "理由", "Reason", limit: 200).hint("必填，永久留存", "needed, kept for good")
          .refusal("请写明理由", "A reason, please"),
      ]
    ) { typed in
      guard let due = typed.day("due"), let reason = typed.text("reason") else { return nil }
      return .extend(duty.unit, duty.side, year: duty.year, duty.name, to: due, reason: reason)
    }
    form.about = { $1.say("\(duty.title)  原期限 \(duty.due)", "\(duty.title)  due \(duty.due)") }
    form.place = { refusal in
      switch refusal {
      case .deadlinePassed, .notExtendable: "due"
      default: nil
      }
    }
    return form
  }

  /// An event after which one of the duties of a side falls due.
  static func event(
    _ unit: UnitCode, _ side: Side, setsOff indicators: [Indicator], chosen: String?, on day: Day
  ) -> FormSpec {
    var form = FormSpec(
      Said("登记触发事件", "An event that sets off a duty"), missing: needed, noDay: noDayOfLedger,
      layout: ofOccurrences,
      [
        .choice("code", "编号", "Code", indicators.map { ($0.code, Said(same: $0.code)) }, chosen: chosen)
          .hint("左右键选", "left and right choose"),
        .text("event", "事件", "Event").hint("必填，如 新任干部到岗", "needed").refusal("请写明是什么事", "Say what happened"),
        .day("on", "发生日", "On", day, .past).hint("如 昨天、9-30", "as yesterday, 9-30"),
      ]
    ) { typed in
      guard let event = typed.text("event"), let day = typed.day("on") else { return nil }
      return .openOccurrence(unit, side, code: typed["code"], event: event, on: day)
    }
    form.about = { form, language in
      guard let chosen = indicators.first(where: { $0.code == form["code"] }) else { return "" }
      return
        "\(chosen.title)  \((try? Recurrence.parse(chosen.recurrence))?.name(in: language) ?? chosen.recurrence)"
    }
    form.place = { if case .notAfterEvents = $0 { "code" } else { nil } }
    return form
  }
}
