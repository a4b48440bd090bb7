import ArgumentParser
import Records
import TerminalUI
import Workstation

/// `jishi` alone: the workstation.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "打开工作站。Opens the workstation; without a store, the set-up wizard.")

  @OptionGroup var common: CommonOptions
  @Flag(help: "把鼠标留给终端。Leaves the mouse to the terminal.") var noMouse = false
  @Flag(help: "经 SSH 来的人，只用 --as 那一位。For who comes by SSH: the person of --as alone.") var served = false

  @Flag(help: "逐行问答，供读屏软件和简易终端使用。Line by line, for screen readers and dumb terminals.")
  var plain = false

  func run() throws {
    if served { return try serve(common) }
    if plain { return try openPlain() }
    guard Terminal.isInteractive(Terminal.input), Terminal.isInteractive(Terminal.output) else {
      throw CommandFailure.usage(
        "工作站需要终端；脚本请用子命令，见 jishi --help",
        "the workstation needs a terminal; scripts use the commands, see jishi --help")
    }
    guard common.hasStore else {
      return try beginStore(common, noMouse: noMouse)
    }
    let store = try common.openStore(writing: true, onScreen: true)
    try openWorkstation(
      on: store, common, signedIn: common.person == nil ? nil : try common.signIn(to: store),
      noMouse: noMouse)
  }

  /// The same workstation as questions and answers; standard input may be a pipe.
  private func openPlain() throws {
    let preferences = PreferenceFiles(
      folder: Confinement.machine.preferences, fixed: common.fixed(noMouse: false))
    let language = preferences.machine.language ?? common.language
    guard common.hasStore else {
      return try sitPlainly(in: language, preferences) {
        (appearance: Appearance, terminal: inout PlainTerminal) throws(TerminalFailure) in
        try beginStore(
          common, preferences, language: language, appearance: appearance, on: &terminal)
      }
    }
    let store = try common.openStore(writing: true, onScreen: true)
    try openPlainWorkstation(
      on: store, common, signedIn: common.person == nil ? nil : try common.signIn(to: store))
  }
}
