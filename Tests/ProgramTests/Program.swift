import Foundation

/// The built `jishi`, run as anybody would run it.
enum Program {
  /// Beside the test bundle stands the program of the same build.
  static let path: String = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    for folder in [bundle, bundle.deletingLastPathComponent(), buildFolder] {
      let candidate = folder.appendingPathComponent("jishi").path
      if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
    }
    return buildFolder.appendingPathComponent("jishi").path
  }()

  private static let buildFolder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent(".build/release")

  /// What a run of the program left behind.
  struct Outcome {
    var status: Int32
    var output: String
    var complaints: String
  }

  /// Runs the program without a terminal and waits for its end.
  static func run(_ arguments: [String], environment: [String: String] = [:], input: String? = nil) throws
    -> Outcome
  {
    var variables = ProcessInfo.processInfo.environment.filter {
      !$0.key.hasPrefix("JISHI") && $0.key != "LANG"
    }
    variables["JISHI_VAULT_COST"] = "practice"
    let folder = URL(fileURLWithPath: NSTemporaryDirectory() + "jishi-run-" + UUID().uuidString)
    // The settings of the person who runs the tests are left alone, and do not count.
    variables["XDG_CONFIG_HOME"] = folder.appendingPathComponent("config").path
    variables.merge(environment) { $1 }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (output, complaints, typed) = (
      folder.appendingPathComponent("out"), folder.appendingPathComponent("err"),
      folder.appendingPathComponent("in")
    )
    try Data((input ?? "").utf8).write(to: typed)
    let status = try spawn(
      [path] + arguments, input: typed.path, output: output.path, complaints: complaints.path,
      environment: variables)
    return Outcome(
      status: status, output: try String(contentsOf: output, encoding: .utf8),
      complaints: try String(contentsOf: complaints, encoding: .utf8))
  }
}
