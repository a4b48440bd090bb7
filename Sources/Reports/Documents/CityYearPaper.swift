import Records

/// The year of a city's units on paper: a map of months, with the score in each cell.
package struct CityYearPaper: Sendable {
  private let around: PaperSurroundings
  private let limits: [Int]
  private let language: Language

  /// - Parameter profile: the rules of the year, whose limits of grades part the shades.
  package init(_ around: PaperSurroundings, profile: RuleProfile, language: Language) {
    self.around = around
    limits = profile.values.gradeLimits
    self.language = language
  }

  package func layout(of units: [UnitYear], _ year: Int, _ group: UnitGroup?) -> SheetLayout {
    var sheet = SheetLayout()
    let name = group?.name(in: language) ?? language.say("各单位", "all units")
    sheet.title(
      language.say(
        "\(around.unitName)\n\(year)年\(name)各月得分", "\(around.unitName)\nscores of \(year) by month, \(name)"))
    around.markPractice(&sheet, language)
    sheet.centre(
      language.say(
        "已印发季度按通报，其余按已关闭的审核，为暂定", "issued quarters as in their bulletins, others provisional"))
    if units.isEmpty { sheet.paragraph(language.say("（没有）", "(none)")) }
    sheet.chart(ScoreCharts.city(units, year, limits: limits, language))
    around.end(&sheet, entry: nil, language)
    return sheet
  }
}
