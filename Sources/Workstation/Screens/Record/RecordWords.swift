import Records
import TerminalUI

/// The texts of the screen of one record.
package struct RecordWords: Sendable {
  let language: Language

  var name: String { language.say("记实", "Record") }
  var view: String { language.say("看材料", "View evidence") }
  var filePaper: String { language.say("登记纸质档", "Paper file") }
  var signed: String { language.say("审签", "Signed") }
  var entered: String { language.say("录入", "Entered") }
  var deadline: String { language.say("录入时限", "Enter by") }
  var late: String { language.say("迟录", "Late") }
  var imported: String {
    language.say("由旧台账导入，日期为导入人所述", "brought over from old books; its dates are the importer's claims")
  }
  var boundByDuty: String { language.say("（受事项完成期限约束）", "(bound by the duty's own date)") }
  var reasonMissing: String { language.say("请写原因。", "Say why.") }
  var filed: String { language.say("纸质档已登记。", "The paper file is registered.") }
  var help: Help {
    Help(
      language.say(
        "一条已录入的记实。录入后一字不改；更正、补充、作废都另起一稿，由负责人重新审签，旧稿保留。",
        "An entered record. Nothing in it is ever changed; each change is a revision of its own, signed anew."
      ),
      rules: [
        Help.Rule(
          language.say(
            "录入后不得随意改动；更正留新旧两值、原因、何人何时。", "Old and new values stay, with reason, person and time."),
          language.say("全程记实制度第十三条", "Whole-process records, art. 13")),
        Help.Rule(
          language.say("印证材料每次都核对哈希值，被动过就标出。", "Attachments are held against their hashes."),
          language.say("全程记实制度第九条、第十三条", "Whole-process records, art. 9 and 13")),
        Help.Rule(
          language.say("一事一档，档号在单位内唯一。", "One paper file for each event."),
          language.say("全程记实制度第九条", "Whole-process records, art. 9")),
      ])
  }

  func exported(_ path: String) -> String { language.say("已导出到 \(path)", "Saved to \(path)") }

  func voidedBecause(_ reason: String) -> String { language.say("已作废：\(reason)", "Voided: \(reason)") }

  func pending(_ name: String) -> String {
    language.say("\(name) 正在办理（更正、补充或作废）", "\(name) is on its way (correction, supplement or void)")
  }

  func revision(_ number: Int) -> String { language.say("第 \(number) 稿", "Revision \(number)") }

  func lateBy(_ days: Int, _ reason: String) -> String {
    language.say("迟 \(days) 个工作日  \(reason)", "\(days) working days late  \(reason)")
  }

  /// The name of a page.
  func page(_ page: RecordScreen.Page) -> String {
    switch page {
    case .content: language.say("内容", "Content")
    case .revisions: language.say("修订", "Revisions")
    case .history: language.say("历史", "History")
    }
  }

  /// Marks that stay with a record: voided, late, corrected.
  func marks(of detail: RecordDetail) -> Sheet.Line {
    if detail.row.state == .voided { return Sheet.Line(language.say("x 已作废", "x voided"), role: .disabled) }
    let revised =
      detail.row.revision > 1
      ? language.say("第 \(detail.row.revision) 稿  ", "rev. \(detail.row.revision)  ") : ""
    guard let late = detail.row.lateBy else {
      return Sheet.Line(revised + detail.row.state.name(in: language), role: .dim)
    }
    return Sheet.Line(
      revised + language.say("! 迟录 \(late) 个工作日", "! \(late) working days late"), role: .warning)
  }

  /// What is known of the paper file (R-086).
  ///
  /// - Parameter mayFile: whether the person who reads it registers papers.
  func paper(_ state: PaperState, mayFile: Bool) -> String {
    switch state {
    case .filed(let paper):
      language.say(
        "\(paper.number)   存放 \(paper.location)   页数 \(paper.pages)",
        "\(paper.number)   at \(paper.location)   \(paper.pages) pages")
    case .none: language.say("无纸质材料", "no paper material")
    case .pending:
      language.say("待补\(mayFile ? "（按 p 登记）" : "")", "pending\(mayFile ? " (p registers it)" : "")")
    }
  }

  /// Who signed, when, in what way, with the marks that the rules want (R-090, R-095, R-096).
  func signing(_ facts: SigningFacts) -> String {
    var text = "\(facts.name) \(facts.title)  \(facts.paper?.day.description ?? facts.at.moment.description)"
    if !facts.opinion.isEmpty { text += "  \(facts.opinion)" }
    if facts.acting { text += language.say("  [代行]", "  [acting]") }
    if facts.own { text += language.say("  [本人事项]", "  [own matter]") }
    if let way = facts.paperWay(in: language) { text += "  [\(way)]" }
    return text
  }

  /// The keys of the small forms for what is on paper.
  var paperKeys: Footer {
    Footer([
      Footer.Item(key: "F5", label: language.say("登记", "Register")),
      Footer.Item(key: "Tab", label: language.say("下一项", "Next")),
      Footer.Item(key: "Esc", label: language.say("取消", "Leave")),
    ])
  }

  /// Asks for the reason of a void.
  func voiding(_ number: String) -> Dialog {
    Dialog(
      title: language.say("作废 \(number)", "Void \(number)"),
      message: language.say(
        "送负责人审签后生效：编号保留，不再抵任何事项，不计分。这一步不能撤回。请写原因：",
        "After the head's signature it counts no more; its number stays. This cannot be undone. Say why:"),
      entry: .line(TextField(limit: 200)), confirm: language.say("送审作废", "Submit"),
      cancel: language.say("不作废", "Cancel"),
      isDangerous: true)
  }

  /// Asks where an attachment is to be saved.
  func exporting(_ name: String, size: String) -> Dialog {
    Dialog(
      title: language.say("导出材料", "Export evidence"),
      message: language.say("\(name)（\(size)）存到：", "\(name) (\(size)) to:"),
      entry: .line(TextField("~/\(name)", limit: 500)), confirm: language.say("导出", "Export"),
      cancel: language.say("取消", "Cancel"))
  }
}

extension Words {
  /// The texts of the screen of one record.
  package var record: RecordWords { RecordWords(language: language) }
}
