import Records
import TerminalUI

// How the wizard shows itself: the questions with what is proposed beside them, then what goes to paper.
extension Wizard {
  var formArea: Area { Area(size).inset(columns: 2, rows: 0).split(top: 5).rest.split(bottom: 6).rest }

  func draw(on canvas: inout Canvas) {
    let area = Area(size)
    guard !isTooSmall else {
      let lines = Words(language).station.tooSmall(size.columns, size.rows).split(separator: "\n")
      for (row, line) in lines.enumerated() {
        canvas.write(String(line), in: area, row: max(0, size.rows / 2 - 1) + row, .centre, role: .warning)
      }
      return
    }
    canvas.fill(area.row(0), role: .title)
    canvas.spoken(.place(words.title, language: language.rawValue), at: area.origin)
    canvas.write(step, in: area.row(0).split(right: 1).rest, .trailing, role: .title)
    canvas.write(words.title, at: area.point(column: 1), role: .title)
    canvas.rule(area.row(1))
    switch stage {
    case .asking, .founding: drawQuestions(on: &canvas)
    case .founded(let facts): draw(facts, on: &canvas)
    }
    canvas.rule(area.row(area.rows - 2))
    if !problem.isEmpty {
      canvas.fill(area.row(area.rows - 2), role: .problem)
      canvas.spoken(.notice(problem, isProblem: true), at: area.row(area.rows - 2).origin) {
        $0.write(problem, in: area.row(area.rows - 2).inset(columns: 1), role: .problem)
      }
    }
    leaving?.draw(on: &canvas, in: area)
    (canvas.keys ?? footer).draw(on: &canvas, in: area.row(area.rows - 1))
  }

  private var step: String {
    if case .founded = stage { return words.stepPaper }
    return words.stepQuestions
  }

  private var footer: Footer {
    if case .founded = stage {
      return Footer([
        Footer.Item(key: "Enter", label: words.firstRecord), Footer.Item(key: "F5", label: words.firstTables),
      ])
    }
    return Footer([
      Footer.Item(key: "Enter", label: words.next), Footer.Item(key: "F5", label: words.found),
      Footer.Item(key: "F2", label: words.otherLanguage),
      Footer.Item(key: "Esc", label: Words(language).station.quit),
    ])
  }

  private func drawQuestions(on canvas: inout Canvas) {
    let area = Area(size).inset(columns: 2)
    canvas.write(words.intro, in: area, row: 2, role: .strong)
    canvas.write(words.introMore, in: area, row: 3, role: .dim)
    questions.form.draw(
      on: &canvas, in: formArea, labelWidth: 16, fieldWidth: 26, language: language,
      hint: { $0.name == "recorder" && !questions.form["recorder"].isEmpty ? "" : nil })
    let notes = Area(size).inset(columns: 2).split(bottom: 6).bottom
    let text = stage == .founding ? words.founding : words.proposed(questions)
    for (row, line) in LineWrapping(text, width: max(4, notes.columns)).lines.prefix(4).enumerated() {
      canvas.write(line.text, in: notes, row: row, role: stage == .founding ? .strong : .dim)
    }
  }

  private func draw(_ facts: FoundingFacts, on canvas: inout Canvas) {
    canvas.cursor = nil
    let area = Area(size).inset(columns: 2)
    var row = 2
    func write(_ text: String, _ role: Role = .text, on canvas: inout Canvas) {
      for line in LineWrapping(text, width: max(4, area.columns)).lines where row < area.rows - 2 {
        canvas.write(line.text, in: area, row: row, role: role)
        row += 1
      }
    }
    write(words.founded, .good, on: &canvas)
    row += 1
    write(words.copy, .strong, on: &canvas)
    row += 1
    write(words.fingerprint, .label, on: &canvas)
    write("  " + facts.fingerprint, .heading, on: &canvas)
    row += 1
    write(words.recovery, .label, on: &canvas)
    for line in facts.recoverySecret.split(separator: "\n") { write("  " + line, .heading, on: &canvas) }
    row += 1
    write(words.apart, .dim, on: &canvas)
    if !facts.codes.isEmpty {
      row += 1
      write(words.codes, .label, on: &canvas)
      for code in facts.codes { write("  \(code.name)   \(code.code)", .heading, on: &canvas) }
    }
    let line = area.row(area.rows - 3)
    let label = words.copiedLabel
    canvas.write(label, in: line, role: .label)
    word.draw(on: &canvas, in: line.split(left: label.columns + 2).rest.split(left: 20).left, isFocused: true)
  }
}
