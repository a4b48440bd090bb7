import Records
import Synchronization

/// Says that a store of an older program is being renewed while it opens, and how far that has come.
///
/// Nothing is said of a store that needs none. Ctrl-C stops the renewal, and the store stays as it was.
final class RenewalBar: Sendable {
  private let language: Language
  private let bar = Mutex<ProgressBar?>(nil)

  /// A bar that speaks a language.
  init(_ language: Language) { self.language = language }

  /// What a store tells its progress to; answers false once the person wants to stop.
  var listener: ProgressListener {
    { progress in
      let bar = self.bar.withLock { shown in
        if let shown { return shown }
        Terminal.write(self.announcement + "\n", to: Terminal.errors)
        let first = ProgressBar(self.language)
        shown = first
        return first
      }
      return bar.listener(progress)
    }
  }

  private var announcement: String {
    language.say(
      "jishi: 这个库由旧版程序所建，正在重算汇总和检索索引，只需一次；条目本身不变",
      "jishi: an older program made this store; its figures and its index are being computed anew, once; the "
        + "entries stay as they are")
  }

  /// Takes the line of progress away.
  func end() { bar.withLock { $0?.end() } }
}
