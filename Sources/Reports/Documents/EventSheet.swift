import Records

/// The one-event sheet for the paper file: every element, the evidence, the paper number, the sign-off and the
/// history of one event (R-075); before the signature it is the sheet that the head signs by hand.
package struct EventSheet: Sendable {
  /// What the store says around the event itself.
  package struct Surroundings: Sendable {
    package var city: String
    package var isPractice: Bool
    package var unitName: String
    package var bodyName: String
    package var memberName: String?
    package var printedOn: Day
    package var lastCheckpoint: Checkpoint?

    package init(
      city: String, isPractice: Bool, unitName: String, bodyName: String, memberName: String? = nil,
      printedOn: Day, lastCheckpoint: Checkpoint? = nil
    ) {
      self.city = city
      self.isPractice = isPractice
      self.unitName = unitName
      self.bodyName = bodyName
      self.memberName = memberName
      self.printedOn = printedOn
      self.lastCheckpoint = lastCheckpoint
    }
  }

  private let around: Surroundings
  private let language: Language

  /// Sheets of a store in a language.
  package init(_ around: Surroundings, language: Language) {
    self.around = around
    self.language = language
  }

  /// The sheet of an entered record as text.
  package func text(of detail: RecordDetail, history: [HistoryLine]) -> String {
    layout(of: detail, history: history).text
  }

  /// The sheet of a submission as text, with its digest and room for the head's hand.
  package func text(of standing: DraftStanding, history: [HistoryLine]) -> String {
    layout(of: standing, history: history).text
  }

  /// The sheet of an entered record.
  package func layout(of detail: RecordDetail, history: [HistoryLine]) -> SheetLayout {
    var sheet = SheetLayout(labelColumns: language == .chinese ? 12 : 13)
    begin(&sheet, number: detail.row.number.description, state: detail.row.state.name(in: language))
    if let content = detail.content { elements(content, in: &sheet) }
    sheet.field(language.say("纸质档案", "paper file"), paper(detail.row.paper))
    sheet.heading(language.say("录入", "entry"))
    sheet.field(language.say("录入时限", "enter by"), deadline(detail))
    sheet.field(
      language.say("录入", "entered"),
      "\(detail.row.enteredAt.moment)  \(detail.recorderName)\(detail.designation.map { "  \($0)" } ?? "")")
    if let late = detail.row.lateBy {
      sheet.field(
        language.say("逾期录入", "late"),
        TimeLeft.workingDays(-late).sentence(in: language)
          + (detail.lateReason.map { language.say("；原因：\($0)", "; reason: \($0)") } ?? ""))
    }
    if detail.row.imported {
      sheet.field(
        language.say("说明", "note"),
        language.say("建库时导入，审签和录入时间为导入人所述", "brought over; signing and entry are claims of the importer"))
    }
    sheet.field(language.say("作废理由", "void reason"), detail.voidReason)
    for revision in detail.revisions { signing(of: revision, in: &sheet) }
    self.history(history, in: &sheet)
    end(&sheet, entry: history.last { $0.kind == .recordEntered || $0.kind == .recordRevised })
    return sheet
  }

  /// The sheet of a submission, with its digest and room for the head's hand.
  package func layout(of standing: DraftStanding, history: [HistoryLine]) -> SheetLayout {
    var sheet = SheetLayout(labelColumns: language == .chinese ? 12 : 13)
    begin(&sheet, number: standing.draft.name, state: standing.state.name(in: language))
    if standing.draft.purpose != .new {
      sheet.field(
        language.say("性质", "purpose"),
        "\(standing.draft.purpose.name(in: language))  \(standing.draft.record?.description ?? "")")
      sheet.field(language.say("理由", "reason"), standing.draft.form.reason)
    }
    if let content = standing.submitted {
      elements(content, in: &sheet)
    } else {
      sheet.paragraph(language.say("（尚未送审，不能签字）", "(not submitted yet; not to be signed)"))
      form(standing.draft.form, standing.draft.side, in: &sheet)
    }
    if let deadline = standing.deadline {
      sheet.field(language.say("录入时限", "enter by"), deadline.day.spoken(in: language))
    }
    self.history(history, in: &sheet)
    // What was returned is not signed as it stands.
    if let submission = standing.submission, standing.state != .returned {
      sheet.heading(language.say("审核签字", "sign-off"))
      sheet.field(language.say("内容摘要值", "digest"), EventSheet.grouped(submission))
      sheet.paragraph(
        language.say(
          "签字即对以上全部内容和所列材料负责；内容改动后摘要值随之改变，须重新签字。",
          "The signature answers for all of the above and the evidence listed; "
            + "any change gives another digest and needs a new signature."))
      sheet.gap()
      sheet.blank(language.say("审签意见", "opinion"), columns: 50)
      sheet.gap()
      sheet.blank(language.say("签字", "signature"))
      sheet.gap()
      sheet.blank(language.say("日期", "date"))
    }
    end(&sheet, entry: history.last { $0.kind == .recordSubmitted })
    return sheet
  }

  private func begin(_ sheet: inout SheetLayout, number: String, state: String) {
    sheet.title(language.say("全程记实 一事一档 登记表", "One event, one file: record sheet"))
    if around.isPractice { sheet.centre(language.say("练习城市，不是真实记录", "practice city, not a real record")) }
    sheet.rule("=")
    sheet.field(language.say("编号", "number"), "\(number)  \(state)")
    sheet.field(language.say("单位", "unit"), "\(around.city) \(around.unitName)")
    sheet.field(language.say("责任机构", "body"), around.bodyName)
  }

  private func elements(_ content: RecordContent, in sheet: inout SheetLayout) {
    sheet.field(language.say("方面", "side"), content.side.name(in: language))
    sheet.field(
      language.say("履责主体", "subject"), content.subject.name(in: language, member: around.memberName))
    sheet.field(language.say("时间", "time"), content.time.spoken(in: language))
    sheet.field(language.say("地点", "place"), content.place)
    sheet.field(language.say("人物", "people"), people(content.people, headCount: content.headCount))
    sheet.field(language.say("事项", "matter"), content.title)
    sheet.field(language.say("类别", "category"), content.category.name(in: language))
    sheet.field(language.say("摘要", "summary"), content.summary)
    links(content.links, in: &sheet)
    sheet.field(language.say("另一方面", "counterpart"), content.counterpart)
    evidence(content.evidence, none: content.noAttachmentReason, content.noAttachmentText ?? "", in: &sheet)
  }

  private func links(_ links: [OccurrenceName], in sheet: inout SheetLayout) {
    sheet.field(
      language.say("对应事项", "duties"),
      links.isEmpty ? language.say("计划外", "unplanned") : links.map(\.description).joined(separator: "  "))
  }

  /// The evidence of the event, or why there is none.
  private func evidence(
    _ items: [EvidenceItem], none reason: NoAttachmentReason?, _ text: String, in sheet: inout SheetLayout
  ) {
    let label = language.say("印证材料", "evidence")
    guard !items.isEmpty else {
      let reason = reason?.name(in: language) ?? language.say("没有", "none")
      sheet.field(label, [reason, text].filter { !$0.isEmpty }.joined(separator: "  "))
      return
    }
    for (index, item) in items.enumerated() {
      let caption = item.caption.isEmpty || item.caption == item.name ? "" : "  \(item.caption)"
      sheet.field(
        index == 0 ? label : "",
        "\(index + 1). \(item.kind.name(in: language))  \(item.name)  \(ByteCount(item.size))\(caption)\n"
          + item.sha256.description)
    }
  }

  /// A draft as it is typed, times among it that may not be times yet.
  private func form(_ form: DraftForm, _ side: Side, in sheet: inout SheetLayout) {
    sheet.field(language.say("方面", "side"), side.name(in: language))
    sheet.field(
      language.say("履责主体", "subject"), form.subject.name(in: language, member: around.memberName))
    sheet.field(language.say("时间", "time"), form.start + (form.end.isEmpty ? "" : " - \(form.end)"))
    sheet.field(language.say("地点", "place"), form.place)
    sheet.field(language.say("人物", "people"), people(form.people, headCount: nil))
    sheet.field(language.say("事项", "matter"), form.title)
    sheet.field(language.say("类别", "category"), form.category.name(in: language))
    sheet.field(language.say("摘要", "summary"), form.summary)
    links(form.links, in: &sheet)
    sheet.field(language.say("另一方面", "counterpart"), form.counterpart)
    evidence(form.evidence, none: form.noAttachmentReason, form.noAttachmentText, in: &sheet)
  }

  private func people(_ people: [Participant], headCount: Int?) -> String {
    let named = people.map { person in
      [person.name, person.post ?? "", person.part.name(in: language)].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
    let all = named.joined(separator: language.say("；", "; "))
    return headCount.map { language.say("\(all)；共 \($0) 人", "\(all); \($0) in all") } ?? all
  }

  private func paper(_ state: PaperState) -> String {
    guard case .filed(let paper) = state else { return state.name(in: language) }
    let pages = paper.pages > 0 ? language.say("\(paper.pages) 页", "\(paper.pages) pages") : ""
    return [paper.number, paper.location, pages].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func deadline(_ detail: RecordDetail) -> String {
    let bound = detail.boundBy.map { EntryDeadline.Bound.completion($0).name(in: language) }
    return [detail.deadline.spoken(in: language), bound ?? ""].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func signing(of revision: RecordRevision, in sheet: inout SheetLayout) {
    let signing = revision.signing
    let what = revision.number == 1 ? "" : "  \(revision.purpose.name(in: language)) \(revision.number)"
    sheet.heading(language.say("审核签字", "sign-off") + what)
    sheet.field(language.say("理由", "reason"), revision.reason)
    sheet.field(language.say("签字人", "signed by"), "\(signing.name)  \(signing.title)\(marks(signing))")
    if let paper = signing.paper {
      sheet.field(language.say("签字日期", "signed on"), "\(paper.day)")
      sheet.field(language.say("方式", "way"), signing.paperWay(in: language))
    } else if let claimed = signing.claimed {
      sheet.field(language.say("签字时间", "signed at"), language.say("\(claimed)（所述）", "\(claimed) (claimed)"))
    } else {
      sheet.field(language.say("签字时间", "signed at"), signing.at.moment.description)
    }
    sheet.field(language.say("意见", "opinion"), signing.opinion)
  }

  private func marks(_ signing: SigningFacts) -> String {
    (signing.acting ? language.say("（代行）", " (acting)") : "")
      + (signing.own ? language.say("（本人事项）", " (own matter)") : "")
  }

  private func history(_ history: [HistoryLine], in sheet: inout SheetLayout) {
    guard !history.isEmpty else { return }
    sheet.heading(language.say("经过", "history"))
    for line in history {
      sheet.paragraph(
        [
          line.at.moment.description,
          "\(line.doer)\(line.signer == nil ? " " : "") \(line.deed(in: language))",
          line.reason ?? "",
          line.digest.short,
        ].filter { !$0.isEmpty }.joined(separator: "  "))
    }
  }

  private func end(_ sheet: inout SheetLayout, entry: HistoryLine?) {
    sheet.gap()
    sheet.rule("=")
    let mark = ProofMark(
      entry: entry.map { ChainHead(chain: $0.chain, number: $0.number, digest: $0.digest) },
      checkpoint: around.lastCheckpoint, printedOn: around.printedOn)
    for line in mark.lines(in: language) { sheet.proof(line) }
  }

  /// A digest in groups of eight digits, so that two people can compare it on paper.
  static func grouped(_ digest: Digest) -> String {
    let digits = Array(digest.description)
    return stride(from: 0, to: digits.count, by: 8).map { String(digits[$0..<$0 + 8]) }.joined(separator: " ")
  }
}
