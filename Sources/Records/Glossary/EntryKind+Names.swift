extension EntryKind {
  /// The act as a history shows it: 送审, submitted for sign-off.
  package func name(in language: Language) -> String {
    switch self {
    case .storeFounded: language.say("建库", "store founded")
    case .storeRestored: language.say("由备份恢复", "restored from a backup")
    case .profileAdopted: language.say("启用规则", "rules adopted")
    case .calendarAdopted: language.say("启用工作日历", "calendar adopted")
    case .unitAdded: language.say("新增单位", "unit added")
    case .unitChanged: language.say("变更单位", "unit changed")
    case .personAdded: language.say("新增人员", "person added")
    case .postGiven: language.say("任职", "post given")
    case .postEnded: language.say("免职", "post ended")
    case .codeIssued: language.say("发放一次性登记码", "one-time code issued")
    case .keyIntroduced: language.say("启用密钥", "key introduced")
    case .administratorRecovered: language.say("以恢复密钥更换管理员", "administrator recovered")
    case .clockCorrected: language.say("校正时钟", "clock corrected")
    case .faultAcknowledged: language.say("确认断链", "fault acknowledged")
    case .checkpointMade: language.say("出具校验点", "checkpoint made")
    case .actRefused: language.say("操作被拒", "act refused")
    case .indicatorsDrafted: language.say("填报指标", "indicators put up")
    case .indicatorsAdopted: language.say("审定指标", "indicators adopted")
    case .occurrenceExempted: language.say("免除事项", "duty exempted")
    case .remarkMade: language.say("督查备注", "remark made")
    case .remarkSeen: language.say("阅知备注", "remark seen")
    case .recordSubmitted: language.say("送审", "submitted for sign-off")
    case .recordWithdrawn: language.say("撤回送审", "submission withdrawn")
    case .recordReturned: language.say("退回", "returned")
    case .recordSigned: language.say("审签", "signed")
    case .recordEntered: language.say("录入", "entered")
    case .recordRevised: language.say("更正或补充生效", "revision took effect")
    case .recordVoided: language.say("作废", "voided")
    case .recordImported: language.say("建库时导入", "imported")
    case .paperFiled: language.say("登记纸质档案", "paper filed")
    case .draftDiscarded: language.say("废弃草稿", "draft discarded")
    case .draftHandedOver: language.say("移交草稿", "draft handed over")
    }
  }
}
