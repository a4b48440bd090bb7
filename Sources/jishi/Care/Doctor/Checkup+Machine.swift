import Glibc
import HostFiles
import Records
import Secrets

// What lies below the store: the database engine and the disk.
extension Checkup {
  /// Names the version, and whether it has the fault that a checkpoint over a commit loses pages.
  func sqlite() -> Finding {
    typealias Version = @convention(c) () -> UnsafePointer<CChar>?
    guard let symbol = dlsym(nil, "sqlite3_libversion"),
      let version = unsafeBitCast(symbol, to: Version.self)().map({ String(cString: $0) })
    else {
      return Finding(check: .sqlite, level: .warning, detail: say("查不到版本", "its version is unknown"))
    }
    guard SQLiteVersion(version).hasResetFault else {
      return Finding(check: .sqlite, level: .ok, detail: version)
    }
    return Finding(
      check: .sqlite, level: .ok,
      detail: say(
        "\(version)，有 WAL 重置缺陷；本程序用锁把提交与检查点隔开，不受影响。别用 sqlite3 等程序打开库",
        "\(version) has the WAL-reset bug; Jishi's lock keeps commits and checkpoints apart, so it does no harm. "
          + "Open the store with no other program, such as sqlite3"))
  }

  /// Whether keys and passphrases are kept out of swap and dumps.
  func memory() -> Finding {
    // A page is locked when it is made, so one must have been.
    _ = Passphrase()
    guard Secrecy.holdsPages else {
      return Finding(
        check: .memory, level: .warning,
        detail: say("系统不让锁定内存，密钥可能被换出到磁盘", "the system locks no memory; keys may be swapped to the disk"),
        mend: say("提高 ulimit -l，或关闭交换区", "raise ulimit -l, or switch swap off"))
    }
    guard Secrecy.areDumpsForbidden else {
      return Finding(
        check: .memory, level: .warning,
        detail: say("系统不让禁止内存转储", "the system does not let dumps be forbidden"))
    }
    return Finding(
      check: .memory, level: .ok, detail: say("密钥锁定在内存，不转储", "keys are locked in memory, nothing is dumped"))
  }

  /// Whether workbooks can be read here, by having something read that is none.
  func reader() -> Finding {
    let problem: BookProblem
    do throws(ForeignBookFailure) {
      let channel = open("/proc/self/exe", O_RDONLY | O_CLOEXEC)
      defer { if channel >= 0 { close(channel) } }
      let book = try ForeignBook(channel)
      while try book.next() != nil {}
      return Finding(
        check: .reader, level: .ok,
        detail: say("jishi-reader 在，已受内核限制", "jishi-reader is there, and confined"))
    } catch {
      problem = BookProblem(error)
    }
    return Finding(check: .reader, level: .warning, detail: problem.sentence(in: language))
  }

  /// How much a store has grown.
  struct Growth {
    /// What the store takes now, in bytes.
    var bytes: Int
    /// Since the first entry.
    var days: Int

    /// In a year at this pace; a store of a few weeks tells nothing yet.
    var yearly: Int? { days >= 30 ? bytes / days * 365 : nil }
  }

  func growth(of store: any RecordStore, _ overview: StoreOverview) throws -> Growth {
    let first = try store.foundedAt()
    let folder = common.storePath
    let files =
      names(in: folder).map { folder + "/" + $0 }
      + names(in: folder + "/objects").map { folder + "/objects/" + $0 }
    let bytes = files.reduce(0) { sum, path in
      var facts = stat()
      return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG ? sum + Int(facts.st_size) : sum
    }
    return Growth(bytes: bytes, days: store.now().day - first.day)
  }

  func space(at path: String, growth: Growth?) -> Finding {
    var facts = statvfs()
    guard statvfs(path, &facts) == 0 else {
      return Finding(check: .disk, level: .warning, detail: "\(path): \(lastError())")
    }
    let free = Int(clamping: UInt64(facts.f_bavail) * UInt64(facts.f_frsize))
    var detail = say("余 \(ByteCount(free))", "\(ByteCount(free)) free")
    var isEnough = free > 1 << 30
    if let growth {
      detail += say("，库占 \(ByteCount(growth.bytes))", ", the store takes \(ByteCount(growth.bytes))")
      if let yearly = growth.yearly {
        detail += say("，按现在的速度每年 \(ByteCount(yearly))", " and at this pace \(ByteCount(yearly)) a year")
        isEnough = isEnough && free > yearly
      }
    }
    return Finding(
      check: .disk, level: free < 100 << 20 ? .fault : isEnough ? .ok : .warning, detail: detail,
      mend: isEnough ? "" : say("腾出空间，或把库移到大一些的磁盘", "make room, or move the store to a larger disk"))
  }

  private func names(in folder: String) -> [String] {
    guard let entries = opendir(folder) else { return [] }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }
}

/// A version of SQLite, and whether it has the WAL-reset fault (3.7.0 to 3.51.2, mended in 3.50.7 and 3.44.6).
struct SQLiteVersion {
  private let parts: [Int]

  init(_ text: String) { parts = text.split(separator: ".").map { Int($0) ?? 0 } }

  var hasResetFault: Bool {
    let mended = [[3, 44, 6], [3, 50, 7], [3, 51, 3]]
    if parts.lexicographicallyPrecedes([3, 7, 0]) || !parts.lexicographicallyPrecedes([3, 51, 3]) {
      return false
    }
    return !mended.contains { $0[1] == parts[1] && !parts.lexicographicallyPrecedes($0) }
  }
}
