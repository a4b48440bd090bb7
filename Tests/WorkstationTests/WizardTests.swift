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
    fingerprint: "7QKD-M2PX-9RWT-4HJC", recoverySecret: String(repeating: "0123456789abcdef", count: 4),
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
    _ = press("Enter")
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
    // No supervision side, and the code as proposed: Enter passes both by.
    _ = press("Enter Enter")
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
    _ = press("Enter")
    inputs += 1
    #expect(wizard.isFinished && wizard.goesOn)
    // Three names, two passphrases typed twice, Found (which is the last Enter), and on to the record.
    #expect(inputs == 9)
  }

  @Test mutating func `a head who records alone chooses one passphrase`() {
    fill("示范市档案馆")
    fill("李红")
    _ = press("Enter Enter Enter")
    fill("correct horse battery")
    for character in "correct horse battery" { _ = wizard.receive(.key(.character(character))) }
    guard case .found(let plan) = press("Enter").first else {
      Issue.record("nothing was founded")
      return
    }
    #expect(plan.people.isEmpty && plan.passphrases.count == 1)
    #expect(plan.posts.map(\.person) == ["lihong", "lihong", "lihong", "lihong"])
  }

  @Test mutating func `who is absent gets a code, and the two typings must agree`() {
    fill("示范市财政局")
    fill("张建国")
    fill("林晓岚")
    _ = press("Enter Enter")
    fill("correct horse battery")
    fill("correct horse batter")
    #expect(press("F5").isEmpty)
    #expect(wizard.questions.form.problems[.recorderAgain] == "两遍不一样")
    _ = press("Backspace")
    wizard.receiveText("correct horse battery", replacing: .recorderAgain)
    guard case .found(let plan) = press("F5").first else {
      Issue.record("nothing was founded")
      return
    }
    #expect(plan.absent == ["zhangjianguo"])
  }

  @Test mutating func `leaving asks first and leaves nothing behind`() {
    _ = press("Esc")
    #expect(!wizard.isFinished)
    _ = press("Esc")
    #expect(!wizard.isFinished)
    _ = press("Esc Enter")
    #expect(wizard.isFinished && !wizard.goesOn)
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
  mutating func receiveText(_ text: String, replacing field: FoundingForm.Field) {
    for _ in 0..<60 { _ = receive(.key(.backspace)) }
    for character in text { _ = receive(.key(.character(character))) }
  }
}
