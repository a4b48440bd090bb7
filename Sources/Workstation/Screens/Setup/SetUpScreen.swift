import Records
import TerminalUI

/// The administrator's work: units, people, posts, codes and the calendar, judged by the same rules as the files.
package struct SetUpScreen: Screen, OpensForms {
  /// What lies over the list.
  enum Over: Equatable, FormOver {
    case form(OpenForm)
    case calendar(CalendarEditor)
    case slips([Slip])
    case path(Dialog, [Slip])

    var form: OpenForm? { if case .form(let form) = self { form } else { nil } }
  }

  /// A code with the person it is for.
  package struct Slip: Hashable, Sendable {
    package var person: Person
    package var code: OneTimeCode
  }

  private(set) var section = SetUpPart.gaps
  private(set) var people: [Colleague] = []
  private(set) var enrolled: Set<PersonCode> = []
  /// Who has a code that can still be used.
  private(set) var codesOut: Set<PersonCode> = []
  /// What was just added, to be chosen when the list has it.
  private var made: String?
  private(set) var overview: StoreOverview?
  /// Room and readiness; looked at only while it is shown.
  private(set) var care: StoreCare?
  private(set) var isLoaded = false
  var cursor = ListCursor()
  var over: Over?
  /// The question before codes that are out become void.
  var asking = Asking()
  /// The question for a file, until the slips are in it.
  var sentPath: Dialog?
  private(set) var size = Size(columns: 80, rows: 19)

  /// Set-up at its list of what is still missing.
  package init() {}

  package static let spot: ScreenID? = .setUp
  package static let specimen = SetUpScreen()
  package func name(in words: Words) -> String { words.setUp.name }
  package var isTyping: Bool {
    switch over {
    case .form, .calendar, .path: true
    case .slips, nil: asking.isOpen
    }
  }

  package func questions(at here: ScreenContext) -> [any Query] {
    [UnitsQuery(), PeopleQuery(), KeysQuery(), CodesOutQuery(), OverviewQuery()]
      + (section == .care ? [CareQuery()] : [])
  }

  /// The person in the line of selection.
  var colleague: Colleague? {
    guard section == .people, let row = cursor.selection, people.indices.contains(row) else { return nil }
    return people[row]
  }

  func unit(at here: ScreenContext) -> OrganisationUnit? {
    guard section == .units, let row = cursor.selection, here.units.indices.contains(row) else { return nil }
    return here.units[row]
  }

  /// Those without a key who have work to do here.
  var notEnrolled: [Colleague] {
    people.filter { !enrolled.contains($0.person.code) && $0.posts.contains { $0.role.worksHere } }
  }

  package func help(in words: Words) -> Help {
    Help(
      words.setUp.purpose,
      rules: [
        Help.Rule(words.setUp.oneHead, words.setUp.oneHeadArticle),
        Help.Rule(words.setUp.paper, words.setUp.paperArticle),
        Help.Rule(words.setUp.years, words.setUp.yearsArticle),
        Help.Rule(words.setUp.history, words.setUp.historyArticle),
      ])
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    asking.receive(reply, in: here.language)
    if let found = reply.answer(to: PeopleQuery()) {
      let chosen = colleague?.person.code
      people = found.sorted { $0.person.code < $1.person.code }
      isLoaded = true
      count(at: here)
      if let row = people.firstIndex(where: { $0.person.code == chosen }) { cursor.select(row) }
      chooseMade(at: here)
    }
    if let people = reply.answer(to: CodesOutQuery()) { codesOut = people }
    if let keys = reply.answer(to: KeysQuery()) { enrolled = Set(keys.map(\.person.code)) }
    if let overview = reply.answer(to: OverviewQuery()) { self.overview = overview }
    if let care = reply.answer(to: CareQuery()) { self.care = care }
    if reply.answer(to: UnitsQuery()) != nil {
      count(at: here)
      chooseMade(at: here)
    }
    if let (saved, _) = reply.answered(SaveText.self) {
      (over, sentPath) = (nil, nil)
      return [.tell(StatusLine(here.words.setUp.saved(saved.path)))]
    }
    switch reply {
    case .settled:
      count(at: here)
      chooseMade(at: here)
    case .performed(let act, let receipt): return finish(act, receipt, at: here)
    case .refused(let act, let failure): take(failure, of: act, at: here)
    case .enrolled:
      over = nil
      return [.tell(StatusLine(here.words.setUp.done))] + questions(at: here).map { .ask($0) }
    case .notEnrolled(_, let failure):
      return [.tell(StatusLine(failure.sentence(in: here.language), isProblem: true))]
    case .failed(let asked, let failure) where asked.query is SaveText:
      guard var dialog = sentPath, case .slips(let slips) = over else { break }
      dialog.refuse(failure.sentence(in: here.language))
      (over, sentPath) = (.path(dialog, slips), nil)
    default: break
    }
    return []
  }

  private mutating func finish(_ act: Act, _ receipt: Receipt, at here: ScreenContext) -> [Command] {
    switch act {
    case .issueCodes:
      let names = Dictionary(people.map { ($0.person.code, $0.person) }, uniquingKeysWith: { $1 })
      let slips = receipt.codes.sorted { $0.key < $1.key }.map {
        Slip(person: names[$0.key] ?? Person(code: $0.key, name: $0.key.rawValue), code: $0.value)
      }
      over = slips.isEmpty ? nil : .slips(slips)
      return []
    case .addUnits, .changeUnit, .addPeople, .givePosts, .endPost, .adoptCalendar, .dateLedgers:
      over = nil
      made = act.whatIsMade
      return [.tell(StatusLine(here.words.setUp.done)), .ask(OverviewQuery())]
    default: return []
    }
  }

  /// Chooses what was just added, once the list has it.
  private mutating func chooseMade(at here: ScreenContext) {
    guard let made else { return }
    let row: Int? =
      switch section {
      case .units: here.units.firstIndex { $0.code.rawValue == made }
      case .people: people.firstIndex { $0.person.code.rawValue == made }
      case .calendar: years(at: here).firstIndex { "\($0)" == made }
      case .gaps, .care: nil
      }
    guard let row else { return }
    cursor.select(row)
    self.made = nil
  }

  /// Puts a refusal beside the field that it is about.
  private mutating func take(_ failure: StoreFailure, of act: Act, at here: ScreenContext) {
    if form != nil { _ = form?.refuse(failure, of: act, in: here.language) }
    if case .calendar(var editor) = over {
      editor.problem = failure.sentence(in: here.language)
      over = .calendar(editor)
    }
  }

  mutating func turn(to section: SetUpPart, at here: ScreenContext) {
    self.section = section
    count(at: here)
    cursor.select(0)
  }

  mutating func count(at here: ScreenContext) {
    switch section {
    case .gaps: cursor.setCount(gaps(at: here).count)
    case .units: cursor.setCount(here.units.count)
    case .people: cursor.setCount(people.count)
    case .calendar: cursor.setCount(years(at: here).count)
    case .care: cursor.setCount(0)
    }
  }

  package mutating func resize(to size: Size) {
    self.size = size
    cursor.resize(height: max(1, listArea(in: Area(size)).rows - 1))
    if case .calendar(var editor) = over {
      editor.resize(to: size)
      over = .calendar(editor)
    }
  }
}

extension Act {
  /// The name by which the list knows what is added.
  fileprivate var whatIsMade: String? {
    switch self {
    case .addUnits(let units): units.first?.code.rawValue
    case .addPeople(let people, _): people.first?.code.rawValue
    case .adoptCalendar(let year): "\(year.year)"
    default: nil
    }
  }
}

extension Colleague {
  func posts(on day: Day) -> [Post] { posts.filter { $0.isHeld(on: day) } }
}
