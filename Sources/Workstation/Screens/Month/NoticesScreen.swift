import Records
import TerminalUI

/// A unit's notices month by month and its half-yearly reports below them: how each stands, as it reads, and
/// what is to be done with it.
package struct NoticesScreen: Screen, OpensForms {
  /// What lies over the list.
  enum Over: Equatable, FormOver {
    case form(OpenForm)
    /// The notice that is about to be made, of books as they were seen.
    case make(Dialog, Month, NoticePreview)
    case receive(Dialog, Month)
    case sign(Dialog, HalfYear)
    case paper(PaperSignForm, HalfYear)

    var form: OpenForm? { if case .form(let form) = self { form } else { nil } }
  }

  /// A notice as it would be made now, and which one.
  struct Preview: Equatable {
    var topic: NoticeOrReport
    var notice: NoticePreview
  }

  private let wantedUnit: UnitCode?
  private(set) var side: Side?
  /// The year that is shown; this year's until another is chosen.
  private(set) var year: Int?
  private(set) var notices: [NoticeStanding]?
  /// The notices of the first month after a year that is over, which tell of its last one too.
  private(set) var later: [NoticeStanding] = []
  private(set) var reports: [HalfYear: ReportStanding] = [:]
  private(set) var detail: NoticeDetail?
  private(set) var preview: Preview?
  private(set) var report: ReportDetail?
  var people: [Colleague] = []
  private(set) var rows: [MonthRow] = []
  var cursor = ListCursor()
  /// Whether the chosen one is read over the whole screen.
  var isReading = false
  var sheet = Sheet()
  var exporting = Exporting()
  var reader = EvidenceReader()
  var over: Over?
  /// The facts of a signature on paper, until it is known that the store has taken them.
  var sent = SentForm<PaperSignForm>()
  /// The month whose notice is to be made as soon as it is known what it would tell.
  var making: Month?
  private(set) var size = Size(columns: 80, rows: 19)
  private var wanted: NoticeOrReport?

  /// The months of a unit, of one's own without one; at a notice or a report if one is named.
  package init(unit: UnitCode? = nil, at topic: NoticeOrReport? = nil) {
    (wantedUnit, wanted) = (unit, topic)
    switch topic {
    case .notice(let month, let side): (self.side, year) = (side, month.year)
    case .report(let half): year = half.year
    case nil: break
    }
  }

  package static let spot: ScreenID? = .month
  package static let specimen = NoticesScreen()
  package func name(in words: Words) -> String { words.month.name }
  package var isTyping: Bool {
    switch over {
    case .form, .paper: true
    default: exporting.isOpen || reader.isOpen
    }
  }

  func unit(at here: ScreenContext) -> UnitCode? { wantedUnit ?? here.post?.unit }
  func unitName(at here: ScreenContext) -> String {
    let code = unit(at: here)
    return here.units.first { $0.code == code }?.name ?? code?.rawValue ?? ""
  }

  /// Whether the person works in this very unit.
  func isOwn(at here: ScreenContext) -> Bool { unit(at: here) == here.post?.unit }

  /// The sides of the unit that the person may see; a head also gets the other side's notices where the rules say so.
  func sides(at here: ScreenContext) -> [Side] {
    let code = unit(at: here)
    let owed = here.units.first { $0.code == code }?.sides ?? [.main]
    if here.post?.role == .mainSupervisor { return [.main] }
    guard let own = here.post?.side, isOwn(at: here) else { return owed }
    guard here.isHead, (here.profile ?? .proposed).noticeBothSides else { return [own] }
    return [own] + owed.filter { $0 != own }
  }

  func shownSide(at here: ScreenContext) -> Side {
    let sides = sides(at: here)
    return side.flatMap { sides.contains($0) ? $0 : nil } ?? sides.first ?? .main
  }

  func shownYear(at here: ScreenContext) -> Int { year ?? here.today.year }
  /// The line of selection.
  var current: MonthRow? { cursor.selection.flatMap { rows.indices.contains($0) ? rows[$0] : nil } }
  /// The notice of the line of selection, once it is read.
  var shownNotice: NoticeDetail? {
    guard let notice = current?.notice, let detail, detail.standing.id == notice.id else { return nil }
    return detail
  }
  var shownPreview: NoticePreview? { preview?.topic == current?.topic ? preview?.notice : nil }
  var shownReport: ReportDetail? {
    guard let row = current?.report, let report, report.standing.id == row.id else { return nil }
    return report
  }

  /// What can be opened of the chosen line: the report's text, and the sheet that was signed by hand.
  var files: [EvidenceItem] {
    (shownReport?.registered).map { [$0.body.text] + ($0.signing?.scans ?? []) } ?? []
  }

  package func questions(at here: ScreenContext) -> [any Query] {
    guard let unit = unit(at: here) else { return [] }
    let year = shownYear(at: here)
    let halves = HalfYear.all(in: year).filter { $0.firstDay <= here.today }
    return laterQuery(at: here) + [NoticesOfYearQuery(unit: unit, year: year)]
      + halves.map { ReportsQuery(half: $0, unit: unit) } + [PeopleQuery(unit: unit)]
      + (content(at: here).map { [$0] } ?? [])
  }

  /// Asked before the year itself, so that its last month is not read as if nobody had been told of it.
  private func laterQuery(at here: ScreenContext) -> [any Query] {
    guard let unit = unit(at: here), shownYear(at: here) < here.today.year,
      let month = Month.all(in: shownYear(at: here) + 1).first
    else { return [] }
    return [NoticeQuery(month: month, unit: unit)]
  }

  /// What the chosen line reads; a month that will be told with a later one has nothing to read.
  func content(at here: ScreenContext) -> (any Query)? {
    guard let unit = unit(at: here) else { return nil }
    switch current {
    case .notice(let notice) where notice.state != .due:
      return NoticeDetailQuery(unit: unit, side: notice.side, month: notice.month)
    case .notice(let notice):
      let isNear = notice.month.next >= Month(containing: here.today)
      guard isNear, !isTold(notice) else { return nil }
      return NoticePreviewQuery(unit: unit, side: notice.side, month: notice.month)
    case .report(let report): return ReportDetailQuery(unit: unit, half: report.half)
    case nil: return nil
    }
  }

  func isTold(_ notice: NoticeStanding) -> Bool { ((notices ?? []) + later).isTold(notice) }

  /// The heads who get a notice of the side and have not received this one, its own head first.
  func recipients(of detail: NoticeDetail, at here: ScreenContext) -> [Person] {
    let side = detail.standing.side
    let received = Set(detail.deliveries.map(\.recipient))
    let heads = people.compactMap { colleague -> (Person, isOwn: Bool)? in
      let posts = colleague.posts.filter {
        $0.isHead && $0.unit == detail.standing.unit && $0.isHeld(on: here.today)
      }
      guard !posts.isEmpty, !received.contains(colleague.person.code) else { return nil }
      return (colleague.person, posts.contains { $0.covers(detail.standing.unit, side) })
    }
    let both = (here.profile ?? .proposed).noticeBothSides
    return heads.filter(\.isOwn).map(\.0) + (both ? heads.filter { !$0.isOwn }.map(\.0) : [])
  }

  package func help(in words: Words) -> Help { words.month.help }

  /// Lays the lines anew; the same month stays chosen, at first the one whose notice is called for.
  mutating func lay(at here: ScreenContext) {
    let kept = current?.topic
    rows = [MonthRow](notices ?? [], shownSide(at: here), reports)
    cursor.setCount(rows.count)
    if let wanted, let place = rows.firstIndex(where: { $0.topic == wanted }) {
      cursor.select(place)
      return forgetWish()
    }
    let called = NoticeOrReport.notice(
      (here.profile ?? .proposed).noticeMonth(on: here.today), shownSide(at: here))
    let place =
      rows.firstIndex { $0.topic == kept } ?? rows.firstIndex { $0.topic.isOther(sideOf: kept) }
      ?? rows.firstIndex { $0.topic == called } ?? rows.lastIndex { $0.notice != nil }
    if let place { cursor.select(place) }
  }

  /// A person who moves wants the new line, not what was named when the screen was opened.
  mutating func forgetWish() { wanted = nil }

  mutating func take(_ notices: [NoticeStanding], at here: ScreenContext) -> [Command] {
    self.notices = notices
    return laid(at: here)
  }

  mutating func take(_ report: ReportStanding, at here: ScreenContext) -> [Command] {
    reports[report.half] = report
    return laid(at: here)
  }

  /// Asks for what the chosen line reads, when it is another one than before.
  private mutating func laid(at here: ScreenContext) -> [Command] {
    let before = ask(at: here)
    lay(at: here)
    let after = ask(at: here)
    return after == before ? [] : after
  }

  mutating func take(later: [NoticeStanding]) { self.later = later }
  mutating func take(_ detail: NoticeDetail) { self.detail = detail }
  mutating func take(_ report: ReportDetail) { self.report = report }
  mutating func take(_ preview: NoticePreview, _ month: Month, _ side: Side) {
    self.preview = Preview(topic: .notice(month, side), notice: preview)
  }

  mutating func turn(to side: Side? = nil, year: Int? = nil, at here: ScreenContext) -> [Command] {
    self.side = side ?? self.side
    guard let year, year != shownYear(at: here) else {
      lay(at: here)
      return ask(at: here)
    }
    self.year = year
    (notices, later, reports, rows) = (nil, [], [:], [])
    lay(at: here)
    return questions(at: here).map { .ask($0) }
  }

  package mutating func comeForward() { isReading = false }

  package mutating func resize(to size: Size) {
    self.size = size
    reader.resize(to: size)
    cursor.resize(height: max(1, places(in: Area(size)).table.rows - 1))
    form?.resize(rows: size.rows)
  }
}

extension NoticeOrReport {
  /// Whether it is the same month's notice of the other side.
  func isOther(sideOf topic: NoticeOrReport?) -> Bool {
    guard case .notice(let month, _) = self, case .notice(month, _)? = topic else { return false }
    return true
  }
}
