import Records
import TerminalUI

/// The first start, when there is no store yet: one screen of questions, one to copy to paper, then the first record.
package struct Wizard: Program, Equatable, Sendable {
  /// What it wants done.
  package enum Command: Hashable, Sendable { case found(FoundingPlan) }
  /// What comes back.
  package enum Message: Hashable, Sendable {
    case founded(FoundingFacts)
    case failed(StoreFailure)
  }

  /// Where it stands.
  package enum Stage: Hashable, Sendable {
    case asking
    case founding
    /// What is copied to paper now or never.
    case founded(FoundingFacts)
  }

  package private(set) var stage = Stage.asking
  package private(set) var isFinished = false
  /// What the person goes on to in the store: the first record, or tables of units and people; `nil` after leaving.
  package private(set) var onward: Destination?
  package private(set) var questions: FoundingForm
  /// The word by which the sheet is left: a key pressed once too often must not take it away.
  private(set) var word = TextField(limit: 20)
  /// The last one that was chosen.
  package private(set) var language: Language
  private(set) var problem = ""
  private(set) var leaving: Dialog?
  /// What fields had no room for.
  private(set) var leftover = Leftover()
  private let today: Day
  private let appearance: Appearance
  private(set) var size = Size(columns: 80, rows: 24)

  /// A wizard with nothing filled in.
  package init(language: Language = .chinese, today: Day, appearance: Appearance = Appearance()) {
    (self.language, self.today, self.appearance) = (language, today, appearance)
    questions = FoundingForm(today: today)
  }

  var words: WizardWords { Words(language).wizard }
  var isTooSmall: Bool { size.columns < Station.smallest.columns || size.rows < Station.smallest.rows }

  package mutating func receive(_ input: Input) -> [Command] {
    let isPutIn = input == .key(Leftover.key) && !leftover.text.isEmpty
    let text = isPutIn ? leftover.takeOut() : ""
    let input = isPutIn ? .paste(text) : input
    let heard = FieldTalk.hearing { take(input) }
    if isPutIn, !heard.isTaken { leftover.putBack(text) }
    let isTyped = if case .key(.character) = input { true } else { false }
    if let told = leftover.take(heard.words, isTyped: isTyped, in: language) {
      problem = told
    } else if case .paste(let text) = input, !heard.isTaken {
      problem = Words(language).station.pastedNowhere(text)
    }
    return heard.value
  }

  private mutating func take(_ input: Input) -> [Command] {
    switch input {
    case .resize(let size):
      self.size = size
      return []
    case .pasteCut(let count):
      problem = Words(language).station.pasteCut(count)
      return []
    case .hangUp:
      isFinished = true
      return []
    default: break
    }
    guard !isTooSmall else { return [] }
    if leaving != nil {
      typeInDialog(input)
      return []
    }
    switch stage {
    case .asking: return type(input)
    case .founding: return []
    case .founded:
      leaveSheet(input)
      return []
    }
  }

  private mutating func leaveSheet(_ input: Input) {
    problem = ""
    switch input {
    case .key(.enter): leaveSheet(for: .newRecord(nil, title: "", links: []))
    case .key(.function(5)): leaveSheet(for: .importTable(.units))
    case .key(.function(2)): changeLanguage()
    default: _ = word.type(input)
    }
  }

  private mutating func leaveSheet(for destination: Destination) {
    if WizardWords.isCopied(word.text) {
      (isFinished, onward) = (true, destination)
    } else {
      problem = words.typeWord
    }
  }

  private mutating func type(_ input: Input) -> [Command] {
    problem = ""
    switch input {
    case .key(.escape), .key(.control("q")):
      let station = Words(language).station
      leaving = Dialog(
        title: station.quit, message: words.leave, confirm: station.quit, cancel: station.cancel)
    case .key(.function(2)): changeLanguage()
    case .key(.function(5)): return found()
    default:
      if questions.type(input, in: formArea, on: today) { return [] }
      if input == .key(.enter) { return found() }
    }
    return []
  }

  private mutating func changeLanguage() { language = language == .chinese ? .english : .chinese }

  private mutating func typeInDialog(_ input: Input) {
    guard var dialog = leaving else { return }
    dialog.take(input, on: Area(size))
    leaving = dialog.answer == nil ? dialog : nil
    if dialog.answer == .confirmed { isFinished = true }
  }

  private mutating func found() -> [Command] {
    guard let plan = questions.plan(today: today, words: words) else { return [] }
    stage = .founding
    return [.found(plan)]
  }

  package mutating func update(_ message: Message) -> [Command] {
    switch message {
    case .founded(let facts): (stage, questions) = (.founded(facts), FoundingForm(today: today))
    case .failed(let failure):
      stage = .asking
      problem = failure.sentence(in: language)
    }
    return []
  }

  package func view() -> Canvas {
    var canvas = Canvas(size: size)
    canvas.appearance = appearance
    draw(on: &canvas)
    return canvas
  }
}

/// Runs the wizard; `nil` when the person left without founding a store.
///
/// The language is the one that was chosen last, and the destination where the person goes on to.
package func runWizard(
  language: Language = .chinese, today: Day, appearance: Appearance = Appearance(),
  founder: some StoreFounder, on device: inout some TerminalDevice & ~Copyable
) throws(TerminalFailure) -> (place: FoundedPlace, language: Language, onward: Destination?)? {
  let mailbox = try Mailbox<Wizard.Message>()
  var wizard = Wizard(language: language, today: today, appearance: appearance)
  var place: FoundedPlace?
  try run(&wizard, on: &device, mailbox: mailbox) { command, _ in
    guard case .found(let plan) = command else { return [] }
    do throws(StoreFailure) {
      let founded = try founder.found(plan)
      place = founded
      return [.founded(founded.facts)]
    } catch {
      return [.failed(error)]
    }
  }
  return place.map { ($0, wizard.language, wizard.onward) }
}
