/// A word of a fixed list as tables write it: as scripts do, or as people call it in either language.
package protocol InputWord: RawRepresentable<String>, CaseIterable {
  /// What people call it.
  func name(in language: Language) -> String
  /// Other ways to write it.
  var others: [String] { get }
}

extension InputWord {
  package var others: [String] { [] }

  /// The word that a cell means; `nil` for none of them.
  init?(written text: String) {
    // Nearly every cell is written as it is named, which costs nothing to see.
    if let word = Self(rawValue: text) ?? Self.allCases.first(where: { $0.name(in: .chinese) == text }) {
      self = word
      return
    }
    let wanted = InputColumn.compared(text)
    let found = Self.allCases.first { word in
      ([word.rawValue] + Language.allCases.map(word.name) + word.others)
        .contains { InputColumn.compared($0) == wanted }
    }
    guard let found else { return nil }
    self = found
  }

  /// All words, for a person who wrote another: in Chinese as offices write them, in English as scripts do.
  static var choices: [Said] { allCases.map(\.choice) }

  var choice: Said { Said(name(in: .chinese), rawValue) }
}

extension Side: InputWord {
  package var others: [String] { Language.allCases.map(shortName) }
}

extension IndicatorKind: InputWord {
  package var others: [String] {
    switch self {
    case .common: ["共性指标"]
    case .individual: ["个性指标"]
    }
  }
}

extension SubjectKind: InputWord {
  package var others: [String] {
    switch self {
    case .team: ["班子"]
    case .head: ["党政主要负责人", "一把手"]
    case .member: ["班子成员", "其他成员"]
    case .disciplineBody: ["纪检组", "纪检机构"]
    }
  }
}

extension UnitKind: InputWord {
  package var others: [String] {
    switch self {
    case .county: ["县", "区", "县区"]
    case .cityDepartment: ["市直单位", "部门"]
    case .zone, .section: []
    case .other: ["其他"]
    }
  }
}

extension UnitGroup: InputWord {
  package var others: [String] { self == .county ? ["县", "县区", "县区组"] : ["市直", "市直部门", "市直单位组"] }
}

extension PostRole: InputWord {
  package var others: [String] { self == .recorder ? ["记实员"] : [] }
}

extension CadreRank: InputWord {}
extension Verdict: InputWord {}
extension EventCategory: InputWord {}
extension EvidenceKind: InputWord {}
extension Part: InputWord {}

extension CalendarDayKind: InputWord {
  package func name(in language: Language) -> String {
    switch self {
    case .rest: language.say("放假", "day off")
    case .work: language.say("上班", "day worked")
    }
  }

  package var others: [String] { self == .rest ? ["休", "休息", "节假日"] : ["班", "补班", "调休上班"] }
}
