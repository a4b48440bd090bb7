/// What a pasted text, such as a notice or minutes, seems to say of an event: guesses, to be confirmed one by one.
///
/// It finds times in the usual ways of writing, `地点：` and `在…召开`, lists of participants behind their labels, and
/// people of the unit wherever they are named. What is left over is the summary: every line that was not understood
/// to its end, and those whose guess is not taken.
package struct PastedEvent: Hashable, Sendable {
  package var title = ""
  package var start: Moment?
  package var end: Moment?
  package var place = ""
  package var people: [Participant] = []
  package var headCount: Int?
  private var lines: [Line] = []

  /// A line, with the fields that together say all of it; none where something in it was not understood.
  private struct Line: Hashable, Sendable {
    let text: String
    let fields: Set<FormField>
  }

  /// What is left of the text when every field takes what was found for it.
  package var summary: String { summary(without: Set(FormField.allCases)) }

  /// What is left of the text once some fields have taken what was found for them.
  package func summary(without taken: Set<FormField>) -> String {
    lines.filter { $0.fields.isEmpty || !$0.fields.isSubset(of: taken) }.map(\.text).joined(separator: "\n")
  }

  /// Reads a text as of a moment; people and places that are known are found by their names.
  package init(_ text: String, knownPeople: [Participant], knownPlaces: [String] = [], now: Moment) {
    var rest = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
    if let first = rest.first, Self.label(of: first) == nil, let title = Self.title(first) {
      self.title = title
      lines.append(Line(text: rest.removeFirst(), fields: [.title]))
    }
    var prose: [String] = []
    for line in rest {
      guard let (label, value) = Self.label(of: line) else {
        prose.append(line)
        lines.append(Line(text: line, fields: []))
        continue
      }
      lines.append(Line(text: line, fields: take(value, label, known: knownPeople, now: now)))
    }
    read(prose.joined(separator: "\n"), known: knownPeople, places: knownPlaces, now: now)
  }

  /// Reads what stands behind no label.
  private mutating func read(_ prose: String, known: [Participant], places: [String], now: Moment) {
    let whole = (title.isEmpty ? "" : title + "\n") + prose
    if start == nil { take(Self.times(in: whole, now: now)) }
    if place.isEmpty { place = Self.place(in: prose, known: places) ?? "" }
    addNamed(in: prose, known: known)
    headCount = headCount ?? Self.headCount(in: prose)
  }

  /// Takes what stands behind a label; answers the fields that say all of it, none where something is left.
  private mutating func take(_ value: String, _ label: Label, known: [Participant], now: Moment)
    -> Set<FormField>
  {
    switch label {
    case .title:
      guard let found = Self.title(value) else { return [] }
      // A first line that was taken for the title is one of the lines of the text again.
      if !title.isEmpty, let first = lines.first, first.fields == [.title] {
        lines[0] = Line(text: first.text, fields: [])
      }
      title = found
      return [.title]
    case .time:
      guard start == nil, let times = Self.times(in: value, now: now) else { return [] }
      take(times)
      return times.end == nil ? [.start] : [.start, .end]
    case .place:
      guard place.isEmpty, value.count <= 100 else { return [] }
      place = Self.tidied(value)
      return [.place]
    case .people(let part):
      let before = headCount
      guard add(value, as: part, known: known) else { return [] }
      return headCount == before ? [.people] : [.people, .headCount]
    // A head with nothing behind it says nothing that the field of the summary does not say.
    case .passed: return [.summary]
    }
  }

  private mutating func take(_ times: (start: Moment, end: Moment?)?) {
    if let times { (start, end) = (times.start, times.end) }
  }
}

// Labels.
extension PastedEvent {
  private enum Label { case title, time, place, people(Part), passed }

  private static let labels: [(String, Label)] = [
    ("会议名称", .title), ("活动名称", .title), ("会议主题", .title), ("标题", .title), ("主题", .title), ("题目", .title),
    ("会议时间", .time), ("活动时间", .time), ("时间", .time), ("日期", .time), ("会议地点", .place),
    ("活动地点", .place), ("地点", .place), ("地址", .place), ("场所", .place), ("主持人", .people(.chair)),
    ("会议主持", .people(.chair)), ("主持", .people(.chair)), ("谈话人", .people(.talker)),
    ("谈话对象", .people(.talkedTo)), ("被谈话人", .people(.talkedTo)), ("发言人", .people(.speaker)),
    ("记录人", .people(.recorder)), ("会议记录人", .people(.recorder)), ("记录员", .people(.recorder)),
    ("参会人员", .people(.attendee)), ("参加人员", .people(.attendee)), ("与会人员", .people(.attendee)),
    ("参与人员", .people(.attendee)), ("出席人员", .people(.attendee)), ("出席", .people(.attendee)),
    ("列席人员", .people(.attendee)), ("列席", .people(.attendee)), ("参加人", .people(.attendee)),
    ("人员", .people(.attendee)), ("缺席人员", .people(.absent)), ("缺席", .people(.absent)),
    ("请假人员", .people(.absent)), ("请假", .people(.absent)), ("记录", .people(.recorder)),
    ("会议内容", .passed), ("time", .time), ("date", .time), ("place", .place), ("venue", .place),
    ("location", .place), ("title", .title), ("subject", .title), ("chair", .people(.chair)),
    ("attendees", .people(.attendee)), ("participants", .people(.attendee)), ("present", .people(.attendee)),
  ]

