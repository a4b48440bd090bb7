import HonestText
import Records
import SheetRows
import Testing

@Suite struct `Sentences` {
  static let day = Day(number: 20_630)
  static let at = Instant(seconds: 1_782_453_605)
  static let chainBreak = ChainBreak(chain: "CZJ/main", number: 7, fault: .bodyChanged)
  static let similar = SimilarRecord(
    name: "CZJ-2026-Z-0007", start: Moment(day: day, minute: 600), title: "谈心谈话", place: "三楼会议室")
  static let record = RecordNumber(unit: "CZJ", year: 2026, side: .main, serial: 7)

  static let occurrence = OccurrenceName(code: "Z-1", ordinal: 1)
  static let month = Month(index: 24_317)
  static let quarter = Quarter(index: 8_105)
  static let half = HalfYear(index: 4_052)
  static let inspection = SupervisionName(.inspection, office: .main, year: 2026, serial: 1)
  static let bulletin = BulletinNumber(year: 2026, serial: 1)
  static let unfit = UnfitText("Person", "name", .scalar(0x7, at: 2))

  static let files: [FileProblem] = [
    .missing(path: "/a"), .isDirectory(path: "/a"), .notRegular(path: "/a"), .isSymbolicLink(path: "/a"),
    .unreadable(path: "/a"), .noWriter(path: "/a"), .tooLarge(path: "/a", size: 60 << 20, limit: 50 << 20),
    .recordTooLarge(size: 600 << 20, limit: 500 << 20), .changedWhileCopied(path: "/a"), .empty(path: "/a"),
    .exists(path: "/a"), .outOfReach(path: "/a"), .notAFileName, .folderFull(path: "/a", limit: 1 << 30),
    .notText(path: "/a"),
  ]

  static let refusals: [ActRefusal] = [
    .notPermitted(.signRecord, Scope(unit: "CZJ", side: .main)), .notPermitted(.readAllUnits, .city),
    .noSuch(.record("X")), .unseen(.draft(3), .readOwnUnit, Scope(unit: "CZJ")),
    .incomplete([FieldProblem(field: .place, kind: .missing)]), .duplicates([similar]),
    .evidenceLacking([.minutes]), .wrongState(draft: 17, .entered), .submittedAnew(draft: 17),
    .recordVoided(record), .commentMissing, .reasonMissing, .lateReasonMissing(lateBy: 2),
    .eventNotOver(Moment(day: day, minute: 0)), .signedBeforeEvent,
    .paperNumberTaken("2026-Z-001", by: "X"), .scanMissing, .paperIncomplete, .attachmentGone("a.txt"),
    .designationEnded("lxl"), .codeTaken("CZJ"), .alreadyOpen, .invalid(field: "title", value: "x"),
    .unfit(unfit), .secondHead(unit: "CZJ", .main, holder: "zjg"), .rulesNotAhead(day),
    .lateEntryRefused(lateBy: 2),
    .pointsDoNotAddUp(
      IndicatorPlace(year: 2026, side: .main, scope: .unit("CZJ")), has: 29_00, wanted: 30_00),
    .indicatorIncomplete(code: "Z-1", field: "due"), .memberMissing(code: "Z-21"),
    .neverDue(code: "Z-1", recurrence: "once"), .deadlinePassed(occurrence, day), .notExtendable(occurrence),
    .notAfterEvents(code: "Z-1"), .ledgerClosed("CZJ", .main, year: 2026),
    .ledgerNotClosed("CZJ", .main, year: 2026), .ledgerStillRunning(year: 2026, closesFrom: day),
    .nothingToAdopt, .booksChanged("CZJ/main"), .noticeTold(month), .notAddressed("zjg"), .reportSent(half),
    .reportUnsigned(half), .inspectionClosed(inspection), .notInspected("CZJ"), .resultMissing,
    .findingSettled(FindingName(inspection, 1), .accepted), .inspectionIncomplete(.focused),
    .inBulletin(SupervisionName(.violation, office: .main, year: 2026, serial: 1), inspection),
    .notedAlready(record, inspection), .notOfUnit("王来客", "CZJ"),
    .bulletinCorrected(inspection, by: inspection), .ledgersReviewed(Month(containing: day)),
    .monthNotOver(month), .quarterNotOver(quarter), .reviewClosed("CZJ", .main, month),
    .reviewNotClosed("CZJ", .main, month), .verdictsMissing("CZJ", [occurrence]), .notRecorded(occurrence),
    .verdictFinal(occurrence), .answeredAlready(occurrence), .bulletinIssued(bulletin),
    .reviewsOpen(quarter, ["CZJ"]), .nothingReviewed(quarter), .bulletinNotIssued(quarter),
    .notClosedToRestate("CZJ", .main, month), .quarterPooled(quarter), .consentMissing(record),
    .changeDeclined(record, reason: "x"),
    .planMissing(year: 2026), .wayNotPlanned(.test, year: 2026), .gradedByPoints(year: 2026),
    .inspectionHasNoPart, .otherYear(day, year: 2025), .reportOfClueMissing, .yearNotOver(2026),
    .yearBeforeLedgers(2025, from: day),
    .yearPublished(bulletin), .bulletinsMissing([quarter]), .yearIncomplete(["CZJ"], YearGap.allCases[0]),
    .noMeasureDue("CZJ", year: 2026), .scoreOutOfRange("CZJ"), .nothingChanged,
  ]

