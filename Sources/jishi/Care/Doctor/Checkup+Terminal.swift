import Glibc
import Records

// Whether the workstation can be shown here, and in what widths.
extension Checkup {
  func terminal() -> Finding {
    guard let name = Environment["TERM"], name != "dumb", name != "unknown" else {
      return Finding(
        check: .terminal, level: .warning,
        detail: say("TERM 未设或为 dumb，全屏工作站打不开", "TERM is not set or dumb: no full screen here"),
        mend: say(
          "换用真正的终端，或 export TERM=xterm-256color；读屏器请用 jishi --plain",
          "use a real terminal, or export TERM=xterm-256color; with a screen reader: jishi --plain"))
    }
    guard isDescribed(name) else {
      return Finding(
        check: .terminal, level: .warning,
        detail: say("本机没有 TERM=\(name) 的说明", "this machine has no description of TERM=\(name)"),
        mend: say(
          "export TERM=xterm-256color，或安装 ncurses-term",
          "export TERM=xterm-256color, or install ncurses-term"))
    }
    return Finding(check: .terminal, level: .ok, detail: "TERM=\(name)")
  }

  /// Whether one of the usual folders describes a kind of terminal.
  private func isDescribed(_ name: String) -> Bool {
    let own = [Environment["TERMINFO"], Environment["HOME"].map { $0 + "/.terminfo" }].compactMap { $0 }
    let folders = own + ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo"]
    guard let first = name.first, !name.contains("/") else { return false }
    return folders.contains { access("\($0)/\(first)/\(name)", R_OK) == 0 }
  }

  func window() -> Finding? {
    var size = winsize()
    guard ioctl(Terminal.output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    let isLargeEnough = size.ws_col >= 80 && size.ws_row >= 24
    return Finding(
      check: .window, level: isLargeEnough ? .ok : .warning, detail: "\(size.ws_col)x\(size.ws_row)",
      mend: isLargeEnough ? "" : say("把窗口放大到 80x24 以上", "make the window 80x24 or larger"))
  }

  func locale() -> Finding {
    setlocale(LC_CTYPE, "")
    let charset = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? ""
    if charset == "UTF-8" { return Finding(check: .locale, level: .ok, detail: charset) }
    // The workstation falls back on C.UTF-8 by itself; only where that is missing is Chinese lost.
    let hasFallback = setlocale(LC_CTYPE, "C.UTF-8") != nil
    return Finding(
      check: .locale, level: hasFallback ? .ok : .fault,
      detail: hasFallback
        ? say("\(charset)，已改用 C.UTF-8", "\(charset); C.UTF-8 is used instead")
        : say("\(charset)，本机也没有 C.UTF-8，显示不了中文", "\(charset), and there is no C.UTF-8: Chinese is lost"),
      mend: hasFallback
        ? "" : say("安装 locales，export LC_ALL=zh_CN.UTF-8", "install locales, export LC_ALL=zh_CN.UTF-8"))
  }

  /// What the terminal itself says about characters that some show in one column and some in two.
  func widths() -> Finding {
    guard let probe = TerminalProbe() else {
      return Finding(
        check: .widths, level: .ok, detail: say("不在终端上，没有测", "not at a terminal, so not measured"))
    }
    defer { probe.end() }
    guard let wide = probe.columns(of: "记"), let ambiguous = probe.columns(of: "“") else {
      return Finding(
        check: .widths, level: .ok, detail: say("终端不回答，没有测", "the terminal does not answer, so not measured"))
    }
    guard wide == 2 else {
      return Finding(
        check: .widths, level: .fault,
        detail: say("汉字占 \(wide) 列，应为 2 列", "Chinese characters take \(wide) columns where 2 are needed"),
        mend: say("把终端的编码设为 UTF-8，换一种等宽字体", "set the terminal to UTF-8 and to a monospaced font"))
    }
    return Finding(
      check: .widths, level: .ok,
      detail: say(
        "汉字 2 列，“ … · 等 \(ambiguous) 列", "Chinese characters 2 columns, “ … · and the like \(ambiguous)"),
      mend: ambiguous == 1
        ? "" : say("框线若不齐，设 JISHI_ASCII=1", "if frames look broken, set JISHI_ASCII=1"))
  }
}
