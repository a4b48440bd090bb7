import Catalogue
import Glibc
import Records

// The store: what it is, who can reach it, whether its clock and calendars serve.
extension Checkup {
  func store(_ store: any RecordStore) throws -> [Finding] {
    let overview = try store.overview()
    let practice = overview.isPractice ? say("（练习）", " (practice)") : ""
    let found = Finding(
      check: .store, level: .ok,
      detail: say(
        "\(overview.city)\(practice)，\(overview.entries) 条，编号 \(overview.store.short)，在 \(common.storePath)",
        "\(overview.city)\(practice), \(overview.entries) entries, id \(overview.store.short), in \(common.storePath)"
      ))
    return [
      found, modes(), clock(store, overview), calendars(.inStore(try store.calendar(), store.now().day.year)),
      space(at: common.storePath, growth: try growth(of: store, overview)), backup(store, overview),
      verification(store, overview),
    ]
  }

  private func clock(_ store: any RecordStore, _ overview: StoreOverview) -> Finding {
    let (now, last) = (store.now(), overview.lastAt)
    if now + 300 < last {
      return Finding(
        check: .clock, level: .fault,
        detail: StoreFailure.clockBehind(last: last, now: now).sentence(in: language),
        mend: say("先校时（timedatectl），再记实", "set the clock (timedatectl) before anything is recorded"))
    }
    if now - last > 30 * 86_400 {
      return Finding(
        check: .clock, level: .warning,
        detail: StoreFailure.clockAhead(last: last, now: now).sentence(in: language))
    }
    return Finding(check: .clock, level: .ok, detail: now.description)
  }

  /// Folders 0700, files 0600, all of one account.
  func modes() -> Finding {
    let folder = common.storePath
    let names = [
      "", "/objects", "/inbox", "/outbox", "/jishi.sqlite", "/jishi.sqlite-wal", "/drafts.sqlite",
      "/drafts.sqlite-wal", "/jishi.lock",
    ]
    let wrong = names.filter { name in
      var facts = stat()
      return stat(folder + name, &facts) == 0 && facts.st_mode & 0o077 != 0
    }
    guard !wrong.isEmpty else { return Finding(check: .modes, level: .ok, detail: "0700 / 0600") }
    let list = wrong.map { folder + $0 }.joined(separator: ", ")
    return Finding(
      check: .modes, level: .fault, detail: say("别的账号能进入 \(list)", "other accounts can reach \(list)"),
      mend: "chmod -R go-rwx \(folder)")
  }

  /// Whose calendars are looked at.
  enum CalendarSource {
    case shipped
    case inStore(WorkCalendar, Int)
  }

  func calendars(_ source: CalendarSource) -> Finding {
    let (calendar, year) =
      switch source {
      case .shipped: (Calendars.shippedCalendar, Instant(seconds: time(nil)).day.year)
      case .inStore(let calendar, let year): (calendar, year)
      }
    let known = calendar.years.keys.sorted().map(String.init).joined(separator: " ")
    let missing = [year, year + 1].filter { calendar.years[$0] == nil }
    guard let first = missing.first else { return Finding(check: .calendars, level: .ok, detail: known) }
    // Next year's is announced in autumn; before that nobody can have it.
    let isThis = first == year
    return Finding(
      check: .calendars, level: isThis ? .fault : .warning,
      detail: say("有 \(known)，缺 \(first)", "\(known); \(first) is missing"),
      mend: isThis
        ? say(
          "放假通知公布后运行 jishi import calendar，此前期限按周末推算",
          "run jishi import calendar; until then deadlines count weekends only")
        : say(
          "国务院办公厅十一月前后公布，届时 jishi import calendar",
          "it is announced around November; then run jishi import calendar"))
  }

  private func backup(_ store: any RecordStore, _ overview: StoreOverview) -> Finding {
    let mend = say("jishi backup 文件夹，写到另一块磁盘", "jishi backup FOLDER, onto another disk")
    guard let last = overview.lastBackup else {
      let isYoung = overview.isPractice || overview.entries < 20
      return Finding(
        check: .backup, level: isYoung ? .ok : .warning,
        detail: say("还没有用 jishi backup 备份过", "none was made by jishi backup yet"), mend: isYoung ? "" : mend)
    }
    let days = store.now().day - last.day
    return Finding(
      check: .backup, level: days <= 7 ? .ok : .warning,
      detail: say("\(last.moment)，\(days) 天前", "\(last.moment), \(days) days ago"),
      mend: days <= 7 ? "" : mend)
  }

  private func verification(_ store: any RecordStore, _ overview: StoreOverview) -> Finding {
    guard let note = overview.lastFullVerification else {
      if overview.isPractice || overview.entries < 20 {
        return Finding(check: .verification, level: .ok, detail: say("还没有核验过", "not yet"))
      }
      return Finding(
        check: .verification, level: .warning, detail: say("全库还没有核验过", "the whole store was never verified"),
        mend: "jishi verify --as \(say("代码", "CODE"))")
    }
    let isStale = note.isStale(on: store.now().day) && !overview.isPractice
    return Finding(
      check: .verification, level: note.faults > 0 ? .fault : isStale ? .warning : .ok,
      detail: say(
        "\(note.at.moment)，\(note.faults) 处有误，\(note.by) 签名",
        "\(note.at.moment), \(language.count(note.faults, chinese: "", english: "fault")), signed by \(note.by)"
      ),
      mend: note.faults > 0 || isStale ? "jishi verify --as \(say("代码", "CODE"))" : "")
  }
}
