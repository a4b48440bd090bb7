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
    browser = FileBrowser(picksOne: true)
    return .ask(.folder(""))
  }

  mutating func receive(_ folder: Folder) { browser?.receive(folder) }

  /// Takes the file to which a typed path has led.
  mutating func receive(file path: String) {
    guard browser != nil else { return }
    browser = nil
    form.set(Self.fileField, path)
  }

  mutating func resizeBrowser(height: Int) { browser?.resize(height: max(1, height)) }

  /// Takes input while files are looked through; `nil` while they are not.
  mutating func typeInBrowser(_ input: Input, at desk: Desk) -> [Command]? {
    guard let step = browser?.type(input) else { return nil }
    switch step {
    case .nothing: break
    case .left: browser = nil
    case .read(let path): return [.ask(.folder(path))]
    case .onlyOne: return [.tell(Notice(desk.words.form.oneFileOnly, isProblem: true))]
    case .chosen(let paths): if let path = paths.first { receive(file: path) }
    }
    return []
  }
}
