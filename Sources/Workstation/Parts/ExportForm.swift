import Records
import TerminalUI

/// Asks in which form and into which file a list is written.
package struct ExportForm: Hashable, Sendable {
  /// What came of an input.
  package enum Step: Hashable, Sendable {
    case stays, left
    case write(ListExport)
  }

  private var export: ListExport
  private(set) var form: FieldForm
  /// How much is written.
  private let scope: String

  /// A form that proposes a file in the person's own folder.
  ///
  /// - Parameters:
  ///   - scope: how many rows, or which.
  package init(
    _ content: ListExport.Content, as format: ListExport.Format = .csv, title: String, subtitle: String,
    scope: String, at desk: Desk
  ) {
    let name = "\(title)-\(desk.today)".filter { !"/:\\ ".contains($0) }
    export = ListExport(
      content, as: format, title: title, subtitle: subtitle, language: desk.language, today: desk.today,
      path: "~/\(name).\(format.ending)")
    self.scope = scope
    form = FieldForm([
      .choice(
        "format", "格式", "Format",
        ListExport.Format.allCases.map { one in (one.rawValue, Said { Words($0).lists.name(of: one) }) },
        chosen: format.rawValue
      ).hint("← → 选", "← → choose"),
      .text("path", "文件", "File", export.path, limit: 1_000).hint("~ 是自己的文件夹", "~ is your own folder"),
    ])
  }

  /// Takes an input; F5, and Enter in the last field, write.
  package mutating func type(_ input: Input, on screen: Area, at desk: Desk) -> Step {
    let before = form["format"]
    if form.type(input, in: fields(on: screen), on: desk.today) {
      let (old, new) = (ending(of: before), ending(of: form["format"]))
      if old != new, form["path"].hasSuffix(old) { form.set("path", form["path"].dropLast(old.count) + new) }
      return .stays
    }
    switch input {
    case .key(.escape): return .left
    case .key(.enter), .key(.function(5)): return write(at: desk)
    default: return .stays
    }
  }

  /// Says why the file could not be written.
  package mutating func refuse(_ failure: StoreFailure, in language: Language) {
    form.refuse("path", failure.sentence(in: language))
  }

  private func ending(of format: String) -> String {
    "." + (ListExport.Format(rawValue: format)?.ending ?? format)
  }

  private mutating func write(at desk: Desk) -> Step {
    form.clearProblems()
    guard !form["path"].isEmpty, form["path"] != "~", !form["path"].hasSuffix("/") else {
      form.refuse("path", desk.words.lists.pathMissing)
      return .stays
    }
    export.format = ListExport.Format(rawValue: form["format"]) ?? .csv
    export.path = form["path"]
    return .write(export)
  }

  private func box(on screen: Area) -> Area {
    screen.centred(Size(columns: min(78, screen.columns), rows: min(8, screen.rows)))
  }

  private func fields(on screen: Area) -> Area {
    box(on: screen).inset(columns: 2, rows: 1).split(top: 2).rest.split(top: 2).top
  }

  package func draw(on canvas: inout Canvas, in screen: Area, at desk: Desk) {
    let (words, box) = (desk.words.lists, box(on: screen))
    canvas.cursor = nil
    canvas.fill(box)
    canvas.frame(box, title: words.export)
    let inner = box.inset(columns: 2, rows: 1)
    canvas.write("\(export.title)  \(export.subtitle)".clipped(to: inner.columns), in: inner, role: .strong)
    canvas.write(scope, in: inner, row: 1, role: .dim)
    form.draw(
      on: &canvas, in: fields(on: screen), labelWidth: 8, fieldWidth: 44, language: desk.language)
    if let problem = form.problems["path"] {
      canvas.write(problem.clipped(to: inner.columns), in: inner, row: inner.rows - 2, role: .problem)
    }
    canvas.keys = Footer([
      Footer.Item(key: "F5", label: words.write), Footer.Item(key: "Esc", label: desk.words.station.cancel),
    ])
  }
}
