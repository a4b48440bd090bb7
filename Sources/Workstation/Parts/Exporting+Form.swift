import Records
import TerminalUI

extension FormSpec {
  /// Asks in which form and into which file a list is written; it proposes one in the person's own folder.
  ///
  /// - Parameters:
  ///   - scope: how many rows, or which.
  static func export(
    _ content: ListExport.Content, as format: ListExport.Format = .xlsx, title: String, subtitle: String,
    scope: String, at here: ScreenContext
  ) -> FormSpec {
    let name = "\(title)-\(here.today)".filter { !"/:\\ ".contains($0) }
    let (language, today) = (here.language, here.today)
    var spec = FormSpec(
      Said { Words($0).lists.export }, missing: Said { Words($0).lists.pathMissing },
      layout: Layout(top: 2, label: Said.Width(chinese: 8, english: 8), field: 44),
      [
        .choice(
          "format", "格式", "Format",
          ListExport.Format.allCases.map { one in (one.rawValue, Said { Words($0).lists.name(of: one) }) },
          chosen: format.rawValue
        ).hint("← → 选", "← → choose"),
        .text("path", "文件", "File", "~/\(name).\(format.ending)", limit: 1_000)
          .hint("~ 是自己的文件夹", "~ is your own folder"),
      ]
    ) { typed in
      guard let format: ListExport.Format = typed.choice("format"), let path = typed.path("path") else {
        return nil
      }
      guard path != "~", !path.hasSuffix("/") else { return typed.refuse("path") }
      let export = ListExport(
        content, as: format, title: title, subtitle: subtitle, language: language, today: today, path: path)
      return .command(.start(.export(export)))
    }
    spec.about = { _, _ in "\(title)  \(subtitle)\n\(scope)" }
    spec.follow = { form, before in
      let (old, new) = (ending(of: before), ending(of: form))
      if old != new, form["path"].hasSuffix(old) { form.set("path", form["path"].dropLast(old.count) + new) }
    }
    spec.keys = { language in
      let words = Words(language)
      return Footer([
        Footer.Item(key: "F5", label: words.lists.write),
        Footer.Item(key: "Esc", label: words.station.cancel),
      ])
    }
    return spec
  }

  /// How a file of the chosen form ends.
  private static func ending(of form: FieldForm) -> String {
    "." + (ListExport.Format(rawValue: form["format"])?.ending ?? form["format"])
  }
}
