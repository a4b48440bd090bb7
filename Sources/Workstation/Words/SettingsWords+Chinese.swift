import Records
import TerminalUI

extension SettingsWords {
  static let chinese = SettingsWords(
    name: "显示与规则", change: "更换", changeBack: "换回", find: "查找", findHint: "键入规则名、数值或条文",
    nothing: "没有这样的设置或规则。", ruleStays: "规则出自制度文件，这里只能查看。",
    purpose: "上面几行是您在这台机器上的显示习惯，改了马上生效，下次登录还在；下面是现行规则的每一项，附它的出处。",
    display: "显示习惯只影响您自己，不改动任何记实", displayArticle: "本机保存，每人一份",
    rulesNote: "规则的每一项都写明出自哪一条；制度没有写明的标为“建议值”", rulesArticle: "现行规则文件",
    language: "语言", thisLanguage: "中文", theme: "配色", frames: "线条", mouse: "鼠标", width: "引号、圆圈数字的宽度",
    own: "本机", proposed: "建议值",
    proposedAdvice: "建议值：制度文件没有写明，由本程序建议。", noProfile: "库里还没有规则", sample: "样张", narrow: "一格", wide: "两格",
    languageAdvice: "随时可按 L 在中文与英文之间切换。",
    themeAdvice: "深色用于黑底终端，浅色用于白底，素色只用粗体与反显。随时可按 T 切换；设了 NO_COLOR 时总是素色。",
    framesAdvice: "表格线显示成问号或乱码时，换成 ASCII。",
    mouseAdvice: "开：点标签、行、页脚按键，滚轮翻页；要选文字复制，按住 Shift 拖动。关：鼠标完全归终端，直接拖动即可选字。",
    widthAdvice: "“样张”的竖线对着哪一行的竖线，就选哪一种：",
    themes: [.dark: "深色", .light: "浅色", .plain: "素色"],
    switches: (frames: ["细线", "ASCII"], mouse: ["关", "开"], width: ["一格", "两格"]),
    values: [
      "true": "是", "false": "否", "eventEnd": "活动结束日", "eventStart": "活动开始日", "entry": "录入日",
      "signOff": "审签日", "naturalDay": "自然日", "workingDay": "工作日", "none": "不顺延",
      "nextWorkingDay": "顺延到下一工作日", "previousWorkingDay": "提前到上一工作日", "meanOfMonths": "各月平均",
      "pooled": "合并计算", "competition": "并列后跳位", "dense": "并列后不跳位",
    ],
    rules: [
      "commonPoints": "共性指标分值", "individualPoints": "个性指标分值", "commonAdoptBy": "共性指标应于此日前下达",
      "individualAdoptBy": "个性指标应于此日前下达", "entryPeriod": "录入期限（工作日）",
      "entryClockStart": "录入期限从哪天起算", "entryBoundByCompletion": "录入也受完成期限约束",
      "recordYear": "记实归入哪一年", "warningLead": "提前几日预警", "warningUnit": "预警按什么日计",
      "deadlineDayCounts": "预警天数含期限当日", "completionRoll": "完成期限逢休息日", "periodRoll": "录入期限逢休息日",
      "beforeIncludesDay": "“某日前”含当日", "monthlyNoticeDay": "每月通报日", "noticeBothSides": "两个责任都通报",
      "upwardReportDates": "向上级报告日", "minAttachments": "至少几份佐证材料", "attachmentFileLimit": "单份材料上限",
      "attachmentRecordLimit": "一条记实材料上限", "paperSignatureScan": "纸质签字要有扫描件", "evidenceKinds": "佐证材料种类",
      "categories": "活动类别", "summaryMin": "摘要至少字数", "summaryMax": "摘要至多字数", "titleMax": "题目至多字数",
      "placeMax": "地点至多字数", "reviewDueWorkingDay": "每月第几个工作日前审核", "timeFactors": "时效系数",
      "quarterMethod": "季度得分算法", "rankMethod": "名次并列办法", "roundBeforeRank": "先取整再排名",
      "bulletinDueDays": "季度通报限几日内", "lagShare": "靠后单位比例（%）", "sideWeights": "两个责任权重",
      "routineWeights": "平时与年终权重", "recordShareOfRoutine": "记实占平时的比例", "gradeLimits": "等次分数线",
      "gradeSet": "等次",
    ],
    about: { name, code, value in "\(name)（\(code)）：\(value)" })
}
