import Records
import TerminalUI

// A score sheet as lines: every point with its duty, its record, its article, and what would have earned the rest.
extension ReviewDetail {
  /// The month of one side: its figures with their formula, then its occurrences.
  func lines(at here: ScreenContext, width: Int) -> [Sheet.Line] {
    let words = here.words.scores
    var result = [Sheet.Line(words.heading(of: standing).clipped(to: width), role: .heading)]
    let formula = words.formula(of: figures, weights: weights)
    let bar = figures.score.map { ChartSign.bar($0.hundredths, of: 100_00, columns: 20) } ?? ""
    let line = formula.columns + 22 <= width ? formula.padded(to: max(0, width - 20)) + bar : formula
    result.append(Sheet.Line(line.clipped(to: width), role: .strong))
    if lines.isEmpty { result.append(Sheet.Line(words.nothingDue, role: .dim)) }
    for line in lines { result += line.lines(at: here, width: width) }
    return result
  }
}

extension ReviewLine {
  /// The occurrence in full; the articles behind what was lost are those of the rules in force now.
  func lines(at here: ScreenContext, width: Int) -> [Sheet.Line] {
    let words = here.words.scores
    let points = "\(waits ? "-" : earned.spoken) / \(possible.spoken)"
    let room = max(4, width - points.columns - 2)
    let title = "\(item.occurrence)  \(title)".clipped(to: room).padded(to: room)
    let isMissing = item.timing == .missing
    var result = [
      Sheet.Line("\(title)  \(points)", role: isMissing ? .alert : losses.isEmpty ? .text : .warning)
    ]
    result.append("", words.origin(of: self), width: width, labelWidth: 2, role: .dim)
    if let verdict = item.verdict, verdict != .accepted, let reason = item.reason {
      result.append("", words.said(verdict, reason), width: width, labelWidth: 2)
    }
    if let answer { result.append("", words.answered(answer), width: width, labelWidth: 2) }
    // What was not judged yet has lost nothing so far.
    guard !losses.isEmpty, !waits else { return result }
    let lost = (try? possible - earned)?.spoken ?? "-"
    let advice = losses.map { loss in
      let article = (here.profile ?? .proposed).article(of: loss.rule)
      return loss.advice(in: here.language) + (article.isEmpty ? "" : words.bracketed(article))
    }
    result.append("", words.lost(lost, advice), width: width, labelWidth: 2)
    return result
  }
}
