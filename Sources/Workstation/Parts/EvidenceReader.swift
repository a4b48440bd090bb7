import Records
import TerminalUI

/// Opens evidence wherever it is named: one of several is chosen, a text is read, anything else is saved as a file.
package struct EvidenceReader: Equatable, Sendable {
  private enum Mode: Equatable, Sendable {
    case closed
    case choosing(MenuList<Int>, exports: Bool)
    case text(Pager)
    case exporting(Digest, Dialog)
  }

  private var items: [EvidenceItem] = []
  private var mode = Mode.closed
  /// What was asked for and has not come: another screen may have asked for the same.
  private var awaited: Digest?
  private var size = Size(columns: 80, rows: 19)

  /// A reader that lies over nothing yet.
  package init() {}

  package var isOpen: Bool { mode != .closed }
  /// Whether a text has taken the place of the screen.
  package var isReading: Bool { if case .text = mode { true } else { false } }

  /// Opens one of these; there is no choice where there is only one.
  ///
  /// - Parameter exports: whether a text is saved too.
  package mutating func open(_ items: [EvidenceItem], exports: Bool = false, at here: ScreenContext)
    -> [Command]
  {
    self.items = items
    if items.count == 1 { return take(0, exports: exports, at: here) }
    mode = .choosing(
      MenuList(
        items.enumerated().map { index, item in
          MenuList.Item(value: index, label: "\(index + 1) \(item.name)", key: item.size.fileSize)
        }), exports: exports)
    return []
  }

  private mutating func take(_ index: Int, exports: Bool, at here: ScreenContext) -> [Command] {
    mode = .closed
    guard items.indices.contains(index) else { return [] }
    let item = items[index]
    if !exports, item.mediaType.hasPrefix("text/") {
      awaited = item.sha256
      return [.ask(EvidenceTextQuery(digest: item.sha256))]
    }
    mode = .exporting(item.sha256, here.words.record.exporting(item.name, size: item.size.fileSize))
    return []
  }

  /// Takes input while it lies over the screen; `nil` otherwise.
  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    switch mode {
    case .closed: return nil
    case .choosing(var menu, let exports):
      if input == .key(.escape) {
        mode = .closed
      } else if input == .key(.enter), let item = menu.current {
        return take(item.value, exports: exports, at: here)
      } else {
        _ = menu.type(input)
        mode = .choosing(menu, exports: exports)
      }
    case .text(var pager):
      if input == .key(.escape) || input == .key(.character("q")) {
        mode = .closed
      } else {
        _ = pager.type(input)
        mode = .text(pager)
      }
    case .exporting(let digest, var dialog):
      dialog.take(input, on: Area(size))
      mode = .exporting(digest, dialog)
      switch dialog.answer {
      case nil: break
      case .cancelled, .confirmed: mode = .closed
      case .text(let path):
        (mode, awaited) = (.closed, digest)
        return [.ask(ExportEvidence(digest: digest, path: path.trimmed))]
      }
    }
    return []
  }

  /// Takes the text that was asked for, and the word that a file was saved.
  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    guard let awaited else { return [] }
    if let text = reply.answer(to: EvidenceTextQuery(digest: awaited)) {
      self.awaited = nil
      mode = .text(
        Pager(
          text.split(separator: "\n", omittingEmptySubsequences: false).map { Pager.Paragraph(String($0)) },
          size: Size(columns: size.columns - 2, rows: size.rows - 1)))
    } else if let (export, _) = reply.answered(ExportEvidence.self), export.digest == awaited {
      self.awaited = nil
      return [.tell(StatusLine(here.words.record.exported(export.path)))]
    } else if reply.failed(EvidenceTextQuery.self)?.digest == awaited
      || reply.failed(ExportEvidence.self)?.digest == awaited
    {
      self.awaited = nil
    }
    return []
  }

  package mutating func resize(to size: Size) {
    self.size = size
    guard case .text(var pager) = mode else { return }
    pager.resize(to: Size(columns: size.columns - 2, rows: size.rows - 1))
    mode = .text(pager)
  }

  /// Draws what lies over the screen; a text alone, in its place.
  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    switch mode {
    case .closed: break
    case .choosing(let menu, _):
      canvas.keys = here.words.form.evidenceKeys(reading: false)
      let wanted = menu.wantedSize
      menu.draw(
        on: &canvas,
        in: area.centred(Size(columns: min(area.columns, max(30, wanted.columns)), rows: wanted.rows)),
        title: here.words.form.field(.evidence))
    case .text(let pager):
      canvas.keys = here.words.form.evidenceKeys(reading: true)
      pager.draw(on: &canvas, in: area.inset(columns: 1))
    case .exporting(_, let dialog): dialog.draw(on: &canvas, in: area)
    }
  }
}

extension SigningFacts {
  /// The scan of a signature on paper, where there is one.
  var scans: [EvidenceItem] { [paper?.scan].compactMap(\.self) }
}
