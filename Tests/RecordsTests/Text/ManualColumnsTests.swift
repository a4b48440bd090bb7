import Foundation
import Records
import Testing

@Suite struct `What the manuals say of columns` {
  private static let (begin, end) = ("<!-- columns -->\n", "<!-- end of columns -->")

  @Test(arguments: [("manual.zh.md", Language.chinese), ("manual.en.md", .english)])
  func `is what the import takes`(name: String, language: Language) throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/\(name)")
    let text = try String(contentsOf: path, encoding: .utf8)
    let start = try #require(text.range(of: Self.begin)?.upperBound)
    let stop = try #require(text.range(of: Self.end)?.lowerBound)
    let made = InputTable.allCases.map { "\n" + $0.manual(in: language) }.joined() + "\n"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data((text[..<start] + made + text[stop...]).utf8).write(to: path)
      return
    }
    #expect(text[start..<stop] == made)
  }
}
