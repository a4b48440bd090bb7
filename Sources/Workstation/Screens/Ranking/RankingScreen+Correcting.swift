import Records
import TerminalUI

/// The months' scores of one unit while a correction states them anew.
struct Restating: Hashable, Sendable {
  /// A side's month, as a field of the form.
  private struct Place: Hashable, Sendable {
    var side: Side
    var month: Month
    var name: String { "\(side.rawValue) \(month)" }
    func label(in language: Language) -> String {
      "\(month.spoken(in: language))  \(side.shortName(in: language))"
    }
  }

  let unit: UnitCode
  let name: String
  var form: FieldForm
  /// The scores as they stand.
  private let known: [Place: Score?]
  /// The sides whose scores somebody else restates.
  let others: [Side]

  /// The months of a row; where a correction is being prepared, with what it says already.
  init(_ row: RankingRow, sides: [Side], others: [Side], said: [RestatedScore]) {
    (unit, name, self.others) = (row.unit, row.name, others)
    var (fields, known): ([LabelledField], [Place: Score?]) = ([], [:])
    for month in row.months {
      for side in sides {
        let place = Place(side: side, month: month.month)
        let score = side == .main ? month.main : month.supervision
        let new = said.first { $0.unit == row.unit && $0.side == side && $0.month == month.month }
        known[place] = .some(score)
        fields.append(
          .text(
            place.name, place.label(in: .chinese), place.label(in: .english),
            (new.map(\.score) ?? score).spoken, limit: 6
          ).hint("没有得分写 -", "- for none"))
      }
    }
    form = FieldForm(fields)
    self.known = known
  }

  /// What is stated anew; `nil` where something typed is no score, which is said beside it.
  mutating func restated(saying problem: String) -> [RestatedScore]? {
    form.clearProblems()
    var found: [RestatedScore] = []
    for field in form.fields {
      guard let place = known.keys.first(where: { $0.name == field.name }) else { continue }
      let text = form[field.name]
      let score = Score(text)
      guard score != nil || text == "-" || text.isEmpty else {
        form.refuse(field.name, problem)
        return nil
      }
      guard score != known[place] ?? nil else { continue }
      found.append(RestatedScore(unit: unit, side: place.side, month: place.month, score: score))
    }
    return found
  }

  private func box(in area: Area) -> Area {
    area.centred(
      Size(
        columns: min(60, area.columns),
        rows: min(form.fields.count + 3 + others.count + FieldForm.footRows, area.rows)))
  }

  func place(in area: Area) -> Area {
    box(in: area).inset(columns: 2, rows: 1).split(top: 1).rest.split(bottom: others.count).rest
  }

  func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let (words, language) = (here.words.scores, here.language)
    let box = box(in: area)
    canvas.cursor = nil
    canvas.fill(box)
    canvas.frame(box, title: "\(words.restate)  \(name)")
    form.draw(
      on: &canvas, in: place(in: area), labelWidth: 24, fieldWidth: 10, language: language)
    for (row, side) in others.enumerated() {
      canvas.write(
        words.restatedByOthers(side), in: box.inset(columns: 2, rows: 1).split(bottom: others.count).bottom,
        row: row, role: .dim)
    }
  }
}

// Correcting a bulletin: months' scores are stated anew unit by unit, then the correction is issued with its reason.
extension RankingScreen {
  /// A bulletin is issued first, corrected after.
  func bulletinKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, isOffice) = (here.words, here.isSupervisor)
    let isIssued = table?.issued != nil
    let hasMonths = list.current?.months.isEmpty == false
    return [
      ScreenKey(
        words.scores.issue, .character("i"), unless: obstacleToIssue(at: here),
        isInFooter: !isIssued || !isOffice
      ) { $0.askToIssue(at: $1) },
      ScreenKey(
        words.scores.restate, .character("m"),
        unless: obstacleToRestating(at: here) ?? (hasMonths ? nil : words.station.chooseFirst),
        isInFooter: isIssued && isOffice
      ) { screen, here in
        screen.restating = screen.restatingOfCurrent(at: here)
        return []
      },
      ScreenKey(
        words.scores.correct, .character("c"), unless: obstacleToCorrection(at: here),
        isInFooter: isIssued && isOffice
      ) { screen, here in
        if let question = screen.correction(at: here) { screen.asking.ask(question) }
        return []
      },
      ScreenKey(
        here.language.say("放弃更正", "Forget restated"), .backspace,
        unless: restated.isEmpty ? words.scores.nothingRestated : nil, isInFooter: false
      ) { screen, _ in
        screen.restated = []
        return []
      },
    ]
  }

  func restatingKeys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let keep = here.language.say("记下", "Keep")
    return [
      ScreenKey(keep, .function(5)) { $0.keepRestated(at: $1) },
      ScreenKey(keep, .enter, isInFooter: false) { $0.keepRestated(at: $1) },
      ScreenKey(here.words.station.cancel, .escape) { screen, _ in
        screen.restating = nil
        return []
      },
    ]
  }

  /// Why a correction would say nothing new; `nil`: it would.
  private func obstacleToCorrection(at here: ScreenContext) -> String? {
    if let obstacle = obstacleToRestating(at: here) { return obstacle }
    return restated.isEmpty && table?.isOutdated != true ? here.words.scores.stillTrue : nil
  }

  /// Why no score can be stated anew now; `nil`: it can.
  private func obstacleToRestating(at here: ScreenContext) -> String? {
    if let only = here.only(.issueBulletin) { return only }
    guard let table else { return here.words.station.notRead }
    return table.issued == nil ? here.words.scores.nothingToCorrect : nil
  }

  /// The months of the chosen unit, as a form.
  private func restatingOfCurrent(at here: ScreenContext) -> Restating? {
    guard let row = list.current, !row.months.isEmpty else { return nil }
    let sides = here.units.first { $0.code == row.unit }?.sides ?? Side.allCases
    // A person who may not review a side may not restate it either (002-D Art.9).
    let own = sides.filter { here.may(.reviewMonth, on: $0) }
    return Restating(row, sides: own, others: sides.filter { !own.contains($0) }, said: restated)
  }

  /// What was typed, in the place of what was said of the unit before.
  private mutating func keepRestated(at here: ScreenContext) -> [Command] {
    guard var form = restating else { return [] }
    guard let found = form.restated(saying: here.words.scores.scoreWrong) else {
      restating = form
      return []
    }
    restated = restated.filter { $0.unit != form.unit } + found
    restating = nil
    return []
  }

  /// The question before a correction: what it says anew, and why.
  private func correction(at here: ScreenContext) -> ActQuestion? {
    guard let table, let issued = table.issued else { return nil }
    let words = here.words.scores
    let order = BulletinOrder(
      quarter: table.quarter, group: table.group, corrects: issued.number, restated: restated)
    return ActQuestion(
      Dialog(
        title: words.correctTitle(issued.number), message: words.correctMessage(restated),
        entry: .line(TextField(limit: 100)), confirm: words.correct,
        cancel: here.words.station.cancel), missing: Said { Words($0).scores.whyCorrected }
    ) { reason in
      var order = order
      order.reason = reason
      return .issueBulletin(order)
    }
  }
}
