import ArgumentParser
import Records
import Reports

/// `jishi show NUMBER|D17`: one record or draft as a whole.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "一条记实或草稿的全部内容。One record or draft, whole.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "编号或草稿。The record or draft.") var target: WorkName

  func run() throws {
    // The sheet is what people read; scripts get the same facts as JSON.
    var sheet = Sheet()
    sheet.common = common
    sheet.target = target
    try sheet.run()
  }
}

/// `jishi history NUMBER`: every act on a record or draft.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "一条记实的全部经过。Every act on a record or draft.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "编号或草稿。The record or draft.") var target: WorkName

  func run() throws {
    let here = try common.context(writing: false)
    let lines =
      switch target {
      case .record(let number): try here.store.history(ofRecord: number, for: here.session)
      case .draft(let number): try here.store.history(ofDraft: number, for: here.session)
      }
    try common.write(lines, RecordFacts.history)
  }
}

/// `jishi search WORDS`: records by any substring.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "按任意字词查记实；--in 查人员或单位，可用拼音。Finds records by any substring; people and units also by pinyin.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var filter: RecordFilter
  @Argument(help: "要找的字词。What to look for.") var words: [String]
  @Option(name: .customLong("in"), help: "records、people 或 units。") var place = SearchPlace.records
  @Option(help: "最多列出几条；终端默认 100，文件为全部。At most so many; 100 on a terminal, all for files.") var limit:
    RowCount?

  func run() throws {
    let here = try common.context(writing: false)
    let text = words.joined(separator: " ")
    let limit = ListLimit(limit, common)
    switch place {
    case .records:
      var query = filter.query
      query.words = text
      try common.writePages(RecordFacts.hit, limit) { anchor, count in
        try here.store.search(query, page: anchor, limit: count, for: here.session)
      } key: {
        $0.row.key
      }
    case .people:
      // Those whom the person knows: at the door a stranger learns the names of those who can sign in, and no posts.
      let known = Set(try here.store.people(unit: nil, for: here.session).map(\.person.code))
      let found = try here.store.accounts(matching: text, limit: .max).filter {
        known.contains($0.id)
      }
      try common.write(
        PersonLine.lines(of: limit.first(of: found).map { ($0.person, $0.posts) }), OrganisationFacts.person)
    case .units:
      let found = try here.store.units(for: here.session).filter { unit in
        let pinyin = Pinyin(phrase: unit.name)
        return unit.name.contains(text) || unit.code.rawValue == text.uppercased()
          || pinyin.keys.contains { $0.contains(text.lowercased()) }
      }
      try common.write(limit.first(of: found), OrganisationFacts.unit)
    }
  }
}

/// Where `search` looks.
enum SearchPlace: String, ExpressibleByArgument, CaseIterable {
  case records, people, units
}
