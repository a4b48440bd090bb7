import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// A recorder's week, counted in keys.
///
/// Ten records from five duties with two attachments each, one returned, one corrected; a character that an input
/// method commits counts as one key. Before forms began from what
/// went before, the same steps took 980; in both counts 417 are the texts of summaries and of the correction.
@Suite struct `A recorder's week` {
  private struct Typist {
    var bench = Bench.ledger()
    private(set) var keys = 0

    mutating func press(_ names: String) {
      keys += names.split(separator: " ").count
      bench.press(names)
    }

    mutating func type(_ text: String) {
      keys += text.count
      bench.type(text)
    }

    var form: DraftForm? { bench.form?.form }
  }

  private let summary = "听取各科室责任落实情况汇报，分析项目资金管理的廉政风险点，明确整改责任人和时限。"

  @Test func `W-3 the week takes fewer keys, and every record is whole`() throws {
    var typist = Typist()
    var forms: [DraftForm] = []
    for (duty, down) in [0, 3, 3, 1, 2].enumerated() {
      for _ in 0..<down { typist.press("↓") }
      let day = 22 + duty % 4
      // The first record of the duty.
      typist.press("n")
      typist.type("6-\(day) 0900")
      typist.press("Enter")
      typist.type("1030")
      typist.press("Enter ↓ Enter Enter")
      for name in ["zjg", "lh", "wzq", "lxl"] {
        typist.type(name)
        typist.press("Enter")
      }
      while typist.form?.people.last?.part != .recorder { typist.press("Space") }
      typist.press("Enter")
      typist.type(summary)
      typist.press(duty == 0 ? "Ctrl-O Enter ↓ Space Space Enter" : "Ctrl-O ↓ Space Space Enter")
      forms.append(try #require(typist.form))
      typist.press("F5")
      // The second one begins where the first one was, with the same people, and takes as long.
      typist.press("n")
      typist.type("6-\(day) 1400")
      typist.press("Enter")
      typist.type(summary)
      typist.press("Ctrl-O ↓ Space Space Enter")
      forms.append(try #require(typist.form))
      typist.press("F5")
      #expect(typist.bench.form == nil)
    }
    #expect(forms.map(\.evidence.count) == Array(repeating: 2, count: 10))
    #expect(forms.map(\.people.count) == Array(repeating: 4, count: 10))
    #expect(forms.map(\.summary) == Array(repeating: summary, count: 10))
    #expect(
      forms.map { $0.end.suffix(5) } == Array(repeating: ["10:30", "15:30"], count: 5).joined().map { $0 })
    #expect(forms.allSatisfy { $0.place == "三楼会议室" && $0.links.count == 1 && !$0.title.isEmpty })

    // The returned one gets the person who was missing.
    typist.press("1")
    guard let today = typist.bench.station.scene.screen as? TodayScreen else {
      Issue.record("this is not Today")
      return
    }
    let row = try #require(today.tasks.firstIndex { $0.name.hasSuffix("D18") })
    for _ in 0..<row { typist.press("↓") }
    typist.press("Enter Tab Tab Tab")
    #expect(typist.bench.form?.draft?.number == 18)
    typist.type("lh")
    typist.press("Enter F5")
    // The corrected one gets a sentence.
    typist.press("3 Enter c")
    typist.type("摘要漏写整改表态")
    typist.press("Tab Tab Tab Tab Tab Tab Tab")
    typist.type("李红当场表态整改。")
    typist.press("F5")
    #expect(typist.bench.acts.count == 12)
    #expect(typist.keys == 739)
  }
}
