import Records
import TerminalUI

// The keys of an import: over the columns of a table, over what a file would bring, and when it is brought.
extension ImportScreen {
  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language) = (here.words.tables, here.language)
    if let form {
      return form.keys(\.form, rows: size.rows, at: here, saving: form.takesFile ? words.lookAt : nil)
    }
    let tables = InputTable.all(for: here)
    let refusal = isRunning ? words.isRunning : tables.contains(table) ? nil : words.notYours
    let choose = ScreenKey<Self>(
      language.say("选文件", "Choose a file"), look == nil ? .enter : .character("f"), unless: refusal
    ) { screen, here in screen.begin(.importFile(screen.table, screen.order?.path ?? "", at: here)) }
    let turn = ScreenKey<Self>(
      language.say("下一种表", "Next table"), .tab,
      unless: isRunning ? words.isRunning : tables.count < 2 ? words.onlyOne : nil
    ) { $0.turn(at: $1) }
    let template = ScreenKey<Self>(
      language.say("存一张空表", "Save an empty table"), .character("t"), unless: refusal
    ) { screen, here in screen.begin(.template(screen.table, at: here)) }
    guard let look else { return [choose, template, turn] }
    if isDone { return [turn, choose, template] }
    let bring = ScreenKey<Self>(
      language.say("导入", "Import"), .enter,
      unless: refusal ?? (look.faults.isEmpty ? look.taken == 0 ? words.nothing : nil : words.faultsFirst)
    ) { $0.confirm(at: $1) }
    let aside = ScreenKey<Self>(
      language.say("不对的另存，其余导入", "Set wrong lines aside"), .character("s"),
      unless: refusal ?? (look.faults.isEmpty || look.headings.isEmpty ? words.noWrongLines : nil)
    ) { $0.confirm(settingAside: true, at: $1) }
    let again = ScreenKey<Self>(language.say("再看一遍", "Look again"), .character("r"), unless: refusal) {
      screen, _ in screen.lookAgain()
    }
    let name = ScreenKey<Self>(
      language.say("对列名", "Name columns"), .character("m"),
      unless: refusal ?? (look.unknown.isEmpty ? words.allNamed : nil)
    ) { screen, here in screen.begin(screen.naming(at: here)) }
    let sheet = ScreenKey<Self>(
      language.say("换工作表", "Other sheet"), .character("o"), unless: refusal,
      isInFooter: false
    ) { screen, here in screen.begin(screen.choosingSheet(at: here)) }
    return (look.sheets.count > 1 ? [sheet] : []) + [bring, again] + (look.unknown.isEmpty ? [] : [name]) + [
      aside, choose, turn,
    ]
  }
}

extension ImportScreen {
  /// Which sheet of the workbook is meant.
  fileprivate func choosingSheet(at here: ScreenContext) -> FormSpec? {
    guard let order, let look else { return nil }
    return FormSpec(
      Said { Words($0).tables.whichSheet }, missing: Said(same: ""),
      layout: FormSpec.Layout(label: Said.Width(chinese: 8, english: 8), field: 40),
      [
        .choice(
          "sheet", "工作表", "Sheet", look.sheets.map { (value: $0, name: Said(same: $0)) }, chosen: order.sheet
        )
        .hint("← → 选", "← → choose")
      ]
    ) { typed in
      var next = order
      (next.isTrial, next.setsAside, next.sheet) = (true, false, typed["sheet"])
      return .command(.start(.table(next)))
    }
  }

  /// What each heading means that the table does not know.
  fileprivate func naming(at here: ScreenContext) -> FormSpec? {
    guard let order, let look else { return nil }
    let columns = order.table.columns.columns.filter { look.absent.contains($0.key) }
    let none: [(value: String, name: Said)] = [(value: "", name: Said("不导入", "not imported"))]
    let choices = none + columns.map { (value: $0.key, name: $0.heading) }
    let unknown = look.unknown.prefix(10)
    var spec = FormSpec(
      Said { Words($0).tables.naming }, missing: Said(same: ""),
      layout: FormSpec.Layout(top: 2, label: Said.Width(chinese: 20, english: 20), field: 30),
      unknown.map { .choice($0, $0, $0, choices, chosen: "").hint("← → 选", "← → choose") }
    ) { typed in
      var next = order
      (next.isTrial, next.setsAside) = (true, false)
      for heading in unknown { next.choices[heading] = typed[heading] }
      return .command(.start(.table(next)))
    }
    spec.about = { _, language in Words(language).tables.whatNames }
    return spec
  }
}

extension FormSpec {
  /// Which file holds a table.
  static func importFile(_ table: InputTable, _ path: String, at here: ScreenContext) -> FormSpec {
    let language = here.language
    var spec = FormSpec(
      Said { Words($0).tables.heading(table) }, missing: Said { Words($0).tables.fileMissing },
      layout: Layout(top: 2, label: Said.Width(chinese: 8, english: 8), field: 50),
      [.file("file", "文件", "File").hint("Ctrl-O 找", "Ctrl-O")]
    ) { typed in
      guard let path = typed.path("file") else { return nil }
      return .command(.start(.table(TableImport(table, path: path, language: language))))
    }
    spec.about = { _, language in Words(language).tables.whatFiles }
    return spec
  }

  /// Where an empty table is saved, which spreadsheets open.
  static func template(_ table: InputTable, at here: ScreenContext) -> FormSpec {
    let (language, today) = (here.language, here.today)
    let name = table.name(in: language).replacing(" ", with: "-")
    var spec = FormSpec(
      Said { Words($0).tables.template(table) }, missing: Said { Words($0).lists.pathMissing },
      layout: Layout(top: 2, label: Said.Width(chinese: 8, english: 8), field: 50),
      [
        .text("path", "文件", "File", "~/\(name).xlsx", limit: 1_000)
          .hint("~ 是自己的文件夹", "~ is your own folder")
      ]
    ) { typed in
      guard let path = typed.path("path") else { return nil }
      let format = path.lowercased().hasSuffix(".csv") ? ListExport.Format.csv : .xlsx
      let export = ListExport(
        .template(table), as: format, title: table.name(in: language), subtitle: "", language: language,
        today: today, path: path)
      return .command(.start(.export(export)))
    }
    spec.about = { _, language in Words(language).tables.whatTemplate }
    return spec
  }
}

extension Screen {
  /// The key that leads to the import of a table, on the screen that shows what it holds; nothing for whom it is not for.
  func importKeys(_ table: InputTable, at here: ScreenContext, isInFooter: Bool = false) -> [ScreenKey<Self>]
  {
    guard InputTable.all(for: here).contains(table) else { return [] }
    return [
      ScreenKey(here.language.say("从表格导入", "Import a table"), .character("I"), isInFooter: isInFooter) {
        _, _ in [.open(.importTable(table))]
      }
    ]
  }
}
