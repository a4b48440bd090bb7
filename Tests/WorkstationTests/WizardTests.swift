import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// The first start: one page, a sheet of paper, the first record.
@Suite struct `The first start` {
  var wizard = Wizard(today: Day(year: 2026, month: 6, day: 26) ?? Day(number: 20_000))
  /// Fields that were filled in and keys that were pressed to get on, as a person counts them.
  var inputs = 0
  var passphrases = 0

  static let facts = FoundingFacts(
    fingerprint: "7QKD-M2PX-9RWT-4HJC",
    recoverySecret: """
      0123 4567 89ab cdef 0123 4567 89ab cdef 5c1d
      0123 4567 89ab cdef 0123 4567 89ab cdef 90e2
      """,
    codes: OneTimeCode(typed: "ABCD EFGH JKMN PQRS").map { [FoundingFacts.Code(name: "张建国", code: $0)] } ?? []
  )

  mutating func press(_ names: String) -> [Wizard.Command] {
    names.split(separator: " ").flatMap { name in
      Key(name: String(name)).map { wizard.receive(.key($0)) } ?? []
    }
  }

  mutating func fill(_ text: String) {
    for character in text { _ = wizard.receive(.key(.character(character))) }
    inputs += 1
    _ = press("Enter")
  }

  @Test mutating func `looks like this`() throws {
    try expectScreen(wizard.view(), "wizard")
    fill("示范市财政局")
    fill("张建国")
    fill("林晓岚")
    fill("沈静")
    _ = press("Enter Enter")
    fill("三月的湖边有风有雨")
    try expectScreen(wizard.view(), "wizard-filled")
    _ = press("F5")
    try expectScreen(wizard.view(), "wizard-refused")
    _ = wizard.update(.founded(Self.facts))
    try expectScreen(wizard.view(), "wizard-paper")
  }

  @Test mutating func `one recorder and one head found a store with nine inputs and two passphrases`() throws
  {
    fill("示范市财政局")
    fill("张建国")
    fill("林晓岚")
    // No supervision side, the code and the day as proposed: Enter passes them by.
    _ = press("Enter Enter Enter")
    for passphrase in ["correct horse battery", "correct horse battery", "another long phrase"] {
      fill(passphrase)
    }
    for character in "another long phrase" { _ = wizard.receive(.key(.character(character))) }
    inputs += 1
    let commands = press("Enter")
    inputs += 1
    guard case .found(let plan) = commands.first else {
      Issue.record("nothing was founded")
      return
    }
    #expect(plan.unit.code == "SFSCZJ" && plan.city == "示范市")
    #expect(plan.administrator == Person(code: "linxiaolan", name: "林晓岚"))
    #expect(plan.people.map(\.name) == ["张建国"] && plan.absent.isEmpty && plan.passphrases.count == 2)
    #expect(plan.posts.map(\.role) == [.primaryHead, .recorder, .mainSupervisor, .supervisionSupervisor])
    #expect(plan.posts.first { $0.role == .recorder }?.basis?.isEmpty == false)
    _ = wizard.update(.founded(Self.facts))
    fill("ok")
    #expect(wizard.isFinished && wizard.onward == .newRecord(nil, title: "", links: []))
    // Three names, two passphrases typed twice, Found (which is the last Enter), and the word that leads to the record.
    #expect(inputs == 9)
  }

  @Test mutating func `a head who records alone chooses one passphrase`() {
    fill("示范市档案馆")
    fill("李红")
    _ = press("Enter Enter Enter Enter")
    fill("correct horse battery")
    for character in "correct horse battery" { _ = wizard.receive(.key(.character(character))) }
    guard case .found(let plan) = press("Enter").first else {
      Issue.record("nothing was founded")
      return
    }
    #expect(plan.people.isEmpty && plan.passphrases.count == 1)
    #expect(plan.ledgersFrom.description == "2026-06-26" && plan.unit.start == plan.ledgersFrom)
    #expect(plan.posts.map(\.person) == ["lihong", "lihong", "lihong", "lihong"])
  }

  @Test(arguments: [("1月1日", "2026-01-01", "2026-01-01"), ("2026-07-01", "2026-07-01", "2026-06-26")])
  mutating func `the day from which the ledgers count is named on the page`(
    typed: String, named: String, unitFrom: String
  ) {
    fill("示范市档案馆")
    fill("李红")
    _ = press("Enter Enter Enter")
    fill(typed)
    #expect(wizard.questions.form["ledgersFrom"] == named)
    fill("correct horse battery")
    for character in "correct horse battery" { _ = wizard.receive(.key(.character(character))) }
    guard case .found(let plan) = press("F5").first else {
      Issue.record("nothing was founded")
      return
    }
    #expect(plan.ledgersFrom.description == named)
    #expect(plan.unit.start.description == unitFrom)
  }

  @Test mutating func `a day from which ledgers cannot count is refused beside its field`() {
    fill("示范市档案馆")
    fill("李红")
    _ = press("Enter Enter Enter")
    fill("年初吧")
    #expect(press("F5").isEmpty)
    #expect(wizard.questions.form.problems["ledgersFrom"] == "写成 2026-06-26")
  }

  @Test mutating func `who is absent gets a code, and the two typings must agree`() {
    fill("示范市财政局")
    fill("张建国")
    fill("林晓岚")
    _ = press("Enter Enter Enter")
    fill("correct horse battery")
    fill("correct horse batter")
    #expect(press("F5").isEmpty)
    #expect(wizard.questions.form.problems["recorderAgain"] == "两遍不一样")
    _ = press("Backspace")
    wizard.receiveText("correct horse battery")
    guard case .found(let plan) = press("F5").first else {
      Issue.record("nothing was founded")
      return
    }
    #expect(plan.absent == ["zhangjianguo"])
  }

