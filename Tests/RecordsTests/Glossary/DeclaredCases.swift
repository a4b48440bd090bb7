import Foundation
import Records

/// What the sources of the domain declare, so that a list kept by hand in a test cannot stay behind them.
///
/// The compiler holds every sentence in an exhaustive switch, but nothing tells a test which cases there are.
struct DeclaredCases: Sendable {
  /// The sources as they stand, read once for all tests.
  static let ofDomain = Result { try DeclaredCases() }

  /// The cases of each enum, by its full name.
  private(set) var cases: [String: Set<String>] = [:]
  /// The types that have a function of this name which takes a language, by their full names.
  private(set) var speakers: [String: Set<String>] = [:]

  private struct Place {
    var isEnum = false
    var name = ""
  }

  /// Reads all files of `Trade`, `Records` and `HonestText`.
  private init() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
    for folder in ["Trade", "Records", "HonestText"] {
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
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let whole = String(decoding: line, as: UTF8.self)
      guard !whole.contains("\"\"\"") else {
        isQuoted.toggle()
        continue
      }
      guard !isQuoted else { continue }
      let code = Self.bare(whole)
      let words = code.split { $0 == " " || $0 == ":" || $0 == "{" }
      if let place = words.firstIndex(where: { Self.declaring.contains($0) }), words.count > place + 1 {
        pending = Place(isEnum: words[place] == "enum", name: String(words[place + 1]))
      }
      let name = stack.map(\.name).filter { !$0.isEmpty }.joined(separator: ".")
      if code.hasPrefix("package func "), code.contains("in language: Language") {
        speakers[String(code.dropFirst(13).prefix { $0 != "(" }), default: []].insert(name)
      }
      if stack.last?.isEnum ?? false, code.hasPrefix("case ") || !list.isEmpty {
        list += list.isEmpty ? code.dropFirst(5) : code[...]
        if !code.hasSuffix(",") {
          cases[name, default: []].formUnion(Self.names(in: list))
          list = ""
        }
      }
      for byte in code.utf8 {
        if byte == UInt8(ascii: "{") {
          stack.append(pending)
          pending = Place()
        } else if byte == UInt8(ascii: "}"), !stack.isEmpty {
          stack.removeLast()
        }
      }
    }
  }

  private static let declaring: Set<Substring> = [
    "enum", "struct", "class", "extension", "protocol", "actor",
  ]

  /// A line without what it is indented by, the insides of its texts and its comment.
  private static func bare(_ line: String) -> String {
    var bytes: [UInt8] = []
    var (isText, isEscaped) = (false, false)
    for byte in line.utf8.drop(while: { $0 == UInt8(ascii: " ") }) {
      if isText {
        if byte == UInt8(ascii: "\""), !isEscaped { isText = false }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      } else if byte == UInt8(ascii: "\"") {
        isText = true
      } else if byte == UInt8(ascii: "/"), bytes.last == byte {
        bytes.removeLast()
        break
      } else {
        bytes.append(byte)
      }
    }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `a(x: Int, y: [B]), c = 1` declares `a` and `c`.
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
