import SheetRows

/// Where the relationships of a part lead inside the workbook; those that lead out of it are not known here.
final class Relationships: PartReader {
  struct Target {
    /// The last word of its type, in small letters, which both forms of the standard share.
    let kind: String
    let part: String
  }

  private let part: String
  private(set) var byID: [String: Target] = [:]
  private var targets: [Target] = []

  private init(part: String) {
    self.part = part
    super.init(root: "Relationships")
  }

  /// The relationships of a part, or of the whole package for the empty name.
  static func of(_ part: String, in archive: BookArchive) throws(BookFault) -> Relationships {
    let reader = Relationships(part: part)
    let name = PartName.relationships(of: part)
    guard archive.has(name) else {
      // An archive without relationships is no package of this form at all.
      throw part.isEmpty ? .notABook : .missingPart
    }
    try archive.read(name, with: reader)
    return reader
  }

  /// The part that the first relationship of a kind leads to.
  func first(_ kind: String) -> String? { targets.first { $0.kind == kind }?.part }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard depth == 2, name == "Relationship", !(attributes["TargetMode"]?.isSame("External") ?? false) else {
      return
    }
    guard byID.count < Allowance.parts else { return fault = .tooLarge }
    guard let id = attributes["Id"]?.name, let type = attributes["Type"]?.name,
      let goal = attributes["Target"]?.name, let path = PartName.resolve(goal, from: part)
    else { return fault = .damaged }
    let kind = type.split(separator: "/").last.map { $0.lowercased() } ?? ""
    let target = Target(kind: kind, part: path)
    targets.append(target)
    guard byID.updateValue(target, forKey: id) == nil else { return fault = .damaged }
  }
}
