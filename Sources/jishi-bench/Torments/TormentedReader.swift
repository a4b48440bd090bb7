import Catalogue
import EmbeddedStore
import Records
import Secrets
import TerminalUI
import Workstation

/// A reader that needs no store: what it is usually given, and how it reads.
///
/// Each says what it makes of spoiled bytes, also in words, since sentences are made of what was read.
struct TormentedReader {
  let name: String
  let samples: [[UInt8]]
  let read: ([UInt8], inout Mutation) throws -> Void

  init(_ name: String, _ samples: [String], _ read: @escaping (String, inout Mutation) throws -> Void) {
    self.init(bytes: name, samples.map { Array($0.utf8) }) { bytes, chance in
      try read(String(decoding: bytes, as: UTF8.self), &chance)
    }
  }

  init(
    bytes name: String, _ samples: [[UInt8]], _ read: @escaping ([UInt8], inout Mutation) throws -> Void
  ) {
    (self.name, self.samples, self.read) = (name, samples, read)
  }

  /// All of them; some read what a store gave out.
  static func all(from given: GivenOut) -> [TormentedReader] {
    tables + typed + documents(given) + journal(given) + screens
  }
}

/// What a sound store gives out, to be spoiled.
struct GivenOut {
  let checkpoint: String
  let note: String
  let proof: String
  let entries: [Entry]

  /// Asks a store; nothing may be missing, or a reader would go untried.
  init(of store: SQLiteStore, by head: Session) throws {
    let rows = try store.records(RecordQuery(unit: "CZJ"), page: .first, limit: 200, for: head).rows
    // Not every record can be proven: some came after the checkpoint.
    let proofs = rows.lazy.compactMap { try? store.proof(of: $0.number, for: head).text }
    guard let last = try store.lastCheckpoint(), let signed = CheckpointNote(last), let proof = proofs.first
    else { throw StoreFailure.damaged(detail: "the store has no checkpoint or no record in it") }
    checkpoint = try CheckpointFile.text(of: last)
    note = signed.text
    self.proof = proof
    entries = try store.entries(after: 0, limit: 4_000).map(\.entry)
  }
}

extension TormentedReader {
  private static let units =
    "code,name,kind,group,superior,staff_count,main_body,supervision_body\n"
    + "CZJ,示范市财政局,cityDepartment,cityUnit,,80,示范市财政局党组,派驻纪检组\nYLX,\"云\"\"岭县\",county,county,CZJ,,县委,县纪委\n"
  private static let people =
    "code,name,unit,side,role,title,rank,from,to,basis,portfolio\n"
    + "lin,林晓岚,CZJ,,recorder,办公室科员,general,2025-01-01,2027-01-01,示财发〔2025〕1号,预算;采购\n"
  private static let indicators =
    "year,side,kind,scope,code,title,requirement,points,subject,recurrence,due,evidence,list_item,measure,responsible,source\n"
    + "2026,main,common,cityUnit,Z-02,专题研究,每季度一次,5.5,team,quarterly,25,minutes;photo,一,会议,lin,方案\n"
    + "2026,main,individual,CZJ,Z-21,谈话,每年两次,10,member:lin,atLeast:2/year,12-20,document,,,,\n"
  private static let records =
    "unit,side,subject,title,summary,start,end,place,people,duties,category,attachments,paper_file,signed_by,signed_at,entered_at\n"
    + "CZJ,main,team,专题研究,听取各科室责任落实情况汇报，分析廉政风险点，明确整改责任人。,2026-03-02 14:00,2026-03-02 15:30,三楼会议室,"
    + "张建国|chair;来宾|attendee,Z-02#1,meeting,a.txt|minutes,2026-Z-001|档案室|6,张建国,2026-03-03 09:00,2026-03-04 10:00\n"
  private static let reviews =
    "unit,side,month,duty,verdict,quality,reason\nCZJ,main,2026-03,Z-02#1,partly,60,材料不全\n"
  private static let results =
    "year,unit,side,democratic,questionnaire,test,inspection\n2026,CZJ,main,95.5,90,88.25,92\n"
  private static let calendar = "day,kind,note\n2026-10-01,rest,国庆节\n2026-10-10,work,补班\n"
  private static let lines =
    "{\"code\":\"CZJ\",\"name\":\"财政局\",\"kind\":\"cityDepartment\",\"staff_count\":80,\"main_body\":\"党组\"}\n"

