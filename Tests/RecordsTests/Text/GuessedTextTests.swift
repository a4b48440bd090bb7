import Foundation
import Testing

@Suite struct `Text made of bytes without asking whether they are UTF-8` {
  /// Where it is made, how often, and why nothing is guessed there.
  private let allowed: [String: Int] = [
    // Bytes that the canonical encoder has just made of a text.
    "Reports/Formats/JSONText.swift": 1,
    // Where a link leads, to be held against the names of channels.
    "EmbeddedStore/Files/NamedOutput.swift": 1,
    // The door out, which shows a terminal what is no UTF-8 as U+FFFD.
    "TerminalUI/Running/DoorOut.swift": 1,
    // The program's own path, and names that are only compared with known ones.
    "HostFiles/ReaderProcess.swift": 1, "jishi-reader/XMLNames.swift": 1,
    // What the program has written itself and reads back.
    "Workbooks/ZipPart.swift": 1, "Workbooks/BookCheck.swift": 2,
    // Lines that are typed at a terminal.
    "jishi/Running/Terminal.swift": 1, "Workstation/Plain/PlainTerminal.swift": 1,
  ]

  @Test func `is made in few places, each for its reason`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    var found: [String: Int] = [:]
    for case let file as URL in files where file.pathExtension == "swift" {
      // The measuring program is not shipped.
      if file.path.contains("/jishi-bench/") { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      let count = text.components(separatedBy: "String(decoding:").count - 1
      if count > 0 { found[String(file.path.dropFirst(root.path.count + 1))] = count }
    }
    for (file, count) in found { #expect(count <= allowed[file, default: 0], "\(file)") }
  }
}
