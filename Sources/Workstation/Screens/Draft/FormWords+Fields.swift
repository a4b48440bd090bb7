import Records
import TerminalUI

// The names of the form's fields, and the articles behind them.
extension FormWords {
  /// What the form is called for a purpose.
  func name(_ purpose: Purpose) -> String {
    purpose == .new ? language.say("新记实", "New record") : purpose.name(in: language)
  }

  /// The name of a field.
  func field(_ field: FormField) -> String {
    switch field {
    case .start, .end: language.say("时间", "Time")
    case .place: language.say("地点", "Place")
    case .people: language.say("人物", "People")
    case .headCount: language.say("人数", "Count")
    case .title: language.say("标题", "Title")
    case .summary: language.say("摘要", "Summary")
    case .category: language.say("类别", "Kind")
    case .subject: language.say("履责主体", "Subject")
    case .links: language.say("对应事项", "Duties")
    case .evidence: language.say("印证材料", "Evidence")
    case .noAttachmentReason: language.say("无附件", "No files")
    case .paperNumber: language.say("纸质档号", "Paper no.")
    case .paperLocation: language.say("存放", "Kept at")
    case .paperPages: language.say("页数", "Pages")
    case .counterpart: language.say("另一侧", "Other")
    case .reason: language.say("原因", "Reason")
    case .lateReason: language.say("迟录说明", "Late: why")
    }
  }

  /// An element of a record, as the list of elements names it.
  func element(_ element: FormField) -> String {
    element == .title ? language.say("事项", "Matter") : field(element)
  }

  /// The name of a place of the form.
  func place(_ place: DraftScreen.Place) -> String {
    switch place {
    case .enterWhenSigned: language.say("签后即录", "Enter")
    case .noAttachmentText: language.say("说明", "Why")
    default: place.field.map(field) ?? ""
    }
  }

  /// The labels that stand before the rows, with whether a star follows.
  func labels(_ purpose: Purpose) -> [(DraftScreen.Place, String, Bool)] {
    [
      (.reason, field(.reason), true), (.start, field(.start), true), (.location, field(.place), true),
      (.people, field(.people), true), (.title, field(.title), true), (.summary, field(.summary), true),
      (.links, field(.links), false),
      (.subject, field(.subject), false),
      (.evidence, field(.evidence), false),
      (.paperNumber, field(.paperNumber), false), (.counterpart, field(.counterpart), false),
      (.enterWhenSigned, place(.enterWhenSigned), false),
    ]
  }

  /// Whether two places stand in one row, under one label.
  func shares(_ label: DraftScreen.Place, with focus: DraftScreen.Place) -> Bool {
    switch label {
    case .start: focus == .end
    case .people: focus == .headCount
    case .subject: focus == .category
    case .paperNumber: focus == .paperLocation || focus == .paperPages
    case .enterWhenSigned: focus == .lateReason
    default: false
    }
  }

  /// The article behind a field.
  func article(_ place: DraftScreen.Place) -> String {
    switch place {
    case .start, .end, .location, .people, .headCount, .title, .summary:
      language.say("全程记实制度第九条（四要素）", "Whole-process records, art. 9")
    case .links: language.say("全程记实制度第六条、第十条", "Whole-process records, art. 6, 10")
    case .counterpart: language.say("全程记实制度第四条、第八条", "Whole-process records, art. 4, 8")
    case .subject, .category: language.say("全程记实制度第六条", "Whole-process records, art. 6")
    case .evidence, .noAttachment, .noAttachmentText:
      language.say("全程记实制度第九条（印证）", "Whole-process records, art. 9")
    case .paperNumber, .paperLocation, .paperPages:
      language.say("全程记实制度第九条（一事一档）", "Whole-process records, art. 9")
    case .enterWhenSigned, .lateReason:
      language.say("全程记实制度第十条（三个工作日）", "Whole-process records, art. 10")
    case .reason: language.say("全程记实制度第十三条", "Whole-process records, art. 13")
    }
  }

