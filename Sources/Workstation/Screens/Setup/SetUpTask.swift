import Records
import Secrets
import TerminalUI

/// The fields of set-up, named as the columns of the files are, so that a refusal finds its field.
package enum SetUpField: String, Hashable, Sendable {
  case code, name, kind, group
  case mainBody = "main_body"
  case supervisionBody = "supervision_body"
  case unit, side, role, title, from, basis, portfolio, reason, on
  case post, passphrase, again
}

/// What a form of set-up is for.
package enum SetUpTask: Hashable, Sendable {
  case addUnit
  case changeUnit(OrganisationUnit)
  case addPerson
  case givePost(Person)
  case endPost(Person, [Post])
  case enrol(Person)
  /// Another day from which the ledgers count than the one that holds.
  case dateLedgers(Day)

  /// The form, with everything proposed that can be.
  package func form(at desk: Desk) -> FieldForm<SetUpField> {
    let today = desk.today.description
    let groups = (desk.profile ?? .proposed).groups.map(\.rawValue)
    switch self {
    case .addUnit:
      return FieldForm([
        .text(.name), .text(.code, limit: 20), .choice(.kind, UnitKind.allCases.map(\.rawValue)),
        .choice(.group, groups + [""]), .text(.mainBody), .text(.supervisionBody),
        .day(.from, today, .past),
      ])
    case .changeUnit(let unit):
      return FieldForm([
        .text(.name, unit.name),
        .choice(.kind, UnitKind.allCases.map(\.rawValue), chosen: unit.kind.rawValue),
        .choice(.group, groups + [""], chosen: unit.group?.rawValue ?? ""),
        .text(.mainBody, unit.mainBody), .text(.supervisionBody, unit.supervisionBody ?? ""),
        .text(.reason, limit: 200),
      ])
    case .addPerson: return FieldForm([.text(.name), .text(.code, limit: 20)] + Self.postFields(today))
    case .givePost: return FieldForm(Self.postFields(today))
    case .endPost(_, let posts):
      return FieldForm([
        .choice(.post, posts.map(\.id)), .day(.on, today, .past), .text(.reason, limit: 200),
      ])
    case .enrol:
      return FieldForm([
        .secret(.passphrase), .secret(.again),
      ])
    case .dateLedgers(let day):
      return FieldForm([.day(.from, day.description, .future), .text(.reason, limit: 200)])
    }
  }

  private static func postFields(_ today: String) -> [FieldForm<SetUpField>.Field] {
    [
      .choice(.role, Self.roles.map(\.rawValue)), .text(.unit, limit: 60),
      .choice(.side, [Side.main.rawValue, Side.supervision.rawValue, ""]), .text(.title),
      .day(.from, today, .past), .text(.basis, limit: 100), .text(.portfolio, limit: 200),
    ]
  }

  /// The recorder first, who is added most often.
  static let roles: [PostRole] = [
    .recorder, .primaryHead, .actingHead, .teamMember, .mainSupervisor, .supervisionSupervisor, .reader,
    .administrator,
  ]
}

/// What a filled-in form asks for, or what is wrong with it and where.
package enum SetUpRequest: Hashable, Sendable {
  case act(Act)
  case enrol(PersonCode, passphrase: Passphrase)
  case wrong(SetUpField, String)
}

extension SetUpTask {
  /// What the form asks for; what the rules forbid is left to the clerk, who judges files alike.
  package func request(_ form: FieldForm<SetUpField>, at desk: Desk) -> SetUpRequest {
    let words = desk.words.setUp
    switch self {
    case .enrol(let person):
      let passphrase = form.phrase(.passphrase)
      guard passphrase.isLongEnough else { return .wrong(.passphrase, desk.words.signIn.tooShort) }
      guard passphrase == form.phrase(.again) else { return .wrong(.again, desk.words.signIn.different) }
      return .enrol(person.code, passphrase: passphrase)
    case .endPost:
      guard let day = Day(typed: form[.on], today: desk.today, .past) else {
        return .wrong(.on, words.dayWrong)
      }
      return .act(.endPost(id: form[.post], on: day, reason: form[.reason]))
    case .dateLedgers:
      guard let day = Day(typed: form[.from], today: desk.today, .future) else {
        return .wrong(.from, words.dayWrong)
      }
      return .act(.dateLedgers(from: day, reason: form[.reason]))
    case .addUnit, .changeUnit: return unitRequest(form, at: desk)
    case .addPerson, .givePost: return personRequest(form, at: desk)
    }
  }

