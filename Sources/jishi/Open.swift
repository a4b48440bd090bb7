import ArgumentParser
import Records

/// `jishi` alone: the workstation.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "打开工作站。Opens the workstation; without a store, the set-up wizard.")

  @OptionGroup var common: CommonOptions
  @Flag(help: "把鼠标留给终端。Leaves the mouse to the terminal.") var noMouse = false

  func run() throws {
    guard Terminal.isInteractive(Terminal.input), Terminal.isInteractive(Terminal.output) else {
      throw CommandFailure.usage(
        "工作站需要终端；脚本请用子命令，见 jishi --help",
        "the workstation needs a terminal; scripts use the commands, see jishi --help")
    }
    guard common.hasStore else {
      _ = try beginStore(at: common.storePath, language: common.language, appearance: .ofEnvironment)
      return
    }
    let store = try common.openStore(writing: true)
    try openWorkstation(
      on: store, common, signedIn: common.person == nil ? nil : try common.signIn(to: store),
      noMouse: noMouse)
  }
}
