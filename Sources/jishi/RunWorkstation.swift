import Curses
import Records
import TerminalUI
import Workstation

/// Opens the workstation on a store, for whoever signs in there; the terminal is given back however it ends.
func openWorkstation(on store: any RecordStore, language: Language, signedIn: Sitting? = nil) throws {
  do throws(TerminalFailure) {
    var terminal = try CursesTerminal()
    try runWorkstation(
      store: store, language: language, appearance: .ofEnvironment, signedIn: signedIn,
      lists: ListFiles(), on: &terminal)
  } catch {
    throw CommandFailure(terminal: error)
  }
}

/// Opens the workstation as questions and answers, line by line, on standard input and output.
func openPlainWorkstation(on store: any RecordStore, language: Language, signedIn: Sitting? = nil) throws {
  try sitPlainly(in: language) {
    (appearance: Appearance, terminal: inout PlainTerminal) throws(TerminalFailure) in
    try runWorkstation(
      store: store, language: language, appearance: appearance, signedIn: signedIn, on: &terminal)
  }
}

/// A plain sitting from the greeting to the farewell.
func sitPlainly(
  in language: Language,
  _ sit: (Appearance, inout PlainTerminal) throws(TerminalFailure) -> Void
) throws {
  let words = Words.of(language).plain
  var appearance = Appearance.ofEnvironment
  appearance.isSpoken = true
  do throws(TerminalFailure) {
    var terminal = PlainTerminal(greeting: words.greeting)
    try sit(appearance, &terminal)
  } catch {
    throw CommandFailure(terminal: error)
  }
  Terminal.write(words.farewell + "\n", to: Terminal.output)
}

extension Appearance {
  /// `JISHI_THEME` (dark, light, plain) and `JISHI_ASCII=1` choose how the workstation looks at first.
  static var ofEnvironment: Appearance {
    Appearance(
      theme: Environment["JISHI_THEME"].flatMap(Theme.init(rawValue:)) ?? .dark,
      usesASCIIFrames: Environment["JISHI_ASCII"] == "1")
  }
}

extension CommandFailure {
  /// Why the terminal could not be used, and what to do.
  init(terminal failure: TerminalFailure) {
    self =
      switch failure {
      case .notATerminal:
        .usage(
          "工作站需要终端；脚本请用子命令，见 jishi --help",
          "the workstation needs a terminal; scripts use the commands, see jishi --help")
      case .notUTF8:
        .usage(
          "终端不是 UTF-8；请执行 export LC_CTYPE=C.UTF-8 再试",
          "the terminal is not UTF-8; run export LC_CTYPE=C.UTF-8 and try again")
      case .unknownTerminal:
        .usage(
          "不认识终端类型 TERM=\(Environment["TERM"] ?? "")；请执行 export TERM=xterm-256color 再试",
          "unknown terminal TERM=\(Environment["TERM"] ?? ""); run export TERM=xterm-256color and try again")
      case .dumbTerminal:
        .usage(
          "此终端不能全屏显示（TERM=dumb）；请换一个终端，或用子命令，见 jishi --help",
          "this terminal cannot show full screens (TERM=dumb); use another, or the commands: jishi --help")
      case .inputClosed:
        .usage("终端已断开；草稿已保存", "the terminal has gone; drafts are kept")
      case .noPipe:
        .usage(
          "系统的文件句柄已用尽；请关闭一些程序再试",
          "the system has no file handle left; close some programs and try again")
      }
  }
}
