import Records
import TerminalUI

/// What must be done now, most urgent first, for a recorder and for a head (R-094, R-127).
package struct TodayScreen: Screen {
  /// A thing to do: a draft that waits for a signature, an alert, or a draft that is not urgent yet.
  package enum Task: Hashable, Sendable {
    case signOff(DraftStanding)
    case alert(Alert)
    case draft(DraftStanding)
    /// In one line, what others owe.
    case others
  }

  package internal(set) var alerts = AlertList(alerts: [], countByLevel: [:], countByKind: [:])
  package internal(set) var drafts: [DraftStanding] = []
  package internal(set) var duties: [DutyOccurrence] = []
  package internal(set) var figures: [Side: MonthFigures] = [:]
  /// The notices of the month that is called for and of the one before.
  package internal(set) var notices: [Month: [NoticeStanding]] = [:]
  package internal(set) var tasks: [Task] = []
  /// What others did since a head looked last.
  package internal(set) var news: News?
  var cursor = ListCursor()
  /// A remark of the supervising office that is being read.
  private(set) var remark: OpenedRemark?
  private var hasMoved = false
  /// The states in which somebody still has something to do with a draft.
  private static let open: Set<DraftState> = [.draft, .returned, .submitted, .signed]
  var size = Size(columns: 80, rows: 19)

  /// An empty day.
  package init() {}

  package static let spot: ScreenID? = .today
  package static let specimen = TodayScreen()
  package func name(in words: Words) -> String { words.today.name }

  package var isTyping: Bool { remark != nil }

  package func questions(at here: ScreenContext) -> [any Query] {
    guard let unit = here.post?.unit else { return [] }
    let month = Month(containing: here.today)
    var questions: [any Query] = [
      DraftsQuery(unit: unit, side: here.post?.side, states: Self.open),
      DutiesQuery(unit: unit, side: here.post?.side, year: here.today.year),
    ]
    questions += here.sides.map { FiguresQuery(unit: unit, side: $0, month: month) }
    let called = (here.profile ?? .proposed).noticeMonth(on: here.today)
    questions += [called, called.previous].map { NoticeQuery(month: $0, unit: unit) }
    if here.isHead { questions.append(NewsStart.lastLook) }
    return questions
  }

  package func keys(at here: ScreenContext) -> [ScreenKey<Self>] {
    let (words, language) = (here.words, here.language)
    return [
      ScreenKey(
        language.say("新记实", "New record"), .character("n"),
        unless: here.may(.draftRecord)
          ? nil : language.say("只有本单位的记录员能新建记实。", "Only a recorder of the unit makes records.")
      ) { _, _ in [.open(.newRecord(nil, title: "", links: []))] },
      ScreenKey(
        language.say("打开", "Open"), .enter,
        unless: task == nil ? language.say("没有待办的事。", "There is nothing to do.") : nil
      ) { $0.openTask(at: $1) },
      ScreenKey(
        words.station.find, .character("/"), unless: Tab.records.isFor(here) ? nil : words.palette.notYours
      ) { _, _ in [.open(.search)] },
      ScreenKey(
        words.news.name, .character("v"),
        unless: here.isHead ? nil : language.say("新变化是给主要负责人和督查员看的。", "News are for heads and supervisors."),
        isInFooter: here.isHead
      ) { _, _ in [.open(.news)] },
    ]
  }

  package func help(in words: Words) -> Help { words.today.help }

  package var task: Task? { cursor.selection.flatMap { tasks.indices.contains($0) ? tasks[$0] : nil } }

  private mutating func openTask(at here: ScreenContext) -> [Command] {
    if case .alert(let alert) = task, alert.kind == .remark {
      remark = OpenedRemark(alert, in: here)
      return []
    }
    return task.map { open($0, at: here) } ?? []
  }

  private func open(_ task: Task, at here: ScreenContext) -> [Command] {
    switch task {
    case .signOff(let standing): return [.open(.signOff(draft: standing.id))]
    case .draft(let standing): return [.open(place(of: standing))]
    case .others: return [.open(.alerts(nil, all: true))]
    case .alert(let alert):
      if let standing = drafts.first(where: { $0.draft.name == alert.draftName }) {
        return [.open(place(of: standing))]
      }
      if case .occurrence(let name, _) = alert.subject, here.may(.draftRecord, on: alert.side) {
        return [.open(.newRecord(alert.side, title: alert.title, links: [name]))]
      }
      return [alert.way(at: here)]
    }
  }

  private func place(of standing: DraftStanding) -> Destination {
    switch standing.state {
    case .submitted, .signed: .signOff(draft: standing.id)
    default: .draft(standing.id)
    }
  }

  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? {
    if var opened = remark {
      let commands = opened.type(input, in: Area(size))
      remark = commands == nil ? opened : nil
      return commands ?? []
    }
    if case .mouse(let mouse) = input, mouse.act == .press {
      let before = cursor.selected
      guard cursor.press(mouse.point, in: Area(size).split(top: 2).rest) else { return nil }
      hasMoved = true
      return before == cursor.selected ? openTask(at: here) : []
    }
    guard cursor.type(input) else { return nil }
    hasMoved = true
    return []
  }

  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] {
    if case .performed(.seeRemark, _) = reply { return [.tell(StatusLine(here.words.today.remarkSeen))] }
    let unit = here.post?.unit
    if let found = reply.answer(to: NewsStart.lastLook) {
      news = found
    } else if let (query, found) = reply.answered(NoticeQuery.self), query.unit == unit {
      notices[query.month] = found
    } else if let (query, list) = reply.answered(AlertQuery.self), query.share == .own, query.unit == unit,
      query.kind == nil, query.level == nil
    {
      alerts = list
      arrange(at: here)
    } else if let (query, found) = reply.answered(DraftsQuery.self), query.unit == unit,
      query.states == Self.open
    {
      drafts = found
      arrange(at: here)
    } else if let (query, found) = reply.answered(DutiesQuery.self), query.unit == unit,
      query.year == here.today.year
    {
      duties = found
      arrange(at: here)
    } else if let (query, found) = reply.answered(FiguresQuery.self), query.unit == unit {
      figures[query.side] = found
      arrange(at: here)
    }
    return []
  }

  /// Puts the tasks in order: what is overdue first, then the nearest; drafts that are not urgent come after it.
  private mutating func arrange(at here: ScreenContext) {
    // As long as nobody has moved, the most urgent task stays chosen while answers come in.
    let chosen = hasMoved ? task?.name : nil
    let waiting = here.isHead ? drafts.filter { $0.state == .submitted } : []
    let signed = Set(waiting.map(\.draft.name))
    let others = alerts.alerts.filter { alert in
      !(here.isHead && (alert.kind == .signOffPending || alert.draftName.map(signed.contains) ?? false))
    }
    let pressing = waiting.map { Task.signOff($0) } + others.map { .alert($0) }
    let named = Set(others.flatMap { [$0.target, $0.draftName].compactMap(\.self) })
    // What waits for the head is not the recorder's to do.
    let quiet = here.isHead ? [] : drafts.filter { $0.state != .submitted && !named.contains($0.draft.name) }
    tasks =
      pressing.enumerated().sorted { a, b in
        (a.element.urgency(on: here.today), a.offset) < (b.element.urgency(on: here.today), b.offset)
      }.map(\.element) + quiet.map { .draft($0) } + (alerts.othersTotal > 0 ? [.others] : [])
    cursor.setCount(tasks.count)
    if let index = tasks.firstIndex(where: { $0.name == chosen }) {
      cursor.select(index)
    } else if !hasMoved {
      cursor.select(0)
    }
  }

  package mutating func resize(to size: Size) {
    self.size = size
    cursor.resize(height: TodayScreen.listRows(size))
  }

  /// The list leaves room for the figures and two weeks below.
  static func listRows(_ size: Size) -> Int { max(3, size.rows - 10) }
}

extension TodayScreen.Task {
  /// The name by which the task is found again after a change.
  var name: String {
    switch self {
    case .signOff(let standing), .draft(let standing): standing.draft.name
    case .alert(let alert): "\(alert.kind.rawValue) \(alert.side?.rawValue ?? "") \(alert.target)"
    case .others: "others"
    }
  }

  /// The first task has the least: overdue before the rest, then by deadline.
  fileprivate func urgency(on day: Day) -> Int {
    let (due, isOverdue): (Day?, Bool) =
      switch self {
      case .signOff(let standing), .draft(let standing):
        (standing.deadline?.day, standing.deadline?.isOverdue(on: day) ?? false)
      case .alert(let alert) where alert.isOfProof: (Day(number: 0), true)
      case .alert(let alert): (alert.due, alert.level == .overdue)
      case .others: (nil, false)
      }
    return (isOverdue ? 0 : 10_000_000) + (due?.number ?? 5_000_000)
  }
}
