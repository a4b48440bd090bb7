import Records
import TerminalUI

// What is said about taking content over, about files, and about times as they are typed.
extension FormWords {
  /// How much is written, and how much room there is.
  func count(_ field: FormField, _ form: DraftForm) -> String {
    let (count, limit) = field == .title ? (form.title.count, 60) : (form.summary.count, 2_000)
    return language.say(
      "\(self.field(field)) \(count)/\(limit) 字", "\(self.field(field)) \(count)/\(limit)")
  }

  var unreadableTime: String {
    language.say("还读不出时间。可写：昨天 14:00、3-5 9点半、-1d 9:30", "no time yet; write: -1d 9:30, 3-5 1400, wed 9am")
  }
  var startHint: String { language.say("哪天几点", "day and time") }
  var endHint: String { language.say("几点结束", "until when") }
  var unkept: String { language.say("! 未存", "! not kept") }
  var asOutsider: String { language.say("照写的加入，不在名单里", "as it is written; not on the list") }
  var clockMissing: String { language.say("几点？", "at what time?") }

  /// Where the content of the form came from.
  func begun(_ name: String) -> String {
    language.say("人物、地点照 \(name) 填好了，请核对。", "People and place are those of \(name); check them.")
  }
  func taken(_ name: String) -> String {
    language.say("照 \(name) 填好了；时间和材料是新的，请核对。", "Filled like \(name); time and files are new. Check it.")
  }
  func stillBorrowed(_ name: String) -> String {
    language.say("摘要还是 \(name) 的，请改写", "the summary is still that of \(name)")
  }
  var take: String { language.say("取用", "Begin from") }
  var takeHint: String {
    language.say("键入几个字来筛选：照旧记录，或摘要框架", "type to narrow: an old record, or a frame")
  }

  // The sheet of guesses.
  var guess: String { language.say("识别摘要", "Read summary") }
  var guessKeys: String {
    language.say("空格 取或不取；Enter 填入；Esc 都不取，文字留在摘要里", "Space ticks; Enter fills in; Esc takes none")
  }
  var nothingFound: String {
    language.say("没有认出时间、地点、人物；文字都在摘要里。", "No time, place or people found; the text is in the summary.")
  }

  // Files.
  /// The keys of the file browser.
  ///
  /// - Parameter goesRound: whether there are folders from which files were taken before.
  func browserKeys(picksOne: Bool, goesRound: Bool) -> Footer {
    let add = picksOne ? language.say("打开或选定", "Open or take") : language.say("打开或添加", "Open or add")
    let mark = Footer.Item(key: language.say("空格", "Space"), label: language.say("标记几个", "Mark"))
    let round = Footer.Item(key: "Tab", label: language.say("常用文件夹", "Folders"))
    return Footer(
      (picksOne ? [] : [mark]) + [Footer.Item(key: "Enter", label: add)] + (goesRound ? [round] : [])
        + [Footer.Item(key: "Esc", label: language.say("返回", "Back"))])
  }
  /// The keys of a list of evidence, and of a text that is read.
  func evidenceKeys(reading: Bool) -> Footer {
    let act =
      reading
      ? Footer.Item(key: "↑ ↓", label: language.say("翻看", "Scroll"))
      : Footer.Item(key: "Enter", label: language.say("打开", "Open"))
    return Footer([act, Footer.Item(key: "Esc", label: language.say("返回", "Back"))])
  }
  func waiting(_ count: Int) -> String {
    language.say("还有 \(count) 个文件在存入……", "\(count) more files to keep...")
  }
  func attached(_ taken: Int, of count: Int) -> String {
    language.say("\(count) 个中存入 \(taken) 个", "\(taken) of \(count) kept")
  }
  var oneFileOnly: String {
    language.say("这里只取一个文件：请在要的那个上按 Enter。", "Only one file is taken here: press Enter on it.")
  }
  var inbox: String { language.say("收件箱", "Inbox") }
  func notText(_ name: String) -> String {
    language.say("\(name) 不是文本，不能在这里看。", "\(name) is no text and cannot be shown here.")
  }
  var caption: String { language.say("说明", "Caption") }
  var captionHint: String { language.say("直接打字即可", "just type") }
  var counterpartHint: String { language.say("另一方面记同一件事的编号", "same event, other side: its number") }
}

// Frames for summaries: what one should not forget to say of an event of a kind.
extension FormWords {
  /// The name of the frame of a kind.
  func frameName(_ category: EventCategory) -> String {
    language.say("框架：\(category.name(in: .chinese))", "Frame: \(category.name(in: .english))")
  }

  /// The sentences to be completed; empty for kinds that have none.
  func frame(_ category: EventCategory) -> String {
    switch category {
    case .meeting:
      language.say(
        "会议传达（学习）了：\n会议听取了：\n会议研究决定：\n责任人和时限：", "Passed on:\nHeard:\nDecided:\nWho does it by when:")
    case .study: language.say("学习内容：\n交流发言：\n下一步打算：", "Studied:\nSaid:\nTo be done next:")
    case .education:
      language.say(
        "教育内容和形式：\n受教育对象和人数：\n效果和反馈：", "What was taught and how:\nWho took part:\nWhat came of it:")
    case .inspection:
      language.say("检查对象和内容：\n发现的问题：\n整改要求和时限：", "What was inspected:\nFound:\nTo be mended by when:")
    case .talk:
      language.say("谈话事由：\n了解的情况：\n提醒和要求：\n对方表态：", "Why:\nLearned:\nAsked for:\nAnswered:")
    case .report: language.say("汇报内容：\n领导意见：\n落实安排：", "Reported:\nSaid to it:\nTo be done:")
    case .caseHandling:
      language.say("线索来源：\n办理经过：\n处理结果：", "Where it came from:\nWhat was done:\nWhat came of it:")
    case .ruleMaking: language.say("制度名称：\n制定（修订）经过：\n主要内容：", "Rule:\nHow it was made:\nWhat it says:")
    case .publicity: language.say("宣传内容：\n形式和范围：\n效果：", "What about:\nHow and for whom:\nWhat came of it:")
    case .other: ""
    }
  }
}