  @Test(arguments: ["ok", "OK", "copied", "抄好", "抄好了"])
  mutating func `the sheet with the secret is left by a word, not by a key pressed once too often`(
    word: String
  ) {
    _ = wizard.update(.founded(Self.facts))
    for keys in ["Enter", "Enter Enter", "Esc", "F5", "q"] {
      _ = press(keys)
      #expect(!wizard.isFinished)
    }
    #expect(wizard.view().text.contains("0123 4567 89ab cdef 0123 4567 89ab cdef 90e2"))
    _ = press("Backspace")
    fill(word)
    #expect(wizard.isFinished && wizard.onward == .newRecord(nil, title: "", links: []))
  }

  @Test mutating func `from the sheet tables of units and people are brought in at once`() {
    _ = wizard.update(.founded(Self.facts))
    for character in "ok" { _ = wizard.receive(.key(.character(character))) }
    _ = press("F5")
    #expect(wizard.isFinished && wizard.onward == .importTable(.units))
  }

  @Test mutating func `the language that was chosen last is the one that is gone on in`() {
    _ = press("F2")
    #expect(wizard.language == .english)
    _ = wizard.update(.founded(Self.facts))
    _ = press("F2 F2")
    #expect(wizard.language == .english)
    #expect(wizard.view().text.contains("Type copied"))
  }

  @Test mutating func `leaving asks first and leaves nothing behind`() {
    _ = press("Esc")
    #expect(!wizard.isFinished)
    _ = press("Esc")
    #expect(!wizard.isFinished)
    _ = press("Esc Enter")
    #expect(wizard.isFinished && wizard.onward == nil)
  }

  @Test(arguments: 1...10) func `random keys break nothing`(seed: Int) {
    var random = Seeded(UInt64(seed) &* 104_729)
    var wizard = Wizard(today: Day(number: 20_000))
    let keys: [Key] = [
      .tab, .backTab, .enter, .escape, .function(5), .function(2), .up, .down, .backspace, .left,
    ]
    for step in 0..<300 {
      let commands: [Wizard.Command]
      switch Int.random(in: 0..<8, using: &random) {
      case 0:
        commands = wizard.receive(
          .resize(
            Size(columns: .random(in: 1...200, using: &random), rows: .random(in: 1...60, using: &random))))
      case 1: commands = wizard.receive(.paste(Seeded.wildText(length: 30, using: &random)))
      case 2: commands = wizard.receive(.mouse(Mouse(.press, at: Point(column: step % 80, row: step % 24))))
      case 3: commands = wizard.receive(.paste("correct horse battery"))
      default: commands = wizard.receive(.key(keys[.random(in: 0..<keys.count, using: &random)]))
      }
      for _ in commands {
        _ = wizard.update(step % 2 == 0 ? .failed(.busy(seconds: 1)) : .founded(Self.facts))
      }
      _ = wizard.view()
      if wizard.isFinished { wizard = Wizard(today: Day(number: 20_000)) }
    }
  }
}

extension Wizard {
  /// Types a text into a field that the keyboard is in, in the place of what stands there.
  mutating func receiveText(_ text: String) {
    for _ in 0..<60 { _ = receive(.key(.backspace)) }
    for character in text { _ = receive(.key(.character(character))) }
  }
}

/// The first hour, counted for a unit of one recorder and one head: from the command to the first entered record.
@Suite struct `The first hour` {
  /// The page of questions and the sheet of paper, as the wizard's own test counts them.
  static let before = (inputs: 9, passphrases: 2)

  @Test func `takes five stages, 24 inputs and 3 passphrases`() {
    var bench = Bench()
    // The command itself is the first input.
    var inputs = 1 + Self.before.inputs
    func fill(_ text: String, _ then: String) {
      bench.type(text)
      bench.press(then)
      inputs += 1
    }
    func key(_ name: String) {
      bench.press(name)
      inputs += 1
    }
    // Third stage, after questions and paper: the form, opened by the wizard.
    bench.press("n")
    fill("2026-06-26 14:00", "Tab Tab")
    fill("三楼会议室", "Tab")
    fill("zjg", "Enter Tab Tab")
    fill("二季度党风廉政建设专题研究", "Tab")
    fill("听取各科室上半年责任落实情况汇报，分析项目资金管理的廉政风险点 6 个，明确整改责任人和时限。", "Tab")
    bench.press("Tab Tab Tab")
    bench.send(.paste("/home/lxl/会议记录.docx"))
    inputs += 1
    key("F5")
    // It is linked to no duty: that is asked.
    key("y")
    #expect(bench.acts == [.submit(draft: 32, Confirmations())])
    // Fourth stage: the head reads and signs at the same keyboard. The sample has other drafts; Tab finds the one.
    key("4")
    bench.press("Tab")
    key("S")
    bench.type("correct horse")
    key("Enter")
    key("s")
    key("Enter")
    #expect(bench.acts.last == .sign(draft: 19, opinion: "同意", paper: nil, reading: Sample.digest(19)))
    // Fifth stage: the recorder enters it.
    bench.press("1 4 Tab")
    key("Enter")
    #expect(bench.acts.last == .enter(draft: 17, lateReason: nil))
    #expect(inputs == 24 && Self.before.passphrases + 1 == 3)
  }
}
