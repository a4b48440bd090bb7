import Foundation
import TerminalUI
import Testing

/// Expects a canvas, or some of its rows, to look like the file `Screens/<name>.screen` next to the test.
///
/// Run the tests with `RECORD=1` to write the files instead. Only the rows
/// that differ are printed.
package func expectScreen(
  _ canvas: Canvas, rows: Range<Int>? = nil, _ name: String, file: String = #filePath,
  at location: SourceLocation = #_sourceLocation
) throws {
  try expectFile(
    canvas.description(of: rows ?? 0..<canvas.size.rows), "\(name).screen", file: file, at: location)
}

/// Expects lines to be those of the file `<name>.txt` in a folder next to the test.
///
/// What differs from machine to machine is compared only where a file of such a machine was recorded.
package func expectText(
  _ lines: [String], _ name: String, folder: String = "Screens", ifRecorded: Bool = false,
  file: String = #filePath, at location: SourceLocation = #_sourceLocation
) throws {
  try expectFile(
    lines.joined(separator: "\n") + "\n", "\(name).txt", folder: folder, ifRecorded: ifRecorded, file: file,
    at: location)
}

private func expectFile(
  _ actual: String, _ name: String, folder: String = "Screens", ifRecorded: Bool = false, file: String,
  at location: SourceLocation
) throws {
  let folder = URL(filePath: file).deletingLastPathComponent().appending(path: folder)
  let path = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(actual.utf8).write(to: path)
    return
  }
  guard let expected = try? String(contentsOf: path, encoding: .utf8) else {
    if !ifRecorded { Issue.record("no \(name); run with RECORD=1 and read it", sourceLocation: location) }
    return
  }
  let differences = differingRows(expected: expected, actual: actual)
  if !differences.isEmpty {
    Issue.record("\(name) differs\n\(differences.joined(separator: "\n"))", sourceLocation: location)
  }
}

/// The rows of two golden texts that differ, each as it should be and as it is.
package func differingRows(expected: String, actual: String) -> [String] {
  let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let found = actual.split(separator: "\n", omittingEmptySubsequences: false)
  return (0..<max(wanted.count, found.count)).flatMap { row -> [String] in
    let (old, new) = (row < wanted.count ? wanted[row] : "", row < found.count ? found[row] : "")
    return old == new ? [] : ["row \(row)", "  - \(old)", "  + \(new)"]
  }
}
