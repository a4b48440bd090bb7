import Records
import Testing

/// What the clerk would refuse is found line by line, though acts are judged whole.
@Suite struct `What the clerk would refuse` {
  static let header = "code,name,kind,group,superior,staff_count,main_body,supervision_body\n"

  /// Lines U1 to Un, some of them below others.
  private func units(_ count: Int, superiors: [Int: Int] = [:]) throws -> IntakeResult<OrganisationUnit> {
    let lines = (1...count).map { number in
      let superior = superiors[number].map { "U\($0)" } ?? ""
      return "U\(number),单位\(number),cityDepartment,cityUnit,\(superior),,党组,\n"
    }
    return try reading(UnitIntake(known: [], start: Known.start), Self.header + lines.joined())
  }

  /// A clerk that refuses some codes, and whatever stands below what is not there.
  private func refusal(of bad: Set<UnitCode>, _ units: [OrganisationUnit]) -> ActRefusal? {
    if let unit = units.first(where: { bad.contains($0.code) }) { return .codeTaken(unit.code.rawValue) }
    let codes = Set(units.map(\.code))
    let orphan = units.first { $0.superior.map { !codes.contains($0) } ?? false }
    return orphan?.superior.map { .noSuch(.unit($0.rawValue)) }
  }

  @Test func `a file without such lines is judged once`() throws {
    var result = try units(40)
    var judged = 0
    result.sift(in: UnitIntake.order(of: result.values)) { values in
      judged += 1
      return refusal(of: [], values)
    }
    #expect(judged == 1 && result.values.count == 40 && result.rejected.isEmpty)
  }

  @Test func `each refused line is told with its place and its reason, and the others stay in their order`()
    throws
  {
    var result = try units(40)
    var judged = 0
    result.sift(in: UnitIntake.order(of: result.values)) { values in
      judged += 1
      return refusal(of: ["U3", "U17", "U40"], values)
    }
    #expect(
      result.problems.map { $0.sentence(in: .english) }.sorted() == [
        "in.csv:18: code: code U17 was given before; take another",
        "in.csv:41: code: code U40 was given before; take another",
        "in.csv:4: code: code U3 was given before; take another",
      ])
    #expect(result.values.map(\.code.rawValue).filter { ["U3", "U17", "U40"].contains($0) }.isEmpty)
    #expect(result.values.map(\.displayOrder) == result.values.map(\.displayOrder).sorted())
    #expect(judged < 45)
  }

  @Test func `what rests on a line further down is judged after it, and falls with it`() throws {
    var sound = try units(6, superiors: [1: 6, 2: 1])
    sound.sift(in: UnitIntake.order(of: sound.values)) { refusal(of: [], $0) }
    #expect(sound.rejected.isEmpty)
    var result = try units(6, superiors: [1: 6, 2: 1])
    result.sift(in: UnitIntake.order(of: result.values)) { refusal(of: ["U6"], $0) }
    #expect(Set(result.problems.compactMap(\.line)) == [2, 3, 7])
    #expect(result.values.map(\.code) == ["U3", "U4", "U5"])
  }

  @Test func `an attempt that was not made is not told as put down`() throws {
    var result = try units(1)
    result.sift(in: [0]) { _ in .notPermitted(.manageStore, .city) }
    let told = try #require(result.problems.first)
    #expect(told.fault == .intake(.notPermitted(.manageStore, .city)))
    #expect(!told.sentence(in: .chinese).contains("留痕"))
  }
}
