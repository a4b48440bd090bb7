import Records
import TerminalUI

extension FormSpec {
  /// Number, place and pages of what a record has on paper.
  static func paper(of record: RecordNumber) -> FormSpec {
    let refused: (LabelledField) -> LabelledField = {
      $0.refusal("要有档号，页数是 1 以上的整数。", "A number is needed, and pages from 1 on.")
    }
    var form = FormSpec(
      Said { Words($0).record.filePaper }, missing: Said(same: ""),
      layout: Layout(columns: 60, rows: 8, top: 0, label: Said.Width(chinese: 12, english: 12), field: 44),
      confirmed: false,
      [
        refused(.text("number", "纸质档号", "Paper no.", limit: 30)), .text("location", "存放", "Kept at"),
        refused(.text("pages", "页数", "Pages", limit: 5)),
      ]
    ) { typed in
      guard let number = typed.text("number") else { return nil }
      guard let pages = Int(typed["pages"]), pages > 0 else { return typed.refuse("pages") }
      return .filePaper(
        target: record.description, PaperFile(number: number, location: typed["location"], pages: pages))
    }
    form.keys = { Words($0).record.paperKeys }
    return form
  }
}
