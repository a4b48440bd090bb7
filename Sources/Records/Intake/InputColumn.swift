/// A column of a table that can be imported, said once: for files, faults, templates, help and manuals.
package struct InputColumn: Hashable, Sendable {
  /// What scripts and exported tables call it.
  package let key: String
  /// What people call it.
  package let heading: Said
  /// Other headings that the tables of offices have.
  let others: [String]
  /// What stands in it.
  package let meaning: Said
  /// A cell as an example shows it.
  package let example: String
  /// Whether a file cannot do without it.
  package internal(set) var isMandatory: Bool
  /// What its cells are in a spreadsheet.
  package let kind: Kind
  /// The words that may stand in it; none where anything may.
  package let words: [Said]
  /// Whether the code of a unit stands in it, for which its name may stand too.
  let namesUnit: Bool

  /// What cells are in a spreadsheet; texts and codes stay as they are typed.
  package enum Kind: Hashable, Sendable {
    case text, integer, hundredths, day, moment
  }

  /// A column of a table.
  package init(
    _ key: String, _ heading: Said, others: [String] = [], isMandatory: Bool = false, _ meaning: Said,
    example: String = "", kind: Kind = .text, words: [Said] = [], namesUnit: Bool = false
  ) {
    self.key = key
    self.heading = heading
    self.others = others
    self.isMandatory = isMandatory
    self.kind = kind
    self.words = words
    self.namesUnit = namesUnit
    self.meaning = meaning
    self.example = example
  }

  /// All headings by which a file may call it, as they are compared.
  var names: [String] {
    ([key, heading.chinese, heading.english] + others).map(Self.compared)
  }

  /// Whether a heading is the column's key or its own heading, not another one that offices have.
  func isOwn(_ heading: String) -> Bool {
    [key, self.heading.chinese, self.heading.english].map(Self.compared).contains(Self.compared(heading))
  }

  /// A heading as it is compared: without blanks, case, marks, and what stands in brackets behind it.
  static func compared(_ heading: String) -> String {
    let brackets: Set<Character> = ["(", "（", "[", "【", "/", "／"]
    let text = heading.lowercased().prefix { !brackets.contains($0) }
    let short = text.filter { $0.isLetter || $0.isNumber }
    return short.isEmpty ? heading.lowercased().filter { $0.isLetter || $0.isNumber } : String(short)
  }
}

// Columns that several tables have.
extension InputColumn {
  /// The unit that a line is about.
  static let unit = InputColumn(
    "unit", Said("单位代码", "Unit"), others: ["单位", "单位编码", "编码"], isMandatory: true,
    Said("单位的代码，或全称", "the code of the unit, or its name"), example: "CZJ", namesUnit: true)

  /// The side that a line is about.
  static let side = InputColumn(
    "side", Said("责任", "Side"), others: ["责任类型", "方面", "责任方面", "两个责任"], isMandatory: true,
    Said("主体 或 监督", "main or supervision"), example: "主体", words: Side.choices)
}
