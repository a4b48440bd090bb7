import Foundation
import TestSupport
import Testing

/// Which compiled files can write at all: asked of the linker's symbols, which no name in a source can hide from.
@Suite struct `One door out` {
  /// The files that write by themselves, and why that is none to a terminal.
  private static let exceptions = [
    "TerminalUI/DoorOut.swift": "the door itself",
    "TerminalUI/Mailbox.swift": "one byte into a pipe of the program's own",
    "Workstation/PlainTerminal.swift": "the number of a signal into a pipe of the program's own",
    "Workstation/Files.swift": "a file that is read",
    "EmbeddedStore/OutgoingFile.swift":
      "a new file of the store, or one that a person named; what is a terminal goes to the door",
    "CTerminal/CTerminal.c": "orders of the program's own; texts go through ncurses, in cells",
    "CTerminal/Guard.c": "orders of the program's own, and what the runtime gave the door of last words",
    "CTerminal/LastWords.c": "ASCII of what the runtime says at its end",
  ]

  /// Functions of the C library and of Swift that write to a descriptor or a stream.
  private static let ways = Set(
    """
    write writev pwrite pwritev send sendto sendmsg sendfile splice puts fputs fputc putc _IO_putc putchar fwrite \
    printf fprintf vprintf vfprintf dprintf vdprintf __printf_chk __fprintf_chk __dprintf_chk perror psignal syslog \
    vsyslog $ss5print_9separator10terminatoryypd_S2StF $s10Foundation5NSLogyySS_s7CVarArg_pdtF \
    $s10Foundation10FileHandleCMa
    """.split(separator: " ").map(String.init))

  @Test func `nothing but the door out can write where people read`() throws {
    let sources = Project.root
    // What measures and torments is no program of users; what reads workbooks writes frames into a pipe, for no one to see.
    let targets = try FileManager.default.contentsOfDirectory(atPath: sources.path + "/Sources")
      .filter { !["jishi-bench", "jishi-reader"].contains($0) }
    let standing = Set(
      ["Sources", "Data"].flatMap { FileManager.default.subpaths(atPath: sources.path + "/" + $0) ?? [] }
        .map { URL(filePath: $0).lastPathComponent })
    let built = URL(filePath: Program.path).deletingLastPathComponent()
    var writing: Set<String> = []
    var looked = 0
    for target in targets {
      let folder = built.path + "/\(target).build"
      // The object of a source that is gone may lie there still.
      let objects = (FileManager.default.subpaths(atPath: folder) ?? []).filter {
        $0.hasSuffix(".o") && standing.contains(URL(filePath: String($0.dropLast(2))).lastPathComponent)
      }
      looked += objects.count
      for (object, symbols) in try undefined(in: objects.map { folder + "/" + $0 })
      where symbols.contains(where: { Self.ways.contains($0) || $0.hasPrefix("$ss10debugPrint") }) {
        writing.insert("\(target)/" + URL(filePath: String(object.dropLast(2))).lastPathComponent)
      }
    }
    #expect(looked > 500)
    #expect(writing == Set(Self.exceptions.keys), "use DoorOut, or say here why it is none to a terminal")
  }

  /// What each object asks of others.
  private func undefined(in objects: [String]) throws -> [String: [String]] {
    guard !objects.isEmpty else { return [:] }
    let scratch = Scratch()
    let output = scratch.path + "/symbols"
    try #require(try spawn(["/usr/bin/nm", "-A", "-u"] + objects, output: output) == 0)
    var symbols: [String: [String]] = [:]
    for line in try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let name = parts[1].split(separator: " ").last else { continue }
      symbols[String(parts[0]), default: []].append(String(name.prefix { $0 != "@" }))
    }
    return symbols
  }
}
