import ArgumentParser
import Records

/// What records are looked for by, alone or together.
struct RecordFilter: ParsableArguments {
  @Option(help: "单位代码。The unit.") var unit: UnitCode?
  @Option(help: "方面。main or supervision.") var side: Side?
  @Option(help: "起。Events from this day on.") var from: Day?
  @Option(help: "止。Events up to this day.") var to: Day?
  @Option(help: "状态，可多次：entered、voided。State, once for each.") var state: [RecordState] = []
  @Option(help: "人物姓名。Somebody who took part.") var participant: String?
  @Option(help: "地点。The place.") var place: String?
  @Option(help: "对应事项 Z-02#2，或各期 Z-02。The duty: one occurrence, or all of it.") var duty: NamedDuty?
  @Option(help: "材料种类。The kind of evidence.") var evidence: EvidenceKind?
  @Flag(help: "只列逾期录入的。Late entries only.") var late = false
  @Flag(help: "只列计划外的。Unplanned ones only.") var unplanned = false
  @Flag(help: "只列待补纸质档号的。Those whose paper file is pending.") var paperPending = false

  var query: RecordQuery {
    RecordQuery(
      unit: unit, side: side, from: from, to: to, states: Set(state), personName: participant, place: place,
      duty: duty, evidence: evidence, lateOnly: late, unplannedOnly: unplanned,
      paperPendingOnly: paperPending)
  }
}
