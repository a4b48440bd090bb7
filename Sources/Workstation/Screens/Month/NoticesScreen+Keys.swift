import Records
import TerminalUI

// Which keys there are, by role and by what is chosen.
extension NoticesScreen {
  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language) = (here.words, here.language)
    if let form {
      return form.keys(
        \.form, rows: size.rows, at: here, saving: language.say("确定", "Done"),
        browsing: language.say("找文件", "Find the file"))
    }
    let nothing = current == nil ? words.station.chooseFirst : words.month.nothingToRead
    let unread = content(at: here) == nil ? nothing : nil
    let isLast = shownYear(at: here) >= here.today.year
    return [
      ScreenKey(
        isReading ? language.say("回到列表", "Back to the list") : language.say("阅读", "Read"), .enter,
        unless: unread
      ) { screen, _ in screen.turnReading() }
    ] + ownKeys(at: here) + [
      ScreenKey(
        language.say("看正文", "Read its text"), .character("v"),
        unless: files.isEmpty ? words.month.noFile : nil,
        isInFooter: current?.report != nil
      ) { screen, here in screen.reader.open(screen.files, at: here) },
      ScreenKey(
        language.say("主体/监督", "Side"), .tab, unless: sides(at: here).count > 1 ? nil : words.ledger.oneSide
      ) { $0.turnSide(at: $1) },
      ScreenKey(language.say("导出打印", "Export, print"), .character("e"), unless: unread) {
        $0.export(at: $1)
      },
      ScreenKey(words.ledger.yearBefore, .character("["), .left, isInFooter: false) { screen, here in
        screen.turn(year: max(1_950, screen.shownYear(at: here) - 1), at: here)
      },
      ScreenKey(
        words.ledger.yearAfter, .character("]"), .right, unless: isLast ? words.month.noLaterYear : nil,
        isInFooter: false
      ) { screen, here in
        screen.turn(year: min(here.today.year, screen.shownYear(at: here) + 1), at: here)
      },
    ]
  }

  private func ownKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    switch here.post?.role {
    case .recorder where isOwn(at: here): recorderKeys(at: here)
    case .primaryHead where isOwn(at: here), .actingHead where isOwn(at: here): headKeys(at: here)
    default: []
    }
  }

  /// A key of an act on the notice of the line of selection, for those who may do it.
  private func noticeKey(
    _ label: String, _ key: Character, _ operation: Operation, at here: ScreenContext,
    unless obstacle: (NoticeStanding) -> String?,
    begin: @escaping @Sendable (inout Self, NoticeStanding, UnitCode, ScreenContext) -> [Command]
  ) -> ScreenKey<Self> {
    let notice = current?.notice
    let refusal =
      notice.map { here.only(operation, on: $0.side) ?? obstacle($0) } ?? here.words.month.chooseMonth
    return ScreenKey(
      label, .character(key), unless: refusal, isInFooter: current?.report == nil
    ) { screen, here in
      guard let notice = screen.current?.notice, let unit = screen.unit(at: here) else { return [] }
      return begin(&screen, notice, unit, here)
    }
  }

  /// A key of an act on the half-yearly report of the line of selection.
  private func reportKey(
    _ label: String, _ key: Character, _ operation: Operation, at here: ScreenContext,
    unless obstacle: (ReportStanding) -> String?,
    begin: @escaping @Sendable (inout Self, ReportStanding, UnitCode, ScreenContext) -> [Command]
  ) -> ScreenKey<Self> {
    let report = current?.report
    let refusal =
      report.map { here.only(operation, on: .main) ?? obstacle($0) } ?? here.words.month.chooseReport
    return ScreenKey(label, .character(key), unless: refusal, isInFooter: report != nil) { screen, here in
      guard let report = screen.current?.report, let unit = screen.unit(at: here) else { return [] }
      return begin(&screen, report, unit, here)
    }
  }

  private func recorderKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let words = here.words.month
    return [
      noticeKey(words.make, "m", .makeNotice, at: here) {
        $0.state == .delivered || isTold($0) ? words.frozen : nil
      } begin: { screen, notice, unit, _ in
        screen.making = notice.month
        return [.ask(NoticePreviewQuery(unit: unit, side: notice.side, month: notice.month))]
      },
      noticeKey(words.deliver, "d", .makeNotice, at: here) {
        guard $0.state != .due else { return words.makeFirst }
        return shownNotice.map { recipients(of: $0, at: here).isEmpty } ?? true ? words.receivedByAll : nil
      } begin: { screen, notice, unit, here in
        let heads = screen.shownNotice.map { screen.recipients(of: $0, at: here) }
        return screen.show(
          heads.map { .deliver(notice.month, notice.side, unit, to: $0, on: here.today) })
      },
      noticeKey(words.follow, "f", .makeNotice, at: here) {
        $0.openItems > 0 ? nil : words.nothingToFollow
      } begin: { screen, notice, unit, _ in
        let items = screen.shownNotice?.instructions.flatMap(\.items).filter { $0.doneAt == nil }
        return screen.show(items.map { .follow(notice.month, notice.side, unit, $0) })
      },
      reportKey(words.register, "a", .registerReport, at: here) {
        $0.sent.isEmpty ? nil : words.sentAlready
      } begin: { screen, report, unit, here in
        screen.show(.register(report.half, unit, screen.shownReport, on: here.today))
      },
      reportKey(here.language.say("纸面签发", "Ink signature"), "p", .registerReport, at: here) {
        $0.state == .drafted ? nil : words.nothingToSign
      } begin: { screen, report, unit, here in
        screen.keyIn(report, unit, at: here)
      },
      reportKey(words.send, "t", .registerReport, at: here) {
        $0.state == .signed ? nil : words.nothingToSend
      } begin: { screen, report, unit, here in
        let offices = ReportRecipient.allCases.filter { report.sent[$0] == nil }
        return screen.show(.send(report.half, unit, to: offices, on: here.today))
      },
    ]
  }

  private func headKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let words = here.words.month
    return [
      noticeKey(words.receive, "r", .receiveNotice, at: here) {
        guard $0.state != .due else { return words.notMadeYet }
        let me = here.session?.person.code
        return shownNotice?.deliveries.contains { $0.recipient == me } ?? true ? words.receivedAlready : nil
      } begin: { screen, notice, _, here in
        let words = here.words.month
        screen.over = .receive(
          Dialog(
            title: words.receive, message: words.receiving(notice), confirm: words.receive,
            cancel: here.words.station.cancel), notice.month)
        return []
      },
      noticeKey(words.instruct, "i", .instructNotice, at: here) {
        $0.state == .delivered ? nil : words.receiveFirst
      } begin: { screen, notice, unit, _ in
        screen.show(.instruct(notice.month, notice.side, unit))
      },
      reportKey(words.sign, "s", .signReport, at: here) {
        $0.state == .drafted ? nil : words.nothingToSign
      } begin: { screen, report, _, here in
        screen.askToSign(report, at: here)
      },
    ]
  }
}
