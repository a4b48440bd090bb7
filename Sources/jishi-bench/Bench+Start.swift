import Foundation
import Practice
import Records

/// From the start of the program to its first screen, at the far end of a pseudo-terminal.
extension Bench {
  private static let seats: [(name: String, person: PersonCode)] = [
    ("recorder", PracticeSeat.recorder.person), ("head", PracticeSeat.head.person),
    ("discipline office", PracticeSeat.supervisor.person), ("main office", "ZTB-1"),
  ]

  func start() throws -> [Figure] {
    let practice = city.directory + ".demo"
    try? FileManager.default.removeItem(atPath: practice)
    _ = try PracticeCity(today: BenchCity.day).make(at: practice)
    defer { try? FileManager.default.removeItem(atPath: practice) }
    let program = try RealProgram(passphrase: city.directory + ".passphrase")
    return try Self.seats.flatMap { seat in
      var (here, there) = ([Double](), [Double]())
      for _ in 0..<runs {
        here.append(try program.sit(as: seat.person, at: city.directory).firstScreen())
        there.append(try program.sit(as: seat.person, at: practice).firstScreen())
      }
      return [
        Figure(
          name: "start to the first screen, \(seat.name)", value: here.median, limit: .milliseconds(100),
          beside: ("practice city", there.median),
          counted: """
            from the start of the process until its footer is painted at 80x24, a practice passphrase and its scrypt \
            included; worst of \(runs): \(Figure.number(here.max() ?? 0)) ms
            """),
        Figure(
          name: "the same, more than at the practice city, \(seat.name)", value: here.median - there.median,
          limit: .milliseconds(30), counted: "medians of runs in turn"),
      ]
    }
  }
}
