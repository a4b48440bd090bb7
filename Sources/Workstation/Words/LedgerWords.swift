import Records

/// The texts of the ledger.
package final class LedgerWords: Sendable {
  let name: String
  let code: String
  let matter: String
  let kind: String
  let due: String
  let state: String
  let records: String
  let subject: String
  let period: String
  let everything: String
  let recorded: String
  let waiting: String
  let draft: String
  let today: String
  let filter: String
  let adopt: String
  let exempt: String
  let quickDuty: String
  let requirement: String
  let article: String
  let evidence: String
  let dueBy: String
  let responsible: String
  let noRecord: String
  let makeOne: String
  let waitsForHead: String
  let adoptKey: String
  let noneFits: String
  let titleMissing: String
  let dueMissing: String
  let pointsWrong: String
  let dutyMade: String
  let adopted: String
  let exempted: String
  let nothingToAdopt: String
  let noDutyHere: String
  let nothingRecorded: String
  let oneSide: String
  let purpose: String
  let states: String
  let statesArticle: String
  let share: String
  let shareArticle: String
  let own: String
  let ownArticle: String
  let year: @Sendable (Int) -> String
  let quarter: @Sendable (Int) -> String
  let daysLeft: @Sendable (Int) -> String
  let part: @Sendable (Day, Day) -> String
  let facts: @Sendable (LedgerProgress) -> String
  let points: @Sendable (String) -> String
  let hasDraft: @Sendable (String) -> String
  let fulfilled: @Sendable (Fulfilment) -> String
  let openThem: @Sendable (Int) -> String
  let restDay: @Sendable (String, String) -> String
  let adoptMessage: @Sendable (Int, String) -> String
  let exemptMessage: @Sendable (String) -> String
  let order: @Sendable (LedgerOrder) -> String
  let label: @Sendable (LedgerScreen.Action) -> String
  let field: @Sendable (QuickDuty.Field) -> String
  let hint: @Sendable (QuickDuty.Field) -> String

  init(
    name: String, code: String, matter: String, kind: String, due: String, state: String, records: String,
    subject: String, period: String, everything: String, recorded: String, waiting: String, draft: String,
    today: String, filter: String, adopt: String, exempt: String, quickDuty: String, requirement: String,
    article: String, evidence: String, dueBy: String, responsible: String, noRecord: String,
    makeOne: String, waitsForHead: String, adoptKey: String, noneFits: String,
    titleMissing: String, dueMissing: String, pointsWrong: String,
    dutyMade: String, adopted: String, exempted: String, nothingToAdopt: String, noDutyHere: String,
    nothingRecorded: String,
    oneSide: String, purpose: String, states: String, statesArticle: String, share: String,
    shareArticle: String, own: String, ownArticle: String, year: @escaping @Sendable (Int) -> String,
    quarter: @escaping @Sendable (Int) -> String, daysLeft: @escaping @Sendable (Int) -> String,
    part: @escaping @Sendable (Day, Day) -> String, facts: @escaping @Sendable (LedgerProgress) -> String,
    points: @escaping @Sendable (String) -> String, hasDraft: @escaping @Sendable (String) -> String,
    fulfilled: @escaping @Sendable (Fulfilment) -> String, openThem: @escaping @Sendable (Int) -> String,
    restDay: @escaping @Sendable (String, String) -> String,
    adoptMessage: @escaping @Sendable (Int, String) -> String,
    exemptMessage: @escaping @Sendable (String) -> String,
    order: @escaping @Sendable (LedgerOrder) -> String,
    label: @escaping @Sendable (LedgerScreen.Action) -> String,
    field: @escaping @Sendable (QuickDuty.Field) -> String,
    hint: @escaping @Sendable (QuickDuty.Field) -> String
  ) {
    self.name = name
    self.code = code
    self.matter = matter
    self.kind = kind
    self.due = due
    self.state = state
    self.records = records
    self.subject = subject
    self.period = period
    self.everything = everything
    self.recorded = recorded
    self.waiting = waiting
    self.draft = draft
    self.today = today
    self.filter = filter
    self.adopt = adopt
    self.exempt = exempt
    self.quickDuty = quickDuty
    self.requirement = requirement
    self.article = article
    self.evidence = evidence
    self.dueBy = dueBy
    self.responsible = responsible
    self.noRecord = noRecord
    self.makeOne = makeOne
    self.waitsForHead = waitsForHead
    self.adoptKey = adoptKey
    self.noneFits = noneFits
    self.titleMissing = titleMissing
    self.dueMissing = dueMissing
    self.pointsWrong = pointsWrong
    self.dutyMade = dutyMade
    self.adopted = adopted
    self.exempted = exempted
    self.nothingToAdopt = nothingToAdopt
    self.noDutyHere = noDutyHere
    self.nothingRecorded = nothingRecorded
    self.oneSide = oneSide
    self.purpose = purpose
    self.states = states
    self.statesArticle = statesArticle
    self.share = share
    self.shareArticle = shareArticle
    self.own = own
    self.ownArticle = ownArticle
    self.year = year
    self.quarter = quarter
    self.daysLeft = daysLeft
    self.part = part
    self.facts = facts
    self.points = points
    self.hasDraft = hasDraft
    self.fulfilled = fulfilled
    self.openThem = openThem
    self.restDay = restDay
    self.adoptMessage = adoptMessage
    self.exemptMessage = exemptMessage
    self.order = order
    self.label = label
    self.field = field
    self.hint = hint
  }

  /// Points that are kept in hundredths, as people write them: `2.5`.
  static func decimal(_ hundredths: Int) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The part of the year between two days, by months.
  static func months(_ from: Day, _ due: Day) -> String {
    from.month == due.month ? "\(due.month)" : "\(from.month)-\(due.month)"
  }
}
