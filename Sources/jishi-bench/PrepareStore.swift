import ArgumentParser
import Catalogue
import EmbeddedStore
import Records
import Secrets

/// Makes a small store in which several people can act at once.
struct PrepareStore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare", abstract: "A small store for tormenting; everyone's passphrase is hammer.")

  @Option(help: "The store's directory.") var store: String
  @Option(help: "How many units, each with one recorder: r1, r2 …") var units = 4

  static let passphrase: Passphrase = "hammer"

  func run() throws { _ = try PrepareStore.make(at: store, units: units) }

  static func make(at path: String, units count: Int) throws -> (SQLiteStore, Session) {
    let founded = try SQLiteStore.found(
      Founding(
        city: "试验市", administrator: Person(code: "admin", name: "管理员"), passphrase: passphrase,
        profile: .proposed, calendars: Calendars.shipped, isPractice: true), at: path)
    let (store, administrator) = (founded.store, founded.session)
    let start = store.now().day - 300
    let units = (1...count).map { number in
      OrganisationUnit(
        code: UnitCode("U\(number)"), name: "第\(number)单位", kind: .cityDepartment, group: .cityUnit,
        mainBody: "党组", supervisionBody: "纪检组", displayOrder: number, start: start)
    }
    _ = try store.perform(.addUnits(units), by: administrator)
    let people = (1...count).map { Person(code: PersonCode("r\($0)"), name: "记实员\($0)") }
    let posts = zip(people, units).map { person, unit in
      Post(
        id: "", person: person.code, unit: unit.code, role: .recorder, title: "科员", from: start,
        basis: "试字1号")
    }
    _ = try store.perform(.addPeople(people, posts: posts), by: administrator)
    for person in people {
      try store.enrolPresent(person.code, passphrase: passphrase, by: administrator)
    }
    return (store, administrator)
  }
}
