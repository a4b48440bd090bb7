extension StoreFailure {
  /// What happened, where, and what to do next.
  package func sentence(in language: Language) -> String {
    switch self {
    case .noStore(let path):
      language.say(
        "\(path) 没有记实库；请用 --store 指明，或用 jishi init 新建",
        "there is no store in \(path); name one with --store, or make one with jishi init")
    case .alreadyAStore(let path):
      language.say("\(path) 已有记实库；请换一个文件夹", "there is a store in \(path) already; choose another folder")
    case .newerStore(let version, let known):
      language.say(
        "库的版本是 \(version)，本程序只认到 \(known)；请升级程序，此前只能查看",
        "the store has version \(version), this program knows \(known); use a newer one to write to it")
    case .notAStore(let path, let detail):
      language.say(
        "\(path) 不是记实库（\(detail)）；请核对文件夹", "\(path) is not a store (\(detail)); check the folder")
    case .readOnly(let path):
      language.say("\(path) 只能读不能写；请检查权限", "\(path) can be read but not written; check its permissions")
    case .networkFileSystem(let path, let kind):
      language.say(
        "\(path) 在网络文件系统（\(kind)）上，易损坏数据；请移到本机磁盘",
        "\(path) is on a network file system (\(kind)), which can damage it; move it to a local disk")
    case .busy(let seconds):
      language.say(
        "等了 \(seconds) 秒，别的程序仍在写入；请稍后再试",
        "another program has been writing for \(seconds) seconds; try again in a while")
    case .diskFull(let path):
      language.say("\(path) 所在磁盘已满；请腾出空间再试", "the disk of \(path) is full; make room and try again")
    case .logApart(let path):
      language.say(
        "\(path) 所在的介质不能写，最近的条目还在旁边的日志里，就地读不了；请把整个文件夹复制到能写的地方再看",
        "nothing can be written beside \(path), and what was entered last stands in its log, which cannot be read "
          + "there; copy the whole folder to a place that can be written")
    case .damaged(let detail):
      language.say(
        "数据库报告损坏（\(detail)）；请运行 jishi verify：条目都无误，由管理员运行 jishi rebuild，否则从备份恢复",
        "the database reports damage (\(detail)); run jishi verify: where all entries are sound, the administrator "
          + "runs jishi rebuild, else restore a backup")
    case .foreignSchema(let differences):
      language.say(
        "数据库里有不是本程序所建、或被改动的对象（\(differences.names(in: .chinese))），所以不打开；"
          + "请运行 jishi verify，再由管理员运行 jishi rebuild",
        "the database holds objects that this program did not make, or that were changed "
          + "(\(differences.names(in: .english))), so it is not opened; run jishi verify, "
          + "then let the administrator run jishi rebuild")
    case .schemaMoved:
      language.say(
        "别的程序改动了数据库的结构，什么也没有写入；请退出后重新打开 Jishi",
        "another program has changed the structure of the database, so nothing was written; "
          + "leave Jishi and open it again")
    case .entryAltered(let place):
      language.say(
        "\(place) 这一条被改动过；重算只修汇总，不修条目。请运行 jishi verify，从备份恢复，"
          + "或由管理员确认后再重算",
        "entry \(place) was altered; rebuilding mends projections, not entries. Run jishi verify, "
          + "restore a backup, or let the administrator acknowledge the fault first")
    case .inputOutput(let path, let detail):
      language.say(
        "读写 \(path) 失败（\(detail)）；请检查磁盘和权限",
        "reading or writing \(path) failed (\(detail)); check the disk and its permissions")
    case .notInCheckpoint(let number):
      language.say(
        "\(number.map { "\($0) 晚于最近的校验点" } ?? "还没有可用的校验点")；请督查部门或管理员先出具（jishi checkpoint）",
        "\(number.map { "\($0) came after the last checkpoint" } ?? "there is no checkpoint to prove it by"); "
          + "let a supervisor or the administrator make one (jishi checkpoint)")
    case .notExtended:
      language.say(
        "本库开头与那份校验点不同：库可能被改写；请运行 jishi verify --against 核对",
        "the store begins otherwise than that checkpoint says, and may have been rewritten; "
          + "run jishi verify --against with it")
    case .otherStore(let found):
      language.say(
        "这份备份属于另一个库（\(found.short)）；请选本库的备份",
        "the copy belongs to another store (\(found.short)); choose one of this store")
    case .olderCopy(let entries, let here):
      language.say(
        "备份只有 \(entries) 条，库中已有 \(here) 条，恢复会丢掉其后的操作；确要恢复请加 --force",
        "the copy has \(entries) entries, the store has \(here); restoring loses what came after. "
          + "Add --force if that is meant")
    case .unsoundCopy(let fault, let count):
      language.say(
        "这份备份未通过核验，有 \(count) 处有误，先是 \(fault.place)（\(fault.detail)），什么也没有动；"
          + "请换一份备份，先用 jishi verify --store 核验",
        "the copy does not verify: \(count) \(count == 1 ? "fault" : "faults"), the first at \(fault.place) "
          + "(\(fault.detail)). Nothing was moved; choose another copy, and check it with jishi verify --store"
      )
    case .otherKeyInCopy(let person):
      language.say(
        "在这份备份里 \(person) 用的是另一把密钥，或不是管理员，什么也没有动；"
          + "请用 --store 指一个空文件夹恢复，在那里以备份里的管理员登录",
        "in the copy \(person) has another key, or is no administrator. Nothing was moved; restore it into "
          + "an empty folder (--store) and sign in there as the administrator of the copy")
    case .clockBehind(let last, let now):
      language.say(
        "系统时钟 \(now) 早于库中最后一条 \(last)；请校准时钟，确系以前走快的，由管理员登记校正",
        "the clock says \(now), which is before the store's last entry at \(last); set the clock, "
          + "or let the administrator note that it had run ahead")
    case .clockAhead(let last, let now):
      language.say(
        "系统时钟 \(now) 比库中最后一条 \(last) 晚三十天以上；日期无误请确认（脚本用 --accept-clock）",
        "the clock says \(now), more than thirty days after the last entry at \(last); "
          + "confirm the date (scripts: --accept-clock)")
    case .unknownPerson(let text):
      language.say("找不到人员“\(text)”；请用代码或姓名", "nobody is called “\(text)”; give a code or a name")
    case .notEnrolled(let person):
      language.say(
        "\(person) 还没有启用密钥；请用一次性码自己设口令（登录屏按 F2，或运行 jishi enrol redeem）",
        "\(person) has no key yet; choose a passphrase by a one-time code (F2 at sign-in, or jishi enrol redeem)"
      )
    case .wrongPassphrase(let left):
      language.say("口令不对，还可试 \(left) 次", "wrong passphrase; \(left) \(left == 1 ? "try" : "tries") left")
    case .accountLocked(let until):
      language.say("试错过多，\(until.moment) 后再试", "too many wrong tries; try again after \(until.moment)")
    case .passphraseTooShort(let least):
      language.say(
        "口令至少 \(least) 个字符，空格不算；请换长一些的",
        "a passphrase has at least \(least) characters, blanks not counted; choose a longer one")
    case .passphraseNotText:
      language.say(
        "口令不是 UTF-8 文字，没有采用；请把终端或口令文件改为 UTF-8 再试",
        "the passphrase is not UTF-8 and was not taken; set the terminal or the file to UTF-8 and try again")
    case .wrongCode:
      language.say(
        "登记码不对或已用过；请核对纸条，或请管理员重发", "the code is wrong or used up; check the slip, or ask for a new one")
    case .codeExpired(let at):
      language.say(
        "登记码已于 \(at.day) 过期；请管理员重发", "the code expired on \(at.day); ask the administrator for a new one")
    case .keyAsleep:
      language.say("离开已久，密钥已收起；请再输入口令", "the key was put away while you were idle; type the passphrase again")
    case .lineOfAnother(let person):
      language.say(
        "这条线路只供 \(person) 使用；别人请用自己的钥匙登录",
        "this line is for \(person) alone; others come in with their own key")
    case .notWhenServed:
      language.say(
        "远程席位不做这件事；请管理员在主机上办", "this is not done over the line; the administrator does it on the host")
    case .refused(let refusal): refusal.sentence(in: language)
    case .chainBroken(let fault):
      language.say(
        "\(fault.sentence(in: .chinese))；该链暂停写入，请管理员核验并确认",
        "\(fault.sentence(in: .english)); that chain takes no acts until the administrator verifies "
          + "and acknowledges it")
    case .draftChanged(let number, let person):
      language.say(
        "D\(number) 刚被 \(person) 改过；请重新打开再改",
        "D\(number) was just changed by \(person); open it again before you go on")
    case .output(let problem, let path): problem.sentence(path, in: language)
    case .file(let problem): problem.sentence(in: language)
    case .input(let problems): problems.map { $0.sentence(in: language) }.joined(separator: "\n")
    case .stopped: language.say("已停止，没有留下半成品", "stopped; nothing was left half done")
    }
  }
}

extension [SchemaDifference] {
  /// The first objects by type and name, and how many more there are.
  fileprivate func names(in language: Language) -> String {
    let most = 5
    let named = prefix(most).map(\.place).joined(separator: language.say("、", ", "))
    return count > most ? named + language.say(" 等 \(count) 个", " and \(count - most) more") : named
  }
}