  private func unitRequest(_ form: FieldForm<SetUpField>, at desk: Desk) -> SetUpRequest {
    let words = desk.words.setUp
    guard !form[.name].isEmpty else { return .wrong(.name, words.needed) }
    guard !form[.mainBody].isEmpty else { return .wrong(.mainBody, words.needed) }
    let supervision = form[.supervisionBody]
    if case .changeUnit(var unit) = self {
      unit.name = form[.name]
      unit.kind = UnitKind(rawValue: form[.kind]) ?? unit.kind
      unit.group = UnitGroup(rawValue: form[.group])
      unit.mainBody = form[.mainBody]
      unit.supervisionBody = supervision.isEmpty ? nil : supervision
      return .act(.changeUnit(unit, reason: form[.reason]))
    }
    guard !form[.code].isEmpty else { return .wrong(.code, words.needed) }
    guard let from = Day(typed: form[.from], today: desk.today, .past) else {
      return .wrong(.from, words.dayWrong)
    }
    let last = desk.units.map(\.displayOrder).max() ?? 0
    return .act(
      .addUnits([
        OrganisationUnit(
          code: UnitCode(form[.code]), name: form[.name], kind: UnitKind(rawValue: form[.kind]) ?? .other,
          group: UnitGroup(rawValue: form[.group]), mainBody: form[.mainBody],
          supervisionBody: supervision.isEmpty ? nil : supervision, displayOrder: last + 1, start: from)
      ]))
  }

  private func personRequest(_ form: FieldForm<SetUpField>, at desk: Desk) -> SetUpRequest {
    let words = desk.words.setUp
    var person: Person
    var isNew = false
    if case .givePost(let known) = self {
      person = known
    } else {
      guard !form[.name].isEmpty else { return .wrong(.name, words.needed) }
      guard !form[.code].isEmpty else { return .wrong(.code, words.needed) }
      person = Person(code: PersonCode(form[.code]), name: form[.name])
      isNew = true
    }
    let role = PostRole(rawValue: form[.role]) ?? .recorder
    var unit: UnitCode?
    if role.isOfUnit {
      guard let found = Self.unit(form[.unit], among: desk.units) else {
        return .wrong(.unit, words.unitMissing)
      }
      unit = found.code
    }
    guard !form[.title].isEmpty else { return .wrong(.title, words.needed) }
    guard let from = Day(typed: form[.from], today: desk.today, .past) else {
      return .wrong(.from, words.dayWrong)
    }
    if role == .recorder, form[.basis].isEmpty { return .wrong(.basis, words.basisMissing) }
    let post = Post(
      id: "", person: person.code, unit: unit, side: role.isOfUnit ? Side(rawValue: form[.side]) : nil,
      role: role,
      title: form[.title], from: from, basis: form[.basis].nonEmpty,
      portfolio: Self.portfolio(form[.portfolio]))
    return .act(isNew ? .addPeople([person], posts: [post]) : .givePosts([post]))
  }

  /// What a member is in charge of, one thing after the other.
  private static func portfolio(_ typed: String) -> [String]? {
    let parts = typed.split { ";；、".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts
  }

  /// The unit that is meant: its code, its name, or the one that alone fits by name or initials.
  static func unit(_ typed: String, among units: [OrganisationUnit]) -> OrganisationUnit? {
    let wanted = typed.lowercased()
    guard !wanted.isEmpty else { return units.count == 1 ? units.first : nil }
    if let exact = units.first(where: { $0.code.rawValue.lowercased() == wanted || $0.name == typed }) {
      return exact
    }
    let fitting = units.filter { unit in
      let sound = Pinyin(phrase: unit.name)
      return unit.name.contains(typed) || sound.initialWays.contains { $0.contains(wanted) }
        || sound.fullWays.contains { $0.hasPrefix(wanted) }
    }
    return fitting.count == 1 ? fitting.first : nil
  }
}

extension PostRole {
  /// Whether the post is held in a unit; those of the offices and of the store are not.
  var isOfUnit: Bool {
    switch self {
    case .primaryHead, .actingHead, .teamMember, .recorder, .reader: true
    case .mainSupervisor, .supervisionSupervisor, .administrator: false
    }
  }
}
