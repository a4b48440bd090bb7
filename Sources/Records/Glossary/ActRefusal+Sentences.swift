extension ActRefusal {
  /// Why the rules forbid an act, and what to do instead.
  package func sentence(in language: Language) -> String {
    switch self {
    case .notPermitted(let operation, let scope):
      // Only acts leave an entry when they are refused; looks do not.
      if operation == .readOwnUnit || operation == .readAllUnits {
        language.say(
          "您无权\(operation.name(in: .chinese))（\(scope.name(in: .chinese))）；请由\(operation.whoMay(in: .chinese))查看",
          "you may not \(operation.name(in: .english)) (\(scope.name(in: .english))); "
            + "that is for \(operation.whoMay(in: .english))")
      } else {
        language.say(
          "您不能对\(scope.name(in: .chinese))\(operation.name(in: .chinese))；"
            + "请由\(operation.whoMay(in: .chinese))办理，本次尝试已留痕",
          "you may not \(operation.name(in: .english)) for \(scope.name(in: .english)); "
            + "that is for \(operation.whoMay(in: .english)), and the attempt has been noted")
      }
    case .noSuch(let target), .unseen(let target, _, _):
      language.say(
        "找不到\(target.name(in: .chinese))；请核对", "there is no \(target.name(in: .english)); check it")
    case .incomplete(let problems):
      language.say(
        "还不能送审：\(problems.map { $0.sentence(in: .chinese) }.joined(separator: "；"))",
        "not ready yet: \(problems.map { $0.sentence(in: .english) }.joined(separator: "; "))")
    case .duplicates(let similar):
      language.say(
        "与 \(similar.map(\.name).joined(separator: "、")) 同日且标题或地点相同；确是另一件事，请确认后再送审",
        "same day and same title or place as \(similar.map(\.name).joined(separator: ", ")); "
          + "confirm that it is another event, then submit")
    case .evidenceLacking(let kinds):
      language.say(
        "对应事项要求的材料还缺：\(language.list(kinds.map { $0.name(in: .chinese) }))；确认无此材料后再送审",
        "the duty expects evidence that is not here: \(language.list(kinds.map { $0.name(in: .english) })); "
          + "attach it, or confirm that there is none")
    case .wrongState(let draft, let state): wrongState(draft, state, language)
    case .recordVoided(let number):
      language.say(
        "\(number) 已作废，不能再改；如需要请重新记实", "\(number) is voided and cannot change; record the event anew")
    case .commentMissing: language.say("退回须写意见；请说明要改什么", "a return needs a comment; say what must change")
    case .reasonMissing: language.say("须写明理由；请补上", "a reason is needed; give one")
    case .lateReasonMissing(let days):
      language.say(
        "已超过录入时限 \(days) 个工作日；请写明逾期原因再录入",
        "the entry deadline passed \(language.count(days, chinese: "", english: "working day")) ago; "
          + "give the reason, then enter it")
    case .eventNotOver(let end):
      language.say("事项到 \(end) 才结束；请在结束后录入", "the event is not over before \(end); enter it after that")
    case .signedBeforeEvent:
      language.say("审签不能早于事项开始；请核对日期", "a signature cannot come before the event's start; check the days")
    case .paperNumberTaken(let number, let by):
      language.say("档号 \(number) 已属于 \(by)；请换一个", "file number \(number) belongs to \(by); take another")
    case .scanMissing:
      language.say("登记纸面签字须附签字页扫描件；请添加", "a paper signature needs a scan of the signed sheet; attach it")
    case .paperIncomplete:
      language.say(
        "纸质档案须有档号、存放地点和页数；请补全", "a paper file needs number, place of keeping and pages; complete it")
    case .attachmentGone(let name):
      language.say("附件“\(name)”已不在库中；请重新添加", "the attachment “\(name)” is gone; attach it again")
    case .submittedAnew(let draft):
      language.say(
        "D\(draft) 在您读过之后又改送了一稿；请再读一遍",
        "D\(draft) was submitted anew after you read it; read it again")
    case .designationEnded(let person):
      language.say(
        "\(person) 的记录员指定已到期；请管理员重新登记",
        "\(person)'s designation as recorder has ended; the administrator must renew it")
    case .codeTaken(let code):
      language.say("代码 \(code) 已用过，不能再用；请换一个", "code \(code) was given before; take another")
    case .alreadyOpen:
      language.say(
        "本库已启用，不能再按补录导入；请改为导入草稿后审签",
        "the store is open, so records cannot be brought over; import them as drafts and have them signed")
    case .invalid(let field, let value):
      language.say("\(field) 不能是“\(value)”；请改正", "\(field) cannot be “\(value)”; change it")
    case .unfit(let text): text.sentence(in: language)
    case .secondHead(let unit, let side, let holder):
      language.say(
        "\(unit) 的\(side.name(in: .chinese))在这段时间已有主要负责人 \(holder)；请先登记其免职日期",
        "\(unit) has a head of the \(side.name(in: .english)) on those days, \(holder); end that post first")
    case .ledgersReviewed(let month):
      language.say(
        "\(month) 已有关闭的月度审核，起算日不能越过它；请先重开审核，或另定一天",
        "reviews of \(month) are closed, so the first day cannot be moved across it; "
          + "reopen them first, or name another day")
    case .rulesNotAhead(let day):
      language.say(
        "规则不能从 \(day) 起更改，已过和当天的期限不变；请写明天或以后的日期",
        "the rules cannot change from \(day): what was due by then stays; name tomorrow or a later day")
    case .lateEntryRefused(let days):
      language.say(
        "已超过录入时限 \(days) 个工作日，现行规则不收逾期录入；请报督查部门",
        "the entry deadline passed \(language.count(days, chinese: "", english: "working day")) ago and the rules take "
          + "no late entries; turn to the supervising office")
    case .pointsDoNotAddUp, .indicatorIncomplete, .memberMissing, .neverDue, .deadlinePassed, .notExtendable,
      .notAfterEvents,
      .ledgerClosed, .ledgerNotClosed, .ledgerStillRunning:
      ledgerSentence(in: language)
    case .monthNotOver, .quarterNotOver, .reviewClosed, .reviewNotClosed, .verdictsMissing, .notRecorded,
      .verdictFinal, .answeredAlready, .bulletinIssued, .reviewsOpen, .nothingReviewed, .bulletinNotIssued,
      .notClosedToRestate, .quarterPooled, .consentMissing, .changeDeclined,
      .scoreOutOfRange:
      reviewSentence(in: language)
    case .planMissing, .wayNotPlanned, .gradedByPoints, .inspectionHasNoPart, .otherYear,
      .reportOfClueMissing, .yearNotOver, .yearBeforeLedgers,
      .yearPublished, .bulletinsMissing, .yearIncomplete, .noMeasureDue:
      assessmentSentence(in: language)
    case .nothingToAdopt:
      language.say("没有待审定的指标；请先填报", "no indicators are waiting; put them up first")
    case .booksChanged(let chain):
      language.say(
        "编制期间 \(chain) 的台账有了变动；请重新查看后再编制",
        "the books of \(chain) changed in the meantime; look again, then make it anew")
    case .noticeTold(let month):
      language.say(
        "\(month) 的月度书面报告已送达，内容已定；请编制以后月份的",
        "the notice of \(month) was delivered and is frozen; make that of a later month")
    case .notAddressed(let person):
      language.say(
        "\(person) 当日不是该报告的送达对象；请送本单位在任的主要负责人",
        "\(person) is no head to whom this goes on that day; deliver it to the head in office")
    case .reportSent(let half):
      language.say(
        "\(half) 的报告已报送，不能再改；如有出入请另行行文说明",
        "the report of \(half) was sent and stays as it is; explain differences in another document")
    case .reportUnsigned(let half):
      language.say(
        "\(half) 的报告还没有签发；请主要负责人签发后再报送",
        "the report of \(half) is not signed yet; let the head sign it, then send it")
    case .inspectionClosed, .notInspected, .resultMissing, .findingSettled, .inspectionIncomplete,
      .inBulletin, .notedAlready, .notOfUnit, .bulletinCorrected:
      supervisionSentence(in: language)
    case .nothingChanged: language.say("内容没有变化；无须提交", "nothing was changed; there is nothing to do")
    }
  }

  private func wrongState(_ draft: Int, _ state: DraftState, _ language: Language) -> String {
    let next: String =
      switch state {
      case .draft, .withdrawn: language.say("请先送审", "submit it first")
      case .returned: language.say("请按意见修改后再送审", "mend it and submit it again")
      case .submitted:
        language.say("请等待审签，或先撤回", "wait for the signature, or withdraw it first")
      case .signed: language.say("可以录入", "it can be entered")
      case .entered: language.say("改动请用更正、补充或作废", "correct, supplement or void the record instead")
      case .discarded: language.say("请重新起草", "draft it anew")
      }
    return language.say(
      "D\(draft) 现为“\(state.name(in: .chinese))”，不能这样操作；\(next)",
      "D\(draft) is \(state.name(in: .english)), which does not allow this; \(next)")
  }
}

