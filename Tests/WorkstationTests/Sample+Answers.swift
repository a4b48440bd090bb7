import Records
import Secrets
import TerminalUI

@testable import Workstation

// The sample city as a performer: every command has an answer at once.
extension Sample {
  mutating func perform(_ command: Command) -> [Reply] {
    switch command {
    case .ask(let asked): return [answer(asked.query)]
    case .perform(let act), .confirm(let act):
      if !refusals.isEmpty { return [.refused(act, refusals.removeFirst())] }
      if case .submit(let number, _) = act { setPrecedent(number) }
      take(act)
      var receipt = Receipt()
      if case .enter = act { receipt.number = RecordNumber(unit: "CZJ", year: 2026, side: .main, serial: 13) }
      if case .issueCodes(let people) = act {
        for person in people { receipt.codes[person] = OneTimeCode(typed: "ABCD EFGH JKMN PQRS") }
      }
      if case .makeCheckpoint = act { receipt.checkpoint = Sample.checkpoint }
      return [.performed(act, receipt)]
    case .newDraft(let order):
      nextDraft += 1
      typed[nextDraft] = order.form
      return [
        .drafted(
          Draft(
            number: nextDraft, version: 1, unit: order.unit, side: order.side, author: "LXL",
            createdAt: Instant(today), updatedAt: Instant(today), purpose: order.purpose,
            record: order.record,
            form: order.form))
      ]
    case .keepDraft(let draft):
      var kept = draft
      typed[draft.number] = draft.form
      kept.version += 1
      kept.updatedAt = Instant(today)
      return [.kept(kept)]
    case .signIn(_, let passphrase):
      return passphrase == "correct horse"
        ? [.seated(SessionSummary(person: Sample.recorder, posts: [Sample.recorderPost]), .signedIn)]
        : [.notSeated(.wrongPassphrase(triesLeft: 4))]
    case .wake(let passphrase):
      return passphrase == "correct horse"
        ? [.seated(SessionSummary(person: Sample.recorder, posts: [Sample.recorderPost]), .woken)]
        : [.notSeated(.wrongPassphrase(triesLeft: 3))]
    case .handOver(_, let passphrase):
      return passphrase == "correct horse"
        ? [.seated(SessionSummary(person: Sample.head, posts: [Sample.headPost]), .handedOver)]
        : [.notSeated(.wrongPassphrase(triesLeft: 2))]
    case .handOverAnew(_, let code, let passphrase):
      if let code, code != OneTimeCode(typed: "ABCD EFGH JKMN PQRS") { return [.notSeated(.wrongCode)] }
      guard passphrase.isLongEnough else { return [.notSeated(.passphraseTooShort(least: 10))] }
      return [.seated(SessionSummary(person: Sample.head, posts: [Sample.headPost]), .handedOver)]
    case .handBack:
      return [.seated(SessionSummary(person: Sample.recorder, posts: [Sample.recorderPost]), .handedBack)]
    case .start(.attach(let owner, let path, let kind, let caption)):
      if failingPaths.contains(path) {
        return [
          .jobFailed(
            .attach(for: owner, path: path, kind: kind, caption: caption), .file(.missing(path: path)))
        ]
      }
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let item = EvidenceItem(
        kind: kind, caption: caption, name: name, size: 49_152, sha256: Digest(of: Array(path.utf8)),
        mediaType: "application/octet-stream", addedAt: Instant(today))
      return [.finished(.attach(for: owner, path: path, kind: kind, caption: caption), .attached(item))]
    case .start(.export) where exportHangs: return []
    case .start(.export(let export)):
      if let failure = exportFailure {
        exportFailure = nil
        return [.jobFailed(.export(export), failure)]
      }
      return [.finished(.export(export), .exported(12))]
    case .start(.table(let order)):
      if let failure = tableFailure {
        tableFailure = nil
        return [.jobFailed(.table(order), failure)]
      }
      var found = table
      if !order.isTrial { (found.faults, found.doubts) = ([], []) }
      return [.finished(.table(order), .table(found))]
    case .edit(let text): return [.edited(text + "（改）")]
    case .start(.verify) where verifyHangs: return []
    case .start(.verify), .enrol: return city(command)
    case .rememberFolder(let folder):
      folders.remember(folder)
      return []
    case .poll: return [.clock(Instant(today), changes: 1)]
    default: return []
    }
  }

  /// What was submitted for a duty is what the next record of that duty begins with.
  private mutating func setPrecedent(_ number: Int) {
    guard let form = typed[number] else { return }
    for link in form.links { precedents[link.code] = Precedent(name: "D\(number)", form: form) }
  }

  /// As the store answers, but for what lies on the machine.
  private func answer(_ query: any Query) -> Reply {
    switch query {
    case let query as AccountsQuery: .answered(query, accounts(matching: query.text))
    case let query as FolderQuery: folder(query)
    case let query as FileFoldersQuery: .answered(query, folders)
    case let query as EvidenceTextQuery: .answered(query, "提纲\n一、廉政风险\n二、整改要求")
    case let query as ExportEvidence: .answered(query, .done)
    case let query as SaveText: .answered(query, .done)
    case let query as any StoreQuery: answerOfStore(to: query)
    default: .failed(query, .keyAsleep)
    }
  }

  private func answerOfStore(to query: some StoreQuery) -> Reply {
    let session = Session(person: Sample.recorder, posts: [Sample.recorderPost], key: nil)
    do throws(StoreFailure) {
      return .answered(query, try query.answer(ShelfStore(self, isPractice: false), session))
    } catch {
      return .failed(query, error)
    }
  }

