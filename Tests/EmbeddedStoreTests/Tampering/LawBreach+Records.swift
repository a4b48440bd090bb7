import Records

extension OpenJournal {
  private func record(_ serial: Int) -> RecordNumber {
    RecordNumber(unit: Self.unit, year: 2026, side: .main, serial: serial)
  }

  fileprivate var first: RecordNumber { record(1) }
  fileprivate var missing: RecordNumber { record(99) }
}

extension LawBreach {
  static let ofRecords = [
    LawBreach("6.2", "the content of another unit", .place) {
      try $0.submit(901) { $0.unit = "WHJ" }
    },
    LawBreach("6.2", "the content of the other side", .place) {
      try $0.submit(901) { $0.side = .supervision }
    },
    LawBreach("6.2", "a number of another unit", .place) {
      let (submission, signing) = try $0.signed(901)
      try $0.enter(901, submission, signing, unit: "YLX")
    },
    LawBreach("6.2", "paper for a record of the other side", .place) { journal in
      try journal.append(
        PaperFiled(
          target: "CZJ-2026-J-0001", paper: PaperFile(number: "1", location: "柜", pages: 1),
          filedOn: journal.last.day), on: OpenJournal.main, by: "lin")
    },
    LawBreach("6.2", "paper for a draft that stands nowhere", .place) { journal in
      try journal.append(
        PaperFiled(
          target: "D998", paper: PaperFile(number: "1", location: "柜", pages: 1),
          filedOn: journal.last.day), on: OpenJournal.main, by: "lin")
    },
    LawBreach("6.2", "an indicator of another unit", .place) {
      let known = try $0.lastEntry(.indicatorsAdopted).body(IndicatorsAdopted.self).indicators[0]
      var dated = known
      (dated.indicator.scope, dated.indicator.kind) = (.unit("WHJ"), .individual)
      try $0.append(IndicatorsDrafted(indicators: [dated]), on: OpenJournal.main, by: "lin")
    },
    LawBreach("6.2", "a mark on a record of the other side", .place) {
      try $0.append(
        RecordFlagged(
          record: RecordNumber(unit: OpenJournal.unit, year: 2026, side: .supervision, serial: 1),
          untruth: .untrue, reason: "某"), on: "office/main", by: "zhou")
    },
    LawBreach("6.2", "the number of another office's paper", .place) { journal in
      let day = journal.last.day
      try journal.append(
        InspectionOpened(
          name: SupervisionName(.inspection, office: .supervision, year: 2026, serial: 1),
          form: .comprehensive,
          units: [OpenJournal.unit], from: day, to: day, basis: "某"), on: "office/main", by: "zhou")
    },
    LawBreach("6.3", "a submission in the place of one that stands", .reference) {
      let submission = try $0.submit(901)
      try $0.submit(901, replaces: submission)
    },
    LawBreach("6.3", "a submission in the place of none", .reference) {
      try $0.submit(901, replaces: Digest(of: [1]))
    },
    LawBreach("6.3", "a draft on two chains", .reference) {
      try $0.submit(901)
      try $0.discard(901, on: "CZJ/supervision")
    },
    LawBreach("6.3", "a draft that was in the books before", .reference) {
      let draft = try $0.lastEntry(.recordEntered).body(RecordEntered.self).draft
      try $0.submit(draft)
    },
    LawBreach("6.4", "a signature behind a return", .reference) {
      let submission = try $0.submit(901)
      try $0.append(
        RecordReturned(draft: 901, submission: submission, comment: "某"), on: OpenJournal.main, by: "zhang")
      try $0.sign(901, submission)
    },
    LawBreach("6.4", "a return behind a signature", .reference) {
      let submission = try $0.submit(901)
      try $0.sign(901, submission)
      try $0.append(
        RecordReturned(draft: 901, submission: submission, comment: "某"), on: OpenJournal.main, by: "zhang")
    },
    LawBreach("6.4", "a signature of something else", .reference) {
      try $0.submit(901)
      try $0.sign(901, Digest(of: [1]))
    },
    LawBreach("6.5", "an entry without a signature", .reference) {
      let submission = try $0.submit(901)
      try $0.enter(901, submission, submission)
    },
    LawBreach(
      "6.5", "an entry upon another submission, with the right one in a key that no form has", .reference
    ) { journal in
      let (submission, signing) = try journal.signed(901)
      try journal.enter(
        901, Digest(of: [1]), signing,
        Departure(value: { $0["zz"] = .object(["submission": .text(submission.description)]) }))
    },
    LawBreach("6.5", "a correction that is entered as new", .reference) {
      let (submission, signing) = try $0.signed(901, purpose: .correction, record: $0.first)
      try $0.enter(901, submission, signing)
    },
    LawBreach("6.6", "a draft that was submitted and is given up", .reference) {
      try $0.submit(901)
      try $0.discard(901)
    },
    LawBreach("6.6", "a draft that was given up and goes on", .reference) {
      try $0.discard(901)
      try $0.submit(901)
    },
    LawBreach("6.7", "a serial that leaves one out", .reference) {
      let (submission, signing) = try $0.signed(901)
      try $0.enter(901, submission, signing, serial: 4)
    },
    LawBreach("6.7", "a serial that was given before", .reference) {
      let (submission, signing) = try $0.signed(901)
      try $0.enter(901, submission, signing, serial: 1)
    },
    LawBreach("6.7", "the number of another year", .reference) {
      let (submission, signing) = try $0.signed(901)
      try $0.enter(901, submission, signing, serial: 1, year: 2025)
    },
    LawBreach("6.8", "a correction of a record that is not there", .reference) {
      try $0.submit(901, purpose: .correction, record: $0.missing)
    },
    LawBreach("6.8", "a revision that leaves one out", .reference) { journal in
      let number = journal.first
      let (submission, signing) = try journal.signedForBatch(901, purpose: .correction, record: number)
      try journal.append(
        RecordRevised(
          draft: 901, submission: submission, signing: signing, number: number, revision: 3,
          purpose: .correction, deadline: journal.last.day), on: OpenJournal.main, by: "zhang",
        Departure(header: { $0.batch = [2, 2] }))
    },
    LawBreach("6.8", "a void of another record", .reference) { journal in
      let (submission, signing) = try journal.signedForBatch(901, purpose: .void, record: journal.first)
      try journal.append(
        RecordVoided(
          draft: 901, submission: submission, signing: signing,
          number: RecordNumber(unit: OpenJournal.unit, year: 2026, side: .main, serial: 2), reason: "某"),
        on: OpenJournal.main, by: "zhang", Departure(header: { $0.batch = [2, 2] }))
    },
    LawBreach("6.8", "a new record that names another one", .reference) {
      try $0.submit(901, record: $0.first)
    },
    LawBreach("6.8", "consent to nothing that waits", .reference) {
      try $0.append(
        ChangeConsented(unit: OpenJournal.unit, draft: 901, submission: Digest(of: [1])), on: "office/main",
        by: "zhou")
    },
  ]

