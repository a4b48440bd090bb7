import Records
import TerminalUI
import Testing

@testable import Workstation

/// The palette: whatever can be done or gone to, from wherever one is.
@Suite struct `The palette` {
  var bench = Bench()

  private var palette: Palette? {
    if case .palette(let palette) = bench.station.overlay { return palette }
    return nil
  }

  @Test(arguments: [":", "："]) mutating func `W-2 opens on a colon, also a full-width one`(key: String) {
    bench.press(key)
    #expect(palette != nil)
  }

  @Test func `a key of the palette waits until nothing is asked any more, however often answers ask again`() {
    var station = Bench().station
    let first = station.run(.press(.ledger, .character("?")), label: "")
    _ = station.counting(first)
    let before = station.asked
    #expect(before > 1 && station.wanted != nil)
    // Other units than before: everything that is shown is asked for again.
    let again = station.update(.answered(UnitsQuery(), []))
    #expect(station.asked == before - 1 + again.count && !again.isEmpty)
    while station.asked > 1 { _ = station.update(.failed(UnitsQuery(), .stopped)) }
    #expect(station.wanted != nil)
    _ = station.update(.failed(UnitsQuery(), .stopped))
    #expect(station.wanted == nil)
  }

  @Test mutating func `W-2 is in the F10 menu, even while a field has the keyboard`() {
    bench.press("n F10")
    #expect(bench.form != nil)
    guard case .menu(let menu) = bench.station.overlay else {
      Issue.record("no menu")
      return
    }
    #expect(menu.items.contains { $0.value == .station(.palette) })
    #expect(menu.items.contains { $0.value == .station(.settings) })
  }

  @Test mutating func `W-2 offers every key of every screen of the person`() {
    for bench in [Bench(), .head, .supervisor, .administrator, .discipline] {
      let offered = Set(Palette.known(to: bench.station).map(\.id))
      for (spot, scene) in bench.station.reachable {
        for line in scene.screen.keyList(at: bench.station.here) {
          guard let key = line.keys.first else { continue }
          #expect(offered.contains(PaletteItem.press(spot, key).text), "\(spot) \(key.name)")
        }
      }
      let tabs = Set(bench.station.reachable.compactMap { $0.0.tab })
      #expect(tabs == Set(bench.station.tabs))
    }
  }

  @Test mutating func `W-2 goes to the screen and does it there`() {
    choose(.press(.verify, .character("v")))
    guard bench.station.scene.screen is VerifyScreen else {
      Issue.record("not on the proof")
      return
    }
    #expect(bench.commands.contains(.start(.verify(VerificationScope(quick: true)))))
  }

  @Test mutating func `W-2 a key that is refused there says why`() {
    choose(.press(.verify, .character("w")))
    #expect(bench.station.status?.isProblem == true)
    #expect(bench.station.status?.text != bench.station.here.words.station.notNow)
  }

  @Test mutating func `W-2 what needs an open record says to open one`() {
    choose(.press(.record, .character("c")))
    #expect(bench.station.tab == .records)
    #expect(bench.station.status?.text == "先选一条记实，按 Enter 打开，再做这一步。")
  }

  @Test(arguments: ["核验", "heyan", "hy"])
  mutating func `W-2 is found by words, pinyin and initials`(text: String) {
    bench.press(":")
    bench.type(text)
    #expect(palette?.picker.matches.contains { $0.id == "key 0" } == true)
  }

  /// What the palette offers for a text, best first.
  private func offered(_ text: String, to bench: Bench) -> [String] {
    var bench = bench
    bench.press(":")
    bench.type(text)
    guard case .palette(let palette) = bench.station.overlay else { return [] }
    return palette.picker.matches.map(\.id)
  }

  @Test(
    arguments: ["登记码", "启用", "口令", "密码", "dengjima", "mm", "passphrase", "password", "enrol", "code"])
  mutating func `W-2 whoever looks for a passphrase finds how one is come by`(text: String) {
    #expect(offered(text, to: Bench()).contains("about keys"))
    #expect(offered(text, to: .administrator).contains("setup people"))
  }

  @Test mutating func `W-2 backup, notices, calendar and language are known by these words`() {
    for (text, id) in [
      ("备份", "about backup"), ("backup", "about backup"), ("告知", "key 6"), ("notice", "key 6"),
      ("日历", "about calendar"), ("calendar", "about calendar"), ("语言", "key language"),
      ("language", "key language"), ("yuyan", "key language"),
    ] {
      #expect(offered(text, to: Bench()).contains(id), "\(text)")
    }
    #expect(offered("日历", to: .administrator).contains("setup calendar"))
  }

