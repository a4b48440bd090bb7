import EmbeddedStore
import Records
import Testing

@Suite struct `Remarks of the supervising offices` {
  private let unit: SmallUnit
  private let office: Session

  init() throws {
    unit = try SmallUnit()
    _ = try unit.store.perform(
      .addPeople(
        [Person(code: "zhou", name: "周远航")],
        posts: [
          Post(
            id: "", person: "zhou", role: .mainSupervisor, title: "主体办科长", from: unit.clock.read().day - 30)
        ]), by: unit.administrator)
    try unit.store.enrol(["zhou"], passphrase: SmallUnit.passphrase, by: unit.administrator)
    office = try unit.store.signIn("zhou", passphrase: SmallUnit.passphrase)
  }

  private func urge(_ subject: RemarkSubject = .unit) throws -> RemarkName {
    let receipt = try unit.store.perform(
      .remark(SmallUnit.unit, .main, subject, text: "请在月底前补齐"), by: office)
    return RemarkName(side: .main, number: try #require(receipt.entries.last).number)
  }

  private func remarks(_ session: Session, on text: String? = nil) throws -> [Alert] {
    let day = try text.map { try #require(Day($0)) } ?? unit.clock.read().day
    return try unit.store.alerts(AlertQuery(on: day, kind: .remark), for: session).alerts
  }

  @Test func `R-178 are shown to the unit's recorder and head of that side, to nobody else`() throws {
    let name = try urge()
    for session in [unit.recorder, unit.head] {
      let alert = try #require(try remarks(session).first)
      #expect(alert.target == name.description && alert.title == "请在月底前补齐" && alert.level == .warning)
    }
    #expect(try remarks(unit.disciplineHead).isEmpty && remarks(office).isEmpty)
    #expect(try unit.store.faults() == [])
  }

  @Test func `R-130 end with being seen, which is kept with person and time`() throws {
    let name = try urge()
    unit.clock.move(to: "2026-11-23 09:00")
    _ = try unit.store.perform(.seeRemark(name), by: unit.head)
    #expect(try remarks(unit.recorder).isEmpty)
    #expect(try remarks(unit.recorder, on: "2026-11-22").count == 1)
    let entry = try unit.lastEntry()
    #expect(entry.header.author == "zhang" && entry.header.chain == .body(SmallUnit.unit, .main))
    #expect(throws: StoreFailure.refused(.nothingChanged)) {
      try unit.store.perform(.seeRemark(name), by: unit.recorder)
    }
    #expect(try unit.store.faults() == [])
  }

  @Test func `R-178 end with a record that answers the duty they name`() throws {
    try unit.adoptCommonDuty(group: .cityUnit, code: "Z-01")
    let duty = OccurrenceName(code: "Z-01", ordinal: 1)
    _ = try urge(.duty(duty, year: 2026))
    #expect(try remarks(unit.recorder).count == 1)
    var form = unit.form()
    form.links = [duty]
    unit.clock.move(to: "2026-11-20 15:00")
    _ = try unit.enteredRecord(form)
    #expect(try remarks(unit.recorder).isEmpty)
  }

  @Test func `R-178 are refused to the unit and to the other office, and need a text`() throws {
    #expect(throws: StoreFailure.refused(.notPermitted(.makeRemark, Scope(side: .main)))) {
      try unit.store.perform(.remark(SmallUnit.unit, .main, .unit, text: "x"), by: unit.head)
    }
    #expect(throws: StoreFailure.refused(.notPermitted(.makeRemark, Scope(side: .supervision)))) {
      try unit.store.perform(.remark(SmallUnit.unit, .supervision, .unit, text: "x"), by: office)
    }
    #expect(throws: StoreFailure.refused(.commentMissing)) {
      try unit.store.perform(.remark(SmallUnit.unit, .main, .unit, text: "  "), by: office)
    }
    #expect(throws: StoreFailure.refused(.noSuch(.occurrence("Z-99#1")))) {
      try urge(.duty(OccurrenceName(code: "Z-99", ordinal: 1), year: 2026))
    }
  }

  @Test func `R-178 a store with remarks is the same after a rebuild`() throws {
    let name = try urge()
    _ = try unit.store.perform(.seeRemark(name), by: unit.recorder)
    try unit.store.rebuild(progress: nil)
    #expect(try unit.store.faults() == [])
  }

  @Test(arguments: [("RZ12", Side.main, 12), ("RJ3", .supervision, 3)])
  func `have a name that is read back`(_ text: String, _ side: Side, _ number: Int) {
    #expect(RemarkName(text) == RemarkName(side: side, number: number))
    #expect(RemarkName(side: side, number: number).description == text)
  }

  @Test(arguments: ["", "R", "RZ", "RX1", "RZ0", "D17", "Z-02#1"]) func `no other text is a name`(
    _ text: String
  ) {
    #expect(RemarkName(text) == nil)
  }
}
