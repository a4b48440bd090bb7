import Records

/// One record, one draft and what belongs to them, for the documents to print.
enum Example {
  static let start = Moment(day: Day(number: 20_630), minute: 840)
  static let signedAt = Instant(Moment(day: Day(number: 20_631), minute: 550))
  static let enteredAt = Instant(Moment(day: Day(number: 20_631), minute: 600), second: 5)
  static let number = RecordNumber(unit: "CZJ", year: 2026, side: .main, serial: 7)
  static let evidence = EvidenceItem(
    kind: .minutes, caption: "", name: "会议记录.docx", size: 49_152, sha256: Digest(of: [1]),
    mediaType: "application/octet-stream", addedAt: signedAt)

  static let content = RecordContent(
    unit: "CZJ", side: .main, subject: DutySubject(kind: .team),
    time: EventTime(start: start, end: Moment(day: start.day, minute: 930)), place: "三楼会议室",
    people: [
      Participant(person: "zjg", name: "张建国", post: "党组书记、局长", part: .chair),
      Participant(name: "李来宾", part: .attendee),
    ], headCount: 12, title: "二季度专题研究", summary: "听取各科室上半年责任落实情况汇报，分析项目资金管理的廉政风险点 6 个，明确整改责任人和时限。",
    category: .meeting, links: [OccurrenceName(code: "Z-02", ordinal: 2)], evidence: [evidence])

  static let signing = SigningFacts(
    signer: "zjg", name: "张建国", title: "党组书记、局长", at: signedAt, opinion: "同意", acting: false, own: false)

  static let row = RecordRow(
    number: number, subject: content.subject, title: content.title, start: start, end: content.time.end,
    place: content.place, people: "张建国、李来宾", links: content.links, state: .entered, lateBy: nil,
    enteredAt: enteredAt, enteredBy: "lxl", signedBy: "张建国", attachments: 1, revision: 1, imported: false,
    paper: .filed(PaperFile(number: "2026-Z-017", location: "档案室二柜", pages: 6)))

  static let detail = RecordDetail(
    row: row,
    revisions: [
      RecordRevision(
        number: 1, purpose: .new, content: content, author: "lxl", at: enteredAt, signing: signing)
    ], deadline: Day(number: 20_635), designation: "财党〔2026〕3号", recorder: "lxl", recorderName: "林晓岚",
    faultyEvidence: [])

  static let history = [
    HistoryLine(
      chain: "CZJ/main", number: 3, at: signedAt, who: "zjg", whoName: "张建国", kind: .recordSigned,
      reason: "同意", digest: Digest(of: [2])),
    HistoryLine(
      chain: "CZJ/main", number: 4, at: enteredAt, who: "lxl", whoName: "林晓岚", kind: .recordEntered,
      digest: Digest(of: [3])),
  ]

  static let draft = Draft(
    number: 17, version: 1, unit: "CZJ", side: .main, author: "lxl", createdAt: signedAt, updatedAt: signedAt,
    form: DraftForm(content))

  static let standing = DraftStanding(
    draft: draft, state: .submitted, authorName: "林晓岚", submittedAt: signedAt, submission: Digest(of: [4]),
    submitted: content, attempt: 1,
    deadline: EntryDeadline(day: Day(number: 20_635), boundBy: .threeWorkingDays, provisional: false),
    missing: [], orphaned: false)
}
