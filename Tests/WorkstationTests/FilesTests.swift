import Foundation
import Glibc
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
    browser.draw(on: &canvas, in: Area(canvas.size), title: "", words: Words(.chinese))
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
      store: store, mailbox: mailbox, signedIn: store.session(), state: scratch.path + "/state")
    for folder in [one, two, one, scratch.path + "/gone"] { _ = performer.perform(.rememberFolder(folder)) }
    #expect(
      performer.perform(.ask(FileFoldersQuery())) == [
        .answered(
          FileFoldersQuery(),
          FileFolders(recent: [one, two], inbox: "/nowhere/inbox/LXL", outbox: "/nowhere/outbox/LXL"))
      ])
    let head = Performer(
      store: store, mailbox: mailbox, signedIn: store.session(Sample.head), state: scratch.path + "/state")
    let folders = head.perform(.ask(FileFoldersQuery())).first?.answer(to: FileFoldersQuery())
    #expect(folders?.recent == [])
  }

  @Test func `W-3 files and folders with names of older machines are shown mended and found by that`() throws
  {
    let scratch = Scratch()
    // 会议 as GB 18030 has it, for a folder and for a file in it, and a name that is no text at all.
    let (gbk, wild): ([UInt8], [UInt8]) = ([0xBB, 0xE1, 0xD2, 0xE9], [0xFF, 0xFE, 0xFF])
    func path(_ parts: [UInt8]...) -> [CChar] {
      (Array(scratch.path.utf8) + parts.flatMap { [UInt8(ascii: "/")] + $0 } + [0]).map {
        CChar(bitPattern: $0)
      }
    }
    #expect(mkdir(path(gbk), 0o700) == 0)
    for place in [path(gbk, gbk + Array(".txt".utf8)), path(wild)] {
      let file = open(place, O_WRONLY | O_CREAT, 0o600)
      #expect(file >= 0 && write(file, "abc", 3) == 3)
      close(file)
    }
    let folder = try #require(try Folder(at: scratch.path))
    #expect(folder.items.map(\.name) == ["会议", "\\xFF\\xFE\\xFF"])
    let inner = try #require(try Folder(at: scratch.path + "/会议"))
    #expect(inner.items == [Folder.Item(name: "会议.txt", isFolder: false, size: 3)])
    #expect(try Folder(at: scratch.path + "/会议/会议.txt") == nil)
    #expect(throws: StoreFailure.file(.missing(path: scratch.path + "/议会"))) {
      try Folder(at: scratch.path + "/议会")
    }
  }

  @Test func `W-3 where one file is wanted several are not taken for one`() {
    var browser = FileBrowser(picksOne: true)
    browser.receive(
      Folder(
        path: "/x", items: ["a", "b"].map { Folder.Item(name: $0, isFolder: false, size: 1) }, isTop: true))
    #expect(browser.type(.paste("/x/a\n/x/b")) == .onlyOne)
    _ = browser.type(.key(.character(" ")))
    _ = browser.type(.key(.character(" ")))
    #expect(browser.marked == ["/x/b"])
    #expect(browser.type(.key(.enter)) == .chosen(["/x/b"]))
  }

  @Test func `W-9 over a line the folder is called the inbox`() {
    var browser = FileBrowser()
    browser.receive(Folder(path: "", items: [], isTop: true))
    for (language, name) in [(Language.chinese, "收件箱"), (.english, "Inbox")] {
      var canvas = Canvas(size: Size(columns: 40, rows: 8))
      browser.draw(on: &canvas, in: Area(canvas.size), title: "", words: Words(language))
      #expect(canvas.text.contains(name))
    }
  }
}
