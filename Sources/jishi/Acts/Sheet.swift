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
    let here = try common.context(writing: false)
    switch target {
    case .record(let number):
      let detail = try here.store.record(number, for: here.session)
      let history = try here.store.history(ofRecord: number, for: here.session)
      let sheet = try self.sheet(for: number.unit, number.side, detail.content?.subject.member, at: here)
      let layout = sheet.layout(of: detail, history: history)
      try common.write([layout], csv: layout.csv, json: RecordFacts.whole(detail))
    case .draft(let number):
      let standing = try here.store.draft(number, for: here.session)
      let history = try here.store.history(ofDraft: number, for: here.session)
      let member = (standing.submitted?.subject ?? standing.draft.form.subject).member
      let sheet = try self.sheet(for: standing.draft.unit, standing.draft.side, member, at: here)
      let calendar = try here.store.calendar()
      let layout = sheet.layout(of: standing, history: history)
      try common.write(
        [layout], csv: layout.csv, json: DraftFacts.whole(standing, on: here.today, calendar: calendar))
    }
  }

  private func sheet(for unit: UnitCode, _ side: Side, _ member: PersonCode?, at here: CommandContext) throws
    -> EventSheet
  {
    let overview = try here.store.overview()
    let found = try here.unit(unit)
    return EventSheet(
      EventSheet.Surroundings(
        city: overview.city, isPractice: overview.isPractice, unitName: found.name,
        bodyName: found.body(side) ?? found.name,
        memberName: try member.flatMap { try here.store.person($0)?.name }, printedOn: here.today,
        lastCheckpoint: overview.lastCheckpoint), language: common.language)
  }
}
