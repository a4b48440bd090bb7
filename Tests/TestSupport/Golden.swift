import Foundation
import TerminalUI
import Testing

/// Expects a canvas to look like the file `Screens/<name>.screen` next to the test.
///
/// Run the tests with `RECORD=1` to write the files instead. Only the rows
/// that differ are printed.
package func expectScreen(
  _ canvas: Canvas, _ name: String, file: String = #filePath, at location: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Screens")
  let path = folder.appending(path: "\(name).screen")
  let actual = canvas.description
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(actual.utf8).write(to: path)
    return
  }
  guard let expected = try? String(contentsOf: path, encoding: .utf8) else {
    Issue.record("no \(name).screen; run with RECORD=1 and read it", sourceLocation: location)
    return
  }
  let differences = differingRows(expected: expected, actual: actual)
  if !differences.isEmpty {
    Issue.record("\(name).screen differs\n\(differences.joined(separator: "\n"))", sourceLocation: location)
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
