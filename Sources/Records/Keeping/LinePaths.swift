/// Says paths of the host as a person who came over a line may see them: names below the store, and no more (W-9).
package struct LinePaths: Hashable, Sendable {
  /// The store's folder, which is never told.
  private let store: String

  package init(store: String) {
    var folder = store[...]
    while folder.count > 1, folder.last == "/" { folder.removeLast() }
    self.store = String(folder)
  }

  /// A path, or words in which one stands; a file of inbox or outbox by its name alone.
  package func told(_ text: String) -> String {
    if text == store || text == store + "/" { return "jishi" }
    var parts = text.split(separator: store + "/", omittingEmptySubsequences: false).map(String.init)
    for place in parts.indices.dropFirst() {
      for folder in ["inbox/", "outbox/"] where parts[place].hasPrefix(folder) {
        parts[place] = String(parts[place].dropFirst(folder.count).drop { $0 != "/" }.dropFirst())
      }
    }
    return parts.joined()
  }
}

extension StoreFailure {
  /// The same failure in which every path is told like that.
  package func told(_ paths: LinePaths) -> StoreFailure {
    let told = paths.told
    return switch self {
    case .noStore(let path): .noStore(path: told(path))
    case .alreadyAStore(let path): .alreadyAStore(path: told(path))
    case .notAStore(let path, let detail): .notAStore(path: told(path), detail: told(detail))
    case .readOnly(let path): .readOnly(path: told(path))
    case .networkFileSystem(let path, let kind): .networkFileSystem(path: told(path), kind: kind)
    case .diskFull(let path): .diskFull(path: told(path))
    case .logApart(let path): .logApart(path: told(path))
    case .output(let problem, let path): .output(problem, path: told(path))
    case .damaged(let detail): .damaged(detail: told(detail))
    case .inputOutput(let path, let detail): .inputOutput(path: told(path), detail: told(detail))
    case .file(let problem): .file(problem.told(paths))
    default: self
    }
  }
}

extension FileProblem {
  /// The same problem in which every path is told like that.
  package func told(_ paths: LinePaths) -> FileProblem {
    let told = paths.told
    return switch self {
    case .missing(let path): .missing(path: told(path))
    case .isDirectory(let path): .isDirectory(path: told(path))
    case .notRegular(let path): .notRegular(path: told(path))
    case .isSymbolicLink(let path): .isSymbolicLink(path: told(path))
    case .unreadable(let path): .unreadable(path: told(path))
    case .noWriter(let path): .noWriter(path: told(path))
    case .tooLarge(let path, let size, let limit): .tooLarge(path: told(path), size: size, limit: limit)
    case .changedWhileCopied(let path): .changedWhileCopied(path: told(path))
    case .empty(let path): .empty(path: told(path))
    case .exists(let path): .exists(path: told(path))
    case .outOfReach(let path): .outOfReach(path: told(path))
    case .folderFull(let path, let limit): .folderFull(path: told(path), limit: limit)
    case .notText(let path): .notText(path: told(path))
    case .recordTooLarge, .notAFileName: self
    }
  }
}
