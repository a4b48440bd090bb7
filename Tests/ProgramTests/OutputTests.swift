import Foundation
import Glibc
import TestSupport
import Testing

/// Where the result of a command goes: a file that a person names, whatever stands there already.
@Suite struct `Files that a person names` {
  let scratch = Scratch()

  private func path(_ name: String) -> String { scratch.path + "/" + name }

  /// Writes the rules, which need neither a store nor a person, to a path.
  private func write(to path: String, store: String? = nil) throws -> Program.Outcome {
    try Program.run(
      ["rules", "show", "--format", "text", "-o", path],
      environment: ["JISHI_STORE": store ?? self.path("none"), "JISHI_LANG": "en"])
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  private var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()) ?? []
  }

  @Test func `a file appears whole, and its neighbours with a like name stay`() throws {
    try Data("mine".utf8).write(to: URL(filePath: path("a.txt.part")))
    #expect(try write(to: path("a.txt")).status == 0)
    #expect(try text("a.txt").hasPrefix("name = "))
    #expect(try text("a.txt.part") == "mine")
    #expect(names == ["a.txt", "a.txt.part"])
  }

  @Test func `a regular file is replaced`() throws {
    try Data("old".utf8).write(to: URL(filePath: path("a.txt")))
    #expect(try write(to: path("a.txt")).status == 0)
    #expect(try text("a.txt").hasPrefix("name = "))
  }

  @Test func `a pipe is written through to and stays a pipe`() throws {
    #expect(mkfifo(path("pipe"), 0o600) == 0)
    let status = try spawn([
      "/bin/sh", "-c",
      "cat '\(path("pipe"))' > '\(path("read"))' & "
        + "JISHI_STORE=/nowhere '\(Program.path)' rules show --format text -o '\(path("pipe"))'; wait",
    ])
    #expect(status == 0)
    #expect(try text("read").hasPrefix("name = "))
    var facts = stat()
    #expect(lstat(path("pipe"), &facts) == 0 && facts.st_mode & S_IFMT == S_IFIFO)
  }

  @Test func `nobody waits for ever for a reader`() throws {
    #expect(mkfifo(path("pipe"), 0o600) == 0)
    let outcome = try write(to: path("pipe"))
    #expect(outcome.status == 73)
    #expect(
      outcome.complaints
        == "jishi: nobody reads from \(path("pipe")); start the reading program first\n")
  }

  @Test func `nobody waits for ever for a writer`() throws {
    #expect(mkfifo(path("pipe"), 0o600) == 0)
    let outcome = try Program.run(
      ["verify", "--against", path("pipe")],
      environment: ["JISHI_STORE": path("none"), "JISHI_LANG": "en"])
    #expect(outcome.status == 65)
    #expect(
      outcome.complaints == "jishi: nobody writes to \(path("pipe")); start the writing program first\n")
  }

  @Test func `standard output by its name is standard output`() throws {
    for name in ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
      let outcome = try write(to: name)
      #expect(outcome.status == 0)
      #expect(outcome.output.hasPrefix("name = "))
    }
  }

  @Test func `a link is neither followed nor replaced, wherever it leads`() throws {
    try Data("kept".utf8).write(to: URL(filePath: path("target")))
    for (link, target) in [("link", "target"), ("dangling", "nothing")] {
      try FileManager.default.createSymbolicLink(
        atPath: path(link), withDestinationPath: path(target))
      let outcome = try write(to: path(link))
      #expect(outcome.status == 73)
      #expect(
        outcome.complaints
          == "jishi: \(path(link)) is a link, which is neither followed nor replaced; name the file itself\n")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path(link)) == path(target))
    }
    #expect(try text("target") == "kept")
    #expect(names == ["dangling", "link", "target"])
  }

  @Test func `a link to a pipe is written through to`() throws {
    #expect(mkfifo(path("pipe"), 0o600) == 0)
    try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: path("pipe"))
    let status = try spawn([
      "/bin/sh", "-c",
      "cat '\(path("pipe"))' > '\(path("read"))' & "
        + "JISHI_STORE=/nowhere '\(Program.path)' rules show --format text -o '\(path("link"))'; wait",
    ])
    #expect(status == 0)
    #expect(try text("read").hasPrefix("name = "))
  }

  @Test func `a folder, and a folder that is not there, are told as what they are`() throws {
    #expect(try write(to: scratch.path).complaints.contains("is a folder; give a file's name in it"))
    let missing = try write(to: path("none/a.txt"))
    #expect(missing.status == 73)
    #expect(missing.complaints.contains("there is no folder \(path("none")); make it"))
  }

  @Test func `what a killed program left is swept, and what another one is writing is not`() throws {
    let left = path(".jishi-0123456789abcdef01234567.part")
    let held = path(".jishi-fedcba9876543210fedcba98.part")
    for file in [left, held] { try Data("half".utf8).write(to: URL(filePath: file)) }
    let channel = open(held, O_RDONLY | O_CLOEXEC)
    defer { close(channel) }
    #expect(flock(channel, LOCK_EX) == 0)
    #expect(try write(to: path("a.txt")).status == 0)
    #expect(names == [".jishi-fedcba9876543210fedcba98.part", "a.txt"])
  }
}

