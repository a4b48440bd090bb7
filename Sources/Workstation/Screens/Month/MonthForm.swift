import Records
import TerminalUI

/// A short form over the months: to deliver, to instruct, to follow up, to register or to send.
package struct MonthForm: Hashable, Sendable, FileFinding {
  /// What the form is for, and what it is about.
  package enum Task: Hashable, Sendable {
    case deliver(Month, Side)
    case instruct(Month, Side)
    case follow(Month, Side)
    case register(HalfYear)
    case send(HalfYear)
  }

  package enum Field: Hashable, Sendable {
    case recipient, way, day, text
    case item(Int)
    case open, note
    case number, title, file
    case office
  }

  let task: Task
  let unit: UnitCode
  package var form: FieldForm<Field>
  /// How the values of choices are called.
  private let names: [String: String]
  /// Finds the file of a report's text, while it is open.
  var browser: FileBrowser?
  static let fileField = Field.file
  /// What is registered once its file is in the store.
  private var waiting: Registration?
  /// The heads of the books from which the figures that were looked at come.
  private var seen: [ChainHead] = []

  private struct Registration: Hashable, Sendable {
    var half: HalfYear
    var number: String
    var title: String
    var dated: Day
  }

  /// How many things to follow up a form takes.
  static let items = 4
  /// Marks the file of a report among others that are being kept.
  static let attachment = -2

  private init(
    _ task: Task, _ unit: UnitCode, _ fields: [FieldForm<Field>.Field], names: [String: String] = [:]
  ) {
    (self.task, self.unit, self.names) = (task, unit, names)
    form = FieldForm(fields)
  }

  /// To whom, when and how a notice is delivered.
  static func deliver(_ month: Month, _ side: Side, _ unit: UnitCode, to heads: [Person], on day: Day)
    -> MonthForm
  {
    MonthForm(
      .deliver(month, side), unit,
      [
        .choice(.recipient, heads.map(\.code.rawValue)),
        .choice(.way, [DeliveryWay.onPaper, .onScreen].map(\.rawValue)),
        .day(.day, day.description, .past),
      ],
      names: Dictionary(heads.map { ($0.code.rawValue, $0.name) }, uniquingKeysWith: { $1 }))
  }

  /// What a head wants done.
  static func instruct(_ month: Month, _ side: Side, _ unit: UnitCode) -> MonthForm {
    MonthForm(
      .instruct(month, side), unit,
      [.text(.text, limit: 500)] + (1...items).map { .text(.item($0), limit: 200) })
  }

  /// What was done about one of the open items.
  static func follow(_ month: Month, _ side: Side, _ unit: UnitCode, _ open: [FollowUpItem]) -> MonthForm {
    MonthForm(
      .follow(month, side), unit,
      [.choice(.open, open.map { "\($0.number)" }), .text(.note, limit: 500)],
      names: Dictionary(open.map { ("\($0.number)", "\($0.number). \($0.text)") }, uniquingKeysWith: { $1 }))
  }

  /// The number, the title and the text of a report.
  static func register(_ half: HalfYear, _ unit: UnitCode, _ detail: ReportDetail?, on day: Day) -> MonthForm
  {
    let known = detail?.registered?.body
    var form = MonthForm(
      .register(half), unit,
      [
        .text(.number, known?.documentNumber ?? "", limit: 40), .text(.title, known?.title ?? "", limit: 60),
        .day(.day, (known?.dated ?? day).description, .past), .text(.file, limit: 1_000),
      ])
    form.seen = known == nil ? detail?.heads ?? [] : []
    return form
  }

  /// To which office a report was sent, and when.
  static func send(_ half: HalfYear, _ unit: UnitCode, to offices: [ReportRecipient], on day: Day)
    -> MonthForm
  {
    MonthForm(
      .send(half), unit,
      [.choice(.office, offices.map(\.rawValue)), .day(.day, day.description, .past)])
  }

  /// The name of a chosen value.
  func name(_ field: Field, _ value: String, in language: Language) -> String {
    switch field {
    case .way: DeliveryWay(rawValue: value)?.name(in: language) ?? value
    case .office: ReportRecipient(rawValue: value)?.name(in: language) ?? value
    default: names[value] ?? value
    }
  }

  var takesFile: Bool { if case .register = task { true } else { false } }
}

// What is done with what was typed.
extension MonthForm {
  /// The command that the form asks for, or what is wrong beside the field that it is wrong with.
  mutating func command(at desk: Desk) -> Command? {
    form.clearProblems()
    switch task {
    case .deliver(let month, let side):
      guard let day = day(at: desk) else { return nil }
      return .perform(
        .deliverNotice(
          unit, side, month, to: PersonCode(form[.recipient]), on: day,
          DeliveryWay(rawValue: form[.way]) ?? .onPaper))
    case .instruct(let month, let side):
      guard let text = text(.text, at: desk) else { return nil }
      let items = (1...Self.items).map { form[.item($0)] }.filter { !$0.isEmpty }
      return .perform(.instructNotice(unit, side, month, text: text, items: items))
    case .follow(let month, let side):
      guard let item = Int(form[.open]), let note = text(.note, at: desk) else { return nil }
      return .perform(.followUp(unit, side, month, item: item, note: note))
    case .register(let half): return attach(half, at: desk)
    case .send(let half):
      guard let day = day(at: desk), let office = ReportRecipient(rawValue: form[.office]) else { return nil }
      return .perform(.sendReport(unit, half, to: office, on: day))
    }
  }

  private mutating func text(_ field: Field, at desk: Desk) -> String? {
    let text = form[field]
    guard text.isEmpty else { return text }
    form.refuse(field, desk.words.month.missing)
    return nil
  }

  private mutating func day(at desk: Desk) -> Day? {
    guard let day = Day(typed: form[.day], today: desk.today, .past) else {
      form.refuse(.day, desk.words.month.dayWrong)
      return nil
    }
    form.set(.day, day.description)
    return day
  }

  /// The file first; the registration follows when it is in the store.
  private mutating func attach(_ half: HalfYear, at desk: Desk) -> Command? {
    guard let number = text(.number, at: desk), let title = text(.title, at: desk), let day = day(at: desk),
      let typed = text(.file, at: desk)
    else { return nil }
    let path = PastedPaths.isPath(typed) ? PastedPaths(typed).paths.first ?? typed : typed
    waiting = Registration(half: half, number: number, title: title, dated: day)
    return .start(.attach(draft: Self.attachment, path: path, kind: .document, caption: ""))
  }

  /// The registration, now that its text is in the store.
  mutating func register(_ text: EvidenceItem) -> Command? {
    guard let registration = waiting else { return nil }
    waiting = nil
    return .perform(
      .registerReport(
        ReportRegistration(
          unit: unit, half: registration.half, documentNumber: registration.number,
          title: registration.title, dated: registration.dated, text: text, seen: seen)))
  }

  /// Says why the file cannot be taken.
  mutating func refuseFile(_ failure: StoreFailure, in language: Language) {
    waiting = nil
    form.refuse(.file, failure.sentence(in: language))
  }

  /// Puts the clerk's refusal beside its field, where one is meant.
  mutating func take(_ failure: StoreFailure, in language: Language) {
    guard case .refused(let refusal) = failure else { return }
    let fields: [String: Field] = [
      "on": .day, "dated": .day, "text": .text, "items": .item(1), "note": .note, "number": .number,
      "title": .title,
    ]
    if let field = refusal.column.flatMap({ fields[$0] }) {
      form.refuse(field, failure.sentence(in: language))
    }
  }
}