  private static let unit = OrganisationUnit(
    code: "CZJ", name: "财政局", kind: .cityDepartment, group: .cityUnit, mainBody: "党组", supervisionBody: "纪检组",
    displayOrder: 1, start: Day(number: 19_000))
  private static let now = Instant(Moment(day: Day(number: 20_630), minute: 600))

  /// The tables that are imported, each as CSV and as JSON lines.
  private static var tables: [TormentedReader] {
    func table<Kind: Intake>(_ name: String, _ sample: String, _ intake: @escaping () -> Kind)
      -> TormentedReader
    {
      TormentedReader(bytes: "import \(name)", [sample, lines].map { Array($0.utf8) }) { bytes, chance in
        // Chunks break where they like, in the middle of a character too.
        var rest = bytes[...]
        let size = chance.pick([1, 7, 4_096, 1 << 20])
        let isCSV = chance.below(4) > 0
        let result = try IntakeResult<Kind.Value>.reading(intake(), file: isCSV ? "in.csv" : "in.json") {
          defer { rest = rest.dropFirst(size) }
          return rest.isEmpty ? nil : Array(rest.prefix(size))
        }
        for problem in result.problems.prefix(50) {
          for language in Language.allCases { _ = problem.sentence(in: language) }
        }
        if let days = result.values as? [CalendarIntake.Line] {
          _ = WorkCalendar(CalendarIntake.years(of: days, source: "in.csv"))
        }
      }
    }
    return [
      table("units", units) { UnitIntake(known: [unit], start: Day(number: 20_000)) },
      table("people", people) { PeopleIntake(units: [unit], people: []) },
      table("indicators", indicators) {
        IndicatorIntake(IndicatorIntake.Surroundings(units: [unit], people: ["lin"]))
      },
      table("records", records) {
        RecordIntake(
          RecordIntake.Surroundings(
            destination: .books, profile: Profiles.standard, now: now, unit: { $0 == unit.code ? unit : nil },
            person: { name, _, _ in name == "张建国" ? ("zjg", "张建国", "局长") : nil },
            hasOccurrence: { _, _, _, name in name.ordinal < 5 },
            attach: { path, _ throws(FileProblem) in throw .missing(path: path) }))
      },
      table("reviews", reviews) {
        ReviewIntake(
          ReviewIntake.Surroundings(unit: { $0 == unit.code ? unit : nil }, mayReview: { _ in true }))
      },
      table("results", results) {
        YearEndIntake(
          YearEndIntake.Surroundings(
            unit: { $0 == unit.code ? unit : nil }, plan: { _ in nil }, takesInspection: { _ in true },
            mayAssess: { _ in true }))
      },
      table("calendar", calendar) { CalendarIntake() },
    ]
  }

