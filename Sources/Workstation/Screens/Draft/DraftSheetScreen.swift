import Records
import TerminalUI

/// A draft for those who do not write it: what stands in it, how far it has come, and what it came back with.
package struct DraftSheetScreen: Screen {
  private let number: Int
  private(set) var standing: DraftStanding?
  private var sheet = Sheet()
  private(set) var reader = EvidenceReader()
  private var size = Size(columns: 80, rows: 19)

  /// The sheet of a draft, before the answer comes.
  package init(_ number: Int) { self.number = number }

  package static let spot: ScreenID? = nil
  package static let specimen = DraftSheetScreen(1)
  package func name(in words: Words) -> String { words.form.sheetName }
  package var isTyping: Bool { reader.isOpen }
  package func questions(at here: ScreenContext) -> [any Query] { [DraftQuery(number: number)] }

  /// The evidence that it names, as it was submitted or else as it is being written.
  private var evidence: [EvidenceItem] {
    guard let standing else { return [] }
    return (standing.submitted?.evidence ?? standing.draft.form.evidence) + (standing.signing?.scans ?? [])
  }

  /// Whether it lies before the head, where it is dealt with.
  private var isUnderWay: Bool { standing.map { [.submitted, .signed].contains($0.state) } ?? false }

  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let words = here.words
    let notRead = standing == nil ? words.station.notRead : nil
    return [
      ScreenKey(
        words.record.view, .character("v"), unless: evidence.isEmpty ? notRead ?? words.form.noFiles : nil
      ) { $0.reader.open($0.evidence, at: $1) },
      ScreenKey(
        words.signOff.name, .enter,
        unless: isUnderWay && here.isHead ? nil : notRead ?? words.form.notBeforeHead, isInFooter: isUnderWay
      ) { screen, _ in [.replace(.signOff(draft: screen.number))] },
    ]
  }

  package func help(in words: Words) -> Help { words.form.sheetHelp }

  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    if let commands = reader.type(input, at: here) { return commands }
    return sheet.type(input, lines: lines(at: here).count, rows: size.rows - 2) ? [] : nil
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    if let found = reply.answer(to: DraftQuery(number: number)) { standing = found }
    return reader.receive(reply, at: here)
  }

  package mutating func resize(to size: Size) {
    self.size = size
    reader.resize(to: size)
  }

  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    guard !reader.isReading else { return reader.draw(on: &canvas, in: area, at: here) }
    let head = area.row(0).inset(columns: 1)
    if let standing {
      canvas.write(standing.state.name(in: here.language), in: head, .trailing, role: .strong)
      let title = "\(standing.draft.name)  \(standing.title(in: here.words))"
      canvas.write(title, in: head.split(right: 12, gap: 1).rest, role: .heading)
    }
    sheet.draw(lines(at: here), on: &canvas, in: area.split(top: 2).rest.inset(columns: 1))
    reader.draw(on: &canvas, in: area, at: here)
  }

  private func lines(at here: ScreenContext) -> [Sheet.Line] {
    guard let standing else { return [] }
    let (words, width) = (here.words.form, size.columns - 2)
    var lines: [Sheet.Line] = []
    if let comment = standing.comment { lines.append(words.comment, comment, width: width, role: .warning) }
    lines.append(words.writer, standing.authorName, width: width)
    if !standing.draft.form.reason.isEmpty, standing.draft.purpose != .new {
      lines.append(words.field(.reason), standing.draft.form.reason, width: width)
    }
    lines.append(Sheet.Line(""))
    if let content = standing.submitted {
      lines += content.lines(at: here, width: width) + [Sheet.Line("")]
      lines += content.evidenceLines(at: here, width: width)
    } else {
      lines += standing.draft.form.lines(at: here, width: width)
    }
    return lines
  }
}

extension DraftForm {
  /// What is typed so far, field by field; what is still empty is not named.
  func lines(at here: ScreenContext, width: Int) -> [Sheet.Line] {
    let (words, language) = (here.words.form, here.language)
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
