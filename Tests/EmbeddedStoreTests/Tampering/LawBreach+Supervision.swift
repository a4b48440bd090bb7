import Records

// What is taken back and put right in supervision.
extension LawBreach {
  static let ofSupervision = [
    LawBreach("6.16", "a finding that is taken back although it was judged", .reference) { journal in
      let finding = try journal.find()
      try journal.append(
        RectificationJudged(finding: finding, state: .accepted, text: "属实"), on: "office/main", by: "zhou")
      try journal.takeBack(finding)
    },
    LawBreach("6.16", "a finding that is taken back twice", .reference) { journal in
      let finding = try journal.find()
      try journal.takeBack(finding)
      try journal.takeBack(finding)
    },
    LawBreach("6.16", "an answer to a finding that was taken back", .reference) { journal in
      let finding = try journal.find()
      try journal.takeBack(finding)
      try journal.append(
        RectificationAnswered(finding: finding, text: "已改"), on: OpenJournal.main, by: "lin")
    },
    LawBreach("4.5", "a finding of another office that is taken back", .reference) { journal in
      let finding = try journal.find()
      try journal.append(
        FindingWithdrawn(finding: finding, reason: "登记错了"), on: "office/supervision", by: "wu")
    },
    LawBreach("6.17", "a correction without a reason", .reference) { journal in
      let first = try journal.publish()
      try journal.publish(2, corrects: first)
    },
    LawBreach("6.17", "a bulletin that is corrected twice", .reference) { journal in
      let first = try journal.publish()
      try journal.publish(2, corrects: first, reason: "姓名有误")
      try journal.publish(3, corrects: first, reason: "姓名又有误")
    },
    LawBreach("6.18", "a violation of a record that is noted twice", .reference) { journal in
      let record = RecordNumber(unit: OpenJournal.unit, year: 2026, side: .main, serial: 1)
      for serial in 1...2 {
        try journal.append(
          ViolationNoted(
            name: SupervisionName(.violation, office: .main, year: 2026, serial: serial),
            unit: OpenJournal.unit, side: .main, record: record, form: .lateEntry, occasion: .dailyCheck,
            on: journal.last.day, evidence: "迟录"), on: "office/main", by: "zhou",
          // Two notes of one violation are a fault from December on.
          Departure(header: { $0.at = max($0.at, Instant(seconds: 1_796_054_400)) }))
      }
    },
  ]
}

extension OpenJournal {
  /// A finding in the last inspection, which has none yet.
  fileprivate mutating func find() throws -> Digest {
    try append(
      InspectionFound(
        inspection: try lastEntry(.inspectionOpened).digest, number: 1, unit: Self.unit, side: .main,
        text: "清单未分解", gravity: .weak,
        notice: RectificationNotice(issuedOn: last.day, dueOn: last.day + 10)), on: "office/main", by: "zhou")
    return head("office/main").digest
  }

  fileprivate mutating func takeBack(_ finding: Digest) throws {
    try append(FindingWithdrawn(finding: finding, reason: "登记错了"), on: "office/main", by: "zhou")
  }

  @discardableResult
  fileprivate mutating func publish(_ serial: Int = 1, corrects: Digest? = nil, reason: String? = nil) throws
    -> Digest
  {
    try append(
      ViolationsPublished(
        name: SupervisionName(.bulletin, office: .main, year: 2026, serial: serial), title: "通报",
        lines: [
          BulletinLine(
            violation: SupervisionName(.violation, office: .main, year: 2026, serial: 1), unit: Self.unit,
            person: "林晓岚", code: "lin", fact: "迟录", measure: "提醒")
        ], corrects: corrects, reason: reason), on: "office/main", by: "zhou")
    return head("office/main").digest
  }
}