  /// What people type and paste, and what stands on slips and in options.
  private static var typed: [TormentedReader] {
    [
      TormentedReader(
        "typed time",
        ["2026-03-05 14:30", "昨天 9点半", "周三 下午3点", "-1d", "1.5小时", "3-5 0930", "90分钟", "20260305"]
      ) { text, chance in
        let moment = Moment(
          day: Day(number: chance.pick([20_630, 0, 2_932_896, -719_162])), minute: chance.below(1440))
        for typed in [TypedTime(start: text, now: moment), TypedTime(end: text, start: moment, now: moment)] {
          _ = typed.full(text)
          if case .afternoon(let other)? = typed.remark { _ = other.description }
        }
        for direction in [TypedDirection.past, .future] {
          _ = Day(typed: text, today: moment.day, direction)?.description
        }
      },
      TormentedReader(
        "pasted event",
        ["关于召开党风廉政建设专题会议的通知\n时间：2026年3月5日（星期四）下午14:30－16:00\n地点：三楼会议室\n参加人员：张建国、李明（共23人）\n会议听取了汇报。"]
      ) { text, _ in
        let known = [Participant(person: "zjg", name: "张建国", part: .chair)]
        _ = PastedEvent(
          text, knownPeople: known, knownPlaces: ["三楼会议室"], now: Moment(day: Day(number: 20_630), minute: 1))
      },
      TormentedReader("one-time code", ["ABCD-EFGH-JKMN-PQRS"]) { text, _ in
        _ = OneTimeCode(typed: text)?.hash(salt: text)
      },
      TormentedReader(
        "names and numbers",
        [
          "CZJ-2026-Z-0007", "Z-02#2", "2026-Q3", "2026-03", "2026-H1", "2026-03-05", "95.50", "3/4",
          "2026-03-05 09:30",
          "RZ12", "member:lin", "quarterly", "atLeast:2/year", "5 workingDays",
        ]
      ) { text, _ in
        _ = (RecordNumber(text)?.description, OccurrenceName(text)?.description, Quarter(text)?.description)
        _ = (
          Month(text)?.description, HalfYear(text)?.description, Day(text)?.description,
          Score(text)?.description
        )
        _ = (
          Fraction(text), Moment(text)?.description, RemarkName(text)?.description,
          SupervisionName(text)?.description
        )
        _ = (FindingName(text)?.description, BulletinNumber(text)?.description)
        _ = (DutySubject(text), TimeLimit(text), AdjustmentName(text)?.description, Digest(text))
        _ = try? Recurrence.parse(text)
        _ = try? DueRule.parse(text)
        for year in [2026, 1, 9_999] {
          do throws(ScheduleProblem) { _ = try Schedule.parse(recurrence: text, due: text, year: year) } catch
          {
            _ = error.sentence(in: .chinese)
          }
        }
        _ = RecordRules.end(text, from: Moment(day: Day(number: 20_630), minute: 0))
      },
      TormentedReader(
        "words", ["张建国 zjg", "专题研究 三楼会议室", "会议记录.docx", "../../etc/passwd", "'/a b' file:///c%20d"]
      ) {
        text, _ in
        _ = (Pinyin(person: text), Pinyin(phrase: text), FileName.cleaned(text), FileName.isSound(text))
        let spoken = SpokenText(phrase: text)
        _ = (spoken.place(of: text), spoken.place(of: "zj"))
        _ = PersonFolders(of: PersonCode(text), in: "/tmp")
      },
    ]
  }

  /// The files that are kept outside of the store, and the rules.
  private static func documents(_ given: GivenOut) -> [TormentedReader] {
    [
      TormentedReader("rule profile", [Profiles.text(named: Profiles.names[0]) ?? ""]) { text, _ in
        do throws(InputProblems) {
          _ = RuleVersions([RuleVersions.Version(profile: try RuleProfile.read(text, file: "in.profile"))])
        } catch {
          for problem in error.problems.prefix(50) { _ = problem.sentence(in: .english) }
        }
      },
      TormentedReader("checkpoint file", [given.checkpoint]) { text, _ in
        _ = try? CheckpointFile.checkpoint(from: text)
        let value = try CanonicalValue(json: Array(text.utf8.filter { $0 > 0x20 }))
        _ = try CanonicalDecoder.decode(Checkpoint.self, from: value).isSound
      },
      TormentedReader("checkpoint note", [given.note]) { text, chance in
        guard let note = CheckpointNote(text) else { return }
        _ = (
          note.text,
          note.isSigned(by: PublicKey(bytes: Array(repeating: 7, count: chance.pick([0, 31, 32, 33]))))
        )
      },
      TormentedReader("record proof", [given.proof]) { text, _ in
        guard let proof = try? RecordProof(text) else { return }
        _ = (proof.text, proof.record?.description, try? proof.check())
      },
      TormentedReader(
        "preferences", ["theme = plain\nlanguage = en\nrecents = CZJ-2026-Z-0001\nwidth = 100\n"]
      ) {
        text, _ in _ = Preferences(text: text).text
      },
    ]
  }

