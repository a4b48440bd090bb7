import Records
import TerminalUI

// What keys do with the months, and in what lies over them.
extension MonthScreen {
  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    let area = Area(size)
    if let commands = exporting.type(input, on: area, at: desk) ?? reader.type(input, at: desk) {
      return commands
    }
    switch over {
    case .form: return form?.type(input, on: area, at: desk)
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
      return before == cursor.selected ? turnReading() : ask(at: desk)
    }
    guard cursor.type(input) else { return nil }
    forgetWish()
    return before == cursor.selected ? [] : ask(at: desk)
  }

  private func ask(at desk: Desk) -> [Command] { content(at: desk).map { [.ask($0)] } ?? [] }

  package mutating func receive(_ reply: Reply, at desk: Desk) -> [Command] {
    exporting.take(reply, in: desk.language)
    reopen(after: reply, in: desk.language)
    if form != nil, let commands = form?.receive(reply, at: desk) { return commands }
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
      form = nil
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
          title: words.make, message: words.making(month, found), confirm: words.make,
          cancel: desk.words.station.cancel), month, found)
    case .failed(.noticePreview(unit, _, _), _): making = nil
    default: return nil
    }
    return []
  }
}
