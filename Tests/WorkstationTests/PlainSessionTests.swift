import Foundation
import Glibc
import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// Whole sessions as questions and answers; the files `Screens/session-*.txt` are what is heard.
@Suite struct `A plain session` {
  @Test(arguments: Language.allCases) func `W-7 a recorder signs in, records an event and withdraws another`(
    language: Language
  ) throws {
    var session = PlainBench(Bench(language: language, signedIn: false))
    session.type("lxl", "1", "correct horse")
    session.type("n", "6-26 14:00", "15:30", "1", "lh", "1", "zjg", "1", "周远航", "", "", "节前廉政提醒")
    session.type("会上传达上级通知精神，对照清单逐项排查资金审批风险。", "张建国要求各科室月底前整改到位。", "")
    session.type("1", "", "/home/lxl/签到.jpg", "", "GZ-12", "档案室", "3", "", "")
    session.type(".f5")
    let kept = session.bench.commands.compactMap { command -> DraftForm? in
      if case .keepDraft(let draft) = command { draft.form } else { nil }
    }
    let form = try #require(kept.last)
    #expect(form.start == "2026-06-26 14:00" && form.end == "2026-06-26 15:30")
    #expect(form.place == "三楼会议室" && form.title == "节前廉政提醒")
    #expect(form.people.map(\.name) == ["李红", "张建国", "周远航"])
    #expect(form.summary.hasPrefix("会上传达") && form.summary.hasSuffix("整改到位。"))
    #expect(form.evidence.map(\.name) == ["签到.jpg"])
    #expect(session.bench.acts.contains { if case .submit = $0 { true } else { false } })
    session.type(".4", "2", "w")
    #expect(session.bench.acts.contains { if case .withdraw = $0 { true } else { false } })
    try expectSession(session, "recorder-\(language.rawValue)")
  }

  @Test func `W-7 a recorder mends what was returned, enters what was signed, late with a reason`() throws {
    var bench = Bench()
    bench.sample.refusals = [.refused(.lateReasonMissing(lateBy: 1))]
    var session = PlainBench(bench)
    session.type(".4", ".", "系统停电一天", "", "1")
    #expect(session.bench.acts.contains(.enter(draft: 17, lateReason: "系统停电一天")))
    session.type(".3", "tab", "2.", ".shift-tab", ".b")
    try expectSession(session, "recorder-after")
  }

