import Records
import TerminalUI
import TestSupport
import Testing

@testable import Workstation

/// The common sets of an office: what is in force, what waits, and whether the points add up.
@Suite struct `The common sets` {
  private static func bench(_ person: Person = Sample.supervisor, _ post: Post = Sample.supervisorPost)
    -> Bench
  {
    var sample = Sample()
    sample.drafted = Sample.commonSets
    var bench = Bench.office(person, post, sample: sample)
    bench.press("9 i")
    return bench
  }

  private static func confirmed(_ bench: Bench) -> Act? {
    var bench = bench
    bench.type("correct horse")
    bench.press("Enter")
    return bench.acts.last
  }

  private static let counties = IndicatorPlace(year: 2026, side: .main, scope: .group(.county))

  @Test func `R-032 each group has its own set of a year and side`() {
    var bench = Self.bench()
    #expect(bench.commands.contains(.ask(IndicatorsQuery(year: 2026, side: .main))))
    #expect(bench.screen.contains("[县（市、区）]") || bench.screen.contains("[县"))
    #expect(!bench.screen.contains("Z-09"))
    bench.press("Tab")
    #expect(bench.screen.contains("Z-09"))
    bench.press("[")
    #expect(bench.commands.contains(.ask(IndicatorsQuery(year: 2025, side: .main))))
  }

  @Test func `R-037 the points of a set stand beside what the rules demand`() {
    var bench = Self.bench()
    #expect(bench.screen.contains("合计 50/70 分，还差 20"))
    bench.press("Tab")
    #expect(bench.screen.contains("合计 70/70 分，正好"))
    #expect(bench.screen.contains("在用 2 项 60 分  待审定 1 项 10 分"))
  }

  @Test func `R-034 the office adopts the set of a group after a question`() {
    var bench = Self.bench()
    bench.press("Tab a Enter")
    #expect(Self.confirmed(bench) == .adoptCommonIndicators(.cityUnit, .main, year: 2026))
  }

  @Test func `R-037 a set whose points do not add up is refused, and the gap is said`() {
    var bench = Self.bench()
    bench.press("a Enter")
    bench.sample.refusals = [.refused(.pointsDoNotAddUp(Self.counties, has: 50_00, wanted: 70_00))]
    bench.type("correct horse")
    bench.press("Enter")
    #expect(bench.station.status?.text.contains("还差 20 分") ?? false)
  }

  @Test func `R-042 c copies last year's set of the group`() {
    var bench = Self.bench()
    bench.press("c Enter")
    #expect(Self.confirmed(bench) == .copyIndicators(Self.counties, fromYear: 2025))
  }

  @Test func `R-042 what was copied without its date says so, and i fills it in`() {
    var bench = Self.bench()
    #expect(bench.screen.contains("! 缺日期"))
    bench.press("i Tab Tab Tab Tab Tab")
    bench.type("2-28")
    bench.press("F5")
    guard case .setIndicators(let indicators)? = Self.confirmed(bench) else {
      Issue.record("nothing was put up: \(bench.screen)")
      return
    }
    #expect(indicators.first?.indicator.due == "2026-02-28")
    #expect(indicators.first?.indicator.scope == .group(.county))
  }

  @Test func `R-038 what is in force is amended, not changed; what waits is changed, not amended`() {
    var bench = Self.bench()
    bench.press("r")
    #expect(bench.station.status?.text.contains("审定后才修订") ?? false)
    bench.press("Tab w")
    #expect(bench.station.status?.text.contains("只能修订") ?? false)
    bench.press("r")
    bench.type("（修）")
    for _ in 0..<8 { bench.press("Tab") }
    bench.type("年度重点调整")
    bench.press("F5")
    guard case .amendIndicator(let indicator, "年度重点调整")? = Self.confirmed(bench) else {
      Issue.record("nothing was amended: \(bench.screen)")
      return
    }
    #expect(indicator.code == "Z-01" && indicator.title == "年度工作计划与责任分解（修）")
  }

  @Test func `R-026 a common indicator for other members names nobody`() {
    let form = FormSpec.putIndicator(
      in: Self.counties, team: [Sample.member], at: Bench().station.here)
    guard case .choice(let subjects) = form.fields.first(where: { $0.name == "subject" })?.entry else {
      Issue.record("no choice of subjects")
      return
    }
    #expect(subjects.values == ["team", "head", "member"])
    var open = OpenForm(form)
    for (name, text) in [("title", "提醒谈话"), ("subject", "member"), ("due", "9-30")] {
      open.form.set(name, text)
    }
    guard case .confirm(.setIndicators(let set))? = open.commands(at: Bench().station.here).first else {
      Issue.record("\(open.form.problems)")
      return
    }
    #expect(set.first?.indicator.subject == DutySubject(kind: .member))
  }

  @Test func `R-034 the discipline office makes the sets of its own side`() {
    let bench = Self.bench(Sample.discipline, Sample.disciplinePost)
    #expect(bench.commands.contains(.ask(IndicatorsQuery(year: 2026, side: .supervision))))
  }

  @Test func `the palette reaches the common sets for an office alone`() {
    let spots = { (bench: Bench) in bench.station.reachable.map(\.0) }
    #expect(spots(.supervisor).contains(.commonSets))
    #expect(!spots(.head).contains(.commonSets) && !spots(Bench()).contains(.commonSets))
  }
}