/// The store's own folder and proofs that are kept, as a person may name them by mistake or on purpose.
@Suite struct `Places that nobody writes to` {
  let store: CommandStore

  init() throws { store = try CommandStore() }

  private func path(_ name: String) -> String { store.scratch.path + "/" + name }

  @Test func `nothing is written at or below the store, by whatever way it is named`() throws {
    try FileManager.default.createSymbolicLink(atPath: path("way"), withDestinationPath: store.path)
    let before = try FileManager.default.contentsOfDirectory(atPath: store.path).sorted()
    let places = [
      "store/jishi.sqlite", "store/new.csv", "store/objects/x", "way/jishi.lock", "store/../store/y",
    ]
    for name in places {
      let outcome = try store.run(["list", "units", "--format", "csv", "-o", path(name)], as: "admin")
      #expect(outcome.status == 73, "\(name)")
      #expect(outcome.complaints.contains("lies in the folder of a store"), "\(name)")
    }
    let after = try FileManager.default.contentsOfDirectory(atPath: store.path).sorted()
    #expect(after == before)
    #expect(try store.done(["verify", "--format", "json"]).contains(#""faults": []"#))
  }

  @Test func `a backup or an archive is not made in the store's own folder`() throws {
    let commands = [
      ["backup", path("store/copies")], ["backup", store.path], ["archive", path("store/old")],
    ]
    for command in commands {
      let outcome = try store.run(command, as: "admin")
      #expect(outcome.status == 73)
      #expect(outcome.complaints.contains("lies in the folder of a store"))
    }
  }

  @Test func `two backups of one minute have two names`() throws {
    for _ in 1...2 { try store.done(["backup", path("copies")], as: "admin") }
    let names = try FileManager.default.contentsOfDirectory(atPath: path("copies"))
    #expect(names.count == 2)
    for name in names {
      #expect(try Program.run(["verify", "--store", path("copies/" + name)]).status == 0)
    }
  }

  @Test func `a checkpoint takes no other file's place, and none is made in vain`() throws {
    let file = path("cp.json")
    try store.done(["checkpoint", "--format", "json", "-o", file], as: "admin")
    let first = try String(contentsOfFile: file, encoding: .utf8)
    let outcome = try store.run(["checkpoint", "--format", "json", "-o", file], as: "admin")
    #expect(outcome.status == 73)
    #expect(outcome.complaints.contains("is a proof"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == first)
    #expect(try store.done(["checkpoint", "--show", "--format", "json"]).contains(#""number": 1,"#))
  }

  @Test func `no other result is written over a proof either`() throws {
    let (checkpoint, note) = (path("cp.json"), path("cp.note"))
    try store.done(["checkpoint", "--format", "json", "-o", checkpoint], as: "admin")
    try store.done(["checkpoint", "--show", "--note", "-o", note])
    try store.done(["archive", path("archive")], as: "admin")
    for proof in [checkpoint, note, path("archive/journal.jsonl")] {
      let outcome = try store.run(["list", "units", "--format", "csv", "-o", proof], as: "admin")
      #expect(outcome.status == 73)
      #expect(outcome.complaints.contains("is a proof"))
    }
  }

  @Test func `what a killed archive, backup or restore left is swept by the next one`() throws {
    let name = ".jishi-0123456789abcdef01234567.part"
    for folder in [path("out"), path("copies"), store.path] {
      try FileManager.default.createDirectory(
        atPath: folder + "/" + name + "/objects", withIntermediateDirectories: true)
    }
    try store.done(["archive", path("out/archive")], as: "admin")
    try store.done(["backup", path("copies")], as: "admin")
    for folder in [path("out"), path("copies"), store.path] {
      #expect(!FileManager.default.fileExists(atPath: folder + "/" + name), "\(folder)")
    }
  }
}
