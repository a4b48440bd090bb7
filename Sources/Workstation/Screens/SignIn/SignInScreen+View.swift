import Records
import TerminalUI

// How sign-in shows itself: the fields in the middle, what went wrong under them.
extension SignInScreen {
  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.signIn
    let box = area.centred(Size(columns: min(70, area.columns), rows: area.rows)).split(top: 1).rest
    canvas.write(here.city, in: box, role: .heading)
    let place = box.split(top: 2).rest
    let lists = max(3, area.rows - 13)
    drawLabel(words.who, in: place, isFocused: focus == .person, on: &canvas)
    let field = place.split(left: 12).rest
    if focus == .person {
      person.draw(
        on: &canvas, in: field.split(top: lists + 1).top, isFocused: true, placeholder: words.whoHint)
    } else {
      canvas.write(account.map { "\($0.person.name)  \($0.id)" } ?? "", in: field, role: .field)
    }
    var row = focus == .person ? lists + 2 : 2
    func line(_ name: Field, _ label: String, _ draw: (inout Canvas, Area, Bool) -> Void) {
      let line = place.row(row)
      drawLabel(label, in: line, isFocused: focus == name, on: &canvas)
      draw(&canvas, line.split(left: 12).rest.split(left: 40).left, focus == name)
      row += 1
    }
    if usesCode {
      line(.code, words.code) { code.draw(on: &$0, in: $1, isFocused: $2) }
      line(.chosen, words.newPassphrase) { chosen.draw(on: &$0, in: $1, isFocused: $2) }
      line(.again, words.again) { again.draw(on: &$0, in: $1, isFocused: $2) }
    } else {
      line(.passphrase, words.passphrase) { passphrase.draw(on: &$0, in: $1, isFocused: $2) }
    }
    if row + 1 < place.rows { canvas.write(problem, in: place, row: row, role: .problem) }
    for (line, text) in LineWrapping(words.codeHint, width: max(1, box.columns)).lines.enumerated() {
      canvas.write(text.text, in: box, row: box.rows - 2 + line, role: .dim)
    }
  }

  private func drawLabel(_ label: String, in area: Area, isFocused: Bool, on canvas: inout Canvas) {
    canvas.write(label, in: area.split(left: 12).left, role: isFocused ? .strong : .label)
  }
}
