import Secrets
import TerminalUI
import Testing

/// What a field cannot take is told by it, and what it only proposes gives way.
@Suite struct `What fields say of input` {
  @Test func `the limit counts characters, and what has no room is told`() {
    var field = TextField(limit: 4)
    let pasted = FieldTalk.hearing { field.type(.paste("党风廉政建设")) }
    #expect(field.text == "党风廉政")
    #expect(pasted.words == [.full(limit: 4, rest: "建设")])
    let typed = FieldTalk.hearing { field.type(.key(.character("建"))) }
    #expect(field.text == "党风廉政")
    #expect(typed.words == [.full(limit: 4, rest: "建")] && typed.isTaken)
    let filled = FieldTalk.hearing { field.type(.fill("主体责任清单")) }
    #expect(field.text == "主体责任" && filled.words == [.full(limit: 4, rest: "清单")])
  }

  @Test func `what no text may hold is told to be left out`() {
    var field = TextField()
    let heard = FieldTalk.hearing { field.type(.paste("a\u{1B}b\u{202E}c")) }
    #expect(field.text == "abc" && heard.words == [.unfit(count: 2)])
    #expect(FieldTalk.hearing { field.type(.paste("d\ne")) }.words.isEmpty)
  }

  @Test func `a text that was kept before is not cut, and takes no more`() {
    var field = TextField("主体责任清单", limit: 4)
    #expect(field.text == "主体责任清单")
    _ = field.type(.key(.character("表")))
    #expect(field.text == "主体责任清单")
  }

  @Test func `a figure that is proposed gives way to what is typed, unless one moves into it`() {
    var field = TextField(proposing: "80")
    for input in typing("95") { _ = field.type(input) }
    #expect(field.text == "95")
    _ = field.type(.key(.control("z")))
    _ = field.type(.key(.control("z")))
    #expect(field.text == "80")
    field = TextField(proposing: "80")
    for input in [Input.key(.left)] + typing("5") { _ = field.type(input) }
    #expect(field.text == "850")
    field = TextField(proposing: "80")
    _ = field.type(.paste("70"))
    #expect(field.text == "70")
  }

  @Test func `a secret that has no room is told, and nothing of it`() {
    var field = SecretField(limit: 4)
    #expect(FieldTalk.hearing { field.type(.paste("山高月小水落")) }.words == [.secretCut(limit: 4)])
    #expect(FieldTalk.hearing { field.type(.paste("山高\n月小")) }.words == [.secretCut(limit: 4)])
    #expect(FieldTalk.hearing { field.type(.paste("月\n")) }.words.isEmpty)
  }
}
