extension FileProblem {
  /// Why a file cannot be taken, and what to do.
  package func sentence(in language: Language) -> String {
    switch self {
    case .missing(let path): language.say("找不到文件 \(path)；请核对路径", "there is no file \(path); check the path")
    case .isDirectory(let path):
      language.say("\(path) 是文件夹；请选其中的文件", "\(path) is a folder; choose a file in it")
    case .notRegular(let path):
      language.say("\(path) 不是普通文件，不能读取；请选普通文件", "\(path) is no regular file; choose another")
    case .isSymbolicLink(let path):
      language.say(
        "\(path) 是链接，不能跟随；请选原文件", "\(path) is a link, which is not followed; choose the file itself")
    case .unreadable(let path):
      language.say("无法读取 \(path)；请检查权限", "\(path) cannot be read; check its permissions")
    case .noWriter(let path):
      language.say(
        "没有程序往 \(path) 里写；请先启动写入的一方", "nobody writes to \(path); start the writing program first")
    case .tooLarge(let path, let size, let limit):
      language.say(
        "\(path) 有 \(ByteCount(size))，单个文件最多 \(ByteCount(limit))；请压缩或拆分",
        "\(path) has \(ByteCount(size)), one file may have \(ByteCount(limit)); shrink or split it")
    case .recordTooLarge(let size, let limit):
      language.say(
        "附件合计 \(ByteCount(size))，一条记实最多 \(ByteCount(limit))；请减少附件",
        "the attachments come to \(ByteCount(size)), one record may have \(ByteCount(limit)); attach less")
    case .changedWhileCopied(let path):
      language.say("\(path) 在复制时被改动；请等它写完再试", "\(path) changed while it was copied; wait and try again")
    case .exists(let path):
      language.say("已有文件 \(path)，不会覆盖；请换个名字", "\(path) is there already and stays; choose another name")
    case .notText:
      language.say("这个文件不是文本，不能在这里看；请导出后用别的程序打开", "this file is no text; export it and open it elsewhere")
    case .empty(let path): language.say("\(path) 是空文件；请换一个", "\(path) is empty; choose another")
    case .outOfReach(let path):
      language.say(
        "\(path) 不在您的收件箱或发件箱里；要附的文件先用 put 传来，要存的只写文件名",
        "\(path) is not in your inbox or outbox; bring a file in with put, and save under a name alone")
    case .notAFileName:
      language.say(
        "这不是文件名；只写一个名字，不带斜线、控制字符和开头的点，不超过 200 字节",
        "that is no file name; give one name without slashes, control characters or a leading dot, "
          + "200 bytes at most")
    case .folderFull(let path, let limit):
      language.say(
        "\(path) 最多放 \(ByteCount(limit))，已放不下；请管理员清理",
        "\(path) may hold \(ByteCount(limit)) and has no room left; ask the administrator to clear it")
    }
  }
}

/// A size in bytes as people read it: `48 KB`, `1.2 MB`; cut, never rounded up.
package struct ByteCount: Hashable, Sendable, CustomStringConvertible {
  private let bytes: Int
  /// A number of bytes.
  package init(_ bytes: Int) { self.bytes = bytes }

  package var description: String {
    let units = ["B", "KB", "MB", "GB", "TB"]
    var (unit, scale) = (0, 1)
    while unit + 1 < units.count, bytes / scale >= 1024 {
      unit += 1
      scale *= 1024
    }
    let whole = bytes / scale
    let tenth = bytes % scale * 10 / scale
    return unit > 0 && whole < 10 && tenth > 0
      ? "\(whole).\(tenth) \(units[unit])" : "\(whole) \(units[unit])"
  }
}
