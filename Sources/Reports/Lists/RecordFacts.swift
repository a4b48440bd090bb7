import Records

/// What `list records`, `search` and `show` tell of a record.
package enum RecordFacts {
  /// A minute as scripts take it: ISO 8601 with the offset.
  package static func iso(_ moment: Moment) -> String { Instant(moment).description }

  /// The facts of a line of the list; tables show the ones that fit a window.
  package static let row: [Fact<RecordRow>] = [
    Fact("number", "编号", "number") { .of($0.number) },
    Fact("unit") { .of($0.number.unit) },
    Fact("side", "方面", "side", { .text($0.number.side.rawValue) }) { $0.number.side.shortName(in: $1) },
    Fact("subject") { .text($0.subject.text) },
    Fact("start", "时间", "start", { .instant(of: $0.start) }) { row, _ in row.start.description }
      .shown("时间", "Time", width: 11) { row, _ in "\(row.start.day.withoutYear) \(row.start.clock)" },
    Fact("end") { .instant(of: $0.end) },
    Fact("title", "标题", "title") { .text($0.title) },
    Fact("place", "地点", "place") { .text($0.place) },
    Fact("people") { .text($0.people) },
    Fact("duties", "事项", "duties") { .list($0.links.map { .of($0) }) },
    Fact("state", "状态", "state", { .text($0.state.rawValue) }) { $0.state.name(in: $1) }
      .toned { $0.standing.tone }.shown(width: 8, place: 3) { row, language in
        switch row.standing {
        case .voided: "x " + row.state.name(in: language)
        case .late(let days): language.say("! 迟录\(days)", "! late \(days)")
        case .withoutPaper: language.say("缺档号", "no paper")
        case .entered: row.state.name(in: language)
        }
      },
    Fact("late_by", "迟录工作日", "working days late", isFigure: true) { .optional($0.lateBy) },
    Fact("entered_at", "录入", "entered", { .of($0.enteredAt) }) { row, _ in row.enteredAt.day.description },
    Fact("entered_by") { .of($0.enteredBy) },
    Fact("signed_by", "审签", "signed by") { .text($0.signedBy) },
    Fact("attachments", "附件", "files", isFigure: true) { .integer($0.attachments) }
      .shown("材料", "Ev.", width: 4, dropOrder: 1, place: 2) { row, _ in
        row.attachments == 0 ? "-" : "\(row.attachments)"
      },
  ]

  /// The facts of a line on paper: those of a table, and who took part.
  package static let printed: [Fact<RecordRow>] = row.compactMap { fact in
    fact.key == "people"
      ? Fact("people", "人物", "people") { .text($0.people) } : fact.title == nil ? nil : fact
  }

  /// The facts of a line in a file that is computed with: those of the list, and what its content holds.
  package static let whole: [Fact<RecordRow>] =
    row.map { fact in
      switch fact.key {
      case "unit": Fact("unit", "单位代码", "unit", fact.value)
      case "end": Fact("end", "结束", "end", { .instant(of: $0.end) }) { row, _ in row.end?.description ?? "" }
      case "people": Fact("people", "人物", "people") { .text($0.names) }
      default: fact
      }
    } + [
      Fact("category", "类别", "category", { .optional($0.content?.category.rawValue) }) {
        $0.content?.category.name(in: $1) ?? ""
      },
      Fact("summary", "内容摘要", "summary") { .optional($0.content?.summary) },
      Fact("paper_file", "纸质档案", "paper file", { .text($0.paper.number) }) { $0.paper.spoken(in: $1) },
      Fact("late_reason", "迟录原因", "why late") { .optional($0.lateReason) },
      Fact("evidence", "印证材料", "evidence") {
        .list(($0.content?.evidence ?? []).map { .text($0.name) })
      },
    ]

  /// The facts of a hit.
  package static let hit: [Fact<SearchHit>] = [
    Fact("number", "编号", "number") { .of($0.row.number) },
    Fact("unit") { .of($0.row.number.unit) },
    Fact("title", "标题", "title") { .text($0.row.title) },
    Fact("start", "时间", "start", { .instant(of: $0.row.start) }) { hit, _ in hit.row.start.description },
    Fact("snippet", "所在", "where") { .text($0.snippet) },
  ]

  /// The facts of a line of a history.
  package static let history: [Fact<HistoryLine>] = [
    Fact("number", "序号", "entry", isFigure: true) { .integer($0.number) },
    Fact("chain", "链", "chain") { .of($0.chain) },
    Fact("at", "时间", "time", { .of($0.at) }) { line, _ in line.at.moment.description },
    Fact("who", "经办", "who", { .of($0.who) }) { line, _ in line.doer },
    Fact("kind", "操作", "act", { .text($0.kind.rawValue) }) { $0.deed(in: $1) },
    Fact("reason", "理由", "reason") { .optional($0.reason) },
    Fact("digest") { .of($0.digest) },
    Fact("signed_on_paper_by") { .of($0.signer?.person) },
  ]

  /// The whole of a record as `show` gives it to scripts.
  package static func whole(_ detail: RecordDetail) -> JSONText {
    var members = row.map { JSONText.Member(key: $0.key, value: $0.value(detail.row)) }
    func add(_ key: String, _ value: JSONText) { members.append(.init(key: key, value: value)) }
    if let content = detail.content {
      add("participants", people(content.people))
      add("summary", .text(content.summary))
      add("category", .text(content.category.rawValue))
      add("links", .list(content.links.map { .of($0) }))
      add("evidence", evidence(content.evidence))
      add("no_attachment_reason", .optional(content.noAttachmentReason?.rawValue))
    }
    add("marks", .list(marks(of: detail).map(JSONText.text)))
    add("entry_deadline", .of(detail.deadline))
    add("late_reason", .optional(detail.lateReason))
    add("void_reason", .optional(detail.voidReason))
    add("paper_file", paper(detail.row.paper))
    add("revisions", .list(detail.revisions.map(revision)))
    return .object(members)
  }

  static func people(_ people: [Participant]) -> JSONText {
    .list(
      people.map {
        .object([
          "name": .text($0.name), "person": .of($0.person), "post": .optional($0.post),
          "part": .text($0.part.rawValue),
        ])
      })
  }

  static func evidence(_ items: [EvidenceItem]) -> JSONText {
    .list(
      items.map {
        .object([
          "kind": .text($0.kind.rawValue), "name": .text($0.name), "size": .integer($0.size),
          "sha256": .of($0.sha256), "caption": .text($0.caption),
        ])
      })
  }

  private static func paper(_ state: PaperState) -> JSONText {
    guard case .filed(let paper) = state else { return .none }
    return .object([
      "number": .text(paper.number), "location": .text(paper.location), "pages": .integer(paper.pages),
    ])
  }

  private static func revision(_ revision: RecordRevision) -> JSONText {
    .object([
      "revision": .integer(revision.number), "purpose": .text(revision.purpose.rawValue),
      "reason": .optional(revision.reason), "author": .of(revision.author), "at": .of(revision.at),
      "signed_by": .text(revision.signing.name), "signed_at": .of(revision.signing.at),
      "signed_on": .of(revision.signing.paper?.day), "keyed_in_by": .optional(revision.signing.keyedInBy),
      "title": .text(revision.content.title), "summary": .text(revision.content.summary),
    ])
  }

  /// The marks that a record carries for good.
  package static func marks(of detail: RecordDetail) -> [String] {
    var marks: [String] = []
    if detail.row.lateBy != nil { marks.append("lateEntry") }
    if detail.row.imported { marks.append("imported") }
    if detail.row.links.isEmpty { marks.append("unplanned") }
    if detail.row.state == .voided { marks.append("voided") }
    if detail.row.revision > 1 { marks.append("revised") }
    if let signing = detail.revisions.last?.signing {
      if signing.acting { marks.append("acting") }
      if signing.own { marks.append("own") }
      if signing.paper != nil { marks.append("paperSignature") }
    }
    if !detail.faultyEvidence.isEmpty { marks.append("evidenceFault") }
    return marks
  }
}

