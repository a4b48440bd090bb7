import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// The screens of monthly reviews.
@Suite struct `Reviews on the screen` {
  private let may = Month(index: 24_316)
  private let waiting = OccurrenceName(code: "Z-05", ordinal: 1)

  private func review(_ bench: Bench) throws -> ReviewScreen {
    guard let screen = bench.station.scene.screen as? ReviewScreen else { throw StoreFailure.stopped }
    return screen
  }

  private func list(_ bench: Bench) throws -> ReviewsScreen {
    guard let screen = bench.station.scene.screen as? ReviewsScreen else { throw StoreFailure.stopped }
    return screen
  }

  private static var office: Bench {
    var bench = Bench.supervisor
    bench.press("9 r")
    return bench
  }

  @Test func `R-147 the reviews of the last month: what units answered first, what is closed last`() throws {
    let bench = Self.office
    #expect(try list(bench).shownMonth(at: bench.station.here) == may)
    try expectScreen(bench.station, "reviews")
    var english = Bench.office(Sample.supervisor, Sample.supervisorPost, language: .english)
    english.press("9 r")
    try expectScreen(english.station, "reviews-english")
  }

  @Test func `R-147 marked reviews are closed together after one question, closed ones passed over`() throws {
    var bench = Self.office
    bench.press("* c")
    try expectScreen(bench.station, "reviews-close")
    bench.press("Enter")
    bench.type("correct horse")
    bench.press("Enter")
    #expect(
      bench.acts == [.closeReviews(["ZJJ", "WJW", "LC", "CZJ", "JYJ"], .main, may, acceptingRest: true)])
  }

  @Test func `R-147 after a unit is closed the next one that is open is chosen`() throws {
    var bench = Self.office
    bench.press("c Enter")
    bench.type("correct horse")
    bench.press("Enter")
    #expect(bench.acts == [.closeReviews(["ZJJ"], .main, may, acceptingRest: true)])
    #expect(try list(bench).list.current?.unit == "WJW")
  }

  @Test func `R-148 a month under review begins at what waits, its record and evidence beside`() throws {
    var bench = Self.office
    bench.press("Enter")
    #expect(try review(bench).list.current?.id == waiting)
    try expectScreen(bench.station, "review")
    bench.send(.resize(Size(columns: 140, rows: 32)))
    try expectScreen(bench.station, "review-140x32")
  }

  @Test func `R-148 one key accepts`() throws {
    var bench = Self.office
    bench.press("Enter a")
    let verdict = ReviewVerdict(occurrence: waiting, verdict: .accepted, quality: 100)
    #expect(
      bench.acts == [
        .judge([MonthVerdicts(unit: "ZJJ", side: .main, month: may, verdicts: [verdict])])
      ])
    #expect(try review(bench).list.current?.item.verdict == .accepted)
    #expect(bench.screen.contains("Z-05#1  认可"))
  }

  @Test func `R-148 in part, sent back and not accepted want a reason, and in part a percentage`() throws {
    var bench = Self.office
    bench.press("Enter p Backspace Backspace")
    bench.type("150")
    bench.press("F5")
    try expectScreen(bench.station, "review-partly")
    bench.press("Backspace Tab F5")
    #expect(bench.screen.contains("须写理由，单位看得到。"))
    bench.type("佐证不全")
    bench.press("F5")
    let verdict = ReviewVerdict(occurrence: waiting, verdict: .partly, quality: 15, reason: "佐证不全")
    #expect(
      bench.acts == [
        .judge([MonthVerdicts(unit: "ZJJ", side: .main, month: may, verdicts: [verdict])])
      ])
    for (key, verdict) in [("s", Verdict.sentBack), ("x", .notAccepted)] {
      var bench = Self.office
      bench.press("Enter \(key) F5")
      #expect(bench.acts == [])
      bench.type("佐证不全")
      bench.press("F5")
      let given = ReviewVerdict(occurrence: waiting, verdict: verdict, quality: 0, reason: "佐证不全")
      #expect(
        bench.acts == [
          .judge([MonthVerdicts(unit: "ZJJ", side: .main, month: may, verdicts: [given])])
        ])
    }
  }

  @Test func `R-148 what has no record is not judged, and the key says why`() throws {
    var bench = Self.office
    bench.press("Enter G a")
    #expect(bench.acts == [])
    #expect(bench.screen.contains("没有记实，得零分，无须审核"))
  }

  @Test func `R-158 a closed month takes no verdict and is opened again with a reason`() throws {
    var bench = Bench.supervisor
    bench.sample.scores.isClosed = true
    bench.press("9 r Enter a")
    #expect(bench.acts == [])
    bench.press("o F5")
    #expect(bench.screen.contains("须写理由"))
    bench.type("漏看一件")
    bench.press("F5")
    bench.type("correct horse")
    bench.press("Enter")
    #expect(bench.acts == [.reopenReview("ZJJ", .main, may, reason: "漏看一件")])
  }

  @Test func `R-157 a unit finds the verdict that waits for its answer, and answers once`() throws {
    var bench = Bench()
    bench.press("7 r [")
    #expect(try review(bench).list.current?.id == OccurrenceName(code: "Z-02", ordinal: 1))
    bench.press("a")
    bench.type("已补责任人")
    try expectScreen(bench.station, "review-answer")
    bench.press("F5")
    let name = OccurrenceName(code: "Z-02", ordinal: 1)
    #expect(
      bench.acts == [
        .answerVerdict("CZJ", .main, try review(bench).month, name, text: "已补责任人")
      ])
  }

  @Test func `R-012 R-159 a unit is offered no verdicts, the main office not the other side`() throws {
    var bench = Bench()
    bench.press("7 r")
    let screen = try review(bench)
    let labels = screen.keys(at: bench.station.here).map(\.label)
    #expect(labels == ["看记实", "答复", "换方面", "上月", "下月"])
    bench = Self.office
    bench.press("Tab")
    #expect(try list(bench).shownSide(at: bench.station.here) == .main)
    bench = .discipline
    bench.press("9 r")
    #expect(try list(bench).shownSide(at: bench.station.here) == .supervision)
    bench.press("Tab")
    #expect(try list(bench).shownSide(at: bench.station.here) == .main)
  }
}
