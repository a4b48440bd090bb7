import Records
import TerminalUI

// What the offices alone do in each list, and why it cannot be done with what is chosen.
extension SupervisionScreen {
  func officeKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    switch part {
    case .findings:
      let acts = [inspectKey(at: here), findingKey(at: here, isInFooter: inspection != nil)]
      return acts + judgingKeys(at: here) + [violationKey(at: here, isInFooter: false)]
    case .inspections:
      let acts = [inspectKey(at: here), findingKey(at: here), closeKey(at: here)]
      return isReading ? acts : acts + [violationKey(at: here, isInFooter: false)]
    case .violations: return [violationKey(at: here)] + violationKeys(at: here)
    case .bulletins:
      return [
        ScreenKey(
          here.language.say("更正通报", "Correct"), .character("c"), unless: obstacleToCorrection(at: here)
        ) { $0.correctBulletin(at: $1) }
      ]
    case .analyses: return analysisKeys(at: here)
    case .trail: return [violationKey(at: here)]
    }
  }

  private func inspectKey(at here: ScreenContext) -> ScreenKey<Self> {
    key(
      here.language.say("组织督查", "New inspection"), "n", unless: here.only(.inspect, on: here.office)
    ) { .inspect(at: $1) }
  }

  private func findingKey(at here: ScreenContext, isInFooter: Bool = true) -> ScreenKey<Self> {
    key(
      here.language.say("登记问题", "Put finding down"), "d", unless: obstacleToInspection(at: here),
      isInFooter: isInFooter
    ) { screen, here in screen.standing(at: here).map { .finding(of: $0) } }
  }

  private func closeKey(at here: ScreenContext) -> ScreenKey<Self> {
    key(here.language.say("办结", "Record result"), "o", unless: obstacleToInspection(at: here)) { screen, _ in
      (screen.current?.inspection).map { .close($0) }
    }
  }

  private func violationKey(at here: ScreenContext, isInFooter: Bool = true) -> ScreenKey<Self> {
    key(
      here.language.say("登记违规", "Note violation"), "v", unless: here.only(.noteViolation, on: here.office),
      isInFooter: isInFooter
    ) { screen, here in
      guard let line = screen.current?.line else { return .violation(nil, here.office, nil, at: here) }
      return .violation(line.unit, line.side ?? here.office, RecordNumber(line.target), at: here)
    }
  }

  private func judgingKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language) = (here.words.supervision, here.language)
    let obstacle = obstacleToJudging(at: here)
    let isAnswered = openFinding?.state == .replied
    func judge(
      _ label: String, _ key: Character, unless refusal: String?,
      _ form: @escaping @Sendable (FindingName) -> FormSpec
    ) -> ScreenKey<Self> {
      self.key(label, key, unless: refusal) { screen, _ in (screen.current?.finding?.name).map(form) }
    }
    return [
      judge(language.say("认可", "Accept"), "o", unless: obstacle) { .accept($0) },
      judge(language.say("退回", "Return"), "b", unless: obstacle ?? (isAnswered ? nil : words.notWaiting)) {
        .giveBack($0)
      },
      judge(language.say("转问责", "Make a case"), "c", unless: obstacle) { .escalate($0) },
      judge(language.say("撤回问题", "Take back"), "x", unless: obstacleToWithdrawing(at: here)) {
        .withdraw($0)
      },
    ]
  }

  private func violationKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language) = (here.words, here.language)
    return [
      key(language.say("登记处理", "Follow up"), "f", unless: obstacleToFollowing(at: here)) { screen, _ in
        (screen.current?.violation?.name).map { .follow($0) }
      },
      ScreenKey(
        language.say("点名通报", "Name in a bulletin"), .character("i"), unless: obstacleToBulletin(at: here)
      ) { $0.publish(at: $1) },
      ScreenKey(
        language.say("标记", "Mark"), .character(" "), unless: current == nil ? words.station.chooseFirst : nil,
        isInFooter: false
      ) { screen, _ in
        screen.list.mark()
        return []
      },
      ScreenKey(
        language.say("去掉标记", "Unmark"), .character("u"),
        unless: list.marks.isEmpty ? words.lists.noMarks : nil
      ) { screen, _ in
        screen.list.unmark()
        return []
      },
    ]
  }

  private func analysisKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language) = (here.words.supervision, here.language)
    let only = here.only(.presentAnalysis, on: here.office)
    let presented = current?.presented
    let isOther = presented.map { $0.id.office != here.office } ?? false
    return [
      key(language.say("呈报", "Present"), "i", unless: only) { screen, here in
        .present(from: screen.days(at: here).from, to: screen.days(at: here).to, at: here)
      },
      key(
        language.say("登记分送", "Send on"), "t",
        unless: only ?? (presented == nil ? words.presentFirst : isOther ? words.otherOffice : nil)
      ) { screen, here in (screen.current?.presented?.id).map { .send($0, on: here.today) } },
    ]
  }
}

// Why something cannot be done with what is chosen; `nil`: it can.
extension SupervisionScreen {
  /// For recording the findings of an inspection, and its result.
  private func obstacleToInspection(at here: ScreenContext) -> String? {
    if let only = here.only(.inspect, on: here.office) { return only }
    if current == nil, inspection == nil { return here.words.station.chooseFirst }
    return standing(at: here).map { $0.closedOn == nil } ?? false ? nil : here.words.supervision.notOpen
  }

  private func obstacleToJudging(at here: ScreenContext) -> String? {
    let words = here.words.supervision
    if let only = here.only(.inspect, on: here.office) { return only }
    guard let finding = openFinding else {
      return current == nil ? here.words.station.chooseFirst : words.notWaiting
    }
    return finding.name.inspection.office == here.office ? nil : words.otherOffice
  }

  private func obstacleToWithdrawing(at here: ScreenContext) -> String? {
    if let only = here.only(.inspect, on: here.office) { return only }
    guard let finding = current?.finding else { return here.words.station.chooseFirst }
    if finding.name.inspection.office != here.office { return here.words.supervision.otherOffice }
    return finding.state.isUntouched
      ? nil : ActRefusal.findingSettled(finding.name, finding.state).sentence(in: here.language)
  }

  private func obstacleToCorrection(at here: ScreenContext) -> String? {
    if let only = here.only(.noteViolation, on: here.office) { return only }
    guard let bulletin = current?.bulletin else { return here.words.station.chooseFirst }
    if bulletin.id.office != here.office { return here.words.supervision.otherOffice }
    return bulletin.correctedBy.map {
      ActRefusal.bulletinCorrected(bulletin.id, by: $0).sentence(in: here.language)
    }
  }

  private func obstacleToFollowing(at here: ScreenContext) -> String? {
    if let only = here.only(.noteViolation, on: here.office) { return only }
    guard let violation = current?.violation else { return here.words.station.chooseFirst }
    return violation.name.office == here.office ? nil : here.words.supervision.otherOffice
  }

  private func obstacleToBulletin(at here: ScreenContext) -> String? {
    let words = here.words.supervision
    if let only = here.only(.noteViolation, on: here.office) { return only }
    if chosen.isEmpty { return here.words.station.chooseFirst }
    if chosen.contains(where: { $0.name.office != here.office }) { return words.otherOffice }
    return chosen.contains { $0.bulletin != nil } ? words.namedAlready : nil
  }
}
