import Records
import TerminalUI

/// A violation for which a bulletin is to name people.
package struct BulletinSubject: Hashable, Sendable {
  package var violation: SupervisionName
  package var unit: UnitCode
  package var unitName: String
  package var fact: String
  package var measure: String
  /// Who was named before: by code, or by name in bulletins from the time when names were typed.
  package var people: [String] = []

  /// What was noted, for a first bulletin about it.
  init(_ violation: ViolationStanding) {
    self.violation = violation.name
    (unit, unitName) = (violation.body.unit, violation.unitName)
    (fact, measure) = (violation.body.evidence, violation.followUps.last ?? "")
  }

  /// What a bulletin says of one of its violations.
  private init(_ line: BulletinLine, in bulletin: NamedBulletin) {
    violation = line.violation
    (unit, unitName) = (line.unit, bulletin.unitNames[line.unit] ?? line.unit.rawValue)
    (fact, measure) = (line.fact, line.measure)
  }

  /// What a bulletin is about, each violation once with everyone it names.
  static func all(of bulletin: NamedBulletin) -> [BulletinSubject] {
    var subjects: [BulletinSubject] = []
    for line in bulletin.body.lines {
      let person = line.code?.rawValue ?? line.person
      if let place = subjects.firstIndex(where: { $0.violation == line.violation }) {
        subjects[place].people.append(person)
      } else {
        var subject = BulletinSubject(line, in: bulletin)
        subject.people = [person]
        subjects.append(subject)
      }
    }
    return subjects
  }
}

extension Colleague {
  /// The person as somebody to pick: by name and code, beside it the post.
  func candidate(in unit: UnitCode, on day: Day) -> Picker.Candidate {
    let post = posts.first { $0.unit == unit && $0.isHeld(on: day) } ?? posts.last { $0.unit == unit }
    let sound = Pinyin(person: person.name)
    return Picker.Candidate(
      id: person.code.rawValue, text: person.name, detail: post?.title ?? "",
      keys: [sound.full, sound.initials, person.code.rawValue])
  }
}
