import Records

extension SetUpWords {
  static let chinese = SetUpWords(
    name: "系统设置", code: "编号", unit: "单位", group: "组别", mainBody: "主体责任机构", supervisionBody: "监督责任机构",
    unranked: "不参加排名", bothSides: "两个方面", noUnitNeeded: "这一身份不分单位", person: "姓名", posts: "任职（今日）",
    key: "启用", enrolled: "已启用", notEnrolled: "未启用", noPost: "无任职", year: "年度", restDays: "放假",
    makeUpDays: "补班", source: "依据", sourceHint: "放假通知的文号", sourceMissing: "请写依据：放假通知的文号",
    linesHint: "每行一天：日期,rest 是工作日放假；日期,work 是周末补班。",
    linesExample: "一行一天", yearMissing: "没有日历，时限为暂定；回车添加", missing: "还缺什么", whatToDo: "怎么办",
    nothingMissing: "都齐了。", noUnits: "还没有单位", addHead: "人员：a 添加或 p 任职", addRecorder: "人员：p 任职，写明指定文件",
    addUnit: "单位：a 添加", addYear: "历法：a 添加该年", enrolHow: "C 发一次性码，或到场 e 设口令",
    neverVerified: "全库还没有核验过", verifyHow: "0 核验", codes: "一次性码",
    codesOnce: "只显示这一次：请交给本人，十四天内有效，只能用一次。",
    codesHint: "s 存成文件（打印后请删除）   Esc 关闭，关闭后无法再看",
    saveSlips: "存成文件", saveMessage: "存到哪个文件？只有您能读。打印、分发后请删除。", done: "已办好，已记入市级记录链。",
    needed: "必填", dayWrong: "写成 2026-06-26", unitMissing: "请写单位编号或名称", basisMissing: "请写指定记录员的文件",
    purpose: "单位、人员、任职、启用和工作日历。每一步都由您签名记入市级记录链，和从文件导入用同一套规则核对。",
    oneHead: "一个机构同一天只有一名主要负责人；没有负责人就无法审签。", oneHeadArticle: "全程记实制度第十条",
    paper: "记录员须有指定文件；可以另指定替补。", paperArticle: "全程记实制度第八条",
    years: "工作日 = 周一至周五，减放假，加补班；缺日历的年份时限为暂定。", yearsArticle: "全程记实制度第十条",
    history: "任职只能终止，不能改写，以便责任随人。", historyArticle: "实施细则第四十二条",
    section: { section in
      switch section {
      case .gaps: "待办"
      case .units: "单位"
      case .people: "人员"
      case .calendar: "历法"
      case .care: "库和新年"
      }
    },
    label: { action, section in
      switch action {
      case .section: "下一部分"
      case .add: section == .units ? "添单位" : section == .people ? "添人" : "添一年"
      case .change: "改"
      case .post: "任职"
      case .endPost: "终止任职"
      case .code: "发码"
      case .allCodes: "给未启用的都发码"
      case .present: "到场设口令"
      case .firstDay: "起算日"
      case .save: "办理"
      case .cancel: "取消"
      case .saveSlips: "存成文件"
      }
    },
    title: { task in
      switch task {
      case .addUnit: "添单位"
      case .changeUnit(let unit): "改单位  \(unit.code)"
      case .addPerson: "添人并任职"
      case .givePost(let person): "任职  \(person.name)"
      case .endPost(let person, _): "终止任职  \(person.name)"
      case .enrol(let person): "请 \(person.name) 本人设口令"
      case .dateLedgers: "台账从哪一天起算"
      }
    },
    field: { field in
      switch field {
      case .code: "编号"
      case .name: "名称/姓名"
      case .kind: "类别"
      case .group: "组别"
      case .mainBody: "主体责任机构"
      case .supervisionBody: "监督责任机构"
      case .unit: "单位"
      case .side: "方面"
      case .role: "身份"
      case .title: "职务"
      case .from: "起始日"
      case .basis: "指定文件"
      case .portfolio: "分管"
      case .reason: "理由"
      case .on: "最后一日"
      case .post: "哪一任职"
      case .passphrase: "口令"
      case .again: "再输一遍"
      }
    },
    hint: { field in
      switch field {
      case .code: "已按拼音拟好，定后不能改"
      case .name, .mainBody, .title, .reason: "必填"
      case .kind, .group, .side, .role, .post: "左右键选"
      case .supervisionBody: "没有就空着"
      case .unit: "编号、名称或拼音首字母"
      case .from, .on: "如 2026-06-26"
      case .basis: "记录员必填，写文号"
      case .portfolio: "班子成员的，用、隔开"
      case .passphrase: "至少 10 个字符"
      case .again: ""
      }
    },
    calendarOf: { "\($0) 年工作日历" }, lineWrong: { "第 \($0) 行看不懂：\($1)。写成 2027-01-01,rest" },
    noHead: { "\($0)\($1)没有主要负责人" }, noRecorder: { "\($0)\($1)没有记录员" }, noYear: { "没有 \($0) 年工作日历" },
    withoutKey: { "\($0)（\($1)）还没有启用" }, saved: { "已存到 \($0)，打印、分发后请删除。" },
    slip: { "\($0.person.name)（\($0.person.code)）\n一次性码  \($0.code)\n登录时选「用一次性码」，自己设口令（至少 10 个字符）。" },
    slipsHead: { "\($0.city)  记实  一次性码  \($0.today)（十四天内有效）" })
}
