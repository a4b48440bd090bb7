import Records

// Each question with the call that answers it.
extension Performer {
  func answer(_ question: Question) throws(StoreFailure) -> Answer {
    switch question {
    case .accounts(let text):
      // Over a line the others are not even named before sign-in.
      guard let person = reach.person else {
        return .accounts(try store.accounts(matching: text, limit: 50))
      }
      return .accounts(try store.accounts(matching: person.rawValue, limit: 1_000).filter { $0.id == person })
    case .overview: return .overview(try store.overview())
    case .heads: return .heads(try store.heads())
    case .keys: return .keys(try store.keysInForce())
    case .folder(let path):
      guard var folder = try Folder(at: path) else { return .file(path) }
      folder.isTop = folder.path == "/" || reach.person != nil
      return .folder(folder)
    case .saveText(let text, let path):
      try store.exportText(text, to: path.withHome)
      return .done
    default: break
    }
    guard let sitting = sittings.last else { throw .keyAsleep }
    switch question {
    case .units: return .units(try store.units(for: sitting))
    case .people(let unit):
      return .people(
        try store.people(unit: unit, for: sitting).map { Colleague(person: $0.person, posts: $0.posts) })
    case .alerts(let query): return .alerts(try store.alerts(query, for: sitting))
    case .drafts(let unit, let side, let states):
      return .drafts(try store.drafts(unit: unit, side: side, states: states, for: sitting))
    case .draft(let number): return .draft(try store.draft(number, for: sitting))
    case .review(let draft): return .review(try store.review(draft, for: sitting))
    case .records(let query, let page, let limit):
      return .records(try store.records(query, page: page, limit: limit, for: sitting))
    case .recordCount(let query, let cap):
      return .count(try store.recordCount(query, cap: cap, for: sitting))
    case .marked(let numbers, let query):
      return .marked(try store.records(query, among: numbers, for: sitting))
    case .search(let query, let page, let limit):
      return .hits(try store.search(query, page: page, limit: limit, for: sitting))
    case .record(let number): return .record(try store.record(number, for: sitting))
    case .recordHistory(let number):
      return .history(try store.history(ofRecord: number, for: sitting))
    case .draftHistory(let number): return .history(try store.history(ofDraft: number, for: sitting))
    case .duties(let unit, let side, let year):
      return .duties(try store.duties(unit: unit, side: side, year: year, for: sitting))
    case .indicators(let year, let unit, let side):
      return .indicators(try store.indicators(year: year, unit: unit, side: side, for: sitting))
    case .closedLedgers(let side, let year):
      return .closedLedgers(try store.closedLedgers(side: side, year: year, for: sitting))
    case .standings(let side, let group, let day):
      return .standings(try store.standings(side: side, group: group, on: day, for: sitting))
    case .figures(let unit, let side, let month):
      return .figures(try store.figures(unit: unit, side: side, month: month, for: sitting))
    case .entryDays(let unit, let side, let year):
      return .entryDays(try store.entryDays(unit: unit, side: side, year: year, for: sitting))
    case .news(let start): return .news(try store.news(start, limit: 200, for: sitting))
    case .inspections(let query): return .inspections(try store.inspections(query, for: sitting))
    case .findings(let query): return .findings(try store.findings(query, for: sitting))
    case .violations(let query): return .violations(try store.violations(query, for: sitting))
    case .inspection(let name): return .inspection(try store.inspection(name, for: sitting))
    case .namedBulletins(let year):
      return .namedBulletins(try store.namedBulletins(year: year, for: sitting))
    case .analyses(let year): return .analyses(try store.analyses(year: year, for: sitting))
    case .analysis(let from, let to):
      return .analysis(try store.analysis(from: from, to: to, for: sitting))
    case .trail(let query): return .trail(try store.trail(query, for: sitting))
    case .care: return .care(try store.care(for: sitting))
    case .codesOut: return .codesOut(try store.codesOut(for: sitting))
    case .precedent(let unit, let side, let duty):
      return .precedent(try store.precedent(unit: unit, side: side, duty: duty, for: sitting))
    case .notices(let query): return .notices(try store.notices(query, for: sitting))
    case .noticesOfYear(let unit, let year): return .notices(try notices(of: unit, year, for: sitting))
    case .notice(let unit, let side, let month):
      return .notice(try store.notice(unit, side, month, for: sitting))
    case .noticePreview(let unit, let side, let month):
      return .noticePreview(try store.noticePreview(unit, side, month, cutOff: nil, for: sitting))
    case .reports(let half, let unit):
      return .reports(try store.reports(half, unit: unit, group: nil, for: sitting))
    case .report(let unit, let half): return .report(try store.report(unit, half, for: sitting))
    case .monthlyReviews(let query):
      return .monthlyReviews(try store.monthlyReviews(query, for: sitting))
    case .monthlyReview(let unit, let side, let month):
      return .monthlyReview(try store.monthlyReview(unit, side, month, for: sitting))
    case .ranking(let quarter, let group):
      return .ranking(try store.ranking(quarter, group, for: sitting))
    case .quarterHistory(let unit, let year):
      return .quarterHistory(try store.quarterHistory(unit, year: year, for: sitting))
    case .unitYears(let year, let units):
      return .unitYears(try store.unitYears(year, of: units, for: sitting))
    case .reviewedChanges: return .reviewedChanges(try store.reviewedChanges(for: sitting))
    case .yearList(let year, let group):
      return .yearList(try store.yearList(year, group, for: sitting))
    case .yearSheet(let unit, let year):
      return .yearSheet(try store.yearSheet(unit, year: year, for: sitting))
    case .yearResults(let unit, let year):
      let years = max(1, year - YearSheetScreen.yearsBefore)...max(1, year)
      return .yearResults(try store.yearResults(years, unit: unit, for: sitting))
    case .gradeMeasures(let year):
      return .gradeMeasures(try store.gradeMeasures(year, for: sitting))
    case .fileFolders: return .fileFolders(fileFolders(of: sitting))
    case .candidates(let kind): return .candidates(try store.candidates(kind, for: sitting))
    case .evidenceText(let digest):
      return .text(try TextFile.beginning(of: try store.attachmentPath(digest, for: sitting)))
    case .exportEvidence(let digest, let path):
      try store.exportAttachment(digest, to: path.withHome, for: sitting)
      return .done
    case .accounts, .overview, .heads, .keys, .folder, .saveText: throw .keyAsleep
    }
  }

  private func notices(of unit: UnitCode, _ year: Int, for sitting: Sitting) throws(StoreFailure)
    -> [NoticeStanding]
  {
    let today = store.now().day
    var notices: [NoticeStanding] = []
    for month in Month.all(in: year) where month.firstDay <= today {
      notices += try store.notices(NoticeQuery(month: month, unit: unit), for: sitting)
    }
    return notices
  }
}
