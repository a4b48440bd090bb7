import Practice
import Records
import Testing

@Suite struct `The practice city as values` {
  static let day = Day("2026-06-26") ?? Day(number: 0)
  let city = PracticeCity(records: 1_000, today: Self.day)

  @Test(arguments: [1, 2, 5, 10, 11, 12, 50])
  func `however small the city, somebody can sit down in it as its recorder`(units: Int) {
    let city = PracticeCity(units: units, records: 0, today: Self.day)
    #expect(city.units.count == units && city.units.filter { $0.code == PracticeCity.seat }.count == 1)
    #expect(Set(city.units.map(\.code)).count == units)
  }

  @Test func `R-026 every individual duty for other members names one of the unit's team`() {
    let city = PracticeCity(units: 50, records: 0, today: Self.day)
    let members = Dictionary(uniqueKeysWithValues: city.units.map { ($0.code, $0.members.map(\.code)) })
    let duties = city.indicators().map(\.indicator).filter { $0.subject.kind == .member }
    for duty in duties {
      switch duty.scope {
      case .group: #expect(duty.subject.member == nil)
      case .unit(let unit): #expect(duty.subject.member.map { members[unit]?.contains($0) ?? false } ?? false)
      }
    }
    #expect(duties.contains { $0.kind == .individual })
  }

  @Test func `the same seed and day make the same city, record for record`() {
    let again = PracticeCity(records: 1_000, today: Self.day)
    #expect(Array(city.records()) == Array(again.records()))
    #expect(city.people == again.people)
    #expect(city.indicators() == again.indicators())
  }

  @Test func `another seed makes another city`() {
    let other = PracticeCity(records: 1_000, seed: 7, today: Self.day)
    #expect(Array(city.records()) != Array(other.records()))
  }

  @Test(arguments: [0, 1, 99, 2_500, 12_345])
  func `there are as many records as were asked for`(count: Int) {
    #expect(Array(PracticeCity(records: count, today: Self.day).records()).count == count)
  }

  @Test func `a city of a thousand units has a thousand codes`() {
    let large = PracticeCity(units: 1_000, records: 0, today: Self.day)
    #expect(Set(large.units.map(\.code)).count == 1_000)
    #expect(large.units.allSatisfy { $0.unit.name.count <= 60 && $0.code.rawValue.count <= 20 })
    #expect(Set(large.people.map(\.code)).count == large.people.count)
  }

  @Test func `R-048 every link goes to a duty of the record's own unit, side and year`() {
    var known: Set<String> = []
    for dated in city.indicators() {
      let indicator = dated.indicator
      for occurrence in dated.occurrences {
        let name = "\(indicator.year) \(indicator.side) \(indicator.code)#\(occurrence.ordinal)"
        switch indicator.scope {
        case .group: known.insert(name)
        case .unit(let unit): known.insert("\(unit) \(name)")
        }
      }
    }
    for record in PracticeCity(records: 9_000, today: Self.day).records() {
      let content = record.content
      for link in content.links {
        let name = "\(content.time.endDay.year) \(content.side) \(link)"
        #expect(known.contains(name) || known.contains("\(content.unit) \(name)"), "\(name)")
      }
    }
  }

  @Test func `dates follow one another: the event, the signature, the entry, and all before the day`() {
    for record in city.records() {
      #expect(record.content.time.start >= Moment(day: city.start, minute: 0))
      #expect(record.content.time.over <= record.signedAt)
      #expect(record.signedAt <= record.enteredAt)
      #expect(record.enteredAt.day <= city.openingDay)
    }
  }

  @Test func `R-020 every ranked unit is in one group, and points of a side add up to a hundred`() {
    #expect(city.units.allSatisfy { $0.unit.group != nil })
    let year = city.indicators().map(\.indicator).filter { $0.year == Self.day.year && $0.side == .main }
    let common = year.filter { $0.scope == .group(.cityUnit) }.map(\.points).reduce(0, +)
    for unit in city.units {
      let own = year.filter { $0.scope == .unit(unit.code) }.map(\.points).reduce(0, +)
      #expect(common + own == 100_00, "\(unit.code)")
    }
  }

  @Test func `a record keeps to the limits of the form`() {
    let profile = RuleProfile.proposed
    for record in city.records() {
      let content = record.content
      #expect((1...profile.titleMax).contains(content.title.count))
      #expect((profile.summaryMin...profile.summaryMax).contains(content.summary.count))
      #expect(!content.people.isEmpty)
      #expect(!content.evidence.isEmpty || content.noAttachmentReason != nil)
      #expect(SubjectKind.allowed(on: content.side).contains(content.subject.kind))
    }
  }

  @Test func `every attachment is one of the city's own files`() {
    let files = Set(PracticeFile.all.map(\.sha256))
    #expect(files.count == PracticeFile.all.count)
    for record in city.records() {
      #expect(record.content.evidence.allSatisfy { files.contains($0.sha256) })
    }
  }

  @Test(arguments: ["2026-01-02", "2026-03-31", "2026-07-01", "2026-12-31", "2027-02-28"])
  func `a city can be made for any day`(day: String) throws {
    let city = PracticeCity(records: 300, today: try #require(Day(day)))
    #expect(Array(city.records()).count == 300)
    #expect(city.indicators().allSatisfy { !$0.occurrences.isEmpty })
  }

  @Test(
    arguments: [
      ("2026-11-21", "2026-10", ["2026-Q1", "2026-Q2", "2026-Q3"], 9),
      ("2026-06-26", "2026-05", ["2025-Q4", "2026-Q1"], 7), ("2026-07-01", "2026-06", ["2026-Q1"], 5),
      ("2026-02-03", "2026-01", ["2025-Q3", "2025-Q4"], 6),
    ] as [(String, String, [String], Int)])
  func `R-147 whole quarters are told of, and the last month waits`(
    day: String, waiting: String, quarters: [String], closed: Int
  ) throws {
    let city = PracticeCity(units: 50, records: 0, today: try #require(Day(day)))
    #expect(city.waitingMonth.description == waiting)
    #expect(city.toldQuarters.map(\.description) == quarters)
    #expect(city.closedMonths.count == closed && city.closedMonths.last == city.waitingMonth.previous)
  }

  @Test func `in a city for measuring one quarter alone is told of`() throws {
    let city = PracticeCity(units: 1_000, records: 0, today: try #require(Day("2026-11-21")))
    #expect(city.toldQuarters.map(\.description) == ["2026-Q3"] && city.closedMonths.count == 3)
  }
}
