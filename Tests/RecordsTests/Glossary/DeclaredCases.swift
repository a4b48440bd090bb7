import Foundation
import Records

/// What the sources of the domain declare, so that a list kept by hand in a test cannot stay behind them.
///
/// The compiler holds every sentence in an exhaustive switch, but nothing tells a test which cases there are.
struct DeclaredCases {
  /// The cases of each enum, by its full name.
  private(set) var cases: [String: Set<String>] = [:]
  /// The types that have a function of this name which takes a language, and their full names.
  private(set) var speakers: [String: Set<String>] = [:]

  private struct Place {
    var kind = ""
    var name = ""
  }

  /// Reads all files of `Sources/Records` and `Sources/HonestText`.
  init() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
    for folder in ["Records", "HonestText"] {
      let root = sources.appendingPathComponent(folder)
      for name in FileManager.default.subpaths(atPath: root.path) ?? [] where name.hasSuffix(".swift") {
        read(try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8))
      }
    }
  }

  private mutating func read(_ text: String) {
    var stack: [Place] = []
    var pending = Place()
    var list = ""
    var isQuoted = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isFence = line.contains("\"\"\"")
      if isFence { isQuoted.toggle() }
      guard !isQuoted, !isFence else { continue }
      var code = line.replacing(/"(\\.|[^"\\])*"/, with: "\"\"").replacing(/\/\/.*/, with: "")
      let bare = code.drop { $0 == " " }
      let names = stack.map(\.name).filter { !$0.isEmpty }
      if let found = bare.firstMatch(of: /\b(enum|struct|class|extension|protocol|actor) ([A-Z][A-Za-z.]*)/) {
        pending = Place(kind: String(found.1), name: String(found.2))
      }
      if let found = bare.firstMatch(of: /^package func (sentence|name|shortName)\(.*in language: Language\b/)
      {
        speakers[String(found.1), default: []].insert(names.joined(separator: "."))
      }
      if stack.last?.kind == "enum", bare.hasPrefix("case ") || !list.isEmpty {
        list += list.isEmpty ? bare.dropFirst(5) : bare
        if !bare.hasSuffix(",") {
          cases[names.joined(separator: "."), default: []].formUnion(Self.names(in: list))
          list = ""
        }
      }
      while let brace = code.firstIndex(where: { $0 == "{" || $0 == "}" }) {
        if code[brace] == "{" {
          stack.append(pending)
          pending = Place()
        } else if !stack.isEmpty {
          stack.removeLast()
        }
        code = code[code.index(after: brace)...]
      }
    }
  }

  /// `a(x: Int, y: [B]), c = "d"` declares `a` and `c`.
  private static func names(in list: String) -> [String] {
    var names: [String] = []
    var (depth, name, isName) = (0, "", true)
    for character in list + "," {
      switch character {
      case "(", "[", "<": (depth, isName) = (depth + 1, false)
      case ")", "]", ">": depth -= 1
      case "," where depth == 0:
        names.append(name)
        (name, isName) = ("", true)
      case "=", ":", "{": isName = false
      default: if isName, depth == 0, character.isLetter || character.isNumber { name.append(character) }
      }
    }
    return names.filter { !$0.isEmpty }
  }
}

/// Values of one type, with what each is called or says.
struct Spoken: Sendable {
  let type: String
  /// The cases among the values.
  let cases: Set<String>
  let said: @Sendable (_ language: Language) -> [String]

  init<Value: Sendable>(_ values: [Value], _ say: @escaping @Sendable (Value, Language) -> String) {
    type = String(reflecting: Value.self).split(separator: ".").dropFirst().joined(separator: ".")
    cases = Set(values.map { Mirror(reflecting: $0).children.first?.label ?? "\($0)" })
    said = { language in values.map { say($0, language) } }
  }
}
