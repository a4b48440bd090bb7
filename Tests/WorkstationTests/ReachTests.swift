import Foundation
import Records
import Secrets
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// What a person who came over a line may have of the machine: the inbox, the outbox, nothing else.
@Suite struct `The reach of a line` {
  static let folders = PersonFolders(of: "lxl", in: "/s")
  let digest = Sample.digest(1)

  private func served() throws -> Confinement { .served("lxl", try #require(Self.folders)) }

  @Test(arguments: [
    "/etc/passwd", "../a", "/s/inbox/zjg/a", "/s/inbox/lxl/../a", "/s/inbox/lxl/b/a", "~/a", "a/b",
  ])
  func `W-9 nothing outside of the inbox is attached`(path: String) throws {
    let confinement = try served()
    #expect(throws: StoreFailure.self) {
      try confinement.bounded(.start(.attach(for: .draft(1), path: path, kind: .minutes, caption: "")))
    }
  }

  @Test(arguments: ["/s/inbox/lxl/会议 记录.docx", "会议 记录.docx"])
  func `W-9 a file of the inbox is attached by its path or its name`(path: String) throws {
    #expect(
      try served().bounded(.start(.attach(for: .draft(1), path: path, kind: .minutes, caption: "")))
        == .start(.attach(for: .draft(1), path: "/s/inbox/lxl/会议 记录.docx", kind: .minutes, caption: "")))
  }

