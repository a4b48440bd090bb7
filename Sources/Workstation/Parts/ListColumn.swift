import Records
import Reports
import TerminalUI

/// A column of a list on the screen: its heading and what stands below it, said together.
struct ListColumn<Row> {
  /// The key of the fact that it shows; empty where only the screen has it.
  let key: String
  /// Where it stands: columns of the same place stand in the order in which they are given.
  let place: Int
  /// Whether words that are looked for are shown in it.
  let isFound: Bool
  let head: (Language) -> Table.Column
  /// The cell of a row, in a column of this width.
  let cell: (Row, _ width: Int, Language) -> Table.Cell
}

extension ListColumn {
  /// A column that only the screen has, with cells of its own making.
  init(
    _ chinese: String, _ english: String, width: Int, english englishWidth: Int? = nil, weight: Int = 0,
    isFigure: Bool = false, dropOrder: Int = 0, place: Int = 0, isFound: Bool = false,
    cells: @escaping (Row, _ width: Int) -> Table.Cell
  ) {
    self.init(
      key: "", place: place, isFound: isFound,
      head: { language in
        Table.Column(
          language.say(chinese, english), width: language == .chinese ? width : englishWidth ?? width,
          weight: weight, isFigure ? .trailing : .leading, dropOrder: dropOrder)
      }, cell: { row, width, _ in cells(row, width) })
  }

  /// A column that only the screen has, with texts.
  init(
    _ chinese: String, _ english: String, width: Int, english englishWidth: Int? = nil, weight: Int = 0,
    isFigure: Bool = false, dropOrder: Int = 0, place: Int = 0, isFound: Bool = false,
    role: @escaping (Row) -> Role = { _ in .text }, text: @escaping (Row) -> String
  ) {
    self.init(
      chinese, english, width: width, english: englishWidth, weight: weight, isFigure: isFigure,
      dropOrder: dropOrder, place: place, isFound: isFound
    ) { row, _ in Table.Cell(text(row), role: role(row)) }
  }

  /// The column of a fact; `nil` where it has none.
  init?(_ fact: Fact<Row>) {
    guard let column = fact.column else { return nil }
    self.init(
      key: fact.key, place: column.place, isFound: column.isFound,
      head: { language in
        Table.Column(
          column.heading(language), width: column.width(language), weight: column.weight,
          fact.isFigure ? .trailing : .leading, dropOrder: column.dropOrder)
      },
      cell: { row, _, language in
        Table.Cell(column.text(row, language), role: fact.tone(row).role)
      })
  }

  /// The same column in a list of several kinds of rows; empty where a row is of another kind.
  func among<Whole>(_ part: @escaping (Whole) -> Row?) -> ListColumn<Whole> {
    ListColumn<Whole>(key: key, place: place, isFound: isFound, head: head) { whole, width, language in
      part(whole).map { cell($0, width, language) } ?? ""
    }
  }
}

extension Array {
  /// The columns of those facts that stand on the screen.
  func columns<Row>() -> [ListColumn<Row>] where Element == Fact<Row> { compactMap { ListColumn($0) } }

  /// The same columns in a list of several kinds of rows.
  func columns<Row, Whole>(of part: @escaping (Whole) -> Row?) -> [ListColumn<Whole>]
  where Element == Fact<Row> {
    columns().map { $0.among(part) }
  }
}

extension Tone {
  /// How the screen shows it.
  var role: Role {
    switch self {
    case .plain: .text
    case .strong: .strong
    case .dim: .dim
    case .good: .good
    case .notice: .notice
    case .warning: .warning
    case .alert: .alert
    }
  }
}
