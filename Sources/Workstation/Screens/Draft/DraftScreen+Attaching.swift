import Records
import TerminalUI

// Attachments: one file after the other, from folders that are remembered, and read on the spot.
extension DraftScreen {
  /// Puts files in line; the first of them is taken at once, the others as those before them are done.
  mutating func attach(_ paths: [String]) -> [Command] {
    guard let last = paths.last else { return [] }
    var commands = files.add(paths) ? attachNext() : []
    let folder = last.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    if !folder.isEmpty, folders?.recent.first != folder {
      folders?.remember(folder)
      commands.append(.rememberFolder(folder))
    }
    return commands
  }

  private func attachNext() -> [Command] {
    guard let path = files.current else { return [] }
    let kind = EvidenceKind.guess(AttachRound.name(path))
    return [.start(.attach(for: .draft(draft?.number ?? 0), path: path, kind: kind, caption: ""))]
  }

  /// Takes an attachment that has arrived, and starts the next one.
  mutating func take(_ item: EvidenceItem, from path: String, at here: ScreenContext) -> [Command] {
    guard !evidence.items.contains(where: { $0.sha256 == item.sha256 }) else {
      files.refuse(path, "\(item.name)  \(here.words.form.alreadyAttached)")
      return goOnAttaching(at: here)
    }
    files.take(path, as: item.name)
    change([.evidence]) { $0.evidence.add(item) }
    return keep(at: here) + goOnAttaching(at: here)
  }

  /// A file that could not be taken: on to the next.
  mutating func refuse(_ path: String, _ failure: StoreFailure, at here: ScreenContext) -> [Command] {
    let reason = failure.sentence(in: here.language)
    if failure == .stopped { files.stop(reason) } else { files.refuse(path, reason) }
    return goOnAttaching(at: here)
  }

  private func goOnAttaching(at here: ScreenContext) -> [Command] {
    [.tell(files.notice(here.words))] + attachNext()
  }

  mutating func browse() -> [Command] {
    focus = .evidence
    evidence.endCaption()
    let start = folders?.recent.first ?? ""
    var browser = FileBrowser(start, known: folders?.known ?? [])
    browser.resize(height: browserRows)
    mode = .browsing(browser)
    return [.ask(FolderQuery(path: start))]
  }

  var browserRows: Int { max(3, size.rows - 9) }

  mutating func take(_ step: FileBrowser.Step) -> [Command] {
    switch step {
    case .nothing: return []
    case .read(let path): return [.ask(FolderQuery(path: path))]
    case .onlyOne: return []
    case .left: mode = .filling
    case .chosen(let paths):
      mode = .filling
      return attach(paths)
    }
    return []
  }

  /// Shows a text attachment; of all others it says kindly that they cannot be shown here.
  func view(at here: ScreenContext) -> [Command] {
    guard let item = evidence.current else { return [] }
    guard item.isText else { return [.tell(StatusLine(here.words.form.notText(item.name), isProblem: true))] }
    return [.flushDrafts, .ask(EvidenceTextQuery(digest: item.sha256))]
  }
}

extension EvidenceItem {
  /// Whether its name or kind says that it is a text which can be read on a terminal.
  package var isText: Bool {
    let ending = name.lowercased().split(separator: ".").last.map(String.init) ?? ""
    return mediaType.hasPrefix("text/")
      || ["txt", "md", "csv", "tsv", "log", "json", "jsonl", "xml", "html", "htm", "ini", "eml"].contains(
        ending)
  }
}

extension FileFolders {
  /// All folders that files were taken from, the last one first, then the inbox.
  var known: [String] { recent + (inbox.map { recent.contains($0) ? [] : [$0] } ?? []) }
}
