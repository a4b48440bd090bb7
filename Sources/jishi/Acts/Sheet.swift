import ArgumentParser
import Records
import Reports

/// `jishi sheet D17|NUMBER`: the one-event sheet for the paper file.
struct Sheet: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "一事一档登记表。The one-event sheet, with the digest that a head signs by hand.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "编号或草稿。The record or draft.") var target: WorkName

  func run() throws {
    let desk = try common.desk(writing: false)
    switch target {
    case .record(let number):
      let detail = try desk.store.record(number, for: desk.sitting)
      let history = try desk.store.history(ofRecord: number, for: desk.sitting)
      let sheet = try self.sheet(for: number.unit, number.side, detail.content?.subject.member, at: desk)
      let layout = sheet.layout(of: detail, history: history)
      try common.write([layout], csv: layout.csv, json: RecordFacts.whole(detail))
    case .draft(let number):
      let standing = try desk.store.draft(number, for: desk.sitting)
      let history = try desk.store.history(ofDraft: number, for: desk.sitting)
      let member = (standing.submitted?.subject ?? standing.draft.form.subject).member
      let sheet = try self.sheet(for: standing.draft.unit, standing.draft.side, member, at: desk)
      let calendar = try desk.store.calendar()
      let layout = sheet.layout(of: standing, history: history)
      try common.write(
        [layout], csv: layout.csv, json: DraftFacts.whole(standing, on: desk.today, calendar: calendar))
    }
  }

  private func sheet(for unit: UnitCode, _ side: Side, _ member: PersonCode?, at desk: Desk) throws
    -> EventSheet
  {
    let overview = try desk.store.overview()
    let found = try desk.unit(unit)
    return EventSheet(
      EventSheet.Surroundings(
        city: overview.city, isPractice: overview.isPractice, unitName: found.name,
        bodyName: found.body(side) ?? found.name,
        memberName: try member.flatMap { try desk.store.person($0)?.name }, printedOn: desk.today,
        lastCheckpoint: overview.lastCheckpoint), language: common.language)
  }
}
