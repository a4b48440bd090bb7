import Records
import TerminalUI

/// A draft as those read it who do not write it: what stands in it, how far it has come, and what it came back with.
package struct DraftSheetScreen: Screen {
  private let number: Int
  private(set) var standing: DraftStanding?
  private var sheet = Sheet()
  private(set) var reader = EvidenceReader()
  private var size = Size(columns: 80, rows: 19)

  /// The sheet of a draft, before the answer comes.
  package init(_ number: Int) { self.number = number }

  package static let spot: Spot? = nil
  package static let specimen = DraftSheetScreen(1)
  package func name(in words: Words) -> String { words.form.sheetName }
  package var isTyping: Bool { reader.isOpen }
  package func questions(at desk: Desk) -> [any Query] { [DraftQuery(number: number)] }

  /// What it names, as it was submitted or else as it is being written.
  private var evidence: [EvidenceItem] {
    guard let standing else { return [] }
    return (standing.submitted?.evidence ?? standing.draft.form.evidence) + (standing.signing?.scans ?? [])
  }

  /// Whether it lies before the head, where it is dealt with.
  private var isUnderWay: Bool { standing.map { [.submitted, .signed].contains($0.state) } ?? false }

  package func keys(at desk: Desk) -> [ScreenKey<Self>] {
    let words = desk.words
    let notRead = standing == nil ? words.station.notRead : nil
    return [
      ScreenKey(
        words.record.view, .character("v"), unless: evidence.isEmpty ? notRead ?? words.form.noFiles : nil
      ) { $0.reader.open($0.evidence, at: $1) },
      ScreenKey(
        words.signOff.name, .enter,
        unless: isUnderWay && desk.isHead ? nil : notRead ?? words.form.notBeforeHead, isInFooter: isUnderWay
      ) { screen, _ in [.replace(.signOff(draft: screen.number))] },
    ]
  }

  package func help(in words: Words) -> Help { words.form.sheetHelp }

  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    if let commands = reader.type(input, at: desk) { return commands }
    return sheet.type(input, lines: lines(at: desk).count, rows: size.rows - 2) ? [] : nil
  }

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    if let found = reply.answer(to: DraftQuery(number: number)) { standing = found }
    return reader.receive(reply, at: desk)
  }

  package mutating func resize(to size: Size) {
    self.size = size
    reader.resize(to: size)
  }

  package func draw(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    guard !reader.isReading else { return reader.draw(on: &canvas, in: area, at: desk) }
    let head = area.row(0).inset(columns: 1)
    if let standing {
      canvas.write(standing.state.name(in: desk.language), in: head, .trailing, role: .strong)
      let title = "\(standing.draft.name)  \(standing.title(in: desk.words))"
      canvas.write(title, in: head.split(right: 12, gap: 1).rest, role: .heading)
    }
    sheet.draw(lines(at: desk), on: &canvas, in: area.split(top: 2).rest.inset(columns: 1))
    reader.draw(on: &canvas, in: area, at: desk)
  }

  private func lines(at desk: Desk) -> [Sheet.Line] {
    guard let standing else { return [] }
    let (words, width) = (desk.words.form, size.columns - 2)
    var lines: [Sheet.Line] = []
    if let comment = standing.comment { lines.append(words.comment, comment, width: width, role: .warning) }
    lines.append(words.writer, standing.authorName, width: width)
    if !standing.draft.form.reason.isEmpty, standing.draft.purpose != .new {
      lines.append(words.field(.reason), standing.draft.form.reason, width: width)
    }
    lines.append(Sheet.Line(""))
    if let content = standing.submitted {
      lines += content.lines(at: desk, width: width) + [Sheet.Line("")]
      lines += content.evidenceLines(at: desk, width: width)
    } else {
      lines += standing.draft.form.lines(at: desk, width: width)
    }
    return lines
  }
}

extension DraftForm {
  /// What is typed so far, field by field; what is still empty is not named.
  func lines(at desk: Desk, width: Int) -> [Sheet.Line] {
    let (words, language) = (desk.words.form, desk.language)
    let time = [start, end].filter { !$0.isEmpty }.joined(separator: " – ")
    let fields: [(FormField, String)] = [
      (.title, title), (.start, time), (.place, place),
      (.people, people.spoken(in: language, headCount: Int(headCount))),
      (.links, links.map(\.description).joined(separator: "; ")),
      (.evidence, language.list(evidence.map { "\($0.name)  \($0.size.fileSize)" })),
    ]
    var lines: [Sheet.Line] = []
    for (field, text) in fields where !text.isEmpty { lines.append(words.field(field), text, width: width) }
    if !summary.isEmpty {
      lines.append(Sheet.Line(""))
      lines.append(wrapped: summary, width: width)
    }
    if lines.isEmpty { lines.append(Sheet.Line(words.nothingTyped, role: .dim)) }
    return lines
  }
}
