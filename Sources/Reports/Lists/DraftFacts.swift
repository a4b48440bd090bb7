import Records

/// What the lists of drafts and `show D17` tell of a draft.
package enum DraftFacts {
  /// The facts of a line on a day: days left are calendar days, as in every list; the time runs by working days.
  package static func row(on today: Day, calendar: WorkCalendar) -> [Fact<DraftStanding>] {
    let working: @Sendable (DraftStanding) -> Int? = {
      $0.deadline?.workingDaysLeft(on: today, calendar: calendar)
    }
    let left: @Sendable (DraftStanding) -> Int? = { $0.deadline.map { $0.day - today } }
    return [
      Fact("draft", "草稿", "draft") { .text($0.draft.name) }.shown(width: 5, isFound: true),
      Fact("unit", "单位", "unit") { .of($0.draft.unit) },
      Fact("side", "方面", "side", { .text($0.draft.side.rawValue) }) { $0.draft.side.shortName(in: $1) },
      Fact("title", "标题", "title") { .text($0.draft.form.title) },
      Fact("state", "状态", "state", { .text($0.state.rawValue) }) { $0.state.name(in: $1) }
        .toned { $0.state == .returned ? .warning : .plain }.shown(width: 9) {
          $0.state.name(in: $1) + ($0.orphaned ? "!" : "")
        },
      Fact("entry_deadline", "录入时限", "entry deadline", { .of($0.deadline?.day) }) {
        $0.deadline?.day.spoken(in: $1) ?? ""
      },
      Fact("days_left", "剩余", "left", { .optional(left($0)) }) { row, language in
        left(row).map { TimeLeft.days($0).sentence(in: language) } ?? ""
      },
      Fact("working_days_left", "按工作日", "in working days", { .optional(working($0)) }) { row, language in
        working(row).map { TimeLeft.workingDays($0).sentence(in: language) } ?? ""
      },
      Fact("missing", "尚缺", "missing", { .list($0.missing.map { .text($0.field.rawValue) }) }) {
        row, language in language.list(row.missing.map { $0.field.name(in: language) })
      }.toned { _ in .dim }.shown("还缺", "Lacks", width: 8, place: 2) { row, language in
        let count = row.missing.count
        return count == 0 ? "" : language.say("缺 \(count) 项", "\(count) fields")
      },
    ]
  }

  /// The facts of a change of a closed month that waits for consent.
  package static let change: [Fact<ReviewedChange>] = [
    Fact("draft", "草稿", "draft") { .text($0.name) }.shown(width: 5, isFound: true),
    Fact("record", "记实", "record") { .of($0.record) }.shown(width: 15, place: 1, isFound: true),
    Fact("unit", "单位", "unit", { .of($0.record.unit) }) { change, _ in change.unitName }.named()
      .shown(width: 10, weight: 1, isFound: true),
    Fact("purpose", "更改", "change", { .text($0.purpose.rawValue) }) { $0.purpose.name(in: $1) }
      .shown(width: 4, english: 10),
    Fact("months", "已关闭", "closed") { .list($0.months.map { .of($0) }) },
    Fact("author", "送审", "by") { .text($0.author) },
    Fact("on", "日期", "on") { .of($0.on) }
      .shown("送审", "Sent", width: 5, place: 2) { change, _ in change.on.withoutYear },
    Fact("reason", "理由", "reason") { .text($0.reason) },
    Fact("declined", "不同意的理由", "declined because") { .optional($0.declined?.reason) }
      .toned { $0.declined == nil ? .warning : .dim }.shown("状态", "State", width: 8, english: 9, place: 2) {
        $0.declined == nil ? $1.say("* 待同意", "* waits") : $1.say("x 不同意", "x declined")
      },
  ]

  /// The whole of a draft for scripts.
  package static func whole(_ standing: DraftStanding, on today: Day, calendar: WorkCalendar) -> JSONText {
    let form = standing.draft.form
    var members = row(on: today, calendar: calendar).map {
      JSONText.Member(key: $0.key, value: $0.value(standing))
    }
    let more: KeyValuePairs<String, JSONText> = [
      "purpose": .text(standing.draft.purpose.rawValue), "record": .of(standing.draft.record),
      "author": .of(standing.draft.author), "subject": .text(form.subject.text), "start": .text(form.start),
      "end": .text(form.end), "place": .text(form.place), "participants": RecordFacts.people(form.people),
      "summary": .text(form.summary), "category": .text(form.category.rawValue),
      "links": .list(form.links.map { .of($0) }), "evidence": RecordFacts.evidence(form.evidence),
      "reason": .text(form.reason), "comment": .optional(standing.comment),
      "submission": .of(standing.submission), "submitted_at": .of(standing.submittedAt),
      "signed_by": .optional(standing.signing?.name),
      "keyed_in_by": .optional(standing.signing?.keyedInBy), "attempt": .integer(standing.attempt),
    ]
    members += more.map { JSONText.Member(key: $0.key, value: $0.value) }
    return .object(members)
  }
}