  static let ofPapers = [
    LawBreach("6.9", "the heads of another moment", .place) { journal in
      var made = try journal.lastEntry(.noticeMade).body(NoticeMade.self)
      made.replaces = try journal.lastEntry(.noticeMade).digest
      try journal.append(made, on: OpenJournal.main, by: "lin")
    },
    LawBreach("6.10", "a notice in the place of none", .reference) { journal in
      var made = try journal.freshNotice()
      made.replaces = nil
      try journal.append(made, on: OpenJournal.main, by: "lin")
    },
    LawBreach("6.10", "a notice of a month that was told", .reference) { journal in
      var made = try journal.freshNotice()
      made.month = made.month.previous
      made.replaces = try journal.lastEntry(.noticeDelivered).body(NoticeDelivered.self).notice
      try journal.append(made, on: OpenJournal.main, by: "lin")
    },
    LawBreach("6.11", "an instruction upon a notice that nobody has", .reference) { journal in
      try journal.append(
        NoticeInstructed(notice: try journal.lastEntry(.noticeMade).digest, text: "某", items: ["某"]),
        on: OpenJournal.main, by: "zhang")
    },
    LawBreach("6.11", "an item that was done before", .reference) { journal in
      let done = try journal.lastEntry(.noticeFollowed).body(NoticeFollowed.self)
      try journal.append(done, on: OpenJournal.main, by: "lin")
    },
    LawBreach("6.11", "a report that was registered by nobody", .reference) { journal in
      try journal.append(
        ReportSent(report: Digest(of: [1]), recipient: .mainOffice, on: journal.last.day),
        on: OpenJournal.main, by: "lin")
    },
    LawBreach("6.12", "figures that the items do not give", .figures) { journal in
      var closed = try journal.lastEntry(.reviewClosed).body(ReviewClosed.self)
      closed.month = closed.month.previous
      closed.figures.score = Score(hundredths: 9_999)
      try journal.append(closed, on: "office/main", by: "zhou")
    },
    LawBreach("6.12", "a verdict that nobody gave", .figures) { journal in
      var closed = try journal.lastEntry(.reviewClosed).body(ReviewClosed.self)
      closed.month = closed.month.previous
      guard let judged = closed.items.indices.first(where: { closed.items[$0].record != nil }) else { return }
      (closed.items[judged].verdict, closed.items[judged].quality) = (.notAccepted, 0)
      closed.items[judged].reason = "查无此事"
      closed.figures = try ReviewFigures(of: closed.items, weights: closed.weights)
      try journal.append(closed, on: "office/main", by: "zhou")
    },
    LawBreach("6.12", "shares of nothing", .figures) { journal in
      var closed = try journal.lastEntry(.reviewClosed).body(ReviewClosed.self)
      closed.month = closed.month.previous
      closed.items[0].shares = 0
      try journal.append(closed, on: "office/main", by: "zhou")
    },
  ]
}

extension OpenJournal {
  /// The notice that stands, with the heads as they are now.
  fileprivate func freshNotice() throws -> NoticeMade {
    let entry = try lastEntry(.noticeMade)
    var made = try entry.body(NoticeMade.self)
    made.replaces = entry.digest
    made.heads = [head(Self.main), head("office/main")]
    return made
  }

  /// A submission and its signature as the first of two entries of a batch, which the second one closes.
  fileprivate mutating func signedForBatch(_ draft: Int, purpose: Purpose, record: RecordNumber) throws
    -> (submission: Digest, signing: Digest)
  {
    let submission = try submit(draft, purpose: purpose, record: record)
    try append(
      RecordSigned(draft: draft, submission: submission, opinion: "", post: "zhang/1"), on: Self.main,
      by: "zhang", Departure(header: { $0.batch = [1, 2] }, isSigned: false))
    return (submission, head(Self.main).digest)
  }
}
