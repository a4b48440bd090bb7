import Records
import TerminalUI

/// The texts of notices and reports on the screen.
package struct MonthWords: Sendable {
  let language: Language

  var name: String { language.say("月度", "Month") }
  var tableName: String { language.say("各单位月度", "Months of all units") }

  // What lines say.
  func name(_ month: Month) -> String { language.say("\(month.ordinal) 月", "\(month)") }
  func name(_ half: HalfYear) -> String {
    language.say(half.ordinal == 1 ? "上半年报告" : "下半年报告", "\(half)")
  }
  func period(_ period: NoticePeriod) -> String {
    language.say(
      "\(period.from.withoutYear) 至 \(period.to.withoutYear)",
      "\(period.from.withoutYear) to \(period.to.withoutYear)")
  }
  var toldLater: String { language.say("并入以后的告知", "told with a later one") }
  var notAsked: String { language.say("规则不要求", "not asked for") }
  var notYet: String { language.say("未到编制时间", "not called for yet") }
  func short(_ state: NoticeState) -> String {
    state == .made ? language.say("未送达", "undelivered") : language.say("未编制", "not made")
  }
  func short(_ state: ReportState) -> String {
    switch state {
    case .due: language.say("未登记", "not registered")
    case .drafted: language.say("未签发", "not signed")
    case .signed: language.say("未报送齐", "not sent to all")
    case .sent: language.say("已报送", "sent")
    }
  }
  /// How many days late it came.
  func late(_ days: Int) -> String { language.say("迟 \(days) 天", "\(english(days)) late") }
  /// How many days it has been missing.
  func overdue(_ days: Int) -> String { TimeLeft.days(-days).sentence(in: language) }
  func left(_ days: Int) -> String { TimeLeft.days(days).sentence(in: language) }
  private func english(_ days: Int) -> String { Language.english.count(days, chinese: "", english: "day") }

  func count(_ delivered: Int, late: Int) -> String {
    language.say("已送达 \(delivered)  迟送 \(late)", "delivered \(delivered)  late \(late)")
  }
  func countDone(_ count: Int, isReport: Bool) -> String {
    isReport
      ? language.say("已报送 \(count)", "sent \(count)") : language.say("已送达 \(count)", "delivered \(count)")
  }
  func countOpen(_ count: Int) -> String { language.say("未办 \(count)", "open \(count)") }
  func countLate(_ count: Int) -> String { language.say("! 逾期 \(count)", "! late \(count)") }
  func order(_ order: MonthTableScreen.Order) -> String {
    order == .late ? language.say("逾期的在前", "late ones first") : language.say("按单位", "by unit")
  }
  var all: String { language.say("全部", "All") }
  var lateOnly: String { language.say("只看逾期", "Late only") }
  var noUnits: String { language.say("没有单位。", "There is no unit.") }
  var none: String { language.say("没有告知和报告。", "There are no notices and reports.") }
  var asPaper: String {
    language.say("公文格式；网页可用浏览器打印", "as an official paper; print the page from a browser")
  }

  /// Why a month has nothing to read.
  func unread(_ notice: NoticeStanding, isTold: Bool, at here: ScreenContext) -> String {
    if isTold {
      return language.say(
        "这个月没有单独送达的告知；它的内容已由以后的告知一并报告。", "No notice of this month was delivered; a later one told of it.")
    }
    return language.say(
      "这个月没有编制告知；它的内容由下一次告知一并报告。", "No notice of this month was made; the next one tells of it.")
  }

  // Keys whose forms and questions are called the same.
  var make: String { language.say("编制", "Make") }
  var deliver: String { language.say("送达", "Deliver") }
  var follow: String { language.say("落实", "Follow up") }
  var receive: String { language.say("收阅", "Receive") }
  var instruct: String { language.say("批示", "Instruct") }
  var register: String { language.say("登记报告", "Register") }
  var send: String { language.say("报送", "Send") }
  var sign: String { language.say("签发", "Sign") }

  // Why a key is refused.
  var chooseMonth: String { language.say("先选一个月份。", "Choose a month first.") }
  var chooseReport: String { language.say("先选下面的半年报告。", "Choose one of the half-years below first.") }
  var nothingToRead: String { language.say("这个月没有可读的告知。", "There is no notice of this month to read.") }
  var frozen: String {
    language.say(
      "已送达的告知定稿不动；以后的情况由下一次告知报告。", "A delivered notice stays as it is; the next one tells the rest.")
  }
  var makeFirst: String { language.say("还没有编制；先按 m 编制。", "It is not made yet; make it with m first.") }
  var notMadeYet: String { language.say("记录员还没有编制。", "The recorder has not made it yet.") }
  var receivedByAll: String { language.say("该送的都送到了。", "Everybody has received it.") }
  var receivedAlready: String { language.say("您已收到这份告知。", "You have received this one.") }
  var receiveFirst: String { language.say("送达以后才能批示；先按 r 收阅。", "Receive it with r before instructing.") }
  var nothingToFollow: String { language.say("没有待落实的批示。", "There is nothing to follow up.") }
  var sentAlready: String { language.say("已报送的报告不能再改。", "A report that was sent stays as it is.") }
  var nothingToSign: String { language.say("没有待签发的报告。", "There is no report to sign.") }
  var nothingToSend: String {
    language.say("没有可报送的：未签发，或已报送齐。", "Nothing to send: not signed yet, or sent to both.")
  }
  var noHead: String { language.say("没有在任的主要负责人。", "There is no head in office.") }
  var bothSides: String { language.say("半年报告两个方面合为一份。", "A half-yearly report is one for both sides.") }

  // What is asked before an act, and told after it.
  func making(_ month: Month, _ preview: NoticePreview) -> String {
    let (period, figures) = (preview.period, preview.contents.figures)
    return language.say(
      """
      \(month.notice(in: .chinese))，期间 \(period.from) 至 \(period.to)：记实 \(figures.records) 件，到期 \(figures.due) 项、\
      完成 \(figures.done) 项，逾期未完成 \(figures.overdue) 项。送达以前可以重新编制。
      """,
      """
      The \(month.notice(in: .english)), from \(period.from) to \(period.to): records \(figures.records), due \
      \(figures.due), done \(figures.done), overdue \(figures.overdue). Until it is delivered it can be made anew.
      """)
  }

  func receiving(_ notice: NoticeStanding) -> String {
    language.say(
      "收到 \(notice.month.notice(in: .chinese))？今天的日期记为送达，告知从此定稿。",
      "Received the \(notice.month.notice(in: .english))? Today counts as its delivery, and it stays as it is."
    )
  }

  func signing(_ report: ReportStanding, unopened: [String]) -> String {
    let what = [report.documentNumber, report.title].compactMap { $0 }.joined(separator: "  ")
    return Words(language).signOff.neverOpened(unopened)
      + language.say(
        "签发 \(what)？签发后由记录员报送两个办公室。", "Sign \(what)? The recorder then sends it to both offices.")
  }

  /// What an act of these screens has done; `nil`: it is none of theirs.
  func done(_ act: Act) -> String? {
    switch act {
    case .makeNotice:
      language.say(
        "已编制；按 d 登记送达，或请负责人在屏幕上收阅。", "Made. Put its delivery down with d, or let the head receive it.")
    case .deliverNotice: language.say("送达已记下。", "The delivery is put down.")
    case .instructNotice:
      language.say("批示已记下，待记录员落实。", "The instruction is put down for the recorder to follow.")
    case .followUp: language.say("落实情况已记下。", "What was done is put down.")
    case .registerReport: language.say("报告已登记，待主要负责人签发。", "The report is registered and waits for the head.")
    case .signReport: language.say("报告已签发；由记录员报送。", "The report is signed; the recorder sends it.")
    case .sendReport: language.say("报送已记下。", "The sending is put down.")
    default: nil
    }
  }

  // Forms.
  // Help.
  var help: Help {
    Help(
      language.say(
        "每月给主要负责人的书面告知和半年报告：各到哪一步，内容如何。Enter 读全文；记录员编制、送达、落实批示，负责人收阅、批示、签发。",
        "The monthly notices to the head and the half-yearly reports: how far each has come and what it says. Enter reads "
          + "it; the recorder makes, delivers and follows up, the head receives, instructs and signs."),
      rules: rules)
  }

  var tableHelp: Help {
    Help(
      language.say(
        "各单位一个月的告知，或半年的报告：编制、送达、报送的日期，逾期天数，逾期的在前。Tab 在告知和报告之间切换，Enter 看一个单位。",
        "All units with a month's notices or a half-year's reports: when made, delivered and sent, days late, late ones "
          + "first. Tab turns between the two, Enter opens a unit."), rules: rules)
  }

  private var rules: [Help.Rule] {
    [
      Help.Rule(
        language.say(
          "每月 25 日前书面报告主要负责人，20 日起提醒；日期以规则为准，不因休息日顺延。",
          "The head is told in writing before the 25th, called for from the 20th; the days are the profile's, not moved "
            + "off rest days."),
        language.say("全程记实制度第十一条", "Whole-process records, article 11")),
      Help.Rule(
        language.say(
          "告知的期间接着上一次送达的截止日，每条记实只报告一次；送达后定稿。",
          "A notice begins where the last delivered one ended, and tells each record once; delivered, it stays as it is."
        ),
        language.say("全程记实制度第十一条", "Whole-process records, article 11")),
      Help.Rule(
        language.say(
          "6 月 30 日、12 月 31 日前向市主体办、市纪委办报送正式文件，两个方面合为一份。",
          "A formal report goes to both offices by 30 June and 31 December, one for both sides."),
        language.say("全程记实制度第十二条", "Whole-process records, article 12")),
    ]
  }
}

extension MonthWords {
  var noFile: String { language.say("还没有登记正文。", "No text is registered.") }
  var noLaterYear: String { language.say("已经是今年。", "This is the present year.") }
}

extension Words {
  /// The texts of notices and reports on the screen.
  package var month: MonthWords { MonthWords(language: language) }
}
