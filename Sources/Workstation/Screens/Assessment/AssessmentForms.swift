import Records
import TerminalUI

/// What a form of the year's assessment is about.
struct AssessedUnit: Hashable, Sendable {
  let unit: UnitCode
  let name: String
  let year: Int
}

// The forms of the year's assessment: its plan, the results, what adds to them and takes from them, grades by hand.
extension FormSpec {
  static let neededOfYear = Said("须填写。", "Fill this in.")
  static let noDayOfYear = Said("日期不对。", "Not a day that fits.")
  static let ofAssessment = Layout(label: Said.Width(chinese: 11, english: 13), field: 36)

  static func assessment(
    _ title: Said, _ fields: [LabelledField], act: @escaping @Sendable (inout FormReader) -> Act?
  ) -> FormSpec {
    FormSpec(title, missing: neededOfYear, noDay: noDayOfYear, layout: ofAssessment, fields, act: act)
  }

  /// A title of what a key does, with whom and for which year.
  static func title(
    _ key: any KeyPath<AssessmentWords, String> & Sendable, _ assessed: AssessedUnit
  ) -> Said {
    Said { "\(Words($0).assessment[keyPath: key])  \(assessed.name)  \(assessed.year)" }
  }

  /// The year's plan, with the one that stands.
  static func plan(_ plan: AssessmentPlan?, of year: Int, on today: Day) -> FormSpec {
    let all = YearEndWay.allCases
    // All of them first.
    let sets = [all] + all.map { way in all.filter { $0 != way } } + all.map { [$0] }
    func text(_ ways: [YearEndWay]) -> String { ways.map(\.rawValue).joined(separator: "+") }
    func slashed(_ numbers: [String]?) -> String { numbers?.joined(separator: "/") ?? "" }
    return assessment(
      Said("\(year)年度考核方案", "Plan of \(year)"),
      [
        .text("document", "文号", "Number", plan?.document ?? "", limit: 40),
        .text("title", "标题", "Title", plan?.title ?? "", limit: 60),
        .day("dated", "成文日期", "Dated", plan?.dated ?? today, .past),
        .choice(
          "ways", "年终方式", "Ways",
          sets.map { ways in
            let names = Said { language in
              ways.map { $0.name(in: language) }.joined(separator: language.say("、", " + "))
            }
            return (text(ways), ways.count == all.count ? Said("三种都用", "all three") : names)
          }, chosen: plan.map { text($0.ways) }),
        .text(
          "limits", "分数线", "Limits", slashed(plan?.limits?.map { Score(hundredths: $0).spare }), limit: 20
        )
        .hint("90/80/60，不填按规则", "90/80/60; empty: rules").refusal("写成 60/40。", "Write 60/40."),
        .text("sideWeights", "方面权重", "Sides", slashed(plan?.sideWeights?.map(String.init)), limit: 10)
          .hint("60/40，不填按规则", "60/40; empty: rules").refusal("写成 60/40。", "Write 60/40."),
        .text("routineWeights", "日常年终", "Parts", slashed(plan?.routineWeights?.map(String.init)), limit: 10)
          .hint("70/30，不填按规则", "70/30; empty: rules").refusal("写成 60/40。", "Write 60/40."),
      ]
    ) { typed in
      guard let document = typed.text("document"), let title = typed.text("title"),
        let dated = typed.day("dated"),
        let limits = typed.numbers("limits"), let sides = typed.whole("sideWeights"),
        let parts = typed.whole("routineWeights")
      else { return nil }
      let ways = typed["ways"].split(separator: "+").compactMap { YearEndWay(rawValue: String($0)) }
      return .planAssessment(
        AssessmentPlan(
          year: year, dated: dated, document: document, title: title, ways: ways,
          limits: limits.isEmpty ? nil : limits.map(\.hundredths), sideWeights: sides.isEmpty ? nil : sides,
          routineWeights: parts.isEmpty ? nil : parts))
    }
  }