  /// Sealed bytes: headers, bodies of every kind, rows, and keys under a passphrase.
  private static func journal(_ given: GivenOut) -> [TormentedReader] {
    // One of each kind, so that the many imported records do not crowd the others out.
    let kinds = Dictionary(grouping: given.entries, by: \.header.kind).values.compactMap(\.last)
    return [
      TormentedReader(bytes: "entry header", kinds.map(\.headerBytes)) { bytes, chance in
        let other = chance.pick(kinds)
        let entry = try Entry(headerBytes: bytes, bodyBytes: other.bodyBytes, signature: other.signature)
        _ = (entry.header.at.moment.description, entry.header.chain.body?.unit, entry.header.closesBatch)
      },
      TormentedReader(bytes: "entry body", kinds.map(\.bodyBytes)) { bytes, chance in
        for kind in [chance.pick(EntryKind.allCases), chance.pick(kinds).header.kind] {
          _ = BodyScan(bytes.span, as: kind).isOfForm
        }
        let value = try CanonicalValue(json: bytes)
        for body in EntryKind.allCases.map(\.meaning.body) {
          _ = try? CanonicalDecoder.decode(body, from: value)
        }
      },
      TormentedReader(
        "vault",
        [
          #"{"box":"\#(String(repeating: "0f", count: 60))","rounds":1024,"salt":"\#(String(repeating: "2a", count: 16))"}"#
        ]
      ) { text, chance in
        let value = try CanonicalValue(json: Array(text.utf8))
        let vault = try CanonicalDecoder.decode(KeyVault.self, from: value)
        // A cost that is allowed is slow and says nothing new.
        guard !(1_025...(1 << 24)).contains(vault.cost.rounds) else { return }
        _ = try vault.open(Passphrase(firstLineOf: chance.spoiled("passphrase")))
      },
    ]
  }

  /// What the screen is made of: keys that come in, texts that are set and edited.
  private static var screens: [TormentedReader] {
    [
      TormentedReader("keys", ["jk\u{1B}[A\u{1B}[1;5Cx\u{1B}[200~pasted\u{1B}[201~\r", "会议\u{301}👨‍👩‍👧\t\u{7F}"])
      { text, chance in
        var decoder = InputDecoder()
        var rest = Array(text.unicodeScalars)[...]
        while !rest.isEmpty {
          let size = chance.pick([1, 3, 50])
          var tokens = rest.prefix(size).map { InputDecoder.Token.scalar($0) }
          if chance.below(5) == 0 { tokens.append(chance.pick([.pasteBegin, .pasteEnd, .input(.key(.up))])) }
          _ = decoder.decode(tokens)
          rest = rest.dropFirst(size)
        }
        _ = decoder.endPaste()
        _ = Key(name: text)?.name
      },
      TormentedReader("set text", ["听取各科室责任落实情况汇报，分析 廉政 risk points；明确「整改」责任人。\n第二段 word"]) { text, chance in
        let width = chance.pick([0, 1, 2, 17, 80, 4_000, -1])
        _ = LineWrapping(text, width: width).lines.count
        _ = (text.clipped(to: width), text.clippedBefore(to: width), text.padded(to: min(width, 200)))
      },
      TormentedReader("edited text", ["会议记录 minutes"]) { text, chance in
        var edited = EditableText(
          text, limit: chance.pick([0, 1, 60, 2_000]), allowsLines: chance.below(2) == 0)
        _ = edited.insert(chance.spoiled("字e\u{301}"))
        var field = TextField(text, limit: 60)
        for key in [Key.left, .backspace, .wordLeft, .delete, .home, .end, .wordRight, .character("\u{301}")]
        {
          _ = field.type(.key(key))
        }
      },
    ]
  }
}
