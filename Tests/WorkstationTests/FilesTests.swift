import Foundation
import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// Files of this machine: texts in the encodings that are found in offices, folders that are remembered.
@Suite struct `Files beside the store` {
  @Test(
    arguments: [
      ([0xD6, 0xD0, 0xB9, 0xFA], "中国"), ([0xE4, 0xB8, 0xAD, 0xE5, 0x9B, 0xBD], "中国"),
      ([0xEF, 0xBB, 0xBF, 0xE4, 0xB8, 0xAD], "中"), ([0xFF, 0xFE, 0x2D, 0x4E], "中"),
      ([0xE4, 0xB8, 0xAD, 0xE5], "中"),
      ([0x81, 0x30, 0x89, 0x38], "ß"), ([], ""),
    ] as [([UInt8], String)])
  func `W-3 texts are read in UTF-8, UTF-16 and GB 18030`(bytes: [UInt8], text: String) {
    #expect(TextFile.text(in: Data(bytes)) == text)
  }

  @Test(
    arguments: [
      [0x50, 0x4B, 0x03, 0x04, 0x00, 0x00], [0x01, 0x02, 0x03, 0x41], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
    ] as [[UInt8]])
  func `W-3 what is no text is refused`(bytes: [UInt8]) {
    #expect(TextFile.text(in: Data(bytes)) == nil)
  }

  @Test
  func `W-3 the picker of files shows the end of a long path, and the first thing in the folder is chosen`() {
    var browser = FileBrowser()
    let path = "/home/" + String(repeating: "很长的名字/", count: 12) + "会议材料"
    browser.receive(Folder(path: path, items: [Folder.Item(name: "签到.jpg", isFolder: false, size: 9)]))
    var canvas = Canvas(size: Size(columns: 40, rows: 8))
    browser.draw(on: &canvas, in: Area(canvas.size), title: "", hint: "")
    #expect(canvas.text.contains("…") && canvas.text.contains("/会议材料"))
    #expect(canvas.text.contains("../") && canvas.text.contains("> 签到.jpg"))
  }

  @Test func `W-9 where nothing lies above a folder, no way up is offered`() {
    var browser = FileBrowser()
    browser.receive(Folder(path: "/s/inbox/lxl", items: [], isTop: true))
    #expect(browser.items == [] && browser.type(.key(.enter)) == .nothing)
    let file = Folder.Item(name: "签到.jpg", isFolder: false, size: 9)
    browser.receive(Folder(path: "/s/inbox/lxl", items: [file], isTop: true))
    #expect(browser.items == [file])
    #expect(browser.type(.key(.enter)) == .chosen(["/s/inbox/lxl/签到.jpg"]))
  }

  @Test func `W-3 folders are remembered for each person, the last one first, as long as they are there`()
    throws
  {
    let scratch = Scratch()
    let (one, two) = (scratch.path + "/一", scratch.path + "/二")
    for folder in [one, two] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    let store = ShelfStore()
    let mailbox = try Mailbox<Reply>()
    let performer = Performer(
      store: store, mailbox: mailbox, signedIn: store.sitting(), state: scratch.path + "/state")
    for folder in [one, two, one, scratch.path + "/gone"] { _ = performer.perform(.rememberFolder(folder)) }
    #expect(
      performer.perform(.ask(.fileFolders)) == [
        .answered(
          .fileFolders,
          .fileFolders(
            FileFolders(recent: [one, two], inbox: "/nowhere/inbox/LXL", outbox: "/nowhere/outbox/LXL")))
      ])
    let head = Performer(
      store: store, mailbox: mailbox, signedIn: store.sitting(Sample.head), state: scratch.path + "/state")
    guard case .answered(_, .fileFolders(let folders))? = head.perform(.ask(.fileFolders)).first else {
      Issue.record("no folders")
      return
    }
    #expect(folders.recent == [])
  }
}