  /// Year-end results that the person may enter: of all sides at once by the discipline office, or of one, by the ways
  /// of the plan; with an inspection where the rules give it a part.
  static func results(of assessed: AssessedUnit, _ plan: AssessmentPlan, at here: ScreenContext) -> FormSpec {
    let owed = here.units.first { $0.code == assessed.unit }?.sides ?? [.main]
    let sides = owed.filter { here.may(.assessYear, on: $0) }
    let all: [(value: String, name: Said)] =
      owed.count > 1 && sides == owed ? [("", Said("两个方面共用", "both sides at once"))] : []
    let hasInspection = (here.profile ?? .proposed).recordShareOfRoutine < 1_00
    let ways = plan.ways
    var form = assessment(
      title(\.results, assessed),
      [.choice("side", "方面", "Side", all + LabelledField.options(sides, Side.name(in:)))]
        + ways.map { .score($0) }
        + (hasInspection ? [.score("inspection", Said("督查得分", "Inspection"))] : [])
    ) { typed in
      var results = YearEndResults()
      for way in ways {
        guard let score = typed.score(way.column) else { return nil }
        switch way {
        case .democratic: results.democratic = score
        case .questionnaire: results.questionnaire = score
        case .test: results.test = score
        }
      }
      if hasInspection {
        guard let score = typed.score("inspection") else { return nil }
        results.inspection = score
      }
      guard !results.all.isEmpty else {
        return typed.refuse(ways.first?.column ?? "inspection", neededOfYear)
      }
      return .enterYearEnd([
        YearEndEntry(unit: assessed.unit, year: assessed.year, side: typed.choice("side"), results: results)
      ])
    }
    form.place = { refusal in
      if case .wayNotPlanned(let way, _) = refusal { way.column } else { nil }
    }
    return form
  }
}

extension LabelledField {
  /// What proves an award; experience is proved by the formal document alone.
  static let proof = choice(
    "proof", "证明材料", "Proof", ProofKind.allCases.filter { $0.proves(.award) }, ProofKind.name(in:)
  ).hint("经验推广为正式文件", "experience: document")

  static func adjustment(_ adjustments: [Adjustment]) -> LabelledField {
    choice(
      "adjustment", "哪一项", "Which",
      adjustments.map { one in (one.name.description, Said { "\(one.name) \(one.reason(in: $0))" }) })
  }

  fileprivate static func score(_ name: String, _ label: Said) -> LabelledField {
    text(name, label.chinese, label.english, limit: 6).hint("0-100，不填不变", "0-100; empty: as it was")
      .refusal("0 到 100。", "0 to 100.")
  }

  fileprivate static func score(_ way: YearEndWay) -> LabelledField {
    switch way {
    case .democratic: score(way.column, Said("民主测评", "Democratic"))
    case .questionnaire: score(way.column, Said("问卷调查", "Questions"))
    case .test: score(way.column, Said("理论测试", "Test"))
    }
  }
}

extension FormReader {
  /// A score that may be left out; `nil` where what is typed is none.
  fileprivate mutating func score(_ name: String) -> Score?? {
    if self[name].isEmpty { return .some(nil) }
    return Score(self[name]).map { .some($0) } ?? refuse(name)
  }

  /// Numbers between slashes, as profiles write them; none where nothing is typed.
  fileprivate mutating func numbers(_ name: String) -> [Score]? {
    if self[name].isEmpty { return [] }
    let parts = self[name].split(separator: "/", omittingEmptySubsequences: false)
      .map { Score(String($0).withoutOuterBlanks) }
    return parts.contains(nil) ? refuse(name) : parts.compactMap(\.self)
  }

  /// The same without decimals.
  fileprivate mutating func whole(_ name: String) -> [Int]? {
    guard let numbers = numbers(name) else { return nil }
    guard numbers.allSatisfy({ $0.hundredths.isMultiple(of: 100) }) else {
      return refuse(name)
    }
    return numbers.map { $0.hundredths / 100 }
  }

  /// The file of the form as the proof of a bonus, and the act that follows.
  mutating func proof(
    of ground: BonusGround, then act: @escaping @Sendable (BonusProof) -> Act
  ) -> FormSpec.Outcome? {
    let kind = ground == .promotion ? .formalDocument : choice("proof") ?? ProofKind.certificate
    return path("file").map { path in
      .file(path: path, kind == .plaque ? .photo : .document) {
        .confirm(act(BonusProof(kind: kind, file: $0)))
      }
    }
  }
}

extension YearEndWay {
  /// The column of its result.
  fileprivate var column: String {
    switch self {
    case .democratic: "score"
    case .questionnaire: "questionnaire"
    case .test: "test"
    }
  }
}

extension Score {
  /// Without decimals where there are none to speak of.
  fileprivate var spare: String {
    hundredths.isMultiple(of: 100) ? "\(hundredths / 100)" : description
  }
}
