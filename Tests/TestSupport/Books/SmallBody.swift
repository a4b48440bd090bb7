import Records

/// One unit with a recorder and two heads: what small stores and books in memory begin with.
package enum SmallBody {
  package static let unit: UnitCode = "CZJ"

  /// The recorder 林晓岚, the head 张建国 and the head of the discipline body 何清.
  package static let people = [("lin", "林晓岚"), ("zhang", "张建国"), ("he", "何清")].map {
    Person(code: PersonCode($0.0), name: $0.1)
  }

  /// What an administrator does to set it up.
  package static func acts(from start: Day) -> [Act] {
    [
      .addUnits([
        OrganisationUnit(
          code: unit, name: "示范市财政局", kind: .cityDepartment, group: .cityUnit,
          mainBody: "示范市财政局党组", supervisionBody: "派驻纪检组", displayOrder: 1, start: start)
      ]),
      .addPeople(
        people,
        posts: [
          Post(
            id: "", person: "lin", unit: unit, role: .recorder, title: "办公室科员", from: start,
            basis: "示财发〔2026〕1号"),
          Post(
            id: "", person: "zhang", unit: unit, side: .main, role: .primaryHead, title: "党组书记、局长",
            from: start),
          Post(
            id: "", person: "he", unit: unit, side: .supervision, role: .primaryHead, title: "纪检组组长",
            from: start),
        ]),
    ]
  }

  /// A form with nothing left to ask for, but that it has no attachment.
  package static func form(title: String = "专题研究会议", start: String = "2026-11-18 14:00") -> DraftForm {
    var form = DraftForm(side: .main)
    form.start = start
    form.end = "15:30"
    form.place = "三楼会议室"
    form.people = [Participant(person: "zhang", name: "张建国", post: "局长", part: .chair)]
    form.title = title
    form.summary = "听取各科室责任落实情况汇报，分析项目资金管理的廉政风险点，明确整改责任人和时限。"
    form.noAttachmentReason = .noElectronicCopy
    return form
  }

  /// A duty of the unit's own that makes up its whole set.
  package static func duty(_ code: String = "G-01", points: Int = 30_00) -> DatedIndicator {
    Indicator(
      year: 2026, side: .main, kind: .individual, scope: .unit(unit), code: code, title: "廉政谈话",
      points: points, subject: DutySubject(kind: .team), recurrence: "once", due: "2026-12-31",
      evidence: [.minutes]
    ).dated()
  }
}
