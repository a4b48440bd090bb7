import Records
import Secrets
import TerminalUI

/// Reads what is typed in a form; the first thing that is missing or cannot be read is said beside its field.
package struct FormReader {
  private(set) var form: FieldForm
  let spec: FormSpec
  let here: ScreenContext

  init(_ form: FieldForm, _ spec: FormSpec, at here: ScreenContext) {
    (self.form, self.spec, self.here) = (form, spec, here)
  }

  /// What stands in a field of any kind.
  subscript(name: String) -> String { form[name] }

  /// A text that may be left out.
  func optional(_ name: String) -> String? { form[name].nonEmpty }

  /// One of the words of a choice; `nil` for none of them.
  func choice<Word: RawRepresentable<String>>(_ name: String, _ type: Word.Type = Word.self) -> Word? {
    Word(rawValue: form[name])
  }

  /// Puts what was meant in the place of what was typed.
  mutating func set(_ name: String, _ text: String) { form.set(name, text) }

  /// A text that must be there.
  mutating func text(_ name: String) -> String? { optional(name) ?? refuse(name, spec.missing) }

  /// A day that must be there, from now on in its exact form.
  mutating func day(_ name: String) -> Day? {
    guard case .day(_, let direction) = form.field(name)?.entry,
      let day = Day(typed: form[name], today: here.today, direction)
    else { return refuse(name, spec.noDay) }
    form.set(name, day.description)
    return day
  }

  /// A day that may be left out; `nil` where what is typed is none.
  mutating func optionalDay(_ name: String) -> Day?? {
    form[name].isEmpty ? .some(nil) : day(name).map { .some($0) }
  }

  /// A unit by code, name or initials, among some.
  mutating func unit(_ name: String, among units: [OrganisationUnit]) -> OrganisationUnit? {
    OrganisationUnit.meant(by: form[name], among: units) ?? refuse(name)
  }

  /// People who were picked, at least one of them.
  mutating func people(_ name: String) -> [Picker.Candidate]? {
    if let untaken = form.untaken(name, in: here.words) { return refuse(name, saying: untaken) }
    let picked = form.picked(name)
    return picked.isEmpty ? refuse(name, spec.missing) : picked
  }

  /// A passphrase that is long enough and typed twice alike.
  mutating func passphrase(_ name: String, again: String) -> Passphrase? {
    let chosen = form.phrase(name)
    guard chosen.isLongEnough else { return refuse(name, saying: here.words.signIn.tooShort) }
    return chosen == form.phrase(again) ? chosen : refuse(again, saying: here.words.signIn.different)
  }

  /// The path of a file that must be there.
  mutating func path(_ name: String) -> String? {
    text(name).map { PastedPaths.isPath($0) ? PastedPaths($0).paths.first ?? $0 : $0 }
  }

  /// Says beside a field that it cannot be read: in its own words, or else in these.
  mutating func refuse<Value>(_ name: String, _ sentence: Said? = nil) -> Value? {
    let said = form.field(name)?.refusal ?? sentence ?? spec.missing
    return refuse(name, saying: said.text(in: here.language))
  }

  mutating func refuse<Value>(_ name: String, saying sentence: String) -> Value? {
    form.refuse(name, sentence)
    return nil
  }
}

extension OrganisationUnit {
  /// The unit that is meant: by its code, its name, or the only one whose name or initials fit.
  static func meant(by typed: String, among units: [OrganisationUnit]) -> OrganisationUnit? {
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

  /// Units by code, name or initials with blanks or commas between; `*` is every unit that is ranked.
  static func meant(byAll typed: String, among units: [OrganisationUnit]) -> [UnitCode]? {
    if typed == "*" { return units.filter { $0.group != nil }.map(\.code) }
    let parts = typed.split { " ,，、;；".contains($0) }.map { String($0) }
    let found = parts.map { meant(by: $0, among: units)?.code }
    return found.isEmpty || found.contains(nil) ? nil : found.compactMap(\.self)
  }
}
