import Foundation
import TestSupport
import Testing

/// Media that cannot be written, and a disk without room: what only reads goes on, and the reason is told.
///
/// Mounting needs root; where it is not to be had, these are not tried.
@Suite(.enabled(if: canMount)) struct `Media that take nothing` {
  let store: CommandStore

  init() throws {
    store = try CommandStore { store in
      try store.enrol("lin")
      try store.done(["record"] + Self.event, as: "lin")
    }
  }

  private static let event = [
    "--unit", "CZJ", "--side", "main", "--title", "专题研究会议", "--summary", "研究本单位党风廉政建设情况，议定事项三条。",
    "--start", "2026-11-18 14:00", "--place", "三楼会议室", "--person", "林晓岚|recorder",
  ]

  /// Runs lines of a shell with the store on a medium of its own, which goes when they end.
  private func onMedium(_ size: String, _ before: String, _ commands: [[String]]) throws -> [Outcome] {
    let (folder, log) = (store.scratch.path + "/medium", store.scratch.path + "/log")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var script = """
      set -e
      mount -t tmpfs -o size=\(size) none '\(folder)'
      cp -a '\(store.path)' '\(folder)/store'
      \(before.replacing("MEDIUM", with: folder))
      set +e

      """
    for (index, command) in commands.enumerated() {
      let words = (command + ["--store", folder + "/store"]).map { "'\($0)'" }.joined(separator: " ")
      script += "'\(Program.path)' \(words) >'\(log).\(index).out' 2>'\(log).\(index).err'\n"
      script += "echo $? >'\(log).\(index).status'\n"
    }
    let status = try spawn(
      ["/usr/bin/unshare", "-m", "/bin/sh", "-c", script], complaints: log,
      environment: ["JISHI_LANG": "en", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"])
    try #require(status == 0, "\((try? String(contentsOfFile: log, encoding: .utf8)) ?? "")")
    return try commands.indices.map { index in
      func text(_ ending: String) throws -> String {
        try String(contentsOfFile: "\(log).\(index).\(ending)", encoding: .utf8)
      }
      return Outcome(
        status: try text("status").trimmingCharacters(in: .newlines), complaints: try text("err"))
    }
  }

  private struct Outcome: Equatable {
    var status: String
    var complaints: String
  }

  private var who: [String] { ["--as", "lin", "--passphrase-file", store.passphrase] }

  private var looks: [[String]] {
    [
      ["verify", "--quick"], ["verify"], ["list", "drafts"] + who, ["show", "D1"] + who,
      ["search", "专题"] + who, ["checkpoint", "--show"],
    ]
  }

  private static let sound = Outcome(status: "0", complaints: "")

  private func expectLooks(_ outcomes: [Outcome]) {
    for (look, outcome) in zip(looks, outcomes).dropLast() { #expect(outcome == Self.sound, "\(look)") }
    // There is no checkpoint; that is told, not the medium.
    #expect(outcomes.last?.complaints == "jishi: there is no checkpoint yet; run jishi checkpoint\n")
  }

  @Test func `read-only media are read and verified, with the log beside the database`() throws {
    expectLooks(try onMedium("64m", "mount -o remount,ro 'MEDIUM'", looks))
  }

  @Test func `read-only media are read and verified, with the log folded in`() throws {
    let fold = """
      python3 -c "
      import sqlite3
      for name in ('jishi', 'drafts'):
        store = sqlite3.connect('MEDIUM/store/' + name + '.sqlite')
        store.execute('pragma wal_checkpoint(truncate)')
        store.close()
      "
      rm -f 'MEDIUM'/store/*-wal 'MEDIUM'/store/*-shm
      mount -o remount,ro 'MEDIUM'
      """
    expectLooks(try onMedium("64m", fold, looks))
  }

  @Test func `a full disk is read and verified`() throws {
    let fill = "dd if=/dev/zero of='MEDIUM/fill' bs=4096 2>/dev/null || true"
    expectLooks(try onMedium("64m", fill, looks))
  }

  @Test func `an act on a full disk is told why it was not done`() throws {
    let act = [["record"] + Self.event + who]
    let full = try onMedium("64m", "dd if=/dev/zero of='MEDIUM/fill' bs=4096 2>/dev/null || true", act)
    #expect(full[0].status == "74")
    #expect(full[0].complaints.contains("is full; make room and try again"))
  }

  @Test func `an act on read-only media is told why it was not done`() throws {
    let told = try onMedium("64m", "mount -o remount,ro 'MEDIUM'", [["record"] + Self.event + who])
    #expect(told[0].status == "77")
    #expect(told[0].complaints.contains("can be read but not written"))
  }
}

/// Whether this account may mount in a namespace of its own.
private let canMount =
  (try? spawn(["/usr/bin/unshare", "-m", "/bin/sh", "-c", "mount -t tmpfs none /mnt"])) == 0
