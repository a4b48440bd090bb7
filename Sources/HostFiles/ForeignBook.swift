import Glibc

/// A workbook of strangers as a small process of its own reads it, which is held to nothing but that file.
///
/// What comes out are bytes, to be judged as those of a stranger too. The process ends with this object.
package final class ForeignBook {
  private let limits: Limits
  private let isInterrupted: () -> Bool
  private let process: ReaderProcess
  private var waited: Int64 = 0
  private var taken = 0
  private var hasEnded = false

  /// Hands an open file, which stays the caller's, to the reader.
  ///
  /// - Parameters:
  ///   - file: a regular file that is open for reading; where it stands does not matter, and stays.
  ///   - reader: the program that reads; the one beside this program where none is named.
  ///   - limits: the figures that the answer is held to.
  ///   - isInterrupted: asked again and again while there is nothing to do but wait.
  package init(
    _ file: Int32, reader: String? = nil, limits: Limits = Limits(),
    isInterrupted: @escaping () -> Bool = { false }
  ) throws(ForeignBookFailure) {
    guard let path = reader ?? ReaderProcess.beside else { throw .missingReader }
    self.limits = limits
    self.isInterrupted = isInterrupted
    process = try ReaderProcess(path, reading: file)
  }

  deinit { process.kill() }

  /// The next bytes of the answer, or `nil` at its end, when the reader has ended well.
  package func next() throws(ForeignBookFailure) -> [UInt8]? {
    if hasEnded { return nil }
    try wait()
    guard let bytes = process.read() else { throw process.stop(within: limits.grace) }
    if bytes.isEmpty {
      hasEnded = true
      try process.end(within: limits.grace)
      return nil
    }
    taken += bytes.count
    guard taken <= limits.answer else {
      _ = process.stop(within: limits.grace)
      throw .tooLarge
    }
    return bytes
  }

  /// Waits until there is something to read; only this counts as the reader's time.
  private func wait() throws(ForeignBookFailure) {
    let start = Moment.now
    defer { waited += Moment.now - start }
    while true {
      let left = limits.answering - waited - (Moment.now - start)
      let why: ForeignBookFailure? = isInterrupted() ? .interrupted : left <= 0 ? .tooSlow : nil
      if let why {
        _ = process.stop(within: limits.grace)
        throw why
      }
      if process.hasSomething(within: min(Moment.glance, left)) { return }
    }
  }
}

extension ForeignBook {
  /// The figures that an answer is held to.
  package struct Limits: Sendable {
    /// Milliseconds that the workstation waits for the whole answer.
    package var answering: Int64 = 15_000
    /// Milliseconds from the request to end to the end by force.
    package var grace: Int64 = 5_000
    /// Bytes of the whole answer.
    package var answer = 512 << 20

    package init() {}
  }
}

/// Why a workbook of strangers is not read, beside what the reader itself finds in it.
package enum ForeignBookFailure: Error, Hashable, Sendable {
  /// There is no reader beside the program; the installation is not whole.
  case missingReader
  /// The reader could not be started, by the number of the system's error.
  case notStarted(Int32)
  /// The kernel does not hold the reader to its bounds, so it read nothing.
  case unconfined
  /// The answer took more time than `Limits` allow, or more computing than the reader has.
  case tooSlow
  /// The answer has more bytes than `Limits` allow.
  case tooLarge
  /// The reader ended by a signal, below nought, or with a status of its own.
  case died(Int32)
  /// Whoever waits did not want to any longer.
  case interrupted
}
