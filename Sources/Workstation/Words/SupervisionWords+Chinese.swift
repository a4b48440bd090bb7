import Records

extension SupervisionWords {
  static let chinese = SupervisionWords(
    language: .chinese,
    heads: [
      .findings: ["编号", "单位", "问题", "状态", "期限", "剩余"],
      .inspections: ["编号", "种类", "单位", "组织", "办结", "问题", "待整改"],
      .violations: ["编号", "单位", "情形", "证据", "日期", "通报或案号"],
      .bulletins: ["编号", "标题", "印发", "人次", "单位"],
      .analyses: ["编号", "时段", "完成率", "呈报", "呈送"],
      .trail: ["时间", "情形", "单位", "事项", "经办", "迟"],
    ], name: "督查", needed: "须填写。", dayWrong: "日期不对。", unitsWrong: "有的单位认不出。", unitWrong: "认不出这个单位。",
    recordWrong: "不是记实编号。", noAnswer: "选一条待整改的问题再报告。", notWaiting: "这一条没有等待核查的整改。",
    notOpen: "这次督查不是本部门组织的，或已办结。", period: "督查时段",
    otherOffice: "这一件不是本部门登记的。", namedAlready: "所选违规已有点名通报过的。", presentFirst: "选一份已呈报的分析再登记分送。",
    howToPresent: "尚未呈报；i 呈报，p 换时段，Enter 看全文。最薄弱的指标：", preview: "未呈报", bulletinTitle: "关于记实违规问题的通报",
    help: Help(
      "督查发现的问题和整改期限、督查、记实违规、点名通报、分析报告、异常情况，Tab 换栏。督查部门组织、登记、核查、通报、呈报；单位看自己的并报告整改。",
      rules: [
        Help.Rule("发现履责不力的，反馈并限期整改；没有结果不能办结。", "督查考核办法第十五条"),
        Help.Rule("每半年对每个单位全面督查一次。", "督查考核办法第八条"),
        Help.Rule("拒不整改、整改不到位或弄虚作假的，转问责。", "督查考核办法第十五条"),
        Help.Rule("点名通报只由登记违规的督查部门印发，写明单位、人员、事实和处理。", "全程记实制度第十三条"),
        Help.Rule("定期分析，报市委、市纪委。", "全程记实制度第十六条"),
        Help.Rule("逾期、更正、补充、作废、被拒和校验不符都列出来，谁也去不掉。", "全程记实制度第十三条"),
      ]))
}
