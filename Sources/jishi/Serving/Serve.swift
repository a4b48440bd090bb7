import CConfinement
import Glibc
import Records
import Workstation

/// `jishi open --served --as P`, the forced command of one person's SSH key (W-9).
///
/// The key's line, not the client, says who the person is; the kernel refuses every other program, and where
/// it does not, nobody is served. No answer names a path of this host.
func serve(_ common: CommonOptions) throws {
  let paths = LinePaths(store: common.storePath)
  do {
    try serveLine(common)
  } catch let failure as StoreFailure {
    throw failure.told(paths)
  } catch let failure as CommandFailure {
    throw failure.told(paths)
  }
}

private func serveLine(_ common: CommonOptions) throws {
  guard let name = common.person else {
    throw CommandFailure.usage(
      "--served 须用 --as 写明这把钥匙是谁的", "--served needs --as, which says whose key this is")
  }
  let words = ServedEnvironment.settle(language: common.language)
  guard cc_forbid_programs() else {
    throw CommandFailure.notPermitted(
      "这台主机的内核没能关住远程席位（seccomp），所以不提供服务；请告诉管理员",
      "the kernel of this host did not confine the line (seccomp), so nobody is served; tell the administrator"
    )
  }
  umask(0o077)
  guard common.hasStore else { throw StoreFailure.noStore(path: common.storePath) }
  guard let order = ServedOrder(words) else {
    throw CommandFailure.notPermitted(
      "这里只有工作站，以及 put 文件名、get 文件名、get（列出发件箱）",
      "there are only the workstation, put NAME, get NAME, and get, which lists the outbox")
  }
  let store = try common.openStore(writing: true, onScreen: true)
  let counter = try FileCounter(of: try store.person(named: name), at: store, common: common)
  switch order {
  case .put(let name): try counter.put(name)
  case .get(let name): try counter.get(name)
  case .list: try counter.list()
  case .workstation:
    guard Terminal.isInteractive(Terminal.input), Terminal.isInteractive(Terminal.output) else {
      throw CommandFailure.usage("工作站需要终端；请用 ssh -t", "the workstation needs a terminal; use ssh -t")
    }
    try openWorkstation(on: store, confinement: .served(counter.person.code, counter.folders), common)
  }
}

extension CommandFailure {
  /// The same failure in which every path is told as over a line.
  fileprivate func told(_ paths: LinePaths) -> CommandFailure {
    let told = paths.told
    return switch self {
    case .usage(let chinese, let english): .usage(told(chinese), told(english))
    case .input(let chinese, let english): .input(told(chinese), told(english))
    case .notPermitted(let chinese, let english): .notPermitted(told(chinese), told(english))
    case .missing(let path): .missing(told(path))
    case .cannotCreate(let path, let detail): .cannotCreate(told(path), detail: told(detail))
    case .inputOutput(let path, let detail): .inputOutput(told(path), detail: told(detail))
    case .file(let problem): .file(problem.told(paths))
    case .lines, .answerLost, .finding: self
    }
  }
}
