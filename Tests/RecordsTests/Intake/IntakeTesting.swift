import Records

/// What is known to the intakes in these tests.
enum Known {
  static let start = Day(number: 20_454)
  static let units = [
    OrganisationUnit(
      code: "CZJ", name: "市财政局", kind: .cityDepartment, group: .cityUnit, mainBody: "市财政局党组",
      supervisionBody: "驻市财政局纪检组", displayOrder: 1, start: start),
    OrganisationUnit(
      code: "JYJ", name: "市教育局", kind: .cityDepartment, group: .cityUnit, mainBody: "市教育局党组",
      displayOrder: 2, start: start),
  ]
}

/// What comes of reading a text as a file of a kind.
func reading<Kind: Intake>(_ intake: Kind, _ text: String, file: String = "in.csv") throws
  -> IntakeResult<Kind.Value>
{
  var rest: [UInt8]? = Array(text.utf8)
  return try IntakeResult.reading(intake, file: file) {
    defer { rest = nil }
    return rest
  }
}

/// The problems of a text, as an English user reads them.
func problems<Kind: Intake>(_ intake: Kind, _ text: String) throws -> [String] {
  try reading(intake, text).problems.map { $0.sentence(in: .english) }
}
