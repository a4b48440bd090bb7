import Records
import TerminalUI

// The acts on the year's sets and deadlines: what they are done on, what they ask, and what follows.
extension LedgerScreen {
  /// The ledger that is shown: whose it is, of which side and year.
  struct Shown {
    let unit: UnitCode
    let side: Side
    let year: Int

    var place: IndicatorPlace { IndicatorPlace(year: year, side: side, scope: .unit(unit)) }
  }

  func shown(at here: ScreenContext) -> Shown? {
    unit(at: here).map { Shown(unit: $0, side: shownSide(at: here), year: shownYear(at: here)) }
  }

  /// Whether the person puts up the individual duties of this ledger, and so copies those of the year before.
  func mayCopy(at here: ScreenContext) -> Bool { isOwn(at: here) && here.isRecorder }

  /// The indicator of the line of selection, as its set has it.
  var standing: IndicatorStanding? {
    guard let current else { return nil }
    if case .drafted(let dated) = current {
      return standings.first { $0.dated.indicator == dated.indicator }
    }
    return standings.first { $0.adopted && $0.dated.indicator.code == current.code }
  }

  /// The codes of what waits among the marked lines, or in the line of selection.
  var withdrawn: [String] {
    let rows = list.marks.isEmpty ? [current].compactMap { $0 } : list.marked
    return rows.compactMap { row in
      if case .drafted(let dated) = row { return dated.indicator.code }
      return nil
    }
  }

  /// The points that a set of the unit has left, where points must add up.
  func room(in place: IndicatorPlace, at here: ScreenContext) -> Int {
    let profile = here.profile ?? .proposed
    let total = profile.totalPoints(of: place.kind)
    guard profile.pointsAddUp else { return total }
    return standings.filter { $0.dated.indicator.place == place }.reduce(total) {
      $0 - $1.dated.indicator.points
    }
  }

  /// The codes that a new duty cannot have.
  var taken: [String] { (duties ?? []).map(\.name.code) + standings.map(\.dated.indicator.code) }

  mutating func show(_ form: FormSpec) { over = .form(OpenForm(form)) }

  mutating func ask(_ title: String, _ message: String, _ act: Act, at here: ScreenContext) {
    asking.ask(
      ActQuestion(
        Dialog(title: title, message: message, confirm: title, cancel: here.words.station.cancel), act))
  }

  mutating func askToExempt(_ shown: Shown, at here: ScreenContext) {
    guard let duty = current?.duty else { return }
    let (words, name) = (here.words.ledger, duty.name)
    asking.ask(
      reasoned(
        "\(words.exempt) \(name)", words.exemptMessage(duty.title), words.exempt, at: here
      ) { .exempt(shown.unit, shown.side, year: shown.year, name, reason: $0) })
  }

  mutating func askToReopen(_ shown: Shown, at here: ScreenContext) {
    let words = here.words.indicators
    asking.ask(
      reasoned(
        words.reopen, words.reopenMessage(unitName(at: here), shown.year), words.reopen, at: here
      ) { .reopenLedger(shown.unit, shown.side, year: shown.year, reason: $0) })
  }

  private func reasoned(
    _ title: String, _ message: String, _ confirm: String, at here: ScreenContext,
    act: @escaping @Sendable (String) -> Act
  ) -> ActQuestion {
    ActQuestion(
      Dialog(
        title: title, message: message,
        entry: .reason(TextArea(limit: 200, size: Size(columns: 50, rows: 3))), confirm: confirm,
        cancel: here.words.station.cancel), missing: Said { Words($0).indicators.reasonMissing }, act: act)
  }

  /// Closes the form of an act that was done, and says what follows from it.
  mutating func finish(_ act: Act, at here: ScreenContext) -> [Command] {
    let words = here.words
    form = nil
    switch act {
    case .setIndicators(let set) where !list.all.contains { $0.code == set.first?.indicator.code }:
      list.expectNew()
    case .openOccurrence: list.expectNew()
    default: break
    }
    let told: String? =
      switch act {
      case .setIndicators: words.ledger.dutyMade
      case .adoptIndicators: words.ledger.adopted
      case .remark: words.units.remarked
      case .exempt: words.ledger.exempted
      case .extend: words.indicators.extended
      case .openOccurrence: words.indicators.opened
      case .amendIndicator: words.indicators.amended
      case .copyIndicators: words.indicators.copied
      case .withdrawIndicators: words.indicators.withdrawn
      case .reopenLedger: words.indicators.reopened
      default: nil
      }
    if case .withdrawIndicators = act { list.unmark() }
    return told.map { [.tell(StatusLine($0))] } ?? []
  }

  /// Puts a refusal beside the field that it is about; nothing typed is lost.
  mutating func takeRefusal(of act: Act, _ failure: StoreFailure, at here: ScreenContext) -> [Command] {
    // The whole sentence stands at the foot, where there is more room than beside the field.
    if form?.refuse(failure, of: act, in: here.language) ?? false { return [] }
    if case .copyIndicators(_, let year) = act, case .refused(.nothingToAdopt) = failure {
      return [.tell(StatusLine(here.words.indicators.nothingToCopy(year), isProblem: true))]
    }
    return []
  }
}
