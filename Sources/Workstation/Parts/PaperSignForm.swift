import Records
import TerminalUI

/// An ink signature keyed in by the recorder: day, reference of the sheet, scan.
package struct PaperSignForm: Hashable, Sendable {
  let signer: Person
  var day: TextField
  var reference = TextField(limit: 60)
  private(set) var scan: EvidenceItem?
  /// The file that is on its way to the store.
  private var sending: String?
  var browser: FileBrowser?
  var focus = 0
  var problem = ""
  private let proposal: String
  private var leaving = Leaving()

  /// What came of a key.
  package enum Step: Hashable, Sendable {
    case typing, left
    case read(String)
    case onlyOne
    case attach(String)
    case done(PaperSignature)
  }

  /// A form for a head's signature, of today unless another day is given.
  package init(signer: Person, day: Day) {
    self.signer = signer
    self.day = TextField(proposing: day.description, limit: 20)
    proposal = day.description
  }

  mutating func receive(_ found: FolderQuery.Answer) -> Step {
    switch found {
    case .folder(let folder): browser?.receive(folder)
    case .file(let path) where browser != nil:
      browser = nil
      return send(path)
    case .file: break
    }
    return .typing
  }

  private mutating func send(_ path: String) -> Step {
    sending = path
    return .attach(path)
  }

  /// Takes the scan, where it is the file that was sent.
  package mutating func receive(_ scan: EvidenceItem, from path: String) {
    if sending == path { (self.scan, sending) = (scan, nil) }
  }

  package mutating func type(_ input: Input, at here: ScreenContext) -> Step {
    if browser != nil { return browse(input) }
    if input == .key(.escape) {
      let hasText = day.text != proposal || !reference.text.trimmed.isEmpty || scan != nil
      return leaving.leaves(losing: hasText) ? .left : .typing
    }
    leaving.stay()
    problem = ""
    let left = focus
    defer { if left == 0, focus != 0 { straighten(at: here) } }
    switch input {
    case .key(.function(5)): return finish(at: here)
    case .key(.tab), .key(.down): focus = (focus + 1) % 3
    case .key(.backTab), .key(.up): focus = (focus + 2) % 3
    case .paste(let text) where focus == 2:
      let paths = PastedPaths(text).paths
      guard let path = paths.first else { return .typing }
      FieldTalk.take()
      return paths.count > 1 ? .onlyOne : send(path)
    case .key(.enter):
      if focus < 2 {
        focus += 1
      } else if scan == nil {
        browser = FileBrowser(picksOne: true)
        return .read("")
      } else {
        return finish(at: here)
      }
    case .key(.delete) where focus == 2, .key(.backspace) where focus == 2: scan = nil
    default:
      switch focus {
      case 0: _ = day.type(input)
      case 1: _ = reference.type(input)
      default: if case .key(.character) = input { FieldTalk.say(.noText(.file)) }
      }
    }
    return .typing
  }

  /// The day in its exact form, as soon as the field is left.
  private mutating func straighten(at here: ScreenContext) {
    guard let exact = Day(typed: day.text, today: here.today, .past)?.description, exact != day.text else {
      return
    }
    day.content.replace(with: exact)
  }

  private mutating func browse(_ input: Input) -> Step {
    switch browser?.type(input) {
    case .read(let path): return .read(path)
    case .onlyOne: return .onlyOne
    case .chosen(let paths): if let path = paths.first { return receive(.file(path)) }
    case .left: browser = nil
    case .nothing, nil: break
    }
    return .typing
  }

  /// Says why the store does not take it, in the field that it is about.
  package mutating func refuse(_ failure: StoreFailure, in language: Language) {
    problem = failure.sentence(in: language)
    if failure == .refused(.scanMissing) { focus = 2 }
  }

  private mutating func finish(at here: ScreenContext) -> Step {
    let signed = Day(typed: day.text, today: here.today, .past)
    guard let signed, !reference.text.trimmed.isEmpty else {
      problem = here.words.signOff.paperProblem
      return .typing
    }
    guard let scan else {
      refuse(.refused(.scanMissing), in: here.language)
      return .typing
    }
    return .done(
      PaperSignature(day: signed, reference: reference.text.trimmed, scan: scan, signer: signer.code))
  }

  package func draw(on canvas: inout Canvas, in screen: Area, at here: ScreenContext) {
    let words = here.words.signOff
    if let browser {
      browser.draw(
        on: &canvas, in: screen.inset(columns: 4, rows: 1), title: words.scan, words: here.words)
      return
    }
    let box = screen.centred(Size(columns: min(66, screen.columns), rows: 10))
    canvas.fill(box)
    canvas.frame(box, title: "\(words.paper)  \(signer.name)")
    let inner = box.inset(columns: 2, rows: 1)
    for (row, part) in [(words.day, day), (words.reference, reference)].enumerated() {
      canvas.write(part.0, in: inner, row: row, role: .label)
      part.1.draw(on: &canvas, in: inner.row(row).split(left: 12).rest, isFocused: row == focus)
    }
    canvas.write(words.scan, in: inner, row: 2, role: .label)
    let line = inner.row(2).split(left: 12).rest
    canvas.fill(line, role: focus == 2 ? .focusedField : .field)
    let shown = scan.map { "\($0.name)  \($0.size.fileSize)" }
    let field = Reading.Field(
      .files(leave: .enter), shown ?? "", hint: words.noScan, isFocused: focus == 2)
    canvas.spoken(.field(field), at: line.origin) {
      $0.write(shown ?? words.noScan, in: line, role: focus == 2 ? .focusedField : .placeholder)
    }
    if focus == 2 { canvas.cursor = line.origin }
    for (row, line) in LineWrapping(problem, width: max(4, inner.columns)).lines.prefix(2).enumerated() {
      canvas.write(line.text, in: inner, row: 4 + row, role: .problem)
    }
    canvas.write(words.paperClaim, in: inner, row: 6, role: .dim)
    canvas.keys = here.words.record.paperKeys
  }
}
