import Records
import TerminalUI

// What the keys over the months do.
extension MonthScreen {
  mutating func turnReading() -> [Command] {
    isReading.toggle()
    sheet = Sheet()
    return []
  }

  mutating func turnSide(at desk: Desk) -> [Command] {
    let sides = sides(at: desk)
    let place = sides.firstIndex(of: shownSide(at: desk)) ?? 0
    return turn(to: sides[(place + 1) % sides.count], at: desk)
  }

  mutating func show(_ form: FormSpec?) -> [Command] {
    if let form { over = .form(OpenForm(form)) }
    return []
  }

  mutating func askToSign(_ report: ReportStanding, at desk: Desk) -> [Command] {
    let words = desk.words.month
    let text = shownReport?.registered?.body.text
    let unopened = text.map { desk.opened.contains($0.sha256) ? [] : [$0.name] } ?? []
    over = .sign(
      Dialog(
        title: words.sign, message: words.signing(report, unopened: unopened), confirm: words.sign,
        cancel: desk.words.station.cancel), report.half)
    return []
  }

  /// Keys in what the head has signed on paper.
  mutating func keyIn(_ report: ReportStanding, _ unit: UnitCode, at desk: Desk) -> [Command] {
    let head = people.first {
      $0.posts.contains { $0.isHead && $0.covers(unit, .main) && $0.isHeld(on: desk.today) }
    }
    guard let head else { return [.tell(Notice(desk.words.month.noHead, isProblem: true))] }
    over = .paper(PaperSignForm(signer: head.person, day: desk.today), report.half)
    return []
  }

  mutating func export(at desk: Desk) -> [Command] {
    guard let current, let unit = unit(at: desk) else { return [] }
    let gap = desk.language == .chinese ? "" : " "
    let side = shownSide(at: desk).name(in: desk.language)
    let content: ListExport.Content
    let title: String
    switch current {
    case .notice(let notice):
      content = .notice(unit, notice.side, notice.month)
      title = notice.month.notice(in: desk.language) + gap + side
    case .report(let report):
      content = .report(unit, report.half)
      title = report.half.report(in: desk.language)
    }
    exporting.open(
      .export(
        content, as: .html, title: unitName(at: desk) + gap + title, subtitle: "",
        scope: desk.words.month.asPaper, at: desk))
    return []
  }
}
