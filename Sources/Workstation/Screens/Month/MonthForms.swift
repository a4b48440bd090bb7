import Records
import TerminalUI

// The forms over the months: to deliver, to instruct, to follow up, to register and to send.
extension FormSpec {
  private static func month(
    _ title: Said, _ fields: [LabelledField], act: @escaping @Sendable (inout FormReader) -> Act?
  ) -> FormSpec {
    FormSpec(title, missing: needed, noDay: noDayOfMonth, layout: ofMonth, confirmed: false, fields, act: act)
  }

  private static let needed = Said("请填写", "missing")
  private static let noDayOfMonth = Said("写成 9-30", "as 9-30")
  private static let ofMonth = Layout(field: 44)

  /// A title of what a key does and what it is done with.
  private static func title(_ key: KeyPath<MonthWords, String>, _ about: (Language) -> String) -> Said {
    Said { "\(Words($0).month[keyPath: key])  \(about($0))" }
  }

  /// The delivery of a notice: to whom, when and how.
  static func deliver(_ month: Month, _ side: Side, _ unit: UnitCode, to heads: [Person], on day: Day)
    -> FormSpec
  {
    self.month(
      title(\.deliver) { "\(month.notice(in: $0))  \(side.name(in: $0))" },
      [
        .choice("recipient", "送给", "To", heads.map { ($0.code.rawValue, Said(same: $0.name)) })
          .hint("← → 选", "← → choose"),
        .choice("way", "方式", "Way", [.onPaper, .onScreen], DeliveryWay.name(in:)).hint("← → 选", "← → choose"),
        .day(named: "on", day),
      ]
    ) { typed in
      typed.day("on").map {
        .deliverNotice(
          unit, side, month, to: PersonCode(typed["recipient"]), on: $0, typed.choice("way") ?? .onPaper)
      }
    }
  }

  /// How many things to follow up a form takes.
  private static let items = 4

  /// What a head wants done.
  static func instruct(_ month: Month, _ side: Side, _ unit: UnitCode) -> FormSpec {
    // A refusal of the items is shown beside the first.
    let names = (1...items).map { $0 == 1 ? "items" : "items \($0)" }
    return self.month(
      title(\.instruct) { month.notice(in: $0) },
      [.text("text", "批示", "Instruction", limit: 500)]
        + names.enumerated().map { index, name in
          let field = LabelledField.text(name, "要办 \(index + 1)", "To do \(index + 1)", limit: 200)
          return index == 0 ? field.hint("不写则以批示为准", "may be empty") : field
        }
    ) { typed in
      typed.text("text").map {
        .instructNotice(unit, side, month, text: $0, items: names.compactMap { typed.optional($0) })
      }
    }
  }

  /// What was done about one of the open items.
  static func follow(_ month: Month, _ side: Side, _ unit: UnitCode, _ open: [FollowUpItem]) -> FormSpec {
    self.month(
      title(\.follow) { month.notice(in: $0) },
      [
        .choice("item", "哪一项", "Which", open.map { ("\($0.number)", Said(same: "\($0.number). \($0.text)")) })
          .hint("← → 选", "← → choose"),
        .text("note", "落实情况", "Done", limit: 500),
      ]
    ) { typed in
      guard let item = Int(typed["item"]), let note = typed.text("note") else { return nil }
      return .followUp(unit, side, month, item: item, note: note)
    }
  }

  /// The number, the title and the text of a report; the text goes into the store first.
  static func register(_ half: HalfYear, _ unit: UnitCode, _ detail: ReportDetail?, on day: Day) -> FormSpec {
    let known = detail?.registered?.body
    // The heads of the books that the figures on the screen come from.
    let seen = known == nil ? detail?.heads ?? [] : []
    return FormSpec(
      title(\.register) { half.report(in: $0) }, missing: needed, noDay: noDayOfMonth, layout: ofMonth,
      [
        .text("number", "文号", "Document", known?.documentNumber ?? "", limit: 40),
        .text("title", "标题", "Title", known?.title ?? "", limit: 60),
        .day(named: "dated", known?.dated ?? day),
        .file("file", "正文文件", "File").hint("Ctrl-O", "Ctrl-O"),
      ]
    ) { typed in
      guard let number = typed.text("number"), let title = typed.text("title"),
        let dated = typed.day("dated"),
        let path = typed.path("file")
      else { return nil }
      return .file(path: path, .document) { text in
        .perform(
          .registerReport(
            ReportRegistration(
              unit: unit, half: half, documentNumber: number, title: title, dated: dated, text: text,
              seen: seen)))
      }
    }
  }

  /// The office that a report was sent to, and when.
  static func send(_ half: HalfYear, _ unit: UnitCode, to offices: [ReportRecipient], on day: Day) -> FormSpec
  {
    month(
      title(\.send) { half.report(in: $0) },
      [
        .choice("office", "报送给", "To", offices, ReportRecipient.name(in:)).hint("← → 选", "← → choose"),
        .day(named: "on", day),
      ]
    ) { typed in
      guard let day = typed.day("on"), let office: ReportRecipient = typed.choice("office") else {
        return nil
      }
      return .sendReport(unit, half, to: office, on: day)
    }
  }
}

extension LabelledField {
  fileprivate static func day(named name: String, _ day: Day) -> LabelledField {
    .day(name, "日期", "Day", day, .past).hint("如 9-30、昨天", "9-30, yesterday")
  }
}
