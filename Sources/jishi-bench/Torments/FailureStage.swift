import Catalogue
import EmbeddedStore
import Foundation
import Records
import Secrets

/// The stores on which acts are made to fail: a practice city with a draft in each state, and one that is not open yet.
struct FailureStage {
  let folder: String
  private let program: String
  private let library: String
  private var places: [String: String] = [:]

  private var city: String { folder + "/city" }
  private var unopened: String { folder + "/unopened" }
  /// Calls fail within this folder alone.
  private var scene: String { folder + "/scene" }
  private var store: String { scene + "/store" }

  /// Makes both stores anew.
  init(in folder: String, program: String, library: String) throws {
    (self.folder, self.program) = (folder, program)
    self.library = URL(fileURLWithPath: library).path
    let files = FileManager.default
    try? files.removeItem(atPath: folder)
    try files.createDirectory(atPath: scene, withIntermediateDirectories: true)
    try write("demo", "passphrase")
    try write(String(repeating: "minutes of the meeting\n", count: 3_000), "minutes.txt")
    try must([program, "demo", "--at", city, "--units", "4", "--records", "60", "--no-open"])
    try settlePlaces()
    for (place, act) in FailingAct.preparations {
      let said = try must(command(act, act.choices[0], city))
      if place == "{code}" {
        guard let code = said.firstMatch(of: /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/) else {
          throw TormentFailure(sentence: said)
        }
        try write(String(code.output.0), "code")
      } else if !place.isEmpty {
        guard let draft = said.firstMatch(of: /D[0-9]+/) else { throw TormentFailure(sentence: said) }
        places[place] = String(draft.output)
      }
    }
    try must([
      program, "init", "--city", "Trial", "--admin", "admin", "--passphrase-file", "long", "--store",
      unopened,
    ])
    try must(
      command(FailingAct.all[0], ["import", "units", folder + "/first-units.csv"], unopened, as: "admin"))
  }

  /// Days and files that acts speak of.
  private mutating func settlePlaces() throws {
    try write("long enough to pass", "long")
    let today = try SQLiteStore.open(at: city).now().day
    let head = try SQLiteStore.open(at: city).signIn("CZJ-1", passphrase: "demo")
    let records = try SQLiteStore.open(at: city).records(
      RecordQuery(unit: "CZJ"), page: .first, limit: 50, for: head
    ).rows.filter { $0.state == .entered && $0.number.side == .main }
    guard records.count > 2 else { throw TormentFailure(sentence: "the practice city has too few records") }
    let month = Month(containing: today)
    let quarter = Quarter(containing: today)
    places = [
      "{yesterday}": "\(today - 1)", "{year}": "\(today.year)", "{m0}": "\(month)",
      "{m1}": "\(month.previous)",
      "{m2}": "\(month.previous.previous)", "{q1}": "\(quarter.previous)",
      "{q2}": "\(quarter.previous.previous)",
      "{half}": "\(today.year)-H2", "{record}": "\(records[records.count - 1].number)",
      "{other}": "\(records[records.count - 2].number)",
      "{file}": folder + "/minutes.txt", "{code-file}": folder + "/code", "{out}": scene + "/out",
      "{older}": folder + "/older", "{rules}": folder + "/rules",
      "{qm}": "\(Month(index: quarter.index * 3 - 1))",
      "{n1}": "\(month.index % 12 == 0 ? 12 : month.index % 12)",
    ]
    let rules = (Profiles.text(named: Profiles.names[0]) ?? "").replacing("50 MiB", with: "40 MiB")
    try write(rules, "rules")
    let unit = "code,name,kind,group,main_body\n"
    try write(unit + "AAA,First,cityDepartment,cityUnit,Body\n", "first-units.csv")
    try write(
      unit + "BBB,Second,cityDepartment,cityUnit,Body\nCCC,Third,cityDepartment,cityUnit,Body\n", "units.csv")
    try write(
      "code,name,unit,side,role,title,rank,from,to,basis\nnew,新来人,CZJ,,recorder,科员,general,\(today.year)-01-01,,文1号\n",
      "people.csv")
    try write("day,kind,note\n\(today.year + 2)-05-01,rest,劳动节\n", "calendar.csv")
    try write(
      "year,side,kind,scope,code,title,points,subject,recurrence,due\n\(today.year + 1),main,individual,CZJ,Z-91,谈话,10,team,once,\(today.year + 1)-12-20\n",
      "indicators.csv")
    let heading = "unit,side,title,summary,start,end,place,people"
    let text = "听取各科室责任落实情况汇报，分析项目资金管理的廉政风险点，明确整改责任人和时限。"
    func lines(_ unit: String, _ claims: String) -> String {
      (1...20).map {
        "\(unit),main,第\($0)次会议,\(text),\(today - 9) 09:00,\(today - 9) 10:00,\($0)号会议室,某人|chair\(claims)\n"
      }.joined()
    }
    try write(heading + "\n" + lines("CZJ", ""), "drafts.csv")
    try write(
      heading + ",signed_by,signed_at,entered_at\n"
        + lines("AAA", ",某人,\(today - 8) 09:00,\(today - 8) 10:00"), "records.csv")
    for name in ["units", "people", "calendar", "indicators", "drafts", "records"] {
      places["{\(name).csv}"] = "\(folder)/\(name).csv"
    }
    try FileManager.default.copyItem(atPath: city, toPath: folder + "/older")
  }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  private func command(_ act: FailingAct, _ words: [String], _ store: String, as person: String? = nil)
    -> [String]
  {
    let filled = words.map { word in
      places.reduce(word) { $0.replacingOccurrences(of: $1.key, with: $1.value) }
    }
    let passphrase =
      store == unopened || act.isBeforeOpening || filled.contains("redeem") ? "long" : "passphrase"
    return [program] + filled + [
      "--store", store, "--as", person ?? act.person, "--passphrase-file", folder + "/" + passphrase,
    ]
  }

