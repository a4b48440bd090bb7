import HonestText

/// What is wrong in a file that somebody hands to the program, and where.
package struct InputProblem: Error, Hashable, Sendable {
  /// The file as the user named it.
  package let file: String
  /// The line, from 1, where the faulty row begins; `nil` for the whole file.
  package let line: Int?
  /// The column or parameter; `nil` for the whole line.
  package let column: String?
  /// How the file itself calls the place, where it is not by the column's key.
  package let place: Place?
  /// What is wrong.
  package let fault: InputFault

  /// How a file calls the place of a cell.
  package struct Place: Hashable, Sendable {
    /// As sheets count: `B7`.
    let cell: String?
    /// What stands above the column.
    let heading: String?
    /// The heading of a column that the file lacks.
    var lacking: Said?
  }

  /// A problem at a place.
  package init(
    file: String, line: Int?, column: String? = nil, place: Place? = nil, fault: InputFault
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.place = place
    self.fault = fault
  }

  /// `FILE:LINE: COLUMN: what is wrong; what to do`; of a workbook `FILE:B7`, and columns as the file calls them.
  package func sentence(in language: Language) -> String {
    let spot = place?.cell ?? line.map(String.init)
    return "\(spot.map { "\(file):\($0)" } ?? file): \(what(in: language))"
  }

  /// `COLUMN: what is wrong; what to do`.
  private func what(in language: Language) -> String {
    ((place?.heading ?? place?.lacking?.text(in: language) ?? column).map { "\($0): " } ?? "")
      + fault.sentence(in: language)
  }
}

extension InputProblem {
  /// The sentences of problems of one file, which is not named: what is wrong in many places alike is said once.
  package static func gathered(_ problems: [InputProblem], in language: Language) -> [String] {
    var places: [String: [String]] = [:]
    var order: [String] = []
    for problem in problems {
      let what = problem.what(in: language)
      if places[what] == nil { order.append(what) }
      let spot =
        problem.place?.cell ?? problem.line.map { language.say("第 \($0) 行", "line \($0)") }
      places[what, default: []].append(spot ?? "")
    }
    return order.map { what in
      let spots = places[what, default: []].filter { !$0.isEmpty }
      let gap = language.say("、", ", ")
      guard spots.count > most else {
        return spots.isEmpty ? what : "\(spots.joined(separator: gap)): \(what)"
      }
      let first = spots.prefix(most).joined(separator: gap)
      return language.say(
        "\(first) 等 \(spots.count) 处: \(what)", "\(first) and others, \(spots.count) in all: \(what)")
    }
  }

  /// How many places of one problem are named.
  private static let most = 3
}

/// All that is wrong in a file, never empty, so that it can be mended in one go.
package struct InputProblems: Error, Hashable, Sendable {
  /// In the order of the file.
  package let problems: [InputProblem]

  /// The problems of a file.
  package init(_ problems: [InputProblem]) { self.problems = problems }
}

/// The ways in which input can be wrong.
package enum InputFault: Hashable, Sendable {
  // The file
  /// Bytes that are not UTF-8, as files in the older GB encodings have them.
  case notUTF8
  /// A workbook that is not read.
  case workbook(BookProblem)
  /// What a formula of a sheet failed with, as `#N/A`.
  case failedFormula(String)
  /// No line at all where a header should stand.
  case noHeader
  /// Columns that the table does not have, and those that it has.
  case unknownColumns([String], known: [InputColumn])
  /// Columns the table cannot do without.
  case missingColumns([InputColumn])
  /// A column named twice.
  case columnTwice
  // The row
  /// More cells than the header, or fewer.
  case cellCount(expected: Int, found: Int)
  /// Something in a column that has no heading.
  case underNoHeading(String)
  /// A quoted cell that is still open at the end of the file.
  case unclosedQuote
  /// Something other than a separator after the closing quote.
  case textAfterQuote
  /// A row larger than any honest one, as an unclosed quote makes it; bytes.
  case rowTooLong(limit: Int)
  /// A line that is not one flat JSON object.
  case notJSON
  // The cell
  /// Nothing where something must stand.
  case missingValue
  /// Not a day `YYYY-MM-DD` of the calendar.
  case notADay(String)
  /// Not a moment `YYYY-MM-DD HH:MM`.
  case notAMoment(String)
  /// Not a whole number in the range.
  case notANumber(String, ClosedRange<Int>)
  /// Not a number with at most two decimals.
  case notPoints(String)
  /// None of the words that may stand here.
  case notOneOf(String, [Said])
  /// More characters than fit.
  case tooLong(count: Int, limit: Int)
  /// Fewer characters than demanded.
  case tooShort(count: Int, limit: Int)
  /// What no text of the column may hold.
  case unfit(TextProblem)
  /// A code that nothing in the store or the file has.
  case unknownReference(String)
  /// A code or line that stood in the file, or in the store, before.
  case duplicate(String)
  /// An item of a list that has another form than the one shown.
  case wrongItem(String, form: String)
  /// A recurrence or due rule that cannot be followed.
  case schedule(ScheduleProblem)
  /// A day that the calendar table may not name so.
  case calendar(CalendarProblem)
  /// A line that is well written but does not fit the store, the file or the rules.
  case intake(IntakeFault)
  // The profile
  /// A line without `=`.
  case notAnAssignment
  /// A parameter that no version knows.
  case unknownParameter
  /// A heading that is not there.
  case missingParameter
  /// A value in another form than its parameter has.
  case wrongForm(String, RuleForm)
  /// A parameter without the article it comes from.
  case missingArticle
  /// A name that stood in the file before.
  case statedTwice

  /// What the judge of text found.
  package init(_ problem: TextProblem) {
    self =
      switch problem {
      case .missing: .missingValue
      case .tooLong(let most, let has): .tooLong(count: has, limit: most)
      case .tooShort(let least, let has): .tooShort(count: has, limit: least)
      default: .unfit(problem)
      }
  }
}
