import Foundation
import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// What must hold of every form and dialog, of those that will be added too: nothing typed is lost in silence.
@Suite struct `Laws of typing` {
  @Test(arguments: 1...3)
  func `W-3 each character typed or pasted into any form is in a field, in an act or told as refused`(
    seed: Int
  ) {
    for (keys, bench) in TypingWalk.forms() {
      var typist = Typist(bench, seed: seed)
      for step in 0..<60 {
        if let problem = typist.step() {
          Issue.record("\(keys), seed \(seed), step \(step): \(problem)\n\(typist.bench.screen)")
          break
        }
        guard step % 12 == 11, !typist.lost.isEmpty else { continue }
        Issue.record("\(keys), seed \(seed), before step \(step): \(String(typist.lost)) is lost")
        break
      }
    }
  }

  @Test func `the law sees a form from which a character vanishes`() {
    var typist = Typist(Bench(), seed: 1)
    typist.bench.press("n Tab Tab")
    while typist.typed.count < 30 { _ = typist.step() }
    #expect(typist.lost.isEmpty)
    typist.forget()
    #expect(!typist.lost.isEmpty)
  }

  /// A type that holds fields and is not met on the way would be a form that no law looks at.
  @Test func `every type that holds a field, a form or a dialog is met by the walk`() throws {
    var met: Set<String> = []
    for (_, bench) in TypingWalk.stations() { met.formUnion(TypingWalk.owners(in: bench.station)) }
    var wizard = Wizard(today: Sample().today.day)
    _ = wizard.receive(.key(.escape))
    met.formUnion(TypingWalk.owners(in: wizard))
    let files = try Self.sources()
    #expect(files.count > 30)
    for (file, types) in files where types.isDisjoint(with: met) {
      Issue.record("nothing that is typed in \(file) is looked at: open it in TypingWalk.stations")
    }
  }

  /// The files of the workstation that hold fields, each with its types.
  private static func sources(file: String = #filePath) throws -> [String: Set<String>] {
    let root = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Workstation")
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    var found: [String: Set<String>] = [:]
    // A reader is there only while the form that it reads is asked what it wants.
    for name in names where name.hasSuffix(".swift") && !name.hasSuffix("FormReader.swift") {
      let lines = try String(contentsOf: root.appending(path: name), encoding: .utf8).split(separator: "\n")
      guard lines.contains(where: holdsField) else { continue }
      found[name] = Set(lines.compactMap(typeName))
    }
    return found
  }

  private static func typeName(_ line: Substring) -> String? {
    let words = line.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard let place = words.firstIndex(where: { ["struct", "class", "enum", "extension"].contains($0) }),
      words.indices.contains(place + 1)
    else { return nil }
    return words[place + 1]
  }

  /// Whether a line declares a stored property or a case that holds something to type in.
  private static func holdsField(_ line: Substring) -> Bool {
    let types = ["Dialog", "TextField", "TextArea", "SecretField", "FieldForm", "OpenForm", "Asking"]
    let indent = line.prefix { $0 == " " }.count
    let text = line.trimmingPrefix { $0 == " " }
    if text.hasPrefix("case "), !text.hasPrefix("case .") {
      return types.contains { text.contains("(\($0)") || text.contains(", \($0)") }
    }
    guard indent <= 4, !text.hasSuffix("{"), !text.contains("{ get"),
      text.contains("var ") || text.contains("let ")
    else {
      return false
    }
    return types.contains { type in
      text.hasSuffix(": \(type)") || text.hasSuffix(": \(type)?")
        || indent == 2 && text.contains(" = \(type)(")
    }
  }

  @Test(arguments: Language.allCases)
  func `an empty field shows nothing that could be a value`(language: Language) {
    let now = Sample().today
    for (keys, bench) in TypingWalk.forms(language) {
      for field in TypingWalk.page(of: bench.station).fields where field.value.isEmpty {
        let hint = field.hint
        #expect(
          TypedTime(start: hint, now: now).meaning == (hint.isEmpty ? .nothing : .unreadable),
          "\(keys) \(hint)")
        #expect(Int(hint) == nil && Score(hint) == nil && RecordNumber(hint) == nil, "\(keys) \(hint)")
      }
    }
  }

  @Test func `W-3 Esc in a form with something typed asks first, and loses it only the second time`() {
    for (keys, bench) in TypingWalk.forms() where bench.form == nil {
      var bench = bench
      for _ in 0..<12 {
        if case .line? = TypingWalk.page(of: bench.station).field?.kind { break }
        bench.press("Tab")
      }
      guard case .line? = TypingWalk.page(of: bench.station).field?.kind else { continue }
      bench.type("㐀㐁")
      bench.press("Esc")
      #expect(TypingWalk.characters(in: bench.station) == ["㐀", "㐁"], "\(keys)")
      #expect(bench.station.status?.isProblem == true, "\(keys)")
      bench.press("Esc")
      #expect(TypingWalk.characters(in: bench.station).isEmpty, "\(keys)")
    }
  }

  @Test(arguments: Language.allCases)
  func `every dialog names its keys at the foot, and each of them answers it`(language: Language) throws {
    var seen = 0
    for (keys, bench) in TypingWalk.stations(language) {
      let canvas = bench.station.view()
      let buttons = TypingWalk.page(of: bench.station).buttons
      guard let footer = canvas.keys, !buttons.isEmpty else { continue }
      seen += 1
      let foot = String(canvas.row(canvas.size.rows - 1).compactMap(\.glyph))
      for item in footer.items {
        #expect(foot.contains("\(item.key) \(item.label)"), "\(keys): \(foot)")
        var bench = bench
        let key = try #require(Key(name: item.key))
        bench.send(.key(key))
        let isOver = TypingWalk.page(of: bench.station).buttons.isEmpty || bench.station.isFinished
        #expect(isOver || bench.station.status != nil || bench.screen != canvas.text, "\(keys): \(item.key)")
      }
      var bench = bench
      if case .field? = TypingWalk.page(of: bench.station).question as PlainPage.Question? { continue }
      bench.type("n")
      let isOver = TypingWalk.page(of: bench.station).buttons.map(\.label) != buttons.map(\.label)
      #expect(isOver || buttons.count == 1, "\(keys): n")
    }
    #expect(seen > 20)
  }
}
