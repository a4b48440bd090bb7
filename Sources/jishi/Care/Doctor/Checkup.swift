import Glibc
import Records

/// Looks at one thing after another; a thing that cannot be looked at is a finding too.
struct Checkup {
  let common: CommonOptions
  let language: Language

  init(_ common: CommonOptions) {
    self.common = common
    language = common.language
  }

  func findings() -> [Finding] {
    let machine = [terminal(), window(), locale(), widths(), sqlite(), memory(), reader()].compactMap { $0 }
    guard common.hasStore else {
      return machine + [
        Finding(
          check: .store, level: .warning,
          detail: say("\(common.storePath) 没有库", "none in \(common.storePath)"),
          mend: say(
            "运行 jishi 新建，或用 --store 指明；练习用 jishi demo",
            "run jishi to make one, or name one with --store; to practise: jishi demo")),
        calendars(.shipped), space(at: existingFolder(above: common.storePath), growth: nil),
      ]
    }
    do {
      let store = try common.openStore(writing: false)
      return machine + (try self.store(store))
    } catch let failure as StoreFailure {
      return machine + [
        Finding(check: .store, level: .fault, detail: failure.sentence(in: language)), modes(),
        space(at: common.storePath, growth: nil),
      ]
    } catch {
      return machine + [Finding(check: .store, level: .fault, detail: "\(error)"), modes()]
    }
  }

  func say(_ chinese: String, _ english: String) -> String { language.say(chinese, english) }

  private func existingFolder(above path: String) -> String {
    var path = path
    while access(path, F_OK) != 0, let slash = path.dropLast().lastIndex(of: "/"), slash > path.startIndex {
      path = String(path[..<slash])
    }
    return access(path, F_OK) == 0 ? path : "/"
  }
}