  @Test mutating func `W-2 says how, where no screen of the person does it`() {
    choose(.about(.backup))
    #expect(bench.station.status?.text.contains("jishi backup") == true)
    choose(.about(.keys))
    #expect(bench.station.status?.text.contains("F2") == true)
  }

  @Test mutating func `W-2 who keeps the store beside another post goes to a part of set-up at once`() {
    let keeper = Post(
      id: "LXL/2", person: "LXL", role: .administrator, title: "系统管理员", from: Day(number: 19_000))
    bench.receive(
      .seated(SessionSummary(person: Sample.recorder, posts: [Sample.recorderPost, keeper]), .refreshed))
    choose(.setUp(.people))
    guard let screen = bench.station.scene.screen as? SetUpScreen else {
      Issue.record("not in set-up")
      return
    }
    #expect(screen.section == .people && bench.station.here.isAdministrator)
  }

  @Test mutating func `W-2 opens a draft by its name, before the head or in the form`() {
    for (draft, isInForm) in [
      (Sample().drafts.first { $0.state == .submitted }, false),
      (Sample().drafts.first { $0.state == .returned || $0.state == .draft }, true),
    ] {
      guard let draft else {
        Issue.record("the sample has no such draft")
        return
      }
      var head = Bench.head
      head.press(":")
      head.type(draft.draft.name)
      head.press("Enter")
      switch head.station.scene.screen {
      case is DraftSheetScreen: #expect(isInForm)
      case is SignOffScreen: #expect(!isInForm)
      default: Issue.record("\(draft.draft.name) leads the head elsewhere")
      }
      var bench = Bench()
      bench.press(":")
      bench.type(draft.draft.name.lowercased())
      bench.press("Enter")
      switch bench.station.scene.screen {
      case let screen as DraftScreen: #expect(isInForm && screen.origin == .draft(draft.id))
      case let screen as SignOffScreen: #expect(!isInForm && screen.current?.id == draft.id)
      default: Issue.record("\(draft.draft.name) leads elsewhere")
      }
      #expect(!bench.station.recents.contains { $0.item.text.hasPrefix("draft") })
    }
  }

  @Test mutating func `W-2 asks the store for units, people, records and duties as one types`() {
    bench.press(":")
    #expect(bench.commands.asked(CandidateKind.self).isEmpty)
    bench.type("王")
    for kind in FindKind.allCases {
      #expect(bench.commands.contains(.ask(CandidateKind.found(kind, "王", limit: Palette.page))))
    }
    #expect(bench.screen.contains("王志强"))
  }

  @Test mutating func `W-2 opens a record by its number`() {
    bench.press(":")
    bench.type("z-1007")
    bench.press("Enter")
    guard let record = bench.station.scene.screen as? RecordScreen else {
      Issue.record("no record")
      return
    }
    #expect(record.number == RecordNumber("CZJ-2026-Z-1007"))
  }

  @Test mutating func `W-2 opens a duty in the ledger and a person in the records`() {
    bench.press(":")
    bench.type("z-09")
    bench.press("Enter")
    #expect(bench.station.tab == .today)
    if bench.station.scene.screen is LedgerScreen {} else { Issue.record("no ledger") }
    bench.press("Esc :")
    bench.type("wzq")
    bench.press("Enter")
    guard let records = bench.station.scene.screen as? RecordsScreen else {
      Issue.record("no records")
      return
    }
    #expect(records.query.person == "WZQ")
  }

