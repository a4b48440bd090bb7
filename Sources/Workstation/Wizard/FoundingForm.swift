import Records
import Secrets
import TerminalUI

/// The one screen of questions that a small unit answers before its first record.
package struct FoundingForm: Hashable, Sendable {
  /// The fields, in their order.
  package enum Field: Hashable, Sendable {
    case unit, code, head, recorder, supervisor, ledgersFrom
    case recorderPassphrase, recorderAgain, headPassphrase, headAgain, supervisorPassphrase, supervisorAgain
  }

  package var form: FieldForm<Field>

  /// An empty form, in which the ledgers count from today.
  package init(today: Day) {
    form = FieldForm([]).with(Self.fields(hasHead: true, hasSupervisor: false, today: today))
  }

  /// The passphrases asked for: those of the people who are named.
  private static func fields(hasHead: Bool, hasSupervisor: Bool, today: Day) -> [FieldForm<Field>.Field] {
    var fields: [FieldForm<Field>.Field] = [
      .text(.unit), .text(.head), .text(.recorder), .text(.supervisor), .text(.code, limit: 20),
      .day(.ledgersFrom, today.description, .past), .secret(.recorderPassphrase), .secret(.recorderAgain),
    ]
    if hasHead { fields += [.secret(.headPassphrase), .secret(.headAgain)] }
    if hasSupervisor { fields += [.secret(.supervisorPassphrase), .secret(.supervisorAgain)] }
    return fields
  }

  /// The one who records: the head, where no other is named.
  package var recorder: String { form[.recorder].isEmpty ? form[.head] : form[.recorder] }
  package var isHeadRecorder: Bool { recorder == form[.head] }

  package mutating func type(_ input: Input, in area: Area, on today: Day) -> Bool {
    let old = form[.unit]
    guard form.type(input, in: area, on: today) else { return false }
    if form[.unit] != old, form[.code] == Self.code(old) { form.set(.code, Self.code(form[.unit])) }
    let supervisor = form[.supervisor]
    let others = [form[.head], recorder]
    let wanted = Self.fields(
      hasHead: !isHeadRecorder || form[.head].isEmpty,
      hasSupervisor: !supervisor.isEmpty && !others.contains(supervisor), today: today)
    if form.fields.map(\.name) != wanted.map(\.name) { form = form.with(wanted) }
    return true
  }

  /// A code from the initials: 示范市财政局 is SFSCZJ; no longer than codes may be.
  static func code(_ unit: String) -> String {
    String(
      Pinyin(phrase: unit).initials.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(
        20))
  }

  /// The plan, or what is wrong beside its field.
  package mutating func plan(today: Day, words: WizardWords) -> FoundingPlan? {
    form.clearProblems()
    for (field, most) in [(Field.unit, 60), (.head, 60), (.code, 20)] {
      guard !form[field].isEmpty else { return wrong(field, words.needed) }
      guard form[field].count <= most else { return wrong(field, words.tooLong(most)) }
    }
    guard form[.code].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) else {
      return wrong(.code, words.codeWrong)
    }
    let typed = form[.ledgersFrom]
    guard let first = typed.isEmpty ? today : Day(typed: typed, today: today, .past) else {
      return wrong(.ledgersFrom, words.dayWrong)
    }
    var codes: [String: PersonCode] = [:]
    var passphrases: [PersonCode: Passphrase] = [:]
    let asked: [(name: String, Field, Field)] = [
      (recorder, .recorderPassphrase, .recorderAgain), (form[.head], .headPassphrase, .headAgain),
      (form[.supervisor], .supervisorPassphrase, .supervisorAgain),
    ]
    for (name, field, again) in asked where !name.isEmpty && codes[name] == nil {
      let code = Self.personCode(name, taken: Array(codes.values))
      codes[name] = code
      let passphrase = form.phrase(field)
      // Only the one who keeps the store must be here; whoever is absent gets a code.
      if passphrase.isEmpty, field != .recorderPassphrase { continue }
      guard passphrase.isLongEnough else { return wrong(field, words.tooShort) }
      guard passphrase == form.phrase(again) else { return wrong(again, words.different) }
      passphrases[code] = passphrase
    }
    return plan(codes, passphrases, ledgersFrom: first, today: today, words: words)
  }

  private mutating func wrong(_ field: Field, _ sentence: String) -> FoundingPlan? {
    form.refuse(field, sentence)
    return nil
  }

  private static func personCode(_ name: String, taken: [PersonCode]) -> PersonCode {
    let sound = Pinyin(person: name).full.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let code = PersonCode(sound.isEmpty ? "p\(taken.count + 1)" : String(sound.prefix(18)))
    return taken.contains(code) ? PersonCode("\(code)\(taken.count + 1)") : code
  }

  private func plan(
    _ codes: [String: PersonCode], _ passphrases: [PersonCode: Passphrase], ledgersFrom: Day, today: Day,
    words: WizardWords
  ) -> FoundingPlan? {
    let (unit, code, supervisor) = (form[.unit], UnitCode(form[.code]), form[.supervisor])
    guard let recorderCode = codes[recorder], let headCode = codes[form[.head]] else { return nil }
    let isCounty = unit.hasSuffix("县") || unit.hasSuffix("区")
    func post(_ person: PersonCode, _ role: PostRole, _ side: Side?, _ title: String, ofUnit: Bool = true)
      -> Post
    {
      Post(
        id: "", person: person, unit: ofUnit ? code : nil, side: side, role: role, title: title, from: today,
        basis: role == .recorder ? words.basis(today) : nil)
    }
    var posts = [
      post(headCode, .primaryHead, .main, words.headTitle),
      post(recorderCode, .recorder, nil, words.recorderTitle),
    ]
    if let supervisorCode = codes[supervisor] {
      posts.append(post(supervisorCode, .primaryHead, .supervision, words.supervisorTitle))
    }
    posts += [
      post(recorderCode, .mainSupervisor, nil, words.officeTitle, ofUnit: false),
      post(recorderCode, .supervisionSupervisor, nil, words.officeTitle, ofUnit: false),
    ]
    let city = unit.firstIndex(of: "市").map { String(unit[...$0]) } ?? unit
    return FoundingPlan(
      city: city,
      unit: OrganisationUnit(
        code: code, name: unit, kind: isCounty ? .county : .cityDepartment,
        group: isCounty ? .county : .cityUnit,
        mainBody: String((unit + words.mainBody).suffix(60)),
        supervisionBody: supervisor.isEmpty ? nil : String((unit + words.supervisionBody).suffix(60)),
        displayOrder: 1,
        start: min(ledgersFrom, today)),
      administrator: Person(code: recorderCode, name: recorder),
      people: codes.filter { $0.key != recorder }.map { Person(code: $0.value, name: $0.key) }
        .sorted { $0.code < $1.code },
      posts: posts, passphrases: passphrases, ledgersFrom: ledgersFrom)
  }
}

extension FieldForm {
  /// The same form with other fields; what was typed in those that stay is kept, and so is the keyboard's place.
  func with(_ wanted: [Field]) -> FieldForm {
    var form = FieldForm(
      wanted.map { field in fields.first { $0.name == field.name } ?? field })
    if let focused { form.focus(on: focused) }
    return form
  }

  /// Puts the keyboard into a field, if there is one of the name.
  mutating func focus(on name: Name) {
    if let place = fields.firstIndex(where: { $0.name == name }) { go(to: place) }
  }
}