  /// What the keys do in a field where that is not plain.
  func fieldHint(_ place: DraftScreen.Place) -> String {
    switch place {
    case .people:
      language.say("Enter 或 Tab 加入；空格 换身份；退格 去掉", "Enter or Tab adds, Space: part, Backspace removes")
    case .links: language.say("Enter 或空格 勾选", "Enter or Space ticks")
    case .evidence:
      language.say(
        "Enter 添加；左右 换类别；打字 写说明；空格 看；Del 去掉",
        "Enter adds, arrows: kind, type: caption, Space views, Del removes")
    case .summary: language.say("Ctrl-E 编辑器；Ctrl-Z 撤销；F4 识别", "Ctrl-E editor; Ctrl-Z undo; F4 reads it")
    case .location, .title, .counterpart: language.say("下箭头 选用过的", "Down: used before")
    case .subject, .category, .noAttachment, .enterWhenSigned: language.say("左右 选", "arrows choose")
    case .start: language.say("如 昨天 14:00、3-5 9点半", "as in 6-26 1400, -1d 9:30")
    case .end: language.say("如 15:30、+90m", "as in 15:30, +90m")
    default: ""
    }
  }

  /// The entry deadline with weekday and days left: 录入时限 07-01 周三（剩 3 个工作日）.
  func deadline(_ deadline: EntryDeadline, _ here: ScreenContext) -> String {
    let left = deadline.workingDaysLeft(on: here.today, calendar: here.calendar)
    let day = deadline.day.shortWithWeekday(in: language)
    let provisional = deadline.provisional ? language.say("，暂定", ", provisional") : ""
    let rest =
      left < 0
      ? language.say("逾期 \(-left) 个工作日", "\(-left) working days overdue")
      : left == 0 ? language.say("今日止", "today") : language.say("剩 \(left) 个工作日", "\(left) working days left")
    return language == .chinese
      ? "\(deadlineName) \(day)（\(rest)\(provisional)）" : "\(deadlineName) \(day) (\(rest)\(provisional))"
  }

  /// Asks whether events that look alike are different ones.
  func duplicates(_ similar: [SimilarRecord]) -> Dialog {
    let list = similar.prefix(4).map { "\($0.name)  \($0.start)  \($0.title)  \($0.place)" }
      .joined(separator: "\n")
    return Dialog(
      title: language.say("是同一件事吗？", "The same event?"),
      message: language.say("当天已有相近的记录：", "Records of that day look like this one:") + "\n" + list + "\n"
        + language.say("一事一记。确认是另一件事，才继续送审；您的确认会记下来。", "One record an event. Your answer is kept."),
      confirm: language.say("是另一件事", "Another event"), cancel: language.say("回去看看", "Back"))
  }

  /// Asks whether to submit without evidence that the duty expects.
  func lacking(_ kinds: [String]) -> Dialog {
    Dialog(
      title: language.say("印证材料不全", "Evidence is lacking"),
      message: language.say("事项要求的材料还没有：", "The duty asks for: ")
        + kinds.joined(separator: language == .chinese ? "、" : ", ") + "\n"
        + language.say("确实没有，可以继续送审；这一条会记下来。", "You may go on without; that is kept."),
      confirm: language.say("继续送审", "Submit"), cancel: language.say("回去补", "Back"))
  }

  /// Asks whether what is linked to no duty is to count for none.
  var unlinkedQuestion: Dialog {
    Dialog(
      title: language.say("没有勾选对应事项", "No duty is ticked"),
      message: language.say(
        "这一条将记为计划外：不抵台账里的任何事项，事项仍按未记实提醒。",
        "It will be unplanned: it fulfils no duty of the ledger, and those that are due stay due."),
      confirm: language.say("就记为计划外", "Unplanned it is"), cancel: language.say("回去勾选", "Back to tick one"))
  }

  /// Says what became of text that conflicted with somebody else's newer version.
  func parted(from old: String, as new: String) -> StatusLine {
    StatusLine(
      language.say(
        "\(old) 已在别处改动或送审：您写的另存为 \(new)，一字未少；请删去多余的一份。",
        "\(old) was changed or submitted elsewhere: what you write is \(new) now, all of it; discard one of them."
      ),
      isProblem: true)
  }

  /// Why the field of duties is not left.
  func whichDuty(_ typed: String, _ count: Int) -> String {
    count == 0
      ? language.say(
        "没有合乎「\(typed)」的事项：改几个字，或按 Esc 清掉。", "No duty matches \"\(typed)\": change it, or clear it with Esc.")
      : language.say(
        "「\(typed)」合乎 \(count) 项：按空格勾选一项，或按 Esc 清掉。",
        "\(count) duties match \"\(typed)\": tick one with Space, or clear it with Esc.")
  }
}
