import Records
import TerminalUI

/// A form with a field for one file, which is typed or found by looking through folders.
protocol FileFinding {
  associatedtype Field: Hashable & Sendable
  var form: FieldForm<Field> { get set }
  /// Open while files are looked through.
  var browser: FileBrowser? { get set }
  static var fileField: Field { get }
}

extension FileFinding {
  mutating func browse() -> Command {
    browser = FileBrowser()
    return .ask(.folder(""))
  }

  mutating func receive(_ folder: Folder) { browser?.receive(folder) }
  mutating func resizeBrowser(height: Int) { browser?.resize(height: max(1, height)) }

  /// Takes input while files are looked through; `nil` while they are not.
  mutating func typeInBrowser(_ input: Input) -> [Command]? {
    guard let step = browser?.type(input) else { return nil }
    switch step {
    case .nothing: break
    case .left: browser = nil
    case .read(let path): return [.ask(.folder(path))]
    case .chosen(let paths):
      browser = nil
      if let path = paths.first { form.set(Self.fileField, path) }
    }
    return []
  }
}
