import GRDB
import Records

/// Gathers the facts of a moment, has the rules judge them, and counts and orders what comes out.
final class AlertReader {
  let db: Database
  let query: AlertQuery
  let time: AlertTime
  let ground: AlertGround
  let rules: AlertRules
  let drafts: OpenDrafts
  let typed: [OpenDrafts.Item]
  let memory: CityMemory
  private var names: [UnitCode: String] = [:]
  private var titles: [String: String] = [:]
  private var members: Set<UnitCode>?
  /// Who asks, where somebody does.
  private let person: PersonCode?
  let posts: [Post]

  init(
    person: PersonCode? = nil, posts: [Post] = [], db: Database, query: AlertQuery, time: AlertTime,
    ground: AlertGround,
    rules: AlertRules,
    drafts: OpenDrafts, typed: [OpenDrafts.Item], memory: CityMemory
  ) {
    self.person = person
    self.posts = posts
    self.db = db
    self.query = query
    self.time = time
    self.ground = ground
    self.rules = rules
    self.drafts = drafts
    self.typed = typed
    self.memory = memory
  }

  /// Overdue ones first, then the nearest; all are counted, the first ones listed.
  func list() throws -> AlertList {
    switch query.share {
    case .all: try every()
    case .matters: try matters { _ in true }
    case .own: try matters { $0.isOwn(of: self.posts, on: self.rules.day) }
    }
  }

  /// One row a matter, of those that are somebody's turn; how many others there are.
  ///
  /// A unit has hundreds at most and all are gone through; of a city's duties, which no office can do itself, only
  /// the numbers are known.
  private func matters(_ isWanted: (Alert) -> Bool) throws -> AlertList {
    let every = try every(atLeast: AlertReader.mostMatters)
    let merged = AlertMatters.merged(every.alerts)
    let wanted = merged.filter(isWanted)
    var others = every.countByLevel
    for alert in every.alerts { others[alert.level, default: 0] -= 1 }
    for alert in merged where !isWanted(alert) { others[alert.level, default: 0] += 1 }
    var list = AlertList(
      alerts: Array(wanted.prefix(max(query.limit, 0))), countByLevel: [:], countByKind: [:],
      others: others.filter { $0.value > 0 })
    for alert in wanted {
      list.countByLevel[alert.level, default: 0] += 1
      list.countByKind[alert.kind, default: 0] += 1
    }
    guard query.share == .matters else { return list }
    // What is not gone through one by one is counted all the same.
    for (level, count) in list.others { list.countByLevel[level, default: 0] += count }
    for (kind, count) in every.countByKind {
      let listed = every.alerts.count { $0.kind == kind }
      if count > listed { list.countByKind[kind, default: 0] += count - listed }
    }
    list.others = [:]
    return list
  }

  /// More than any unit has at a time.
  private static let mostMatters = 2_000

  /// Every alert for itself.
  private func every(atLeast least: Int = 0) throws -> AlertList {
    let limit = max(query.limit, least, 0)
    // Nobody outside of a unit can do a duty of it.
    let dutyLimit = query.share == .own && !posts.contains { $0.unit != nil } ? 0 : limit
    var list = AlertList(alerts: [], countByLevel: [:], countByKind: [:])
    func count(_ kind: AlertKind, _ level: AlertLevel, _ number: Int) {
      list.countByKind[kind, default: 0] += number
      list.countByLevel[level, default: 0] += number
    }

    var duties =
      try time.knownBy.map { try pastDuties(knownBy: $0, limit: dutyLimit) }
      ?? currentDuties(limit: dutyLimit)
    for (urgency, number) in duties.counts { count(urgency.kind, urgency.level, number) }
    var others: [Alert] = []
    for item in try openDrafts() { others += rules.alerts(for: item.draft) }
    others += try obligations()
    others += try knownFaults().map { rules.alert(for: $0) }
    others += try openRemarks().map { rules.alert(for: $0) }
    others += try waitingChanges().map { rules.alert(for: $0) }
    for alert in others where try asksFor(alert) && concerns(alert) {
      count(alert.kind, alert.level, 1)
      list.alerts.append(alert)
    }
    try mentionDrafts(in: &duties.first)
    list.alerts += duties.first.compactMap { rules.alert(for: $0) }
    // A city can have thousands, of which hundreds are listed: their places are sorted, not they themselves.
    let all = list.alerts
    list.alerts = all.indices.sorted { Alert.precedes(all[$0], all[$1]) }.prefix(limit)
      .map { all[$0] }
    // Most supervisors have marked nothing, and then five hundred alerts need no look each.
    let seer = try person.flatMap { try AlertSeen.isKnown(of: $0, db) ? $0 : nil }
    for index in list.alerts.indices { list.alerts[index] = try finished(list.alerts[index], seer) }
    return list
  }

  /// Whether an alert is one of those that were asked for.
  func asksFor(_ alert: Alert) throws -> Bool {
    guard asksFor(alert.kind, alert.level), ground.shows(alert) else { return false }
    if let unit = query.unit, alert.unit != unit { return false }
    if let group = query.group { return try alert.unit.map { try isMember($0, of: group) } ?? false }
    return true
  }

  /// Whether an alert is the person's business; one's own asks for more, and others' turns among it are not.
  private func concerns(_ alert: Alert) -> Bool {
    guard query.share == .own, !alert.isOwn(of: posts, on: rules.day) else { return true }
    return alert.isShown(in: AlertAudience.scopes(of: alert.kind, for: posts, on: rules.day))
  }

  func asksFor(_ kind: AlertKind, _ level: AlertLevel) -> Bool {
    (query.kind == nil || query.kind == kind) && (query.level == nil || query.level == level)
  }

  /// All units, in their fixed order.
  func units() throws -> [OrganisationUnit] {
    try memory.units(db) { try OrganisationUnit.all(db) }
  }

  private func isMember(_ unit: UnitCode, of group: UnitGroup) throws -> Bool {
    if members == nil {
      let codes = try String.fetchAll(
        db, sql: "SELECT code FROM units WHERE grp = ?", arguments: [group.rawValue])
      members = Set(codes.map { UnitCode(rawValue: $0) })
    }
    return members?.contains(unit) ?? false
  }

  /// The unit's name and what the person has seen, once it is known that the alert is listed.
  private func finished(_ alert: Alert, _ seer: PersonCode?) throws -> Alert {
    var alert = alert
    if alert.unitName.isEmpty, let unit = alert.unit { alert.unitName = try name(of: unit) }
    if let seer { alert.seen = try AlertSeen(of: alert.mark, by: seer, db) }
    return alert
  }

  func name(of unit: UnitCode) throws -> String {
    if names.isEmpty {
      names = Dictionary(try units().map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    }
    return names[unit] ?? unit.rawValue
  }

  /// The title of an indicator; a city has few, and thousands of occurrences of each.
  func title(_ year: Int, _ side: String, _ scope: String, _ code: String) throws -> String {
    let key = "\(year)/\(side)/\(scope)/\(code)"
    if let title = titles[key] { return title }
    let statement = try db.cachedStatement(
      sql: """
        SELECT json_extract(data, '$.indicator.title') FROM indicators
        WHERE year = ? AND side = ? AND scope = ? AND code = ?
        """)
    let title = try String.fetchOne(statement, arguments: [year, side, scope, code]) ?? code
    titles[key] = title
    return title
  }
}
