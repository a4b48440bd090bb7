import Records
import TerminalUI

/// The workstation as questions and answers: says what is new in a frame, and what keys a line stands for.
///
/// It knows no screen, only what screens are made of: lists, fields, dialogs, keys. So everything that a
/// screen can do can be done here, and nothing is said a second time in other words.
package struct PlainTalk: Sendable {
  /// What an answer comes to: input for the program, or lines that need none.
  package struct Answer: Equatable, Sendable {
    package var inputs: [Input] = []
    package var lines: [String] = []
  }

  /// The page that was told last.
  private(set) var page: PlainPage?
  /// The page under the box that was told last, to go on from when the box is gone.
  private var beneath: PlainPage?
  /// The page as it is now, told or not.
  private(set) var present: PlainPage?
  /// The paragraphs of a field of several lines, as long as they are being typed.
  var paragraphs: [String]?
  /// What was typed last, which need not be read back.
  var typed = ""
  /// The question changed while nobody answered.
  var isOvertaken = false
  /// What must be pressed once the page is told: a page of help is read, not stayed at.
  private var followUp: [Input] = []
  /// How many offered rows are read out at once.
  static let offers = 9

  /// A talk before the first word.
  package init() {}

  var words: PlainWords { Words((present ?? page)?.language ?? .chinese).plain }

  /// Whether the next line is a secret.
  package var isSecret: Bool {
    if case .secret? = present?.field?.kind { return true }
    return false
  }

  /// Whether something is under way that must end before the next line is read.
  package var isWorking: Bool { present?.work != nil }

  /// Says that nothing typed for an earlier question is left, so that the next line is for the present one.
  package mutating func forgetTyped() { isOvertaken = false }

  /// Takes what follows by itself from what was told.
  package mutating func takeFollowUp() -> [Input] {
    defer { followUp = [] }
    return followUp
  }

  /// What the end of all lines comes to: what was typed is kept.
  package mutating func end() -> [Input] {
    defer { paragraphs = nil }
    return (paragraphs.map { [.fill($0.joined(separator: "\n"))] } ?? []) + [.hangUp]
  }

  /// The lines that a frame gives after an answer, or without one, when only what cannot wait is told.
  package mutating func tell(_ reading: Reading, isAnswered: Bool) -> [String] {
    let next = PlainPage(reading)
    let last = page
    present = next
    let workEnded = last?.work != nil && next.work == nil
    let isOther = last.map { !Self.isSame($0.question, next.question) || $0.box != next.box } ?? true
    guard isAnswered || workEnded || isOther || next.notice != last?.notice || next.work != last?.work else {
      return []
    }
    isOvertaken = isOther && !isAnswered && !workEnded && last != nil && last?.work == nil
    if next.place != last?.place { paragraphs = nil }
    defer { page = next }
    if next.box != nil, last?.box == nil { beneath = last }
    var lines: [String] = []
    if let notice = next.notice, isAnswered || notice != last?.notice { lines.append(notice) }
    if let work = next.work {
      if work != last?.work { lines.append(words.working(work)) }
      return lines
    }
    lines += next.pressing.filter { !(last?.pressing.contains($0) ?? false) }
    let before = next.box == nil && last?.box != nil ? beneath : last
    if let before, before.place == next.place, before.box == next.box, before.language == next.language {
      lines += news(in: next, since: before)
      if lines.isEmpty, isAnswered, next.question == last?.question, case .choice = next.question {
        lines.append(words.nothingChanged)
      }
      if last?.box != nil, next.box == nil, case .choice = next.question { lines += keys(of: next) }
    } else {
      lines += whole(next, withTabs: next.tabs.map(\.label) != last?.tabs.map(\.label))
    }
    guard !isHelp(next) else {
      followUp = [.key(.escape)]
      return lines
    }
    return lines + ask(next, isRound: isRound(from: last, to: next), after: isOther ? nil : last)
  }

  /// Whether a box holds nothing but text to read, with a line to look for words in.
  private func isHelp(_ page: PlainPage) -> Bool {
    askedHelp && page.box != nil && page.buttons.isEmpty && page.items.isEmpty
  }

  /// Whether help was asked for with the last line.
  var askedHelp = false

  /// Whether a field asks what it asked before, though its content may be another.
  private static func isSame(_ a: PlainPage.Question, _ b: PlainPage.Question) -> Bool {
    switch (a, b) {
    case (.field(let a), .field(let b)): a.label == b.label
    case (.buttons(let a), .buttons(let b)): a.map(\.label) == b.map(\.label)
    case (.choice, .choice): true
    default: false
    }
  }

  /// Whether a form has come round to a field before the one that was asked last.
  private func isRound(from last: PlainPage?, to next: PlainPage) -> Bool {
    func place(_ page: PlainPage) -> Int? { page.fields.firstIndex(where: \.isFocused) }
    guard let last, last.place == next.place, last.box == next.box, let old = place(last),
      let new = place(next)
    else { return false }
    return new == 0 && old > 0
  }
}