  @Test func `W-7 a recorder corrects, supplements and voids a record, and files its paper`() throws {
    var session = PlainBench(Bench())
    session.type(".3", "/谈心", "1.", "tab", "tab", "c", "时间写错", ".b")
    session.type("s", "补充签到表", ".b", "p", "DA-7", "档案室", "4", "Z", "重复登记", "", "1")
    #expect(session.bench.acts.contains { if case .filePaper = $0 { true } else { false } })
    #expect(
      session.bench.commands.contains {
        if case .newDraft(let order) = $0 {
          order.purpose == .void && order.form.reason == "重复登记"
        } else {
          false
        }
      })
    try expectSession(session, "recorder-changes")
  }

  @Test(arguments: Language.allCases) func `W-7 a head reads what waits, returns one and signs another`(
    language: Language
  ) throws {
    var session = PlainBench(Bench(Sample.head, Sample.headPost, language: language))
    session.type(".4", "d", "r", "请补参会名单", "", "1")
    #expect(session.bench.acts.contains(.returnDraft(draft: 19, comment: "请补参会名单")))
    session.type("s")
    session.type("", "1", "correct horse")
    let isSigned = session.bench.acts.contains { act in
      if case .sign(draft: 19, opinion: _, paper: nil, reading: _) = act { true } else { false }
    }
    #expect(isSigned, "\(session.transcript.suffix(12))")
    try expectSession(session, "head-\(language.rawValue)")
  }

  @Test(arguments: Language.allCases)
  func `W-7 R-136 R-141 a recorder makes a notice, the head receives it and instructs, the recorder follows`(
    language: Language
  ) throws {
    var session = PlainBench(Bench(language: language))
    session.type(".6", "m", "1")
    #expect(session.bench.acts.contains { if case .makeNotice = $0 { true } else { false } })
    var head = PlainBench(
      Bench(Sample.head, Sample.headPost, sample: session.bench.sample, language: language))
    head.type(".6", ".", "b", "r", "1")
    #expect(head.bench.acts.contains { if case .deliverNotice = $0 { true } else { false } })
    head.type("i", "抓紧补齐专题研究会。", "七月上旬召开", "", "", "")
    #expect(
      head.bench.acts.contains { act in
        if case .instructNotice(_, _, _, let text, let items) = act {
          text == "抓紧补齐专题研究会。" && items == ["七月上旬召开"]
        } else {
          false
        }
      }, "\(head.transcript.suffix(12))")
    var after = PlainBench(Bench(sample: head.bench.sample, language: language))
    after.type(".6", "f", "", "已定于七月三日召开")
    #expect(
      after.bench.acts.contains { if case .followUp(_, _, _, 1, "已定于七月三日召开") = $0 { true } else { false } },
      "\(after.transcript.suffix(12))")
    try expectSession(session, "notice-recorder-\(language.rawValue)")
    try expectSession(head, "notice-head-\(language.rawValue)")
  }

  @Test func `W-7 a head's ink signature is keyed in with its scan`() throws {
    var session = PlainBench(Bench())
    session.type(".4", "2", "p", "", "签字页 12", "/home/lxl/签字页.jpg", "")
    let isKeyedIn = session.bench.acts.contains { act in
      if case .sign(draft: _, opinion: _, paper: let paper?, reading: _) = act {
        paper.reference == "签字页 12"
      } else {
        false
      }
    }
    #expect(isKeyedIn, "\(session.transcript.suffix(12))")
  }

  @Test(arguments: Language.allCases) func `W-7 a supervisor goes from the units into a record and back`(
    language: Language
  ) throws {
    var session = PlainBench(
      Bench.office(Sample.supervisor, Sample.supervisorPost, language: language))
    session.type(".9", "/水利", "1.", "2.", "1.", "b", "b", "b")
    session.type(".5", "f", "2", ".0", "v", "tab", "c", "1", "correct horse")
    #expect(session.bench.acts.contains(.makeCheckpoint), "\(session.transcript.suffix(12))")
    try expectSession(session, "supervisor-\(language.rawValue)")
  }

  @Test func `W-8 a line that is no UTF-8, or has no end, is told and not taken`() throws {
    let scratch = Scratch()
    let endless = [UInt8](repeating: UInt8(ascii: "a"), count: 3 << 20)
    let lines = endless + Array("\n".utf8) + [0xC4, 0xE3, UInt8(ascii: "\n")] + Array("n\n".utf8)
    try Data(lines).write(to: URL(filePath: scratch.path + "/typed"))
    let input = open(scratch.path + "/typed", O_RDONLY)
    let output = open(scratch.path + "/said", O_WRONLY | O_CREAT, 0o600)
    defer {
      close(input)
      close(output)
    }
    var terminal = PlainTerminal(input: input, output: output)
    terminal.present(Bench().station.view())
    #expect(try terminal.nextInput(wake: -1, timeoutMilliseconds: 0) == [.key(.character("n"))])
    let said = try String(contentsOfFile: scratch.path + "/said", encoding: .utf8)
    #expect(said.contains("这一行太长，没有收下") && said.contains("这一行不是 UTF-8，没有收下"))
    #expect(!said.contains("aaaa"))
  }

  @Test func `W-7 an administrator adds a person by the fields of the form`() throws {
    var session = PlainBench(
      Bench.office(Sample.administrator, Sample.administratorPost, language: .chinese))
    session.type("tab", "tab", "a")
    try expectSession(session, "administrator")
    #expect(session.heard("姓名"))
  }

  @Test func `W-7 pages of a long list follow each other`() throws {
    var bench = Bench()
    bench.sample.records = (1...60).map { bench.sample.row($0) }
    var session = PlainBench(bench)
    session.type(".3")
    #expect(session.said.contains { $0.hasPrefix("1. ") } && !session.said.contains { $0.hasPrefix("40. ") })
    let last = try #require(session.said.last { $0.contains("CZJ") || $0.contains("2026-Z") })
    let next = (Int(last.prefix { $0 != "." }) ?? 0) + 1
    session.type("+")
    #expect(session.said.first?.hasPrefix("\(next). ") == true, "\(session.said)")
    #expect(!session.said.contains { $0.hasPrefix("1. ") })
  }
}
