import Records

/// Somebody of the practice city, with all posts held over its year.
package struct PracticePerson: Hashable, Sendable {
  package let person: Person
  /// Without ids, which the store gives.
  package let posts: [Post]

  package var code: PersonCode { person.code }
  /// The title of the last post.
  package var title: String { posts.last?.title ?? "" }
}

/// A unit of the practice city with its people.
package struct PracticeUnit: Hashable, Sendable {
  package let index: Int
  package let unit: OrganisationUnit
  /// The name without the city, as sentences use it.
  package let shortName: String
  package let head: PracticePerson
  /// Stands in for a head whose post has ended.
  package let actingHead: PracticePerson?
  package let disciplineHead: PracticePerson
  package let members: [PracticePerson]
  package let recorder: PracticePerson

  package var code: UnitCode { unit.code }
  package var people: [PracticePerson] {
    [head] + (actingHead.map { [$0] } ?? []) + [disciplineHead, recorder] + members
  }

  /// Who signs for a side on the day that the city is shown.
  package func signer(_ side: Side) -> PracticePerson {
    side == .main ? actingHead ?? head : disciplineHead
  }
}

extension PracticeCity {
  /// The unit of the recorder who signs in first.
  package static let seat: UnitCode = "CZJ"
  /// The unit whose recorder has left, and nobody was named yet.
  package static let unitWithoutRecorder: UnitCode = "DDQ"

  /// The people who belong to no unit: the administrator, both offices, and a reader.
  package static func officials(from start: Day) -> [PracticePerson] {
    func official(_ code: PersonCode, _ name: String, _ role: PostRole, _ title: String) -> PracticePerson {
      PracticePerson(
        person: Person(code: code, name: name),
        posts: [Post(id: "", person: code, role: role, title: title, from: start)])
    }
    return [
      official("ZTB-1", "周明远", .mainSupervisor, "\(PracticeMap.supervisors.main)主任"),
      official("ZTB-2", "徐思齐", .mainSupervisor, "\(PracticeMap.supervisors.main)科员"),
      official("DFS-1", "郑守正", .supervisionSupervisor, "党风政风监督室主任"),
      official("DFS-2", "沈若水", .supervisionSupervisor, "党风政风监督室科员"),
      official("LD-1", "高景行", .reader, "市委副书记"),
    ]
  }

  /// Unit number `index` of a city of any size: first those of the vocabulary, then the counties' own
  /// departments and towns.
  ///
  /// In a city of any size, the last unit is the one at which the recorder sits.
  static func unit(_ index: Int, of count: Int, seed: UInt64, start: Day, today: Day) -> PracticeUnit {
    let seatPlace = PracticeMap.units.firstIndex { $0.code == seat.rawValue } ?? 0
    let demo = demoUnit(index == count - 1 && count <= seatPlace ? seatPlace : index)
    var random = PracticeRandom(seed: seed, 1, index)
    let code = UnitCode(demo.code)
    let unit = OrganisationUnit(
      code: code, name: demo.name,
      kind: demo.isCounty ? .county : index < PracticeMap.units.count ? .cityDepartment : .other,
      group: demo.isCounty ? .county : .cityUnit, staffCount: 20 + random.below(80),
      mainBody: demo.mainBody, supervisionBody: demo.supervisionBody, displayOrder: index + 1, start: start)
    var number = 0
    func person(_ posts: [Post], called name: String? = nil) -> PracticePerson {
      number += 1
      let code = PersonCode("\(demo.code)-\(number)")
      let name = name ?? random.pick(PracticeNames.familyNames) + random.pick(PracticeNames.givenNames)
      return PracticePerson(
        person: Person(code: code, name: name),
        posts: posts.map { post in
          var post = post
          post.person = code
          return post
        })
    }
    func post(
      _ role: PostRole, _ side: Side?, _ title: String, from: Day? = nil, to: Day? = nil,
      basis: String? = nil, portfolio: [String]? = nil
    ) -> Post {
      Post(
        id: "", person: "", unit: code, side: side, role: role, title: title, from: from ?? start, to: to,
        basis: basis, portfolio: portfolio)
    }
    let isSeat = code == seat
    let isHeadless = index % 11 == 4 && !isSeat
    let left = today - 40
    let titles = demo.isCounty ? PracticeNames.countyMemberTitles : PracticeNames.memberTitles
    let head = person(
      [
        post(
          .primaryHead, .main, PracticeNames.headTitle(ofCounty: demo.isCounty),
          to: isHeadless ? left - 1 : nil)
      ],
      called: isSeat ? "张建国" : nil)
    let disciplineHead = person(
      [post(.primaryHead, .supervision, PracticeNames.disciplineHeadTitle(ofCounty: demo.isCounty))],
      called: isSeat ? "何清源" : nil)
    let recorder = person(
      [
        post(
          .recorder, nil, PracticeNames.recorderTitle, to: code == unitWithoutRecorder ? today - 12 : nil,
          basis: "\(demo.shortName)〔\(start.year)〕\(3 + random.below(40))号")
      ], called: isSeat ? "林晓岚" : nil)
    let portfolios = PracticeNames.portfolios(ofCounty: demo.isCounty)
    let members = zip(titles, portfolios).map { title, portfolio in
      person([post(.teamMember, .main, title, portfolio: portfolio)])
    }
    let acting =
      isHeadless
      ? person([post(.actingHead, .main, "\(titles[2])（主持工作）", from: left)]) : nil
    return PracticeUnit(
      index: index, unit: unit, shortName: demo.shortName, head: head, actingHead: acting,
      disciplineHead: disciplineHead, members: members, recorder: recorder)
  }

  private static func demoUnit(_ index: Int) -> PracticeUnitName {
    if index < PracticeMap.units.count { return PracticeMap.units[index] }
    let place = index - PracticeMap.units.count
    let county = PracticeMap.counties[place % PracticeMap.counties.count]
    let row = place / PracticeMap.counties.count
    if row < PracticeMap.departments.count {
      let department = PracticeMap.departments[row]
      return PracticeUnitName(
        part: String(department.name.dropFirst(PracticeMap.name.count)), code: department.code, of: county)
    }
    let town = row - PracticeMap.departments.count + 1
    return PracticeUnitName(part: "示范\(town)镇", code: "Z\(town)", of: county)
  }
}
