import Foundation

/// The manual page, made from what the program says of its own commands, so that it cannot say anything else.
struct ManPage {
  /// What `--experimental-dump-help` prints, as far as the page needs it.
  struct Tool: Decodable {
    var command: Command
  }

  struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var subcommands: [Command]?
    var arguments: [Argument]?
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
    }

    var kind: String
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var preferredName: Name?
    var valueName: String?
    var abstract: String?
    var allValues: [String]?
  }

  let root: Command

  /// Reads the program's description of itself.
  init(_ dump: String) throws { root = try JSONDecoder().decode(Tool.self, from: Data(dump.utf8)).command }

  /// Options that every command takes; they are told once.
  private static let common: Set<String> = [
    "store", "lang", "as", "passphrase-file", "format", "output", "accept-clock", "version", "help",
  ]

  /// The page in the man macros.
  var text: String {
    var lines = [
      ".\\\" Made from the program by the tests (RECORD=1); change the commands, not this page.",
      ".TH JISHI 1", ".\\\" Chinese text has no blanks at which a line could be stretched.", ".ad l",
      ".SH NAME", "jishi \\- 记实：两个责任全程记实工作站; records of the two responsibilities",
      ".SH SYNOPSIS", ".B jishi", "[\\fICOMMAND\\fR] [\\fIOPTION\\fR]...", ".SH DESCRIPTION",
    ]
    lines += paragraphs(root.discussion)
    lines += [".SH OPTIONS"]
    let open = root.subcommands?.first { $0.commandName == "open" }
    for argument in open?.arguments ?? [] where isCommon(argument) { lines += entry(argument) }
    lines += [".SH COMMANDS"]
    for command in root.subcommands ?? [] where command.commandName != "help" {
      lines += section(command, below: "jishi")
    }
    return (lines + Self.rest).joined(separator: "\n") + "\n"
  }

  private func isCommon(_ argument: Argument) -> Bool {
    argument.names?.contains { Self.common.contains($0.name) } ?? false
  }

  private func section(_ command: Command, below path: String) -> [String] {
    let name = "\(path) \(command.commandName)"
    let own = (command.arguments ?? []).filter { $0.shouldDisplay && !isCommon($0) }
    let places = own.filter { $0.kind == "positional" }.map { argument in
      let value =
        "\\fI\(escaped((argument.valueName ?? "").uppercased()))\\fR" + (argument.isRepeating ? "..." : "")
      return argument.isOptional ? "[\(value)]" : value
    }
    let subcommands = (command.subcommands ?? []).filter { $0.commandName != "help" }
    guard subcommands.isEmpty else {
      return [".SS \(escaped(name))"] + paragraphs(command.abstract)
        + subcommands.flatMap { section($0, below: name) }
    }
    let head = [".SS \(escaped(name)) \(places.joined(separator: " "))".trimmingEnd]
    return head + paragraphs(command.abstract) + paragraphs(command.discussion) + own.flatMap(entry)
  }

  private func entry(_ argument: Argument) -> [String] {
    let value = (argument.valueName ?? "").uppercased()
    let names = (argument.names ?? []).map { name in
      "\\fB\(escaped((name.kind == "long" ? "--" : "-") + name.name))\\fR"
    }
    let suffix = argument.kind == "option" ? " \\fI\(escaped(value))\\fR" : ""
    let title = names.isEmpty ? "\\fI\(escaped(value))\\fR" : names.joined(separator: ", ") + suffix
    let values = argument.allValues.map { " (" + $0.joined(separator: ", ") + ")" } ?? ""
    return [".TP", title, escaped((argument.abstract ?? "") + values)]
  }

  private func paragraphs(_ text: String?) -> [String] {
    (text ?? "").split(separator: "\n").flatMap { [".PP", escaped(String($0))] }
  }

  /// A backslash, a hyphen and a leading dot or quote mean something to the macros.
  private func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }

  private static let rest = [
    ".SH EXIT STATUS", ".TP", ".B 0",
    "done; also where standard output takes no answer to an act, which is then told on standard error", ".TP",
    ".B 1",
    "a finding: verify or doctor found a fault; alerts \\-\\-exit\\-code found something overdue", ".TP",
    ".B 64",
    "usage", ".TP", ".B 65", "input that cannot be taken", ".TP", ".B 66", "no such file or store", ".TP",
    ".B 73",
    "cannot create", ".TP", ".B 74",
    "input or output failed; a line says so where an act before it stands", ".TP", ".B 75", "busy; try again",
    ".TP",
    ".B 77",
    "not permitted", ".SH ENVIRONMENT", ".TP", ".B JISHI_STORE",
    "the store's folder; else $XDG_DATA_HOME/jishi",
    ".TP", ".B JISHI_LANG", "zh or en; else LANG, of which only en... selects English", ".TP", ".B NO_COLOR",
    "no colours in the workstation", ".PP", "With \\-\\-served none of these is read.", ".SH FILES", ".TP",
    ".I ~/.local/share/jishi", "the store: jishi.sqlite, drafts.sqlite, objects/, inbox/, outbox/",
    ".SH SEE ALSO", "The manuals in docs/manual.zh.md and docs/manual.en.md; docs/security.md.",
  ]
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
