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
      "acceptAndMark": "照收，标明逾期", "points": "按分数", "quarter": "季度", "halfYear": "半年", "year": "年度",
      "report": "整改报告",
    ],
    rules: RuleNames.chinese,
    about: { name, code, value in "\(name)（\(code)）：\(value)" })
}
