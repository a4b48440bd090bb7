import EmbeddedStore
import Foundation
import Practice
import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// What each screen, key and act costs, as it was committed: a change must show as a difference.
@Suite struct `What is asked of the store` {
  /// One line of the table: what was done, and what came of it.
  private struct Line {
    let name: String
    var questions: Int?
    var cells: Int?
    let count: StoreMeter.Count

    var text: String {
      let figures = [questions, count.statements, cells].map { $0.map(String.init) ?? "-" }
      return ([name.padded(to: 24)] + figures.map { $0.padded(to: 11, .trailing) }).joined()
    }

    var pages: String { name.padded(to: 24) + "\(count.pages)".padded(to: 8, .trailing) }
  }

  private let scratch = Scratch()
  private let store: SQLiteStore
  private let meter: StoreMeter

  init() throws {
    let day = try #require(Day("2026-11-29"))
    let noon = Instant(Moment(day: day, minute: 720))
    store = try PracticeCity(units: 2, records: 60, today: day)
      .make(at: scratch.path + "/city", clock: { noon }).store
    meter = try StoreMeter(store)
  }

  @Test func `questions, statements, pages and cells are those that were committed`() throws {
    var lines: [Line] = []
    for person in ["CZJ-3", "CZJ-1", "DFS-1", "admin"] as [PersonCode] { lines += try screens(of: person) }
    lines += try acts()
    let head = ["questions", "statements", "cells"].map { $0.padded(to: 11, .trailing) }.joined()
    try expectText(["".padded(to: 24) + head] + lines.map(\.text), "screens", folder: "Counts")
    // Another engine may go another way about a statement, and what an act writes goes where its digest leads.
    let read = lines.filter { $0.questions != nil }
    try expectText(read.map(\.pages), "pages-\(StoreMeter.engine)", folder: "Counts", ifRecorded: true)
  }

  /// Every tab, and in each ↓ and all keys on offer that ask anything.
  private func screens(of person: PersonCode) throws -> [Line] {
    let walker = try Walker(store, store.signIn(person, passphrase: PracticeCity.passphrase))
    var lines: [Line] = []
    func count(_ name: String, from before: Station?, _ body: () throws -> Walker.Step) rethrows -> Station {
      _ = meter.count()
      let step = try body()
      let count = meter.count()
      // The page of checks shows digests, which are others in every city.
      let isSteady = !(step.station.scene.screen is VerifyScreen)
      let cells = isSteady ? step.station.view().cells(otherThan: before?.view()) : nil
      if step.questions > 0 || name.hasSuffix(Key.down.name) {
        lines.append(
          Line(name: "\(person) \(name)", questions: step.questions, cells: cells, count: count))
      }
      return step.station
    }
    let start = try count("sits down", from: nil) { try walker.station() }
    for tab in start.tabs {
      guard let key = Key(name: tab.key) else { continue }
      let place = count(tab.key, from: start) { walker.press(key, on: start) }
      let ways = Ways(of: place.scene.screen, at: place.here).all.filter(\.isOffered).compactMap(\.key)
      for key in [.down] + ways {
        _ = count("\(tab.key) \(key.name)", from: place) { walker.press(key, on: place) }
      }
    }
    return lines
  }

  /// A record on its way into the books, and what else goes with it.
  private func acts() throws -> [Line] {
    let sessions = try ["CZJ-3", "CZJ-1", "admin"].map { code in
      try store.signIn(PersonCode(rawValue: code), passphrase: PracticeCity.passphrase)
    }
    let (recorder, head, administrator) = (sessions[0], sessions[1], sessions[2])
    var lines: [Line] = []
    func count<Value>(_ name: String, _ body: () throws -> Value) rethrows -> Value {
      _ = meter.count()
      let value = try body()
      lines.append(Line(name: name, count: meter.count()))
      return value
    }
    @discardableResult func act(_ name: String, _ act: Act, _ session: Session) throws -> Receipt {
      try count(name) { try store.perform(act, by: session) }
    }
    var form = SmallBody.form(title: "听取责任落实情况汇报", start: "2026-11-27 14:00")
    form.people = [Participant(name: "张建国", post: "局长", part: .chair)]
    var draft = try count("a new draft") {
      try store.newDraft(unit: "CZJ", side: .main, purpose: .new, record: nil, form: form, by: recorder)
    }
    draft.form.place = "四楼会议室"
    draft = try count("a draft is kept") { try store.keep(draft, by: recorder) }
    let number = draft.number
    try act("submit", .submit(draft: number, Confirmations()), recorder)
    try act("withdraw", .withdraw(draft: number), recorder)
    try act("submit anew", .submit(draft: number, Confirmations()), recorder)
    try act("return", .returnDraft(draft: number, comment: "补充时间"), head)
    try act("submit once more", .submit(draft: number, Confirmations()), recorder)
    try act("sign", .sign(draft: number, opinion: "同意", paper: nil), head)
    let record = try #require(try act("enter", .enter(draft: number, lateReason: nil), recorder).number)
    try act(
      "file paper",
      .filePaper(target: record.description, PaperFile(number: "C-1", location: "柜1", pages: 2)), recorder)
    try act(
      "make a notice", .makeNotice("CZJ", .main, Month(containing: store.now().day), cutOff: nil, seen: []),
      recorder)
    try act(
      "add a unit",
      .addUnits([
        OrganisationUnit(
          code: "XJJ", name: "新建局", kind: .cityDepartment, group: .cityUnit, mainBody: "党组", displayOrder: 9,
          start: store.now().day)
      ]), administrator)
    return lines
  }
}

extension Canvas {
  /// How many cells differ from a canvas before; all of them where there was none.
  fileprivate func cells(otherThan before: Canvas?) -> Int {
    (0..<size.rows).reduce(0) { sum, index in
      let old = before.map { Array($0.row(index)) } ?? []
      return sum + row(index).enumerated().count { !old.indices.contains($0) || old[$0] != $1 }
    }
  }
}