  /// The label that a line begins with, and what stands behind its colon; numbers before it are passed over.
  private static func label(of line: String) -> (Label, String)? {
    let bare = line.drop { "一二三四五六七八九十0123456789、.．（）() 　".contains($0) || $0 == "·" }
    guard let colon = bare.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
    let name = String(bare[..<colon]).filter { !$0.isWhitespace }.lowercased()
    guard let found = labels.first(where: { $0.0 == name }) else { return nil }
    let value = String(bare[bare.index(after: colon)...]).trimmed
    // 会议内容： and its like head the text that is the summary.
    if case .passed = found.1, !value.isEmpty { return nil }
    return (found.1, value)
  }

  /// A first line as a title: without its last stop, and no longer than a title may be.
  private static func title(_ line: String) -> String? {
    var title = line
    while let last = title.last, "。；;，,：:".contains(last) { title.removeLast() }
    return title.isEmpty || title.count > 60 || title.contains("。") ? nil : title
  }

  /// Without what stands in brackets at the end and the stops after it.
  private static func tidied(_ text: String) -> String {
    var text = text
    while let last = text.last, "。；;，,".contains(last) { text.removeLast() }
    return text
  }
}

// People.
extension PastedEvent {
  /// Takes a list of people; answers whether nothing but names and their number stood in it.
  private mutating func add(_ list: String, as part: Part, known: [Participant]) -> Bool {
    var isWhole = true
    for piece in NameList.names(in: list) {
      var name = piece
      if let bracket = name.firstIndex(where: { "（(".contains($0) }) {
        isWhole = isWhole && name.last.map { "）)".contains($0) } ?? true
        name = String(name[..<bracket])
      }
      if let count = Self.headCount(in: name) {
        headCount = count
        name = String(name.prefix { $0 != "等" && $0 != "共" })
      }
      for ending in ["同志", "等"] where name.hasSuffix(ending) { name.removeLast(ending.count) }
      if !name.isEmpty, !add(name, part, known) { isWhole = false }
    }
    return isWhole
  }

  /// A known person by the name within a piece such as 局长张建国; else a short name as it stands.
  private mutating func add(_ name: String, _ part: Part, _ known: [Participant]) -> Bool {
    if let person = known.filter({ name.contains($0.name) }).max(by: { $0.name.count < $1.name.count }) {
      add(person, part)
      return true
    }
    guard (2...4).contains(name.count), name.allSatisfy(\.isHan), !Self.groups.contains(where: name.contains)
    else { return false }
    add(Participant(name: name, part: part), part)
    return true
  }

  private mutating func add(_ person: Participant, _ part: Part) {
    var person = person
    person.part = part
    if let place = people.firstIndex(where: { $0.name == person.name }) {
      if people[place].part == .attendee { people[place].part = part }
    } else {
      people.append(person)
    }
  }

  /// Words of three or four characters that name groups, not people.
  private static let groups = [
    "全体", "班子", "成员", "科室", "干部", "职工", "党员", "人员", "各", "局", "委", "组", "部门", "单位", "领导",
  ]

  /// People of the unit who are named in prose; the one who presides is the chair.
  private mutating func addNamed(in prose: String, known: [Participant]) {
    // Papers set blanks within short names to make all equally long.
    let prose = prose.asName
    let found = known.compactMap { person in
      person.name.count > 1 ? prose.firstRange(of: person.name.asName).map { (person, $0) } : nil
    }
    for (person, range) in found.sorted(by: { $0.1.lowerBound < $1.1.lowerBound }) {
      let after = prose[range.upperBound...].prefix(6)
      let part: Part = after.contains("主持") ? .chair : after.contains("记录") ? .recorder : .attendee
      add(person, part)
    }
    people = people.filter { $0.part == .chair } + people.filter { $0.part != .chair }
  }

  /// 等12人, 共 30 余人.
  private static func headCount(in text: String) -> Int? {
    for mark in ["等", "共", "参会", "计"] {
      var rest = text[...]
      while let range = rest.firstRange(of: mark) {
        rest = rest[range.upperBound...]
        let digits = rest.drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }
        let after = rest[digits.endIndex...].drop { " 余多".contains($0) }
        if let count = Int(digits), (2...100_000).contains(count), after.first == "人" || after.first == "名" {
          return count
        }
      }
    }
    return nil
  }
}

// Places.
extension PastedEvent {
  private static func place(in prose: String, known: [String]) -> String? {
    let named = known.filter { $0.count > 1 && prose.contains($0) }.max { $0.count < $1.count }
    if let named { return named }
    let verbs = ["召开", "举行", "举办", "组织", "开展", "进行", "主持", "听取", "参加", "与"]
    var rest = prose[...]
    while let range = rest.firstRange(of: "在") {
      rest = rest[range.upperBound...]
      let clause = rest.prefix { !"，。；\n、".contains($0) }
      let ends = verbs.compactMap { clause.firstRange(of: $0)?.lowerBound }
      guard let end = ends.min() else { continue }
      let place = String(clause[..<end]).trimmed
      if (2...20).contains(place.count), Self.rooms.contains(where: place.contains) { return place }
    }
    return nil
  }

  /// What a word for a place holds; 在会上 and 在此基础上 hold none of it.
  private static let rooms = [
    "室", "厅", "楼", "堂", "馆", "办", "局", "院", "校", "村", "镇", "乡", "区", "县", "市", "中心", "场", "基地", "所", "站", "园",
  ]
}