  @discardableResult
  private func must(_ command: [String]) throws -> String {
    let child = try Child.run(command, in: folder, environment: ["JISHI_LANG": "en"])
    guard child.end == .status(0) else {
      throw TormentFailure(sentence: "\(command.dropFirst().joined(separator: " ")): \(child.complaints)")
    }
    return child.output
  }

  private func freshScene(_ base: String) throws {
    try? FileManager.default.removeItem(atPath: scene)
    try FileManager.default.createDirectory(atPath: scene, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: base, toPath: store)
  }

  private func run(_ command: [String], failing fault: String?) throws -> Child {
    var environment = [
      "JISHI_LANG": "en", "LD_PRELOAD": library, "JISHI_FAULT_UNDER": scene,
      "JISHI_FAULT_COUNT": folder + "/count",
    ]
    environment["JISHI_FAULT"] = fault
    return try Child.run(command, in: folder, environment: environment)
  }

  /// Does an act with nothing failing, and records what it changes and how often it calls.
  mutating func rehearse(_ act: FailingAct) throws -> RehearsedAct {
    let base = act.isBeforeOpening ? unopened : city
    var complaints: [String] = []
    for choice in act.choices {
      try freshScene(base)
      let before = try StoreFacts(of: store, verifying: false)
      let words = command(act, choice, store)
      let child = try run(words, failing: nil)
      guard child.end == .status(0) else {
        complaints.append(child.complaints)
        continue
      }
      let after = try StoreFacts(of: store)
      guard after.faults.isEmpty else { throw TormentFailure(sentence: "\(act.name): \(after.faults)") }
      let lines = try String(contentsOfFile: folder + "/count", encoding: .utf8).split(separator: "\n")
      let calls = Dictionary(
        uniqueKeysWithValues: lines.compactMap { line -> (String, Int)? in
          let parts = line.split(separator: " ")
          return parts.count == 2 ? Int(parts[1]).map { (String(parts[0]), $0) } : nil
        })
      return RehearsedAct(
        name: act.name, command: words, base: base, before: before, after: after, calls: calls)
    }
    throw TormentFailure(sentence: "\(act.name) cannot be done in the practice city: \(complaints)")
  }

  /// Does an act while something fails, and judges what came of it.
  func perform(_ act: RehearsedAct, failing fault: String, _ tally: inout FailureTally) throws {
    try freshScene(act.base)
    let child = try run(act.command, failing: fault)
    tally.runs += 1
    // An act that stands although its answer could not be given is told as done too, in words.
    let isDone = child.end == .status(0) || child.complaints.contains("do not do")
    var findings: [String] = []
    if isDone { tally.done += 1 } else { tally.failed += 1 }
    if !child.isOrderly { findings.append("ended by \(child.end)") }
    if !isDone, child.isOrderly, child.complaints.isEmpty { findings.append("failed without a word") }
    // Where no folder can be opened any more, none can be emptied: that is the next program's to do.
    let isTidied = !(fault.hasPrefix("open:") && fault.hasSuffix(":on"))
    if isTidied { findings += leftBehind(act, isDone: isDone) }
    do {
      let now = try StoreFacts(of: store)
      if !isTidied { findings += leftBehind(act, isDone: isDone) }
      findings += now.faults.map { "verify: \($0)" }
      // An archive that failed behind its entry tells so; its looks, which that entry covers, may be missing.
      let isWhole = child.end == .status(0)
      if isDone, isWhole ? now != act.after : now.withoutLooks != act.after.withoutLooks {
        findings.append("told as done, and is not: \(now.difference(to: act.after))")
      } else if !isDone, now != act.before {
        findings.append("told as failed, and done: \(now.difference(to: act.before))")
      } else if !isDone {
        findings += try again(act)
      }
    } catch {
      findings.append("cannot be read: \(error)")
    }
    guard !findings.isEmpty else { return }
    tally.wrong += 1
    tell(
      "wrong: \(act.name), \(fault): \(findings.joined(separator: "; "))\n  said: \((child.output + child.complaints).prefix(300))"
    )
  }

  /// Once nothing fails, what failed can be done.
  private func again(_ act: RehearsedAct) throws -> [String] {
    let child = try Child.run(act.command, in: folder, environment: ["JISHI_LANG": "en"])
    guard child.end == .status(0) else { return ["cannot be done again: \(child.complaints.prefix(200))"] }
    let now = try StoreFacts(of: store)
    return now.faults
      + (now == act.after ? [] : ["done again, it is another: \(now.difference(to: act.after))"])
  }

  /// What must not be there: parts of files in the store, and results under their names that are not whole.
  private func leftBehind(_ act: RehearsedAct, isDone: Bool) -> [String] {
    let files = FileManager.default
    func names(_ folder: String) -> [String] { (try? files.contentsOfDirectory(atPath: folder)) ?? [] }
    var findings = (names(store) + names(store + "/objects")).filter { $0.hasPrefix(".") }.map {
      "left \($0)"
    }
    let results = names(scene + "/out").filter { !$0.hasPrefix(".") }
    if !isDone, !results.isEmpty { findings.append("left a part under its name: \(results.prefix(3))") }
    if isDone, act.name == "backup" {
      let faults = results.first.flatMap { try? StoreFacts(of: scene + "/out/" + $0).faults }
      if faults != [] { findings.append("the copy: \(faults ?? ["is not there"])") }
    }
    return findings
  }
}
