import CConfinement
import Glibc
import Records
import Workstation

/// `jishi open --served --as P`, the forced command of one person's SSH key (W-9).
///
/// The person is who the key's line says, whatever the client sends; the kernel refuses every other program.
func serve(_ common: CommonOptions) throws {
  guard let name = common.person else {
    throw CommandFailure.usage(
      "--served 须用 --as 写明这把钥匙是谁的", "--served needs --as, which says whose key this is")
  }
  let words = ServedEnvironment.settle(language: common.language)
  _ = cc_forbid_programs()
  umask(0o077)
  guard common.hasStore else { throw StoreFailure.noStore(path: common.storePath) }
  guard let order = ServedOrder(words) else {
    throw CommandFailure.notPermitted(
      "这里只有工作站，以及 put 文件名、get 文件名、get（列出发件箱）",
      "there are only the workstation, put NAME, get NAME, and get, which lists the outbox")
  }
  let store = try common.openStore(writing: true)
  let counter = try FileCounter(of: try store.person(named: name), at: store, common: common)
  switch order {
  case .put(let name): try counter.put(name)
  case .get(let name): try counter.get(name)
  case .list: try counter.list()
  case .workstation:
    guard Terminal.isInteractive(Terminal.input), Terminal.isInteractive(Terminal.output) else {
      throw CommandFailure.usage("工作站需要终端；请用 ssh -t", "the workstation needs a terminal; use ssh -t")
    }
    try openWorkstation(on: store, reach: .served(counter.person.code, counter.folders), common)
  }
}
