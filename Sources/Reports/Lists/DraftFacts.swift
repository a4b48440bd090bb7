import Records

/// What `list drafts` and `show D17` tell of a draft.
package enum DraftFacts {
  /// The facts of a line on a day: days left are calendar days, as in every list; the time runs by working days.
  package static func row(on today: Day, calendar: WorkCalendar) -> [Fact<DraftStanding>] {
    let working: @Sendable (DraftStanding) -> Int? = {
      $0.deadline?.workingDaysLeft(on: today, calendar: calendar)
    }
    let left: @Sendable (DraftStanding) -> Int? = { $0.deadline.map { $0.day - today } }
    return [
      Fact("draft", "草稿", "draft") { .text($0.draft.name) },
      Fact("unit", "单位", "unit") { .of($0.draft.unit) },
      Fact("side", "方面", "side", { .text($0.draft.side.rawValue) }) { $0.draft.side.shortName(in: $1) },
      Fact("title", "标题", "title") { .text($0.draft.form.title) },
      Fact("state", "状态", "state", { .text($0.state.rawValue) }) { $0.state.name(in: $1) },
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
      },
    ]
  }

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
