import Foundation
import Glibc

/// Milliseconds that a piece of work took.
func milliseconds(_ body: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let spent = try clock.measure { try body() }
  return Double(spent.components.seconds) * 1000 + Double(spent.components.attoseconds) / 1e15
}

extension [Double] {
  var median: Double {
    let ordered = sorted()
    guard !ordered.isEmpty else { return 0 }
    return ordered.count.isMultiple(of: 2)
      ? (ordered[ordered.count / 2 - 1] + ordered[ordered.count / 2]) / 2 : ordered[ordered.count / 2]
  }

  /// The value that this many of a hundred do not pass.
  func percentile(_ percent: Int) -> Double {
    let ordered = sorted()
    guard !ordered.isEmpty else { return 0 }
    return ordered[Swift.min(ordered.count - 1, ordered.count * percent / 100)]
  }
}

/// Runs pieces of work in turn, so that other work of the machine falls on all of them alike.
func interleaved(_ runs: Int, _ pieces: [() throws -> Void]) throws -> [[Double]] {
  var times = pieces.map { _ in [Double]() }
  for _ in 0..<runs {
    for (index, piece) in pieces.enumerated() { times[index].append(try milliseconds(piece)) }
  }
  return times
}

/// Runs a program to its end; what it printed, or `nil` when it cannot be run or fails.
@discardableResult
func shell(_ command: String) -> String? {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/bin/sh")
  process.arguments = ["-c", command]
  let output = Pipe()
  process.standardOutput = output
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return nil }
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
}

/// The most memory that a process has held, in MiB.
func mostMemory(ofProcess process: pid_t) -> Double {
  guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else { return 0 }
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
  let figure = line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap {
    Double($0)
  }
  return (figure ?? 0) / 1024
}

/// The processor time that this process, or the programs that it ran, have used so far, in milliseconds.
func processorTime(ofChildren: Bool) -> Double {
  var usage = rusage()
  getrusage(ofChildren ? -1 : 0, &usage)  // RUSAGE_CHILDREN, RUSAGE_SELF
  let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
  return Double(seconds) * 1000 + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000
}
