import Foundation
import Records
import Testing

/// What is printed can be reckoned again from the print, by somebody who has nothing else.
@Suite struct `Figures on paper` {
  private static let city = Result {
    try PrintedCity(units: 50, seed: 11, profile: RuleProfile.proposed)
  }

  /// The kinds of indicator with what a sheet calls them.
  private static let kinds = [("common", "共性指标"), ("individual", "个性指标")]

  /// The figure beside a label, or in a cell; `nil` for a dash.
  private func figure(_ text: String?) -> Printed? { text.flatMap { Printed($0) } }

  @Test func `R-151 R-152 R-153 R-156 every sheet of a month gives its scores from its own lines`() throws {
    let city = try Self.city.get()
    #expect(city.monthSheets.count == 12 * (34 * 2 + 16))
    var lines = 0
    for sheet in city.monthSheets {
      let page = sheet.page
      var sums: [String: PrintedPoints] = [:]
      for (kind, heading) in Self.kinds {
        for row in page.lines(under: heading) {
          let quality = Printed(row[4].dropLast()) ?? Printed(0)
          let factor = try #require(Printed(row[5]))
          let points = try #require(PrintedPoints(row))
          #expect(points.earned == points.possible * quality / Printed(100) * factor, "\(row)")
          sums[kind, default: PrintedPoints()] += points
          lines += 1
        }
      }
      func score(_ kind: String) -> Printed? { sums[kind]?.score }
      #expect(figure(page.field("共性得分")) == score("common"), "\(sheet.unit) \(sheet.month)")
      #expect(figure(page.field("个性得分")) == score("individual"), "\(sheet.unit) \(sheet.month)")
      guard !sums.isEmpty else { continue }
      let weights = try #require(page.weights("共性", "个性"))
      #expect(
        figure(page.field("本方面得分")) == Printed.weighted(score("common"), score("individual"), weights),
        "\(sheet.unit) \(sheet.month)")
    }
    #expect(lines > 3_000)
  }

  @Test func `R-154 R-161 R-163 each bulletin gives its scores and ranks from its own months`() throws {
    let city = try Self.city.get()
    var fromMonths: [String: Printed?] = [:]
    for sheet in city.monthSheets {
      fromMonths["\(sheet.unit) \(sheet.month) \(sheet.side)"] = figure(sheet.page.field("本方面得分"))
    }
    var differs = 0
    for bulletin in city.bulletins {
      let weights = try #require(bulletin.page.weights("主体", "监督"))
      var months: [String: [(main: Printed?, supervision: Printed?, unit: Printed?)]] = [:]
      for row in bulletin.page.rows(under: "单位") {
        for (place, month) in bulletin.quarter.months.enumerated() {
          let cells = row[(1 + place * 3)..<(4 + place * 3)].map { Printed($0) }
          #expect(cells[0] == fromMonths["\(row[0]) \(month) main"] ?? nil)
          #expect(cells[1] == fromMonths["\(row[0]) \(month) supervision"] ?? nil)
          #expect(cells[2] == Printed.weighted(cells[0], cells[1], weights), "\(row)")
          months[row[0], default: []].append((cells[0], cells[1], cells[2]))
        }
      }
      let rows = bulletin.page.rows(under: "名次")
      #expect(rows.count == 50)
      var ranked: [Printed] = []
      for row in rows {
        let known = try #require(months[row[1]])
        #expect(Printed(row[2]) == Printed.mean(known.compactMap(\.main)), "\(row)")
        #expect(Printed(row[3]) == Printed.mean(known.compactMap(\.supervision)), "\(row)")
        #expect(Printed(row[4]) == Printed.mean(known.compactMap(\.unit)), "\(row)")
        if Printed(row[4]) != Printed.weighted(Printed(row[2]), Printed(row[3]), weights) { differs += 1 }
        guard let score = Printed(row[4]) else { continue }
        ranked.append(score)
        #expect(Int(row[0]) == ranked.count { $0 > score } + 1, "\(row)")
      }
      #expect(ranked == ranked.sorted(by: >))
    }
    // A quarter is no weighted mean of its two sides, which is why the months stand beside it.
    #expect(differs > 20)
  }

  @Test
  func `R-161 a bulletin that pools the points of a quarter gives its scores from the sums on the sheets`()
    throws
  {
    let pooled = try #require(RuleProfile.proposed.stating("quarterMethod", "pooled"))
    let city = try PrintedCity(units: 10, seed: 12, profile: pooled)
    var sums: [String: [String: PrintedPoints]] = [:]
    for sheet in city.monthSheets {
      for (kind, heading) in Self.kinds {
        for row in sheet.page.lines(under: heading) {
          let points = try #require(PrintedPoints(row))
          sums["\(sheet.unit) \(Quarter(containing: sheet.month.lastDay)) \(sheet.side)", default: [:]][
            kind, default: PrintedPoints()] += points
        }
      }
    }
    let kinds = try #require(city.monthSheets.lazy.compactMap { $0.page.weights("共性", "个性") }.first)
    var scored = 0
    for bulletin in city.bulletins {
      let sides = try #require(bulletin.page.weights("主体", "监督"))
      for row in bulletin.page.rows(under: "名次") {
        let known = Side.allCases.map { side in
          let sums = sums["\(row[1]) \(bulletin.quarter) \(side)"]
          return Printed.weighted(sums?["common"]?.score, sums?["individual"]?.score, kinds)
        }
        #expect(Printed(row[2]) == known[0], "\(row)")
        #expect(Printed(row[3]) == known[1], "\(row)")
        #expect(Printed(row[4]) == Printed.weighted(known[0], known[1], sides), "\(row)")
        scored += Printed(row[4]) == nil ? 0 : 1
      }
    }
    #expect(scored > 30)
  }

  @Test func `R-199 R-200 R-207 R-215 the sheets and the list of the year give their totals from themselves`()
    throws
  {
    let city = try Self.city.get()
    var quarters: [String: [[Printed?]]] = [:]
    for bulletin in city.bulletins {
      for row in bulletin.page.rows(under: "名次") {
        quarters[row[1], default: []].append([Printed(row[2]), Printed(row[3])])
      }
    }
    var totals: [String: Printed?] = [:]
    for sheet in city.yearSheets {
      let page = sheet.page
      let routine = page.rows(under: "期间")
      let printed = routine.filter { $0[0].contains("-Q") }.map { [Printed($0[2]), Printed($0[3])] }
      #expect(printed == quarters[sheet.unit])
      let ends = page.rows(under: "方式")
      let parts = try #require(page.weights("日常", "年终"))
      let sides = try #require(page.weights("主体", "监督"))
      var years: [Printed?] = []
      for side in 0...1 {
        let day = Printed.mean(printed.compactMap { $0[side] })
        #expect(day == routine.last.flatMap { Printed($0[2 + side]) }, "\(sheet.unit)")
        var (sum, weight) = (Printed(0), Printed(0))
        for row in ends.dropLast() {
          guard let factor = Printed(row[1]), let result = Printed(row[2 + side]) else { continue }
          (sum, weight) = (sum + factor * result, weight + factor)
        }
        let end = weight == Printed(0) ? nil : (sum / weight).rounded
        years.append(day == nil ? nil : Printed.weighted(day, end, parts))
      }
      totals[sheet.unit] = Printed.weighted(years[0], years[1], sides)
      let total = page.field("总分")?.split(separator: "=").last.flatMap {
        Printed($0.trimmingCharacters(in: .whitespaces))
      }
      #expect(total == totals[sheet.unit] ?? nil, "\(sheet.unit)")
    }
    let parts = try #require(city.list.weights("日常", "年终"))
    let sides = try #require(city.list.weights("主体", "监督"))
    let rows = city.list.rows(under: "名次")
    #expect(rows.count == 50)
    for row in rows {
      let figures = row[2...9].map { Printed($0) }
      let main = figures[0] == nil ? nil : Printed.weighted(figures[0], figures[2], parts)
      let supervision = figures[1] == nil ? nil : Printed.weighted(figures[1], figures[3], parts)
      let base = Printed.weighted(main, supervision, sides)
      #expect(figures[4] == base, "\(row)")
      #expect(
        figures[7]
          == base.flatMap { base in figures[5].flatMap { plus in figures[6].map { base + plus - $0 } } })
      #expect(figures[7] == totals[row[1]] ?? nil, "\(row)")
    }
  }

  @Test(arguments: Language.allCases)
  func `R-156 papers and rules say how the figures come about`(language: Language) throws {
    let sentences = Reckoning.allCases.map { $0.sentence(by: .proposed, in: language) }
    #expect(Set(sentences).count == 6 && sentences.allSatisfy { $0.count > 20 })
    let pooled = try #require(RuleProfile.proposed.stating("quarterMethod", "pooled"))
    #expect(
      Reckoning.quarter.sentence(by: pooled, in: language)
        != Reckoning.quarter.sentence(by: .proposed, in: language))
  }

  @Test(arguments: [
    (3, 8, "0.375"), (1, 2, "0.50"), (10, 3, "10/3"), (5, 1, "5.00"), (1, 64, "0.015625"), (1, 128, "1/128"),
    (-7, 4, "-1.75"), (0, 1, "0.00"),
  ])
  func `points are printed in full or as a fraction, never rounded`(above: Int, below: Int, text: String)
    throws
  {
    #expect(try Fraction(above, over: below).spoken == text)
  }
}
