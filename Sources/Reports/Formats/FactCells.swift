import Records
import Workbooks

extension Fact {
  /// What a workbook gets of a fact that has both a value and words.
  package enum InBooks: Sendable {
    /// A number, a day, a moment as such; of anything else the words.
    case value
    /// The words, though there is a number behind them.
    case words
    /// The code in a column of its own, and beside it the name that the words are.
    case codeAndName
  }

  /// The same fact, whose words are no other way to say its value.
  package func toldInBooks() -> Fact {
    var fact = self
    fact.inBooks = .words
    return fact
  }

  /// The same fact, whose value is a code and whose words are the name behind it.
  package func named() -> Fact {
    var fact = self
    fact.inBooks = .codeAndName
    return fact
  }

  /// The headings of its columns in a workbook; none for what only scripts want.
  func bookHeadings(in language: Language) -> [String] {
    guard let title = heading(in: language) else { return [] }
    return inBooks == .codeAndName ? [language.say("\(title)代码", "\(title) code"), title] : [title]
  }

  /// Its cells in a workbook, one for each heading.
  func bookCells(of row: Row, in language: Language) -> [BookCell] {
    let value = value(row)
    let told = words.map { BookCell.text($0(row, language)) }
    return switch inBooks {
    case .value:
      // A dash in place of a figure that is not there would keep the column from being added up.
      [value.bookCell ?? (isFigure && value == .none ? .empty : told ?? .text(value.cell))]
    case .words: [told ?? .text(value.cell)]
    case .codeAndName: [.text(value.cell), told ?? .empty]
    }
  }
}

extension JSONText {
  /// The value as programs compute with it; `nil` where it is a text.
  fileprivate var bookCell: BookCell? {
    switch self {
    case .integer(let number): .integer(number)
    case .hundredths(let number): .hundredths(number)
    case .meaning(.day(let day)): .day(BookDay(day))
    case .meaning(.moment(let moment)): .moment(BookDay(moment.day), minute: moment.minute)
    case .meaning(.instant(let instant)):
      .moment(BookDay(instant.moment.day), minute: instant.moment.minute)
    case .meaning(.perMille(let share)): .hundredths(share * 10)
    case .none, .flag, .text, .list, .object: nil
    }
  }
}

extension BookDay {
  /// A day of the calendar.
  init(_ day: Day) {
    let (year, month, number) = day.parts
    self.init(year: year, month: month, day: number)
  }
}
