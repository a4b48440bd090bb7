import Records
import Workbooks

extension InputTable {
  /// The table to fill in: its columns with what explains them, and the example that the manual has.
  package func template(in language: Language) -> BookTemplate {
    BookTemplate(
      BookSheet.safeName(name(in: language)), columns.columns.map { $0.explained(in: language) },
      words: .init(
        sheet: language.say("说明", "Explanation"),
        headings: [
          language.say("表头", "heading"), language.say("键", "key"), language.say("必填", "must be there"),
          language.say("写什么", "what stands in it"), language.say("例", "example"),
          language.say("可填的词", "allowed words"),
        ],
        yes: language.say("必填", "yes"), no: language.say("可不填", "no"), separator: language.say("、", ", "),
        elsewhere: { language.say("见本表 \($0) 列", "see column \($0)") }))
  }
}

extension InputColumn {
  fileprivate func explained(in language: Language) -> BookTemplate.Column {
    let meaning = meaning.text(in: language)
    return .init(
      BookColumn(
        heading.text(in: language), bookKind, isMandatory: isMandatory,
        words: words.map { $0.text(in: language) }, note: meaning),
      key: key, meaning: meaning, example: exampleCell)
  }

  private var bookKind: BookColumn.Kind {
    switch kind {
    case .text: .text
    case .integer: .integer
    case .hundredths: .hundredths
    case .day: .day
    case .moment: .moment
    }
  }

  /// The example as such a cell; one that is not written so stays a text.
  private var exampleCell: BookCell {
    switch kind {
    case .integer: Int(example).map { .integer($0) } ?? .text(example)
    case .day: Day(example).map { .day(BookDay($0)) } ?? .text(example)
    case .moment:
      Moment(example).map { .moment(BookDay($0.day), minute: $0.minute) } ?? .text(example)
    case .text, .hundredths: .text(example)
    }
  }
}
