import Foundation
import Practice
import Records
import Secrets

/// The program as it is installed, started at a pseudo-terminal of its own.
struct RealProgram {
  private let path: String
  private let passphrase: String

  /// - Parameter passphrase: where a file with everyone's passphrase is put.
  /// - Throws: `BenchFailure` when `jishi` was not built beside this program.
  init(passphrase: String) throws {
    let here = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    path = here.appendingPathComponent("jishi").path
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw BenchFailure.missing(path, "bash .ci/build --product jishi")
    }
    try PracticeCity.passphrase.withBytes { try Data($0).write(to: URL(fileURLWithPath: passphrase)) }
    self.passphrase = passphrase
  }

  /// Somebody sits down at a store.
  func sit(as person: PersonCode, at directory: String) throws -> PseudoTerminal {
    let command = [
      path, "open", "--store", directory, "--as", person.rawValue, "--passphrase-file", passphrase,
      "--accept-clock",
    ]
    guard let terminal = PseudoTerminal(command) else { throw BenchFailure.noTerminal }
    return terminal
  }
}

extension PseudoTerminal {
  /// Milliseconds from the start of the program to its first footer.
  func firstScreen() throws -> Double {
    guard let milliseconds = milliseconds(until: "帮助") else { throw BenchFailure.neverShown }
    return milliseconds
  }
}

/// Why something cannot be measured, and what to do.
enum BenchFailure: Error, CustomStringConvertible {
  case missing(String, String)
  case noTerminal
  case neverShown

  var description: String {
    switch self {
    case .missing(let path, let command): "\(path) is not there: \(command)"
    case .noTerminal: "no pseudo-terminal, or no less, on this machine"
    case .neverShown: "jishi did not show its first screen; open the store with it once and try again"
    }
  }
}
