import Records
import TerminalUI

// Scores as signs: a shade for a month, a column for a place in a row of months.
extension RuleProfile {
  /// The sign of a score by the limits of the grades, from ░ to █.
  func shade(of score: Score) -> Character {
    ChartSign.shades[ScoreShade(of: score, by: values.gradeLimits).rawValue]
  }

  /// A score as one column of eight heights: the lowest for all below the last limit of the grades, the highest for
  /// full marks, so that a row of good months is no flat line.
  func column(of score: Score) -> Character {
    let least = values.gradeLimits.last ?? 0
    let room = max(1, 100_00 - least)
    let level = 8 * (min(score.hundredths, 100_00) - least) / room
    return ChartSign.levels[min(max(0, level), 7)]
  }

  /// Figures in a row as one spark; a dash stands where there is none.
  func spark(_ scores: [Score?]) -> String {
    String(scores.map { score in score.map { column(of: $0) } ?? "-" })
  }
}

extension RankingScreen {
  /// What the key of pictures opens: the city's year for an office, for a unit its own.
  func picture(at here: ScreenContext) -> Destination {
    guard here.isSupervisor else { return .year(nil, nil) }
    return .cityYear(shownQuarter(at: here).year, shownGroup(at: here))
  }
}
