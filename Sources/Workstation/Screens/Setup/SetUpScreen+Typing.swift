import Records
import TerminalUI

// What keys do in set-up, in its forms and over its slips.
extension SetUpScreen {
  package mutating func type(_ input: Input, at desk: Desk) -> [Command]? {
    if let commands = asking.type(input, on: Area(size), at: desk) { return commands }
    switch over {
    case .form(var form):
      let commands = form.type(input, on: Area(size), at: desk)
      over = .form(form)
      return commands
    case .calendar(var editor):
      let isTaken = editor.type(input)
      over = .calendar(editor)
      return isTaken ? [] : nil
    case .path(let dialog, let slips): return type(input, in: dialog, saving: slips, at: desk)
    case .slips: return nil
    case nil: break
    }
    if case .mouse(let mouse) = input, mouse.act == .press {
      return cursor.press(mouse.point, in: listArea(in: Area(size)).split(top: 1).rest) ? [] : nil
    }
    return cursor.type(input) ? [] : nil
  }

  private mutating func type(_ input: Input, in dialog: Dialog, saving slips: [Slip], at desk: Desk)
    -> [Command]
  {
    var dialog = dialog
    dialog.take(input, on: Area(size))
    over = .path(dialog, slips)
    switch dialog.answer {
    case nil: return []
    case .cancelled, .confirmed: over = .slips(slips)
    case .text(let path):
      guard !path.isEmpty else {
        over = .slips(slips)
        return []
      }
      (over, sentPath) = (.slips(slips), dialog)
      return [.ask(.saveText(desk.words.setUp.slips(slips, desk), to: path))]
    }
    return []
  }

  package mutating func update(_ action: Action, at desk: Desk) -> [Command] {
    switch action {
    case .section:
      let all = SetUpPart.allCases
      let index = all.firstIndex(of: section) ?? 0
      turn(to: all[(index + 1) % all.count], at: desk)
      return section == .care ? [.ask(.care)] : []
    case .add:
      switch section {
      case .units: begin(.addUnit(at: desk))
      case .people: begin(.addPerson(among: people, at: desk))
      case .calendar:
        editCalendar(of: desk.calendar.years.keys.max().map { $0 + 1 } ?? desk.today.year, at: desk)
      case .gaps, .care: break
      }
    case .change:
      if let unit = unit(at: desk) { begin(.changeUnit(unit, at: desk)) }
      if section == .calendar, let row = cursor.selection { editCalendar(of: years(at: desk)[row], at: desk) }
    case .post: if let colleague { begin(.givePost(colleague.person, at: desk)) }
    case .endPost:
      if let colleague { begin(.endPost(colleague.person, colleague.posts(on: desk.today), at: desk)) }
    case .firstDay: if let overview { begin(.dateLedgers(from: overview.ledgersFrom)) }
    case .present: if let colleague { begin(.enrol(colleague.person)) }
    case .code: return colleague.map { issue([$0.person.code], at: desk) } ?? []
    case .allCodes:
      let waiting = notEnrolled.map(\.person.code)
      // Those whose slip is still good keep it, unless all of them hold one.
      let without = waiting.filter { !codesOut.contains($0) }
      return issue(without.isEmpty ? waiting : without, at: desk)
    case .save: return save(at: desk)
    case .cancel: over = nil
    case .saveSlips:
      guard case .slips(let slips) = over else { return [] }
      let words = desk.words
      over = .path(
        Dialog(
          title: words.setUp.saveSlips, message: words.setUp.saveMessage,
          entry: .line(TextField("~/jishi-codes-\(desk.today).txt", limit: 400)),
          confirm: words.station.confirm,
          cancel: words.station.cancel), slips)
    }
    return []
  }

  private mutating func begin(_ form: FormSpec) { over = .form(OpenForm(form)) }

  private mutating func editCalendar(of year: Int, at desk: Desk) {
    var editor = CalendarEditor(year: year, table: desk.calendar.years[year])
    editor.resize(to: size)
    over = .calendar(editor)
  }

  private mutating func save(at desk: Desk) -> [Command] {
    switch over {
    case .form(var form):
      let commands = form.commands(at: desk)
      over = .form(form)
      return commands
    case .calendar(var editor):
      let table = editor.table(in: desk.language, words: desk.words.setUp)
      over = .calendar(editor)
      return table.map { [.confirm(.adoptCalendar($0))] } ?? []
    default: return []
    }
  }
}