/// A file that is named somewhere, by its place there.
package struct NumberedEvidence: Hashable, Sendable {
  package var number: Int
  package var item: EvidenceItem

  package init(number: Int, item: EvidenceItem) {
    self.number = number
    self.item = item
  }
}

extension RecordFacts {
  /// The files that a record, draft, report or yearly sheet names.
  package static let evidence: [Fact<NumberedEvidence>] = [
    Fact("number", "序号", "number", isFigure: true) { .integer($0.number) },
    Fact("kind", "种类", "kind", { .text($0.item.kind.rawValue) }) { $0.item.kind.name(in: $1) },
    Fact("name", "文件", "file") { .text($0.item.name) },
    Fact("caption", "说明", "caption") { .text($0.item.caption) },
    Fact("size", "字节", "bytes", isFigure: true) { .integer($0.item.size) },
    Fact("sha256", "哈希值", "sha256") { .of($0.item.sha256) },
  ]
}

extension RecordRow {
  /// What a list on the screen says first of a record.
  fileprivate enum Standing {
    case voided
    case late(Int)
    case withoutPaper
    case entered

    var tone: Tone {
      switch self {
      case .voided, .entered: .plain
      case .late: .warning
      case .withoutPaper: .dim
      }
    }
  }

  fileprivate var standing: Standing {
    if state == .voided { return .voided }
    if let lateBy { return .late(lateBy) }
    if case .pending = paper { return .withoutPaper }
    return .entered
  }
}

extension RecordRow {
  /// Everybody who took part, where the content is known.
  fileprivate var names: String { content?.people.map(\.name).joined(separator: "、") ?? people }
}

extension PaperState {
  /// The number of the paper file; empty where there is none.
  fileprivate var number: String { if case .filed(let file) = self { file.number } else { "" } }
  fileprivate func spoken(in language: Language) -> String {
    switch self {
    case .filed(let file): file.number
    case .none: language.say("无", "none")
    case .pending: language.say("待补", "pending")
    }
  }
}
