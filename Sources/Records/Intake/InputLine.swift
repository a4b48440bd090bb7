import HonestText

/// A line that is being read: its cells are asked for as what they should be, and every problem is kept.
package struct InputLine {
  /// The line as it stands in the file.
  package let row: TableRow
  private let file: String
  /// All that was found wrong so far.
  package private(set) var problems: [InputProblem] = []
  /// How many of its cells were broken over several lines where there is room for one.
  package private(set) var unbroken = 0

  /// A line of a file, as its user named it.
  package init(_ row: TableRow, file: String) {
    self.row = row
    self.file = file
  }

  /// Notes that a column is wrong.
  package mutating func report(_ column: String?, _ fault: InputFault) {
    problems.append(row.problem(column, fault, file: file))
  }

  /// Notes that a column does not fit the store, the file or the rules.
  package mutating func report(_ column: String?, _ fault: IntakeFault) { report(column, .intake(fault)) }

  /// The text of a cell without the blanks around it; `nil` when there is none.
  package func optional(_ column: String) -> String? {
    row[column].trimmed.nonEmpty
  }

  /// A text that must be there, of a length; `nil` after reporting why not.
  package mutating func text(
    _ column: String, _ length: ClosedRange<Int>, _ shape: TextRoom.Shape = .line
  ) -> String? {
    guard let text = optional(column) else {
      report(column, .missingValue)
      return nil
    }
    return fitted(text, column, TextRoom(shape, length))
  }

  /// A text that may be absent but must fit when it is there.
  package mutating func optional(_ column: String, upTo limit: Int, _ shape: TextRoom.Shape = .line)
    -> String?
  {
    optional(column).flatMap { fitted($0, column, TextRoom(shape, 1...limit)) }
  }

  /// The text as the judge of texts takes it, of a cell or of an item in one; `nil` after reporting why not.
  mutating func fitted(_ text: String, _ column: String, _ room: TextRoom) -> String? {
    let text = room.shape == .name ? text.asName : room.shape == .line ? joined(text) : text
    guard let problem = room.problem(in: text) else { return text }
    report(column, InputFault(problem))
    return nil
  }

  /// A text of one line that was broken to fit a narrow column: Han characters run on, words keep a blank.
  private mutating func joined(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.endsLine).map { String($0).trimmed }.filter { !$0.isEmpty }
    guard lines.count > 1 else { return text }
    unbroken += 1
    return lines.dropFirst().reduce(lines[0]) { text, line in
      let areWords = text.last?.isASCII == true && line.first?.isASCII == true
      return text + (areWords ? " " : "") + line
    }
  }

  /// A code: 1 to 20 letters, digits and hyphens, however wide, behind the mark with which spreadsheets keep a text one.
  package mutating func code(_ column: String) -> String? {
    guard var text = optional(column)?.plainDigits else {
      report(column, .missingValue)
      return nil
    }
    if text.hasPrefix("'") { text.removeFirst() }
    guard InputLine.isCode(text) else {
      report(column, .notACode(text))
      return nil
    }
    return text
  }

  /// Whether a text may be given as the code of a unit, a person or an indicator.
  package static func isCode(_ text: some StringProtocol) -> Bool {
    (1...20).contains(text.count)
      && text.allSatisfy { ($0.isASCII && ($0.isLetter || $0.isNumber)) || $0 == "-" }
  }

  /// One of the words of an enum, which must be there.
  package mutating func choice<Choice: InputWord>(
    _ column: String, _ type: Choice.Type = Choice.self
  ) -> Choice? {
    guard optional(column) != nil else {
      report(column, .missingValue)
      return nil
    }
    return optionalChoice(column, type)
  }

  /// One of the words of an enum, if any stands there.
  package mutating func optionalChoice<Choice: InputWord>(
    _ column: String, _ type: Choice.Type = Choice.self
  ) -> Choice? {
    guard let text = optional(column) else { return nil }
    if let choice = Choice(written: text) { return choice }
    report(column, .notOneOf(text, Choice.choices))
    return nil
  }

  /// A day that must be there.
  package mutating func day(_ column: String) -> Day? {
    guard optional(column) != nil else {
      report(column, .missingValue)
      return nil
    }
    return optionalDay(column)
  }

  /// A day, if any stands there.
  package mutating func optionalDay(_ column: String) -> Day? {
    guard let text = optional(column) else { return nil }
    if let day = Day(written: text) { return day }
    report(column, .notADay(text))
    return nil
  }

  /// A moment that must be there.
  package mutating func moment(_ column: String) -> Moment? {
    guard optional(column) != nil else {
      report(column, .missingValue)
      return nil
    }
    return optionalMoment(column)
  }

  /// A moment, if any stands there.
  package mutating func optionalMoment(_ column: String) -> Moment? {
    guard let text = optional(column) else { return nil }
    if let moment = Moment(written: text) { return moment }
    report(column, .notAMoment(text))
    return nil
  }

  /// A whole number, if any stands there.
  package mutating func optionalNumber(_ column: String, _ range: ClosedRange<Int>) -> Int? {
    guard let text = optional(column) else { return nil }
    if let number = text.plainInteger, range.contains(number) { return number }
    report(column, .notANumber(text, range))
    return nil
  }

  /// A number of points above 0, in hundredths.
  package mutating func points(_ column: String, allowsNone: Bool = false) -> Int? {
    guard let text = optional(column) else {
      report(column, .missingValue)
      return nil
    }
    guard let points = InputLine.hundredths(text.plainNumber) else {
      report(column, .notPoints(text))
      return nil
    }
    guard points > 0 || allowsNone else {
      report(column, .noPoints)
      return nil
    }
    return points
  }

  /// A number with at most two decimals, in hundredths.
  package static func hundredths(_ text: some StringProtocol) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      (1...6).contains(parts[0].count), let whole = Int(parts[0])
    else { return nil }
    guard parts.count == 2 else { return whole * 100 }
    guard (1...2).contains(parts[1].count), let fraction = Int(parts[1]) else { return nil }
    return whole * 100 + (parts[1].count == 1 ? fraction * 10 : fraction)
  }

  /// A subject, which the side must allow.
  package mutating func subject(_ column: String, on side: Side?) -> DutySubject? {
    guard let text = optional(column) else {
      report(column, .missingValue)
      return nil
    }
    guard let subject = DutySubject(written: text) else {
      report(
        column,
        .notOneOf(
          text, SubjectKind.allCases.map { $0 == .member ? Said("班子成员:代码", "member:CODE") : $0.choice }))
      return nil
    }
    if let side, !SubjectKind.allowed(on: side).contains(subject.kind) {
      report(column, .subjectNotAllowed(subject.kind, side))
      return nil
    }
    return subject
  }
}

extension DutySubject {
  /// A subject as tables write it: `head`, 主要负责人, `member:ZWM`, 班子成员:ZWM.
  init?(written text: String) {
    if let subject = DutySubject(text) {
      self = subject
      return
    }
    let parts = text.split(maxSplits: 1) { $0 == ":" || $0 == "：" }.map { String($0).trimmed }
    guard let first = parts.first, let kind = SubjectKind(written: first),
      let subject = DutySubject(([kind.rawValue] + parts.dropFirst()).joined(separator: ":"))
    else { return nil }
    self = subject
  }
}

extension Character {
  /// Whether a keyboard breaks a line with it; the other ends of lines that there are come from no keyboard.
  var endsLine: Bool { self == "\n" || self == "\r\n" || self == "\r" }
}
