import Records
import TerminalUI

// What the keys over the months do.
extension NoticesScreen {
  mutating func turnReading() -> [Command] {
    isReading.toggle()
    sheet = Sheet()
    return []
  }

  mutating func turnSide(at here: ScreenContext) -> [Command] {
    let sides = sides(at: here)
    let place = sides.firstIndex(of: shownSide(at: here)) ?? 0
    return turn(to: sides[(place + 1) % sides.count], at: here)
  }

  mutating func show(_ form: FormSpec?) -> [Command] {
    if let form { over = .form(OpenForm(form)) }
    return []
  }

  mutating func askToSign(_ report: ReportStanding, at here: ScreenContext) -> [Command] {
    let words = here.words.month
    let text = shownReport?.registered?.body.text
    let unopened = text.map { here.opened.contains($0.sha256) ? [] : [$0.name] } ?? []
    over = .sign(
      Dialog(
        title: words.sign, message: words.signing(report, unopened: unopened), confirm: words.sign,
        cancel: here.words.station.cancel), report.half)
    return []
  }

  /// Keys in what the head has signed on paper.
  mutating func keyIn(_ report: ReportStanding, _ unit: UnitCode, at here: ScreenContext) -> [Command] {
    let head = people.first {
      $0.posts.contains { $0.isHead && $0.covers(unit, .main) && $0.isHeld(on: here.today) }
    }
    guard let head else { return [.tell(StatusLine(here.words.month.noHead, isProblem: true))] }
    over = .paper(PaperSignForm(signer: head.person, day: here.today), report.half)
    return []
  }

  mutating func export(at here: ScreenContext) -> [Command] {
    guard let current, let unit = unit(at: here) else { return [] }
    let gap = here.language == .chinese ? "" : " "
    let side = shownSide(at: here).name(in: here.language)
    let content: ListExport.Content
    let title: String
    switch current {
    case .notice(let notice):
      content = .notice(unit, notice.side, notice.month)
      title = notice.month.notice(in: here.language) + gap + side
    case .report(let report):
      content = .report(unit, report.half)
      title = report.half.report(in: here.language)
    }
    exporting.open(
      .export(
        content, as: .html, title: unitName(at: here) + gap + title, subtitle: "",
        scope: here.words.month.asPaper, at: here))
    return []
  }
}
