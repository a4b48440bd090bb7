import Records
import TerminalUI

/// A line of a quarter that lost points, with the month and side in which it did.
struct LostPoint {
  let detail: ReviewDetail
  let line: ReviewLine
  let gain: ScoreGain

  /// The lost points of several sheets, those that cost their month most first; what can still be done by its deadline
  /// is not lost.
  static func all(of details: [ReviewDetail], on today: Day) -> [LostPoint] {
    let points = details.flatMap { detail in
      ((try? detail.lost()) ?? []).map { LostPoint(detail: detail, line: $0.line, gain: $0.gain) }
        .filter { $0.line.item.timing != .missing || $0.line.item.due < today }
    }
    return points.enumerated().sorted { a, b in
      a.element.gain.gain != b.element.gain.gain
        ? a.element.gain.gain > b.element.gain.gain : a.offset < b.offset
    }.map(\.element)
  }

  /// The lost points as a text: each with its duty, its record or that there is none, what would have earned it by
  /// which article, and what that would have added to the month.
  static func lines(of details: [ReviewDetail], at here: ScreenContext, width: Int) -> [Sheet.Line] {
    let words = here.words.scores
    let points = all(of: details, on: here.today)
    var lines = [Sheet.Line(words.lostHeading(points.count).clipped(to: width), role: .heading)]
    if points.isEmpty { lines.append(Sheet.Line(words.nothingLost, role: .dim)) }
    for point in points { lines += point.lines(at: here, width: width) }
    return lines
  }

  private func lines(at here: ScreenContext, width: Int) -> [Sheet.Line] {
    let (words, language) = (here.words.scores, here.language)
    let gain = words.gain(self.gain)
    let standing = detail.standing
    let place = "\(standing.month) \(standing.side.shortName(in: language))  \(line.item.occurrence)  "
    let room = max(4, width - gain.columns - 2)
    let title = "\(place)\(line.title)".clipped(to: room).padded(to: room)
    var lines = [
      Sheet.Line("\(title)  \(gain)", role: line.item.timing == .missing ? .alert : .warning)
    ]
    let record =
      line.item.record.map { "\($0)  \(line.item.timing.name(in: language))" } ?? words.noRecord
    let source = line.source.map { words.bracketed($0) } ?? ""
    lines.append("", record + source, width: width, labelWidth: 2, role: .dim)
    if let verdict = line.item.verdict, verdict != .accepted, let reason = line.item.reason {
      lines.append("", words.said(verdict, reason), width: width, labelWidth: 2)
    }
    let advice = line.losses.map { loss in
      let article = (here.profile ?? .proposed).article(of: loss.rule)
      return loss.advice(in: language) + (article.isEmpty ? "" : words.bracketed(article))
    }
    lines.append("", words.lost(self.gain.lost.spoken, advice), width: width, labelWidth: 2)
    return lines
  }
}

extension ScoreWords {
  var nothingLost: String { language.say("没有失分。", "No points were lost.") }
  var noRecord: String { language.say("没有记实", "no record") }

  func lostHeading(_ count: Int) -> String {
    language.say(
      "失分事项 \(count) 件，右为补足后当月本方面得分", "\(count) lost points; at the right the side's month without the loss")
  }

  /// What the side's month would have been: 32.67 → 43.17.
  func gain(_ gain: ScoreGain) -> String { "\(gain.score) > \(gain.possible)" }
}
