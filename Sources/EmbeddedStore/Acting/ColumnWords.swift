import GRDB
import Records

/// What a column holds as text in its one written form: a side, a state, the number of a record.
protocol ColumnWord {
  /// What stands in for a text that is none of ours, until the reading as a whole is given up.
  static var nothing: Self { get }
  init?(column text: String)
}

extension ColumnWord where Self: RawRepresentable, RawValue == String {
  init?(column text: String) { self.init(rawValue: text) }
}

extension ColumnWord where Self: CodedAsText {
  init?(column text: String) { self.init(text) }
}

extension Row {
  /// The word in a column; any other text there is damage, and never read as another word.
  func word<Word: ColumnWord>(_ name: String) -> Word { ColumnDamage.word(self[name], in: name) }
  func word<Word: ColumnWord>(_ index: Int) -> Word {
    ColumnDamage.word(self[index], in: ColumnDamage.name(of: index, in: self))
  }

  /// The word in a column that may hold none: nothing, or an empty text where the column is part of a key.
  func wordIfAny<Word: ColumnWord>(_ name: String) -> Word? {
    (self[name] as String?).flatMap { $0.isEmpty ? nil : ColumnDamage.word($0, in: name) }
  }
  func wordIfAny<Word: ColumnWord>(_ index: Int) -> Word? {
    (self[index] as String?).flatMap {
      $0.isEmpty ? nil : ColumnDamage.word($0, in: ColumnDamage.name(of: index, in: self))
    }
  }

  /// The values of a column that holds several in one text; a piece that is no value is damage, and never left out.
  func list<Value>(_ name: String, parted separator: Character, _ read: (Substring) -> Value?) -> [Value] {
    ColumnDamage.list(self[name], in: name, separator, read)
  }
  func list<Value>(_ index: Int, parted separator: Character, _ read: (Substring) -> Value?) -> [Value] {
    ColumnDamage.list(self[index], in: ColumnDamage.name(of: index, in: self), separator, read)
  }
}

// The words that columns hold; what each puts in for damage is read by nobody.

extension AlertKind: ColumnWord { static let nothing = AlertKind.dataFault }
extension AssessmentGrade: ColumnWord { static let nothing = AssessmentGrade.poor }
extension ChainFault: ColumnWord { static let nothing = ChainFault.unreadable }
extension DraftState: ColumnWord { static let nothing = DraftState.draft }
extension EntryKind: ColumnWord { static let nothing = EntryKind.actRefused }
extension FindingState: ColumnWord { static let nothing = FindingState.noted }
extension GradeMeasure.Means: ColumnWord { static let nothing = GradeMeasure.Means.talk }
extension InspectionKind: ColumnWord { static let nothing = InspectionKind.routine }
extension NoScore: ColumnWord { static let nothing = NoScore.noClosedMonth }
extension PostRole: ColumnWord { static let nothing = PostRole.teamMember }
extension Purpose: ColumnWord { static let nothing = Purpose.new }
extension ReportRecipient: ColumnWord { static let nothing = ReportRecipient.mainOffice }
extension ReviewState: ColumnWord { static let nothing = ReviewState.open }
extension Side: ColumnWord { static let nothing = Side.main }
extension SubjectKind: ColumnWord { static let nothing = SubjectKind.team }
extension Verdict: ColumnWord { static let nothing = Verdict.accepted }

// What is written by more than one word; an empty text is none of them.

extension Month: ColumnWord { static let nothing = Month(index: 0) }
extension RecordNumber: ColumnWord {
  static let nothing = RecordNumber(unit: "", year: 0, side: .main, serial: 0)
}
extension SupervisionName: ColumnWord {
  static let nothing = SupervisionName(.inspection, office: .main, year: 0, serial: 0)
}
