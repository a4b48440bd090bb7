import Records
import TerminalUI

// Which keys there are, by role and by what is chosen.
extension MonthScreen {
  package func keys(at desk: Desk) -> [ScreenKey<Self>] {
    let (words, language) = (desk.words, desk.language)
    if let form {
      return form.keys(
        \.form, rows: size.rows, at: desk, saving: language.say("确定", "Done"),
        browsing: language.say("找文件", "Find the file"))
    }
    let nothing = current == nil ? words.station.chooseFirst : words.month.nothingToRead
    let unread = content(at: desk) == nil ? nothing : nil
    let isLast = shownYear(at: desk) >= desk.today.year
    return [
      ScreenKey(
        isReading ? language.say("回到列表", "Back to the list") : language.say("阅读", "Read"), .enter,
        unless: unread
      ) { screen, _ in screen.turnReading() }
    ] + ownKeys(at: desk) + [
      ScreenKey(
        language.say("看正文", "Read its text"), .character("v"),
        unless: files.isEmpty ? words.month.noFile : nil,
        isInFooter: current?.report != nil
      ) { screen, desk in screen.reader.open(screen.files, at: desk) },
      ScreenKey(
        language.say("主体/监督", "Side"), .tab, unless: sides(at: desk).count > 1 ? nil : words.ledger.oneSide
      ) { $0.turnSide(at: $1) },
      ScreenKey(language.say("导出打印", "Export, print"), .character("e"), unless: unread) {
        $0.export(at: $1)
      },
      ScreenKey(words.ledger.yearBefore, .character("["), .left, isInFooter: false) { screen, desk in
        screen.turn(year: max(1_950, screen.shownYear(at: desk) - 1), at: desk)
      },
      ScreenKey(
        words.ledger.yearAfter, .character("]"), .right, unless: isLast ? words.month.noLaterYear : nil,
        isInFooter: false
      ) { screen, desk in
        screen.turn(year: min(desk.today.year, screen.shownYear(at: desk) + 1), at: desk)
      },
    ]
  }

  private func ownKeys(at desk: Desk) -> [ScreenKey<Self>] {
    switch desk.post?.role {
    case .recorder where isOwn(at: desk): recorderKeys(at: desk)
    case .primaryHead where isOwn(at: desk), .actingHead where isOwn(at: desk): headKeys(at: desk)
    default: []
    }
  }

  /// A key of an act on the notice of the line of selection, for who may do it.
  private func noticeKey(
    _ label: String, _ key: Character, _ operation: Operation, at desk: Desk,
    unless obstacle: (NoticeStanding) -> String?,
    begin: @escaping @Sendable (inout Self, NoticeStanding, UnitCode, Desk) -> [Command]
  ) -> ScreenKey<Self> {
    let notice = current?.notice
    let refusal =
      notice.map { desk.only(operation, on: $0.side) ?? obstacle($0) } ?? desk.words.month.chooseMonth
    return ScreenKey(
      label, .character(key), unless: refusal, isInFooter: current?.report == nil
    ) { screen, desk in
      guard let notice = screen.current?.notice, let unit = screen.unit(at: desk) else { return [] }
      return begin(&screen, notice, unit, desk)
    }
  }

  /// A key of an act on the half-yearly report of the line of selection.
  private func reportKey(
    _ label: String, _ key: Character, _ operation: Operation, at desk: Desk,
    unless obstacle: (ReportStanding) -> String?,
    begin: @escaping @Sendable (inout Self, ReportStanding, UnitCode, Desk) -> [Command]
  ) -> ScreenKey<Self> {
    let report = current?.report
    let refusal =
      report.map { desk.only(operation, on: .main) ?? obstacle($0) } ?? desk.words.month.chooseReport
    return ScreenKey(label, .character(key), unless: refusal, isInFooter: report != nil) { screen, desk in
      guard let report = screen.current?.report, let unit = screen.unit(at: desk) else { return [] }
      return begin(&screen, report, unit, desk)
    }
  }

  private func recorderKeys(at desk: Desk) -> [ScreenKey<Self>] {
    let words = desk.words.month
    return [
      noticeKey(words.make, "m", .makeNotice, at: desk) {
        $0.state == .delivered || isTold($0) ? words.frozen : nil
      } begin: { screen, notice, unit, _ in
        screen.making = notice.month
        return [.ask(NoticePreviewQuery(unit: unit, side: notice.side, month: notice.month))]
      },
      noticeKey(words.deliver, "d", .makeNotice, at: desk) {
        guard $0.state != .due else { return words.makeFirst }
        return shownNotice.map { recipients(of: $0, at: desk).isEmpty } ?? true ? words.receivedByAll : nil
      } begin: { screen, notice, unit, desk in
        let heads = screen.shownNotice.map { screen.recipients(of: $0, at: desk) }
        return screen.show(
          heads.map { .deliver(notice.month, notice.side, unit, to: $0, on: desk.today) })
      },
      noticeKey(words.follow, "f", .makeNotice, at: desk) {
        $0.openItems > 0 ? nil : words.nothingToFollow
      } begin: { screen, notice, unit, _ in
        let items = screen.shownNotice?.instructions.flatMap(\.items).filter { $0.doneAt == nil }
        return screen.show(items.map { .follow(notice.month, notice.side, unit, $0) })
      },
      reportKey(words.register, "a", .registerReport, at: desk) {
        $0.sent.isEmpty ? nil : words.sentAlready
      } begin: { screen, report, unit, desk in
        screen.show(.register(report.half, unit, screen.shownReport, on: desk.today))
      },
      reportKey(desk.language.say("纸面签发", "Ink signature"), "p", .registerReport, at: desk) {
        $0.state == .drafted ? nil : words.nothingToSign
      } begin: { screen, report, unit, desk in
        screen.keyIn(report, unit, at: desk)
      },
      reportKey(words.send, "t", .registerReport, at: desk) {
        $0.state == .signed ? nil : words.nothingToSend
      } begin: { screen, report, unit, desk in
        let offices = ReportRecipient.allCases.filter { report.sent[$0] == nil }
        return screen.show(.send(report.half, unit, to: offices, on: desk.today))
      },
    ]
  }

  private func headKeys(at desk: Desk) -> [ScreenKey<Self>] {
    let words = desk.words.month
    return [
      noticeKey(words.receive, "r", .receiveNotice, at: desk) {
        guard $0.state != .due else { return words.notMadeYet }
        let me = desk.seat?.person.code
        return shownNotice?.deliveries.contains { $0.recipient == me } ?? true ? words.receivedAlready : nil
      } begin: { screen, notice, _, desk in
        let words = desk.words.month
        screen.over = .receive(
          Dialog(
            title: words.receive, message: words.receiving(notice), confirm: words.receive,
            cancel: desk.words.station.cancel), notice.month)
        return []
      },
      noticeKey(words.instruct, "i", .instructNotice, at: desk) {
        $0.state == .delivered ? nil : words.receiveFirst
      } begin: { screen, notice, unit, _ in
        screen.show(.instruct(notice.month, notice.side, unit))
      },
      reportKey(words.sign, "s", .signReport, at: desk) {
        $0.state == .drafted ? nil : words.nothingToSign
      } begin: { screen, report, _, desk in
        screen.askToSign(report, at: desk)
      },
    ]
  }
}
