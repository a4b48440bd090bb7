import Glibc
import Records

/// The arguments and variables that the program was started with, looked at before anything is made of them.
///
/// They are bytes. Where these are no UTF-8 the language mends them in silence, and a path or a title would be another
/// than was meant. The kernel bounds each at 128 KB.
enum StartingText {
  private static let variables = ["JISHI_STORE", "HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "TMPDIR"]

  /// What is wrong with the first of them that is no text; `nil` when all are.
  static func problem(in language: Language) -> String? {
    for place in 1..<max(1, Int(CommandLine.argc)) {
      guard let bytes = CommandLine.unsafeArgv[place], String(validatingCString: bytes) == nil else {
        continue
      }
      return language.say(
        "第 \(place) 个参数不是 UTF-8 编码；请把终端或脚本改为 UTF-8",
        "argument \(place) is not UTF-8; set the terminal or the script to UTF-8")
    }
    for name in variables {
      guard let bytes = getenv(name), String(validatingCString: bytes) == nil else { continue }
      return language.say(
        "变量 \(name) 不是 UTF-8 编码；请改为 UTF-8", "the variable \(name) is not UTF-8; set it in UTF-8")
    }
    return nil
  }
}
