import ArgumentParser
import Records

/// What records are looked for by, alone or together.
struct RecordFilter: ParsableArguments {
  @Option(help: "单位代码。The unit.") var unit: UnitCode?
  @Option(help: "方面。main or supervision.") var side: Side?
  @Option(help: "起。Events from this day on.") var from: Day?
  @Option(help: "止。Events up to this day.") var to: Day?
  @Option(help: "月份，如 2026-06。The month of the event.") var month: Month?
  @Option(help: "季度，如 2026-Q2。The quarter of the event.") var quarter: Quarter?
  @Option(help: "人员代码。Somebody who took part, by code.") var person: PersonCode?
  @Option(help: "类别，如 meeting。The kind of event.") var category: EventCategory?
  @Option(help: "状态，可多次：entered、voided。State, once for each.") var state: [RecordState] = []
  @Option(help: "人物姓名。Somebody who took part.") var participant: String?
  @Option(help: "地点。The place.") var place: String?
  @Option(help: "对应事项 Z-02#2，或各期 Z-02。The duty: one occurrence, or all of it.") var duty: NamedDuty?
  @Option(help: "材料种类。The kind of evidence.") var evidence: EvidenceKind?
  @Flag(help: "只列逾期录入的。Late entries only.") var late = false
  @Flag(help: "只列计划外的。Unplanned ones only.") var unplanned = false
  @Flag(help: "只列待补纸质档号的。Those whose paper file is pending.") var paperPending = false

  mutating func validate() throws {
    let periods = [month != nil, quarter != nil, from != nil || to != nil]
    guard periods.count(where: \.self) < 2 else {
      throw ValidationError("月份、季度、起止日期只写一种。Give one of --month, --quarter, --from and --to.")
    }
  }

  var query: RecordQuery {
    RecordQuery(
      unit: unit, side: side, from: from ?? month?.firstDay ?? quarter?.firstDay,
      to: to ?? month?.lastDay ?? quarter?.lastDay, states: Set(state), person: person,
      personName: participant, place: place, duty: duty, evidence: evidence, category: category,
      lateOnly: late, unplannedOnly: unplanned,
      paperPendingOnly: paperPending)
  }
}
