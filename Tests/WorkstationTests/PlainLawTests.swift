import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// What must hold of every screen when it is read aloud.
@Suite struct `Laws of the plain session` {
  /// Every screen of every role, with something in it.
  static func stations(_ language: Language) -> [(String, Bench)] {
    let own: [(String, Bench)] = ["1", "3", "3 Tab", "3 Enter", "4", "n", "2", "5", "6", "6 ↑ Enter", "0"].map
    { keys in
      var bench = Bench(language: language)
      bench.press(keys)
      return (keys, bench)
    }
    let offices = `Laws of the offices' screens`.benches(Size(columns: 80, rows: 24), language)
    let others = offices.flatMap { bench, journeys in
      journeys.map { keys -> (String, Bench) in
        var bench = bench
        bench.press(keys)
        return (keys, bench)
      }
    }
    return own + others + [("sign-in", Bench(language: language, signedIn: false))]
  }

  @Test(arguments: Language.allCases)
  func `W-7 every key of every screen is in the plain menu, and does the same`(
    language: Language
  ) throws {
    for (keys, bench) in Self.stations(language) where bench.station.overlay == nil {
      var station = bench.station
      station.here.appearance.isSpoken = true
      let count = station.scene.screen.keyList(at: station.here).count
      let everywhere = station.keymap.bindings.count { $0.effect != .menu }
      _ = station.receive(.key(.function(10)))
      guard case .menu = station.overlay else { continue }
      let page = PlainPage(station.view().reading)
      #expect(page.items.count == count + everywhere, "\(keys) \(language)")
      for (index, item) in station.menu().items.enumerated() {
        #expect(page.items[index].texts.first?.isEmpty == false, "\(keys) \(item.label)")
        var talk = PlainTalk()
        _ = talk.tell(station.view().reading, isAnswered: true)
        let answer = talk.answer("\(index + 1)")
        var (byNumber, byChoice) = (station, station)
        let typed = answer.inputs.map { byNumber.receive($0) }.flatMap { $0 }
        if let refusal = item.refusal {
          #expect(byNumber.status?.text == refusal, "\(keys) \(item.label)")
        } else {
          let chosen = byChoice.choose(item.value)
          #expect(typed == byChoice.carryOut(chosen), "\(keys) \(item.label)")
        }
      }
    }
  }

  @Test(arguments: Language.allCases) func `W-7 no line has frames, bars, colours or half a sign in it`(
    language: Language
  ) {
    for (keys, bench) in Self.stations(language) {
      var station = bench.station
      station.here.appearance.isSpoken = true
      _ = station.receive(.resize(Size(columns: 400, rows: 28)))
      var talk = PlainTalk()
      let lines = talk.tell(station.view().reading, isAnswered: true)
      #expect(!lines.isEmpty, "\(keys)")
      for line in lines {
        let isPlain = line.unicodeScalars.allSatisfy {
          $0.value >= 0x20 && $0.value != 0x7F && !(0x2500...0x259F).contains($0.value)
        }
        #expect(isPlain && !line.contains("   ") && !line.hasPrefix(" "), "\(keys): \(line)")
      }
    }
  }

  @Test func `W-7 what is heard is drawn from the same frame that is seen`() {
    for (keys, bench) in Self.stations(.chinese) {
      var spoken = bench.station
      spoken.here.appearance.isSpoken = true
      #expect(spoken.view().text == bench.station.view().text, "\(keys)")
      #expect(bench.station.view().reading == Reading(), "\(keys)")
    }
  }

  @Test func `W-7 only what is new is said, and an empty line says all again`() {
    var session = PlainBench(Bench())
    session.type(".3")
    let all = session.said
    session.type("2")
    #expect(session.said.count == 1 && session.said[0].contains("2. "), "\(session.said)")
    session.type("")
    #expect(Set(all).subtracting(session.said).isEmpty, "\(session.said)")
  }

  @Test func `W-7 an unknown line says what to do, and a number that was not read out is refused`() {
    var session = PlainBench(Bench())
    session.type("xyz")
    #expect(session.heard("输入 ?"))
    session.type("99")
    #expect(session.heard("没有第 99 条"))
    #expect(session.bench.commands.isEmpty)
  }

  @Test func `W-7 help is read and left again`() {
    var session = PlainBench(Bench())
    session.type("?")
    #expect(session.heard("b 返回"))
    #expect(session.bench.station.overlay == nil)
    session.type("3")
    #expect(session.heard("3. "))
  }

  @Test func `W-7 full-width signs of an input method count as the narrow ones`() {
    var session = PlainBench(Bench())
    session.type("．3")
    session.type("。3")
    guard session.bench.station.scene.screen is RecordsScreen else {
      Issue.record("。3 did not open the records")
      return
    }
    session.type("？")
    #expect(session.heard("b 返回"))
  }

  @Test func `W-7 the end of the lines keeps what was typed, a half summary too`() {
    var session = PlainBench(Bench())
    session.type("n", "6-26 14:00", "", "三楼会议室", "", "谈心谈话", "第一段")
    session.end()
    #expect(session.bench.station.isFinished)
    #expect(session.bench.commands.last == .flushDrafts)
    let last = session.bench.commands.compactMap { command -> String? in
      if case .keepDraft(let draft) = command { draft.form.summary } else { nil }
    }.last
    #expect(last == "第一段")
  }

  @Test func `W-7 a secret is told to be secret, and never read back`() {
    var session = PlainBench(Bench(signedIn: false))
    session.type("lxl", "1", "wrong wrong wrong")
    #expect(session.heard("4"))
    session.type("correct horse")
    #expect(!session.transcript.contains { $0.contains("correct horse") || $0.contains("wrong wrong") })
    #expect(session.bench.station.here.session != nil)
  }

  @Test func `W-7 what others did is heard before the next question, a closed key at once`() {
    var session = PlainBench(Bench())
    session.bench.sample.drafts.removeLast()
    session.receive(.clock(Instant(session.bench.sample.today) + 60, changes: 7))
    #expect(session.said.isEmpty)
    session.bench.sample.drafts = []
    session.receive(
      .seated(SessionSummary(person: Sample.recorder, posts: [Sample.recorderPost], isAwake: false), .asleep))
    #expect(session.heard("口令"))
    let count = session.bench.commands.count
    session.type("n")
    #expect(session.bench.commands.count == count, "a line typed for another question was obeyed")
  }
}
