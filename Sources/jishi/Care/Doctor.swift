import ArgumentParser
import Glibc
import Records
import Reports

/// `jishi doctor`: what is wrong with this machine and this store, and how to mend it; needs no sign-in.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "体检：终端、语言环境、库、时钟、权限、磁盘。What is wrong here, and how to mend it.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let findings = Checkup(common).findings()
    try common.write(findings, Finding.facts)
    if findings.contains(where: { $0.level == .bad }) { throw CommandFailure.finding }
  }
}

/// One thing that was looked at.
struct Finding: Sendable {
  enum Level: String, Sendable {
    case good, doubtful, bad

    func name(in language: Language) -> String {
      switch self {
      case .good: language.say("正常", "fine")
      case .doubtful: language.say("注意", "note")
      case .bad: language.say("有误", "wrong")
      }
    }
  }

  var subject: String
  var level: Level
  var detail: String

  static let facts: [Fact<Finding>] = [
    Fact("level", "结果", "result", { .text($0.level.rawValue) }) { $0.level.name(in: $1) },
    Fact("subject", "项目", "subject") { .text($0.subject) },
    Fact("detail", "说明", "detail") { .text($0.detail) },
  ]
}

/// Looks at one thing after another; a thing that cannot be looked at is a finding too.
struct Checkup {
  private let common: CommonOptions
  private let language: Language

  init(_ common: CommonOptions) {
    self.common = common
    language = common.language
  }

  func findings() -> [Finding] {
    [terminal(), locale(), sqlite()] + store()
  }

  private func say(_ chinese: String, _ english: String) -> String { language.say(chinese, english) }

  private func terminal() -> Finding {
    let name = Environment["TERM"] ?? ""
    let isGood = !name.isEmpty && name != "dumb"
    return Finding(
      subject: say("终端", "terminal"), level: isGood ? .good : .doubtful,
      detail: isGood
        ? "TERM=\(name)"
        : say(
          "TERM 未设或为 dumb，工作站打不开；请换用真正的终端",
          "TERM is not set or dumb, so the workstation cannot open; use a real terminal"))
  }

  private func locale() -> Finding {
    setlocale(LC_CTYPE, "")
    let charset = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? ""
    let isGood = charset == "UTF-8"
    return Finding(
      subject: say("语言环境", "locale"), level: isGood ? .good : .doubtful,
      detail: isGood
        ? charset
        : say(
          "字符集是 \(charset)；请设 LANG=C.UTF-8 或 zh_CN.UTF-8",
          "the character set is \(charset); set LANG=C.UTF-8 or zh_CN.UTF-8"))
  }

  /// Before 3.51.3 a checkpoint that overlaps a commit can lose pages; Jishi keeps the two apart by a lock.
  private func sqlite() -> Finding {
    let subject = "SQLite"
    typealias Version = @convention(c) () -> UnsafePointer<CChar>?
    guard let symbol = dlsym(nil, "sqlite3_libversion"),
      let version = unsafeBitCast(symbol, to: Version.self)().map({ String(cString: $0) })
    else {
      return Finding(subject: subject, level: .doubtful, detail: say("查不到版本", "its version is unknown"))
    }
    return Finding(
      subject: subject, level: .good,
      detail: say("\(version)；提交与检查点由锁隔开", "\(version); commits and checkpoints are kept apart by a lock"))
  }

  private func store() -> [Finding] {
    let subject = say("库", "store")
    guard common.hasStore else {
      return [
        Finding(
          subject: subject, level: .doubtful,
          detail: StoreFailure.noStore(path: common.storePath).sentence(in: language)),
        space(at: existingFolder(above: common.storePath)),
      ]
    }
    do {
      let store = try common.openStore(writing: false)
      let overview = try store.overview()
      let practice = overview.isPractice ? say("（练习）", " (practice)") : ""
      let found = Finding(
        subject: subject, level: .good,
        detail: say(
          "\(overview.city)\(practice) \(common.storePath)，\(overview.entries) 条",
          "\(overview.city)\(practice) \(common.storePath), \(overview.entries) entries"))
      return [found, clock(store, overview), modes(), try calendars(store), space(at: common.storePath)]
    } catch let failure as StoreFailure {
      return [Finding(subject: subject, level: .bad, detail: failure.sentence(in: language)), modes()]
    } catch {
      return [Finding(subject: subject, level: .bad, detail: "\(error)")]
    }
  }

  private func clock(_ store: any RecordStore, _ overview: StoreOverview) -> Finding {
    let (now, last) = (store.now(), overview.lastAt)
    let subject = say("时钟", "clock")
    if now + 300 < last {
      return Finding(
        subject: subject, level: .bad,
        detail: StoreFailure.clockBehind(last: last, now: now).sentence(in: language))
    }
    if now - last > 30 * 86_400 {
      return Finding(
        subject: subject, level: .doubtful,
        detail: StoreFailure.clockAhead(last: last, now: now).sentence(in: language))
    }
    return Finding(subject: subject, level: .good, detail: now.description)
  }

  private func modes() -> Finding {
    let subject = say("权限", "modes")
    let folder = common.storePath
    let wrong = [folder, folder + "/objects", folder + "/jishi.sqlite", folder + "/drafts.sqlite"].filter {
      path in
      var facts = stat()
      return stat(path, &facts) == 0 && facts.st_mode & 0o077 != 0
    }
    guard !wrong.isEmpty else { return Finding(subject: subject, level: .good, detail: "0700 / 0600") }
    let list = wrong.joined(separator: ", ")
    return Finding(
      subject: subject, level: .bad,
      detail: say(
        "别的账号能进入 \(list)；请运行 chmod -R go-rwx \(folder)",
        "other accounts can reach \(list); run chmod -R go-rwx \(folder)"))
  }

  private func calendars(_ store: any RecordStore) throws -> Finding {
    let calendar = try store.calendar()
    let year = store.now().day.year
    let missing = [year, year + 1].filter { calendar.years[$0] == nil }
    let known = calendar.years.keys.sorted().map(String.init).joined(separator: " ")
    let subject = say("工作日历", "calendars")
    guard let first = missing.first else { return Finding(subject: subject, level: .good, detail: known) }
    return Finding(
      subject: subject, level: first == year ? .bad : .doubtful,
      detail: DataFault.calendarMissing(year: first).sentence(in: language))
  }

  private func space(at path: String) -> Finding {
    let subject = say("磁盘", "disk")
    var facts = statvfs()
    guard statvfs(path, &facts) == 0 else {
      return Finding(subject: subject, level: .doubtful, detail: lastError())
    }
    let free = Int(clamping: UInt64(facts.f_bavail) * UInt64(facts.f_frsize))
    let isEnough = free > 1 << 30
    return Finding(
      subject: subject, level: isEnough ? .good : .doubtful,
      detail: say("\(path) 余 \(ByteCount(free))", "\(path) has \(ByteCount(free)) free"))
  }

  private func existingFolder(above path: String) -> String {
    var path = path
    while access(path, F_OK) != 0, let slash = path.dropLast().lastIndex(of: "/"), slash > path.startIndex {
      path = String(path[..<slash])
    }
    return access(path, F_OK) == 0 ? path : "/"
  }
}
