import Records
import TerminalUI

// What the offices alone do in each list, and why it cannot be done with what is chosen.
extension SupervisionScreen {
  func officeKeys(at desk: Desk) -> [ScreenKey<Self>] {
    switch part {
    case .findings:
      let acts = [inspectKey(at: desk), findingKey(at: desk, isInFooter: inspection != nil)]
      return acts + judgingKeys(at: desk) + [violationKey(at: desk, isInFooter: false)]
    case .inspections:
      let acts = [inspectKey(at: desk), findingKey(at: desk), closeKey(at: desk)]
      return isReading ? acts : acts + [violationKey(at: desk, isInFooter: false)]
    case .violations: return [violationKey(at: desk)] + violationKeys(at: desk)
    case .bulletins:
      return [
        ScreenKey(
          desk.language.say("更正通报", "Correct"), .character("c"), unless: obstacleToCorrection(at: desk)
        ) { $0.correctBulletin(at: $1) }
      ]
    case .analyses: return analysisKeys(at: desk)
    case .trail: return [violationKey(at: desk)]
    }
  }

  private func inspectKey(at desk: Desk) -> ScreenKey<Self> {
    key(
      desk.language.say("组织督查", "New inspection"), "n", unless: desk.only(.inspect, on: desk.office)
    ) { .inspect(at: $1) }
  }

  private func findingKey(at desk: Desk, isInFooter: Bool = true) -> ScreenKey<Self> {
    key(
      desk.language.say("登记问题", "Put finding down"), "d", unless: obstacleToInspection(at: desk),
      isInFooter: isInFooter
    ) { screen, desk in screen.standing(at: desk).map { .finding(of: $0) } }
  }

  private func closeKey(at desk: Desk) -> ScreenKey<Self> {
    key(desk.language.say("办结", "Record result"), "o", unless: obstacleToInspection(at: desk)) { screen, _ in
      (screen.current?.inspection).map { .close($0) }
    }
  }

  private func violationKey(at desk: Desk, isInFooter: Bool = true) -> ScreenKey<Self> {
    key(
      desk.language.say("登记违规", "Note violation"), "v", unless: desk.only(.noteViolation, on: desk.office),
      isInFooter: isInFooter
    ) { screen, desk in
      guard let line = screen.current?.line else { return .violation(nil, desk.office, nil, at: desk) }
      return .violation(line.unit, line.side ?? desk.office, RecordNumber(line.target), at: desk)
    }
  }

  private func judgingKeys(at desk: Desk) -> [ScreenKey<Self>] {
    let (words, language) = (desk.words.supervision, desk.language)
    let obstacle = obstacleToJudging(at: desk)
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
      judge(language.say("撤回问题", "Take back"), "x", unless: obstacleToWithdrawing(at: desk)) {
        .withdraw($0)
      },
    ]
  }

  private func violationKeys(at desk: Desk) -> [ScreenKey<Self>] {
    let (words, language) = (desk.words, desk.language)
    return [
      key(language.say("登记处理", "Follow up"), "f", unless: obstacleToFollowing(at: desk)) { screen, _ in
        (screen.current?.violation?.name).map { .follow($0) }
      },
      ScreenKey(
        language.say("点名通报", "Name in a bulletin"), .character("i"), unless: obstacleToBulletin(at: desk)
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

  private func analysisKeys(at desk: Desk) -> [ScreenKey<Self>] {
    let (words, language) = (desk.words.supervision, desk.language)
    let only = desk.only(.presentAnalysis, on: desk.office)
    let presented = current?.presented
    let isOther = presented.map { $0.id.office != desk.office } ?? false
    return [
      key(language.say("呈报", "Present"), "i", unless: only) { screen, desk in
        .present(from: screen.days(at: desk).from, to: screen.days(at: desk).to, at: desk)
      },
      key(
        language.say("登记分送", "Send on"), "t",
        unless: only ?? (presented == nil ? words.presentFirst : isOther ? words.otherOffice : nil)
      ) { screen, desk in (screen.current?.presented?.id).map { .send($0, on: desk.today) } },
    ]
  }
}

// Why something cannot be done with what is chosen; `nil`: it can.
extension SupervisionScreen {
  /// Of findings put down in an inspection, and of its result.
  private func obstacleToInspection(at desk: Desk) -> String? {
    if let only = desk.only(.inspect, on: desk.office) { return only }
    if current == nil, inspection == nil { return desk.words.station.chooseFirst }
    return standing(at: desk).map { $0.closedOn == nil } ?? false ? nil : desk.words.supervision.notOpen
  }

  private func obstacleToJudging(at desk: Desk) -> String? {
    let words = desk.words.supervision
    if let only = desk.only(.inspect, on: desk.office) { return only }
    guard let finding = openFinding else {
      return current == nil ? desk.words.station.chooseFirst : words.notWaiting
    }
    return finding.name.inspection.office == desk.office ? nil : words.otherOffice
  }

  private func obstacleToWithdrawing(at desk: Desk) -> String? {
    if let only = desk.only(.inspect, on: desk.office) { return only }
    guard let finding = current?.finding else { return desk.words.station.chooseFirst }
    if finding.name.inspection.office != desk.office { return desk.words.supervision.otherOffice }
    return finding.state.isUntouched
      ? nil : ActRefusal.findingSettled(finding.name, finding.state).sentence(in: desk.language)
  }

  private func obstacleToCorrection(at desk: Desk) -> String? {
    if let only = desk.only(.noteViolation, on: desk.office) { return only }
    guard let bulletin = current?.bulletin else { return desk.words.station.chooseFirst }
    if bulletin.id.office != desk.office { return desk.words.supervision.otherOffice }
    return bulletin.correctedBy.map {
      ActRefusal.bulletinCorrected(bulletin.id, by: $0).sentence(in: desk.language)
    }
  }

  private func obstacleToFollowing(at desk: Desk) -> String? {
    if let only = desk.only(.noteViolation, on: desk.office) { return only }
    guard let violation = current?.violation else { return desk.words.station.chooseFirst }
    return violation.name.office == desk.office ? nil : desk.words.supervision.otherOffice
  }

  private func obstacleToBulletin(at desk: Desk) -> String? {
    let words = desk.words.supervision
    if let only = desk.only(.noteViolation, on: desk.office) { return only }
    if chosen.isEmpty { return desk.words.station.chooseFirst }
    if chosen.contains(where: { $0.name.office != desk.office }) { return words.otherOffice }
    return chosen.contains { $0.bulletin != nil } ? words.namedAlready : nil
  }
}