  @Test func `W-9 what is saved goes to the outbox, and nowhere else`() throws {
    let confinement = try served()
    for path in ["slips.txt", "~/slips.txt", "/s/outbox/lxl/slips.txt"] {
      #expect(
        try confinement.bounded(.ask(SaveText(text: "x", path: path)))
          == .ask(SaveText(text: "x", path: "/s/outbox/lxl/slips.txt")))
      #expect(
        try confinement.bounded(.ask(ExportEvidence(digest: digest, path: path)))
          == .ask(ExportEvidence(digest: digest, path: "/s/outbox/lxl/slips.txt")))
    }
    for path in [
      "/tmp/x", "../x", "~/../x", "/s/outbox/lxl/../x", "~/.ssh", "a\u{1B}[2J", "", "~/", "/s/inbox/lxl/x",
    ] {
      #expect(throws: StoreFailure.self) { try confinement.bounded(.ask(SaveText(text: "x", path: path))) }
      #expect(throws: StoreFailure.self) {
        try confinement.bounded(.ask(ExportEvidence(digest: digest, path: path)))
      }
    }
  }

  @Test func `W-9 nobody else sits down, no editor runs, no backup is made`() throws {
    let confinement = try served()
    let code = try #require(OneTimeCode(typed: "ABCD EFGH JKMN PQRS"))
    for command in [
      Command.signIn("zjg", passphrase: "x"), .handOver("zjg", passphrase: "x"),
      .redeem(code, "zjg", passphrase: "x"), .handOverAnew("zjg", code, passphrase: "x"),
      .handOverAnew("zjg", nil, passphrase: "x"),
    ] {
      #expect(throws: StoreFailure.lineOfAnother("lxl")) { try confinement.bounded(command) }
    }
    #expect(try confinement.bounded(.signIn("lxl", passphrase: "x")) == .signIn("lxl", passphrase: "x"))
    #expect(throws: StoreFailure.notWhenServed) { try confinement.bounded(.edit("x")) }
    #expect(throws: StoreFailure.notWhenServed) { try confinement.bounded(.start(.backUp(to: "/tmp"))) }
  }

  @Test func `W-9 at one's own machine nothing is in the way`() throws {
    for command in [
      Command.edit("x"), .ask(FolderQuery(path: "/etc")), .start(.backUp(to: "/tmp")),
      .signIn("zjg", passphrase: "x"),
    ] {
      #expect(try Confinement.machine.bounded(command) == command)
    }
  }

  @Test func `W-9 the performer refuses before the store or the machine hears of it`() throws {
    let store = ShelfStore()
    let performer = Performer(
      store: store, confinement: try served(), mailbox: try Mailbox<Reply>(), signedIn: store.session())
    #expect(performer.perform(.edit("x")) == [.declined(.notWhenServed)])
    let job = Job.attach(for: .draft(1), path: "/etc/passwd", kind: .minutes, caption: "")
    #expect(performer.perform(.start(job)) == [.jobFailed(job, .file(.outOfReach(path: "/etc/passwd")))])
    #expect(
      performer.perform(.handOver("ZJG", passphrase: "correct horse")) == [.notSeated(.lineOfAnother("lxl"))])
  }

  @Test func `W-9 nothing that is answered shows a path of the host`() throws {
    let confinement = try served()
    let told = [
      confinement.told(.failed(FolderQuery(path: "/s/inbox/lxl"), .file(.unreadable(path: "/s/inbox/lxl")))),
      confinement.told(
        .answered(
          FolderQuery(path: "/s/inbox/lxl"), .folder(Folder(path: "/s/inbox/lxl", items: [], isTop: true)))),
      confinement.told(
        .answered(FileFoldersQuery(), FileFolders(inbox: "/s/inbox/lxl", outbox: "/s/outbox/lxl"))),
      confinement.told(.answered(ExportEvidence(digest: digest, path: "/s/outbox/lxl/a.txt"), .done)),
      confinement.told(.declined(.readOnly(path: "/s"))),
      confinement.told(.notDrafted(.diskFull(path: "/s/drafts.sqlite"))),
      confinement.told(
        .jobFailed(
          .attach(for: .draft(1), path: "/s/inbox/lxl/a.txt", kind: .minutes, caption: ""),
          .file(.missing(path: "/s/inbox/lxl/a.txt")))),
    ]
    #expect(told.allSatisfy { !"\($0)".contains("/s") }, "\(told)")
    #expect(told[3] == .answered(ExportEvidence(digest: digest, path: "a.txt"), .done))
    #expect(told[4] == .declined(.readOnly(path: "jishi")))
    #expect(
      Confinement.machine.told(.declined(.readOnly(path: "/s"))) == .declined(.readOnly(path: "/s")))
  }

  @Test func `W-9 a file of the inbox that was picked in the browser is attached by its name`() {
    var browser = FileBrowser()
    browser.receive(
      Folder(path: "", items: [Folder.Item(name: "会议.docx", isFolder: false, size: 3)], isTop: true))
    #expect(browser.type(.key(.enter)) == .chosen(["会议.docx"]))
  }

  @Test func `W-9 over a line a path that is typed in the browser leads nowhere but to the inbox`() throws {
    let confinement = try served()
    for path in ["", "/s/inbox/lxl"] {
      #expect(
        try confinement.bounded(.ask(FolderQuery(path: path))) == .ask(FolderQuery(path: "/s/inbox/lxl")))
    }
    for path in ["/", "/etc", "~", "/s", "..", "x", "/s/inbox/zjg", "/s/outbox/lxl"] {
      #expect(throws: StoreFailure.file(.outOfReach(path: path))) {
        try confinement.bounded(.ask(FolderQuery(path: path)))
      }
    }
  }

  @Test func `W-9 only the performer's own files touch the machine`() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/Workstation")
    let names = try #require(FileManager.default.subpaths(atPath: sources.path)).filter {
      $0.hasSuffix(".swift")
    }
    #expect(names.count > 50)
    let touching = try names.filter { name in
      let text = try String(contentsOf: sources.appendingPathComponent(name), encoding: .utf8)
      return [
        "FileManager", "FileHandle", "Process()", "ProcessInfo", "contentsOf", "import Glibc", "HostPath",
      ].contains {
        text.contains($0)
      }
    }
    // The terminal of the plain mode reads and writes lines, and opens no file.
    let devices = ["Plain/PlainTerminal.swift"]
    #expect(touching.allSatisfy { $0.hasPrefix("Performing/") || devices.contains($0) }, "\(touching)")
  }
}