  static let failures: [StoreFailure] = [
    .noStore(path: "/s"), .alreadyAStore(path: "/s"), .newerStore(version: 2, known: 1),
    .notAStore(path: "/s", detail: "x"), .readOnly(path: "/s"), .networkFileSystem(path: "/s", kind: "nfs"),
    .busy(seconds: 5), .diskFull(path: "/s"), .logApart(path: "/s"), .damaged(detail: "x"),
    .inputOutput(path: "/s", detail: "x"), .clockBehind(last: at, now: at), .clockAhead(last: at, now: at),
    .unknownPerson("x"), .notEnrolled("x"), .wrongPassphrase(triesLeft: 1), .accountLocked(until: at),
    .passphraseTooShort(least: 10), .passphraseNotText, .wrongCode, .codeExpired(at), .keyAsleep,
    .refused(.reasonMissing), .chainBroken(chainBreak), .draftChanged(number: 17, by: "lxl"),
    .file(.missing(path: "/a")), .output(.isFolder, path: "/a"),
    .input([InputProblem(file: "a.csv", line: 2, fault: .missingValue)]), .stopped, .notInCheckpoint(nil),
    .notInCheckpoint(record), .notExtended, .otherStore(found: Digest(of: [])),
    .olderCopy(entries: 3, here: 5), .lineOfAnother("lxl"), .notWhenServed,
    .foreignSchema([SchemaDifference(.foreign, type: "view", name: "reviews")]), .schemaMoved,
    .entryAltered(place: "CZJ/main#5"), .otherKeyInCopy("admin"),
    .unsoundCopy(VerificationFault(kind: .chain, place: "CZJ/main#5", detail: "x"), count: 2),
  ]

  static let outputs: [OutputProblem] = [
    .withinStore, .isLink, .isFolder, .isProof, .exists, .noReader, .noFolder,
  ]

  static let fields: [FieldProblem.Kind] = [
    .missing, .notATime, .endBeforeStart, .tooShort(least: 20, has: 3), .tooLong(most: 60, has: 61),
    .notANumber, .notAllowed, .otherLedger("Z-1#1"), .unknownPerson("x"), .tooFew(least: 1, has: 0), .changed,
    .taken(by: "X"), .unfit(.marks(at: 1)),
  ]

  static let texts: [TextProblem] =
    [
      .missing, .scalar(0x7, at: 2), .scalar(0x202E, at: 2), .marks(at: 1), .tooShort(least: 2, has: 1),
      .tooLong(most: 2, has: 3),
    ] + TextProblem.Measure.allCases.map { .tooLarge($0, most: 2, has: 3) }

  static let intake: [IntakeFault] = [
    .endBeforeStart(start: "a", end: "b"), .secondHead(holder: "张建国", from: day, to: nil),
    .subjectNotAllowed(.team, .supervision), .noSupervisionBody("JYJ"),
    .otherLedger("Z-1#1", "CZJ", .main, year: 2026), .unitNeeded(.recorder), .unitNotWanted(.administrator),
    .sideNeeded(.primaryHead), .basisMissing, .otherName(code: "x", name: "y"), .unknownSuperior("ZZZ"),
    .circle("A"), .scopeMismatch(.common), .scopeMismatch(.individual), .noOccurrence("afterEvent:10/day"),
    .noPoints, .claimAfterOpening, .orderOfTimes(earlier: "a", later: "b"), .inFuture("a"),
    .notPermitted(.draftRecord, Scope(unit: "CZJ", side: .main)), .attachment(.missing(path: "/a")),
    .notACode("A B"), .tooMany("Z-1#1"), .notOfTeam("lh", "CZJ"), .memberOfGroup,
    .sideNotRecorded(.supervision), .notAScore("x"), .planMissing(2026), .wayNotPlanned(.test, 2026),
    .inspectionHasNoPart, .refused(.codeTaken("CZJ")),
  ]

