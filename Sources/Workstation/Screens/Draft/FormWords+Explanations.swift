import Records
import TerminalUI

// F1 in the form: what a field is for, how it may be typed, an example, and the article behind it.
extension FormWords {
  /// What is said of a field, to be read and closed with any of Enter and Esc.
  func explanation(_ place: DraftScreen.Place) -> Dialog {
    let (purpose, typing, example) = explained(place)
    var lines = [purpose, "\(language.say("怎么填", "How")): \(typing)"]
    if !example.isEmpty { lines.append("\(language.say("例", "Example")): \(example)") }
    lines.append("\(basis): \(article(place))")
    return Dialog(
      title: self.place(place), message: lines.joined(separator: "\n"), confirm: language.say("知道了", "Close"))
  }

  private func explained(_ place: DraftScreen.Place) -> (purpose: String, typing: String, example: String) {
    switch place {
    case .start:
      (
        language.say("活动开始的时间，准确到分。", "When the event began, to the minute."),
        language.say(
          "日期和时刻，怎么顺手怎么写，离开时显示成准确写法。没有年份的算最近的；只写时刻的算今天。",
          "a date and a time as you like; they are shown exactly. A time alone is of today."),
        language.say("昨天 14:00、前天下午3点、周三 9点、3-5 9点半、20260305 0930、-1d 1400", "-1d 14:00, wed 9am, 3-5 1430")
      )
    case .end:
      (
        language.say("活动结束的时间；录入时限从这一天算起。可以不填。", "When it ended; the entry clock starts here. Optional."),
        language.say("时刻、时长，或完整的日期和时刻。", "a time, a length, or a date and a time."),
        "15:30, +90m, \(language.say("1.5小时、6-27 9:00", "1.5h, 6-27 9:00"))"
      )
    case .location:
      (
        language.say("在哪里，1 至 100 字。", "Where it was, 1 to 100 characters."),
        language.say("直接写，或按下箭头选用过的。", "type, or choose one used before with Down."),
        language.say("三楼会议室", "Room 3")
      )
    case .people:
      (
        language.say("谁参加了，各自是什么身份。", "Who took part, and in what part."),
        language.say(
          "键入姓名、拼音或首字母，Enter 选中；名单外的人直接写姓名。空格换身份，左右换人，退格去掉，Ctrl-Z 撤销。",
          "a name or its pinyin, Enter adds; outsiders as written. Space: part, arrows: person, Backspace: remove."
        ), "zjg Enter"
      )
    case .headCount:
      (
        language.say("一共多少人，名单没有列全时填。", "How many in all, where not all are named."),
        language.say("正整数，不少于列出的人数。", "a whole number, not less than are named."), "12"
      )
    case .title:
      (
        language.say("这件事叫什么，60 字以内。", "What it is called, up to 60 characters."),
        language.say("直接写，或按下箭头选用过的。", "type, or choose one used before with Down."),
        language.say("第二季度党风廉政建设专题研究", "Second quarter review")
      )
    case .summary:
      (
        language.say("谁做了什么、结果怎样，20 至 2000 字。", "Who did what and what came of it, 20 to 2000 characters."),
        language.say(
          "可整段粘贴通知或纪要，程序会认出时间、地点、人物，由您确认。F3 有框架。Ctrl-E 用自己的编辑器，Ctrl-左右 按句跳。",
          "paste a notice or minutes: time, place and people are found and confirmed by you. F3 has frames."),
        ""
      )
    case .links:
      (
        language.say("这件事完成了台账里的哪些事项；计划外的可以空着。", "The duties it fulfils; none if it was unplanned."),
        language.say("键入几个字筛选，Enter 或空格勾选。", "type to narrow, Enter or Space ticks."), "Z-02#2"
      )
    case .counterpart:
      (
        language.say(
          "同一件事，主体责任和监督责任各记一条时，互相指明，就不算重复。",
          "One event recorded on both sides: each names the other; then neither is a duplicate."),
        language.say("键入编号或标题的几个字，按下箭头选。", "a few characters of number or title, then Down."),
        "CZJ-2026-J-0001"
      )
    case .subject:
      (
        language.say("这件事体现谁在履行责任。", "Whose performance it shows."), language.say("左右选。", "arrows choose."),
        ""
      )
    case .category:
      (
        language.say("活动的类别，统计用。", "The kind of event, for statistics."),
        language.say("左右选。", "arrows choose."), ""
      )
    case .evidence:
      (
        language.say("能证明这件事的文件；存入后原文件可以移走。", "Files that prove it; they are copied into the store."),
        language.say(
          "Enter 选文件（空格可标记几个），或粘贴路径，一行一个。左右换类别，打字写说明，空格看文本，Del 去掉。",
          "Enter chooses files (Space marks several), or paste paths. Arrows: kind; type a caption; Space views."
        ), "/home/lxl/\(language.say("会议记录.docx", "minutes.docx"))"
      )
    case .noAttachment, .noAttachmentText:
      (
        language.say("没有电子材料时说明原因；涉密的只登记纸质档号。", "Why there is no file; classified matters on paper only."),
        language.say("左右选；其他原因要写明。", "arrows choose; other reasons are written out."), ""
      )
    case .paperNumber, .paperLocation, .paperPages:
      (
        language.say("纸质材料一事一档：档号、存放处、页数。", "One paper file an event: number, place, pages."),
        language.say("没有纸质材料就在档号里写 无。", "write none for the number if there is no paper."), "2026-031"
      )
    case .enterWhenSigned:
      (
        language.say("负责人签了以后，是否立即录入。", "Whether it is entered as soon as the head has signed."),
        language.say("左右选。", "arrows choose."), ""
      )
    case .lateReason:
      (
        language.say("超过三个工作日才录入的，说明原因。", "Why it is entered after more than three working days."),
        language.say("一句话。", "one sentence."), language.say("系统停电两天", "power cut of two days")
      )
    case .reason:
      (
        language.say("为什么要更正、补充或作废。", "Why the record is to be changed."),
        language.say("一句话，负责人会看到。", "one sentence; the head reads it."),
        language.say("摘要漏写整改表态", "a name was misspelt")
      )
    }
  }
}
