import Records
import TerminalUI

// What keys do with the months, and in what lies over them.
extension NoticesScreen {
  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    let area = Area(size)
    if let commands = exporting.type(input, on: area, at: here) ?? reader.type(input, at: here) {
      return commands
    }
    switch over {
    case .form: return form?.type(input, on: area, at: here)
    case .paper(var form, let half):
      let step = form.type(input, at: here)
      over = .paper(form, half)
      return take(step, half, at: here)
    case .make(let dialog, let month, let preview):
      return answer(input, dialog) { screen, dialog in
        screen.over = .make(dialog, month, preview)
      } act: { screen in
        screen.unit(at: here).map {
          .perform(
            .makeNotice($0, screen.shownSide(at: here), month, cutOff: nil, seen: preview.heads))
        }
      }
    case .receive(let dialog, let month):
      return answer(input, dialog) { screen, dialog in
        screen.over = .receive(dialog, month)
      } act: { screen in
        guard let unit = screen.unit(at: here), let me = here.session?.person.code else { return nil }
        return .perform(
          .deliverNotice(unit, screen.shownSide(at: here), month, to: me, on: here.today, .onScreen))
      }
    case .sign(let dialog, let half):
      return answer(input, dialog) { screen, dialog in
        screen.over = .sign(dialog, half)
      } act: { screen in
        screen.unit(at: here).map { .confirm(.signReport($0, half, paper: nil)) }
      }
    case nil: break
    }
    return isReading ? typeInSheet(input, at: here) : typeInList(input, at: here)
  }

  /// Takes input for a question with two buttons; the act is what the first one asks for.
  private mutating func answer(
    _ input: Input, _ dialog: Dialog, keep: (inout NoticesScreen, Dialog) -> Void,
    act: (NoticesScreen) -> Command?
  ) -> [Command] {
    var dialog = dialog
    dialog.take(input, on: Area(size))
    keep(&self, dialog)
    guard let answer = dialog.answer else { return [] }
    over = nil
    return answer == .cancelled ? [] : act(self).map { [$0] } ?? []
  }

  private mutating func take(_ step: PaperSignForm.Step, _ half: HalfYear, at here: ScreenContext)
    -> [Command]
  {
    switch step {
    case .typing: return []
    case .left:
      over = nil
      return []
    case .read(let path): return [.ask(FolderQuery(path: path))]
    case .onlyOne: return [.tell(StatusLine(here.words.form.oneFileOnly, isProblem: true))]
    case .attach(let path):
      return [.start(.attach(for: .signature, path: path, kind: .document, caption: ""))]
    case .done(let paper):
      guard let unit = unit(at: here), case .paper(let form, _) = over else { return [] }
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

  private mutating func typeInSheet(_ input: Input, at here: ScreenContext) -> [Command]? {
    if input == .key(.escape) {
      isReading = false
      return []
    }
    let area = readingArea(in: Area(size))
    return sheet.type(input, lines: lines(area.columns, at: here).count, rows: area.rows) ? [] : nil
  }

  private mutating func typeInList(_ input: Input, at here: ScreenContext) -> [Command]? {
    let before = cursor.selected
    if case .mouse(let mouse) = input, mouse.act == .press {
      guard cursor.press(mouse.point, in: places(in: Area(size)).table.split(top: 1).rest) else { return nil }
      return before == cursor.selected ? turnReading() : ask(at: here)
    }
    guard cursor.type(input) else { return nil }
    forgetWish()
    return before == cursor.selected ? [] : ask(at: here)
  }

  func ask(at here: ScreenContext) -> [Command] { content(at: here).map { [.ask($0)] } ?? [] }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    exporting.take(reply, in: here.language)
    reopen(after: reply, in: here.language)
    if form != nil, let commands = form?.receive(reply, at: here) { return commands }
    if let commands = takeAnswer(reply, at: here) { return commands }
    let words = here.words.month
    if let (_, found) = reply.answered(FolderQuery.self), case .paper(var form, let half) = over {
      let step = form.receive(found)
      over = .paper(form, half)
      return take(step, half, at: here)
    }
    switch reply {
    case .finished(.attach(.signature, let path, _, _), .attached(let item)):
      if case .paper(var form, let half) = over {
        form.receive(item, from: path)
        over = .paper(form, half)
      }
    case .performed(let act, _):
      guard let told = words.done(act) else { break }
      form = nil
      return [.tell(StatusLine(told))]
    default: return reader.receive(reply, at: here)
    }
    return []
  }

  /// Takes what was asked for; `nil`: it is about something else.
  private mutating func takeAnswer(_ reply: Reply, at here: ScreenContext) -> [Command]? {
    guard let unit = unit(at: here) else { return nil }
    let year = shownYear(at: here)
    if let found = reply.answer(to: NoticesOfYearQuery(unit: unit, year: year)) {
      return take(found, at: here)
    } else if let (query, found) = reply.answered(NoticeQuery.self), query.unit == unit,
      query.month.year == year + 1
    {
      take(later: found)
    } else if let (query, found) = reply.answered(ReportsQuery.self), query.unit == unit,
      query.half.year == year
    {
      return found.first.map { take($0, at: here) } ?? []
    } else if let found = reply.answer(to: PeopleQuery(unit: unit)) {
      people = found
    } else if let (query, found) = reply.answered(NoticeDetailQuery.self), query.unit == unit {
      take(found)
    } else if let (query, found) = reply.answered(ReportDetailQuery.self), query.unit == unit {
      take(found)
    } else if let (query, found) = reply.answered(NoticePreviewQuery.self), query.unit == unit {
      take(found, query, at: here)
    } else if reply.failed(NoticePreviewQuery.self)?.unit == unit {
      making = nil
    } else {
      return nil
    }
    return []
  }

  private mutating func take(_ found: NoticePreview, _ query: NoticePreviewQuery, at here: ScreenContext) {
    take(found, query.month, query.side)
    guard making == query.month, query.side == shownSide(at: here) else { return }
    making = nil
    let words = here.words.month
    over = .make(
      Dialog(
        title: words.make, message: words.making(query.month, found), confirm: words.make,
        cancel: here.words.station.cancel), query.month, found)
  }
}