  static let schedules: [ScheduleProblem] = [
    .unknownRecurrence("x"), .countOutOfRange(0, 1...12), .dueNotADay("x"), .dayNumberOutOfRange(32),
    .dayMissing, .dateNotFor(.monthly), .dayNumberNotFor(.yearly), .dueOutsideYear(day, 2025),
  ]

  static let calendars: [CalendarProblem] = [
    .outsideYear(day, 2025), .restDayOnWeekend(day), .makeUpDayOnWeekday(day),
  ]

  static let inputs: [InputFault] =
    [
      .notUTF8, .workbook(.noReader), .failedFormula("#N/A"), .noHeader, .unknownColumns(["x"], known: []),
      .missingColumns([]), .columnTwice,
      .cellCount(expected: 3, found: 2), .underNoHeading("见附件"), .unclosedQuote, .textAfterQuote,
      .rowTooLong(limit: 1 << 20),
      .notJSON,
      .missingValue, .notADay("x"), .notAMoment("x"), .notANumber("x", 1...2), .notPoints("x"),
      .notOneOf("x", [Said("甲", "a"), Said("乙", "b")]), .tooLong(count: 3, limit: 2),
      .tooShort(count: 1, limit: 2),
      .unfit(.marks(at: 1)), .unknownReference("x"), .duplicate("x"), .wrongItem("x", form: "A|B"),
      .schedule(.dayMissing), .calendar(.restDayOnWeekend(day)), .intake(.noPoints), .notAnAssignment,
      .unknownParameter, .missingParameter, .wrongForm("x", .flag), .missingArticle, .statedTwice,
    ]

  static let books: [BookProblem] =
    BookFault.allCases.map { .fault($0) } + [
      .noReader, .notStarted(1), .beyondLimits, .readerDied, .noSuchSheet(["Sheet1"]),
      .sheetMissing("x", ["Sheet1"]), .webPage,
    ]

  static let doubts: [BookDoubt] = [
    .hiddenSheets(["甲"]), .otherSheets(["甲"]), .hiddenRows(2), .valueless(2), .mergedHeadings,
    .unknownColumns(["甲"]), .mergedCells(1), .namelessColumns(["A"]),
    .broughtInBefore(day, lines: 2),
  ]

  static let remarks: [TypedTime.Remark] = [
    .isFuture, .afternoon(orElse: Moment(day: day, minute: 540)),
    .dateOrClock(clock: Moment(day: day, minute: 540)),
    .beforeStart,
  ]

  static let faults: [DataFault] = [
    .noHead(.main), .noRecorder, .calendarMissing(year: 2027), .attachmentFault(Digest(of: [])),
    .chainBroken("CZJ/main", number: 7),
  ]

  static let notes: [Alert.Note] = [
    .draftExists("D17"), .restDay(lastWorkingDay: day), .draftAndRestDay("D17", lastWorkingDay: day),
    .comment("补材料"), .awaitingSignature, .signed, .fault(.noRecorder),
    .remark(by: "周明远", on: day, .duty(occurrence, year: 2026)), .awaitingConsent(record),
  ]

  /// Every enum that speaks in sentences, with every case.
  static let speakers: [Spoken] = [
    Spoken(files) { $0.sentence(in: $1) }, Spoken(refusals) { $0.sentence(in: $1) },
    Spoken(failures) { $0.sentence(in: $1) }, Spoken(fields) { $0.sentence(in: $1) },
    Spoken(texts) { $0.sentence(in: $1) }, Spoken(intake) { $0.sentence(in: $1) },
    Spoken(schedules) { $0.sentence(in: $1) }, Spoken(calendars) { $0.sentence(in: $1) },
    Spoken(inputs) { $0.sentence(in: $1) }, Spoken(remarks) { $0.sentence(in: $1) },
    Spoken(faults) { $0.sentence(in: $1) }, Spoken(notes) { $0.sentence(in: $1) },
    Spoken(ChainFault.allCases) { $0.sentence(in: $1) }, Spoken(books) { $0.sentence(in: $1) },
    Spoken(doubts) { $0.sentence(in: $1) },
    Spoken([
      AlertStage.noticeMade, .reportRegistered, .reportSigned, .indicatorsWaiting, .rectificationAnswered,
    ]) { $0.sentence(in: $1) },
    Spoken([TimeLeft.days(1), .workingDays(1)]) { $0.sentence(in: $1) },
  ]

