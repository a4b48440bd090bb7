import Records
import TerminalUI

// The keys of set-up: those of each part, of its forms and of its slips.
extension SetUpScreen {
  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let language = here.language
    switch over {
    case .form(let form):
      return form.keys(\.form, rows: size.rows, at: here, saving: language.say("办理", "Do it"))
    case .calendar:
      let save = ScreenKey<Self>(language.say("办理", "Do it"), .function(5)) { $0.saveCalendar(at: $1) }
      return [save, cancelKey(.escape, at: here)]
    case .slips:
      let save = ScreenKey<Self>(language.say("存成文件", "Save"), .character("s")) { $0.askWhere(at: $1) }
      return [save, cancelKey(.escape, .enter, at: here)]
    case .path, nil: break
    }
    let turn = ScreenKey<Self>(language.say("下一部分", "Next part"), .tab) { $0.turn(at: $1) }
    switch section {
    case .gaps: return [turn, codesKey(at: here)] + importKeys(.units, at: here, isInFooter: true)
    case .units: return unitKeys(at: here) + [turn] + importKeys(.units, at: here, isInFooter: true)
    case .people:
      return peopleKeys(at: here) + [codesKey(at: here, isInFooter: false), turn, endKey(at: here)]
        + importKeys(.people, at: here)
    case .calendar:
      return yearKeys(at: here) + [turn, firstDayKey(at: here)]
        + importKeys(.calendar, at: here)
    case .care: return [turn]
    }
  }

  private func cancelKey(_ keys: Key..., at here: ScreenContext) -> ScreenKey<Self> {
    ScreenKey(here.words.station.cancel, keys: keys) { screen, _ in
      screen.over = nil
      return []
    }
  }

  private func unitKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let language = here.language
    return [
      ScreenKey(language.say("添单位", "Add"), .character("a")) { $0.begin(.addUnit(at: $1)) },
      ScreenKey(
        language.say("改", "Change"), .enter,
        unless: unit(at: here) == nil ? here.words.station.chooseFirst : nil
      ) { screen, here in screen.begin(screen.unit(at: here).map { .changeUnit($0, at: here) }) },
    ]
  }

  private func peopleKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let language = here.language
    let unchosen = colleague == nil ? here.words.station.chooseFirst : nil
    return [
      ScreenKey(language.say("添人", "Add"), .character("a")) { screen, here in
        screen.begin(.addPerson(among: screen.people, at: here))
      },
      ScreenKey(language.say("任职", "Post"), .character("p"), unless: unchosen) { screen, here in
        screen.begin(screen.colleague.map { .givePost($0.person, at: here) })
      },
      ScreenKey(language.say("发码", "Code"), .character("c"), unless: unchosen) { screen, here in
        guard let colleague = screen.colleague else { return [] }
        return screen.issue([colleague.person.code], at: here)
      },
      ScreenKey(language.say("到场设口令", "Enrol here"), .character("e"), unless: unchosen) { screen, _ in
        screen.begin(screen.colleague.map { .enrol($0.person) })
      },
    ]
  }

  private func endKey(at here: ScreenContext) -> ScreenKey<Self> {
    let words = here.words.station
    let holdsNone = colleague?.posts(on: here.today).isEmpty ?? true
    return ScreenKey(
      here.language.say("终止任职", "End post"), .character("x"),
      unless: colleague == nil ? words.chooseFirst : holdsNone ? words.holdsNoPost : nil
    ) { screen, here in
      screen.begin(screen.colleague.map { .endPost($0.person, $0.posts(on: here.today), at: here) })
    }
  }

  private func codesKey(at here: ScreenContext, isInFooter: Bool = true) -> ScreenKey<Self> {
    ScreenKey(
      here.language.say("给未启用的都发码", "Codes for all"), .character("C"),
      unless: notEnrolled.isEmpty ? here.words.station.allEnrolled : nil, isInFooter: isInFooter
    ) { screen, here in
      let waiting = screen.notEnrolled.map(\.person.code)
      // Those whose slip is still good keep it, unless all of them hold one.
      let without = waiting.filter { !screen.codesOut.contains($0) }
      return screen.issue(without.isEmpty ? waiting : without, at: here)
    }
  }

  private func yearKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let language = here.language
    return [
      ScreenKey(language.say("添一年", "Add"), .character("a")) { screen, here in
        screen.editCalendar(of: here.calendar.years.keys.max().map { $0 + 1 } ?? here.today.year, at: here)
      },
      ScreenKey(language.say("改", "Change"), .enter) { screen, here in
        guard let row = screen.cursor.selection else { return [] }
        return screen.editCalendar(of: screen.years(at: here)[row], at: here)
      },
    ]
  }

  private func firstDayKey(at here: ScreenContext) -> ScreenKey<Self> {
    ScreenKey(
      here.language.say("起算日", "First day"), .character("d"),
      unless: overview == nil ? here.words.station.chooseFirst : nil
    ) { screen, _ in screen.begin(screen.overview.map { .dateLedgers(from: $0.ledgersFrom) }) }
  }
}

// What the keys do.
extension SetUpScreen {
  private mutating func turn(at here: ScreenContext) -> [Command] {
    let all = SetUpPart.allCases
    let index = all.firstIndex(of: section) ?? 0
    turn(to: all[(index + 1) % all.count], at: here)
    return section == .care ? [.ask(CareQuery())] : []
  }

  private mutating func begin(_ form: FormSpec?) -> [Command] {
    if let form { over = .form(OpenForm(form)) }
    return []
  }

  private mutating func editCalendar(of year: Int, at here: ScreenContext) -> [Command] {
    var editor = CalendarEditor(year: year, table: here.calendar.years[year])
    editor.resize(to: size)
    over = .calendar(editor)
    return []
  }

  private mutating func saveCalendar(at here: ScreenContext) -> [Command] {
    guard case .calendar(var editor) = over else { return [] }
    let table = editor.table(in: here.language, words: here.words.setUp)
    over = .calendar(editor)
    return table.map { [.confirm(.adoptCalendar($0))] } ?? []
  }

  /// Issues codes; where some of these people have one that can still be used, asks before it becomes void.
  private mutating func issue(_ people: [PersonCode], at here: ScreenContext) -> [Command] {
    let held = people.count(where: codesOut.contains)
    guard held > 0 else { return [.confirm(.issueCodes(people))] }
    asking.ask(ActQuestion(here.reissuingQuestion(people.count, held: held), .issueCodes(people)))
    return []
  }

  /// Asks for the file in which the slips are saved.
  private mutating func askWhere(at here: ScreenContext) -> [Command] {
    guard case .slips(let slips) = over else { return [] }
    let words = here.words
    over = .path(
      Dialog(
        title: words.setUp.saveSlips, message: words.setUp.saveMessage,
        entry: .line(TextField("~/jishi-codes-\(here.today).txt", limit: 400)),
        confirm: words.station.confirm,
        cancel: words.station.cancel), slips)
    return []
  }
}
