import Records

/// A unit's deadlines of a year as events of a calendar: duties, monthly notices, half-yearly reports.
package struct DeadlineCalendar: Sendable {
  private let unit: OrganisationUnit
  private let profile: RuleProfile
  private let calendar: WorkCalendar
  private let language: Language

  package init(_ unit: OrganisationUnit, profile: RuleProfile, calendar: WorkCalendar, language: Language) {
    self.unit = unit
    self.profile = profile
    self.calendar = calendar
    self.language = language
  }

  /// A duty: what is recorded rings no more, what is exempt is cancelled.
  package func event(of duty: DutyOccurrence) -> CalendarFile.Event {
    let window = WarningWindow(deadline: duty.due, calendar: calendar, profile: profile)
    var title = "\(duty.side.shortName(in: language)) \(duty.name) \(duty.title)"
    if duty.fulfilment != nil { title += language.say("（已记实）", " (recorded)") }
    if duty.exemption != nil { title += language.say("（已免除）", " (exempt)") }
    var details = [
      language.say("单位：\(unit.name)", "unit: \(unit.name)"),
      language.say("应在当日前录入记实", "a record must be entered by this day"),
    ]
    if let requirement = duty.requirement { details.append(requirement) }
    if let source = duty.source { details.append(language.say("依据：\(source)", "source: \(source)")) }
    if let day = window.lastWorkingDayBefore {
      details.append(Alert.Note.restDay(lastWorkingDay: day).sentence(in: language))
    }
    return CalendarFile.Event(
      name: "\(duty.name).\(duty.year).\(duty.side.rawValue).\(duty.unit)", day: window.deadline,
      title: title, details: details.joined(separator: "\n"),
      alarm: duty.isOpen ? window.deadline - window.firstDay : nil, isCancelled: duty.exemption != nil)
  }

  /// The notices to the heads and the reports upward of a year.
  package func papers(of side: Side, year: Int) -> [CalendarFile.Event] {
    let notices = Month.all(in: year).map { month in
      CalendarFile.Event(
        name: "notice.\(month).\(side.rawValue).\(unit.code)", day: profile.noticeDeadline(in: month),
        title: language.say(
          "\(side.shortName(in: .chinese)) \(month.ordinal)月书面报告送达",
          "\(side.shortName(in: .english)) notice of \(month)"),
        details: language.say("单位：\(unit.name)", "unit: \(unit.name)"), alarm: 5)
    }
    guard side == .main else { return notices }
    return notices
      + HalfYear.all(in: year).compactMap { half in
        profile.reportDeadline(of: half).map { day in
          CalendarFile.Event(
            name: "report.\(half).\(unit.code)", day: day,
            title: language.say("\(half.spoken(in: .chinese))报告报送", "half-yearly report \(half)"),
            details: language.say("单位：\(unit.name)", "unit: \(unit.name)"), alarm: 5)
        }
      }
  }
}