  /// All sentences in a language.
  static func all(_ language: Language) -> [String] {
    speakers.flatMap { $0.said(language) }
      + outputs.map { StoreFailure.output($0, path: "/a").sentence(in: language) }
  }

  @Test func `every enum that speaks in sentences stands in this list with every case`() throws {
    let declared = try DeclaredCases.ofDomain.get()
    let spoken = (declared.speakers["sentence"] ?? []).filter { declared.cases[$0] != nil }
    #expect(spoken.count > 12)
    let lists = Dictionary(Sentences.speakers.map { ($0.type, $0.cases) }, uniquingKeysWith: { $1 })
    for name in spoken { #expect(lists[name] == declared.cases[name], "\(name)") }
    #expect(Spoken(Sentences.outputs) { _, _ in "" }.cases == declared.cases["OutputProblem"])
  }

  @Test func `a case that is declared anew is found by this reading of the sources`() throws {
    let declared = try DeclaredCases.ofDomain.get()
    #expect(declared.cases["ActRefusal"]?.count ?? 0 >= 71)
    #expect(declared.cases["FieldProblem.Kind"]?.contains("unfit") == true)
    #expect(declared.cases["PostRole"] == Set(PostRole.allCases.map { "\($0)" }))
    #expect(
      declared.cases["Recurrence"]?.isSuperset(of: ["once", "yearly", "atLeast", "afterEvent"]) == true)
  }

  @Test func `every sentence stands in both languages and they differ`() {
    for (chinese, english) in zip(Sentences.all(.chinese), Sentences.all(.english)) {
      #expect(!english.isEmpty && chinese != english)
      #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(chinese)")
    }
  }

  @Test func `no sentence ends with a full stop, since it stands behind the program's name`() {
    for sentence in Sentences.all(.chinese) + Sentences.all(.english) {
      #expect(!sentence.hasSuffix("。") && !sentence.hasSuffix("."), "\(sentence)")
    }
  }

  @Test func `R-012 a refusal says who may do it`() {
    let refusal = ActRefusal.notPermitted(.signRecord, Scope(unit: "CZJ", side: .main))
    #expect(refusal.sentence(in: .chinese) == "您不能对单位 CZJ 的主体责任审签；请由本单位该方面的主要负责人或代行负责人办理，本次尝试已留痕")
    #expect(
      refusal.sentence(in: .english)
        == "you may not sign for the main responsibility of unit CZJ; "
        + "that is for the unit's primary or acting head of that side, and the attempt has been noted")
  }

  @Test func `R-082 a file that is too large is told with both sizes`() {
    let problem = FileProblem.tooLarge(path: "照片.jpg", size: 61 << 20, limit: 50 << 20)
    #expect(problem.sentence(in: .chinese) == "照片.jpg 有 61 MB，单个文件最多 50 MB；请压缩或拆分")
  }

  @Test func `R-004 a busy store says to try again`() {
    #expect(
      StoreFailure.busy(seconds: 5).sentence(in: .english)
        == "another program has been writing for 5 seconds; try again in a while")
  }

  @Test func `R-116 a broken chain names the chain, the entry and what was changed`() {
    #expect(Sentences.chainBreak.sentence(in: .chinese) == "记录链 CZJ/main 第 7 条：正文被改动")
    let fault = VerificationFault(kind: .chain, place: "CZJ/main#7", detail: "bodyChanged")
    #expect(
      [fault].sentences(in: .english) == [
        "broken chain: CZJ/main#7: the body was changed; keep the store as it is, compare it with the "
          + "last backup and checkpoint, then let the administrator acknowledge it"
      ])
  }

  @Test func `nobody is told to rebuild from entries that were altered`() {
    let table = VerificationFault(kind: .projection, place: "records", detail: "3")
    let broken = VerificationFault(kind: .chain, place: "CZJ/main#7", detail: "bodyChanged")
    #expect(
      [table].sentences(in: .english)[0].hasSuffix(
        "where all entries are sound, the administrator runs jishi rebuild"))
    for faults in [[table, broken], [broken, table]] {
      let told = faults.sentences(in: .english) + faults.sentences(in: .chinese)
      #expect(told.allSatisfy { !$0.contains("jishi rebuild") })
      #expect(told.contains { $0.hasSuffix("keep the store as it is and restore a backup") })
    }
  }

  @Test func `damage is told with both ways to mend it`() {
    #expect(
      StoreFailure.damaged(detail: "heads").sentence(in: .english)
        == "the database reports damage (heads); run jishi verify: where all entries are sound, the "
        + "administrator runs jishi rebuild, else restore a backup")
  }
}