extension Target {
  /// What could not be found: 单位 CZJ, unit CZJ.
  package func name(in language: Language) -> String {
    switch self {
    case .unit(let code): language.say("单位 \(code)", "unit \(code)")
    case .person(let code): language.say("人员 \(code)", "person \(code)")
    case .draft(let number): language.say("草稿 D\(number)", "draft D\(number)")
    case .record(let number): language.say("记实 \(number)", "record \(number)")
    case .occurrence(let name): language.say("事项 \(name)", "duty \(name)")
    case .post(let id): language.say("任职 \(id)", "post \(id)")
    case .attachment(let name): language.say("附件 \(name)", "attachment \(name)")
    case .remark(let name): language.say("备注 \(name)", "remark \(name)")
    case .indicators: language.say("指标", "set of indicators")
    case .supervision(let name): language.say("督查文书 \(name)", "paper \(name) of a supervising office")
    case .snapshot: language.say("台账快照", "snapshot of ledgers")
    case .verdict(let name): language.say("\(name) 的审核意见", "verdict on \(name)")
    case .adjustment(let name): language.say("加减分 \(name)", "adjustment \(name)")
    case .bulletin(let text): language.say("通报 \(text)", "bulletin \(text)")
    case .notice(let unit, let month):
      language.say("\(unit) \(month) 的月度书面报告", "notice of \(unit) for \(month)")
    case .report(let unit, let half):
      language.say("\(unit) \(half) 的半年报告", "report of \(unit) for \(half)")
    case .followUp(let item): language.say("第 \(item) 项批示", "item \(item) to follow up")
    }
  }
}
