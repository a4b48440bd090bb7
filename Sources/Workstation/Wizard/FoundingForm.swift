import Records
import Secrets
import TerminalUI

/// The one screen of questions that a small unit answers before its first record.
package struct FoundingForm: Hashable, Sendable {
  package var form: FieldForm

  /// An empty form, in which the ledgers count from today.
  package init(today: Day) {
    form = FieldForm([]).with(Self.fields(hasHead: true, hasSupervisor: false, today: today))
  }

  /// The passphrases asked for: those of the people who are named.
  private static func fields(hasHead: Bool, hasSupervisor: Bool, today: Day) -> [LabelledField] {
    var fields: [LabelledField] = [
      .text("unit", "单位名称", "Unit").hint("如 示范市财政局", ""),
      .text("head", "主要负责人", "Head").hint("审签记实的人", "who signs the records"),
      .text("recorder", "记录员", "Recorder").hint("空着：也是我（负责人自己记）", "empty: the head records"),
      .text("supervisor", "纪检负责人", "Discipline head").hint("没有就空着：只记主体责任", "empty: the main side only"),
      .text("code", "单位编号", "Unit's code", limit: 20).hint("已按拼音拟好，定后不能改", "proposed; never changes"),
      .day("ledgersFrom", "台账起算日", "Ledgers from", today, .past)
        .hint("此前到期的不计；补全年写 1月1日", "the whole year: 01-01"),
      .secret("recorderPassphrase", "记录员口令", "Recorder phrase")
        .hint("至少 10 个字符，如一句话", "at least 10 characters"),
      again("recorderAgain"),
    ]
    if hasHead { fields += [absent("headPassphrase", "负责人口令", "Head's phrase"), again("headAgain")] }
    if hasSupervisor {
      fields += [absent("supervisorPassphrase", "纪检口令", "Discipline phrase"), again("supervisorAgain")]
    }
    return fields
  }

  private static func again(_ name: String) -> LabelledField { .secret(name, "  再输一遍", "  once more") }

  /// A field for somebody who may be absent, and then gets a code.
  private static func absent(_ name: String, _ chinese: String, _ english: String) -> LabelledField {
    .secret(name, chinese, english).hint("本人来输；不在就空着，发码", "empty: gets a one-time code")
  }

  /// The one who records: the head, where no other is named.
  package var recorder: String { form["recorder"].isEmpty ? form["head"] : form["recorder"] }
  package var isHeadRecorder: Bool { recorder == form["head"] }

  package mutating func type(_ input: Input, in area: Area, on today: Day) -> Bool {
    let old = form["unit"]
    guard form.type(input, in: area, on: today) else { return false }
    if form["unit"] != old, form["code"] == Self.code(old) { form.set("code", Self.code(form["unit"])) }
    let supervisor = form["supervisor"]
    let others = [form["head"], recorder]
    let wanted = Self.fields(
      hasHead: !isHeadRecorder || form["head"].isEmpty,
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
    for (field, most) in [("unit", 60), ("head", 60), ("code", 20)] {
      guard !form[field].isEmpty else { return wrong(field, words.needed) }
      guard form[field].count <= most else { return wrong(field, words.tooLong(most)) }
    }
    guard form["code"].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) else {
      return wrong("code", words.codeWrong)
    }
    let typed = form["ledgersFrom"]
    guard let first = typed.isEmpty ? today : Day(typed: typed, today: today, .past) else {
      return wrong("ledgersFrom", words.dayWrong)
    }
    var codes: [String: PersonCode] = [:]
    var passphrases: [PersonCode: Passphrase] = [:]
    let asked: [(name: String, String, String)] = [
      (recorder, "recorderPassphrase", "recorderAgain"), (form["head"], "headPassphrase", "headAgain"),
      (form["supervisor"], "supervisorPassphrase", "supervisorAgain"),
    ]
    for (name, field, again) in asked where !name.isEmpty && codes[name] == nil {
      let code = Self.personCode(name, taken: Array(codes.values))
      codes[name] = code
      let passphrase = form.phrase(field)
      // Only the one who keeps the store must be here; a person who is absent gets a code.
      if passphrase.isEmpty, field != "recorderPassphrase" { continue }
      guard passphrase.isLongEnough else { return wrong(field, words.tooShort) }
      guard passphrase == form.phrase(again) else { return wrong(again, words.different) }
      passphrases[code] = passphrase
    }
    return plan(codes, passphrases, ledgersFrom: first, today: today, words: words)
  }

  private mutating func wrong(_ field: String, _ sentence: String) -> FoundingPlan? {
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
    let (unit, code, supervisor) = (form["unit"], UnitCode(form["code"]), form["supervisor"])
    guard let recorderCode = codes[recorder], let headCode = codes[form["head"]] else { return nil }
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
