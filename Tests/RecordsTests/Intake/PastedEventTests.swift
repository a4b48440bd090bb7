import Records
import Testing

/// Notices and minutes that are pasted into the form, read on Friday 26 June 2026 at 14:32.
@Suite struct `What a pasted text seems to say` {
  private let now = Moment(day: Day(year: 2026, month: 6, day: 26) ?? Day(number: 0), minute: 872)
  private let known = [
    Participant(person: "ZJG", name: "张建国", post: "党组书记、局长", part: .attendee),
    Participant(person: "LH", name: "李红", post: "副局长", part: .attendee),
    Participant(person: "WZQ", name: "王志强", part: .attendee),
    Participant(person: "LXL", name: "林晓岚", part: .attendee),
  ]

  private func read(_ text: String, places: [String] = []) -> PastedEvent {
    PastedEvent(text, knownPeople: known, knownPlaces: places, now: now)
  }

  private func parts(_ event: PastedEvent) -> [String] {
    event.people.map { "\($0.person?.rawValue ?? "-") \($0.name) \($0.part.rawValue)" }
  }

  private static let minutes = """
    第二季度党风廉政建设专题研究会议纪要
    一、时间：2026年6月25日（星期四）下午2:30—4:00
    二、地点：三楼会议室
    主持人：张建国
    参会人员：李红、王志强、陈明、各科室负责人等12人
    记录：林晓岚

    会议听取了各科室责任落实情况汇报。
    会议议定：一是明确整改责任人；二是明确时限。
    """

  @Test func `W-3 minutes with labels give time, place, people, title and what is left`() {
    let event = read(Self.minutes)
    #expect(event.title == "第二季度党风廉政建设专题研究会议纪要")
    #expect(event.start?.description == "2026-06-25 14:30")
    #expect(event.end?.description == "2026-06-25 16:00")
    #expect(event.place == "三楼会议室")
    #expect(
      parts(event) == [
        "ZJG 张建国 chair", "LH 李红 attendee", "WZQ 王志强 attendee", "- 陈明 attendee", "LXL 林晓岚 recorder",
      ])
    #expect(event.headCount == 12)
    // A line is left out only where all of it was understood.
    #expect(
      event.summary == """
        参会人员：李红、王志强、陈明、各科室负责人等12人
        会议听取了各科室责任落实情况汇报。
        会议议定：一是明确整改责任人；二是明确时限。
        """)
  }

  @Test func `W-3 what is taken by no field stays in the summary`() {
    let event = read("廉政会\n时间：6月25日9:00\n地点：三楼会议室\n听取汇报。")
    #expect(event.summary == "听取汇报。")
    #expect(event.summary(without: [.title, .place]) == "时间：6月25日9:00\n听取汇报。")
    #expect(read("时间：改日另定\n听取汇报。").summary == "时间：改日另定\n听取汇报。")
  }

  @Test(arguments: [
    ("张建国、曾 勇、孔宝珍", ["张建国", "曾勇", "孔宝珍"]), ("张建国　曾　勇　孔宝珍", ["张建国", "曾勇", "孔宝珍"]),
    ("曾 勇 李 明", ["曾勇", "李明"]), ("欧阳 锋，曾 国藩", ["欧阳锋", "曾国藩"]), ("John Smith；李红", ["John Smith", "李红"]),
    (" 张 建国 ", ["张建国"]), ("、 ，", []),
  ])
  func `R-059 names are found in a list as papers set it`(text: String, names: [String]) {
    #expect(NameList.names(in: text) == names)
  }

  @Test func `R-059 a short name with a blank in it is found in a notice`() {
    let event = read("参会人员：张建国、曾 勇、孔宝珍\n李　红主持会议。")
    #expect(parts(event) == ["LH 李红 chair", "ZJG 张建国 attendee", "- 曾勇 attendee", "- 孔宝珍 attendee"])
  }

  @Test func `W-3 prose without labels is read too`() {
    let event = read("6月24日上午9点半，局党组在三楼会议室召开专题研究会，局长张建国主持会议，李红、王志强参加，共15人。会议传达了文件。")
    #expect(event.title == "")
    #expect(event.start?.description == "2026-06-24 09:30")
    #expect(event.end == nil)
    #expect(event.place == "三楼会议室")
    #expect(parts(event) == ["ZJG 张建国 chair", "LH 李红 attendee", "WZQ 王志强 attendee"])
    #expect(event.headCount == 15)
  }

  @Test(arguments: [
    ("定于6月25日9:00至11:30举行", "2026-06-25 09:00", "2026-06-25 11:30"),
    ("时间：6月25日（周四）上午9时30分", "2026-06-25 09:30", ""),
    ("时间：2026-06-25 14:00-15:30", "2026-06-25 14:00", "2026-06-25 15:30"),
    ("昨天下午3点，张建国谈话。", "2026-06-25 15:00", ""),
    ("二〇二六年的计划。6月18日 上午10:00～11:00开会", "2026-06-18 10:00", "2026-06-18 11:00"),
    ("会议于6月24日下午2点到6月25日中午12点召开", "2026-06-24 14:00", "2026-06-25 12:00"),
    ("2026.6.23 9点", "2026-06-23 09:00", ""),
  ])
  func `W-3 times in prose`(text: String, start: String, end: String) {
    let event = read("x\n" + text)
    #expect(event.start?.description == start)
    #expect(event.end?.description ?? "" == end)
  }

  @Test(arguments: ["3月5日的资料缺失。", "共检查12个项目，9个合格。", "三天前已经通知。", "按照2025年的要求", "电话 0571-8800"])
  func `W-3 what is no time of an event is left alone`(text: String) {
    #expect(read("标题\n" + text).start == nil)
  }

  @Test(arguments: [
    ("在局长办公室与王志强谈话", "局长办公室"), ("在财政局大礼堂举行警示教育", "财政局大礼堂"), ("在会上，张建国强调", ""), ("在此基础上开展工作", ""),
    ("地点：青河县红旗村。", "青河县红旗村"),
  ])
  func `W-3 places behind 在 and before what was done there`(text: String, place: String) {
    #expect(read("标题\n" + text).place == place)
  }

  @Test func `W-3 a place that was used before is found by its name alone`() {
    #expect(read("标题\n三楼会议室，全体参加", places: ["会议室", "三楼会议室"]).place == "三楼会议室")
  }

  @Test func `W-3 groups are no people`() {
    #expect(parts(read("标题\n参会人员：班子成员、全体干部、各科室负责人、李红（副局长）")) == ["LH 李红 attendee"])
  }

  @Test func `W-3 in a talk both sides have their parts`() {
    #expect(parts(read("谈心谈话\n谈话人：张建国\n谈话对象：王志强")) == ["ZJG 张建国 talker", "WZQ 王志强 talkedTo"])
  }

  @Test func `W-3 an empty text says nothing`() {
    #expect(read(" \n ") == PastedEvent("", knownPeople: [], now: now))
  }

  @Test func `W-3 a long first line is no title`() {
    let line = String(repeating: "会议研究了责任落实情况，", count: 8)
    #expect(read(line).title == "")
    #expect(read(line).summary == line)
  }
}
