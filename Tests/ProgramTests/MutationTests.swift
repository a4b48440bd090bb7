import Foundation
import TestSupport
import Testing

/// A little of what `.ci/long` tries in full, by the programs of this build.
@Suite struct `Spoiled inputs` {
  private let scratch = Scratch()

  @Test func `W-8 whatever is read, a sentence comes of it and never a trap`() throws {
    let bench = Program.path + "-bench"
    try #require(FileManager.default.isExecutableFile(atPath: bench), "swift build makes it")
    let told = scratch.path + "/told"
    // Others each day; a failure names its seed and case.
    let day = Int(Date().timeIntervalSince1970) / 86_400
    let status = try spawn(
      [bench, "mutate", "--at", scratch.path + "/work", "--seed", "\(day)", "--runs", "100"], output: told,
      complaints: told + ".err")
    #expect(status == 0, "\((try? String(contentsOfFile: told, encoding: .utf8)) ?? "")")
  }
}
