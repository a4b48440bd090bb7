import Records
import Testing

/// The rules of the event form, without a store.
@Suite struct `The event form` {
  let rules = RecordRules(profile: .proposed, calendar: WorkCalendar())

  func draft(_ change: (inout DraftForm) -> Void = { _ in }, side: Side = .main, purpose: Purpose = .new)
    -> Draft
  {
    var form = DraftForm(side: side)
    form.start = "2026-11-18 14:00"
    form.place = "三楼会议室"
    form.people = [Participant(name: "张建国", part: .chair)]
    form.title = "专题研究会议"
    form.summary = "听取各科室责任落实情况汇报，分析廉政风险点，明确整改时限。"
    form.noAttachmentReason = .noElectronicCopy
    change(&form)
    return Draft(
      number: 1, version: 1, unit: "CZJ", side: side, author: "lin", createdAt: Instant(seconds: 0),
      updatedAt: Instant(seconds: 0), purpose: purpose, form: form)
  }

  func problems(_ change: (inout DraftForm) -> Void) -> [FieldProblem] { rules.problems(in: draft(change)) }

  @Test func `a whole form has no problem`() { #expect(rules.problems(in: draft()) == []) }

  @Test func `R-056 an empty form lacks time, place, people and matter`() {
    let empty = problems { $0 = DraftForm(side: .main) }
    #expect(
      empty.filter { $0.kind == .missing }.map(\.field) == [.start, .place, .people, .title, .summary])
  }

  @Test func `R-057 a time is a day and a minute`() {
    #expect(problems { $0.start = "2026-11-18" } == [FieldProblem(field: .start, kind: .notATime)])
  }

  @Test func `R-057 the end is not before the start`() {
    #expect(problems { $0.end = "13:59" } == [FieldProblem(field: .end, kind: .endBeforeStart)])
  }

  @Test func `R-057 an end is a clock time on the day of the start, or a whole moment`() {
    #expect(rules.time(of: draft { $0.end = "15:30" }.form)?.end == Moment("2026-11-18 15:30"))
    #expect(rules.time(of: draft { $0.end = "2026-11-20 09:00" }.form)?.end == Moment("2026-11-20 09:00"))
  }

  @Test(arguments: [(101, true), (100, false)]) func `R-058 a place has 100 characters at most`(
    length: Int, isTooLong: Bool
  ) {
    let found = problems { $0.place = String(repeating: "厅", count: length) }
    #expect(found == (isTooLong ? [FieldProblem(field: .place, kind: .tooLong(most: 100, has: 101))] : []))
  }

  @Test func `R-059 at least one person is named`() {
    #expect(problems { $0.people = [] } == [FieldProblem(field: .people, kind: .missing)])
  }

  @Test func `R-059 an outsider is named by hand, and a head count holds the named ones at least`() {
    #expect(
      problems { form in
        form.people = [Participant(name: "甲", part: .chair), Participant(name: "乙", part: .other)]
        form.headCount = "1"
      } == [FieldProblem(field: .headCount, kind: .tooFew(least: 2, has: 1))])
  }

  @Test(arguments: [(19, 1), (20, 0), (2000, 0), (2001, 1)]) func `R-060 a summary has 20 to 2000 characters`(
    length: Int, count: Int
  ) {
    #expect(problems { $0.summary = String(repeating: "字", count: length) }.count == count)
  }

  @Test func `R-060 a title has 60 characters at most`() {
    #expect(
      problems { $0.title = String(repeating: "题", count: 61) } == [
        FieldProblem(field: .title, kind: .tooLong(most: 60, has: 61))
      ])
  }

  @Test func `R-061 an event has one of ten categories`() {
    #expect(EventCategory.allCases.count == 10)
  }

  @Test func `R-065 a main-side record shows the team, the head or a named member`() {
    #expect(
      problems { $0.subject = DutySubject(kind: .disciplineBody) } == [
        FieldProblem(field: .subject, kind: .notAllowed)
      ])
    #expect(
      problems { $0.subject = DutySubject(kind: .member) } == [
        FieldProblem(field: .subject, kind: .missing)
      ])
  }

  @Test func `R-065 a supervision-side record has the discipline body as its subject`() {
    let draft = draft({ $0.subject = DutySubject(kind: .team) }, side: .supervision)
    #expect(rules.problems(in: draft) == [FieldProblem(field: .subject, kind: .notAllowed)])
  }

  @Test func `R-078 a record without attachment says why`() {
    #expect(
      problems { $0.noAttachmentReason = nil } == [
        FieldProblem(field: .evidence, kind: .tooFew(least: 1, has: 0))
      ])
  }

  @Test func `R-078 another reason is told in words`() {
    #expect(
      problems { $0.noAttachmentReason = .other } == [
        FieldProblem(field: .noAttachmentReason, kind: .missing)
      ])
  }

  @Test func `R-186 a classified event is kept on paper, so its paper number must be there`() {
    #expect(
      problems { $0.noAttachmentReason = .secret } == [
        FieldProblem(field: .paperNumber, kind: .missing)
      ])
    let found = problems { form in
      form.noAttachmentReason = .secret
      form.paperNumber = "2026-M-001"
      form.paperLocation = "机要室"
      form.paperPages = "4"
    }
    #expect(found == [])
  }

  @Test func `R-086 a paper file has a place and at least one page`() {
    let found = problems { form in
      form.paperNumber = "2026-Z-017"
      form.paperPages = "0"
    }
    #expect(found.map(\.field) == [.paperLocation, .paperPages])
  }

  @Test func `R-066 the counterpart is a record of the same unit on the other side`() {
    #expect(problems { $0.counterpart = "CZJ-2026-J-0001" } == [])
    #expect(problems { $0.counterpart = "CZJ-2026-Z-0001" }.map(\.field) == [.counterpart])
  }

  @Test func `R-062 a record has one time span and one place`() throws {
    let content = try #require(rules.content(of: draft()))
    #expect(content.time == EventTime(start: try #require(Moment("2026-11-18 14:00"))))
    #expect(content.place == "三楼会议室")
  }

  @Test func `a correction says why`() {
    #expect(
      rules.problems(in: draft(purpose: .correction)) == [FieldProblem(field: .reason, kind: .missing)])
  }
}
