import Records

/// An indicator of the practice city, worded for practice and copied from no rule.
package struct PracticeIndicator: Hashable, Sendable {
  /// `Z-…` on the main side, `J-…` on the supervision side.
  package let code: String
  /// At most 60 characters.
  package let title: String
  /// What is asked for.
  package let requirement: String
  /// In hundredths.
  package let points: Int
  /// `team`, `head`, `member` or `disciplineBody`.
  package let subject: String
  /// As in an indicator file.
  package let recurrence: String
  /// Empty, a day number, or month and day as in `06-30`.
  package let due: String
  /// Keys of evidence kinds.
  package let evidence: [String]

  init(
    _ code: String, _ title: String, _ requirement: String, points: Int, _ subject: String,
    _ recurrence: String,
    due: String = "", _ evidence: String
  ) {
    self.code = code
    self.title = title
    self.requirement = requirement
    self.points = points * 100
    self.subject = subject
    self.recurrence = recurrence
    self.due = due
    self.evidence = evidence.split(separator: " ").map(String.init)
  }

  /// The due cell of an indicator file for a year: a month and day becomes a date.
  package func dueText(in year: Int) -> String { due.contains("-") ? "\(year)-\(due)" : due }

  /// The schedule for a year; throws when the vocabulary itself is faulty.
  package func schedule(in year: Int) throws(ScheduleProblem) -> Schedule {
    try Schedule.parse(recurrence: recurrence, due: dueText(in: year), year: year)
  }
}

extension PracticeIndicator {
  /// Common indicators of the main side, 70 points.
  package static let commonMain: [PracticeIndicator] = [
    .init(
      "Z-01", "专题研究全面从严治党工作", "班子每季度至少专题研究一次，形成会议记录并明确分工", points: 8, "team", "quarterly", "minutes document"),
    .init(
      "Z-02", "制定年度任务分工方案", "年初把任务逐项分解到人，报上级备案", points: 6, "team", "once", due: "02-28", "document workPlan"),
    .init("Z-03", "第一责任人听取工作汇报", "主要负责人每月听取一次分管领域廉政情况", points: 6, "head", "monthly", due: "25", "minutes"),
    .init("Z-04", "开展廉政谈话", "主要负责人每半年与班子成员逐一谈话", points: 6, "head", "halfYearly", "minutes photo"),
    .init("Z-05", "组织警示教育", "每半年至少组织一次警示教育活动", points: 6, "team", "atLeast:2/year", "photo brief"),
    .init("Z-06", "讲授廉政党课", "主要负责人全年讲授廉政党课不少于一次", points: 5, "head", "yearly", due: "07-31", "speech photo"),
    .init("Z-07", "理论学习中心组学习", "每月至少集中学习一次，含纪律规定内容", points: 6, "team", "monthly", "minutes photo"),
    .init("Z-08", "检查分管领域责任落实", "班子成员每季度到分管单位检查一次", points: 6, "member", "quarterly", "workSummary photo"),
    .init("Z-09", "报告上半年工作情况", "上半年情况以正式文件报送", points: 5, "team", "once", due: "06-30", "document"),
    .init("Z-10", "报告全年工作情况", "全年情况以正式文件报送", points: 5, "team", "once", due: "12-31", "document"),
    .init(
      "Z-11", "召开民主生活会", "每年召开一次，问题清单和整改措施齐全", points: 6, "team", "yearly", due: "12-20", "minutes workPlan"),
    .init(
      "Z-12", "修订内部管理制度", "每年至少修订两项风险较高环节的制度", points: 5, "team", "atLeast:2/year", "regulation document"),
  ]

