import EmbeddedStore
import Records
import Testing

@Suite struct `Units, people and posts` {
  let unit: SmallUnit
  init() throws { unit = try SmallUnit() }

  @Test func `R-025 a body has one primary head on any day`() throws {
    _ = try unit.store.perform(
      .addPeople([Person(code: "wang", name: "王志强")], posts: []), by: unit.administrator)
    let post = Post(
      id: "", person: "wang", unit: SmallUnit.unit, side: .main, role: .primaryHead, title: "局长",
      from: unit.clock.read().day)
    #expect(throws: StoreFailure.refused(.secondHead(unit: "CZJ", .main, holder: "zhang"))) {
      try unit.store.perform(.givePosts([post]), by: unit.administrator)
    }
  }

  @Test func `R-025 a new head may follow from the day after the old one`() throws {
    let today = unit.clock.read().day
    _ = try unit.store.perform(
      .addPeople([Person(code: "wang", name: "王志强")], posts: []), by: unit.administrator)
    _ = try unit.store.perform(.endPost(id: "zhang/1", on: today, reason: "调任"), by: unit.administrator)
    let post = Post(
      id: "", person: "wang", unit: SmallUnit.unit, side: .main, role: .primaryHead, title: "局长",
      from: today + 1)
    _ = try unit.store.perform(.givePosts([post]), by: unit.administrator)
    unit.clock.move(to: "2026-11-21 09:00")
    let draft = try unit.draft()
    _ = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    #expect(throws: StoreFailure.self) {
      try unit.store.perform(.sign(draft: draft.number, opinion: "", paper: nil), by: unit.head)
    }
  }

  @Test func `R-029 a recorder is named by a paper`() throws {
    let post = Post(
      id: "", person: "zhang", unit: SmallUnit.unit, role: .recorder, title: "记录员",
      from: unit.clock.read().day)
    #expect(throws: StoreFailure.refused(.invalid(field: "basis", value: ""))) {
      try unit.store.perform(.givePosts([post]), by: unit.administrator)
    }
  }

  @Test func `R-013 a recorder drafts only while designated`() throws {
    _ = try unit.store.perform(
      .endPost(id: "lin/1", on: unit.clock.read().day, reason: "轮岗"), by: unit.administrator)
    unit.clock.move(to: "2026-11-21 09:00")
    #expect(throws: StoreFailure.refused(.notPermitted(.draftRecord, Scope(unit: "CZJ", side: .main)))) {
      try unit.draft()
    }
  }

  @Test func `R-017 the administrator signs nothing and drafts nothing`() throws {
    #expect(throws: StoreFailure.refused(.notPermitted(.draftRecord, Scope(unit: "CZJ", side: .main)))) {
      try unit.store.newDraft(
        unit: SmallUnit.unit, side: .main, purpose: .new, record: nil, form: unit.form(),
        by: unit.administrator)
    }
  }

  @Test func `R-012 nobody but the administrator adds units`() throws {
    let other = OrganisationUnit(
      code: "JYJ", name: "示范市教育局", kind: .cityDepartment, mainBody: "党组", displayOrder: 2,
      start: unit.clock.read().day)
    #expect(throws: StoreFailure.refused(.notPermitted(.manageStore, .city))) {
      try unit.store.perform(.addUnits([other]), by: unit.recorder)
    }
  }

  @Test func `codes are never given twice`() throws {
    #expect(throws: StoreFailure.refused(.codeTaken("lin"))) {
      try unit.store.perform(.addPeople([Person(code: "lin", name: "林一")], posts: []), by: unit.administrator)
    }
  }

  @Test func `R-021 a unit without a discipline body has no supervision side`() throws {
    let small = OrganisationUnit(
      code: "DAG", name: "示范市档案馆", kind: .cityDepartment, group: .cityUnit, mainBody: "党组", displayOrder: 2,
      start: unit.clock.read().day)
    #expect(small.sides == [.main])
    _ = try unit.store.perform(.addUnits([small]), by: unit.administrator)
    let post = Post(
      id: "", person: "he", unit: "DAG", side: .supervision, role: .primaryHead, title: "组长",
      from: unit.clock.read().day)
    #expect(throws: StoreFailure.refused(.invalid(field: "side", value: "supervision"))) {
      try unit.store.perform(.givePosts([post]), by: unit.administrator)
    }
  }

  @Test func `R-020 a unit gets the common duties of its group, and of no other`() throws {
    try unit.adoptCommonDuty(group: .cityUnit, code: "Z-01")
    try unit.adoptCommonDuty(group: .county, code: "Z-02")
    let duties = try unit.store.duties(unit: "CZJ", side: .main, year: 2026, for: unit.recorder)
    #expect(duties.map(\.name.description) == ["Z-01#1"])
  }

  @Test func `R-034 a unit cannot set common indicators`() throws {
    #expect(throws: StoreFailure.refused(.notPermitted(.setCommonIndicators, Scope(side: .main)))) {
      _ = try unit.draft()
      _ = try unit.enteredRecord()
      try unit.adoptCommonDuty(group: .cityUnit, code: "Z-09", by: unit.recorder)
    }
  }

  @Test func `R-033 the main side knows no discipline body as subject`() throws {
    #expect(throws: StoreFailure.refused(.invalid(field: "subject", value: "disciplineBody"))) {
      try unit.adoptCommonDuty(group: .cityUnit, code: "Z-01", subject: .disciplineBody)
    }
  }

  @Test func `R-036 an indicator without points cannot be adopted`() throws {
    #expect(throws: StoreFailure.refused(.invalid(field: "points", value: "0"))) {
      try unit.adoptCommonDuty(group: .cityUnit, code: "Z-01", points: 0)
    }
  }

  @Test func `R-027 a person may have a rank`() throws {
    _ = try unit.store.perform(
      .addPeople([Person(code: "wang", name: "王志强", rank: .section)], posts: []), by: unit.administrator)
    #expect(try unit.store.person("wang")?.rank == .section)
  }
}