  @Test mutating func `W-2 reads more when the end of a page is reached`() {
    bench.press(":")
    bench.type("CZJ-2026")
    bench.commands = []
    for _ in 0..<Palette.page + 2 { bench.press("↓") }
    #expect(
      bench.commands.contains(.ask(CandidateKind.found(.records, "CZJ-2026", limit: 3 * Palette.page))))
  }

  @Test mutating func `W-2 an answer to what is typed no longer is passed over`() {
    bench.press(":")
    bench.type("王")
    let answer = Candidate(value: "OLD", text: "王旧", detail: "", pinyin: "", initials: "")
    bench.type("志")
    bench.receive(.answered(CandidateKind.found(.people, "王", limit: 12), [answer]))
    #expect(!bench.screen.contains("王旧"))
  }

  @Test mutating func `W-2 what was used last comes first, and is kept for the next session`() {
    choose(.press(.verify, .character("v")))
    bench.press(": ")
    bench.type("z-1007")
    bench.press("Enter :")
    #expect(palette?.picker.matches.prefix(2).map(\.id) == ["record CZJ-2026-Z-1007", "press verify v"])
    let kept = bench.commands.compactMap { command -> Preferences? in
      if case .keepPreferences("LXL", let preferences) = command { return preferences }
      return nil
    }
    #expect(Preferences(text: kept.last?.text ?? "").recents == bench.station.recents)
  }

  @Test mutating func `W-2 looks for words in all records at last`() {
    bench.press(":")
    bench.type("廉政")
    bench.press("↑")
    while palette?.picker.current?.id.hasPrefix("look") == false { bench.press("↓") }
    bench.press("Enter")
    guard let records = bench.station.scene.screen as? RecordsScreen else {
      Issue.record("no records")
      return
    }
    #expect(records.query.words == "廉政")
  }

  @Test mutating func `W-2 Esc leaves everything as it was`() {
    bench.press("3 ↓ ↓")
    let before = bench.station.scenes
    bench.press(":")
    bench.type("abc")
    bench.press("Esc")
    #expect(bench.station.scenes == before)
    #expect(bench.station.overlay == nil)
  }

  @Test func `every item is the same after it was written and read`() {
    let items: [PaletteItem] = [
      .press(.records, .character("/")), .press(.form, .control("s")), .press(.today, .character(" ")),
      .everywhere(.tab(.verify)), .everywhere(.settings), .unit("CZJ"), .person("LXL"), .look("廉政 谈话"),
      .duty("CZJ", .main, OccurrenceName(code: "Z-09", ordinal: 2)),
      .commonDuty(OccurrenceName(code: "Z-09", ordinal: 1)),
      .record(RecordNumber(unit: "C-1", year: 2026, side: .supervision, serial: 7)),
    ]
    for item in items { #expect(PaletteItem(text: item.text) == item) }
  }

  private mutating func choose(_ item: PaletteItem) {
    bench.press(":")
    var steps = 0
    while palette?.picker.current?.id != item.text, steps < 300 {
      bench.press("↓")
      steps += 1
    }
    #expect(steps < 300)
    bench.press("Enter")
  }
}

/// Help by word and by key.
@Suite struct `Help` {
  var bench = Bench()

  @Test mutating func `W-2 the name of a key finds the key`() {
    bench.press("n Esc 3 ?")
    bench.type("f10")
    #expect(bench.screen.contains("菜单"))
    #expect(!bench.screen.contains("Ctrl-Z"))
  }

  @Test mutating func `W-2 Tab asks about a key, and the next key is explained instead of obeyed`() {
    bench.press("3 ? Tab")
    #expect(bench.screen.contains("请按下想问的键"))
    bench.press("q")
    #expect(bench.screen.contains("退出"))
    #expect(!bench.station.isFinished)
    bench.press("Tab F9")
    #expect(bench.screen.contains("这个键在这一屏没有用处"))
    bench.press("Esc")
    #expect(bench.station.overlay == nil)
  }

  @Test mutating func `W-2 a key that is refused now is explained with the reason`() {
    bench = Bench.head
    bench.press("? Tab n")
    #expect(bench.screen.contains("只有本单位的记录员能新建记实"))
  }

  @Test mutating func `W-2 says how text is selected while the mouse is on`() {
    bench.press("?")
    bench.type("shift 拖")
    bench.press("Ctrl-U")
    bench.type("Shift")
    #expect(bench.screen.contains("Shift"))
  }

  @Test func `W-2 every refusal gives its reason`() {
    let journeys: [(Bench, [String])] = [
      (Bench(), ["1", "2", "2 f", "3", "3 Tab", "3 Enter", "3 Enter Tab", "4", "4 Tab", "5", "0", "n"]),
      (Bench(Sample.head, Sample.headPost), ["1", "2", "3", "3 Enter", "4", "4 Tab", "5", "0"]),
      (.supervisor, ["1", "9", "5", "3", "0", "Enter"]), (.discipline, ["1", "9", "5", "0"]),
      (.administrator, ["8", "8 Tab", "8 Tab Tab", "8 Tab Tab Tab", "5", "0"]),
    ]
    for (bench, keys) in journeys {
      for journey in keys {
        var (full, bare) = (bench, bench)
        full.press(journey)
        // The same screens before anything is known.
        bare.station.scene =
          Scene.specimens.first { $0.spot == full.station.scene.spot } ?? bare.station.scene
        for bench in [full, bare] {
          let here = bench.station.here
          for item in bench.station.scene.screen.keyList(at: here) {
            guard let refusal = item.refusal else { continue }
            #expect(!refusal.isEmpty && refusal != here.words.station.notNow, "\(journey): \(item.label)")
          }
        }
      }
    }
  }
}
