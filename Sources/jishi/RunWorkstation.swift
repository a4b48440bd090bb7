import Curses
import Records
import TerminalUI
import Workstation

/// Opens the workstation on a store, for the person who signs in there; the terminal is given back in every case.
func openWorkstation(
  on store: any RecordStore, confinement: Confinement = .machine, _ common: CommonOptions,
  signedIn: Session? = nil,
  noMouse: Bool = false
) throws {
  let preferences = PreferenceFiles(folder: confinement.preferences, fixed: common.fixed(noMouse: noMouse))
  let appearance = preferences.machine.applied(to: Appearance())
  let language = preferences.machine.language ?? common.language
  do throws(TerminalFailure) {
    var terminal = try CursesTerminal()
    _ = try runWorkstation(
      store: store, confinement: confinement, language: language, appearance: appearance, signedIn: signedIn,
      lists: ListFiles(), tables: TableFiles(common: common), preferences: preferences, on: &terminal)
  } catch {
    throw CommandFailure(terminal: error)
  }
}

/// Opens the workstation as questions and answers, line by line, on standard input and output.
func openPlainWorkstation(on store: any RecordStore, _ common: CommonOptions, signedIn: Session? = nil) throws
{
  let preferences = PreferenceFiles(
    folder: Confinement.machine.preferences, fixed: common.fixed(noMouse: false))
  let language = preferences.machine.language ?? common.language
  try sitPlainly(in: language, preferences) {
    (appearance: Appearance, terminal: inout PlainTerminal) throws(TerminalFailure) in
    try runWorkstation(
      store: store, language: language, appearance: appearance, signedIn: signedIn, lists: ListFiles(),
      tables: TableFiles(common: common), preferences: preferences, on: &terminal)
  }
}

/// A plain session from the greeting to the farewell, which is in the language that was chosen last.
func sitPlainly(
  in language: Language, _ preferences: PreferenceFiles,
  _ sit: (Appearance, inout PlainTerminal) throws(TerminalFailure) -> Language
) throws {
  var appearance = preferences.machine.applied(to: Appearance())
  appearance.isSpoken = true
  var last = language
  do throws(TerminalFailure) {
    var terminal = PlainTerminal(greeting: Words(language).plain.greeting)
    last = try sit(appearance, &terminal)
  } catch {
    throw CommandFailure(terminal: error)
  }
  Terminal.write(Words(last).plain.farewell + "\n", to: Terminal.output)
}

extension Preferences {
  /// What variables have decided (`JISHI_THEME`, `JISHI_ASCII`, `JISHI_MOUSE`, `JISHI_LANG`); it goes before what was chosen on the settings screen.
  static var ofEnvironment: Preferences {
    var preferences = Preferences()
    preferences.theme = Environment["JISHI_THEME"].flatMap(Appearance.Theme.init(rawValue:))
    preferences.usesASCIIFrames = Environment["JISHI_ASCII"].map { $0 == "1" }
    preferences.usesMouse = Environment["JISHI_MOUSE"].map { $0 != "0" }
    preferences.language = Environment["JISHI_LANG"].flatMap { Language(rawValue: $0) }
    return preferences
  }
}

extension CommonOptions {
  /// What this start has decided by options and variables.
  func fixed(noMouse: Bool) -> Preferences {
    var preferences = Preferences.ofEnvironment
    preferences.language = lang ?? preferences.language
    if noMouse { preferences.usesMouse = false }
    return preferences
  }
}

extension Confinement {
  /// The folder of people's preferences: on this machine, or beside the files of a person who came over a line.
  var preferences: String {
    switch self {
    case .machine: (Environment["XDG_CONFIG_HOME"] ?? (Environment["HOME"] ?? ".") + "/.config") + "/jishi"
    case .served(_, let folders): folders.outbox + "/.jishi"
    }
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
          "此终端不能全屏显示（TERM=\(Environment["TERM"] ?? "")）；请用 jishi --plain，逐行问答做同样的事",
          "this terminal cannot show full screens (TERM=\(Environment["TERM"] ?? "")); use jishi --plain, "
            + "which does the same line by line")
      case .inputClosed:
        .usage("终端已断开；草稿已保存", "the terminal has gone; drafts are kept")
      case .noPipe:
        .usage(
          "系统的文件句柄已用尽；请关闭一些程序再试",
          "the system has no file handle left; close some programs and try again")
      }
  }
}
