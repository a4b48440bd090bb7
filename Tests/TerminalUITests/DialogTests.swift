import Secrets
import TerminalUI
import TestSupport
import Testing

@Suite struct `Dialogs and their answers` {
  func answer(_ dialog: Dialog, _ keys: Key...) -> Dialog.Answer? {
    var dialog = dialog
    for key in keys { _ = dialog.type(.key(key)) }
    return dialog.answer
  }

  let confirm = Dialog(title: "审签", message: "签后不能改。", confirm: "审签", cancel: "返回")
  let dangerous = Dialog(title: "删去草稿", message: "不能恢复。", confirm: "删去", cancel: "返回", isDangerous: true)

  @Test func `Enter confirms what can be undone`() { #expect(answer(confirm, .enter) == .confirmed) }
  @Test func `Enter alone does not confirm what cannot`() { #expect(answer(dangerous, .enter) == .cancelled) }
  @Test func `a dangerous button is reached on purpose`() {
    #expect(answer(dangerous, .left, .enter) == .confirmed)
  }
  @Test func `Esc leaves everything as it is`() { #expect(answer(confirm, .escape) == .cancelled) }

  @Test func `a prompt answers with its text`() {
    let prompt = Dialog(
      title: "姓名", message: "", entry: .line(TextField()), confirm: "好", cancel: "返回")
    #expect(answer(prompt, .character("密"), .character("a"), .enter) == .text("密a"))
  }

  @Test func `a secret prompt is confirmed, and its phrase is asked for apart`() {
    var prompt = Dialog(
      title: "口令", message: "", entry: .secret(SecretField()), confirm: "好", cancel: "返回")
    for key in [Key.character("密"), .character("a"), .enter] { _ = prompt.type(.key(key)) }
    #expect(prompt.answer == .confirmed && prompt.phrase == "密a" && prompt.text.isEmpty)
  }

  @Test func `Enter finishes a reason too, whose pasted lines stay lines`() {
    var reason = Dialog(title: "退回", message: "", entry: .reason(TextArea()), confirm: "退回", cancel: "返回")
    _ = reason.type(.paste("缺\n件"))
    _ = reason.type(.key(.enter))
    #expect(reason.answer == .text("缺\n件"))
  }

  @Test func `y and n answer, in any width and any script`() {
    #expect(answer(confirm, .character("y")) == .confirmed)
    #expect(answer(confirm, .character("Ｎ")) == .cancelled)
    #expect(answer(confirm, .character("是")) == .confirmed)
    #expect(answer(confirm, .character("否")) == .cancelled)
    #expect(answer(dangerous, .character("y")) == .confirmed)
    #expect(answer(confirm, .character("x")) == nil)
  }

  @Test func `the first letter of a button answers with it, unless both begin with it`() {
    let sign = Dialog(title: "Sign", message: "", confirm: "Sign", cancel: "Cancel")
    #expect(answer(sign, .character("s")) == .confirmed)
    #expect(answer(sign, .character("C")) == .cancelled)
    let alike = Dialog(title: "", message: "", confirm: "Close", cancel: "Cancel")
    #expect(answer(alike, .character("c")) == nil)
  }

  @Test func `F5 finishes every dialog, that which cannot be undone as well`() {
    let line = Dialog(title: "", message: "", entry: .line(TextField("同意")), confirm: "审签", cancel: "返回")
    let grave = Dialog(
      title: "", message: "", entry: .line(TextField("错")), confirm: "作废", cancel: "返回", isDangerous: true)
    #expect(answer(confirm, .function(5)) == .confirmed)
    #expect(answer(dangerous, .function(5)) == .confirmed)
    #expect(answer(line, .function(5)) == .text("同意"))
    #expect(answer(grave, .function(5)) == .text("错"))
  }

  @Test func `Esc loses nothing that was typed, unless it is pressed twice`() {
    let prompt = Dialog(title: "", message: "", entry: .line(TextField("同意")), confirm: "好", cancel: "返回")
    #expect(answer(prompt, .escape) == .cancelled)
    #expect(answer(prompt, .character("。"), .escape) == nil)
    #expect(answer(prompt, .character("。"), .escape, .escape) == .cancelled)
    #expect(answer(prompt, .character("。"), .escape, .character("x"), .escape) == nil)
    // Nor does a letter on a button.
    #expect(answer(prompt, .character("。"), .tab, .character("n")) == nil)
    #expect(answer(prompt, .character("。"), .tab, .character("n"), .enter) == nil)
    #expect(answer(prompt, .character("。"), .tab, .character("n"), .enter, .enter) == .cancelled)
  }

  @Test func `a dialog names its own keys`() {
    #expect(confirm.keys.items.map { "\($0.key) \($0.label)" } == ["y 审签", "n 返回"])
    let line = Dialog(title: "", message: "", entry: .line(TextField()), confirm: "好", cancel: "返回")
    #expect(line.keys.items.map { "\($0.key) \($0.label)" } == ["Enter 好", "Esc 返回"])
    let told = Dialog(title: "", message: "", confirm: "知道了")
    #expect(told.keys.items.map { "\($0.key) \($0.label)" } == ["Enter 知道了"])
  }

  @Test func `a press on a button answers with it`() {
    let screen = Area(Size(columns: 80, rows: 24))
    var dialog = dangerous
    let place = (0..<80).first { dialog.button(at: Point(column: $0, row: 13), on: screen) == .confirm } ?? 0
    let isButton = [Point(column: 0, row: 0), Point(column: place, row: 13)].map {
      dialog.press($0, on: screen)
    }
    #expect(isButton == [false, true])
    #expect(dialog.answer == .confirmed)
  }

  @Test(arguments: [(false, "Enter"), (true, "F5")])
  func `Esc with a text names the key that finishes as the line of keys does`(isDangerous: Bool, key: String)
  {
    var dialog = Dialog(
      title: "", message: "", entry: .line(TextField()), confirm: "好", cancel: "返回", isDangerous: isDangerous)
    _ = dialog.type(.key(.character("签")))
    let heard = FieldTalk.hearing { dialog.type(.key(.escape)) }
    #expect(heard.words == [.unsaved(finishedBy: key)] && dialog.keys.items.first?.key == key)
  }

  @Test func `an answer that will not do is refused with what is wrong`() {
    var prompt = Dialog(title: "口令", message: "", entry: .line(TextField()), confirm: "好", cancel: "返回")
    _ = prompt.type(.key(.enter))
    prompt.refuse("口令不对")
    #expect(prompt.answer == nil)
    #expect(prompt.problem == "口令不对")
    #expect(prompt.focus == .entry)
  }

  @Test func `it is drawn over the screen`() {
    var canvas = Canvas(size: Size(columns: 40, rows: 9))
    canvas.fill(canvas.area, with: "记")
    dangerous.draw(on: &canvas, in: canvas.area.inset(columns: 4))
    expectWhole(canvas)
    let expected = """
      记记记记记记记记记记记记记记记记记记记记|
      记记┌─ 删去草稿 ───────────────────┐记记|
      记记│ 不能恢复。                   │记记|
      记记│                              │记记|
      记记│                              │记记|
      记记│       [  删去  ]  [> 返回 <] │记记|
      记记└──────────────────────────────┘记记|
      记记记记记记记记记记记记记记记记记记记记|
      记记记记记记记记记记记记记记记记记记记记|
      --
      1\t....--AAAAAAAAAA--------------------....
      2\t....-..............................-....
      3\t....-..............................-....
      4\t....-..............................-....
      5\t....-.......DDDDDDDDDD..UUUUUUUUUU.-....
      6\t....--------------------------------....

      """
    #expect(differingRows(expected: expected, actual: canvas.description) == [])
  }
}
