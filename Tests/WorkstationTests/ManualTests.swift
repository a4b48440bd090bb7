import Foundation
import Testing

/// The screens in the manuals are the golden files, so a manual cannot show what the program no longer does.
///
/// A line `<!-- screen NAME -->` in a manual stands above a block of code; what the block holds is
/// `Screens/NAME.screen` without its attributes. `RECORD=1` writes the blocks anew.
@Suite struct `Screens in the manuals` {
  @Test(arguments: ["docs/manual.zh.md", "docs/manual.en.md", "README.md"])
  func `W-8 each screen in a manual is its golden file`(name: String) throws {
    let path = Self.root.appending(path: name)
    let written = try String(contentsOf: path, encoding: .utf8)
    let expected = try Self.withScreens(written)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(expected.utf8).write(to: path)
    }
    #expect(try String(contentsOf: path, encoding: .utf8) == expected)
  }

  @Test(arguments: ["docs/manual.zh.md", "docs/manual.en.md"])
  func `W-8 each kind of person has a screen in the manual, and no heading stands twice`(name: String) throws
  {
    let text = try String(contentsOf: Self.root.appending(path: name), encoding: .utf8)
    #expect(text.components(separatedBy: Self.mark).count - 1 >= 8)
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("#") }
    #expect(Set(headings).count == headings.count)
  }

  @Test(arguments: ["docs/how-to-add.md", "docs/glossary.md"])
  func `each file that a page for developers names is there`(name: String) throws {
    let text = try String(contentsOf: Self.root.appending(path: name), encoding: .utf8)
    let named = text.split(separator: "`").map(String.init).filter {
      $0.contains("/") && !$0.contains { " …*".contains($0) } && !$0.contains("NAME")
    }
    #expect(named.count > 10)
    for path in Set(named) {
      let places = ["Sources/\(path)", path].map { Self.root.appending(path: $0).path }
      #expect(places.contains { FileManager.default.fileExists(atPath: $0) }, "\(path)")
    }
  }

  static let mark = "<!-- screen "
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  static let root = folder.deletingLastPathComponent().deletingLastPathComponent()

  /// The text with the block under each mark replaced by its screen.
  static func withScreens(_ text: String) throws -> String {
    var lines: [Substring] = []
    var old = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = old.popFirst() {
      lines.append(line)
      guard line.hasPrefix(mark), line.hasSuffix(" -->") else { continue }
      if old.first?.hasPrefix("```") == true {
        old = old.dropFirst().drop { $0 != "```" }.dropFirst()
      }
      lines += try ["```text"] + golden(String(line.dropFirst(mark.count).dropLast(4))) + ["```"]
    }
    return lines.joined(separator: "\n")
  }

  /// The rows of a golden file as a reader sees them.
  private static func golden(_ name: String) throws -> [Substring] {
    let text = try String(contentsOf: folder.appending(path: "Screens/\(name).screen"), encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).prefix { $0 != "--" }
      .map { row in
        let bare = row.hasSuffix("|") ? row.dropLast() : row
        return bare[..<(bare.lastIndex { $0 != " " }.map(bare.index(after:)) ?? bare.startIndex)]
      }
  }
}
