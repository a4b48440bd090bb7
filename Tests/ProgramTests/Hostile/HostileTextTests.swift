import Foundation
import Synchronization
import TestSupport
import Testing

/// What a terminal is sent of a store in which every text would command it; `JISHI_LONG=1` puts every role before every
/// list in every format.
@Suite(.serialized) struct `Hostile texts in every field` {
  private let store: HostileStore

  init() throws { store = try HostileStore.shared.get() }

  private static let isLong = ProcessInfo.processInfo.environment["JISHI_LONG"] == "1"

  private func call(_ sample: CommandSample, _ more: [String] = []) -> [String] {
    [Program.path] + sample.command.split(separator: " ").map(String.init) + sample.arguments
      + (sample.arguments.contains("--store") || sample.arguments.contains("--at")
        ? [] : ["--store", store.path])
      + ["--as", sample.person, "--passphrase-file", store.passphrase, "--lang", "en"] + more
  }

  /// What each call sends a terminal, two at a time.
  private func outputs(of calls: [[String]]) -> [(call: [String], sent: [UInt8])] {
    let done = Mutex<[(call: [String], sent: [UInt8])]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { half in
      for index in stride(from: half, to: calls.count, by: 2) {
        let sent =
          (try? PtySession(calls[index], terminal: "xterm", columns: 200).everything(seconds: 60)) ?? []
        done.withLock { $0.append((calls[index], sent)) }
      }
    }
    return done.withLock { $0 }
  }

  private func judge(_ outputs: [(call: [String], sent: [UInt8])]) {
    for (call, sent) in outputs {
      let found = TerminalAttack.hostile(in: sent)
      if !found.isEmpty {
        Issue.record(
          "\(found) by \(call.dropFirst()):\n\(String(decoding: sent, as: UTF8.self).debugDescription)")
      }
    }
  }

  @Test func `every command that the program has is put before a terminal here`() throws {
    let dump = try Program.run(["--experimental-dump-help"]).output
    let all = Self.leaves(of: try ManPage(dump).root, below: [])
    let tried = (CommandSample.looks + CommandSample.acts(in: store.scratch.path)).map(\.command)
    #expect(Set(all) == Set(tried))
  }

  private static func leaves(of command: ManPage.Command, below path: [String]) -> [String] {
    let below = (command.subcommands ?? []).filter { $0.commandName != "help" }
    guard below.isEmpty else {
      return below.flatMap { leaves(of: $0, below: path + [$0.commandName]) }
    }
    return [path.joined(separator: " ")]
  }

  @Test func `the texts of most kinds of entries and of drafts are hostile here`() {
    let kinds = Set(store.spoilt.map { $0.split(separator: ".").dropLast().joined(separator: ".") })
    #expect(kinds.count >= 25)
    #expect(
      store.spoilt.isSuperset(of: [
        "record.imported.title", "record.imported.place", "record.imported.summary", "record.imported.name",
        "record.signed.opinion", "record.returned.comment", "record.submitted.lateReason", "unit.added.name",
        "person.added.name", "post.given.title", "inspection.found.text", "violations.published.fact",
        "analysis.presented.remarks", "notice.instructed.text", "remark.made.text", "store.founded.city",
        "draft.title", "draft.counterpart", "draft.paperNumber",
      ]))
  }

  @Test func `no list, paper or document sends a terminal anything hostile, in no format`() {
    let formats = ["table", "csv", "json", "text", "html"]
    var calls: [[String]] = []
    for (number, sample) in CommandSample.looks.enumerated() {
      if Self.isLong {
        for role in CommandSample.roles {
          let asked = CommandSample(sample.command, role, sample.arguments)
          calls += formats.map { call(asked, ["--format", $0]) }
        }
      } else {
        calls.append(call(sample))
        calls.append(call(sample, ["--format", formats[number % formats.count]]))
      }
    }
    let outputs = outputs(of: calls)
    judge(outputs)
    let seen = outputs.filter { String(decoding: $0.sent, as: UTF8.self).contains(TerminalAttack.remains) }
    #expect(seen.count >= 40, "what cannot be seen proves nothing")
  }

  @Test func `no acknowledgement, refusal or complaint sends a terminal anything hostile`() throws {
    let folder = store.scratch.path
    let units = "code,name,kind,group,superior,staff_count,main_body,supervision_body\n"
    try Data((units + "U\(TerminalAttack.payload)Z,A,city\(TerminalAttack.payload),cityUnit,,,m,s\n").utf8)
      .write(to: URL(fileURLWithPath: folder + "/units.csv"))
    try Data("x\n".utf8).write(to: URL(fileURLWithPath: folder + "/" + TerminalAttack.spoilt("附件") + ".txt"))
    let outputs = outputs(of: CommandSample.acts(in: folder).map { call($0) })
    judge(outputs)
    let seen = outputs.filter { String(decoding: $0.sent, as: UTF8.self).contains(TerminalAttack.remains) }
    #expect(seen.count >= 10, "what cannot be seen proves nothing")
  }

  @Test func `no option's value, heading, cell or file name reaches standard error as it is`() throws {
    let hostile = TerminalAttack.spoilt("甲")
    let folder = store.scratch.path
    let head = "code,name,kind,group,superior,staff_count,main_body,supervision_body"
    let files = [
      "heading": "code,name,kind,gr\(hostile)oup\nA,B,county,counties\n",
      "cell": head + "\n\"U\(hostile)\",A,\"c\(hostile)\",cityUnit,,,m,s\n",
      "number": head + "\nUZ,A,county,county,,\"\(hostile)\",m,s\n",
    ]
    var calls: [[String]] = []
    for (name, text) in files {
      let file = folder + "/\(name)\(TerminalAttack.payload).csv"
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
      calls.append(["import", "units", file, "--as", "admin"])
      calls.append(["import", "people", file, "--as", "admin"])
    }
    calls += [
      [hostile], ["list", hostile], ["list", "units", "--\(hostile)"],
      ["list", "units", "--format", hostile],
      ["list", "units", "--lang", hostile], ["show", hostile], ["list", "units", "--as", hostile],
      ["import", hostile, hostile], ["import", "units", folder + "/" + hostile],
      ["notice", "--month", hostile],
      ["verify", "--against", folder + "/" + hostile], ["list", "units", "-o", folder + "/no/" + hostile],
      ["record", "--unit", hostile, "--side", hostile],
    ]
    for call in calls {
      let asWho = call.contains("--as") ? [] : ["--as", "admin"]
      let outcome = try Program.run(
        call + asWho + ["--passphrase-file", store.passphrase], environment: ["JISHI_STORE": store.path])
      #expect(outcome.status != 0, "\(call)")
      #expect(TerminalAttack.hostile(in: Array(outcome.complaints.utf8)) == [], "\(call)")
    }
  }

  @Test func `a file and a pipe are given what was sealed`() throws {
    let arguments = [
      "list", "records", "--as", "ZTB-1", "--passphrase-file", store.passphrase, "--limit", "3",
    ]
    let csv = try Program.run(arguments + ["--format", "csv"], environment: ["JISHI_STORE": store.path])
      .output
    #expect(csv.contains(TerminalAttack.payload))
    let json = try Program.run(arguments + ["--format", "json"], environment: ["JISHI_STORE": store.path])
      .output
    #expect(TerminalAttack.hostile(in: Array(json.utf8)) == [])
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    let titles = rows.compactMap { $0["title"] as? String }
    #expect(titles.count == 3 && titles.allSatisfy { $0.contains(TerminalAttack.payload) })
  }
}