  /// Individual indicators of the main side, 10 points each; a unit takes three.
  package static let individualMain: [PracticeIndicator] = [
    .init("Z-21", "专项资金使用检查", "每季度抽查一次专项资金的拨付与使用", points: 10, "member", "quarterly", "document workSummary"),
    .init("Z-22", "服务窗口作风抽查", "每月到窗口抽查一次办事情况", points: 10, "member", "monthly", "photo brief"),
    .init("Z-23", "工程项目廉政风险排查", "每半年排查一次在建项目", points: 10, "team", "halfYearly", "workSummary document"),
    .init("Z-24", "联系点走访", "班子成员全年到联系点不少于四次", points: 10, "member", "atLeast:4/year", "photo workSummary"),
    .init("Z-25", "家庭助廉活动", "全年组织一次家属参加的活动", points: 10, "team", "yearly", due: "09-30", "photo brief"),
    .init("Z-26", "新任职干部集体谈话", "全年至少两次对新任职干部集体谈话", points: 10, "head", "atLeast:2/year", "minutes photo"),
    .init(
      "Z-27", "权力清单更新", "上半年完成权力清单和流程图更新", points: 10, "team", "once", due: "05-31", "regulation document"),
    .init("Z-28", "群众意见办理", "每季度梳理一次群众意见并公开办理结果", points: 10, "team", "quarterly", "brief document"),
    .init("Z-29", "下属单位述责", "下半年听取下属单位负责人述责", points: 10, "head", "once", due: "11-30", "minutes speech"),
  ]

  /// Common indicators of the supervision side, 70 points.
  package static let commonSupervision: [PracticeIndicator] = [
    .init("J-01", "研究部署监督工作", "每季度召开会议研究监督重点", points: 7, "disciplineBody", "quarterly", "minutes document"),
    .init("J-02", "制定年度监督计划", "年初确定监督事项和方式", points: 5, "disciplineBody", "once", due: "02-28", "workPlan"),
    .init("J-03", "日常监督检查", "每月至少开展一次日常检查", points: 8, "disciplineBody", "monthly", "photo workSummary"),
    .init(
      "J-04", "节日期间作风检查", "重要节日前后开展检查，全年不少于三次", points: 6, "disciplineBody", "atLeast:3/year", "brief photo"),
    .init("J-05", "问题线索集中研判", "每季度集中研判一次问题线索", points: 6, "disciplineBody", "quarterly", "minutes"),
    .init("J-06", "提醒谈话", "每季度对苗头性问题开展提醒谈话", points: 6, "disciplineBody", "quarterly", "minutes"),
    .init("J-07", "通报典型问题", "每半年通报一次典型问题", points: 6, "disciplineBody", "halfYearly", "document brief"),
    .init(
      "J-08", "向党组织反馈监督情况", "每季度书面反馈监督情况和建议", points: 6, "disciplineBody", "quarterly", due: "25", "document"),
    .init("J-09", "参加重要会议监督", "每月列席一次研究重要事项的会议", points: 6, "disciplineBody", "monthly", "minutes"),
    .init("J-10", "报告上半年监督情况", "上半年情况以正式文件报送", points: 4, "disciplineBody", "once", due: "06-30", "document"),
    .init("J-11", "报告全年监督情况", "全年情况以正式文件报送", points: 4, "disciplineBody", "once", due: "12-31", "document"),
    .init("J-12", "纪检干部业务培训", "每半年组织一次业务培训", points: 6, "disciplineBody", "halfYearly", "photo workSummary"),
  ]

  /// Individual indicators of the supervision side, 10 points each; a unit takes three.
  package static let individualSupervision: [PracticeIndicator] = [
    .init(
      "J-21", "招投标过程监督", "每季度抽查一次招投标档案", points: 10, "disciplineBody", "quarterly", "document workSummary"),
    .init("J-22", "公车与接待检查", "每月核查一次公务用车和接待台账", points: 10, "disciplineBody", "monthly", "workSummary"),
    .init("J-23", "整改情况回访", "每半年回访一次整改事项", points: 10, "disciplineBody", "halfYearly", "minutes photo"),
    .init("J-24", "廉政档案更新", "上半年完成干部廉政档案更新", points: 10, "disciplineBody", "once", due: "05-31", "document"),
    .init("J-25", "信访举报分析", "每季度形成一份信访举报分析", points: 10, "disciplineBody", "quarterly", "document"),
    .init(
      "J-26", "廉政风险点评估", "全年组织两次风险点评估", points: 10, "disciplineBody", "atLeast:2/year", "workSummary document"
    ),
  ]
}
