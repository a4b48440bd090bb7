import Foundation
import Records
import TestSupport
import Testing

@testable import EmbeddedStore

@Suite struct `The law of alerts` {
  /// Acts of anyone on any draft or record, by dice; what the rules refuse has not happened.
  private func live(_ city: ReadingCity, _ random: inout Seeded) throws {
    var drafts: [Draft] = []
    var records: [RecordNumber] = []
    let codes = ["Z-01#1", "Z-01#2", "Z-01#3", "Z-02#1"]
    for step in 0..<26 {
      city.clock.move(to: "2026-06-\(10 + step * 20 / 26) 10:\(10 + step)")
      let today = city.clock.read().day
      switch Int.random(in: 0..<14, using: &random) {
      case 0...3:
        let links = codes.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
        let start = today - Int.random(in: 0...6, using: &random)
        let form = city.form("会\(step)", start: "\(start) 08:00", links: links) { $0.place = "\(step)号楼" }
        let draft = try city.draft(
          form, unit: Bool.random(using: &random) ? ReadingCity.finance : ReadingCity.education)
        try city.submit(draft)
        drafts.append(draft)
      case 4:
        guard let draft = drafts.randomElement(using: &random) else { continue }
        _ = try? city.store.perform(
          .returnDraft(draft: draft.number, comment: "补"), by: city.session(city.head(of: draft.unit, .main)))
      case 5:
        guard let draft = drafts.randomElement(using: &random) else { continue }
        _ = try? city.store.perform(
          .withdraw(draft: draft.number), by: city.session(city.recorder(of: draft.unit)))
      case 6, 7:
        guard let draft = drafts.randomElement(using: &random) else { continue }
        try? city.submit(draft)
        try? city.sign(draft)
        let receipt = try? city.store.perform(
          .enter(draft: draft.number, lateReason: "补录"), by: city.session(city.recorder(of: draft.unit)))
        if let number = receipt?.number { records.append(number) }
      case 8:
        guard let number = records.randomElement(using: &random) else { continue }
        if Bool.random(using: &random) {
          try? city.revise(number, .void)
        } else {
          let content = try city.store.record(number, for: city.session("main")).content
          let links = codes.filter { _ in Bool.random(using: &random) }
          let form = city.form(
            content?.title ?? "", start: content?.time.start.description ?? "", links: links
          ) {
            $0.place = content?.place ?? ""
          }
          try? city.revise(number, .correction, form: form)
        }
      case 9...11: try tellHead(city, &random)
      case 12: try reportUpward(city, step, &random)
      default:
        guard let name = codes.compactMap({ OccurrenceName($0) }).randomElement(using: &random) else {
          continue
        }
        _ = try? city.store.perform(
          .exempt(ReadingCity.education, .main, year: 2026, name, reason: "免"), by: city.session("main"))
      }
    }
  }

  /// Makes or delivers a notice of June, to the head of the side or as a copy.
  private func tellHead(_ city: ReadingCity, _ random: inout Seeded) throws {
    let unit = Bool.random(using: &random) ? ReadingCity.finance : ReadingCity.education
    let side: Side = unit == ReadingCity.finance && Bool.random(using: &random) ? .supervision : .main
    let recorder = try city.session(city.recorder(of: unit))
    let (today, june) = (city.clock.read().day, Month(containing: city.clock.read().day))
    _ = try? city.store.perform(.makeNotice(unit, side, june, cutOff: nil, seen: []), by: recorder)
    for head in Side.allCases where Bool.random(using: &random) {
      _ = try? city.store.perform(
        .deliverNotice(unit, side, june, to: city.head(of: unit, head), on: today, .onPaper), by: recorder)
    }
  }

  /// Registers a report, which a head signs and which goes to one of the offices or to both.
  private func reportUpward(_ city: ReadingCity, _ step: Int, _ random: inout Seeded) throws {
    let path = city.scratch.path + "/\(step).txt"
    try Data("上半年报告\(step)".utf8).write(to: URL(filePath: path))
    let half = HalfYear(containing: city.clock.read().day)
    let recorder = try city.session("lin")
    let text = try city.store.keepAttachment(path: path, kind: .document, caption: "", progress: nil)
    _ = try? city.store.perform(
      .registerReport(
        ReportRegistration(
          unit: ReadingCity.finance, half: half, documentNumber: "示财党〔2026〕\(step)号", title: "上半年报告",
          dated: city.clock.read().day, text: text)), by: recorder)
    _ = try? city.store.perform(.signReport(ReadingCity.finance, half, paper: nil), by: city.session("zhang"))
    for office in ReportRecipient.allCases where Int.random(in: 0..<3, using: &random) > 0 {
      _ = try? city.store.perform(
        .sendReport(ReadingCity.finance, half, to: office, on: city.clock.read().day), by: recorder)
    }
  }

  @Test(.tellingPlace, arguments: 0..<4)
  func `R-125 the alerts of any moment are those that the entries of that moment give`(seed: Int) throws {
    var random = Seeded(UInt64(seed))
    let city = try ReadingCity()
    try city.adopt(["2026-06-14", "2026-06-20", "2026-06-30"], code: "Z-01")
    try city.adopt(["2026-06-25"], code: "Z-02")
    try live(city, &random)
    city.clock.move(to: "2026-07-04 09:00")
    let entries = try city.store.entries(after: 0, limit: 100_000)
    let calendar = try city.store.calendar()
    let profile = try city.store.profile()
    let first = try #require(Day("2026-06-08"))
    // Past days by what was known, days to come by what is known now; today's typed drafts are in no entry.
    let days = (0..<32).map { first + $0 }.filter { $0 != city.clock.read().day }
    try every("day", in: days) { day in
      try every("minute", in: [nil, 10 * 60 + 18, 10 * 60 + 26] as [Int?]) { minute in
        let at = minute.map { Moment(day: day, minute: $0) }
        let rules = AlertRules(
          moment: at ?? Moment(day: day, minute: 1439), calendar: calendar, profile: profile)
        let known = at.map { Instant($0) } ?? Instant(Moment(day: day, minute: 1439), second: 59)
        let plain = try PlainAlerts(entries, knownBy: known).lines(rules)
        try every("unit", in: [nil, ReadingCity.finance, ReadingCity.education] as [UnitCode?]) { unit in
          let list = try city.store.alerts(AlertQuery(on: day, at: at, unit: unit), for: nil)
          let wanted = plain.filter { line in unit.map { line.contains(" \($0) ") } ?? true }
          let found = list.alerts.map(\.plainLine).sorted()
          let difference = wanted.difference(from: found)
          #expect(difference.isEmpty)
          #expect(list.total == wanted.count)
        }
      }
    }
  }
}
