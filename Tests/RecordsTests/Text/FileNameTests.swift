import Records
import Testing

@Suite struct `Names of files` {
  @Test func `a name that is too long is cut before its ending`() {
    let long = String(repeating: "会议记录", count: 40)
    let cut = FileName.cleaned("/home/lin/\(long).docx")
    #expect(cut == String(repeating: "会议记录", count: 16) + "会.docx")
    #expect(cut.utf8.count == 200 && FileName.isSound(cut))
  }

  @Test(arguments: [".docx", ".pdf", ".jpeg", ".GZ", ".签章"])
  func `whatever the ending is`(ending: String) {
    let cut = FileName.cleaned(String(repeating: "总结", count: 60) + ending)
    #expect(cut.hasSuffix(ending) && cut.utf8.count <= 200 && FileName.isSound(cut))
  }

  @Test func `a dot within a sentence begins no ending`() {
    let sentence = String(repeating: "会", count: 40) + ". " + String(repeating: "议", count: 40)
    #expect(
      FileName.cleaned(sentence) == String(repeating: "会", count: 40) + ". "
        + String(repeating: "议", count: 26))
    let onlyDot = "." + String(repeating: "x", count: 300)
    #expect(FileName.cleaned(onlyDot) == String(repeating: "x", count: 200))
  }
}