  func accounts(matching text: String) -> [Account] {
    accounts.filter {
      let pinyin = Pinyin(person: $0.person.name)
      return text.isEmpty || $0.id.rawValue == text || $0.person.name.contains(text)
        || pinyin.full.hasPrefix(text) || pinyin.initials.hasPrefix(text)
    }
  }

  private func folder(_ query: FolderQuery) -> Reply {
    let path = query.path
    if missingPaths.contains(path) { return .failed(query, .file(.missing(path: path))) }
    if path.split(separator: "/").last?.contains(".") ?? false { return .answered(query, .file(path)) }
    let items = [
      Folder.Item(name: "会议", isFolder: true, size: 0),
      Folder.Item(name: "会议记录.docx", isFolder: false, size: 49_152),
      Folder.Item(name: "签到.jpg", isFolder: false, size: 1_258_291),
    ]
    return .answered(query, .folder(Folder(path: path.isEmpty ? "/home/lxl" : path, items: items)))
  }

  func listed(_ query: RecordQuery) -> [RecordRow] {
    let rows = records.filter {
      (query.states.isEmpty || query.states.contains($0.state)) && (!query.lateOnly || $0.lateBy != nil)
        && (query.words.map($0.title.contains) ?? true)
    }
    return query.order.ascends ? rows : rows.reversed()
  }

  static func page(_ rows: [RecordRow], _ anchor: PageAnchor<RecordKey>, _ limit: Int)
    -> Page<RecordRow>
  {
    var range = 0..<rows.count
    switch anchor {
    case .first: range = 0..<min(limit, rows.count)
    case .last: range = max(0, rows.count - limit)..<rows.count
    case .after(let key):
      let start = (rows.firstIndex { $0.key == key } ?? -1) + 1
      range = start..<min(rows.count, start + limit)
    case .before(let key):
      let end = rows.firstIndex { $0.key == key } ?? 0
      range = max(0, end - limit)..<end
    }
    return Page(
      rows: Array(rows[range]), hasMoreBefore: range.lowerBound > 0,
      hasMoreAfter: range.upperBound < rows.count)
  }

  func candidates(_ kind: CandidateKind) -> [Candidate] {
    func make(_ value: String, _ text: String, _ detail: String) -> Candidate {
      let pinyin = Pinyin(phrase: text)
      return Candidate(
        value: value, text: text, detail: detail, pinyin: pinyin.full, initials: pinyin.initials)
    }
    return switch kind {
    case .people:
      [
        make("ZJG", "张建国", "党组书记、局长"), make("ZJG2", "赵俊国", "预算科科长"), make("LH", "李红", "副局长"),
        make("WZQ", "王志强", "副局长"), make("LXL", "林晓岚", "办公室科员"),
      ]
    case .places: [make("三楼会议室", "三楼会议室", "用过 12 次"), make("张建国办公室", "张建国办公室", "用过 3 次")]
    case .titles: [make("1", "第二季度党风廉政建设专题研究", ""), make("2", "谈心谈话", "")]
    case .occurrences:
      [
        make("Z-02#2", "Z-02#2 第二季度专题研究会议", "06-25 逾期 1 天"),
        make("Z-03#1", "Z-03#1 半年述责述廉报告", "06-30 剩 4 天"),
        make("Z-09#1", "Z-09#1 谈心谈话（王志强）", "06-30"),
      ]
    case .counterparts:
      [make("CZJ-2026-J-0003", "CZJ-2026-J-0003 谈心谈话监督", "2026-06-23 15:00")]
    case .units: standings.map { make($0.id.rawValue, $0.unit.name, "") }
    case .found(let kind, let text, let limit): found(kind, text, limit)
    }
  }

  /// What the palette finds; many records, so that there is more than a page of them.
  private func found(_ kind: FindKind, _ text: String, _ limit: Int) -> [Candidate] {
    func make(_ value: String, _ text: String, _ detail: String) -> Candidate {
      let pinyin = Pinyin(phrase: text)
      return Candidate(
        value: value, text: text, detail: detail, pinyin: pinyin.full, initials: pinyin.initials)
    }
    let all: [Candidate] =
      switch kind {
      case .records: (1...40).map { make("CZJ-2026-Z-\(1_000 + $0)", "CZJ-2026-Z-\(1_000 + $0)", "谈心谈话") }
      case .units: [make("CZJ", "示范市财政局", "CZJ"), make("DAJ", "示范市档案局", "DAJ")]
      case .drafts: drafts.map { make("\($0.id) \($0.state.rawValue)", $0.draft.name, $0.draft.form.title) }
      case .duties: [make("CZJ main Z-09#1", "谈心谈话（王志强）", "Z-09#1")]
      case .people: [make("WZQ", "王志强", "副局长"), make("LH", "李红", "副局长")]
      }
    let wanted = text.lowercased()
    return Array(
      all.filter { candidate in
        [candidate.text, candidate.value, candidate.pinyin, candidate.initials].contains {
          $0.lowercased().contains(wanted)
        }
      }.prefix(limit))
  }
}

extension TableLook {
  /// Two units of a file.
  static var sample: TableLook {
    var look = TableLook()
    look.taken = 2
    look.notes = ["读取工作表“单位名册”"]
    look.headings = ["单位代码", "单位名称", "单位类型"]
    look.rows = [["X01", "示范第一县", "县（区）"], ["B01", "市教育局", "市直部门"]]
    return look
  }
}
