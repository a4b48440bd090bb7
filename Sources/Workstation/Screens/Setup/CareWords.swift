import Records

/// The texts about the room of a store and the year to come.
package struct CareWords: Sendable {
  let language: Language

  var room: String { language.say("占用", "Takes") }
  var left: String { language.say("余量", "Room") }
  var perMonth: String { language.say("每月录入", "Per month") }

  /// Something to be done before a year begins, and where.
  struct Step: Hashable, Sendable {
    var what: String
    var isDone: Bool
    var whereTo: String
  }

  func before(_ year: Int) -> String {
    language.say("\(year) 年以前要备好", "To be ready before \(year)")
  }

  func sizes(_ care: StoreCare) -> String {
    language.say(
      "共 \(care.used.fileSize)：数据库 \(care.database.fileSize)，附件 \(care.attachments.fileSize)（\(care.attachmentCount) 个），草稿 \(care.drafts.fileSize)",
      "\(care.used.fileSize): database \(care.database.fileSize), \(language.count(care.attachmentCount, chinese: "", english: "attachment")) \(care.attachments.fileSize), drafts \(care.drafts.fileSize)"
    )
  }

  func left(_ care: StoreCare) -> String {
    let free = language.say("盘上还余 \(care.free.fileSize)", "\(care.free.fileSize) free on the disk")
    guard let days = care.daysLeft else { return free }
    if days > 3_650 { return free + language.say("，照近三个月的速度可用十年以上", ", enough for ten years at this pace") }
    return free
      + language.say(
        "，照近三个月的速度约可用 \(days) 天", ", about \(language.count(days, chinese: "", english: "day")) at this pace")
  }

  /// Everything that a new year needs, in the order of doing it.
  func steps(_ next: YearAhead) -> [Step] {
    let year = next.year
    let common = Side.allCases.map { side in
      let count = next.common[side] ?? 0
      return Step(
        what: language.say(
          "\(side.name(in: .chinese))共性指标 \(count) 条",
          "common indicators, \(side.rawValue) side: \(count)"),
        isDone: count > 0,
        whereTo: language.say("督查部门：jishi import indicators 文件", "jishi import indicators FILE"))
    }
    return [
      Step(
        what: language.say("\(year) 年工作日历", "calendar of \(year)"), isDone: next.hasCalendar,
        whereTo: language.say("日历页 a，照国办通知", "Calendar: a"))
    ] + common + [
      Step(
        what: language.say(
          "有个性指标的单位 \(next.unitsWithOwn)/\(next.units)",
          "units with their own indicators \(next.unitsWithOwn)/\(next.units)"),
        isDone: next.unitsWithOwn >= next.units,
        whereTo: language.say("各单位：台账 d 添加，负责人 a 审定", "Ledger: d adds, the head adopts")),
      Step(
        what: language.say("年底前到期的任职和指定 \(next.ending) 个", "posts that end by then: \(next.ending)"),
        isDone: next.ending == 0, whereTo: language.say("人员页 p 续任，附指定文件", "People: p, with the naming paper")),
    ]
  }
}

extension Words {
  /// The texts about the room of a store and the year to come.
  package var care: CareWords { CareWords(language: language) }
}
