import Records

extension LedgerWords {
  static let chinese = LedgerWords(
    name: "台账", code: "编号", matter: "事项", kind: "性质", due: "期限", state: "状态", records: "记实",
    subject: "主体", period: "期间", everything: "全部", recorded: "已记", waiting: "待审定", draft: "有草稿",
    today: "今日止", filter: "筛选", adopt: "审定", exempt: "免除", quickDuty: "添一项个性事项",
    requirement: "要求", article: "依据", evidence: "佐证", dueBy: "应完成", responsible: "责任人",
    noRecord: "无", makeOne: "n 由它新建", waitsForHead: "待主要负责人审定后列入台账", adoptKey: "a 审定",
    noneFits: "没有符合的事项。退格去掉筛选。",
    titleMissing: "请写事项名称", dueMissing: "写成 2026-09-30 或 9-30", pointsWrong: "0 至 100；0 只用于一次性的临时任务",
    dutyMade: "已添加。标「待审定」的，由主要负责人审定后列入台账。", adopted: "已审定，列入台账。", exempted: "已免除",
    nothingToAdopt: "没有待审定的个性事项。", noDutyHere: "这一行还没有列入台账，没有记实。",
    nothingRecorded: "这一项还没有记实。",
    oneSide: "这里只有一个方面。",
    purpose: "一个单位一年的全部事项，做了没有、还剩几天。回车看事项的记实，n 由事项新建记实（名称和对应事项已填好）。",
    states: "状态由期限和记实算出，不能手填：未到期、将到期、逾期、已记、逾期已记、免除。",
    statesArticle: "全程记实制度第六条、第十条、第十三条",
    share: "完成率 = 已记 ÷（截至今日应完成 − 免除），保留一位小数。", shareArticle: "日常检查制度第五条",
    own: "共性指标由上级下达，单位不能改；个性事项由记录员填报、主要负责人审定。",
    ownArticle: "全程记实制度第五条",
    year: { "\($0) 年" }, quarter: { "第\(["一", "二", "三", "四"][max(0, min(3, $0 - 1))])季度" },
    daysLeft: { "剩 \($0) 天" }, part: { "\(months($0, $1)) 月" },
    facts: {
      "应完成 \($0.due)  按时 \($0.recorded)  逾期已记 \($0.late)  逾期 \($0.overdue)"
        + ($0.dueToday > 0 ? "  今日止 \($0.dueToday)" : "") + "  免除 \($0.exempt)"
    },
    points: { "分值 \($0)" }, hasDraft: { "无，有草稿 \($0)" },
    fulfilled: { "\($0.record)（\($0.eventEnd)，录入 \($0.entered)）" }, openThem: { "Enter 看 \($0) 条" },
    restDay: { "\($0)（休息日，此前 \($1)）" },
    adoptMessage: { "审定\($1)的 \($0) 项个性事项，列入台账？审定后要改须另行变更。" },
    exemptMessage: { "免除「\($0)」？免除后不计入应完成，理由永久留存。" },
    order: { order in
      switch order {
      case .code: "按编号"
      case .due: "按期限"
      case .state: "按状态"
      }
    },
    label: { action in
      switch action {
      case .rows: ""
      case .open: "看记实"
      case .new: "新记实"
      case .side: "主体/监督"
      case .filter: "筛选"
      case .clear: "去掉筛选"
      case .yearBefore: "上一年"
      case .yearAfter: "下一年"
      case .adopt: "审定个性"
      case .quickDuty: "添事项"
      case .exempt: "免除"
      case .year: "全年"
      case .remark: "备注"
      case .save: "提交"
      case .cancel: "取消"
      default: IndicatorWords(language: .chinese).label(action)
      }
    },
    field: { field in
      switch field {
      case .title: "事项名称"
      case .due: "完成期限"
      case .code: "编号"
      case .points: "分值"
      case .subject: "履责主体"
      case .requirement: "要求"
      }
    },
    hint: { field in
      switch field {
      case .title: "必填"
      case .due: "必填，如 2026-09-30"
      case .points: "0 为临时任务，不计分"
      case .code, .subject: "已拟好，可改"
      case .requirement: "可不填"
      }
    })
}
