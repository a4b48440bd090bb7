import Records
import TerminalUI

/// A form over a screen: its description and what is typed in it so far.
package struct OpenForm: Sendable {
  /// What it is.
  package let spec: FormSpec
  /// What is typed in it.
  package var form: FieldForm
  /// Open while a file is looked for.
  private var browser: FileBrowser?
  /// The file that the form has sent to the store, and what follows once it is there.
  private var waiting: (path: String, then: @Sendable (EvidenceItem) -> Command)?
  /// The act that the form has asked for, whose refusal is the form's.
  private var asked: Act?

  /// A form as it is described, with the keyboard in its first field.
  package init(_ spec: FormSpec) {
    self.spec = spec
    form = FieldForm(spec.fields)
    if let first = spec.first { form.focus(on: first) }
  }

  /// Takes input; `nil`: it is one of the form's keys, or nothing for it.
  package mutating func type(_ input: Input, on screen: Area, at here: ScreenContext) -> [Command]? {
    if let step = browser?.type(input) { return take(step, at: here) }
    let before = form
    guard form.type(input, in: fieldArea(on: screen), on: here.today) else { return nil }
    spec.follow?(&form, before)
    return []
  }

  /// What the form asks for; nothing where something is wrong, which is said beside its field.
  package mutating func commands(at here: ScreenContext) -> [Command] {
    form.clearProblems()
    var reader = FormReader(form, spec, at: here)
    let outcome = spec.outcome(&reader)
    form = reader.form
    switch outcome {
    case .command(let command): return [asking(command)]
    case .file(let path, let kind, let then):
      waiting = (path, then)
      return [.start(.attach(for: .form, path: path, kind: kind, caption: ""))]
    case nil: return []
    }
  }

  private mutating func asking(_ command: Command) -> Command {
    switch command {
    case .confirm(let act), .perform(let act): asked = act
    default: break
    }
    return command
  }

  /// What came of an input where the screen has no keys of its own for the form.
  enum Step {
    case typing, left
    case asks([Command])
  }

  /// Takes every input: Enter in the last field and F5 ask, Esc leaves.
  mutating func run(_ input: Input, on screen: Area, at here: ScreenContext) -> Step {
    if let commands = type(input, on: screen, at: here) {
      return commands.isEmpty ? .typing : .asks(commands)
    }
    switch input {
    case .key(.escape): return .left
    case .key(.enter), .key(.function(5)):
      let commands = commands(at: here)
      return commands.isEmpty ? .typing : .asks(commands)
    default: return .typing
    }
  }

  /// Whether one of its fields is a file.
  var takesFile: Bool { fileField != nil }

  private var fileField: String? {
    form.fields.first { if case .file = $0.entry { true } else { false } }?.name
  }

  /// Opens the folders to look for the file, in a window of this many rows.
  mutating func browse(rows: Int) -> [Command] {
    guard fileField != nil else { return [] }
    browser = FileBrowser(picksOne: true)
    resize(rows: rows)
    return [.ask(FolderQuery(path: ""))]
  }

  mutating func resize(rows: Int) { browser?.resize(height: max(1, rows - 7)) }

  private mutating func take(_ step: FileBrowser.Step, at here: ScreenContext) -> [Command] {
    switch step {
    case .nothing: break
    case .left: browser = nil
    case .read(let path): return [.ask(FolderQuery(path: path))]
    case .onlyOne: return [.tell(StatusLine(here.words.form.oneFileOnly, isProblem: true))]
    case .chosen(let paths): if let path = paths.first { take(file: path) }
    }
    return []
  }

  private mutating func take(file path: String) {
    browser = nil
    if let fileField { form.set(fileField, path) }
  }

  /// Takes what became of its file, and a refusal beside the field that it is about; `nil`: it is about neither.
  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command]? {
    if browser != nil, let (_, found) = reply.answered(FolderQuery.self) {
      switch found {
      case .folder(let folder): browser?.receive(folder)
      case .file(let path): take(file: path)
      }
      return []
    }
    switch reply {
    case .finished(.attach(.form, let path, _, _), .attached(let file)):
      guard let waiting, waiting.path == path else { return nil }
      self.waiting = nil
      return [asking(waiting.then(file))]
    case .jobFailed(.attach(.form, let path, _, _), let failure):
      guard waiting?.path == path, let fileField else { return nil }
      waiting = nil
      form.refuse(fileField, failure.sentence(in: here.language))
    case .refused(let act, let failure): return refuse(failure, of: act, in: here.language) ? [] : nil
    default: return nil
    }
    return []
  }

  /// Puts the refusal of its act beside the field that it is about; false where no field is meant.
  mutating func refuse(_ failure: StoreFailure, of act: Act, in language: Language) -> Bool {
    guard act == asked, case .refused(let refusal) = failure,
      let name = spec.place?(refusal) ?? refusal.column,
      form.field(name) != nil
    else { return false }
    spec.mend?(refusal, &form)
    form.refuse(name, failure.sentence(in: language))
    return true
  }
}

// How it lies over the screen.
extension OpenForm {
  private func box(on screen: Area) -> Area {
    let layout = spec.layout
    let rows = layout.rows ?? form.fields.count + layout.top + 2 + FieldForm.footRows
    return screen.centred(Size(columns: min(layout.columns, screen.columns), rows: min(rows, screen.rows)))
  }

  /// Where the fields stand, for the mouse.
  private func fieldArea(on screen: Area) -> Area {
    box(on: screen).inset(columns: 2, rows: 1).split(top: spec.layout.top).rest
      .split(bottom: spec.note == nil ? 0 : Self.noteRows + 1).rest
  }

  private static let noteRows = 5

  /// Draws it in the middle of the screen, or the folders in which its file is looked for.
  package func draw(on canvas: inout Canvas, in screen: Area, at here: ScreenContext) {
    let (language, box) = (here.language, box(on: screen))
    canvas.cursor = nil
    if let browser, let fileField, let field = form.field(fileField) {
      browser.draw(
        on: &canvas, in: screen.inset(columns: 4, rows: 1), title: field.label.text(in: language),
        words: here.words)
      return
    }
    canvas.fill(box)
    canvas.frame(box, title: spec.title.text(in: language))
    let inner = box.inset(columns: 2, rows: 1)
    if let about = spec.about {
      for (row, line) in about(form, language).split(separator: "\n").enumerated() {
        canvas.write(line.clipped(to: inner.columns), in: inner, row: row, role: row == 0 ? .strong : .dim)
      }
    }
    form.draw(
      on: &canvas, in: fieldArea(on: screen), labelWidth: spec.layout.label.of(language),
      fieldWidth: spec.layout.field ?? max(24, (inner.columns - 12) / 2), language: language,
      hint: { spec.hint?($0.name, form, language) })
    if let note = spec.note {
      let place = inner.split(bottom: Self.noteRows).bottom
      let lines = LineWrapping(note.text(in: language), width: max(4, place.columns)).lines
      for (row, line) in lines.prefix(Self.noteRows - 1).enumerated() {
        canvas.write(line.text, in: place, row: row)
      }
    }
    if let keys = spec.keys { canvas.keys = keys(language) }
  }
}

// Two forms are the same when they ask for the same and hold the same.
extension OpenForm: Hashable {
  package static func == (one: OpenForm, other: OpenForm) -> Bool {
    one.spec.title == other.spec.title && one.form == other.form && one.browser == other.browser
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(spec.title)
    hasher.combine(form)
  }
}
