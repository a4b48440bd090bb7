import Records
import TerminalUI

// What keys do with the months, and in what lies over them.
extension MonthScreen {
  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    if let commands = exporting.type(input, on: Area(size), at: desk) ?? reader.type(input, at: desk) {
      return commands
    }
    switch over {
    case .form(var form):
      let commands = form.type(input, on: Area(size), at: desk)
      over = .form(form)
      return commands
    case .paper(var form, let half):
      let step = form.type(input, at: desk)
      over = .paper(form, half)
      return take(step, half, at: desk)
    case .make(let dialog, let month, let preview):
      return answer(input, dialog) { screen, dialog in
        screen.over = .make(dialog, month, preview)
      } act: { screen in
        screen.unit(at: desk).map {
          .perform(
            .makeNotice($0, screen.shownSide(at: desk), month, cutOff: nil, seen: preview.heads))
        }
      }
    case .receive(let dialog, let month):
      return answer(input, dialog) { screen, dialog in
        screen.over = .receive(dialog, month)
      } act: { screen in
        guard let unit = screen.unit(at: desk), let me = desk.seat?.person.code else { return nil }
        return .perform(
          .deliverNotice(unit, screen.shownSide(at: desk), month, to: me, on: desk.today, .onScreen))
      }
    case .sign(let dialog, let half):
      return answer(input, dialog) { screen, dialog in
        screen.over = .sign(dialog, half)
      } act: { screen in
        screen.unit(at: desk).map { .confirm(.signReport($0, half, paper: nil)) }
      }
    case nil: break
    }
    return isReading ? typeInSheet(input, at: desk) : typeInList(input, at: desk)
  }

  /// Takes input for a question with two buttons; the act is what the first one asks for.
  private mutating func answer(
    _ input: Input, _ dialog: Dialog, keep: (inout MonthScreen, Dialog) -> Void,
    act: (MonthScreen) -> Command?
  ) -> [Command] {
    var dialog = dialog
    dialog.take(input, on: Area(size))
    keep(&self, dialog)
    guard let answer = dialog.answer else { return [] }
    over = nil
    return answer == .cancelled ? [] : act(self).map { [$0] } ?? []
  }

  private mutating func take(_ step: PaperSignForm.Step, _ half: HalfYear, at desk: Desk) -> [Command] {
    switch step {
    case .typing: return []
    case .left:
      over = nil
      return []
    case .read(let path): return [.ask(.folder(path))]
    case .onlyOne: return [.tell(Notice(desk.words.form.oneFileOnly, isProblem: true))]
    case .attach(let path):
      return [.start(.attach(for: .signature, path: path, kind: .document, caption: ""))]
    case .done(let paper):
      guard let unit = unit(at: desk), case .paper(let form, _) = over else { return [] }
      let act = Act.signReport(unit, half, paper: paper)
      sent.keep(form, for: act)
      over = nil
      return [.perform(act)]
    }
  }

  /// Opens the facts of the paper again when the store does not take them.
  private mutating func reopen(after reply: Reply, in language: Language) {
    guard let (kept, act, failure) = sent.takeBack(reply), over == nil, case .signReport(_, let half, _) = act
    else { return }
    var form = kept
    form.refuse(failure, in: language)
    over = .paper(form, half)
  }

  private mutating func typeInSheet(_ input: Input, at desk: Desk) -> [Command]? {
    if input == .key(.escape) {
      isReading = false
      return []
    }
    let area = readingArea(in: Area(size))
    return sheet.type(input, lines: lines(area.columns, at: desk).count, rows: area.rows) ? [] : nil
  }

  private mutating func typeInList(_ input: Input, at desk: Desk) -> [Command]? {
    let before = cursor.selected
    if case .mouse(let mouse) = input, mouse.act == .press {
      guard cursor.press(mouse.point, in: places(in: Area(size)).table.split(top: 1).rest) else { return nil }
      return before == cursor.selected ? update(.read, at: desk) : ask(at: desk)
    }
    guard cursor.type(input) else { return nil }
    forgetWish()
    return before == cursor.selected ? [] : ask(at: desk)
  }

  private func ask(at desk: Desk) -> [Command] { content(at: desk).map { [.ask($0)] } ?? [] }

  package mutating func update(_ action: Action, at desk: Desk) -> [Command] {
    let words = desk.words.month
    guard let unit = unit(at: desk) else { return [] }
    switch action {
    case .read:
      isReading.toggle()
      sheet = Sheet()
    case .side:
      let sides = sides(at: desk)
      let place = sides.firstIndex(of: shownSide(at: desk)) ?? 0
      return turn(to: sides[(place + 1) % sides.count], at: desk)
    case .yearBefore: return turn(year: max(1_950, shownYear(at: desk) - 1), at: desk)
    case .yearAfter: return turn(year: min(desk.today.year, shownYear(at: desk) + 1), at: desk)
    case .export: return export(unit, at: desk)
    case .files: return reader.open(files, at: desk)
    case .make:
      guard let notice = current?.notice else { return [] }
      making = notice.month
      return [.ask(.noticePreview(unit, notice.side, notice.month))]
    case .receive:
      guard let notice = current?.notice else { return [] }
      over = .receive(
        Dialog(
          title: words.label(.receive), message: words.receiving(notice), confirm: words.label(.receive),
          cancel: desk.words.station.cancel), notice.month)
    case .sign:
      guard let report = current?.report else { return [] }
      let text = shownReport?.registered?.body.text
      let unopened = text.map { desk.opened.contains($0.sha256) ? [] : [$0.name] } ?? []
      over = .sign(
        Dialog(
          title: words.label(.sign), message: words.signing(report, unopened: unopened),
          confirm: words.label(.sign),
          cancel: desk.words.station.cancel), report.half)
    case .paper:
      let head = people.first {
        $0.posts.contains { $0.isHead && $0.covers(unit, .main) && $0.isHeld(on: desk.today) }
      }
      guard let report = current?.report, let head else {
        return [.tell(Notice(words.noHead, isProblem: true))]
      }
      over = .paper(PaperSignForm(signer: head.person, day: desk.today), report.half)
    case .deliver, .follow, .instruct, .register, .send:
      if let form = form(for: action, unit, at: desk) { over = .form(OpenForm(form)) }
    case .save:
      guard case .form(var form) = over else { return [] }
      let commands = form.commands(at: desk)
      over = .form(form)
      return commands
    case .browse:
      guard case .form(var form) = over else { return [] }
      let commands = form.browse(rows: size.rows)
      over = .form(form)
      return commands
    case .cancel: over = nil
    }
    return []
  }

  private func form(for action: Action, _ unit: UnitCode, at desk: Desk) -> FormSpec? {
    switch (action, current) {
    case (.deliver, .notice(let notice)):
      shownNotice.map {
        .deliver(notice.month, notice.side, unit, to: recipients(of: $0, at: desk), on: desk.today)
      }
    case (.instruct, .notice(let notice)): .instruct(notice.month, notice.side, unit)
    case (.follow, .notice(let notice)):
      shownNotice.map { detail in
        .follow(
          notice.month, notice.side, unit, detail.instructions.flatMap(\.items).filter { $0.doneAt == nil })
      }
    case (.register, .report(let report)): .register(report.half, unit, shownReport, on: desk.today)
    case (.send, .report(let report)):
      .send(
        report.half, unit, to: ReportRecipient.allCases.filter { report.sent[$0] == nil }, on: desk.today)
    default: nil
    }
  }

  private mutating func export(_ unit: UnitCode, at desk: Desk) -> [Command] {
    guard let current else { return [] }
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

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    exporting.take(reply, in: desk.language)
    reopen(after: reply, in: desk.language)
    if case .form(var form) = over, let commands = form.receive(reply, at: desk) {
      over = .form(form)
      return commands
    }
    if let commands = takeAnswer(reply, at: desk) { return commands }
    let words = desk.words.month
    switch reply {
    case .answered(.folder, .folder(let folder)):
      if case .paper(var form, let half) = over {
        form.receive(folder)
        over = .paper(form, half)
      }
    case .answered(.folder, .file(let path)):
      if case .paper(var form, let half) = over {
        let step = form.receive(file: path)
        over = .paper(form, half)
        return take(step, half, at: desk)
      }
    case .finished(.attach(.signature, let path, _, _), .attached(let item)):
      if case .paper(var form, let half) = over {
        form.receive(item, from: path)
        over = .paper(form, half)
      }
    case .performed(let act, _):
      guard let told = words.done(act) else { break }
      if case .form = over { over = nil }
      return [.tell(Notice(told))]
    default: return reader.receive(reply, at: desk)
    }
    return []
  }

  /// Takes what was asked for; `nil`: it is about something else.
  private mutating func takeAnswer(_ reply: Reply, at desk: Desk) -> [Command]? {
    guard let unit = unit(at: desk) else { return nil }
    switch reply {
    case .answered(let asked, .notices(let found))
    where asked == .noticesOfYear(unit, year: shownYear(at: desk)):
      return take(found, at: desk)
    case .answered(.notices(let query), .notices(let found))
    where query.unit == unit && query.month.year == shownYear(at: desk) + 1:
      take(later: found)
    case .answered(.reports(let half, unit), .reports(let found)) where half.year == shownYear(at: desk):
      return found.first.map { take($0, at: desk) } ?? []
    case .answered(.people(unit), .people(let found)): people = found
    case .answered(.notice(unit, _, _), .notice(let found)): take(found)
    case .answered(.report(unit, _), .report(let found)): take(found)
    case .answered(.noticePreview(unit, let side, let month), .noticePreview(let found)):
      take(found, month, side)
      guard making == month, side == shownSide(at: desk) else { break }
      making = nil
      let words = desk.words.month
      over = .make(
        Dialog(
          title: words.label(.make), message: words.making(month, found), confirm: words.label(.make),
          cancel: desk.words.station.cancel), month, found)
    case .failed(.noticePreview(unit, _, _), _): making = nil
    default: return nil
    }
    return []
  }
}
